/* SPDX-License-Identifier: MIT */
/* popen and pclose; stdio_ext.h. */
#include "tests/check.h"

#include <errno.h>
#include <stdio.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

static void pipes(void)
{
	char line[64];
	FILE *f = popen("echo out; exit 3", "r");
	CHECK(f != NULL);
	CHECK_STR(fgets(line, sizeof line, f), "out\n");
	CHECK(fgets(line, sizeof line, f) == NULL);
	int status = pclose(f);
	CHECK(WIFEXITED(status));
	CHECK_EQ(WEXITSTATUS(status), 3);

	f = popen("read word; test \"$word\" = hello", "w");
	fputs("hello\n", f);
	CHECK_EQ(pclose(f), 0);

	/* The second child does not keep the first one's pipe open. */
	FILE *first = popen("cat >/dev/null", "w");
	FILE *second = popen("cat >/dev/null", "w");
	CHECK_EQ(pclose(first), 0);
	CHECK_EQ(pclose(second), 0);

	f = popen("kill -9 $$", "r");
	status = pclose(f);
	CHECK(WIFSIGNALED(status));
	CHECK(popen("true", "x") == NULL);
	CHECK_EQ(errno, EINVAL);
}

static void looking(void)
{
	FILE *f = tmpfile();
	CHECK(__freadable(f) && __fwritable(f));
	fputs("abc", f);
	CHECK_EQ(__fpending(f), 3);
	CHECK(__fwriting(f) && !__freading(f));
	CHECK_EQ(fflush(f), 0);
	CHECK_EQ(__fpending(f), 0);
	fputs("more", f);
	__fpurge(f);
	CHECK_EQ(__fpending(f), 0);
	rewind(f);
	CHECK_EQ(fgetc(f), 'a');
	CHECK(__freading(f) && !__fwriting(f));
	CHECK_EQ(fgetc(f), 'b');
	CHECK_EQ(fgetc(f), 'c');
	CHECK_EQ(fgetc(f), EOF);
	CHECK(__fbufsize(f) > 0);
	CHECK(!__flbf(f));
	setlinebuf(f);
	CHECK(__flbf(f));
	fclose(f);
	char name[L_ctermid];
	CHECK_STR(ctermid(name), "/dev/tty");
}

int main(void)
{
	pipes();
	looking();
	return check_done();
}
