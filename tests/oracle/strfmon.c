/* SPDX-License-Identifier: MIT */
/* strfmon in the locale "C". */
#include "tests/oracle/transcript.h"

#include <errno.h>
#include <locale.h>
#include <math.h>
#include <monetary.h>

static const char *const formats[] = {
	"%n", "%i", "%+n", "%(n", "%!n", "%^n", "%-n", "%=*n", "%==n", "%^!+=_-n", "%.0n", "%.1i", "%.7n", "%.20n",
	"%#5n", "%#0n", "%#1n", "%#12n", "%=*#5n", "%=0#8n", "%(#5n", "%+#5n", "%=#(#6.0n",
	"%12n", "%-12n|", "%3n", "%12.0n",
	"%(12n", "%(-12n|", "%12#5.3n", "%-12#5.3n|", "%=*-14#7.1i|", "a%nb%%", "%%", "%n%n", "100%% of %(=x20#9n, %-9.1i!",
	"%", "%5%", "%=", "%q", "%+(n", "%(+n", "% n", "%.n", "%#n", "%12", "%#5", "%.3", "%#3-12n", "%l", "%.5%",
	"", "abc",
};

static const double amounts[] = {
	0, 1, -1, 9.99, 9.995, -9.999, 0.004, 0.005, 0.015, -0.001, 0.5, 1.5, 2.5, 12, 123.45, -123.45, 1234.56, -1234.56,
	3456.781, 99999.994, 99999.995, -99999.999, 1e6, 12345678.9, -12345678.9,
	1e15, -1e22, 1.7976931348623157e308, 4.9e-324, 1.0 / 3,
};

static void try(const char *format, double amount, size_t max)
{
	char text[400];
	memset(text, '#', sizeof text);
	errno = 0;
	ssize_t len = strfmon(text, max, format, amount, amount);
	batch_add_number(len);
	batch_add_number(errno == EINVAL && max > 30); /* with too little room it may be said so first */
	if (len >= 0)
		batch_add(text, (size_t)len + 1);
	CHECK(text[max] == '#');
}

static void all(const char *format)
{
	batch_begin(format);
	for (size_t i = 0; i < sizeof amounts / sizeof *amounts; i++)
		try(format, amounts[i], 399);
	for (size_t max = 1; max < 30; max++)
		try(format, -123.45, max);
	batch_end();
}

/* Any format, most of them good. */
static void some(void)
{
	batch_begin("random");
	for (long i = 0; i < check_scale(20000); i++) {
		char format[40] = "%", *end = format + 1;
		for (unsigned n = random_below(4); n; n--) {
			*end = random_of("=(+-^!");
			if (*end++ == '=')
				*end++ = random_of("*0 x");
		}
		if (random_below(2))
			*end++ = random_of("123456789");
		if (random_below(2)) {
			*end++ = '#';
			*end++ = random_of("0123456789");
		}
		if (random_below(2)) {
			*end++ = '.';
			*end++ = random_of("0123456789");
		}
		strcpy(end, random_below(20) ? "n" : random_below(2) ? "i" : "?");
		double amount = (double)(int64_t)random_bits() / (double)(1LL << random_below(62));
		/* A sign twice is an error with the host; POSIX has flags in any number. */
		char *sign = strpbrk(format, "+(");
		if (!sign || !strpbrk(sign + 1, "+("))
			try(format, amount, 100);
	}
	batch_end();
}

int main(int argc, char **argv)
{
	char text[10];
	transcript_begin(argc, argv);
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
		all(formats[i]);
	some();

	batch_begin("others");
	batch_add_number(strfmon_l(text, sizeof text, newlocale(LC_ALL_MASK, "C", NULL), "%n", 12.5));
	batch_add_text(text);
	batch_add_number(strfmon(text, sizeof text, "%Ln", (long double)12.5));
	batch_add_text(text);
	batch_add_number(strfmon(text, sizeof text, "%n %n", INFINITY, NAN));
	batch_add_text(text);
	batch_end();
	return check_done();
}
