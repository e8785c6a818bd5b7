/* SPDX-License-Identifier: MIT */
/* The calls on names and attributes of files: links, modes, owners, times; how they fail. */
#define _FILE_OFFSET_BITS 64
#define _TIME_BITS 64
#include "tests/files.h"

#include <sys/stat.h>
#include <sys/sysmacros.h>

static void names(void)
{
	char *a = scratch("a"), *b = scratch("b"), *c = scratch("c");
	char text[20] = "";
	struct stat st, other;
	close(make(a, "contents"));
	CHECK_EQ(link(a, b), 0);
	FAILS(link(a, b), EEXIST);
	CHECK_EQ(stat(a, &st), 0);
	CHECK_EQ(st.st_nlink, 2);
	CHECK_EQ(stat(b, &other), 0);
	CHECK_EQ(st.st_ino, other.st_ino);
	CHECK_EQ(st.st_dev, other.st_dev);
	CHECK_EQ(symlink("a", c), 0);
	CHECK_EQ(readlink(c, text, sizeof text), 1);
	CHECK_EQ(text[0], 'a');
	CHECK_EQ(readlink(c, text, 1), 1);
	FAILS(readlink(a, text, sizeof text), EINVAL);
	CHECK_EQ(stat(c, &other), 0);
	CHECK_EQ(st.st_ino, other.st_ino);
	CHECK_EQ(lstat(c, &other), 0);
	CHECK(S_ISLNK(other.st_mode));
	CHECK_EQ(other.st_size, 1);
	FAILS(open(c, O_RDONLY | O_NOFOLLOW), ELOOP);
	int dir = open(scratch_dir, O_RDONLY);
	CHECK_EQ(fstatat(dir, "c", &other, AT_SYMLINK_NOFOLLOW), 0);
	CHECK(S_ISLNK(other.st_mode));
	CHECK_EQ(fstatat(dir, "c", &other, 0), 0);
	CHECK(S_ISREG(other.st_mode));
	CHECK_EQ(symlinkat("none", dir, "d"), 0);
	CHECK_EQ(readlinkat(dir, "d", text, sizeof text), 4);
	FAILS(fstatat(dir, "d", &other, 0), ENOENT);
	CHECK_EQ(linkat(dir, "c", dir, "e", AT_SYMLINK_FOLLOW), 0);
	CHECK_EQ(stat(a, &st), 0);
	CHECK_EQ(st.st_nlink, 3);
	CHECK_EQ(access(a, F_OK), 0);
	CHECK_EQ(access(a, R_OK | W_OK), 0);
	FAILS(access(a, X_OK), EACCES);
	FAILS(access(scratch("none"), F_OK), ENOENT);
	FAILS(access(a, 99), EINVAL);
	CHECK_EQ(faccessat(dir, "a", R_OK, 0), 0);
	CHECK_EQ(faccessat(dir, "a", R_OK, AT_EACCESS), 0);
	CHECK_EQ(unlinkat(dir, "d", 0), 0);
	CHECK_EQ(unlinkat(dir, "e", 0), 0);
	close(dir);
	CHECK_EQ(unlink(c), 0);
	CHECK_EQ(unlink(b), 0);
	CHECK_EQ(stat(a, &st), 0);
	CHECK_EQ(st.st_nlink, 1);
	CHECK_EQ(unlink(a), 0);
}

