/* SPDX-License-Identifier: MIT */
#include "libc/stdlib/exit_list.h"

static struct exit_block *block_with_room(struct exit_list *list)
{
	struct exit_block *newest = list->newest;
	if (!newest) {
		newest = &list->first;
		newest->room = EXIT_FIRST;
		newest->functions = list->first_functions;
	} else if (newest->used == newest->room) {
		size_t page = sys_facts()->page;
		newest = sys_map(page, SYS_MAP_USABLE);
		if (!newest)
			return NULL;
		newest->functions = (void (**)(void))(newest + 1);
		newest->room = (page - sizeof *newest) / sizeof *newest->functions;
		newest->older = list->newest;
	}
	list->newest = newest;
	return newest;
}

int exit_list_add(struct exit_list *list, void (*function)(void))
{
	lock_acquire(&list->lock);
	struct exit_block *block = block_with_room(list);
	if (block)
		block->functions[block->used++] = function;
	lock_release(&list->lock);
	return block ? 0 : -1;
}

void exit_list_run(struct exit_list *list)
{
	for (;;) {
		lock_acquire(&list->lock);
		struct exit_block *block = list->newest;
		while (block && !block->used)
			block = list->newest = block->older;
		void (*function)(void) = NULL;
		if (block)
			function = block->functions[--block->used];
		lock_release(&list->lock);
		if (!function)
			return;
		function();
	}
}
