/* SPDX-License-Identifier: MIT */
/* link.h: the parts of a running program (GNU). */
#ifndef _LINK_H
#define _LINK_H

#include <bits/size.h>
#include <elf.h>

#if __LONG_MAX__ > 0x7fffffff
#define __ELF_NATIVE_CLASS 64
#define ElfW(__type) Elf64_##__type
#else
#define __ELF_NATIVE_CLASS 32
#define ElfW(__type) Elf32_##__type
#endif

struct dl_phdr_info {
	ElfW(Addr) dlpi_addr; /* how far the program lies from where it was linked to */
	const char *dlpi_name;
	const ElfW(Phdr) *dlpi_phdr;
	ElfW(Half) dlpi_phnum;
	unsigned long long dlpi_adds, dlpi_subs;
	size_t dlpi_tls_modid;
	void *dlpi_tls_data; /* the calling thread's, or NULL */
};

struct link_map {
	ElfW(Addr) l_addr;
	char *l_name;
	ElfW(Dyn) *l_ld;
	struct link_map *l_next, *l_prev;
};

/* GNU. Calls function for the program, the one part there is: its answer. size: bytes of info. */
int dl_iterate_phdr(int (*__function)(struct dl_phdr_info *__info, size_t __size, void *__argument),
                    void *__argument);

#endif
