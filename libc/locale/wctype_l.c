/* SPDX-License-Identifier: MIT */
#include <wctype.h>

#define CLASS(name) \
	int name##_l(wint_t c, locale_t l) \
	{ \
		(void)l; \
		return name(c); \
	}

CLASS(iswalnum)
CLASS(iswalpha)
CLASS(iswblank)
CLASS(iswcntrl)
CLASS(iswdigit)
CLASS(iswgraph)
CLASS(iswlower)
CLASS(iswprint)
CLASS(iswpunct)
CLASS(iswspace)
CLASS(iswupper)
CLASS(iswxdigit)

wint_t towlower_l(wint_t c, locale_t l)
{
	(void)l;
	return towlower(c);
}

wint_t towupper_l(wint_t c, locale_t l)
{
	(void)l;
	return towupper(c);
}

wctype_t wctype_l(const char *name, locale_t l)
{
	(void)l;
	return wctype(name);
}

int iswctype_l(wint_t c, wctype_t kind, locale_t l)
{
	(void)l;
	return iswctype(c, kind);
}

wctrans_t wctrans_l(const char *name, locale_t l)
{
	(void)l;
	return wctrans(name);
}

wint_t towctrans_l(wint_t c, wctrans_t kind, locale_t l)
{
	(void)l;
	return towctrans(c, kind);
}
