/* SPDX-License-Identifier: MIT */
/* iconv: every encoding, both ways, errors and pieces. (Of the host's, some need files that are not always
 * there.) */
#include "tests/check.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

/* Converts all at once and compares; the answer of iconv. */
static size_t convert(const char *to, const char *from, const char *in, size_t in_len, const char *expected,
                      size_t expected_len)
{
	char buf[128], text[128];
	char *source = text, *out = buf;
	size_t left = sizeof buf;
	memcpy(text, in, in_len);
	iconv_t cd = iconv_open(to, from);
	CHECK(cd != (iconv_t)-1);
	errno = 0;
	size_t ret = iconv(cd, &source, &in_len, &out, &left);
	CHECK_EQ(sizeof buf - left, expected_len);
	CHECK_MEM(buf, expected, expected_len);
	CHECK_EQ(iconv_close(cd), 0);
	return ret;
}

#define IS(to, from, in, out) CHECK_EQ(convert(to, from, in, sizeof in - 1, out, sizeof out - 1), 0)

static void encodings(void)
{
	static const char text[] = "a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80";
	static const char utf16le[] = "a\0\xe9\0\xac\x20\x3d\xd8\0\xde";
	static const char utf16be[] = "\0a\0\xe9\x20\xac\xd8\x3d\xde\0";
	static const char utf32le[] = "a\0\0\0\xe9\0\0\0\xac\x20\0\0\0\xf6\1\0";
	static const char utf32be[] = "\0\0\0a\0\0\0\xe9\0\0\x20\xac\0\1\xf6\0";
	IS("UTF-16LE", "UTF-8", text, utf16le);
	IS("UTF-16BE", "UTF-8", text, utf16be);
	IS("utf32le", "utf8", text, utf32le);
	IS("UTF-32BE", "UTF-8", text, utf32be);
	IS("WCHAR_T", "UTF-8", text, utf32le);
	IS("UTF-8", "UTF-16LE", utf16le, text);
	IS("UTF-8", "UTF-16BE", utf16be, text);
	IS("UTF-8", "UTF-32LE", utf32le, text);
	IS("UTF-8", "UCS-4BE", utf32be, text);
	IS("UTF-16BE", "UTF-32LE", utf32le, utf16be);
	IS("UTF-16", "UTF-8", "ab", "\xff\xfe"
	                            "a\0b\0");
	IS("UTF-32", "UTF-8", "a", "\xff\xfe\0\0a\0\0\0");
	IS("UTF-8", "UTF-16", "\xfe\xff\0a\0b", "ab");
	IS("UTF-8", "UTF-16", "\xff\xfe"
	                      "a\0b\0", "ab");
	IS("UTF-8", "UTF-16", "a\0b\0", "ab");
	IS("UTF-8", "ISO-8859-1", "\xe9\x80z", "\xc3\xa9\xc2\x80z");
	IS("latin1", "UTF-8", "\xc3\xa9", "\xe9");
	IS("US-ASCII", "UTF-8", "az", "az");
}

static void errors(void)
{
	CHECK(iconv_open("UTF-8", "KLINGON") == (iconv_t)-1);
	CHECK_EQ(errno, EINVAL);
	CHECK_EQ(convert("ASCII", "UTF-8", "a\xc3\xa9", 3, "a", 1), (size_t)-1);
	CHECK_EQ(errno, EILSEQ);
	CHECK_EQ(convert("ASCII//TRANSLIT", "UTF-8", "a\xc3\xa9z", 4, "a?z", 3), 1);
	CHECK_EQ(convert("ASCII//IGNORE", "UTF-8", "a\xc3\xa9z", 4, "az", 2), 1);
	CHECK_EQ(convert("UTF-16LE", "UTF-8", "a\xc3", 2, "a\0", 2), (size_t)-1);
	CHECK_EQ(errno, EINVAL);
	CHECK_EQ(convert("UTF-16LE", "UTF-8", "a\xed\xa0\x80", 4, "a\0", 2), (size_t)-1);
	CHECK_EQ(errno, EILSEQ);
	CHECK_EQ(convert("UTF-8", "UTF-16LE", "\0\xdc", 2, "", 0), (size_t)-1);
	CHECK_EQ(errno, EILSEQ);
	CHECK_EQ(convert("UTF-8", "UTF-16LE", "\x3d\xd8", 2, "", 0), (size_t)-1);
	CHECK_EQ(errno, EINVAL);
	CHECK_EQ(convert("UTF-8", "ASCII", "\x80", 1, "", 0), (size_t)-1);
	CHECK_EQ(errno, EILSEQ);

	/* No room: what was converted stays, and the rest can go on. */
	char in[] = "\xc3\xa9\xc3\xa9", out[3];
	char *from = in, *to = out;
	size_t in_left = 4, out_left = 3;
	iconv_t cd = iconv_open("UTF-8", "UTF-8");
	CHECK_EQ(iconv(cd, &from, &in_left, &to, &out_left), (size_t)-1);
	CHECK_EQ(errno, E2BIG);
	CHECK(in_left == 2 && out_left == 1 && from == in + 2 && to == out + 2);
	to = out;
	out_left = 3;
	CHECK_EQ(iconv(cd, &from, &in_left, &to, &out_left), 0);
	CHECK(!in_left);
	CHECK_EQ(iconv(cd, NULL, NULL, &to, &out_left), 0);
	iconv_close(cd);
}

int main(void)
{
	encodings();
	errors();
	return check_done();
}
