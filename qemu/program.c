/* SPDX-License-Identifier: MIT */
#include "qemu/program.h"

#include "qemu/areas.h"
#include "qemu/bytes.h"
#include "qemu/cpu.h"
#include "qemu/machine.h"
#include "qemu/random.h"
#include "qemu/report.h"
#include "qemu/tables.h"
#include "qemu/user.h"
#include "sys/linux/abi.h"

/* ELF's file header. The identity is freehold-boot's to look at, as it chooses the machine. */
struct header {
	uint8_t identity[16];
	uint16_t type, machine;
	uint32_t version;
	uintptr_t entry, segments, sections;
	uint32_t flags;
	uint16_t len, segment_len, segments_count;
};

#define TYPE_FIXED 2
#define TYPE_PIE 3
#define SEGMENT_LOAD 1
#define SEGMENT_LOADER 3
#define SEGMENT_STACK 0x6474e551

#define PROT_RW (LINUX_PROT_READ | LINUX_PROT_WRITE)

struct program program;

static _Noreturn void refuse(const char *why)
{
	machine_die(STATUS_REFUSED, "cannot run the program: %s", why);
}

/* PF_X, PF_W, PF_R are bits 0, 1, 2. */
static int segment_prot(const struct segment *s)
{
	return (s->flags & 4 ? LINUX_PROT_READ : 0) | (s->flags & 2 ? LINUX_PROT_WRITE : 0) |
	       (s->flags & 1 ? PROT_EXEC : 0);
}

static void load(const struct segment *s, uintptr_t base, const char *file, size_t len)
{
	uintptr_t before = s->at & PAGE_MASK; /* a file is mapped by whole pages */
	uintptr_t start = page_floor(base + s->at), end = page_ceil(base + s->at + s->len);
	if (s->offset > len || s->file_len > len - s->offset || s->file_len > s->len || before > s->offset)
		refuse("a segment lies beyond the end of the file");
	if (start < LOWEST || end <= start || end > STACK_LOWEST)
		refuse("a segment's address is not a program's");
	if (areas_unmap(start, end - start) || areas_map(start, end - start, PROT_RW, AREA_PROGRAM) ||
	    !user_write(start, file + s->offset - before, s->file_len + before) ||
	    areas_map(start, end - start, segment_prot(s), AREA_PROGRAM))
		refuse("memory is too small for it");
	if (end > program.first_brk)
		program.first_brk = program.brk = end;
}

void program_load(const char *file, size_t len)
{
	const struct header *h = (const void *)file;
	if (len < sizeof *h || (h->type != TYPE_FIXED && h->type != TYPE_PIE))
		refuse("not linked");
	if (h->segment_len != sizeof(struct segment) || h->segments > len ||
	    h->segments_count > (len - h->segments) / sizeof(struct segment))
		refuse("its program headers lie beyond the end of the file");

	uintptr_t base = h->type == TYPE_PIE ? PIE_BASE : 0;
	const struct segment *segments = (const void *)(file + h->segments);
	int stack_prot = PROT_RW | PROT_EXEC;
	for (const struct segment *s = segments; s < segments + h->segments_count; s++) {
		if (s->type == SEGMENT_LOADER)
			refuse("not static: it asks for a loader");
		if (s->type == SEGMENT_STACK)
			stack_prot = segment_prot(s);
		if (s->type != SEGMENT_LOAD || !s->len)
			continue;
		load(s, base, file, len);
		if (s->offset <= h->segments && h->segments - s->offset < s->file_len)
			program.headers = base + s->at + (h->segments - s->offset);
	}
	program.headers_count = h->segments_count;
	program.entry = base + h->entry;
	if (areas_map(STACK_TOP - STACK_FIRST, STACK_FIRST, stack_prot, AREA_STACK))
		refuse("memory is too small for its stack");
}

/* --- Its first stack ------------------------------------------------------------------------------ */

static void put(uintptr_t at, const void *bytes, size_t len)
{
	if (!user_write(at, bytes, len))
		refuse("no room for its arguments and environment");
}

static void put_word(uintptr_t *at, uintptr_t value)
{
	put(*at, &value, sizeof value);
	*at += sizeof value;
}

/* Pointers to n strings, each of which is moved by so much; 0 ends them. The string after them. */
static const char *put_pointers(uintptr_t *at, const char *string, size_t n, uintptr_t moved)
{
	for (; n; n--) {
		put_word(at, (uintptr_t)string + moved);
		string += bytes_length(string) + 1;
	}
	put_word(at, 0);
	return string;
}

uintptr_t program_stack(const struct strings *s)
{
	uint64_t random[2] = {random_next(), random_next()};
	uintptr_t strings_at = STACK_TOP - 16 - s->len, random_at = (strings_at - sizeof random) & -16ul;
	enum { PHDR = 3, PHENT, PHNUM, PAGESZ, BASE, FLAGS, ENTRY, UID = 11, EUID, GID, EGID, HWCAP = 16, CLKTCK,
	       SECURE = 23, RANDOM = 25, EXECFN = 31 };
	uintptr_t auxv[] = {
		PHDR, program.headers, PHENT, sizeof(struct segment), PHNUM, program.headers_count, PAGESZ, PAGE_SIZE,
		BASE, 0, FLAGS, 0, ENTRY, program.entry, UID, 0, EUID, 0, GID, 0, EGID, 0, HWCAP, cpuid(1).d,
		CLKTCK, 100, SECURE, 0, RANDOM, random_at, EXECFN, strings_at, 0, 0,
	};
	size_t words = 1 + s->count + 2;
	uintptr_t sp = (random_at - words * sizeof(uintptr_t) - sizeof auxv) & -16ul, at = sp;
	put(strings_at, s->first, s->len);
	put(random_at, random, sizeof random);
	put_word(&at, s->arguments);
	const char *environment = put_pointers(&at, s->first, s->arguments, strings_at - (uintptr_t)s->first);
	put_pointers(&at, environment, s->count - s->arguments, strings_at - (uintptr_t)s->first);
	put(at, auxv, sizeof auxv);
	return sp;
}
