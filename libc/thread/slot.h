/* SPDX-License-Identifier: MIT */
/*
 * Slots for thread pointers, on systems where a thread needs one of its own (see
 * arch/i386/thread.h); elsewhere all this comes to nothing. A slot belongs to a mapping, in which
 * tp is always at the same place. With the lock of threads held.
 */
#ifndef LIBC_THREAD_SLOT_H
#define LIBC_THREAD_SLOT_H

/* The selector of a slot for tp; 0: none is needed, or none to be had. */
int slot_take(void *tp);

void slot_give_back(int selector);

#endif
