/* SPDX-License-Identifier: MIT */
#include <link.h>
#include <stdint.h>

#include "libc/start/tls.h"
#include "sys/linux/auxv.h"

int dl_iterate_phdr(int (*function)(struct dl_phdr_info *info, size_t size, void *argument),
                    void *argument)
{
	const ElfW(Phdr) *header = (const ElfW(Phdr) *)sys_auxv_value(AT_PHDR);
	struct dl_phdr_info info = {
		.dlpi_name = "", .dlpi_phdr = header,
		.dlpi_phnum = (ElfW(Half))sys_auxv_value(AT_PHNUM), .dlpi_adds = 1,
	};
	for (unsigned i = 0; i < info.dlpi_phnum; i++) {
		if (header[i].p_type == PT_PHDR)
			info.dlpi_addr = (ElfW(Addr))((uintptr_t)header - header[i].p_vaddr);
		if (header[i].p_type == PT_TLS) {
			info.dlpi_tls_modid = 1;
			info.dlpi_tls_data = (char *)thread_self() - tls.size;
		}
	}
	/* Without a segment that says where the headers lie: the file's header is ahead of them. */
	for (unsigned i = 0; !info.dlpi_addr && i < info.dlpi_phnum; i++)
		if (header[i].p_type == PT_LOAD && !header[i].p_offset)
			info.dlpi_addr = (ElfW(Addr))((uintptr_t)header - sizeof(ElfW(Ehdr))
			                              - header[i].p_vaddr);
	return function(&info, sizeof info, argument);
}
