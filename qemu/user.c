/* SPDX-License-Identifier: MIT */
#include "qemu/user.h"

#include "qemu/areas.h"
#include "qemu/bytes.h"
#include "qemu/tables.h"
#include "sys/linux/abi.h"

char *user_bytes(uintptr_t at, int use, size_t *len)
{
	size_t most = PAGE_SIZE - (at & PAGE_MASK);
	if (areas_touch(at, use))
		return NULL;
	*len = *len < most ? *len : most;
	return (char *)tables_page(at) + (at & PAGE_MASK);
}

bool user_read(void *to, uintptr_t from, size_t len)
{
	for (size_t done = 0, part; done < len; done += part) {
		part = len - done;
		const char *bytes = user_bytes(from + done, LINUX_PROT_READ, &part);
		if (!bytes)
			return false;
		memcpy((char *)to + done, bytes, part);
	}
	return true;
}

bool user_write(uintptr_t to, const void *from, size_t len)
{
	for (size_t done = 0, part; done < len; done += part) {
		part = len - done;
		char *bytes = user_bytes(to + done, LINUX_PROT_WRITE, &part);
		if (!bytes)
			return false;
		memcpy(bytes, (const char *)from + done, part);
	}
	return true;
}
