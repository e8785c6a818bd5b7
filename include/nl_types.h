/* SPDX-License-Identifier: MIT */
/* nl_types.h: catalogues of messages (POSIX). There are none: a program shows its own. */
#ifndef _NL_TYPES_H
#define _NL_TYPES_H

#define NL_SETD 1
#define NL_CAT_LOCALE 1

typedef void *nl_catd;
typedef int nl_item;

/* POSIX. (nl_catd)-1 with errno ENOENT; the text; 0, or -1 with errno EBADF. */
nl_catd catopen(const char *__name, int __flag);
char *catgets(nl_catd __catalogue, int __set, int __number, const char *__text);
int catclose(nl_catd __catalogue);

#endif
