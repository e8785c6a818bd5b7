/* SPDX-License-Identifier: MIT */
/*
 * The first thread's control block, with thread-local storage below it:
 *
 *   [ padding | initialised TLS | zeroed TLS ][ struct thread ]
 *               ^ tp - offset                 ^ tp
 *
 * The linker computes every offset from tp, under the rules that tp is a multiple of the segment's
 * alignment and that the block begins at the greatest address that fits and is congruent to the
 * segment's own. Most programs have little or no TLS: then all of it lies in a static buffer and
 * start-up makes no system call for it.
 */
#include "libc/start/start.h"

#include <elf.h>

#include "sys/linux/auxv.h"
#include "sys/linux/calls.h"
#include "sys/linux/thread.h"

#if UINTPTR_MAX == UINT64_MAX
typedef Elf64_Phdr Phdr;
#else
typedef Elf32_Phdr Phdr;
#endif

#define BUILTIN_ALIGN 64
#define BUILTIN_TLS 256

static _Alignas(BUILTIN_ALIGN) char builtin[BUILTIN_TLS + sizeof(struct thread)];

static const Phdr *find_tls(void)
{
	const Phdr *header = (const Phdr *)sys_auxv_value(LINUX_AT_PHDR);
	const Phdr *end = header + sys_auxv_value(LINUX_AT_PHNUM);
	for (; header < end; header++)
		if (header->p_type == PT_TLS)
			return header;
	return NULL;
}

static char *align_up(char *p, uintptr_t align)
{
	return (char *)(((uintptr_t)p + align - 1) & -align);
}

/* Where tp goes, with `offset` bytes of zeroed storage below. */
static char *place(size_t offset, size_t align)
{
	if (offset <= BUILTIN_TLS && align <= BUILTIN_ALIGN)
		return builtin + BUILTIN_TLS;

	size_t len = offset + align + sizeof(struct thread);
	long mapping = -LINUX_ENOMEM;
	if (len > offset)
		mapping = early_map(len, LINUX_PROT_READ | LINUX_PROT_WRITE,
		                    LINUX_MAP_PRIVATE | LINUX_MAP_ANONYMOUS);
	if (linux_failed(mapping))
		start_die("freehold: no memory for TLS");
	return align_up((char *)mapping + offset, align);
}

void start_thread(const char *base, uintptr_t canary)
{
	size_t offset = 0;
	size_t align = 1;
	const Phdr *tls = find_tls();
	if (tls) {
		align = tls->p_align ? tls->p_align : 1;
		offset = tls->p_memsz + (-(tls->p_vaddr + tls->p_memsz) & (align - 1));
	}

	char *tp = place(offset, align);
	for (size_t i = 0; tls && i < tls->p_filesz; i++)
		(tp - offset)[i] = (base + tls->p_vaddr)[i];

	struct thread *self = (struct thread *)tp;
	self->self = self;
	self->canary = canary;
	self->kernel_entry = kernel_entry(sys_auxv_value(LINUX_AT_SYSINFO));
	if (thread_pointer_set(self))
		start_die("freehold: no thread pointer");
}
