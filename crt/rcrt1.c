/* SPDX-License-Identifier: MIT */
/*
 * Start of a static-pie: it has no loader, so it relocates itself. Until that is done no pointer
 * that the compiler put in a table may be used and no function of the library called; everything
 * here is reached relative to the instruction pointer.
 */
#include "arch/start.h"
#include "crt/indirect.h"
#include "libc/start/start.h"

/* The linker's: first byte of the image, whose linked address is 0 in a pie, and its dynamic table. */
extern char __ehdr_start[];
extern uintptr_t _DYNAMIC[];

int main(int, char **, char **);

#define DT_NULL 0
#define DT_PLTRELSZ 2
#define DT_JMPREL 23
#define DT_RELRSZ 35
#define DT_RELR 36

/* Tags of interest all lie below this. */
#define DYNAMIC_TAGS 37

static void apply_relocations(char *base, const uintptr_t *table, size_t bytes)
{
	const struct relocation *r = (const void *)table;
	for (; bytes >= sizeof *r; bytes -= sizeof *r, r++) {
		uintptr_t *word = (void *)(base + r->offset);
		unsigned long type = RELOCATION_TYPE(r->info);
		if (type == RELOCATION_RELATIVE)
			*word = (uintptr_t)base + relocation_addend(r, *word);
		else if (type != RELOCATION_NONE && type != RELOCATION_INDIRECT)
			start_die("freehold: static-pie holds a relocation that is not relative\n");
	}
}

/* After all others: a resolver may look at any data. */
static void apply_indirect(char *base, const uintptr_t *table, size_t bytes)
{
	const struct relocation *r = (const void *)table;
	resolve_indirect((uintptr_t)base, r, r + bytes / sizeof *r);
}

/*
 * RELR: an even word is the address of a word to relocate; each odd word that follows is a map of
 * the next 63 (31) words, one bit a word, lowest first, above the marking bit.
 */
static void apply_relr(char *base, const uintptr_t *table, size_t bytes)
{
	uintptr_t *next = NULL;
	for (size_t i = 0; i < bytes / sizeof *table; i++) {
		uintptr_t entry = table[i];
		if (!(entry & 1)) {
			next = (void *)(base + entry);
			*next++ += (uintptr_t)base;
			continue;
		}
		for (size_t bit = 0; entry >>= 1; bit++)
			if (entry & 1)
				next[bit] += (uintptr_t)base;
		next += 8 * sizeof entry - 1;
	}
}

_Noreturn void start(uintptr_t *sp)
{
	char *base = __ehdr_start;
	uintptr_t dynamic[DYNAMIC_TAGS];

	for (size_t i = 0; i < DYNAMIC_TAGS; i++)
		dynamic[i] = 0;
	for (const uintptr_t *d = _DYNAMIC; *d != DT_NULL; d += 2)
		if (*d < DYNAMIC_TAGS)
			dynamic[*d] = d[1];

	apply_relocations(base, (void *)(base + dynamic[DT_RELOCATIONS]),
	                  dynamic[DT_RELOCATIONS_SIZE]);
	apply_relr(base, (void *)(base + dynamic[DT_RELR]), dynamic[DT_RELRSZ]);
	__asm__ volatile("" : : : "memory"); /* from here on pointers in tables are good */
	apply_indirect(base, (void *)(base + dynamic[DT_RELOCATIONS]), dynamic[DT_RELOCATIONS_SIZE]);
	apply_indirect(base, (void *)(base + dynamic[DT_JMPREL]), dynamic[DT_PLTRELSZ]);
	libc_start(main, sp, base);
}
