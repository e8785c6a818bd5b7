/* SPDX-License-Identifier: MIT */
#include "qemu/areas.h"
#include "qemu/calls.h"
#include "qemu/program.h"
#include "qemu/tables.h"
#include "qemu/user.h"
#include "sys/linux/abi.h"

#define MAP_SHARED 1
#define MAP_TYPE 3
#define MADV_FREE 8
#define PROT_ALL (LINUX_PROT_READ | LINUX_PROT_WRITE | PROT_EXEC)

/* Whether a range begins with a page and lies in the program's part of the address space. */
static bool is_user_range(uintptr_t start, size_t len)
{
	return !(start & PAGE_MASK) && len <= USER_END && start <= USER_END - len;
}

static bool is_mapped(uintptr_t start, size_t len)
{
	return len && is_user_range(start, len) && areas_cover(start, start + len);
}

/*
 * The break: as on Linux the old one is the answer to what cannot be, and it keeps a page away from
 * what is mapped above.
 */
long call_brk(const long a[6])
{
	uintptr_t wanted = (uintptr_t)a[0];
	uintptr_t old_end = page_ceil(program.brk), end = page_ceil(wanted);
	if (wanted < program.first_brk || wanted >= USER_END - PAGE_SIZE)
		return (long)program.brk;
	if (end > old_end) {
		if (!areas_free(old_end, end + PAGE_SIZE) ||
		    areas_map(old_end, end - old_end, LINUX_PROT_READ | LINUX_PROT_WRITE, AREA_BREAK))
			return (long)program.brk;
	} else if (end < old_end && areas_unmap(end, old_end - end)) {
		return (long)program.brk;
	}
	program.brk = wanted;
	return (long)wanted;
}

/* Where a mapping goes; -errno where it cannot. With MAP_FIXED what is there gives way. */
static long place(uintptr_t hint, size_t len, long flags)
{
	if (flags & (LINUX_MAP_FIXED | LINUX_MAP_FIXED_NOREPLACE)) {
		if (hint & PAGE_MASK)
			return -LINUX_EINVAL;
		if (hint < LOWEST)
			return -LINUX_EPERM;
		if (!is_user_range(hint, len))
			return -LINUX_ENOMEM;
		return flags & LINUX_MAP_FIXED_NOREPLACE && !areas_free(hint, hint + len) ? -LINUX_EEXIST : (long)hint;
	}
	hint = page_floor(hint);
	if (hint < LOWEST || !is_user_range(hint, len) || !areas_free(hint, hint + len))
		hint = areas_place(len);
	return hint ? (long)hint : -LINUX_ENOMEM;
}

/* NORESERVE does not matter here, as on Linux where it counts strictly. */
long call_mmap(const long a[6])
{
	size_t len = page_ceil((size_t)a[1]);
	long flags = a[3], type = flags & MAP_TYPE;
	if (!a[1] || (type != LINUX_MAP_PRIVATE && type != MAP_SHARED))
		return -LINUX_EINVAL;
	if (!len)
		return -LINUX_ENOMEM;
	if (!(flags & LINUX_MAP_ANONYMOUS))
		return (unsigned)a[4] < 3 ? -LINUX_ENODEV : -LINUX_EBADF;
	long at = place((uintptr_t)a[0], len, flags);
	if (linux_failed(at))
		return at;
	long error = areas_unmap((uintptr_t)at, len); /* nothing, but where it is fixed */
	if (!error)
		error = areas_map((uintptr_t)at, len, a[2] & PROT_ALL, AREA_MAPPING);
	return error ? error : at;
}

/* i386's first one: its argument points to the six. */
long call_old_mmap(const long a[6])
{
	long pointed[6];
	return user_read(pointed, (uintptr_t)a[0], sizeof pointed) ? call_mmap(pointed) : -LINUX_EFAULT;
}

long call_munmap(const long a[6])
{
	uintptr_t start = (uintptr_t)a[0];
	size_t len = page_ceil((size_t)a[1]);
	if (!len || !is_user_range(start, len))
		return -LINUX_EINVAL;
	return areas_unmap(start, len);
}

/* To a place of the program's choice nothing goes. */
long call_mremap(const long a[6])
{
	uintptr_t start = (uintptr_t)a[0], to = 0;
	size_t len = page_ceil((size_t)a[1]), new_len = page_ceil((size_t)a[2]);
	long error = 0;
	if (a[3] & ~LINUX_MREMAP_MAYMOVE || start & PAGE_MASK || !len || !new_len)
		return -LINUX_EINVAL;
	if (!is_mapped(start, len))
		return -LINUX_EFAULT;
	if (new_len < len)
		error = areas_unmap(start + new_len, len - new_len);
	if (new_len <= len)
		return error ? error : (long)start;

	const struct area *area = area_at(start);
	if (area->end < start + len)
		return -LINUX_EFAULT;
	if (new_len > USER_END)
		return -LINUX_ENOMEM;
	if (start + len == area->end && is_user_range(start, new_len) && areas_free(area->end, start + new_len) &&
	    !areas_map(area->end, new_len - len, area->prot, area->kind))
		return (long)start;
	if (a[3] & LINUX_MREMAP_MAYMOVE)
		to = areas_place(new_len);
	error = to ? areas_move(start, len, to, new_len) : -LINUX_ENOMEM;
	return error ? error : (long)to;
}

long call_mprotect(const long a[6])
{
	uintptr_t start = (uintptr_t)a[0];
	size_t len = page_ceil((size_t)a[1]);
	if (start & PAGE_MASK || a[2] & ~PROT_ALL)
		return -LINUX_EINVAL;
	if (a[1] && !is_mapped(start, len))
		return -LINUX_ENOMEM;
	return a[1] ? areas_map(start, len, (int)a[2], AREA_MAPPING) : 0;
}

/* Advice that has an effect: contents that are not needed. All other is taken and does nothing. */
long call_madvise(const long a[6])
{
	uintptr_t start = (uintptr_t)a[0];
	size_t len = page_ceil((size_t)a[1]);
	if (start & PAGE_MASK || a[2] < 0 || (a[2] > 25 && a[2] != 100))
		return -LINUX_EINVAL;
	if (a[1] && !len)
		return -LINUX_EINVAL;
	if (len && !is_mapped(start, len))
		return -LINUX_ENOMEM;
	if (a[2] == LINUX_MADV_DONTNEED || a[2] == MADV_FREE)
		areas_discard(start, len);
	return 0;
}
