/* SPDX-License-Identifier: MIT */
/* The environment: get, set, put, remove, clear, and a program's own array. */
#include "tests/check.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static char *name_of(int i)
{
	static char name[] = "VARIABLE_000";
	name[9] = (char)('0' + i / 100);
	name[10] = (char)('0' + i / 10 % 10);
	name[11] = (char)('0' + i % 10);
	return name;
}

static int count(void)
{
	int n = 0;
	while (environ && environ[n])
		n++;
	return n;
}

static void many(void)
{
	int before = count();
	for (int i = 0; i < 300; i++) {
		char value[20];
		strcpy(value, name_of(999 - i));
		CHECK_EQ(setenv(name_of(i), value, 1), 0);
		CHECK_EQ(count(), before + i + 1);
	}
	for (int i = 0; i < 300; i++) {
		char expected[20];
		strcpy(expected, name_of(999 - i));
		CHECK_STR(getenv(name_of(i)), expected);
	}
	for (int i = 0; i < 300; i += 2)
		CHECK_EQ(unsetenv(name_of(i)), 0);
	CHECK_EQ(count(), before + 150);
	for (int i = 0; i < 300; i++)
		CHECK_EQ(getenv(name_of(i)) != NULL, i % 2);
	/* Over and over: four megabytes of strings, unless those of before are given back. */
	char *end = sbrk(0);
	char value[2000];
	memset(value, 'v', sizeof value);
	value[sizeof value - 1] = '\0';
	for (int i = 0; i < 2000; i++) {
		value[i % 1000] ^= 1;
		if (setenv("AGAIN", value, 1))
			CHECK(0);
	}
	CHECK_STR(getenv("AGAIN"), value);
#ifdef __FREEHOLD__ /* the host keeps every string that it ever made */
	CHECK((char *)sbrk(0) - end < 1 << 20);
#else
	(void)end;
#endif
}

static void rules(void)
{
	CHECK_EQ(setenv("FH_A", "one", 1), 0);
	CHECK_EQ(setenv("FH_A", "two", 0), 0);
	CHECK_STR(getenv("FH_A"), "one");
	CHECK_EQ(setenv("FH_A", "two", 1), 0);
	CHECK_STR(getenv("FH_A"), "two");
	CHECK_EQ(setenv("FH_A", "", 1), 0);
	CHECK_STR(getenv("FH_A"), "");
	CHECK_EQ(setenv("FH_A", "a=b", 1), 0);
	CHECK_STR(getenv("FH_A"), "a=b");
	CHECK(getenv("FH_") == NULL);
	CHECK(getenv("FH_AB") == NULL);
	CHECK(getenv("") == NULL);
	CHECK_STR(secure_getenv("FH_A"), "a=b");

	static const char *const bad[] = {"", "=", "A=B", "=A"};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		errno = 0;
		CHECK_EQ(setenv(bad[i], "x", 1), -1);
		CHECK_EQ(errno, EINVAL);
		errno = 0;
		CHECK_EQ(unsetenv(bad[i]), -1);
		CHECK_EQ(errno, EINVAL);
	}
	CHECK_EQ(unsetenv("FH_NOT_THERE"), 0);
	CHECK_EQ(unsetenv("FH_A"), 0);
	CHECK(getenv("FH_A") == NULL);
}

static void put(void)
{
	static char own[] = "FH_P=first", other[] = "FH_P=other", gone[] = "FH_P";
	CHECK_EQ(putenv(own), 0);
	CHECK(getenv("FH_P") == own + 5);
	own[5] = 'F'; /* the very string is part of the environment */
	CHECK_STR(getenv("FH_P"), "First");
	CHECK_EQ(putenv(own), 0);
	CHECK_EQ(putenv(other), 0);
	CHECK_STR(getenv("FH_P"), "other");
	CHECK_EQ(setenv("FH_P", "copy", 1), 0);
	CHECK_STR(other, "FH_P=other");
	CHECK_EQ(putenv(own), 0);
	CHECK(getenv("FH_P") == own + 5);
	CHECK_EQ(putenv(gone), 0);
	CHECK(getenv("FH_P") == NULL);
}

static void own_array(void)
{
	static char twice_a[] = "FH_T=a", twice_b[] = "FH_T=b", other[] = "FH_O=o";
	static char *array[] = {twice_a, other, twice_b, NULL};
	char **before = environ;
	environ = array;
	CHECK_STR(getenv("FH_T"), "a");
	CHECK_EQ(setenv("FH_N", "n", 1), 0);
	CHECK(array[3] == NULL);
	CHECK_STR(getenv("FH_N"), "n");
	CHECK_STR(getenv("FH_O"), "o");
	CHECK_EQ(unsetenv("FH_T"), 0);
	CHECK(getenv("FH_T") == NULL);
	CHECK_EQ(count(), 2);
	environ = before;
	environ = NULL;
	CHECK(getenv("FH_N") == NULL);
	CHECK_EQ(setenv("FH_N", "again", 1), 0);
	CHECK_STR(getenv("FH_N"), "again");
	CHECK_EQ(count(), 1);
	CHECK_EQ(clearenv(), 0);
	CHECK_EQ(count(), 0);
	CHECK_EQ(setenv("FH_N", "after", 1), 0);
	CHECK_STR(getenv("FH_N"), "after");
	static char nameless[] = "FH_X", no_name[] = "=x", last[] = "FH_L=l";
	static char *strange[] = {nameless, no_name, last, NULL};
	environ = strange;
	CHECK_EQ(clearenv(), 0); /* entries without a name too */
	CHECK(environ == NULL);
	CHECK_EQ(setenv("FH_N", "once more", 1), 0);
	CHECK_EQ(count(), 1);
}

int main(int argc, char **argv, char **envp)
{
	(void)argc;
	(void)argv;
	CHECK(envp == environ);
	CHECK(getenv("TZ") != NULL);
	rules();
	many();
	put();
	own_array();
	return check_done();
}
