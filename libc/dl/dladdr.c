/* SPDX-License-Identifier: MIT */
#include <dlfcn.h>
#include <link.h>
#include <stdint.h>

#include "sys/linux/auxv.h"

struct search {
	uintptr_t addr;
	Dl_info *info;
};

static int look(struct dl_phdr_info *program, size_t size, void *argument)
{
	struct search *s = argument;
	(void)size;
	for (unsigned i = 0; i < program->dlpi_phnum; i++) {
		const ElfW(Phdr) *segment = &program->dlpi_phdr[i];
		uintptr_t start = program->dlpi_addr + segment->p_vaddr;
		if (segment->p_type != PT_LOAD || s->addr - start >= segment->p_memsz)
			continue;
		*s->info = (Dl_info){
			.dli_fname = (const char *)sys_auxv_value(AT_EXECFN),
			.dli_fbase = (char *)(start - segment->p_offset),
		};
		return 1;
	}
	return 0;
}

int dladdr(const void *addr, Dl_info *info)
{
	struct search s = {(uintptr_t)addr, info};
	return dl_iterate_phdr(look, &s);
}
