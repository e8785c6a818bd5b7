/* SPDX-License-Identifier: MIT */
/* The wscanf family. */
#include "tests/check.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

int main(void)
{
	int a = 0, b = 0, n = 0;
	double d = 0;
	wchar_t wide[32], c;
	char narrow[32], *own;
	CHECK(setlocale(LC_ALL, "C.UTF-8") != NULL);
	CHECK_EQ(swscanf(L" 12 -0x1f 1.5e2", L"%d%i%lf", &a, &b, &d), 3);
	CHECK(a == 12 && b == -31 && d == 150);
	CHECK_EQ(swscanf(L"\u20ac5\u20ac", L"\u20ac%d%lc%n", &a, &c, &n), 2);
	CHECK(a == 5 && c == 0x20ac && n == 3);
	CHECK_EQ(swscanf(L"  \u00e9\u00e8x y", L"%2ls%s", wide, narrow), 2);
	CHECK(!wcscmp(wide, L"\u00e9\u00e8"));
	CHECK_STR(narrow, "x");
	CHECK_EQ(swscanf(L"\u00e9\u00e8 z", L"%s", narrow), 1);
	CHECK_STR(narrow, "\xc3\xa9\xc3\xa8");
	CHECK_EQ(swscanf(L"abcxyz", L"%l[a-c]%*[^z]%1s", wide, narrow), 2);
	CHECK(!wcscmp(wide, L"abc"));
	CHECK_STR(narrow, "z");
	CHECK_EQ(swscanf(L"]\u20ac-x", L"%l[]\u20ac-]", wide), 1);
	CHECK(!wcscmp(wide, L"]\u20ac-"));
	CHECK_EQ(swscanf(L"\u00e9t\u00e9", L"%ms", &own), 1);
	CHECK_STR(own, "\xc3\xa9t\xc3\xa9");
	free(own);
	CHECK_EQ(swscanf(L"1 2", L"%2$d %1$d", &a, &b), 2);
	CHECK(a == 2 && b == 1);
	CHECK_EQ(swscanf(L"", L"%d", &a), EOF);
	CHECK_EQ(swscanf(L"x", L"%d", &a), 0);
	CHECK_EQ(swscanf(L"50%", L"%d%%%n", &a, &n), 1);
	CHECK_EQ(n, 3);

	FILE *f = tmpfile();
	fwprintf(f, L"\u20ac 7 end\n");
	rewind(f);
	CHECK_EQ(fwscanf(f, L"%lc%d", &c, &a), 2);
	CHECK(c == 0x20ac && a == 7);
	CHECK_EQ(fgetwc(f), ' ');
	CHECK_EQ(fwscanf(f, L"%ls", wide), 1);
	CHECK(!wcscmp(wide, L"end"));
	CHECK_EQ(fgetwc(f), '\n');
	fclose(f);
	return check_done();
}
