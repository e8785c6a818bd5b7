/* SPDX-License-Identifier: MIT */
/* Times, file systems, attributes, locks, copies within the kernel, memory with names, limits. */
#define _FILE_OFFSET_BITS 64
#define _TIME_BITS 64
#include "tests/files.h"

#include <limits.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <utime.h>

_Static_assert(sizeof(struct statx) == 256, "as in the kernel");
_Static_assert(offsetof(struct statx, stx_ino) == 32 && offsetof(struct statx, stx_mtime) == 112, "as there");

static void times_of(const char *path, long long access, long long change)
{
	struct stat st;
	CHECK_EQ(lstat(path, &st), 0);
	CHECK_EQ(st.st_atime, access);
	CHECK_EQ(st.st_mtime, change);
}

static void times(void)
{
	char *path = scratch("times"), *link = scratch("link");
	int fd = make(path, "text");
	CHECK_EQ(symlink("times", link), 0);
	const struct timeval fine[2] = {{.tv_sec = 5000000000, .tv_usec = 7}, {.tv_sec = 12345}};
	CHECK_EQ(utimes(path, fine), 0);
	times_of(path, 5000000000, 12345);
	struct stat st;
	CHECK_EQ(stat(path, &st), 0);
	CHECK_EQ(st.st_atim.tv_nsec, 7000);
	struct utimbuf coarse = {.actime = 11, .modtime = 22};
	CHECK_EQ(utime(link, &coarse), 0);
	times_of(path, 11, 22);
	CHECK_EQ(lutimes(link, fine), 0);
	times_of(path, 11, 22);
	times_of(link, 5000000000, 12345);
	CHECK_EQ(futimes(fd, fine), 0);
	times_of(path, 5000000000, 12345);
	CHECK_EQ(utime(path, NULL), 0);
	CHECK_EQ(stat(path, &st), 0);
	CHECK(st.st_mtime > 1700000000 && st.st_mtime < 5000000000);
	const struct timeval wrong[2] = {{.tv_usec = 1000000}, {0}};
	FAILS(utimes(path, wrong), EINVAL);
	FAILS(utimes(scratch("none"), fine), ENOENT);

	struct statx x;
	memset(&x, 0, sizeof x);
	if (statx(AT_FDCWD, path, 0, STATX_BASIC_STATS, &x)) {
		CHECK(errno == ENOSYS || errno == EPERM);
	} else {
		CHECK_EQ(x.stx_mask & STATX_BASIC_STATS, STATX_BASIC_STATS);
		CHECK_EQ(x.stx_size, 4);
		CHECK_EQ(x.stx_ino, st.st_ino);
		CHECK_EQ(x.stx_mode, st.st_mode);
		CHECK_EQ(x.stx_mtime.tv_sec, st.st_mtime);
	}
	close(fd);
	unlink(path);
	unlink(link);
}

