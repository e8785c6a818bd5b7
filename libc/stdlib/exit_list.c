/* SPDX-License-Identifier: MIT */
#include "libc/stdlib/exit_list.h"

static struct exit_block *block_with_room(struct exit_list *list)
{
	struct exit_block *newest = list->newest;
	if (!newest) {
		newest = &list->first;
		newest->room = EXIT_FIRST;
		newest->entries = list->first_entries;
	} else if (newest->used == newest->room) {
		size_t page = sys_facts()->page;
		newest = sys_map(page, SYS_MAP_USABLE);
		if (!newest)
			return NULL;
		newest->entries = (struct exit_entry *)(newest + 1);
		newest->room = (page - sizeof *newest) / sizeof *newest->entries;
		newest->older = list->newest;
	}
	list->newest = newest;
	return newest;
}

int exit_list_add(struct exit_list *list, exit_function *function, void *argument)
{
	lock_acquire(&list->lock);
	struct exit_block *block = block_with_room(list);
	if (block)
		block->entries[block->used++] = (struct exit_entry){function, argument};
	lock_release(&list->lock);
	return block ? 0 : -1;
}

static void call_plain(int status, void *function)
{
	(void)status;
	((void (*)(void))function)();
}

int exit_list_add_plain(struct exit_list *list, void (*function)(void))
{
	return exit_list_add(list, call_plain, (void *)function);
}

void exit_list_run(struct exit_list *list, int status)
{
	for (;;) {
		lock_acquire(&list->lock);
		struct exit_block *block = list->newest;
		while (block && !block->used)
			block = list->newest = block->older;
		struct exit_entry entry = {0};
		if (block)
			entry = block->entries[--block->used];
		lock_release(&list->lock);
		if (!block)
			return;
		entry.function(status, entry.argument);
	}
}
