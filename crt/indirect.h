/* SPDX-License-Identifier: MIT */
/*
 * Functions of which one body in several is chosen when the program starts (GNU's ifunc, and the
 * target_clones built on it). Each has a relocation whose addend is the address of its resolver,
 * and what that answers is what the relocated word shall hold. Resolvers run before there is a
 * thread pointer, as in other static programs: on i386 they may not call functions that are there for
 * SSE2 too (libc/string/sse2.h), for those ask the thread which to take.
 */
#ifndef CRT_INDIRECT_H
#define CRT_INDIRECT_H

#include <stdint.h>

#include "arch/start.h"

static inline void resolve_indirect(uintptr_t base, const struct relocation *r,
                                    const struct relocation *end)
{
	for (; r < end; r++) {
		if (RELOCATION_TYPE(r->info) != RELOCATION_INDIRECT)
			continue;
		uintptr_t *word = (uintptr_t *)(base + r->offset);
		uintptr_t (*resolver)(void) = (void *)(base + relocation_addend(r, *word));
		*word = resolver();
	}
}

#endif
