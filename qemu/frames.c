/* SPDX-License-Identifier: MIT */
#include "qemu/memory.h"

struct frames frames;

/* Memory never used is given out from the front of this; so a machine of 2 GiB does not make its
 * host find 2 GiB at once. Memory given back is kept in a list, by its first words. */
static uintptr_t fresh;

static struct free_frame {
	struct free_frame *next;
} *given_back;

void frames_begin(uintptr_t start, uintptr_t end)
{
	fresh = page_ceil(start);
	if (fresh < end)
		frames.free = frames.at_start = (end - fresh) / PAGE_SIZE;
}

void *frame_take(void)
{
	struct free_frame *frame = given_back;
	if (frames.free == frames.promised)
		return NULL;
	frames.free--;
	if (frame) {
		given_back = frame->next;
	} else {
		frame = direct(fresh);
		fresh += PAGE_SIZE;
	}
	return memset(frame, 0, PAGE_SIZE);
}

void frame_put(void *p)
{
	struct free_frame *frame = p;
	frame->next = given_back;
	given_back = frame;
	frames.free++;
}
