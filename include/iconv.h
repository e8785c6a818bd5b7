/* SPDX-License-Identifier: MIT */
/*
 * iconv.h: between encodings (POSIX). Known are UTF-8, UTF-16, UTF-32 (and UCS-2, UCS-4, WCHAR_T), each
 * with LE or BE behind it, ASCII and ISO-8859-1, by their usual names in either case, hyphens or not.
 * "" and "char" are the locale's. Behind a name: //IGNORE leaves out what the target does not have,
 * //TRANSLIT puts a question mark there.
 */
#ifndef _ICONV_H
#define _ICONV_H

#include <bits/size.h>
#include <features.h>

typedef struct __iconv *iconv_t;

/* POSIX. (iconv_t)-1 with errno EINVAL (not known) or ENOMEM. */
iconv_t iconv_open(const char *__to, const char *__from);

/*
 * POSIX. Converts *in_left bytes from *in, and moves all four on. How many characters were not converted
 * as they are, or (size_t)-1 with errno E2BIG (no room), EILSEQ (no character, or the target has it
 * not), EINVAL (the input ends within one). in or *in NULL: back to the beginning.
 */
size_t iconv(iconv_t __conversion, char **__fh_restrict __in, size_t *__fh_restrict __in_left,
             char **__fh_restrict __out, size_t *__fh_restrict __out_left);

/* POSIX. 0. */
int iconv_close(iconv_t __conversion);

#endif
