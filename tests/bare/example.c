/* SPDX-License-Identifier: MIT */
/*
 * A program that is all there is on its machine: it gives the heap an array of its own and the memory behind it,
 * and uses malloc as any program does. tests/tool/bare.sh has the commands that build and start it.
 */
#include <stdlib.h>
#include <string.h>

#include "sys/bare/fhbare.h"
#include "tests/bare/board.h"

static void say(const char *text)
{
	size_t len = 0;
	while (text[len])
		len++;
	board_write(text, len);
}

static _Noreturn void heap_broken(const char *line)
{
	say("heap broken: ");
	say(line);
	say("\n");
	board_exit(1);
}

static unsigned char pool[20000];

struct node {
	struct node *next;
	unsigned value;
};

int main(void)
{
	static const struct fh_hooks hooks = {
		.lock = board_interrupts_off,
		.unlock = board_interrupts_restore,
		.die = heap_broken,
		.write = board_write,
	};
	fh_heap_set_hooks(&hooks);

	struct fh_region region = {pool, sizeof pool};
	size_t usable = fh_heap_init(&region, 1);
	say(usable > 19000 ? "a pool\n" : "no pool\n");

	/* More than the pool has: refused, and the program goes on. */
	struct node *list = NULL;
	unsigned count = 0;
	for (struct node *node; (node = malloc(sizeof *node)); list = node, count++)
		*node = (struct node){list, count};
	say(count > 500 ? "full\n" : "full too early\n");

	void *start;
	size_t len;
	for (unsigned n = 0; (len = board_memory(n, &start)); n++)
		usable += fh_heap_add(start, len);
	say(usable > 50u << 20 ? "more than 50 MiB\n" : "less than 50 MiB\n");
	char *large = calloc(40, 1 << 20);
	say(large && !large[(40 << 20) - 1] ? "40 MiB of zeroes\n" : "refused\n");
	free(large);

	while (list) {
		struct node *node = list;
		list = node->next;
		count -= node->value == count - 1;
		free(node);
	}
	say(count ? "values lost\n" : "all values\n");
	fh_malloc_check();
	fh_malloc_dump();
	free(&count); /* a mistake: it never came from malloc */
	return 0;
}
