/* SPDX-License-Identifier: MIT */
/* A program may define every name that ISO C does not have: its functions must not use them. */
#include "tests/check.h"

#include <stddef.h>

/* ISO C's, without the header, which would declare the others too. */
char *strcpy(char *restrict, const char *restrict);
char *strncpy(char *restrict, const char *restrict, size_t);
char *strcat(char *restrict, const char *restrict);
char *strncat(char *restrict, const char *restrict, size_t);
char *strstr(const char *, const char *);
char *strtok(char *restrict, const char *restrict);
size_t strcspn(const char *, const char *);
size_t strspn(const char *, const char *);
size_t strxfrm(char *restrict, const char *restrict, size_t);
char *strpbrk(const char *, const char *);
char *strchr(const char *, int);
char *strrchr(const char *, int);
char *strerror(int);
int memcmp(const void *, const void *, size_t);
int strcmp(const char *, const char *);
int strncmp(const char *, const char *, size_t);
size_t strlen(const char *);

static int called;

/* Any of these being called is the failure; so their types do not matter. */
#define OWN(name)                                                                                  \
	void name(void);                                                                           \
	void name(void)                                                                            \
	{                                                                                          \
		called++;                                                                          \
	}
OWN(strnlen)
OWN(memmem)
OWN(strtok_r)
OWN(strchrnul)
OWN(stpcpy)
OWN(stpncpy)
OWN(mempcpy)
OWN(memrchr)
OWN(rawmemchr)
OWN(strlcpy)
OWN(strlcat)
OWN(strsep)
OWN(index)
OWN(rindex)
OWN(bcmp)
OWN(strerrordesc_np)
OWN(strerror_r)
OWN(strcasecmp)

int main(void)
{
	char buf[32] = "", tokens[] = "a,b";
	CHECK_STR(strcpy(buf, "one"), "one");
	CHECK_STR(strncpy(buf, "two", 5), "two");
	CHECK_STR(strcat(buf, "+"), "two+");
	CHECK_STR(strncat(buf, "three", 2), "two+th");
	CHECK_STR(strstr(buf, "+th"), "+th");
	CHECK_STR(strtok(tokens, ","), "a");
	CHECK_EQ(strcspn(buf, "+"), 3);
	CHECK_EQ(strcspn(buf, "+h"), 3);
	CHECK_EQ(strspn(buf, "two"), 3);
	CHECK_EQ(strxfrm(buf, "x", sizeof buf), 1);
	CHECK_STR(strpbrk("abc", "b"), "bc");
	CHECK_STR(strchr("abc", 'b'), "bc");
	CHECK_STR(strrchr("abcb", 'b'), "b");
	CHECK_STR(strerror(1), "Operation not permitted");
	CHECK_STR(strerror(1000), "Unknown error 1000");
	CHECK_EQ(memcmp("abc", "abc", 3), 0);
	CHECK_EQ(strcmp("abc", "abc"), 0);
	CHECK_EQ(strncmp("abc", "abd", 2), 0);
	CHECK_EQ(strlen("abc"), 3);
	CHECK_EQ(called, 0);
	return check_done();
}
