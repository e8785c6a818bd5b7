/* SPDX-License-Identifier: MIT */
/* printf of long double: random numbers under random flags, widths and precisions. */
#include "tests/oracle/formats.h"
#include "tests/oracle/numbers.h"

#include <stdio.h>

static char out[8192];

/*
 * Whether P significant digits round up to a power of ten: there the host's "%#.Pg" forgets the
 * zeros (it prints 999.9 in three digits as 1.e+03).
 */
static int rounds_to_power(long double value, int precision)
{
	static char exact[8192];
	if (precision < 1)
		precision = precision < 0 ? 6 : 1;
	snprintf(out, sizeof out, "%.*Le", precision - 1, value);
	snprintf(exact, sizeof exact, "%.*Le", precision + 50, value);
	const char *a = strchr(out, 'e'), *b = strchr(exact, 'e');
	return a && b && strcmp(a, b) != 0;
}

static int precision_of(const char *format)
{
	int precision = 0;
	format = strchr(format, '.');
	if (!format)
		return -1;
	while (*++format >= '0' && *format <= '9')
		precision = precision * 10 + *format - '0';
	return precision;
}

static void show(const char *format, long double value)
{
	int len = snprintf(out, sizeof out, format, value);
	case_made();
	if (batch_number == batch_shown) {
		check_puts(format);
		check_puts(": ");
	}
	batch_add(out, (size_t)len < sizeof out ? (size_t)len : sizeof out - 1);
}

int main(int argc, char **argv)
{
	transcript_begin(argc, argv);
	for (long batch = check_scale(300); batch--;) {
		batch_begin("random format");
		for (int i = 0; i < 350; i++) {
			char format[64];
			char *end = random_format(format, "-+ #0", 6000);
			*end++ = 'L';
			*end++ = random_of("aeeffggAEFG");
			*end = '\0';
			long double value = random_long_double();
			if ((end[-1] | 32) == 'g' && strchr(format, '#') &&
			    rounds_to_power(value, precision_of(format))) {
				case_left_out();
				continue;
			}
			show(format, value);
		}
		batch_end();
	}
	static const char *const usual[] = {"%.21Lg", "%Lg", "%Lf", "%.18Le", "%La", "%.0Lf"};
	for (size_t f = 0; f < sizeof usual / sizeof *usual; f++)
		for (long batch = check_scale(20); batch--;) {
			batch_begin(usual[f]);
			for (int i = 0; i < 350; i++)
				show(usual[f], random_long_double());
			batch_end();
		}
	return transcript_done();
}
