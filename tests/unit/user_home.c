/* SPDX-License-Identifier: MIT */
/* A user's home, however long the line is that has it. */
#include "tests/check.h"

#include <errno.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>

#include "tests/internal.h"

INTERNAL(char *, user_home, (const char *name, size_t len));

static size_t need;
static const char *asked;
static char name_asked[20];

static int answer(const char *name, struct passwd *entry, char *buf, size_t len, struct passwd **result)
{
	asked = name ? strcpy(name_asked, name) : NULL;
	*result = NULL;
	if (need > len)
		return ERANGE;
	memset(buf, 'x', need);
	strcpy(buf, "/there");
	entry->pw_dir = buf;
	*result = need ? entry : NULL;
	return 0;
}

/* In place of the library's. */
int getpwnam_r(const char *name, struct passwd *entry, char *buf, size_t len, struct passwd **result)
{
	return answer(name, entry, buf, len, result);
}

int getpwuid_r(uid_t uid, struct passwd *entry, char *buf, size_t len, struct passwd **result)
{
	CHECK_EQ(uid, getuid());
	return answer(NULL, entry, buf, len, result);
}

int main(void)
{
	static const size_t needs[] = {100, 1024, 1025, 4096, 4097, 5000000};
	for (int i = 0; i < 6; i++)
		for (int named = 0; named < 2; named++) {
			need = needs[i];
			char *home = user_home("someone/else", named ? 7 : 0);
			CHECK_STR(home, "/there");
			CHECK_STR(asked, named ? "someone" : NULL);
			free(home);
		}
	need = 0;
	CHECK(!user_home("nobody", 6));
	return check_done();
}
