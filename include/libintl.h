/* SPDX-License-Identifier: MIT */
/*
 * libintl.h: texts in the user's language (GNU). There are no translations here: every function
 * answers the text that it was given.
 */
#ifndef _LIBINTL_H
#define _LIBINTL_H

#include <features.h>

/* The text, or of two the one for that number. */
char *gettext(const char *__text) __attribute__((__format_arg__(1)));
char *dgettext(const char *__domain, const char *__text) __attribute__((__format_arg__(2)));
char *dcgettext(const char *__domain, const char *__text, int __category)
	__attribute__((__format_arg__(2)));
char *ngettext(const char *__one, const char *__many, unsigned long __n)
	__attribute__((__format_arg__(1), __format_arg__(2)));
char *dngettext(const char *__domain, const char *__one, const char *__many, unsigned long __n)
	__attribute__((__format_arg__(2), __format_arg__(3)));
char *dcngettext(const char *__domain, const char *__one, const char *__many, unsigned long __n,
                 int __category) __attribute__((__format_arg__(2), __format_arg__(3)));

/* The domain's name, "messages" at first; NULL asks alone. NULL with errno ENOMEM. */
char *textdomain(const char *__domain);

/* What was given: a folder, a codeset. NULL asks, and the answer is a default folder, or NULL. */
char *bindtextdomain(const char *__domain, const char *__folder);
char *bind_textdomain_codeset(const char *__domain, const char *__codeset);

/* As GNU's own header has it, for programs that look. */
#define __USE_GNU_GETTEXT 1

#endif
