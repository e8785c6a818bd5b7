/* SPDX-License-Identifier: MIT */
/* System calls: what Linux would answer, for those that there are. */
#include "qemu/shim.h"

#define PROT_ALL (PROT_RW | LINUX_PROT_EXEC)

/* Whether a range begins with a page and lies in the program's part of the address space. */
static bool is_user_range(uintptr_t start, size_t len)
{
	return len && !(start & PAGE_MASK) && len <= USER_END && start <= USER_END - len;
}

static bool is_mapped(uintptr_t start, size_t len)
{
	return is_user_range(start, len) && space_mapped(start, start + len) == len / PAGE_SIZE;
}

/*
 * The break: as on Linux the old one is the answer to what cannot be, and it keeps a page away from
 * what is mapped above.
 */
static long brk(uintptr_t wanted)
{
	uintptr_t old_end = page_ceil(program_break), end = page_ceil(wanted);
	if (wanted < first_break || wanted >= USER_END - PAGE_SIZE ||
	    (end > old_end && space_mapped(old_end, end + PAGE_SIZE)) ||
	    (end > old_end ? space_map(old_end, end - old_end, PROT_RW) : space_unmap(end, old_end - end)))
		return (long)program_break;
	program_break = wanted;
	return (long)wanted;
}

/* A wish for a place is not heard; with MAP_FIXED what is there gives way, and be it the arguments. NORESERVE does
 * not matter here, as on Linux where it counts strictly. */
static long mmap(const uintptr_t a[6])
{
	uintptr_t at = a[0], prot = a[2] & PROT_ALL, flags = a[3], type = flags & LINUX_MAP_TYPE;
	size_t len = page_ceil(a[1]);
	if (type == LINUX_MAP_SHARED)
		return -LINUX_ENOSYS; /* a child has copies of all */
	if (!a[1] || type != LINUX_MAP_PRIVATE)
		return -LINUX_EINVAL;
	if (!len || len > USER_END)
		return -LINUX_ENOMEM;
	if (!(flags & LINUX_MAP_ANONYMOUS))
		return (unsigned)a[4] < 3 ? -LINUX_ENODEV : -LINUX_EBADF;
	if (!(flags & (LINUX_MAP_FIXED | LINUX_MAP_FIXED_NOREPLACE)))
		at = space_place(len);
	else if (at & PAGE_MASK)
		return -LINUX_EINVAL;
	else if (at < LOWEST)
		return -LINUX_EPERM;
	else if (!is_user_range(at, len))
		return -LINUX_ENOMEM;
	else if (flags & LINUX_MAP_FIXED_NOREPLACE && space_mapped(at, at + len))
		return -LINUX_EEXIST;
	if (!at || (flags & LINUX_MAP_FIXED && space_unmap(at, len)) || space_map(at, len, (int)prot))
		return -LINUX_ENOMEM;
	return (long)at;
}

/* To a place of the program's choice nothing goes. */
static long mremap(uintptr_t start, size_t len, size_t new_len, uintptr_t flags)
{
	if (flags & ~(uintptr_t)LINUX_MREMAP_MAYMOVE || start & PAGE_MASK || !len || !new_len)
		return -LINUX_EINVAL;
	if (!is_mapped(start, len))
		return -LINUX_EFAULT;
	if (new_len > len)
		return space_grow(start, len, new_len, flags);
	return space_unmap(start + new_len, len - new_len) ? -LINUX_ENOMEM : (long)start;
}

static long mprotect(uintptr_t start, size_t bytes, uintptr_t prot)
{
	size_t len = page_ceil(bytes);
	if (start & PAGE_MASK || prot & ~(uintptr_t)PROT_ALL)
		return -LINUX_EINVAL;
	if (bytes && !is_mapped(start, len))
		return -LINUX_ENOMEM;
	return space_map(start, len, (int)prot);
}

/* Advice that has an effect: contents that are not needed. All other, 0 to 25 and 100, is taken and does nothing. */
static long madvise(uintptr_t start, size_t bytes, uintptr_t advice)
{
	size_t len = page_ceil(bytes);
	if (start & PAGE_MASK || (advice > 25 && advice != 100) || len < bytes)
		return -LINUX_EINVAL;
	if (len && !is_mapped(start, len))
		return -LINUX_ENOMEM;
	if (advice == LINUX_MADV_DONTNEED || advice == LINUX_MADV_FREE)
		space_discard(start, len);
	return 0;
}

/* Up to the first piece that is not done whole; of input, the first that takes anything. */
static long transfer_list(bool out, int fd, uintptr_t list, uintptr_t n)
{
	long done = 0;
	if (n > 1024) /* UIO_MAXIOV */
		return -LINUX_EINVAL;
	if (!user_ready(list, n * sizeof(struct linux_iovec), LINUX_PROT_READ))
		return -LINUX_EFAULT;
	for (const struct linux_iovec *piece = (const struct linux_iovec *)list; n--; piece++) {
		long part = console_transfer(out, fd, (uintptr_t)piece->base, piece->len);
		if (part < 0)
			return done ? done : part;
		done += part;
		if ((size_t)part < piece->len || (done && !out))
			break;
	}
	return done;
}

