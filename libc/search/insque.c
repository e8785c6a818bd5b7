/* SPDX-License-Identifier: MIT */
#include <search.h>

struct element {
	struct element *next, *prev;
};

void insque(void *element, void *previous)
{
	struct element *e = element;
	struct element *before = previous;
	e->prev = before;
	e->next = before ? before->next : NULL;
	if (before)
		before->next = e;
	if (e->next)
		e->next->prev = e;
}

void remque(void *element)
{
	struct element *e = element;
	if (e->next)
		e->next->prev = e->prev;
	if (e->prev)
		e->prev->next = e->next;
}
