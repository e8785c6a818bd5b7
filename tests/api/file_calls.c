/* SPDX-License-Identifier: MIT */
/* The calls on open files and directories of unistd.h and fcntl.h: what each does, and how it fails. */
#define _FILE_OFFSET_BITS 64
#define _TIME_BITS 64
#include "tests/files.h"

#include <limits.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <sys/wait.h>

_Static_assert(sizeof(off_t) == 8 && sizeof(ino_t) == 8 && sizeof(dev_t) == 8, "64-bit everywhere");
_Static_assert(sizeof(time_t) == 8 && sizeof(blkcnt_t) == 8, "64-bit everywhere");
_Static_assert(sizeof(mode_t) == 4 && sizeof(uid_t) == 4 && sizeof(gid_t) == 4, "as in the kernel");
_Static_assert(sizeof(struct iovec) == 2 * sizeof(void *), "as in the kernel");
_Static_assert(sizeof(struct winsize) == 8, "as in the kernel");

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

int main(void)
{
	opening();
	reading_and_writing();
	descriptors();
	locks();
	directories();
	CHECK(scratch_end());
	return check_done();
}