static void systems(void)
{
	struct statfs fs, by_fd;
	struct statvfs posix;
	int fd = open(scratch("."), O_RDONLY);
	CHECK_EQ(statfs("/proc", &fs), 0);
	CHECK_EQ(fs.f_type, 0x9fa0);
	CHECK_EQ(statfs(scratch("."), &fs), 0);
	CHECK_EQ(fstatfs(fd, &by_fd), 0);
	CHECK_EQ(fs.f_blocks, by_fd.f_blocks);
	CHECK_EQ(fs.f_type, by_fd.f_type);
	CHECK_EQ(statvfs(scratch("."), &posix), 0);
	CHECK_EQ(posix.f_blocks, fs.f_blocks);
	CHECK_EQ(posix.f_bsize, (unsigned long)fs.f_bsize);
	CHECK_EQ(posix.f_namemax, 255);
	CHECK_EQ(posix.f_files, fs.f_files);
	CHECK_EQ(posix.f_flag & ST_RDONLY, 0);
	CHECK_EQ(fstatvfs(fd, &posix), 0);
	CHECK_EQ(posix.f_frsize ? posix.f_blocks : 0, fs.f_blocks);
	FAILS(statvfs(scratch("none"), &posix), ENOENT);
	FAILS(fstatfs(-1, &fs), EBADF);

	CHECK_EQ(pathconf(scratch("."), _PC_NAME_MAX), 255);
	CHECK_EQ(fpathconf(fd, _PC_PATH_MAX), PATH_MAX);
	CHECK_EQ(fpathconf(fd, _PC_PIPE_BUF), PIPE_BUF);
	FAILS(pathconf("/", 9999), EINVAL);
	FAILS(pathconf(scratch("none"), _PC_NAME_MAX), ENOENT);
	char path[64] = "";
	size_t len = confstr(_CS_PATH, path, sizeof path);
	CHECK_EQ(len, strlen(path) + 1);
	CHECK(strstr(path, "/usr/bin"));
	CHECK_EQ(confstr(_CS_PATH, NULL, 0), strlen(path) + 1);
	len = confstr(_CS_POSIX_V7_WIDTH_RESTRICTED_ENVS, path, sizeof path);
	CHECK_EQ(len, strlen(path) + 1);
	CHECK(strstr(path, sizeof(long) == 8 ? "POSIX_V7_LP64_OFF64" : "POSIX_V7_ILP32_OFFBIG"));
	errno = 0;
	CHECK(confstr(sizeof(long) == 8 ? _CS_POSIX_V7_LP64_OFF64_LIBS : _CS_POSIX_V7_ILP32_OFFBIG_LIBS, NULL, 0) > 0);
#ifdef __FREEHOLD__ /* the host has flags for others too */
	CHECK_EQ(confstr(_CS_POSIX_V7_LPBIG_OFFBIG_CFLAGS, NULL, 0), 0);
#endif
	CHECK_EQ(errno, 0);
	CHECK_EQ(confstr(9999, NULL, 0), 0);
	CHECK_EQ(errno, EINVAL);
	close(fd);
}

static void attributes(void)
{
	char value[16] = "", list[256];
	close(make(scratch("xattr"), ""));
	errno = 0;
	if (setxattr(scratch("xattr"), "user.test", "abc", 3, 0)) {
		CHECK_EQ(errno, ENOTSUP);
	} else {
		CHECK_EQ(getxattr(scratch("xattr"), "user.test", value, sizeof value), 3);
		CHECK_STR(value, "abc");
		CHECK_EQ(getxattr(scratch("xattr"), "user.test", NULL, 0), 3);
		FAILS(getxattr(scratch("xattr"), "user.test", value, 1), ERANGE);
		FAILS(setxattr(scratch("xattr"), "user.test", "d", 1, XATTR_CREATE), EEXIST);
		CHECK(listxattr(scratch("xattr"), list, sizeof list) >= 10);
		CHECK_EQ(removexattr(scratch("xattr"), "user.test"), 0);
		FAILS(lgetxattr(scratch("xattr"), "user.test", value, 9), ENODATA);
	}
	unlink(scratch("xattr"));
}

static void locks(void)
{
	int status = -1, fd = make(scratch("lock"), "0123456789");
	CHECK_EQ(lseek(fd, 2, SEEK_SET), 2);
	CHECK_EQ(lockf(fd, F_TLOCK, 3), 0);
	CHECK_EQ(lockf(fd, F_TEST, 3), 0);
	pid_t pid = fork();
	if (!pid) {
		int good = lockf(fd, F_TEST, 3) == -1 && (errno == EACCES || errno == EAGAIN);
		good &= lockf(fd, F_TLOCK, 1) == -1 && (errno == EACCES || errno == EAGAIN);
		lseek(fd, 5, SEEK_SET);
		good &= lockf(fd, F_LOCK, 0) == 0;
		_exit(good);
	}
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(WEXITSTATUS(status), 1);
	CHECK_EQ(lseek(fd, 2, SEEK_SET), 2);
	CHECK_EQ(lockf(fd, F_ULOCK, 3), 0);
	FAILS(lockf(fd, 99, 0), EINVAL);
	close(fd);
	unlink(scratch("lock"));
}

