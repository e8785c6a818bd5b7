/* SPDX-License-Identifier: MIT */
/* The reader of zone files over any bytes, and of TZ's form over what follows its first null. */
#include <stdlib.h>
#include <string.h>

#include "libc/time/zone.h"
#include "sys/linux/auxv.h"
#include "sys/linux/calls.h"

static const unsigned char *file;
static size_t file_len;

/* The "mapping" is a block, so that a byte beyond it is noticed. */
static long file_map(size_t len)
{
	void *copy = malloc(len);
	if (!copy)
		abort();
	memcpy(copy, file, len);
	return (long)copy;
}

#define sys_open(path, flags, mode) ((void)(path), 0)
#define sys_lseek(fd, at, whence, length) (*(length) = (int64_t)file_len, 0)
#define sys_mmap(at, len, access, flags, fd, offset) file_map(len)
#define sys_munmap(p, len) free(p)
#define sys_close(fd) ((void)(fd))
#define sys_auxv_value(kind) 0ul
#include "libc/time/zone_file.c"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	static const int64_t times[] = {INT64_MIN, -3000000000, 0, 1700000000, 5000000000, INT64_MAX};
	struct zone zone = {.names = {"UTC", "UTC"}};
	struct zone_kind kind;
	char form[300];
	file = bytes;
	file_len = len;
	if (zone_file_open(&zone.file, "any")) {
		for (size_t i = 0; i < sizeof times / sizeof *times; i++)
			if (zone_file_find(&zone.file, times[i], &kind) && strlen(kind.name) >= ZONE_FILE_NAMES)
				abort();
		zone_file_latest(&zone.file, true, &kind);
		zone_file_latest(&zone.file, false, &kind);
		zone_file_close(&zone.file);
	}
	if (len >= sizeof form)
		len = sizeof form - 1;
	memcpy(form, bytes, len);
	form[len] = '\0';
	zone_parse(&zone, form);
	return 0;
}
