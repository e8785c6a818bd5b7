/* SPDX-License-Identifier: MIT */
/* Mistakes for the shim of freehold-boot, linked around one of its functions (Makefile), that its tests must find. */
#include "qemu/memory.h"

void __real_frame_put(void *frame);
void __wrap_frame_put(void *frame);
void *__real_memset(void *to, int byte, size_t len);
void *__wrap_memset(void *to, int byte, size_t len);
void __wrap_frames_begin(uintptr_t start, uintptr_t end);

#ifdef BOOT_FAULT_leak
void __wrap_frame_put(void *frame)
{
	static unsigned count;
	if (++count % 16)
		__real_frame_put(frame);
}
#endif

#ifdef BOOT_FAULT_dirty
void *__wrap_memset(void *to, int byte, size_t len)
{
	return len == PAGE_SIZE ? to : __real_memset(to, byte, len);
}
#endif

#ifdef BOOT_FAULT_reset /* the machine cannot go on */
void __wrap_frames_begin(uintptr_t start, uintptr_t end)
{
	static const struct { char none[10]; } no_table;
	(void)start;
	(void)end;
	__asm__ volatile("lidt %0\n\tint3" : : "m"(no_table));
}
#endif