static void copies(void)
{
	char text[32] = "";
	int p[2];
	int in = make(scratch("in"), "0123456789"), out = make(scratch("out"), "");
	CHECK_EQ(pipe(p), 0);
	off_t off = 3;
	CHECK_EQ(sendfile(out, in, &off, 4), 4);
	CHECK_EQ(off, 7);
	CHECK_EQ(pread(out, text, 32, 0), 4);
	CHECK_MEM(text, "3456", 4);
	off = 2;
	CHECK_EQ(splice(in, &off, p[1], NULL, 5, 0), 5);
	CHECK_EQ(off, 7);
	CHECK_EQ(read(p[0], text, 32), 5);
	CHECK_MEM(text, "23456", 5);
	struct iovec piece = {text, 2};
	CHECK_EQ(vmsplice(p[1], &piece, 1, 0), 2);
	CHECK_EQ(read(p[0], text + 8, 8), 2);
	CHECK_MEM(text + 8, "23", 2);
	off_t to = 1;
	off = 8;
	ssize_t copied = copy_file_range(in, &off, out, &to, 9, 0);
	if (copied < 0)
		CHECK(errno == ENOSYS || errno == EXDEV || errno == EINVAL || errno == EPERM);
	else
		CHECK_EQ(copied, 2);
	CHECK_EQ(readahead(in, 0, 4096), 0);
	FAILS(sendfile(-1, in, NULL, 1), EBADF);

	piece = (struct iovec){text, 4};
	CHECK_EQ(preadv2(in, &piece, 1, 6, 0), 4);
	CHECK_MEM(text, "6789", 4);
	CHECK_EQ(lseek(in, 1, SEEK_SET), 1);
	CHECK_EQ(preadv2(in, &piece, 1, -1, 0), 4);
	CHECK_MEM(text, "1234", 4);
	close(in);
	close(out);
	close(p[0]);
	close(p[1]);
	unlink(scratch("in"));
	unlink(scratch("out"));
}

static void named_memory(void)
{
	char name[64] = "/freehold-test-";
	scratch_number(name, (unsigned)getpid());
	shm_unlink(name);
	int fd = shm_open(name, O_CREAT | O_EXCL | O_RDWR, 0600);
	CHECK(fd >= 0);
	CHECK_EQ(fcntl(fd, F_GETFD), FD_CLOEXEC);
	FAILS(shm_open(name, O_CREAT | O_EXCL | O_RDWR, 0600), EEXIST);
	CHECK_EQ(ftruncate(fd, 4096), 0);
	char *a = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	int again = shm_open(name, O_RDONLY, 0);
	char *b = mmap(NULL, 4096, PROT_READ, MAP_SHARED, again, 0);
	CHECK(a != MAP_FAILED && b != MAP_FAILED);
	strcpy(a, "shared");
	CHECK_STR(b, "shared");
	CHECK_EQ(shm_unlink(name), 0);
	FAILS(shm_unlink(name), ENOENT);
	FAILS(shm_open("/a/b", O_RDONLY, 0), EINVAL);
	munmap(a, 4096);
	munmap(b, 4096);
	close(fd);
	close(again);

	fd = memfd_create("name", MFD_CLOEXEC | MFD_ALLOW_SEALING);
	CHECK(fd >= 0);
	CHECK_EQ(write(fd, "x", 1), 1);
	CHECK_EQ(fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE), 0);
	FAILS(write(fd, "x", 1), EPERM);
	close(fd);
}

static void hosts_and_users(void)
{
	char name[256] = "", small[2] = "";
	CHECK_EQ(gethostname(name, sizeof name), 0);
	CHECK(*name);
	if (strlen(name) >= sizeof small)
		FAILS(gethostname(small, sizeof small), ENAMETOOLONG);
	setusershell();
	const char *shell = getusershell();
	CHECK(shell && *shell == '/');
	endusershell();
	CHECK(getdtablesize() > 0);
	CHECK_EQ(eaccess("/", R_OK), 0);
	FAILS(euidaccess(scratch("none"), R_OK), ENOENT);
	char *here = get_current_dir_name();
	CHECK(here && *here == '/');
	free(here);

	int fds[3] = {dup(0), dup(0), dup(0)};
	closefrom(fds[1]);
	CHECK(fcntl(fds[0], F_GETFD) >= 0);
	FAILS(fcntl(fds[1], F_GETFD), EBADF);
	FAILS(fcntl(fds[2], F_GETFD), EBADF);
	close(fds[0]);
}

int main(void)
{
	alarm(60);
	times();
	systems();
	attributes();
	locks();
	copies();
	named_memory();
	hosts_and_users();
	CHECK(scratch_end());
	return check_done();
}
