/* SPDX-License-Identifier: MIT */
/* glob over a folder of its own. */
#define _FILE_OFFSET_BITS 64
#include "tests/check.h"
#include "tests/guard.h"
#include "tests/scratch.h"

#include <fcntl.h>
#include <fnmatch.h>
#include <glob.h>
#include <pwd.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

static const char *const files[] = {"a", "b", "ab", ".hidden", "dir/x.c", "dir/y.c", "dir/z.h", "star*"};

/* The names that were found, below the folder, or the error. */
static const char *find(const char *pattern, int flags)
{
	static char answer[400];
	char whole[512], home[300];
	glob_t g;
	strcpy(home, scratch(""));
	sprintf(whole, "%s%s", strncmp(pattern, "~", 1) ? home : "", pattern);
	int ret = glob(whole, flags, NULL, &g);
	if (ret) {
		sprintf(answer, "error %d", ret);
		return answer;
	}
	*answer = '\0';
	CHECK(g.gl_pathv[g.gl_pathc] == NULL);
	for (size_t i = 0; i < g.gl_pathc; i++) {
		size_t skip = strncmp(g.gl_pathv[i], home, strlen(home)) ? 0 : strlen(home);
		strcat(answer, i ? " " : "");
		strcat(answer, g.gl_pathv[i] + skip);
	}
	globfree(&g);
	return answer;
}

static int calls;

static int complain(const char *path, int error)
{
	CHECK(*path && error == EACCES);
	calls++;
	return 1;
}

int main(void)
{
	mkdir(scratch("dir"), 0700);
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		close(open(scratch(files[i]), O_CREAT | O_WRONLY, 0600));

	CHECK_STR(find("*", 0), "a ab b dir star*");
	CHECK_STR(find("*", GLOB_MARK), "a ab b dir/ star*");
	CHECK_STR(find("?", 0), "a b");
	CHECK_STR(find("[!a]*", 0), "b dir star*");
	CHECK_STR(find("*/*.c", 0), "dir/x.c dir/y.c");
	CHECK_STR(find("dir/[xz]*", 0), "dir/x.c dir/z.h");
	CHECK_STR(find(".h*", 0), ".hidden");
	CHECK_STR(find("d*/", 0), "dir/");
	CHECK_STR(find("a/*", 0), "error 3");
	CHECK_STR(find("nothing*", 0), "error 3");
	CHECK_STR(find("star\\*", 0), "star*");
	CHECK_STR(find("b", 0), "b");
	CHECK_STR(find("no", 0), "error 3");
	CHECK_STR(find("no", GLOB_NOCHECK), "no");
	CHECK_STR(find("no*", GLOB_NOCHECK), "no*");
	CHECK_STR(find("no*", GLOB_NOMAGIC), "error 3");
	CHECK_STR(find("no", GLOB_NOMAGIC), "no");
	CHECK_STR(find("{a,dir/{x,y}.c,no}", GLOB_BRACE), "a dir/x.c dir/y.c");
	CHECK_STR(find("*", GLOB_ONLYDIR), "dir");
	setenv("HOME", scratch("dir"), 1);
	CHECK_STR(find("~/*.h", GLOB_TILDE), "dir/z.h");
	CHECK_STR(find("~nobody-of-that-name/x", GLOB_TILDE_CHECK), "error 3");
	CHECK_STR(find("~root", GLOB_TILDE), getpwuid(0)->pw_dir);
	struct passwd *other = getpwuid(1); /* whose memory glob leaves alone */
	uid_t uid = other ? other->pw_uid : 1;
	find("~root", GLOB_TILDE);
	CHECK(!other || other->pw_uid == uid);

	glob_t g = {.gl_offs = 2};
	CHECK_EQ(glob(scratch("?"), GLOB_DOOFFS, NULL, &g), 0);
	CHECK_EQ(glob(scratch("dir/*.c"), GLOB_DOOFFS | GLOB_APPEND, NULL, &g), 0);
	CHECK_EQ(g.gl_pathc, 4);
	CHECK(!g.gl_pathv[0] && !g.gl_pathv[1] && !g.gl_pathv[6]);
	CHECK_STR(g.gl_pathv[5], scratch("dir/y.c"));
	globfree(&g);

	if (geteuid() != 0) {
		chmod(scratch("dir"), 0);
		CHECK_EQ(glob(scratch("dir/*"), 0, complain, &g), GLOB_ABORTED);
		CHECK_EQ(calls, 1);
		chmod(scratch("dir"), 0700);
	}
#ifdef __FREEHOLD__ /* the host goes by bytes now and then */
	setlocale(LC_ALL, "C.UTF-8");
	CHECK_EQ(fnmatch("*[!a]?", "aa\xc3\xa9", 0), FNM_NOMATCH);
	CHECK_EQ(fnmatch("a?z", "a\xe2\x82\xacz", 0), 0);
	CHECK_EQ(fnmatch("[\xc3\xa0-\xc3\xaf]", "\xc3\xa9", 0), 0);
	CHECK_EQ(fnmatch("\xc3\x89", "\xc3\xa9", FNM_CASEFOLD), 0);
	CHECK_EQ(fnmatch("[[.a.][=b=]]", "b", 0), 0);
	CHECK_EQ(fnmatch("?", "\xff", 0), 0);
	CHECK_EQ(fnmatch("[!a]", "\xff", 0), 0);
#endif
	/* More room ahead of the paths than there is. */
	for (int shift = 0; shift < 3; shift++) {
		glob_t huge = {.gl_offs = SIZE_MAX >> shift};
		CHECK_EQ(glob("/", GLOB_DOOFFS, NULL, &huge), GLOB_NOSPACE);
	}
	/* Patterns that end early, and nothing behind them. */
	static const char *const cut[] = {"[", "[[", "[[.", "[[=", "[[:", "[a-", "[a-[.", "[!", "\\", "[\\"};
	char *end = guarded_pages(1) + GUARD_PAGE;
	for (size_t i = 0; i < sizeof cut / sizeof *cut; i++) {
		char *pattern = strcpy(end - strlen(cut[i]) - 1, cut[i]);
		CHECK_EQ(fnmatch(pattern, "a", 0), FNM_NOMATCH);
	}
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		unlink(scratch(files[i]));
	rmdir(scratch("dir"));
	CHECK(scratch_end());
	return check_done();
}
