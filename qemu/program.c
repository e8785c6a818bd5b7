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

/* ELF's file header. */
struct header {
	uint32_t magic;
	uint8_t class, order, rest[10];
	uint16_t type, machine;
	uint32_t version;
	uintptr_t entry, segments, sections;
	uint32_t flags;
	uint16_t len, segment_len, segments_count;
};

#define MAGIC 0x464c457f
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
	if (start < LOWEST || end <= start || end > STACK_TOP - STACK_MOST - STACK_GAP)
		refuse("a segment's address is not a program's");
	if (areas_unmap(start, end - start) || areas_map(start, end - start, PROT_RW, AREA_PROGRAM) ||
	    !user_write(start, file + s->offset - before, s->file_len + before) ||
	    areas_protect(start, end - start, segment_prot(s)))
		refuse("memory is too small for it");
	if (end > program.first_brk)
		program.first_brk = program.brk = end;
}

void program_load(const char *file, size_t len)
{
	const struct header *h = (const void *)file;
	if (len < sizeof *h || h->magic != MAGIC)
		refuse("not an ELF file");
	if (h->class != ELF_CLASS || h->machine != ELF_MACHINE)
		refuse("for another machine than " PLATFORM);
	if (h->type != TYPE_FIXED && h->type != TYPE_PIE)
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

struct pen {
	uintptr_t word;   /* where the next word goes, */
	uintptr_t string; /* and the next string */
};

static void put_word(struct pen *pen, uintptr_t value)
{
	if (!user_write(pen->word, &value, sizeof value))
		refuse("memory is too small for its arguments");
	pen->word += sizeof value;
}

static uintptr_t put_bytes(struct pen *pen, const void *bytes, size_t len)
{
	uintptr_t at = pen->string;
	if (!user_write(at, bytes, len))
		refuse("memory is too small for its arguments");
	pen->string += len;
	return at;
}

static size_t total_length(struct strings s)
{
	const char *end = s.first;
	while (s.count--)
		end += bytes_length(end) + 1;
	return (size_t)(end - s.first);
}

/* Pointers and strings; 0 ends the pointers. */
static void put_strings(struct pen *pen, struct strings s)
{
	for (; s.count; s.count--) {
		size_t len = bytes_length(s.first) + 1;
		put_word(pen, put_bytes(pen, s.first, len));
		s.first += len;
	}
	put_word(pen, 0);
}

uintptr_t program_stack(struct strings arguments, struct strings environment)
{
	static const char platform[] = PLATFORM;
	uint64_t random[2] = {random_next(), random_next()};
	size_t strings = total_length(arguments) + total_length(environment) + sizeof random + sizeof platform;
	if (strings > STACK_MOST / 4)
		refuse("its arguments and environment are too long");

	struct pen pen = {.string = (STACK_TOP - 16 - strings) & -16ul};
	uintptr_t random_at = put_bytes(&pen, random, sizeof random);
	uintptr_t platform_at = put_bytes(&pen, platform, sizeof platform);
	enum { PHDR = 3, PHENT, PHNUM, PAGESZ, BASE, FLAGS, ENTRY, UID = 11, EUID, GID, EGID, PLATFORM_NAME,
	       HWCAP, CLKTCK, SECURE = 23, RANDOM = 25, EXECFN = 31 };
	uintptr_t auxv[][2] = {
		{PHDR, program.headers}, {PHENT, sizeof(struct segment)}, {PHNUM, program.headers_count},
		{PAGESZ, PAGE_SIZE}, {BASE, 0}, {FLAGS, 0}, {ENTRY, program.entry}, {UID, 0}, {EUID, 0},
		{GID, 0}, {EGID, 0}, {PLATFORM_NAME, platform_at}, {HWCAP, cpuid(1).d}, {CLKTCK, 100},
		{SECURE, 0}, {RANDOM, random_at}, {EXECFN, pen.string}, {0, 0},
	};
	size_t words = 1 + arguments.count + 1 + environment.count + 1 + sizeof auxv / sizeof(uintptr_t);
	uintptr_t sp = (random_at - words * sizeof(uintptr_t)) & -16ul;
	pen.word = sp;
	put_word(&pen, arguments.count);
	put_strings(&pen, arguments);
	put_strings(&pen, environment);
	for (size_t i = 0; i < sizeof auxv / sizeof *auxv; i++) {
		put_word(&pen, auxv[i][0]);
		put_word(&pen, auxv[i][1]);
	}
	return sp;
}
