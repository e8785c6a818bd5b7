/* SPDX-License-Identifier: MIT */
/* uchar.h: characters of UTF-16 and UTF-32 (ISO C11 7.28). */
#ifndef _UCHAR_H
#define _UCHAR_H

#include <bits/size.h>
#include <bits/wchar.h>
#include <features.h>

typedef __mbstate_t mbstate_t;
#ifndef __cplusplus
typedef unsigned short char16_t;
typedef unsigned char32_t;
#endif

#ifdef __FH_C23
#ifndef __cpp_char8_t
typedef unsigned char char8_t;
#endif

/* C23. As mbrtowc and wcrtomb, for UTF-8 byte by byte: the calls after a character's first take no bytes
 * and answer (size_t)-3; bytes before a character's last are kept and give none. */
size_t mbrtoc8(char8_t *__fh_restrict __c, const char *__fh_restrict __s, size_t __len,
               mbstate_t *__fh_restrict __state);
size_t c8rtomb(char *__fh_restrict __s, char8_t __c, mbstate_t *__fh_restrict __state);
#endif

/* ISO C. As mbrtowc. A character above 0xffff comes in two halves: the second call takes no bytes and
 * answers (size_t)-3. */
size_t mbrtoc16(char16_t *__fh_restrict __c, const char *__fh_restrict __s, size_t __len,
                mbstate_t *__fh_restrict __state);
size_t mbrtoc32(char32_t *__fh_restrict __c, const char *__fh_restrict __s, size_t __len,
                mbstate_t *__fh_restrict __state);

/* ISO C. As wcrtomb; the first half of a pair is kept and gives no bytes. */
size_t c16rtomb(char *__fh_restrict __s, char16_t __c, mbstate_t *__fh_restrict __state);
size_t c32rtomb(char *__fh_restrict __s, char32_t __c, mbstate_t *__fh_restrict __state);

#endif
