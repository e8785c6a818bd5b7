/* SPDX-License-Identifier: MIT */
/*
 * Semaphores with names: each is a file that holds a sem_t, and is mapped once in a process however often
 * it is opened there.
 */
#include <fcntl.h>
#include <semaphore.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include "libc/mman/shm_path.h"
#include "libc/ret.h"
#include "libc/stdlib/temporary.h"
#include "sys/linux/calls_process.h"
#include "sys/lock.h"

struct named {
	struct named *next;
	sem_t *sem;
	dev_t device;
	ino_t inode;
	unsigned opened;
};

static struct lock lock;
static struct named *all;

static long make_file(const char *path, int mode)
{
	return sys_open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, (unsigned)mode);
}

/* A new semaphore's descriptor, or -errno. It is linked to its name when it is whole. */
static long create(const char *path, mode_t mode, unsigned value)
{
	char part[] = SHM_FOLDER "sem.XXXXXX";
	sem_t sem;
	if (sem_init(&sem, 1, value) < 0)
		return -EINVAL;
	long fd = temporary_make(part, 0, make_file, (int)mode);
	if (fd < 0)
		return fd;
	long ret = sys_write((int)fd, &sem, sizeof sem);
	if (ret == sizeof sem)
		ret = sys_linkat(AT_FDCWD, part, AT_FDCWD, path, 0);
	else if (ret >= 0)
		ret = -ENOSPC;
	sys_unlinkat(AT_FDCWD, part, 0);
	if (!ret)
		return fd;
	sys_close((int)fd);
	return ret;
}

/* The file's semaphore, or NULL with errno. The lock is held. */
static sem_t *map(int fd)
{
	struct stat st;
	if (fstat(fd, &st))
		return NULL;
	for (struct named *n = all; n; n = n->next)
		if (n->device == st.st_dev && n->inode == st.st_ino) {
			n->opened++;
			return n->sem;
		}
	if (st.st_size < (off_t)sizeof(sem_t)) {
		errno = EINVAL;
		return NULL;
	}
	struct named *n = malloc(sizeof *n);
	if (!n)
		return NULL;
	void *p = mmap(NULL, sizeof(sem_t), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	if (p == MAP_FAILED) {
		free(n);
		return NULL;
	}
	*n = (struct named){all, p, st.st_dev, st.st_ino, 1};
	all = n;
	return p;
}

sem_t *sem_open(const char *name, int flags, ...)
{
	mode_t mode = 0;
	unsigned value = 0;
	if (flags & O_CREAT) {
		va_list arguments;
		va_start(arguments, flags);
		mode = va_arg(arguments, mode_t);
		value = va_arg(arguments, unsigned);
		va_end(arguments);
	}
	char path[SHM_ROOM];
	long fd = shm_path(path, "sem.", name);
	if (fd < 0)
		return ret_errno(fd), SEM_FAILED;
	int alone = (flags & (O_CREAT | O_EXCL)) == (O_CREAT | O_EXCL);
	do {
		fd = alone ? -ENOENT : sys_open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0);
		if (fd == -ENOENT && flags & O_CREAT)
			fd = create(path, mode, value);
	} while (fd == -EEXIST && !alone); /* made by another since */
	if (fd < 0)
		return ret_errno(fd), SEM_FAILED;
	lock_acquire(&lock);
	sem_t *sem = map((int)fd);
	lock_release(&lock);
	sys_close((int)fd);
	return sem;
}

int sem_close(sem_t *sem)
{
	lock_acquire(&lock);
	struct named **at = &all;
	while (*at && (*at)->sem != sem)
		at = &(*at)->next;
	struct named *n = *at;
	if (n && !--n->opened) {
		*at = n->next;
		sys_munmap(n->sem, sizeof *sem);
		free(n);
	}
	lock_release(&lock);
	return (int)ret_errno(n ? 0 : -EINVAL);
}

int sem_unlink(const char *name)
{
	return shm_remove("sem.", name);
}
