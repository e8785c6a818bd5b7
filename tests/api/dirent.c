/* SPDX-License-Identifier: MIT */
/* dirent.h and ftw.h: reading directories and walking trees. */
#define _FILE_OFFSET_BITS 64
#include "tests/files.h"

#include <dirent.h>
#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

#define MANY 300


_Static_assert(offsetof(struct dirent, d_name) == 19, "as in the kernel");

static void reading(void)
{
	char name[32];
	char seen[MANY] = {0};
	mkdir(scratch("many"), 0755);
	for (int i = 0; i < MANY; i++) {
		snprintf(name, sizeof name, "many/file-%d", i);
		close(make(scratch(name), ""));
	}
	DIR *dir = opendir(scratch("many"));
	CHECK(dir);
	if (!dir)
		return;
	CHECK(fcntl(dirfd(dir), F_GETFD) & FD_CLOEXEC);
	int entries = 0, dots = 0;
	struct dirent *entry;
	errno = 0;
	while ((entry = readdir(dir))) {
		int n = -1;
		entries++;
		dots += !strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..");
		if (sscanf(entry->d_name, "file-%d", &n) == 1 && n >= 0 && n < MANY)
			seen[n]++;
		CHECK(entry->d_ino);
	}
	CHECK_EQ(errno, 0);
	CHECK_EQ(entries, MANY + 2);
	CHECK_EQ(dots, 2);
	for (int i = 0; i < MANY; i++)
		CHECK_EQ(seen[i], 1);

	rewinddir(dir);
	for (int i = 0; i < 100; i++)
		readdir(dir);
	long place = telldir(dir);
	entry = readdir(dir);
	CHECK(entry);
	strcpy(name, entry ? entry->d_name : "");
	for (int i = 0; i < 150; i++)
		readdir(dir);
	seekdir(dir, place);
	CHECK_EQ(telldir(dir), place);
	entry = readdir(dir);
	/* An emulator's kernel may give positions that no long of 32 bits can hold. */
	if (sizeof(long) == 8 || !check_emulated())
		CHECK_STR(entry ? entry->d_name : NULL, name);

	struct dirent room, *result = NULL;
	rewinddir(dir);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
	int error = 0;
	for (entries = 0; !(error = readdir_r(dir, &room, &result)) && result; entries++)
		CHECK(result == &room);
#pragma GCC diagnostic pop
	CHECK_EQ(error, 0);
	CHECK_EQ(entries, MANY + 2);
	CHECK_EQ(closedir(dir), 0);
}

static void opening(void)
{
	CHECK(!opendir(scratch("none")));
	CHECK_EQ(errno, ENOENT);
	int fd = make(scratch("plain"), "");
	CHECK(!opendir(scratch("plain")));
	CHECK_EQ(errno, ENOTDIR);
	CHECK(!fdopendir(fd));
	CHECK_EQ(errno, ENOTDIR);
	CHECK(!fdopendir(-1));
	CHECK_EQ(errno, EBADF);
	close(fd);
	fd = open(scratch("many"), O_RDONLY);
	DIR *dir = fdopendir(fd);
	CHECK(dir);
	if (!dir)
		return;
	CHECK_EQ(dirfd(dir), fd);
	CHECK(readdir(dir));
	CHECK_EQ(closedir(dir), 0);
	FAILS(close(fd), EBADF);
	CHECK_EQ(unlink(scratch("plain")), 0);

	/* One that is removed meanwhile just ends. */
	mkdir(scratch("gone"), 0755);
	dir = opendir(scratch("gone"));
	CHECK_EQ(rmdir(scratch("gone")), 0);
	errno = 0;
	CHECK(dir && !readdir(dir));
	CHECK_EQ(errno, 0);
	closedir(dir);
}

static int ending_in_7(const struct dirent *entry)
{
	size_t len = strlen(entry->d_name);
	errno = EBUSY; /* a filter may */
	return entry->d_name[len - 1] == '7';
}

static void free_list(struct dirent **list, int count)
{
	while (count > 0)
		free(list[--count]);
	free(list);
}

static void scanning(void)
{
	struct dirent **list = NULL;
	int count = scandir(scratch("many"), &list, ending_in_7, versionsort);
	CHECK_EQ(count, MANY / 10);
	for (int i = 0; i < count; i++) {
		char name[32];
		snprintf(name, sizeof name, "file-%d", 10 * i + 7);
		CHECK_STR(list[i]->d_name, name);
	}
	free_list(list, count);
	count = scandir(scratch("many"), &list, NULL, alphasort);
	CHECK_EQ(count, MANY + 2);
	for (int i = 1; i < count; i++)
		CHECK(strcmp(list[i - 1]->d_name, list[i]->d_name) < 0);
	free_list(list, count);
	FAILS(scandir(scratch("none"), &list, NULL, NULL), ENOENT);
	int dir = open(scratch_dir, O_RDONLY);
	count = scandirat(dir, "many", &list, ending_in_7, NULL);
	CHECK_EQ(count, MANY / 10);
	free_list(list, count);
	close(dir);
}

/* What was visited, sorted: a kind and the rest of the path a line. */
static char visited[64][64];
static int visits, stop_at, answer_for_sub;
static char start[PATH_MAX];

