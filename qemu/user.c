/* SPDX-License-Identifier: MIT */
#include "qemu/user.h"

#include "qemu/areas.h"
#include "qemu/bytes.h"
#include "qemu/tables.h"
#include "sys/linux/abi.h"

char *user_bytes(uintptr_t at, int use, size_t *len)
{
	if (areas_touch(at, use) != DENIED_NOT)
		return NULL;
	*len = PAGE_SIZE - (at & PAGE_MASK);
	return (char *)tables_page(at) + (at & PAGE_MASK);
}

bool user_read(void *to, uintptr_t from, size_t len)
{
	for (char *p = to; len;) {
		size_t part;
		const char *bytes = user_bytes(from, LINUX_PROT_READ, &part);
		if (!bytes)
			return false;
		part = part < len ? part : len;
		bytes_copy(p, bytes, part);
		p += part;
		from += part;
		len -= part;
	}
	return true;
}

bool user_write(uintptr_t to, const void *from, size_t len)
{
	for (const char *p = from; len;) {
		size_t part;
		char *bytes = user_bytes(to, LINUX_PROT_WRITE, &part);
		if (!bytes)
			return false;
		part = part < len ? part : len;
		bytes_copy(bytes, p, part);
		p += part;
		to += part;
		len -= part;
	}
	return true;
}
