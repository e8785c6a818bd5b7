/* SPDX-License-Identifier: MIT */
/* The calls on files of unistd.h, fcntl.h and sys/stat.h: what each does, and how it fails. */
#define _FILE_OFFSET_BITS 64
#define _TIME_BITS 64
#include "tests/check.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <sys/wait.h>

#include "tests/scratch.h"

_Static_assert(sizeof(off_t) == 8 && sizeof(ino_t) == 8 && sizeof(dev_t) == 8, "64-bit everywhere");
_Static_assert(sizeof(time_t) == 8 && sizeof(blkcnt_t) == 8, "64-bit everywhere");
_Static_assert(sizeof(mode_t) == 4 && sizeof(uid_t) == 4 && sizeof(gid_t) == 4, "as in the kernel");
_Static_assert(sizeof(struct iovec) == 2 * sizeof(void *), "as in the kernel");
_Static_assert(sizeof(struct winsize) == 8, "as in the kernel");

#define FAILS(call, error) (errno = 0, CHECK_EQ((call), -1) && CHECK_EQ(errno, (error)))

static int make(const char *path, const char *text)
{
	int fd = open(path, O_CREAT | O_TRUNC | O_RDWR, 0644);
	CHECK(fd >= 0);
	CHECK_EQ(write(fd, text, strlen(text)), (ssize_t)strlen(text));
	return fd;
}

static void opening(void)
{
	char *path = scratch("open");
	struct stat st;
	FAILS(open(path, O_RDONLY), ENOENT);
	mode_t mask = umask(022);
	int fd = open(path, O_CREAT | O_EXCL | O_RDWR, 0666);
	CHECK(fd >= 0);
	CHECK_EQ(fstat(fd, &st), 0);
	CHECK_EQ(st.st_mode, S_IFREG | 0644);
	CHECK_EQ(umask(mask), 022);
	FAILS(open(path, O_CREAT | O_EXCL | O_RDWR, 0666), EEXIST);
	CHECK_EQ(fcntl(fd, F_GETFL) & O_ACCMODE, O_RDWR);
	CHECK_EQ(close(fd), 0);
	FAILS(close(fd), EBADF);
	FAILS(close(-1), EBADF);
	FAILS(open(path, O_DIRECTORY), ENOTDIR);
	FAILS(open(scratch_dir, O_WRONLY), EISDIR);
	fd = creat(path, 0600);
	CHECK(fd >= 0);
	CHECK_EQ(fcntl(fd, F_GETFL) & O_ACCMODE, O_WRONLY);
	FAILS(read(fd, &st, 1), EBADF);
	CHECK_EQ(close(fd), 0);

	int dir = open(scratch_dir, O_RDONLY | O_DIRECTORY);
	CHECK(dir >= 0);
	fd = openat(dir, "open", O_RDONLY | O_CLOEXEC);
	CHECK(fd >= 0);
	CHECK_EQ(fcntl(fd, F_GETFD), FD_CLOEXEC);
	CHECK_EQ(fcntl(fd, F_SETFD, 0), 0);
	CHECK_EQ(fcntl(fd, F_GETFD), 0);
	FAILS(write(fd, "x", 1), EBADF);
	CHECK_EQ(close(fd), 0);
	FAILS(openat(dir, "none", O_RDONLY), ENOENT);
	CHECK_EQ(unlinkat(dir, "open", 0), 0);
	FAILS(unlinkat(dir, "open", 0), ENOENT);
	CHECK_EQ(close(dir), 0);
}

