/* SPDX-License-Identifier: MIT */
#include "qemu/memory.h"

struct frames frames;

/* Memory given back is kept in a list, by its first word. */
static void **given_back;

void frames_begin(uintptr_t start, uintptr_t end)
{
	frames.fresh = page_ceil(start);
	frames.free = frames.at_start = (end - frames.fresh) / PAGE_SIZE;
	frames.end = end;
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
		frame = direct(frames.fresh);
		frames.fresh += PAGE_SIZE;
	}
	return memset(frame, 0, PAGE_SIZE);
}

void frame_put(void *frame)
{
	*(void **)frame = given_back;
	given_back = frame;
	frames.free++;
}
