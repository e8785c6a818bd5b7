/* SPDX-License-Identifier: MIT */
/* What the board of the images is: a port to write to, one to end by, and memory. */
#ifndef TESTS_BARE_BOARD_H
#define TESTS_BARE_BOARD_H

#include <stddef.h>
#include <stdint.h>

/* Called by entry.S. info: where the start information of the PVH protocol lies. */
_Noreturn void board_main(uint32_t info);

void board_write(const char *text, size_t len);

/* status: 0 for success. */
_Noreturn void board_exit(int status);

/* Disables interrupts; whether they were on before. And back. */
uintptr_t board_interrupts_off(void);
void board_interrupts_restore(uintptr_t flags);

/* The n-th run of memory from image_end on that can be used; its length, 0 after the last one. */
size_t board_memory(unsigned n, void **start);

/* x86_64: what is to be added to an address of memory for the same memory at the end of the address space. */
#define BOARD_HIGH ((uintptr_t)-1 << 30)

int main(void);

#endif