static void reading_and_writing(void)
{
	char *path = scratch("rw");
	char text[20] = "";
	int fd = make(path, "0123456789");
	CHECK_EQ(lseek(fd, 2, SEEK_SET), 2);
	CHECK_EQ(read(fd, text, 3), 3);
	CHECK_MEM(text, "234", 3);
	CHECK_EQ(lseek(fd, -1, SEEK_CUR), 4);
	CHECK_EQ(lseek(fd, -1, SEEK_END), 9);
	CHECK_EQ(read(fd, text, 20), 1);
	CHECK_EQ(read(fd, text, 20), 0);
	FAILS(lseek(fd, -1, SEEK_SET), EINVAL);
	FAILS(lseek(fd, 0, 99), EINVAL);
	CHECK_EQ(pread(fd, text, 4, 5), 4);
	CHECK_MEM(text, "5678", 4);
	CHECK_EQ(pwrite(fd, "ab", 2, 1), 2);
	CHECK_EQ(lseek(fd, 0, SEEK_CUR), 10);
	FAILS(pread(fd, text, 1, -1), EINVAL);

	struct iovec in[3] = {{text, 2}, {text + 10, 0}, {text + 2, 5}};
	CHECK_EQ(lseek(fd, 0, SEEK_SET), 0);
	CHECK_EQ(readv(fd, in, 3), 7);
	CHECK_MEM(text, "0ab3456", 7);
	struct iovec out[2] = {{(char *)"XY", 2}, {(char *)"Z", 1}};
	CHECK_EQ(writev(fd, out, 2), 3);
	CHECK_EQ(pwritev(fd, out, 2, 0), 3);
	CHECK_EQ(preadv(fd, in, 3, 3), 7);
	CHECK_MEM(text, "3456XYZ", 7);
	volatile int none = -1; /* or the compiler sees what is wrong */
	FAILS(readv(fd, in, none), EINVAL);

	CHECK_EQ(ftruncate(fd, 4), 0);
	CHECK_EQ(lseek(fd, 0, SEEK_END), 4);
	CHECK_EQ(truncate(path, 6), 0);
	CHECK_EQ(pread(fd, text, 20, 0), 6);
	CHECK_MEM(text, "XYZ3\0", 6);
	FAILS(ftruncate(fd, -1), EINVAL);
	FAILS(truncate(scratch("none"), 1), ENOENT);
	CHECK_EQ(fsync(fd), 0);
	CHECK_EQ(fdatasync(fd), 0);
	FAILS(fsync(-1), EBADF);
	CHECK_EQ(posix_fadvise(fd, 0, 0, POSIX_FADV_SEQUENTIAL), 0);
	CHECK_EQ(posix_fadvise(-1, 0, 0, POSIX_FADV_NORMAL), EBADF);
	CHECK_EQ(close(fd), 0);
	FAILS(read(fd, text, 1), EBADF);
	FAILS(write(fd, text, 1), EBADF);
	FAILS(lseek(fd, 0, SEEK_SET), EBADF);
	CHECK_EQ(unlink(path), 0);
	FAILS(unlink(path), ENOENT);
}

static void descriptors(void)
{
	int fds[2], copy;
	char c;
	CHECK_EQ(pipe(fds), 0);
	CHECK_EQ(fcntl(fds[0], F_GETFD), 0);
	CHECK_EQ(write(fds[1], "abc", 3), 3);
	copy = dup(fds[0]);
	CHECK_EQ(read(copy, &c, 1), 1);
	CHECK_EQ(c, 'a');
	CHECK_EQ(dup2(fds[0], 50), 50);
	CHECK_EQ(dup2(50, 50), 50);
	CHECK_EQ(read(50, &c, 1), 1);
	CHECK_EQ(c, 'b');
	CHECK_EQ(dup3(fds[0], 51, O_CLOEXEC), 51);
	CHECK_EQ(fcntl(51, F_GETFD), FD_CLOEXEC);
	FAILS(dup3(51, 51, 0), EINVAL);
	FAILS(dup2(99, 50), EBADF);
	FAILS(dup(99), EBADF);
	CHECK_EQ(fcntl(fds[0], F_DUPFD, 60), 60);
	CHECK_EQ(fcntl(fds[0], F_DUPFD, 60), 61);
	CHECK_EQ(fcntl(fds[0], F_GETFD), 0);
	CHECK_EQ(fcntl(fds[0], F_DUPFD_CLOEXEC, 60), 62);
	CHECK_EQ(fcntl(62, F_GETFD), FD_CLOEXEC);
	int ready = -1;
	CHECK_EQ(ioctl(fds[0], FIONREAD, &ready), 0);
	CHECK_EQ(ready, 1);
	CHECK_EQ(read(62, &c, 1), 1);
	CHECK_EQ(c, 'c');
	for (int fd = 60; fd <= 62; fd++)
		CHECK_EQ(close(fd), 0);
	close(50);
	close(51);
	close(copy);
	FAILS(lseek(fds[0], 0, SEEK_CUR), ESPIPE);
	FAILS(pread(fds[0], &c, 1, 0), ESPIPE);
	CHECK_EQ(fcntl(fds[0], F_SETFL, O_NONBLOCK), 0);
	CHECK(fcntl(fds[0], F_GETFL) & O_NONBLOCK);
	FAILS(read(fds[0], &c, 1), EAGAIN);
	int off = 0;
	CHECK_EQ(ioctl(fds[0], FIONBIO, &off), 0);
	CHECK(!(fcntl(fds[0], F_GETFL) & O_NONBLOCK));
	close(fds[1]);
	CHECK_EQ(read(fds[0], &c, 1), 0);
	CHECK_EQ(isatty(fds[0]), 0);
	CHECK_EQ(errno, ENOTTY);
	close(fds[0]);
	CHECK_EQ(isatty(-1), 0);
	CHECK_EQ(errno, EBADF);
	FAILS(ioctl(-1, FIONREAD, &ready), EBADF);
	FAILS(fcntl(-1, F_GETFL), EBADF);

	CHECK_EQ(pipe2(fds, O_CLOEXEC | O_NONBLOCK), 0);
	CHECK_EQ(fcntl(fds[1], F_GETFD), FD_CLOEXEC);
	FAILS(read(fds[0], &c, 1), EAGAIN);
	close(fds[0]);
	close(fds[1]);
	FAILS(pipe2(fds, 12345), EINVAL);
}

