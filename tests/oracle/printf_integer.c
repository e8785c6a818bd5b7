/* SPDX-License-Identifier: MIT */
/* printf of integers, characters, strings and pointers: random values under random formats. */
#include "tests/oracle/formats.h"

#include <stdio.h>

static char out[4096];

/* Those that ISO C gives a meaning with the conversion. */
static const char *flags_of(char conversion)
{
	return strchr("di", conversion) ? "-+ 0" : strchr("oxX", conversion) ? "-#0" : conversion == 'u' ? "-0" : "-";
}

static void show(const char *format, int len)
{
	case_made();
	if (batch_number == batch_shown) {
		check_puts(format);
		check_puts(": ");
	}
	batch_add(out, (size_t)len < sizeof out ? (size_t)len : sizeof out - 1);
}

static void integer(void)
{
	static const char *const lengths[] = {"hh", "h", "", "l", "ll", "j", "z", "t"};
	char format[64];
	char conversion = random_of("diuoxX");
	char *end = random_format(format, flags_of(conversion), 1100);
	unsigned length = random_below(8);
	long long value = (long long)random_bits();
	value >>= random_below(64);
	sprintf(end, "%s%c", lengths[length], conversion);
	if (length < 3)
		show(format, snprintf(out, sizeof out, format, (int)value));
	else if (length == 4 || length == 5)
		show(format, snprintf(out, sizeof out, format, value));
	else
		show(format, snprintf(out, sizeof out, format, (long)value)); /* size_t and ptrdiff_t are as wide */
}

/* A width and a precision, perhaps less than zero, come as arguments. */
static void amounts(void)
{
	static const char *const formats[] = {"%*d", "%-*u|", "%.*x", "%*.*o", "%0*i", "%+-*.*d|"};
	unsigned shape = random_below(6);
	int width = (int)random_below(60) - 30, precision = (int)random_below(40) - 10;
	int value = (int)random_bits();
	value >>= random_below(32);
	if (strstr(formats[shape], "*.*"))
		show(formats[shape], snprintf(out, sizeof out, formats[shape], width, precision, value));
	else
		show(formats[shape], snprintf(out, sizeof out, formats[shape], precision + width / 2, value));
}

static void text(void)
{
	static char string[200];
	char format[64];
	char *end;
	unsigned len = random_below(sizeof string);
	switch (random_below(4)) {
	case 0: /* one that is cut need not end */
		memset(string, random_of("abcXYZ .%"), sizeof string);
		sprintf(format, "%%%u.%us", 1 + random_below(60), len);
		show(format, snprintf(out, sizeof out, format, string));
		return;
	case 1:
		sprintf(format, "%%%s%uc", random_below(2) ? "-" : "", 1 + random_below(60));
		show(format, snprintf(out, sizeof out, format, (int)random_below(256)));
		return;
	case 2:
		sprintf(format, "%%%s%up", random_below(2) ? "-" : "", 1 + random_below(60));
		show(format, snprintf(out, sizeof out, format, (void *)(uintptr_t)(random_bits() >> random_below(64))));
		return;
	default:
		for (unsigned i = 0; i < len; i++)
			string[i] = (char)(1 + random_below(255));
		string[len] = '\0';
		end = random_format(format, "-", 300);
		strcpy(end, "s");
		show(format, snprintf(out, sizeof out, format, string));
	}
}

/* Several conversions in one call, into a buffer that may be too small. */
static void several(void)
{
	char format[] = "%d <%s> %#x%% %llu %c";
	int number = (int)random_bits();
	number >>= random_below(32);
	unsigned long long large = random_bits();
	large >>= random_below(64);
	size_t room = random_below(64);
	memset(out, '~', 80);
	int len = snprintf(out, room, format, number, "text" + random_below(5), number, large, random_of("abc"));
	out[80] = '\0';
	batch_add_number(len);
	show(format, 80);
}

int main(int argc, char **argv)
{
	transcript_begin(argc, argv);
	for (long batch = check_scale(200); batch--;) {
		batch_begin("integer");
		for (int i = 0; i < 400; i++)
			integer();
		batch_end();
		batch_begin("amounts");
		for (int i = 0; i < 100; i++)
			amounts();
		batch_end();
		batch_begin("text");
		for (int i = 0; i < 200; i++)
			text();
		batch_end();
		batch_begin("several");
		for (int i = 0; i < 100; i++)
			several();
		batch_end();
	}
	return transcript_done();
}