static void modes_and_owners(void)
{
	char *path = scratch("mode");
	struct stat st;
	int fd = make(path, "12345");
	for (mode_t mode = 0400; mode <= 0777; mode += 37) {
		CHECK_EQ(chmod(path, mode), 0);
		CHECK_EQ(fstat(fd, &st), 0);
		CHECK_EQ(st.st_mode & 07777, mode);
		CHECK_EQ(fchmod(fd, mode ^ 077), 0);
		CHECK_EQ(stat(path, &st), 0);
		CHECK_EQ(st.st_mode, S_IFREG | (mode ^ 077));
	}
	CHECK_EQ(fchmodat(AT_FDCWD, path, 0640, 0), 0);
	CHECK_EQ(fchmodat(AT_FDCWD, path, 0600, AT_SYMLINK_NOFOLLOW), 0);
	CHECK_EQ(stat(path, &st), 0);
	CHECK_EQ(st.st_mode & 07777, 0600);
	char *sym = scratch("sym");
	CHECK_EQ(symlink("mode", sym), 0);
	FAILS(fchmodat(AT_FDCWD, sym, 0640, AT_SYMLINK_NOFOLLOW), EOPNOTSUPP);
	FAILS(fchmodat(AT_FDCWD, path, 0640, 0x40000), EINVAL);
	CHECK_EQ(unlink(sym), 0);
	CHECK_EQ(st.st_uid, geteuid());
	CHECK_EQ(st.st_gid, getegid());
	CHECK_EQ(st.st_size, 5);
	CHECK(st.st_blksize >= 512);
	CHECK(st.st_blocks * 512 >= 0);
	CHECK_EQ(chown(path, (uid_t)-1, (gid_t)-1), 0);
	CHECK_EQ(lchown(path, geteuid(), getegid()), 0);
	CHECK_EQ(fchown(fd, geteuid(), (gid_t)-1), 0);
	CHECK_EQ(fchownat(AT_FDCWD, path, (uid_t)-1, getegid(), AT_SYMLINK_NOFOLLOW), 0);
	FAILS(fchmod(99, 0600), EBADF);
	FAILS(fchmod(-1, 0600), EBADF);
	FAILS(fchown(99, geteuid(), getegid()), EBADF);
#ifdef __FREEHOLD__ /* the host has no O_SEARCH */
	int place = open(scratch(""), O_SEARCH | O_DIRECTORY);
	CHECK_EQ(fchmod(place, 0710), 0);
	CHECK_EQ(fchown(place, geteuid(), getegid()), 0);
	CHECK_EQ(fstat(place, &st), 0);
	CHECK_EQ(st.st_mode, S_IFDIR | 0710);
	CHECK_EQ(fchmod(place, 0700), 0);
	CHECK_EQ(close(place), 0);
#endif
	FAILS(chown(scratch("none"), 0, 0), ENOENT);
	FAILS(fstat(-100, &st), EBADF);
	FAILS(fstat(99, &st), EBADF);
	FAILS(stat("", &st), ENOENT);
	FAILS(stat(scratch("mode/x"), &st), ENOTDIR);
	close(fd);
	CHECK_EQ(unlink(path), 0);
	CHECK_EQ(stat("/dev/null", &st), 0);
	CHECK(S_ISCHR(st.st_mode));
	CHECK_EQ(major(st.st_rdev), 1);
	CHECK_EQ(minor(st.st_rdev), 3);
	CHECK_EQ(makedev(1, 3), st.st_rdev);
	CHECK_EQ(major(makedev(0x12345678, 0x9abcdef0)), 0x12345678);
	CHECK_EQ(minor(makedev(0x12345678, 0x9abcdef0)), 0x9abcdef0);
	CHECK_EQ(stat(scratch_dir, &st), 0);
	CHECK(S_ISDIR(st.st_mode));
	CHECK_EQ(st.st_mode & 07777, 0700);
}

static void special_files(void)
{
	char *path = scratch("fifo");
	struct stat st;
	char c = 0;
	CHECK_EQ(mkfifo(path, 0600), 0);
	FAILS(mkfifo(path, 0600), EEXIST);
	CHECK_EQ(stat(path, &st), 0);
	CHECK(S_ISFIFO(st.st_mode));
	int in = open(path, O_RDONLY | O_NONBLOCK);
	int out = open(path, O_WRONLY);
	CHECK(in >= 0 && out >= 0);
	CHECK_EQ(write(out, "f", 1), 1);
	CHECK_EQ(read(in, &c, 1), 1);
	CHECK_EQ(c, 'f');
	close(in);
	close(out);
	CHECK_EQ(unlink(path), 0);
	CHECK_EQ(mknod(path, S_IFREG | 0600, 0), 0);
	CHECK_EQ(stat(path, &st), 0);
	CHECK(S_ISREG(st.st_mode));
	CHECK_EQ(unlink(path), 0);
}

static void times(void)
{
	char *path = scratch("time");
	struct stat st;
	static const struct {
		int64_t sec;
		long nsec;
	} cases[] = {
		{0, 0}, {1, 999999999}, {1000000000, 123456789}, {0x7fffffff, 5}, {0x80000000, 6},
		{0xffffffff, 7}, {0x100000000, 8}, {-1, 9}, {-1000000, 10},
	};
	int fd = make(path, "");
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct timespec t[2] = {{cases[i].sec, cases[i].nsec}, {cases[i].sec + 1, cases[i].nsec}};
		CHECK_EQ(utimensat(AT_FDCWD, path, t, 0), 0);
		CHECK_EQ(fstat(fd, &st), 0);
		CHECK_EQ(st.st_atime, cases[i].sec);
		CHECK_EQ(st.st_atim.tv_nsec, cases[i].nsec);
		CHECK_EQ(st.st_mtime, cases[i].sec + 1);
		CHECK_EQ(st.st_mtim.tv_nsec, cases[i].nsec);
		struct timespec keep[2] = {{0, UTIME_OMIT}, {7, 8}};
		CHECK_EQ(futimens(fd, keep), 0);
		CHECK_EQ(stat(path, &st), 0);
		CHECK_EQ(st.st_atime, cases[i].sec);
		CHECK_EQ(st.st_mtime, 7);
	}
	CHECK_EQ(futimens(fd, NULL), 0);
	CHECK_EQ(fstat(fd, &st), 0);
	CHECK(st.st_mtime > 1600000000);
	CHECK_EQ(st.st_atime, st.st_mtime);
	CHECK(st.st_ctime >= st.st_mtime);
	struct timespec now[2] = {{0, UTIME_NOW}, {0, UTIME_NOW}};
	CHECK_EQ(futimens(fd, now), 0);
	struct timespec bad[2] = {{0, 1000000000}, {0, 0}};
	FAILS(futimens(fd, bad), EINVAL);
	FAILS(futimens(-1, NULL), EBADF);
	FAILS(utimensat(AT_FDCWD, scratch("none"), NULL, 0), ENOENT);
	close(fd);
	CHECK_EQ(unlink(path), 0);
}

int main(void)
{
	names();
	modes_and_owners();
	special_files();
	times();
	CHECK(scratch_end());
	return check_done();
}
