/* SPDX-License-Identifier: MIT */
/*
 * From entry.S to the program: one ELF file without a loader. The machine was started by the PVH protocol: a
 * structure in low memory says where its modules are, one, the program, which qemu puts near memory's end.
 */
#include <elf.h>

#include "qemu/cpu.h"
#include "qemu/ports.h"
#include "qemu/shim.h"

typedef ELF(Ehdr) header;
typedef ELF(Phdr) segment;

_Noreturn void boot_main(uint32_t modules_at); /* entry.S */

uintptr_t first_break, program_break;
static uintptr_t headers_at; /* its program headers, in its memory */

static _Noreturn void refuse(const char *why)
{
	process_die(STATUS_REFUSED << 8, "cannot run the program: %s", why);
}

static int segment_prot(const segment *s)
{
	return (s->p_flags & PF_R ? LINUX_PROT_READ : 0) | (s->p_flags & PF_W ? LINUX_PROT_WRITE : 0) |
	       (s->p_flags & PF_X ? LINUX_PROT_EXEC : 0);
}

static void load_segment(const segment *s, uintptr_t base, const header *h, size_t len)
{
	uintptr_t at = base + s->p_vaddr, before = at & PAGE_MASK; /* a file is mapped by whole pages */
	uintptr_t start = page_floor(at), end = page_ceil(at + s->p_memsz);
	if (s->p_offset > len || s->p_filesz > len - s->p_offset || s->p_filesz > s->p_memsz || before > s->p_offset)
		refuse("a segment lies beyond the end of the file");
	if (start < LOWEST || end <= start || end > STACK_LOWEST)
		refuse("a segment's address is not a program's");
	if (space_unmap(start, end - start) || space_map(start, end - start, PROT_RW) ||
	    !user_write(start, (const char *)h + s->p_offset - before, s->p_filesz + before) ||
	    space_map(start, end - start, segment_prot(s)))
		refuse("memory is too small for it");
	if (end > first_break)
		first_break = program_break = end;
}

/* Maps and fills its segments and makes room for its stack: where the addresses in the file count from. */
static uintptr_t load(const header *h, size_t len)
{
	if (len < sizeof *h || h->e_phentsize != sizeof(segment) || h->e_phoff > len ||
	    h->e_phnum > (len - h->e_phoff) / sizeof(segment))
		refuse("its program headers lie beyond the end of the file");

	uintptr_t base = h->e_type == ET_DYN ? PIE_BASE : 0;
	const segment *segments = (const void *)((const char *)h + h->e_phoff);
	int stack_prot = PROT_RW | LINUX_PROT_EXEC;
	for (const segment *s = segments; s < segments + h->e_phnum; s++) {
		if (s->p_type == PT_INTERP)
			refuse("not static: it asks for a loader");
		if (s->p_type == PT_GNU_STACK)
			stack_prot = segment_prot(s);
		if (s->p_type != PT_LOAD || !s->p_memsz)
			continue;
		load_segment(s, base, h, len);
		if (s->p_offset <= h->e_phoff && h->e_phoff - s->p_offset < s->p_filesz)
			headers_at = base + s->p_vaddr + (h->e_phoff - s->p_offset);
	}
	if (space_map(USER_END - STACK_LEN, STACK_LEN, stack_prot))
		refuse("memory is too small for its stack");
	return base;
}

/* Lays arguments, environment and the auxiliary vector onto the stack as Linux does. There the first thread begins. */
static void fill_stack(const header *h, uintptr_t base)
{
	uint64_t random[2] = {random_next(), random_next()};
	uintptr_t string = USER_END - 16 - options.len, random_at = (string - sizeof random) & -16ul;
	uintptr_t auxv[] = {
		AT_PHDR, headers_at, AT_PHENT, sizeof(segment), AT_PHNUM, h->e_phnum,
		AT_PAGESZ, PAGE_SIZE, AT_BASE, 0, AT_FLAGS, 0, AT_ENTRY, base + h->e_entry, AT_UID, 0, AT_EUID, 0,
		AT_GID, 0, AT_EGID, 0, AT_CLKTCK, 100, AT_SECURE, 0, AT_RANDOM, random_at,
		AT_EXECFN, string, AT_NULL, 0,
	};
	uintptr_t sp = (random_at - (1 + options.count + 2) * sizeof(uintptr_t) - sizeof auxv) & -16ul;
	uintptr_t *at = (uintptr_t *)sp;
	if (!user_ready(sp, USER_END - sp, LINUX_PROT_WRITE))
		refuse("no room for its arguments and environment");
	memcpy((void *)string, options.strings, options.len);
	memcpy((void *)random_at, random, sizeof random);
	*at++ = options.arguments;
	for (size_t i = 0; i < options.count; i++) {
		*at++ = string;
		at += i + 1 == options.arguments; /* zero is there already */
		while (*(const char *)string++)
			;
	}
	memcpy(at + 1, auxv, sizeof auxv);
	current->frame.pc = base + h->e_entry;
	current->frame.sp = sp;
}

void boot_main(uint32_t modules_at)
{
	const uint64_t *module = direct(modules_at); /* first in the list: its physical address, its length */
	const header *file = direct(module[0]);
	machine_init();
	out8(PORT_INPUT_QUEUE, 0xc1); /* more than one byte may wait there, up to 14 come at a time */
	frames_begin(OPTIONS_AT + sizeof options + options.len, module[0]);
	clock_begin();
	threads_begin();
	fill_stack(file, load(file, module[1]));
	threads_go_on();
}
