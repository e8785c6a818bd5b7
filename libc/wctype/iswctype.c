/* SPDX-License-Identifier: MIT */
#include <string.h>
#include <wctype.h>

/* In the order of classes. */
static const char names[] = "alnum\0alpha\0blank\0cntrl\0digit\0graph\0lower\0print\0punct\0space\0"
                            "upper\0xdigit\0";

wctype_t wctype(const char *name)
{
	wctype_t kind = 1;
	for (const char *p = names; *p; p += strlen(p) + 1, kind++)
		if (!strcmp(p, name))
			return kind;
	return 0;
}

int iswctype(wint_t c, wctype_t kind)
{
	switch (kind) {
	case 1: return iswalnum(c);
	case 2: return iswalpha(c);
	case 3: return iswblank(c);
	case 4: return iswcntrl(c);
	case 5: return iswdigit(c);
	case 6: return iswgraph(c);
	case 7: return iswlower(c);
	case 8: return iswprint(c);
	case 9: return iswpunct(c);
	case 10: return iswspace(c);
	case 11: return iswupper(c);
	case 12: return iswxdigit(c);
	default: return 0;
	}
}
