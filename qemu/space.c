/* SPDX-License-Identifier: MIT */
/*
 * The program's address space. Its page tables are all that is known of it: an entry that is no table says what
 * the whole range is that it is for, a page or, on a higher level, much more.
 *
 *   0                        free
 *   MAPPED                   PROT_NONE: costs nothing but a table for each end
 *   MAPPED | CHARGED...      a page for which a frame is promised; tables down to it are there
 *   ... | frame [| PRESENT]  that frame; PRESENT unless it may not be touched now
 *
 * So frames.promised is how many are CHARGED without a frame. What is charged stays so until it is unmapped.
 */
#include "qemu/cpu.h"
#include "qemu/memory.h"

#define PRESENT 1ull
#define WRITE 2ull
#define USER 4ull
#define MAPPED 0x200ull /* two bits that processors leave to systems */
#define CHARGED 0x400ull
#define FRAME 0x000ffffffffff000ull
#define RIGHTS (MAPPED | USER | WRITE | no_exec)

#define TABLE_ENTRIES 512
#define SPAN(level) (PAGE_SIZE << 9 * (level)) /* how much an entry of a level is for: a page at level 0 */

typedef uint64_t entry_t;

/* entry.S: the shim's own part of it is there already. */
extern entry_t top_table[TOP_ENTRIES];

extern const entry_t no_exec; /* the bit that forbids execution; 0 where the processor has none */

/* Where free places are looked for first: those above were too small the last time, and none is new. */
static uintptr_t search_from = STACK_LOWEST;

/* The entry that an address is in, on the lowest level that there is. */
static entry_t *find(uintptr_t at, int *level)
{
	entry_t *table = top_table, *entry;
	size_t entries = TOP_ENTRIES;
	for (*level = LEVELS - 1;; --*level) {
		entry = &table[at >> (12 + 9 * *level) & (entries - 1)];
		if (!*level || !(*entry & PRESENT))
			return entry;
		table = direct(*entry & FRAME);
		entries = TABLE_ENTRIES;
	}
}

/* The first address after what the entry is for. */
static uintptr_t after(uintptr_t at, int level)
{
	return (at | (SPAN(level) - 1)) + 1;
}

/* How many pages of a range have just these bits of a mask. */
static size_t count(uintptr_t start, uintptr_t end, entry_t mask, entry_t bits)
{
	size_t pages = 0;
	int level;
	for (uintptr_t at = start, next; at < end; at = next) {
		bool is_one = (*find(at, &level) & mask) == bits;
		next = after(at, level) < end ? after(at, level) : end;
		pages += is_one ? (next - at) / PAGE_SIZE : 0;
	}
	return pages;
}

size_t space_mapped(uintptr_t start, uintptr_t end)
{
	return count(start, end, MAPPED, MAPPED);
}

uintptr_t space_place(size_t len)
{
	int level;
	for (uintptr_t at = search_from, high = at; at > LOWEST;) {
		entry_t entry = *find(--at, &level);
		at &= -SPAN(level);
		uintptr_t low = at > LOWEST ? at : LOWEST;
		if (entry & MAPPED)
			high = at;
		else if (high - low >= len)
			return search_from = high - len;
	}
	if (search_from == STACK_LOWEST)
		return 0;
	search_from = STACK_LOWEST;
	return space_place(len);
}

/* Makes the tables that a range needs to become `to`; false where frames are wanting. */
static bool prepare(uintptr_t start, uintptr_t end, entry_t to)
{
	for (uintptr_t at = start; at < end;) {
		int level;
		entry_t *entry = find(at, &level);
		bool whole = !(at & (SPAN(level) - 1)) && end - at >= SPAN(level);
		if (!level || *entry == to || (whole && !(to & CHARGED))) {
			at = after(at, level);
			continue;
		}
		entry_t *table = frame_take();
		if (!table)
			return false;
		for (size_t i = 0; i < TABLE_ENTRIES; i++)
			table[i] = *entry;
		*entry = physical(table) | PRESENT | WRITE | USER;
	}
	return true;
}

/* Takes a page away; its frame is promised again. */
static void drop(entry_t *entry)
{
	if (!(*entry & FRAME))
		return;
	frame_put(direct(*entry & FRAME));
	frames.promised++;
	*entry &= ~(FRAME | PRESENT);
}

