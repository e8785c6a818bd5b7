/* SPDX-License-Identifier: MIT */
/*
 * Raw system calls, first of the three levels: the kernel's own answer, -errno on failure, errno
 * untouched. The number travels in eax, arguments in ebx ecx edx esi edi ebp.
 *
 * The way into the kernel is the word at %gs:16, as in every Linux thread control block: start
 * code puts AT_SYSINFO there (the vDSO's fast entry), or int80_entry where the system gives none.
 * Before the thread pointer is set, early.h has what is needed.
 */
#ifndef ARCH_I386_SYSCALL_H
#define ARCH_I386_SYSCALL_H

/* `int $0x80; ret`, for systems without AT_SYSINFO. */
extern char int80_entry[];

#define ARCH_ENTER "call *%%gs:16"

static inline long syscall0(long nr)
{
	long ret;
	__asm__ volatile(ARCH_ENTER : "=a"(ret) : "a"(nr) : "memory");
	return ret;
}

static inline long syscall1(long nr, long a)
{
	long ret;
	__asm__ volatile(ARCH_ENTER : "=a"(ret) : "a"(nr), "b"(a) : "memory");
	return ret;
}

static inline long syscall2(long nr, long a, long b)
{
	long ret;
	__asm__ volatile(ARCH_ENTER : "=a"(ret) : "a"(nr), "b"(a), "c"(b) : "memory");
	return ret;
}

static inline long syscall3(long nr, long a, long b, long c)
{
	long ret;
	__asm__ volatile(ARCH_ENTER : "=a"(ret) : "a"(nr), "b"(a), "c"(b), "d"(c) : "memory");
	return ret;
}

static inline long syscall4(long nr, long a, long b, long c, long d)
{
	long ret;
	__asm__ volatile(ARCH_ENTER
	                 : "=a"(ret)
	                 : "a"(nr), "b"(a), "c"(b), "d"(c), "S"(d)
	                 : "memory");
	return ret;
}

static inline long syscall5(long nr, long a, long b, long c, long d, long e)
{
	long ret;
	__asm__ volatile(ARCH_ENTER
	                 : "=a"(ret)
	                 : "a"(nr), "b"(a), "c"(b), "d"(c), "S"(d), "D"(e)
	                 : "memory");
	return ret;
}

/*
 * Six arguments need all seven registers, and ebp may be the frame pointer: the number and the
 * sixth argument wait in memory, and eax, which holds their address, is the last to be loaded.
 */
static inline long syscall6(long nr, long a, long b, long c, long d, long e, long f)
{
	long nr_and_f[2] = {nr, f};
	long ret;
	__asm__ volatile("push %%ebp\n\t"         /* keep the frame pointer */
	                 "mov 4(%%eax), %%ebp\n\t" /* sixth argument */
	                 "mov (%%eax), %%eax\n\t"  /* number */
	                 ARCH_ENTER "\n\t"
	                 "pop %%ebp"
	                 : "=a"(ret)
	                 : "a"(nr_and_f), "b"(a), "c"(b), "d"(c), "S"(d), "D"(e)
	                 : "memory");
	return ret;
}

#endif
