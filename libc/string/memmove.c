/* SPDX-License-Identifier: MIT */
/*
 * memcpy and memmove, which are one: short areas are read whole before the first byte is written,
 * and for long ones a look at the addresses says which direction is safe.
 */
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "arch/string.h"
#include "libc/alias.h"
#include "libc/string/move.h"

#define STEP (4 * VEC_BYTES)

/* A step that is read whole before it is written, to an aligned place. */
static inline void move_step(unsigned char *to, const unsigned char *from)
{
	vec a = vec_load(from), b = vec_load(from + VEC_BYTES);
	vec c = vec_load(from + 2 * VEC_BYTES), d = vec_load(from + 3 * VEC_BYTES);
	vec_store_aligned(to, a);
	vec_store_aligned(to + VEC_BYTES, b);
	vec_store_aligned(to + 2 * VEC_BYTES, c);
	vec_store_aligned(to + 3 * VEC_BYTES, d);
}

/* Upwards; right where dst is below src, or behind all of it. */
static inline void move_up(unsigned char *dst, const unsigned char *src, size_t len)
{
	/* Both ends are read now, since the steps may write there, and written last. */
	const unsigned char *src_tail = src + len - STEP;
	vec head = vec_load(src);
	vec a = vec_load(src_tail), b = vec_load(src_tail + VEC_BYTES);
	vec c = vec_load(src_tail + 2 * VEC_BYTES), d = vec_load(src_tail + 3 * VEC_BYTES);

	size_t skip = VEC_BYTES - (uintptr_t)dst % VEC_BYTES;
	unsigned char *to = dst + skip, *dst_tail = dst + len - STEP;
	for (src += skip; to < dst_tail; src += STEP, to += STEP)
		move_step(to, src);
	vec_store(dst_tail, a);
	vec_store(dst_tail + VEC_BYTES, b);
	vec_store(dst_tail + 2 * VEC_BYTES, c);
	vec_store(dst_tail + 3 * VEC_BYTES, d);
	vec_store(dst, head);
}

/* Downwards; right where dst is above src. */
static inline void move_down(unsigned char *dst, const unsigned char *src, size_t len)
{
	vec tail = vec_load(src + len - VEC_BYTES);
	vec a = vec_load(src), b = vec_load(src + VEC_BYTES);
	vec c = vec_load(src + 2 * VEC_BYTES), d = vec_load(src + 3 * VEC_BYTES);

	size_t skip = (uintptr_t)(dst + len) % VEC_BYTES;
	unsigned char *to = dst + len - skip;
	for (const unsigned char *from = src + len - skip; to > dst + STEP;) {
		from -= STEP;
		to -= STEP;
		move_step(to, from);
	}
	vec_store(dst + len - VEC_BYTES, tail);
	vec_store(dst, a);
	vec_store(dst + VEC_BYTES, b);
	vec_store(dst + 2 * VEC_BYTES, c);
	vec_store(dst + 3 * VEC_BYTES, d);
}

static void *move(void *to, const void *from, size_t len)
{
	unsigned char *dst = to;
	const unsigned char *src = from;

	if (len < VEC_BYTES) {
		move_short(dst, src, len);
	} else if (len <= 2 * VEC_BYTES) {
		vec a = vec_load(src), b = vec_load(src + len - VEC_BYTES);
		vec_store(dst, a);
		vec_store(dst + len - VEC_BYTES, b);
	} else if (len <= STEP) {
		vec a = vec_load(src), b = vec_load(src + VEC_BYTES);
		vec c = vec_load(src + len - 2 * VEC_BYTES), d = vec_load(src + len - VEC_BYTES);
		vec_store(dst, a);
		vec_store(dst + VEC_BYTES, b);
		vec_store(dst + len - 2 * VEC_BYTES, c);
		vec_store(dst + len - VEC_BYTES, d);
	} else if ((uintptr_t)dst - (uintptr_t)src < len) {
		move_down(dst, src, len);
	} else {
		/*
		 * Where the target's place in its page is up to 32 bytes behind the source's, processors of AMD take
		 * 28 times as long for the repeat instruction.
		 */
		bool stumbles = !(((uintptr_t)dst - (uintptr_t)src - 1) & (4096 - 32));
		if (len < REP_MOVE_MIN || stumbles)
			move_up(dst, src, len);
		else
			rep_move(dst, src, len);
	}
	return to;
}
WEAK_ALIAS(move, memmove);
WEAK_ALIAS(move, memcpy);
