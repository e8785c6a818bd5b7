/* SPDX-License-Identifier: MIT */
/*
 * sscanf: lines of random items under formats that fit them, or nearly. Left out is where the host
 * takes the start of a number for one: see tests/api/scanf.c.
 */
#include "tests/oracle/formats.h"
#include "tests/oracle/numbers.h"

#include <stdio.h>

static char line[4000];

/* An item of the line, and a conversion that may fit it. */
static const char *append_item(void)
{
	char *to = line + strlen(line);
	size_t room = sizeof line - strlen(line);
	static const char *const integers[] = {"%d", "%i", "%ld", "%lld", "%u", "%3d", "%hd", "%hhd", "%jd"};
	static const char *const words[] = {"%s", "%3s", "%[a-f]", "%[^ ,]", "%c", "%2[^x]", "%[]a-z]", "%15s"};
	static const char *const floats[] = {"%lf", "%le", "%lg", "%la"};
	int precision = (int)random_below(24);
	unsigned number = random_below(100000);
	switch (random_below(7)) {
	case 0:
		snprintf(to, room, "%d", (int)(random_bits() >> (32 + precision)));
		return integers[random_below(9)];
	case 1:
		snprintf(to, room, "%#x", 1 + number);
		return random_below(2) ? "%x" : "%i";
	case 2:
		snprintf(to, room, "%#o", number);
		return random_below(2) ? "%o" : "%i";
	case 3:
		snprintf(to, room, "%.*g", precision, random_double());
		return floats[random_below(4)];
	case 4:
		snprintf(to, room, "%.*f", precision, (double)number / 7);
		return random_below(2) ? "%f" : "%lf";
	case 5:
		for (unsigned len = 1 + random_below(8); len--;)
			*to++ = random_of("abcdfghz]-_");
		*to = '\0';
		return words[random_below(8)];
	default:
		snprintf(to, room, "%.*Lg", precision, random_long_double());
		return "%Lf";
	}
}

/* Whether something in the line begins as a number does, and does not go on as one: 4e in 0x4ead. */
static int breaks_off(void)
{
	for (const char *e = line; (e = strchr(e, 'e')); e++) {
		int before = e > line && (e[-1] == '.' || (e[-1] >= '0' && e[-1] <= '9'));
		const char *after = e + 1 + (e[1] == '-' || e[1] == '+');
		if (before && !(*after >= '0' && *after <= '9'))
			return 1;
	}
	return 0;
}

static void one_line(void)
{
	static const char *const between[] = {" ", ",", "  ", " , ", "", "\t", "%", ":"};
	static const char *const expected[] = {" ", ",", " ", " ,", "", " ", "%%", ":"};
	static unsigned char values[6][4000];
	char format[200] = "";
	memset(values, 0, sizeof values);
	line[0] = '\0';
	unsigned items = 1 + random_below(5);
	for (unsigned i = 0; i < items; i++) {
		const char *conversion = append_item();
		if (random_below(10) == 0) {
			strcat(format, "%*");
			strcat(format, conversion + 1);
		} else {
			strcat(format, random_below(20) ? conversion : "%d");
		}
		unsigned gap = random_below(8);
		strcat(line, between[gap]);
		strcat(format, expected[random_below(20) ? gap : random_below(8)]);
	}
	if (strlen(line) > sizeof values[0] / 2)
		return;
	if (breaks_off() && strpbrk(format, "fega")) {
		case_left_out();
		return;
	}
	int result = sscanf(line, format, values[0], values[1], values[2], values[3], values[4], values[5]);
	if (batch_number == batch_shown) {
		check_puts(line);
		check_puts(" <- ");
		check_puts(format);
		check_puts("\n");
	}
	case_made();
	batch_add_number(result);
	for (int i = 0; i < 6; i++)
		batch_add((const char *)values[i], 10); /* of a long double, its ten bytes */
}

int main(int argc, char **argv)
{
	transcript_begin(argc, argv);
	for (long batch = check_scale(400); batch--;) {
		batch_begin("line");
		for (int i = 0; i < 300; i++)
			one_line();
		batch_end();
	}
	return transcript_done();
}
