/* SPDX-License-Identifier: MIT */
/* dirname and both functions that are called basename. */
#include "tests/check.h"

#include <string.h>

static char *gnu_basename(const char *path)
{
	return basename(path);
}

#include <libgen.h>

static void one(const char *path, const char *dir, const char *base, const char *gnu)
{
	char copy[32];
	CHECK_STR(dirname(strcpy(copy, path)), dir);
	CHECK_STR(basename(strcpy(copy, path)), base);
	CHECK_STR(gnu_basename(path), gnu);
}

int main(void)
{
	one("/usr/lib", "/usr", "lib", "lib");
	one("/usr/", "/", "usr", "");
	one("usr", ".", "usr", "usr");
	one("/", "/", "/", "");
	one(".", ".", ".", ".");
	one("..", ".", "..", "..");
	one("", ".", ".", "");
	one("a/b/c", "a/b", "c", "c");
	one("a//b//", "a", "b", "");
	one("/a", "/", "a", "a");
	one("/a///", "/", "a", "");
	one("a/", ".", "a", "");
	one("///a/b", "///a", "b", "b");
	CHECK_STR(dirname(NULL), ".");
	CHECK_STR(basename(NULL), ".");
	return check_done();
}
