/* SPDX-License-Identifier: MIT */
/* resolv.h: names in messages, good and broken, and questions. (tests/tool/dns.sh asks a server.) */
#include "tests/check.h"

#include <resolv.h>
#include <string.h>

/* Two names, the second of which ends as the first; the rest is none. */
static const unsigned char message[] =
	"\0\0\0\0\0\0\0\0\0\0\0\0\3www\7example\3org\0\4mail\xc0\x10\0\xc0\x23\xc0\xff\x40xyz";

static int expand(int at, int len, char *text)
{
	memset(text, '?', 300);
	return dn_expand(message, message + sizeof message - 1, message + at, text, len);
}

static void expanding(void)
{
	char text[300];
	CHECK_EQ(expand(12, 300, text), 17);
	CHECK_STR(text, "www.example.org");
	CHECK_EQ(expand(16, 300, text), 13);
	CHECK_STR(text, "example.org");
	CHECK_EQ(expand(29, 300, text), 7);
	CHECK_STR(text, "mail.example.org");
	CHECK_EQ(expand(29, 17, text), 7);
	CHECK_EQ(expand(29, 16, text), -1);
	CHECK_EQ(expand(36, 300, text), 1); /* the root */
	CHECK_STR(text, "");
	CHECK_EQ(expand(39, 300, text), -1); /* a pointer out of the message */
	CHECK_EQ(expand(41, 300, text), -1); /* a length of 64 */
	CHECK_EQ(dn_expand(message, message + 28, message + 12, text, sizeof text), -1);
	CHECK_EQ(dn_expand(message, message + 29, message + 12, text, sizeof text), 17);

	CHECK_EQ(dn_skipname(message + 12, message + 29), 17);
	CHECK_EQ(dn_skipname(message + 12, message + 28), -1);
	CHECK_EQ(dn_skipname(message + 29, message + sizeof message), 7);
	CHECK_EQ(dn_skipname(message + 29, message + 35), -1);
	CHECK_EQ(dn_skipname(message + 36, message + sizeof message), 1);

	static const unsigned char loop[] = {2, 'p', 'q', 0xc0, 5, 0xc0, 0};
	CHECK_EQ(dn_expand(loop, loop + 7, loop, text, sizeof text), -1);
	CHECK_EQ(dn_expand(loop, loop + 5, loop, text, sizeof text), -1);
	static const unsigned char back[] = {2, 'p', 'q', 0xc0, 0};
	CHECK_EQ(dn_expand(back, back + 5, back, text, sizeof text), -1);
}

static void compressing(void)
{
	static const char *const names[] = {
		"www.example.org", "mail.example.org", "EXAMPLE.org", "org", "other.net", "", "a.b.www.example.org.",
		"www.example.org", "x.other.net", "y.mail.example.org",
	};
	static const int bytes[] = {17, 7, 2, 2, 11, 1, 6, 2, 4, 4};
	unsigned char packet[512] = {0}, *known[20] = {packet, NULL}, *at = packet + 12;
	char text[300], plain[300];
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		CHECK_EQ(dn_comp(names[i], at, bytes[i] - 1, known, known + 20), -1);
		int took = dn_comp(names[i], at, (int)(packet + sizeof packet - at), known, known + 20);
		CHECK_EQ(took, bytes[i]);
		CHECK_EQ(dn_expand(packet, at + took, at, text, sizeof text), took);
		strcpy(plain, i == 2 ? "example.org" : names[i]);
		if (i == 6)
			plain[strlen(plain) - 1] = '\0';
		CHECK_STR(text, plain);
		at += took;
	}
	CHECK_EQ(dn_comp("www.example.org", at, 17, NULL, NULL), 17);
	for (int room = 0; room < 17; room++)
		CHECK_EQ(dn_comp("www.example.org", at, room, NULL, NULL), -1);
	CHECK_EQ(dn_comp("a..b", at, 100, NULL, NULL), -1);
	CHECK_EQ(dn_comp(".", at, 100, NULL, NULL), 1);
	CHECK_EQ(dn_comp("", at, 100, NULL, NULL), 1);
	memset(plain, 'x', 64);
	plain[64] = '\0';
	CHECK_EQ(dn_comp(plain, at, 100, NULL, NULL), -1);
	CHECK_EQ(dn_comp(plain + 1, at, 100, NULL, NULL), 65);
}