/* SplitMix64 (Steele, Lea, Flood 2014) */
uint64_t random_next(void)
{
	uint64_t value = options.seed += 0x9e3779b97f4a7c15;
	value = (value ^ value >> 30) * 0xbf58476d1ce4e5b9;
	value = (value ^ value >> 27) * 0x94d049bb133111eb;
	return value ^ value >> 31;
}

static long getrandom(uintptr_t to, size_t len, uintptr_t flags)
{
	if (flags > 7) /* three of them are known, and mean nothing here */
		return -LINUX_EINVAL;
	if (!user_ready(to, len, LINUX_PROT_WRITE))
		return -LINUX_EFAULT;
	for (size_t done = 0; done < len; done++)
		((char *)to)[done] = (char)(random_next() >> 56);
	return (long)len;
}

static long answer(size_t nr, const uintptr_t a[6])
{
	size_t len = page_ceil(a[1]); /* of memory */
	switch (nr) {
#ifdef NR_mmap2
	case NR_mmap: /* its argument points to the six */
		return user_ready(a[0], 6 * sizeof *a, LINUX_PROT_READ) ? mmap((const uintptr_t *)a[0]) : -LINUX_EFAULT;
	case NR_mmap2: return mmap(a);
	case NR_set_thread_area: return machine_set_thread_pointer(current, a[0]);
	case NR_sigreturn: return signal_end(current->frame.sp - 2 * sizeof *a); /* has taken one argument off */
	case NR_clock_gettime64: return clock_read((int)a[0], a[1]);
	case NR_clock_nanosleep_time64: return clock_sleep((int)a[0], a[1] & LINUX_TIMER_ABSTIME, a[2], a[3]);
	case NR_futex_time64: return thread_futex(a);
#else
	case NR_mmap: return mmap(a);
	case NR_arch_prctl: return a[0] == ARCH_SET_FS ? machine_set_thread_pointer(current, a[1]) : -LINUX_EINVAL;
#endif
	case NR_brk: return brk(a[0]);
	case NR_munmap: return is_user_range(a[0], len) ? space_unmap(a[0], len) : -LINUX_EINVAL;
	case NR_mremap: return mremap(a[0], len, page_ceil(a[2]), a[3]);
	case NR_mprotect: return mprotect(a[0], a[1], a[2]);
	case NR_madvise: return madvise(a[0], a[1], a[2]);

	case NR_read: return console_transfer(false, (int)a[0], a[1], a[2]);
	case NR_write: return console_transfer(true, (int)a[0], a[1], a[2]);
	case NR_readv: return transfer_list(false, (int)a[0], a[1], a[2]);
	case NR_writev: return transfer_list(true, (int)a[0], a[1], a[2]);

	case NR_clone: return thread_clone(a);
	case NR_exit: thread_end((a[0] & 0xff) << 8);
	case NR_exit_group: process_end((a[0] & 0xff) << 8);
	case NR_fork: return process_fork();
	case NR_wait4: return a[3] ? -LINUX_ENOSYS : process_wait((int)a[0], a[1], (int)a[2]);
	case NR_futex: return thread_futex(a);
	case NR_sched_yield: return threads_yield();
	case NR_gettid: return current->tid;
	case NR_getpid: return process.id;
	case NR_set_tid_address: current->clear_tid = a[0]; return current->tid;

	case NR_rt_sigaction: return signal_action((int)a[0], a[1], a[2]);
	case NR_rt_sigprocmask: return signal_mask((int)a[0], a[1], a[2]);
	case NR_rt_sigsuspend: return signal_suspend(a[0]);
	case NR_rt_sigreturn: return signal_end(current->frame.sp - sizeof *a);
	case NR_tgkill: return (int)a[0] < 1 || (int)a[1] < 1 ? -LINUX_EINVAL :
		(int)a[0] == process.id ? signal_send((int)a[1], (int)a[2]) : -LINUX_ESRCH;
	case NR_tkill: return (int)a[0] > 0 ? signal_send((int)a[0], (int)a[1]) : -LINUX_EINVAL;
	/* To itself, its group, or all; a child has ended, and takes none. */
	case NR_kill: return (int)a[0] == process.id || (unsigned)a[0] + 1 <= 1 ? signal_send(0, (int)a[1]) :
		(int)a[0] > 0 && process_child((int)a[0]) ? 0 : -LINUX_ESRCH;

	case NR_clock_gettime: return clock_read((int)a[0], a[1]);
	case NR_nanosleep: return clock_sleep(LINUX_CLOCK_MONOTONIC, false, a[0], a[1]);
	case NR_clock_nanosleep: return clock_sleep((int)a[0], a[1] & LINUX_TIMER_ABSTIME, a[2], a[3]);
	case NR_getrandom: return getrandom(a[0], a[1], a[2]);
	default: return -LINUX_ENOSYS;
	}
}

void calls_do(struct frame *f)
{
	size_t nr = f->ax;
	struct call *call = &calls[nr < CALLS ? nr : CALLS - 1];
	const uintptr_t a[6] = FRAME_ARGUMENTS(f);
	call->made++;
	f->error = nr;
	long result = answer(nr, a);
	if (result == -LINUX_ENOSYS && !call->missed++)
		report("call %zu is not here, or not so", nr);
	if (!current->waits_for)
		f->ax = (uintptr_t)result;
}
