/* SPDX-License-Identifier: MIT */
#include "qemu/memory.h"

struct frames frames;

/* Memory never used is given out from the front of this; so a machine of 2 GiB does not make its
 * host find 2 GiB at once. Memory given back is kept in a list, by its first word. */
static uintptr_t fresh;

static void **given_back;

void frames_begin(uintptr_t start, uintptr_t end)
{
	fresh = page_ceil(start);
	frames.free = frames.at_start = (end - fresh) / PAGE_SIZE;
}

void *frame_take(void)
{
	void **frame = given_back;
	if (frames.free == frames.promised)
		return NULL;
	frames.free--;
	if (frame) {
		given_back = *frame;
	} else {
		frame = direct(fresh);
		fresh += PAGE_SIZE;
	}
	return memset(frame, 0, PAGE_SIZE);
}

void frame_put(void *frame)
{
	*(void **)frame = given_back;
	given_back = frame;
	frames.free++;
}
