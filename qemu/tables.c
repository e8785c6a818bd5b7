/* SPDX-License-Identifier: MIT */
#include "qemu/tables.h"

#include "qemu/cpu.h"
#include "qemu/frames.h"
#include "sys/linux/abi.h"

#define PRESENT 1ull
#define WRITE 2ull
#define USER 4ull
#define KEPT 0x200ull /* a bit that processors leave to systems */
#define NO_EXEC (1ull << 63)
#define FRAME 0x000ffffffffff000ull

#define TABLE_ENTRIES 512
#define TOP (LEVELS - 1)

/* entry.S: the shim's own part of it is there already. */
extern entry_t top_table[TOP_ENTRIES];

static entry_t no_exec; /* NO_EXEC where the processor has it */

void tables_init(void)
{
	if (cpuid(0x80000000).a >= 0x80000001 && cpuid(0x80000001).d & 1 << 20)
		no_exec = NO_EXEC;
	top_table[0] = 0;
	cpu_forget_all_pages();
}

/* How much of the address space an entry of a level is for: a page at level 0. */
static uintptr_t span(int level)
{
	return PAGE_SIZE << 9 * level;
}

static entry_t *entry_in(entry_t *table, int level, uintptr_t at)
{
	size_t entries = level == TOP ? TOP_ENTRIES : TABLE_ENTRIES;
	return &table[at / span(level) & (entries - 1)];
}

static entry_t *table_of(entry_t entry)
{
	return direct((uintptr_t)(entry & FRAME));
}

/*
 * The entry for *at, or for the next address below end that has a table; *at becomes that address.
 * NULL where there is none.
 */
static entry_t *next_entry(uintptr_t *at, uintptr_t end)
{
	while (*at < end) {
		entry_t *table = top_table;
		int level = TOP;
		entry_t *entry = entry_in(table, level, *at);
		while (level && *entry) {
			table = table_of(*entry);
			entry = entry_in(table, --level, *at);
		}
		if (!level)
			return entry;
		*at = (*at & -span(level)) + span(level);
	}
	return NULL;
}

bool tables_make(uintptr_t start, uintptr_t end)
{
	for (uintptr_t at = start & -span(1); at < end; at += span(1)) {
		entry_t *table = top_table;
		for (int level = TOP; level; level--) {
			entry_t *entry = entry_in(table, level, at);
			if (!*entry) {
				void *made = frame_take();
				if (!made)
					return false;
				*entry = physical(made) | PRESENT | WRITE | USER;
			}
			table = table_of(*entry);
		}
	}
	return true;
}

static entry_t rights(int prot)
{
	if (prot == LINUX_PROT_NONE)
		return KEPT;
	return PRESENT | USER | (prot & LINUX_PROT_WRITE ? WRITE : 0) | (prot & PROT_EXEC ? 0 : no_exec);
}

void *tables_page(uintptr_t at)
{
	entry_t *entry = next_entry(&at, at + 1);
	return entry && *entry ? direct((uintptr_t)(*entry & FRAME)) : NULL;
}

void tables_put(uintptr_t at, void *frame, int prot)
{
	*next_entry(&at, at + 1) = physical(frame) | rights(prot);
}

void tables_protect(uintptr_t start, uintptr_t end, int prot)
{
	entry_t *entry;
	for (uintptr_t at = start; (entry = next_entry(&at, end)); at += PAGE_SIZE)
		if (*entry) {
			*entry = (*entry & FRAME) | rights(prot);
			cpu_forget_page(at);
		}
}

size_t tables_drop(uintptr_t start, uintptr_t end)
{
	size_t dropped = 0;
	entry_t *entry;
	for (uintptr_t at = start; (entry = next_entry(&at, end)); at += PAGE_SIZE)
		if (*entry) {
			frame_put(direct((uintptr_t)(*entry & FRAME)));
			*entry = 0;
			cpu_forget_page(at);
			dropped++;
		}
	return dropped;
}

void tables_move(uintptr_t start, uintptr_t end, uintptr_t to)
{
	entry_t *entry;
	for (uintptr_t at = start; (entry = next_entry(&at, end)); at += PAGE_SIZE)
		if (*entry) {
			uintptr_t new_at = to + (at - start);
			*next_entry(&new_at, new_at + 1) = *entry;
			*entry = 0;
			cpu_forget_page(at);
		}
}

static void drop_tables(entry_t *table, int level, size_t entries)
{
	for (size_t i = 0; level && i < entries; i++)
		if (table[i]) {
			drop_tables(table_of(table[i]), level - 1, TABLE_ENTRIES);
			frame_put(table_of(table[i]));
			table[i] = 0;
		}
}

void tables_end(void)
{
	drop_tables(top_table, TOP, USER_ENTRIES);
	cpu_forget_all_pages();
}