/* A range becomes `to`, with the frames that it has if that is mapped. */
static long change(uintptr_t start, uintptr_t end, entry_t to)
{
	size_t pages = to & CHARGED ? count(start, end, CHARGED, 0) : 0;
	int level;
	if (pages > frames.free - frames.promised || !prepare(start, end, to) || pages > frames.free - frames.promised)
		return -LINUX_ENOMEM;
	frames.promised += pages;
	for (uintptr_t at = start; at < end; at = after(at, level)) {
		entry_t *entry = find(at, &level);
		if (!to) {
			drop(entry);
			frames.promised -= *entry & CHARGED ? 1 : 0;
			*entry = 0;
		} else if (*entry != to) {
			*entry = to | (*entry & (FRAME | CHARGED));
			if (*entry & FRAME && to & USER)
				*entry |= PRESENT;
		}
	}
	cpu_forget_pages();
	return 0;
}

long space_map(uintptr_t start, size_t len, int prot)
{
	entry_t to = MAPPED;
	if (prot != LINUX_PROT_NONE)
		to |= USER | CHARGED | (prot & LINUX_PROT_WRITE ? WRITE : 0) | (prot & LINUX_PROT_EXEC ? 0 : no_exec);
	return change(start, start + len, to);
}

long space_unmap(uintptr_t start, size_t len)
{
	uintptr_t end = start + len < STACK_LOWEST ? start + len : STACK_LOWEST;
	search_from = end > search_from ? end : search_from;
	return change(start, start + len, 0);
}

long space_grow(uintptr_t start, size_t len, size_t new_len, bool may_move)
{
	int level;
	uintptr_t end = start + len, to = start;
	entry_t like = *find(start, &level) & ~(FRAME | PRESENT);
	if (count(start, end, RIGHTS, like & RIGHTS) != len / PAGE_SIZE)
		return -LINUX_EFAULT;
	if (new_len > USER_END || start > USER_END - new_len || space_mapped(end, start + new_len))
		to = may_move && new_len <= USER_END ? space_place(new_len) : 0;
	if (!to || (like & CHARGED && (new_len - len) / PAGE_SIZE > frames.free - frames.promised) || (to != start &&
	    !(prepare(start, end, CHARGED) && prepare(to, to + len, CHARGED))) || change(to + len, to + new_len, like))
		return -LINUX_ENOMEM;
	for (uintptr_t at = start; to != start && at < end; at += PAGE_SIZE) {
		entry_t *from = find(at, &level);
		*find(to + (at - start), &level) = *from;
		*from = 0;
		search_from = STACK_LOWEST;
	}
	cpu_forget_pages();
	return (long)to;
}

void space_discard(uintptr_t start, size_t len)
{
	int level;
	for (uintptr_t at = start; at < start + len; at = after(at, level))
		drop(find(at, &level));
	cpu_forget_pages();
}

const char *space_touch(uintptr_t at, int use)
{
	int level;
	entry_t *entry = at < USER_END ? find(at, &level) : NULL;
	if (!entry || !(*entry & MAPPED))
		return at >= STACK_LOWEST && at < USER_END ? "stack overflow" : at < PAGE_SIZE ? "null pointer" : "unmapped";
	if (!(*entry & USER))
		return "PROT_NONE";
	if (use == LINUX_PROT_WRITE && !(*entry & WRITE))
		return "read-only";
	if (use == LINUX_PROT_EXEC && *entry & no_exec)
		return "not executable";
	if (!(*entry & FRAME)) {
		frames.promised--;
		*entry |= physical(frame_take()) | PRESENT;
	}
	return NULL;
}

/* The tables hold no pages any more. Until now they stayed: a range that was used once will be used again. */
static void drop_tables(entry_t *table, int level, size_t entries)
{
	for (size_t i = 0; level && i < entries; i++)
		if (table[i]) {
			drop_tables(direct(table[i] & FRAME), level - 1, TABLE_ENTRIES);
			frame_put(direct(table[i] & FRAME));
			table[i] = 0;
		}
}

void space_end(void)
{
	space_unmap(0, USER_END);
	drop_tables(top_table, LEVELS - 1, USER_END / SPAN(LEVELS - 1) + 1);
}

bool user_ready(uintptr_t at, size_t len, int use)
{
	if (len > USER_END || at > USER_END - len)
		return false;
	for (uintptr_t page = page_floor(at); len && page < at + len; page += PAGE_SIZE)
		if (space_touch(page, use))
			return false;
	return true;
}

bool user_write(uintptr_t to, const void *from, size_t len)
{
	return user_ready(to, len, LINUX_PROT_WRITE) && memcpy((void *)to, from, len);
}
