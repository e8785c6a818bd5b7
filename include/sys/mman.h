/* SPDX-License-Identifier: MIT */
/* sys/mman.h: memory mapping (POSIX, Linux). Lengths in bytes; mappings begin at whole pages. */
#ifndef _SYS_MMAN_H
#define _SYS_MMAN_H

#include <bits/size.h>
#include <bits/types.h>
#include <features.h>

typedef __off_t off_t;
typedef __mode_t mode_t;

#define PROT_NONE 0
#define PROT_READ 1
#define PROT_WRITE 2
#define PROT_EXEC 4
#define PROT_GROWSDOWN 0x01000000
#define PROT_GROWSUP 0x02000000

#define MAP_SHARED 0x01
#define MAP_PRIVATE 0x02
#define MAP_SHARED_VALIDATE 0x03
#define MAP_TYPE 0x0f
#define MAP_FIXED 0x10
#define MAP_ANONYMOUS 0x20
#define MAP_ANON MAP_ANONYMOUS
#define MAP_FILE 0
#if __LONG_MAX__ > 0x7fffffff
#define MAP_32BIT 0x40
#endif
#define MAP_GROWSDOWN 0x0100
#define MAP_DENYWRITE 0x0800
#define MAP_EXECUTABLE 0x1000
#define MAP_LOCKED 0x2000
#define MAP_NORESERVE 0x4000
#define MAP_POPULATE 0x8000
#define MAP_NONBLOCK 0x10000
#define MAP_STACK 0x20000
#define MAP_HUGETLB 0x40000
#define MAP_SYNC 0x80000
#define MAP_FIXED_NOREPLACE 0x100000
#define MAP_FAILED ((void *)-1)

#define MS_ASYNC 1
#define MS_INVALIDATE 2
#define MS_SYNC 4

#define MCL_CURRENT 1
#define MCL_FUTURE 2
#define MCL_ONFAULT 4

#define POSIX_MADV_NORMAL 0
#define POSIX_MADV_RANDOM 1
#define POSIX_MADV_SEQUENTIAL 2
#define POSIX_MADV_WILLNEED 3
#define POSIX_MADV_DONTNEED 4

#ifdef __FH_MISC
#define MADV_NORMAL 0
#define MADV_RANDOM 1
#define MADV_SEQUENTIAL 2
#define MADV_WILLNEED 3
#define MADV_DONTNEED 4
#define MADV_FREE 8
#define MADV_REMOVE 9
#define MADV_DONTFORK 10
#define MADV_DOFORK 11
#define MADV_MERGEABLE 12
#define MADV_UNMERGEABLE 13
#define MADV_HUGEPAGE 14
#define MADV_NOHUGEPAGE 15
#define MADV_DONTDUMP 16
#define MADV_DODUMP 17
#define MADV_WIPEONFORK 18
#define MADV_KEEPONFORK 19
#define MADV_COLD 20
#define MADV_PAGEOUT 21
#define MADV_POPULATE_READ 22
#define MADV_POPULATE_WRITE 23
#define MADV_HWPOISON 100
#endif

#ifdef __FH_GNU
#define MREMAP_MAYMOVE 1
#define MREMAP_FIXED 2
#define MREMAP_DONTUNMAP 4
#define MFD_CLOEXEC 1u
#define MFD_ALLOW_SEALING 2u
#define MFD_HUGETLB 4u
#define MLOCK_ONFAULT 1u
#endif

/* POSIX. The mapping's address, or MAP_FAILED with errno EINVAL, ENOMEM, EBADF, EACCES, ENODEV,
 * EOVERFLOW, EPERM. off: a multiple of the page size. */
void *mmap(void *__p, size_t __len, int __prot, int __flags, int __fd, off_t __off);

/* POSIX. 0, or -1 with errno EINVAL or ENOMEM. */
int munmap(void *__p, size_t __len);

/* POSIX. 0, or -1 with errno EINVAL, ENOMEM or EACCES. */
int mprotect(void *__p, size_t __len, int __prot);

/* POSIX. Writes a file mapping back. 0, or -1 with errno EINVAL, ENOMEM or EBUSY. */
int msync(void *__p, size_t __len, int __flags);

/* POSIX. Keeps pages in memory, or no longer. 0, or -1 with errno ENOMEM, EPERM, EINVAL, EAGAIN. */
int mlock(const void *__p, size_t __len);
int munlock(const void *__p, size_t __len);
int mlockall(int __flags);
int munlockall(void);

/* POSIX. A descriptor of an object that processes share by its name ("/name"), made with
 * O_CREAT; its name's end. -1 with errno as of open and unlink, EINVAL, ENAMETOOLONG. */
int shm_open(const char *__name, int __flags, mode_t __mode);
int shm_unlink(const char *__name);

/* POSIX. 0 or an error number; errno is left alone. */
int posix_madvise(void *__p, size_t __len, int __advice);

#ifdef __FH_MISC
/* BSD, Linux. 0, or -1 with errno EINVAL, ENOMEM, EAGAIN, EBADF. */
int madvise(void *__p, size_t __len, int __advice);

/* BSD, Linux. Bit 0 of vec[i] says whether page i is in memory. 0, or -1 with errno. */
int mincore(void *__p, size_t __len, unsigned char *__vec);
#endif

#ifdef __FH_GNU
/* Linux. A descriptor of memory that has no name in any directory. -1 with errno EINVAL, EMFILE. */
int memfd_create(const char *__name, unsigned __flags);

/* Linux. mlock, with MLOCK_ONFAULT as pages are used. */
int mlock2(const void *__p, size_t __len, unsigned __flags);

/* Linux. A mapping in another size, moved only with MREMAP_MAYMOVE; with MREMAP_FIXED to the
 * address that follows. Its address, or MAP_FAILED with errno ENOMEM, EFAULT, EINVAL, EAGAIN. */
void *mremap(void *__p, size_t __old_len, size_t __new_len, int __flags, ...);
#endif

#endif
