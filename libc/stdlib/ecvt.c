/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DIGITS_MAX 17

/* Takes a number's text apart: the digits alone, and where the point is. */
static char *take_apart(char *text, int *point, int *negative)
{
	*negative = *text == '-';
	char *from = text + *negative;
	char *to = text;
	*point = 0;
	if (*from > '9') { /* inf, nan */
		memmove(text, from, strlen(from) + 1);
		return text;
	}
	char *dot = strchr(from, '.');
	char *exponent = strchr(from, 'e');
	*point = (int)((dot ? dot : from + strlen(from)) - from);
	if (exponent) {
		*point = atoi(exponent + 1) + 1;
		*exponent = '\0';
	}
	for (; *from; from++)
		if (*from != '.')
			*to++ = *from;
	*to = '\0';
	return text;
}

char *ecvt(double value, int digits, int *point, int *negative)
{
	static char text[DIGITS_MAX + 16];
	if (digits > DIGITS_MAX)
		digits = DIGITS_MAX;
	snprintf(text, sizeof text, "%.*e", digits > 1 ? digits - 1 : 0, value);
	take_apart(text, point, negative);
	if (!value)
		*point = 0;
	if (digits <= 0)
		*text = '\0';
	return text;
}

char *fcvt(double value, int digits, int *point, int *negative)
{
	static char text[400];
	int most = 60;
	snprintf(text, sizeof text, "%.*f", digits < 0 ? 0 : digits < most ? digits : most, value);
	take_apart(text, point, negative);
	/* Zeros ahead of the first digit that counts do not. */
	size_t zeros = strspn(text, "0");
	if (zeros && value) {
		memmove(text, text + zeros, strlen(text + zeros) + 1);
		*point -= (int)zeros;
	} else if (zeros && *point == 1) {
		*point = 0;
		if (digits > 0)
			memmove(text, text + 1, strlen(text));
	}
	return text;
}

char *gcvt(double value, int digits, char *buf)
{
	sprintf(buf, "%.*g", digits > 0 ? digits < DIGITS_MAX ? digits : DIGITS_MAX : 1, value);
	return buf;
}
