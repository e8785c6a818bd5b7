/* SPDX-License-Identifier: MIT */
/*
 * The first thread's control block and thread-local storage. Most programs have little or no TLS:
 * then all of it lies in a static buffer and start-up makes no system call for it.
 */
#include "libc/start/start.h"

#include <elf.h>

#include "libc/start/tls.h"
#include "libc/string/sse2.h"
#include "sys/linux/auxv.h"
#include "sys/linux/calls.h"

#if UINTPTR_MAX == UINT64_MAX
typedef Elf64_Phdr Phdr;
#else
typedef Elf32_Phdr Phdr;
#endif

#define BUILTIN_ALIGN 64
#define BUILTIN_TLS 3584 /* the allocator's thread cache, and some more */

static _Alignas(BUILTIN_ALIGN) char builtin[BUILTIN_TLS + sizeof(struct thread)];

struct tls tls;

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

/* Where tp goes. */
static char *place(void)
{
	if (tls.size <= BUILTIN_TLS && tls.align <= BUILTIN_ALIGN)
		return builtin + BUILTIN_TLS;

	size_t len = tls.size + tls.align + sizeof(struct thread);
	long mapping = -LINUX_ENOMEM;
	if (len > tls.size)
		mapping = early_map(len, LINUX_PROT_READ | LINUX_PROT_WRITE,
		                    LINUX_MAP_PRIVATE | LINUX_MAP_ANONYMOUS);
	if (linux_failed(mapping))
		start_die("freehold: no memory for TLS\n");
	return align_up((char *)mapping + tls.size, tls.align);
}

void start_thread(const char *base, uintptr_t canary)
{
	tls.align = 1;
	const Phdr *segment = find_tls();
	if (segment) {
		tls.image = base + segment->p_vaddr;
		tls.image_len = segment->p_filesz;
		tls.align = segment->p_align ? segment->p_align : 1;
		tls.size = segment->p_memsz +
		           (-(segment->p_vaddr + segment->p_memsz) & (tls.align - 1));
	}

	uintptr_t way_into_kernel = kernel_entry(sys_auxv_value(LINUX_AT_SYSINFO));
	if (thread_pointer_set(tls_lay_out(place(), canary, way_into_kernel)))
		start_die("freehold: no thread pointer\n");
	if (sse2_wanted())
		thread_self()->has_sse2 = true;
}