/* Record locks, which another process sees; beyond 4 GiB the 64-bit form must be in use. */
static void locks(void)
{
	char *path = scratch("lock");
	int fd = make(path, "lock");
	struct flock mine = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 0x500000000, .l_len = 10};
	CHECK_EQ(fcntl(fd, F_SETLK, &mine), 0);
	pid_t parent = getpid(), pid = fork();
	if (pid == 0) {
		struct flock ask = {.l_type = F_RDLCK, .l_whence = SEEK_SET, .l_start = 0x4fffffffe, .l_len = 3};
		int good = fcntl(fd, F_GETLK, &ask) == 0 && ask.l_type == F_WRLCK &&
		           ask.l_start == 0x500000000 && ask.l_len == 10 && ask.l_pid == parent;
		ask = (struct flock){.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 0x500000009, .l_len = 1};
		good = good && fcntl(fd, F_SETLK, &ask) == -1 && (errno == EAGAIN || errno == EACCES);
		ask.l_start = 0x50000000a;
		good = good && fcntl(fd, F_SETLKW, &ask) == 0;
		ask.l_start = 0;
		ask.l_len = 0x7fffffff;
		good = good && fcntl(fd, F_GETLK, &ask) == 0 && ask.l_type == F_UNLCK;
		_exit(good ? 0 : 1);
	}
	int status = -1;
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(status, 0);
	mine.l_type = F_UNLCK;
	CHECK_EQ(fcntl(fd, F_SETLK, &mine), 0);
	mine.l_type = 99;
	FAILS(fcntl(fd, F_SETLK, &mine), EINVAL);

	int other = open(path, O_RDONLY);
	CHECK_EQ(flock(fd, LOCK_EX), 0);
	FAILS(flock(other, LOCK_EX | LOCK_NB), EWOULDBLOCK);
	CHECK_EQ(flock(fd, LOCK_UN), 0);
	CHECK_EQ(flock(other, LOCK_SH | LOCK_NB), 0);
	close(other);
	close(fd);
	unlink(path);
}

static void directories(void)
{
	char old[PATH_MAX], now[PATH_MAX], small[3];
	CHECK(getcwd(old, sizeof old) == old);
	char *dir = scratch("dir");
	CHECK_EQ(mkdir(dir, 0700), 0);
	FAILS(mkdir(dir, 0700), EEXIST);
	int here = open(".", O_RDONLY);
	CHECK_EQ(chdir(dir), 0);
	CHECK(getcwd(now, sizeof now));
	CHECK(strlen(now) > 4 && !strcmp(now + strlen(now) - 4, "/dir"));
	char *got = getcwd(NULL, 0);
	CHECK_STR(got, now);
	free(got);
	got = getcwd(NULL, 500);
	CHECK_STR(got, now);
	free(got);
	errno = 0;
	CHECK(!getcwd(small, sizeof small));
	CHECK_EQ(errno, ERANGE);
	CHECK(!getcwd(NULL, 2));
	CHECK_EQ(errno, ERANGE);
	CHECK(!getcwd(small, 0));
	CHECK_EQ(errno, EINVAL);
	int at = open(".", O_RDONLY);
	CHECK_EQ(mkdirat(at, "sub", 0755), 0);
	FAILS(rmdir(".."), ENOTEMPTY);
	CHECK_EQ(unlinkat(at, "sub", AT_REMOVEDIR), 0);
	close(at);
	CHECK_EQ(fchdir(here), 0);
	CHECK_STR(getcwd(now, sizeof now), old);
	CHECK_EQ(rmdir(dir), 0);
	FAILS(chdir(dir), ENOENT);
	FAILS(rmdir(dir), ENOENT);
	FAILS(fchdir(99), EBADF);
	close(here);
}

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
	opening();
	reading_and_writing();
	descriptors();
	locks();
	directories();
	names();
	modes_and_owners();
	special_files();
	times();
	CHECK(scratch_end());
	return check_done();
}
