/* SPDX-License-Identifier: MIT */
#include "libc/thread/slot.h"

#include <stdbool.h>

#include "arch/thread.h"

static bool used[THREAD_SLOTS];

int slot_take(void *tp)
{
	if (!thread_slots_wanted())
		return 0;
	for (int i = 0; i < THREAD_SLOTS; i++) {
		if (used[i])
			continue;
		int selector = thread_slot_set(i, tp);
		used[i] = selector != 0;
		return selector;
	}
	return 0;
}

void slot_give_back(int selector)
{
	if (selector)
		used[selector / 8] = false;
}
