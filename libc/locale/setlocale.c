/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/locale/locale.h"

static const char names[LC_ALL][12] = {"LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE",
                                       "LC_MONETARY", "LC_MESSAGES"};

static const char *name_of(unsigned bits)
{
	return bits ? "C.UTF-8" : "C";
}

static char *append(char *to, const char *text)
{
	size_t len = strlen(text);
	memcpy(to, text, len);
	return to + len;
}

/* Categories that differ: "LC_CTYPE=C.UTF-8;LC_NUMERIC=C;..." */
static char *mixed_name(unsigned bits)
{
	static char text[LC_ALL * 24];
	char *p = text;
	for (int i = 0; i < LC_ALL; i++) {
		p = append(p, names[i]);
		*p++ = '=';
		p = append(p, name_of(bits >> i & 1));
		*p++ = ';';
	}
	p[-1] = '\0';
	return text;
}

/* Reads the form of mixed_name; categories that it does not name stay as they are. -1: it is none. */
static int read_mixed(const char *text, unsigned bits)
{
	while (*text) {
		size_t len = strcspn(text, "=");
		int category = 0;
		while (category < LC_ALL && (strncmp(names[category], text, len) || names[category][len]))
			category++;
		if (!text[len])
			return -1;
		text += len + 1;
		char name[32];
		len = strcspn(text, ";");
		if (!len || len >= sizeof name)
			return -1;
		memcpy(name, text, len);
		name[len] = '\0';
		int found = locale_find(name, 0);
		if (found < 0)
			return -1;
		if (category < LC_ALL)
			bits = (bits & ~(1u << category)) | (unsigned)found << category;
		text += len + (text[len] == ';');
	}
	return (int)bits;
}

static int read_all(const char *name, unsigned bits)
{
	if (strchr(name, '='))
		return read_mixed(name, bits);
	bits = 0;
	for (int i = 0; i < LC_ALL; i++) {
		int found = locale_find(name, i);
		if (found < 0)
			return -1;
		bits |= (unsigned)found << i;
	}
	return (int)bits;
}

char *setlocale(int category, const char *name)
{
	unsigned bits = locale_global;
	if ((unsigned)category > LC_ALL)
		return NULL;
	if (name && category == LC_ALL) {
		int all = read_all(name, bits);
		if (all < 0)
			return NULL;
		bits = (unsigned)all;
	} else if (name) {
		int found = locale_find(name, category);
		if (found < 0)
			return NULL;
		bits = (bits & ~(1u << category)) | (unsigned)found << category;
	}
	locale_global = (unsigned char)bits;
	if (category == LC_ALL)
		return bits && bits != LC_ALL_MASK ? mixed_name(bits) : (char *)name_of(bits);
	return (char *)name_of(bits >> category & 1);
}
