/* SPDX-License-Identifier: MIT */
/*
 * ctype.h: kinds of characters (ISO C11 7.4, POSIX), of ASCII in every locale.
 *
 * c is an unsigned char or EOF; any other int is in no class and converts to itself.
 */
#ifndef _CTYPE_H
#define _CTYPE_H

#include <bits/locale.h>
#include <features.h>

/* ISO C. Not 0 for letters and digits; letters; digits; hexadecimal digits. */
int isalnum(int __c);
int isalpha(int __c);
int isdigit(int __c);
int isxdigit(int __c);

/* ISO C. Not 0 for the letters of one case. */
int islower(int __c);
int isupper(int __c);

/* ISO C. Not 0 for space and tab; also the other white space; control characters. */
int isblank(int __c);
int isspace(int __c);
int iscntrl(int __c);

/* ISO C. Not 0 for what leaves ink; also space; ink that is neither letter nor digit. */
int isgraph(int __c);
int isprint(int __c);
int ispunct(int __c);

/* ISO C. The letter of the other case where c is a letter, else c. */
int tolower(int __c);
int toupper(int __c);

#ifdef __FH_POSIX
/* POSIX until 2008. Whether c is in 0 to 127; its lowest seven bits. */
int isascii(int __c);
int toascii(int __c);

/* POSIX until 2008. For letters of the other case alone. */
#define _tolower(c) ((c) | 0x20)
#define _toupper(c) ((c) & ~0x20)

typedef __locale_t locale_t;

/* POSIX. The same in a locale. */
int isalnum_l(int __c, locale_t __locale);
int isalpha_l(int __c, locale_t __locale);
int isblank_l(int __c, locale_t __locale);
int iscntrl_l(int __c, locale_t __locale);
int isdigit_l(int __c, locale_t __locale);
int isgraph_l(int __c, locale_t __locale);
int islower_l(int __c, locale_t __locale);
int isprint_l(int __c, locale_t __locale);
int ispunct_l(int __c, locale_t __locale);
int isspace_l(int __c, locale_t __locale);
int isupper_l(int __c, locale_t __locale);
int isxdigit_l(int __c, locale_t __locale);
int tolower_l(int __c, locale_t __locale);
int toupper_l(int __c, locale_t __locale);
#endif

#endif