/* Every byte in a label, as text and back. */
static void special(void)
{
	unsigned char name[] = {3, 'a', 0, 'b', 1, 'c', 0}, back[sizeof name];
	char text[300];
	for (unsigned byte = 0; byte < 256; byte++) {
		char expected[20] = "a";
		name[2] = (unsigned char)byte;
		if (byte <= ' ' || byte > '~') {
			strcat(expected, "\\???");
			for (unsigned i = 0, n = byte; i < 3; i++, n /= 10)
				expected[4 - i] = (char)('0' + n % 10);
		} else {
			strcat(expected, strchr("\"$().;@\\", (int)byte) ? "\\?" : "?");
			expected[strlen(expected) - 1] = (char)byte;
		}
		strcat(expected, "b.c");
		CHECK_EQ(dn_expand(name, name + sizeof name, name, text, sizeof text), sizeof name);
		CHECK_STR(text, expected);
		int room = (int)strlen(text);
		CHECK_EQ(dn_expand(name, name + sizeof name, name, text, room), -1);
		CHECK_EQ(dn_comp(expected, back, sizeof back, NULL, NULL), sizeof name);
		CHECK_MEM(back, name, sizeof name);
	}
	CHECK_EQ(dn_comp("a\\z.c", back, sizeof back, NULL, NULL), 6);
	CHECK_MEM(back, "\2az\1c", 6);
	CHECK_EQ(dn_comp("a\\256", back, sizeof back, NULL, NULL), -1);
	CHECK_EQ(dn_comp("a\\25", back, sizeof back, NULL, NULL), -1);
	CHECK_EQ(dn_comp("a\\", back, sizeof back, NULL, NULL), -1);

	/* The longest name, and one that is too long. */
	unsigned char longest[257], other[300];
	char whole[1100];
	memset(longest, 1, sizeof longest);
	longest[0] = longest[64] = longest[128] = 63;
	longest[192] = 61;
	longest[254] = 0;
	CHECK_EQ(dn_expand(longest, longest + 255, longest, whole, sizeof whole), 255);
	CHECK_EQ(strlen(whole), 1003);
	CHECK_EQ(dn_comp(whole, other, sizeof other, NULL, NULL), 255);
	CHECK_MEM(other, longest, 255);
	longest[192] = 62;
	longest[255] = 0;
	CHECK_EQ(dn_expand(longest, longest + 256, longest, whole, sizeof whole), -1);
	strcat(whole, "x");
	CHECK_EQ(dn_comp(whole, other, sizeof other, NULL, NULL), -1);
}

static void asking(void)
{
	static const unsigned char expected[] = "\1\0\0\1\0\0\0\0\0\0\3www\7example\3org\0\0\x0f\0\1";
	unsigned char question[512];
	CHECK_EQ(res_mkquery(QUERY, "www.example.org", C_IN, T_MX, NULL, 0, NULL, question, sizeof question), 33);
	CHECK_MEM(question + 2, expected, 31);
	CHECK_EQ(res_mkquery(QUERY, "www.example.org.", C_IN, T_MX, NULL, 0, NULL, question, 33), 33);
	CHECK_EQ(res_mkquery(QUERY, "www.example.org", C_IN, T_MX, NULL, 0, NULL, question, 32), -1);
	CHECK_EQ(res_mkquery(QUERY, "org", C_CHAOS, 0x1234, NULL, 0, NULL, question, sizeof question), 21);
	CHECK_MEM(question + 12, "\3org\0\x12\x34\0\3", 9);
	CHECK_EQ(res_mkquery(QUERY, ".", C_IN, T_NS, NULL, 0, NULL, question, sizeof question), 17);
	CHECK_EQ(res_mkquery(QUERY, "www..org", C_IN, T_A, NULL, 0, NULL, question, sizeof question), -1);
	CHECK_EQ(res_mkquery(STATUS, "org", C_IN, T_A, NULL, 0, NULL, question, sizeof question), -1);

	unsigned char numbers[6], *at = numbers;
	NS_PUT16(0x1234, at);
	NS_PUT32(0x89abcdef, at);
	CHECK(at == numbers + 6);
	unsigned two, four;
	at = numbers;
	NS_GET16(two, at);
	NS_GET32(four, at);
	CHECK(at == numbers + 6 && two == 0x1234 && four == 0x89abcdef);

	static const unsigned char bytes[12] = {0x12, 0x34, 0x81, 0x83, 0, 1, 0, 2, 0, 3, 0, 4};
	HEADER header;
	CHECK_EQ(sizeof header, 12);
	memcpy(&header, bytes, sizeof header);
	CHECK(header.qr && header.rd && header.ra && !header.aa && !header.tc);
	CHECK_EQ(header.rcode, NXDOMAIN);
	CHECK_EQ(header.opcode, QUERY);
}

int main(void)
{
	expanding();
	compressing();
	special();
	asking();
	return check_done();
}
