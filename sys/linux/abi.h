/* SPDX-License-Identifier: MIT */
/*
 * Numbers of the Linux system-call interface that sys/ itself and qemu/ need: the same on both machines.
 * (The public headers name them for programs; sys/ lies below those and includes none.)
 */
#ifndef SYS_LINUX_ABI_H
#define SYS_LINUX_ABI_H

#include <stdbool.h>

#define LINUX_EPERM 1
#define LINUX_ENOENT 2
#define LINUX_ESRCH 3
#define LINUX_EINTR 4
#define LINUX_EBADF 9
#define LINUX_ECHILD 10
#define LINUX_EAGAIN 11
#define LINUX_ENOMEM 12
#define LINUX_EFAULT 14
#define LINUX_EEXIST 17
#define LINUX_ENODEV 19
#define LINUX_EINVAL 22
#define LINUX_EDEADLK 35
#define LINUX_ENOSYS 38
#define LINUX_EOVERFLOW 75
#define LINUX_ETIMEDOUT 110
#define LINUX_ECANCELED 125

#define LINUX_PROT_NONE 0
#define LINUX_PROT_READ 1
#define LINUX_PROT_WRITE 2
#define LINUX_PROT_EXEC 4

#define LINUX_MAP_SHARED 0x01
#define LINUX_MAP_PRIVATE 0x02
#define LINUX_MAP_TYPE 0x0f
#define LINUX_MAP_FIXED 0x10
#define LINUX_MAP_ANONYMOUS 0x20
#define LINUX_MAP_NORESERVE 0x4000
#define LINUX_MAP_STACK 0x20000
#define LINUX_MAP_FIXED_NOREPLACE 0x100000

#define LINUX_CLONE_VM 0x100
#define LINUX_CLONE_FS 0x200
#define LINUX_CLONE_FILES 0x400
#define LINUX_CLONE_SIGHAND 0x800
#define LINUX_CLONE_THREAD 0x10000
#define LINUX_CLONE_SYSVSEM 0x40000
#define LINUX_CLONE_SETTLS 0x80000
#define LINUX_CLONE_PARENT_SETTID 0x100000
#define LINUX_CLONE_CHILD_CLEARTID 0x200000
#define LINUX_CLONE_DETACHED 0x400000 /* means nothing, and musl gives it */
/* What a thread begins with. */
#define LINUX_CLONE_PTHREAD \
	(LINUX_CLONE_VM | LINUX_CLONE_FS | LINUX_CLONE_FILES | LINUX_CLONE_SIGHAND | \
	 LINUX_CLONE_THREAD | LINUX_CLONE_SYSVSEM | LINUX_CLONE_SETTLS | \
	 LINUX_CLONE_PARENT_SETTID | LINUX_CLONE_CHILD_CLEARTID)

#define LINUX_MREMAP_MAYMOVE 1
#define LINUX_MADV_DONTNEED 4
#define LINUX_MADV_FREE 8

#define LINUX_FUTEX_WAIT_PRIVATE 128
#define LINUX_FUTEX_WAKE_PRIVATE 129

#define LINUX_GRND_NONBLOCK 1

#define LINUX_CLOCK_REALTIME 0
#define LINUX_CLOCK_MONOTONIC 1
#define LINUX_CLOCK_REALTIME_COARSE 5
#define LINUX_TIMER_ABSTIME 1

#define LINUX_SIGILL 4
#define LINUX_SIGTRAP 5
#define LINUX_SIGABRT 6
#define LINUX_SIGBUS 7
#define LINUX_SIGFPE 8
#define LINUX_SIGSEGV 11
#define LINUX_SIGCHLD 17
#define LINUX_SIG_BLOCK 0
#define LINUX_SIG_UNBLOCK 1
#define LINUX_SIG_SETMASK 2
#define LINUX_SIGSET_BYTES 8

#define LINUX_AT_FDCWD (-100)
#define LINUX_O_LARGEFILE 0100000
#define LINUX_O_CLOEXEC 02000000
#define LINUX_TIOCGWINSZ 0x5413

/* Entries of the auxiliary vector. */
#define LINUX_AT_NULL 0
#define LINUX_AT_PHDR 3
#define LINUX_AT_PHNUM 5
#define LINUX_AT_PAGESZ 6
#define LINUX_AT_HWCAP 16
#define LINUX_HWCAP_SSE2 (1 << 26) /* i386: what cpuid 1 says in edx */
#define LINUX_AT_SECURE 23
#define LINUX_AT_RANDOM 25
#define LINUX_AT_EXECFN 31
#define LINUX_AT_SYSINFO 32
#define LINUX_AT_SYSINFO_EHDR 33

/* The kernel answers -errno with errno in 1..4095. */
static inline bool linux_failed(long ret)
{
	return (unsigned long)ret > -4096ul;
}

/* A filter of a container answers EPERM where an old kernel answers ENOSYS: the call is missing. */
static inline bool linux_missing(long ret)
{
	return ret == -LINUX_ENOSYS || ret == -LINUX_EPERM;
}

#endif
