/* SPDX-License-Identifier: MIT */
#include <libintl.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

char *gettext(const char *text)
{
	return (char *)text;
}

char *dgettext(const char *domain, const char *text)
{
	(void)domain;
	return (char *)text;
}

char *dcgettext(const char *domain, const char *text, int category)
{
	(void)domain, (void)category;
	return (char *)text;
}

char *ngettext(const char *one, const char *many, unsigned long n)
{
	return (char *)(n == 1 ? one : many);
}

char *dngettext(const char *domain, const char *one, const char *many, unsigned long n)
{
	(void)domain;
	return ngettext(one, many, n);
}

char *dcngettext(const char *domain, const char *one, const char *many, unsigned long n, int category)
{
	(void)domain, (void)category;
	return ngettext(one, many, n);
}

char *textdomain(const char *domain)
{
	static char first[] = "messages";
	static char *current = first;
	if (!domain)
		return current;
	if (!*domain)
		domain = first;
	char *copy = malloc(strlen(domain) + 1);
	if (!copy)
		return NULL;
	strcpy(copy, domain);
	if (current != first)
		free(current);
	return current = copy;
}

char *bindtextdomain(const char *domain, const char *folder)
{
	if (!domain || !*domain)
		return NULL;
	return (char *)(folder ? folder : "/usr/share/locale");
}

char *bind_textdomain_codeset(const char *domain, const char *codeset)
{
	(void)domain;
	return (char *)codeset;
}