static int note(const char *path, const struct stat *st, int kind, struct FTW *where)
{
	size_t root = strlen(scratch_dir) + 1;
	if (strncmp(path, scratch_dir, root - 1))
		root = 0;
	CHECK(where->base >= 0 && (size_t)where->base < strlen(path));
	CHECK(!strchr(path + where->base, '/'));
	if (kind == FTW_F || kind == FTW_D || kind == FTW_DP)
		CHECK(S_ISREG(st->st_mode) == (kind == FTW_F));
	snprintf(visited[visits++], sizeof *visited, "%d %d %s", kind, where->level, path + root);
	if (answer_for_sub && !strcmp(path + where->base, "sub"))
		return answer_for_sub;
	return visits == stop_at ? 42 : 0;
}

static int note_in_place(const char *path, const struct stat *st, int kind, struct FTW *where)
{
	struct stat own;
	visits++;
	if (kind == FTW_DP)
		return 0; /* POSIX does not say: the host's is in the directory itself */
	/* The working directory is the file's. */
	CHECK_EQ(lstat(path + where->base, &own), 0);
	CHECK_EQ(own.st_ino, st->st_ino);
	return 0;
}

static int note_old(const char *path, const struct stat *st, int kind)
{
	(void)st;
	snprintf(visited[visits++], sizeof *visited, "%d %s", kind, path + strlen(scratch_dir) + 1);
	return 0;
}

static int by_text(const void *a, const void *b)
{
	return strcmp(a, b);
}

static int has(const char *line)
{
	for (int i = 0; i < visits; i++)
		if (!strcmp(visited[i], line))
			return i + 1;
	return 0;
}

static void walking(void)
{
	mkdir(scratch("tree"), 0755);
	mkdir(scratch("tree/sub"), 0755);
	mkdir(scratch("tree/sub/deep"), 0755);
	close(make(scratch("tree/a"), "a"));
	close(make(scratch("tree/sub/b"), "b"));
	close(make(scratch("tree/sub/deep/c"), "c"));
	CHECK_EQ(symlink("..", scratch("tree/sub/deep/loop")), 0);
	CHECK_EQ(symlink("nowhere", scratch("tree/nothing")), 0);

	visits = 0;
	CHECK_EQ(nftw(scratch("tree"), note, 1, FTW_PHYS), 0);
	CHECK_EQ(visits, 8);
	CHECK_STR(visited[0], "1 0 tree");
	CHECK(has("0 1 tree/a"));
	CHECK(has("1 1 tree/sub"));
	CHECK(has("0 3 tree/sub/deep/c"));
	CHECK(has("4 3 tree/sub/deep/loop"));
	CHECK(has("4 1 tree/nothing"));
	CHECK(has("1 1 tree/sub") < has("0 2 tree/sub/b"));

	visits = 0;
	CHECK_EQ(nftw(scratch("tree"), note, 5, FTW_PHYS | FTW_DEPTH | FTW_MOUNT), 0);
	CHECK_EQ(visits, 8);
	CHECK_STR(visited[7], "5 0 tree");
	CHECK(has("5 1 tree/sub") > has("5 2 tree/sub/deep"));
	CHECK(has("5 2 tree/sub/deep") > has("0 3 tree/sub/deep/c"));

	/* Following: the link back is not entered, the one to nothing is told. */
	visits = 0;
	CHECK_EQ(nftw(scratch("tree"), note, 5, 0), 0);
	CHECK(has("6 1 tree/nothing"));
	CHECK(has("0 3 tree/sub/deep/c"));
	CHECK_EQ(visits, 7);

	visits = 0;
	stop_at = 3;
	CHECK_EQ(nftw(scratch("tree"), note, 5, FTW_PHYS), 42);
	CHECK_EQ(visits, 3);
	stop_at = 0;

	visits = 0;
	answer_for_sub = FTW_SKIP_SUBTREE;
	CHECK_EQ(nftw(scratch("tree"), note, 5, FTW_PHYS | FTW_ACTIONRETVAL), 0);
	CHECK_EQ(visits, 4);
	answer_for_sub = 0;

	visits = 0;
	CHECK(getcwd(start, sizeof start));
	CHECK_EQ(nftw(scratch("tree"), note_in_place, 5, FTW_PHYS | FTW_CHDIR), 0);
	CHECK_EQ(visits, 8);
	char now[PATH_MAX];
	CHECK_STR(getcwd(now, sizeof now), start);
	CHECK_EQ(chdir(scratch_dir), 0);
	CHECK_EQ(nftw("tree/", note_in_place, 5, FTW_PHYS | FTW_CHDIR | FTW_DEPTH), 0);
	CHECK_EQ(visits, 16);
	CHECK_EQ(chdir(start), 0);

	visits = 0;
	CHECK_EQ(ftw(scratch("tree"), note_old, 2), 0);
	qsort(visited, (size_t)visits, sizeof *visited, by_text);
	CHECK(has("0 tree/a"));
	CHECK(has("1 tree/sub/deep"));
	CHECK_EQ(visits, 7);
	FAILS(nftw(scratch("none"), note, 5, 0), ENOENT);
	FAILS(ftw("", note_old, 5), ENOENT);
}

static int remove_it(const char *path, const struct stat *st, int kind, struct FTW *where)
{
	(void)st, (void)where;
	return kind == FTW_DP ? rmdir(path) : unlink(path);
}

int main(void)
{
	reading();
	opening();
	scanning();
	walking();
	CHECK_EQ(nftw(scratch_dir, remove_it, 5, FTW_DEPTH | FTW_PHYS), 0);
	return check_done();
}
