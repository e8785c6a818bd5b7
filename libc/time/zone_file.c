/* SPDX-License-Identifier: MIT */
#include "libc/time/zone_file.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "sys/linux/auxv.h"
#include "sys/linux/calls.h"

#define HEADER 44
#define KIND 6
#define FOLDER "/usr/share/zoneinfo"
#define FILE_MAX (1 << 20) /* bytes; the greatest known has 4,000 */
#define PATH_LENGTH 512
#define OFFSET_MAX (7 * 24 * 3600) /* what is beyond is no offset, and sums with it might overflow */

static uint32_t read_32(const unsigned char *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

static int64_t time_at(const struct zone_file *f, uint32_t i)
{
	const unsigned char *p = f->times + (size_t)i * f->width;
	if (f->width == 4)
		return (int32_t)read_32(p);
	return (int64_t)((uint64_t)read_32(p) << 32 | read_32(p + 4));
}

/* Seconds east of UTC. */
static int offset_of(const unsigned char *kind)
{
	return (int)read_32(kind);
}

/* The counts of a header. */
enum { UT, STANDARD, LEAP, TIMES, KINDS, NAMES, COUNTS };

static bool read_header(const unsigned char *p, const unsigned char *end, uint32_t counts[COUNTS])
{
	if (end - p < HEADER || memcmp(p, "TZif", 4))
		return false;
	for (int i = 0; i < COUNTS; i++)
		counts[i] = read_32(p + 20 + 4 * i);
	return true;
}

static uint64_t block_length(const uint32_t counts[COUNTS], unsigned width)
{
	return (uint64_t)counts[TIMES] * (width + 1) + (uint64_t)counts[KINDS] * KIND + counts[NAMES]
	       + (uint64_t)counts[LEAP] * (width + 4) + counts[STANDARD] + counts[UT];
}

static bool is_sound(const struct zone_file *f, const uint32_t counts[COUNTS])
{
	if (!f->kind_count || counts[NAMES] >= ZONE_FILE_NAMES)
		return false;
	for (uint32_t i = 0; i < f->count; i++)
		if (f->after[i] >= f->kind_count)
			return false;
	for (uint32_t i = 0; i < f->kind_count; i++)
		if (f->kinds[KIND * i + 5] >= counts[NAMES] || offset_of(f->kinds + KIND * i) >= OFFSET_MAX
		    || offset_of(f->kinds + KIND * i) <= -OFFSET_MAX)
			return false;
	return true;
}

/* Finds the parts: those with 64-bit times, where the file has such. */
static bool read_parts(struct zone_file *f)
{
	uint32_t counts[COUNTS];
	const unsigned char *p = f->map;
	const unsigned char *end = p + f->map_len;
	if (!read_header(p, end, counts))
		return false;
	f->width = 4;
	if (p[4] >= '2') {
		uint64_t skipped = HEADER + block_length(counts, 4);
		if (skipped > f->map_len || !read_header(p + skipped, end, counts))
			return false;
		p += skipped;
		f->width = 8;
	}
	p += HEADER;
	uint64_t length = block_length(counts, f->width);
	if (length > (uint64_t)(end - p))
		return false;
	f->count = counts[TIMES];
	f->kind_count = counts[KINDS];
	f->times = p;
	f->after = f->times + (size_t)f->count * f->width;
	f->kinds = f->after + f->count;
	if (!is_sound(f, counts))
		return false;
	memcpy(f->names, f->kinds + (size_t)KIND * f->kind_count, counts[NAMES]);
	f->names[counts[NAMES]] = '\0';

	const unsigned char *footer = p + length;
	f->footer = NULL;
	if (f->width == 8 && end - footer >= 2 && *footer == '\n' && memchr(footer + 1, '\n', (size_t)(end - footer - 1)))
		f->footer = (const char *)footer + 1;
	return true;
}

/* The path of a zone. A program with more rights than its user reads no file that the user chooses. */
static const char *path_of(char path[PATH_LENGTH], const char *name)
{
	if (!name || !*name)
		return "/etc/localtime";
	bool trusts = !sys_auxv_value(LINUX_AT_SECURE);
	if (!trusts && (*name == '/' || strstr(name, "..")))
		return NULL;
	if (*name == '/')
		return name;
	const char *folder = trusts ? getenv("TZDIR") : NULL;
	if (!folder || !*folder)
		folder = FOLDER;
	size_t folder_len = strlen(folder);
	size_t name_len = strlen(name);
	if (folder_len >= PATH_LENGTH || name_len >= PATH_LENGTH - 1 - folder_len)
		return NULL;
	memcpy(path, folder, folder_len);
	path[folder_len] = '/';
	memcpy(path + folder_len + 1, name, name_len + 1);
	return path;
}

void zone_file_close(struct zone_file *f)
{
	if (f->map)
		sys_munmap((void *)f->map, f->map_len);
	f->map = NULL;
}

bool zone_file_open(struct zone_file *f, const char *name)
{
	char buf[PATH_LENGTH];
	f->map = NULL;
	const char *path = path_of(buf, name && *name == ':' ? name + 1 : name);
	int fd = path ? (int)sys_open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0) : -1;
	if (fd < 0)
		return false;
	int64_t length;
	if (!sys_lseek(fd, 0, SEEK_END, &length) && length >= HEADER && length < FILE_MAX) {
		long map = sys_mmap(NULL, (size_t)length, PROT_READ, MAP_PRIVATE, fd, 0);
		if (!linux_failed(map)) {
			f->map = (const unsigned char *)map;
			f->map_len = (size_t)length;
		}
	}
	sys_close(fd);
	if (f->map && read_parts(f))
		return true;
	zone_file_close(f);
	return false;
}

static struct zone_kind kind_of(const struct zone_file *f, uint32_t i)
{
	const unsigned char *p = f->kinds + (size_t)KIND * i;
	return (struct zone_kind){offset_of(p), p[4] != 0, f->names + p[5]};
}

bool zone_file_find(const struct zone_file *f, int64_t seconds, struct zone_kind *kind)
{
	if (!f->count || seconds < time_at(f, 0)) {
		*kind = kind_of(f, 0);
		return f->count || !f->footer;
	}
	uint32_t low = 0, high = f->count; /* the change at low is not after that time */
	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;
		if (time_at(f, middle) <= seconds)
			low = middle;
		else
			high = middle;
	}
	*kind = kind_of(f, f->after[low]);
	return low + 1 < f->count || !f->footer;
}

bool zone_file_latest(const struct zone_file *f, bool summer, struct zone_kind *kind)
{
	for (uint32_t i = f->count; i--;) {
		*kind = kind_of(f, f->after[i]);
		if (kind->summer == summer)
			return true;
	}
	*kind = kind_of(f, 0);
	return kind->summer == summer;
}
