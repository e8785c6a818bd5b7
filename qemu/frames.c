/* SPDX-License-Identifier: MIT */
#include "qemu/frames.h"

#include "qemu/bytes.h"

struct frames frames;

/* Memory never used is given out from the front of this; so a machine of 2 GiB does not make its
 * host find 2 GiB at once. Memory given back is kept in a list, by its first words. */
static uintptr_t fresh;

struct free_frame {
	struct free_frame *next;
};
static struct free_frame *given_back;

void frames_begin(uintptr_t start, uintptr_t end)
{
#ifdef BOOT_FAULT_reset /* for the tests: the machine cannot go on */
	static const struct { char none[10]; } no_table;
	__asm__ volatile("lidt %0\n\tint3" : : "m"(no_table));
#endif
	fresh = page_ceil(start);
	if (fresh < end)
		frames.free = frames.at_start = (end - fresh) / PAGE_SIZE;
}

bool frames_promise(size_t n)
{
	if (n > frames.free - frames.promised)
		return false;
	frames.promised += n;
	return true;
}

static void *take(void)
{
	struct free_frame *frame = given_back;
	frames.free--;
	if (frame) {
		given_back = frame->next;
		return frame;
	}
	fresh += PAGE_SIZE;
	return direct(fresh - PAGE_SIZE);
}

void *frame_take_promised(void)
{
	frames.promised--;
#ifdef BOOT_FAULT_dirty /* for the tests: a mistake that they must find */
	return take();
#endif
	return memset(take(), 0, PAGE_SIZE);
}

void *frame_take(void)
{
	return frames.free > frames.promised ? memset(take(), 0, PAGE_SIZE) : NULL;
}

void frame_put(void *p)
{
#ifdef BOOT_FAULT_leak /* for the tests: a mistake that they must find */
	static unsigned count;
	if (++count % 16 == 0)
		return;
#endif
	struct free_frame *frame = p;
	frame->next = given_back;
	given_back = frame;
	frames.free++;
}
