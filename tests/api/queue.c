/* SPDX-License-Identifier: MIT */
/* sys/queue.h: random operations on each kind of list, held against an array. */
#include "tests/check.h"

#include <string.h>
#include <sys/queue.h>

#define COUNT 12
#define ROUNDS 4000

struct element {
	SLIST_ENTRY(element) single;
	LIST_ENTRY(element) list;
	STAILQ_ENTRY(element) stailq;
	SIMPLEQ_ENTRY(element) simpleq;
	TAILQ_ENTRY(element) tailq;
};

SLIST_HEAD(singles, element);
LIST_HEAD(lists, element);
STAILQ_HEAD(stailqs, element);
SIMPLEQ_HEAD(simpleqs, element);
TAILQ_HEAD(tailqs, element);

static struct element elements[COUNT];
static struct singles single = SLIST_HEAD_INITIALIZER(single);
static struct lists list = LIST_HEAD_INITIALIZER(list);
static struct stailqs stailq = STAILQ_HEAD_INITIALIZER(stailq), stailq_second;
static struct simpleqs simpleq = SIMPLEQ_HEAD_INITIALIZER(simpleq);
static struct tailqs tailq = TAILQ_HEAD_INITIALIZER(tailq), tailq_second;

static struct element *model[COUNT]; /* what each list must hold, in order */
static unsigned count;

static uint32_t state = 7;

static unsigned below(unsigned n)
{
	state = state * 1664525 + 1013904223;
	return (state >> 16) % n;
}

static void model_insert(unsigned place, struct element *e)
{
	memmove(model + place + 1, model + place, (count - place) * sizeof *model);
	model[place] = e;
	count++;
}

static void insert_first(struct element *e)
{
	SLIST_INSERT_HEAD(&single, e, single);
	LIST_INSERT_HEAD(&list, e, list);
	STAILQ_INSERT_HEAD(&stailq, e, stailq);
	SIMPLEQ_INSERT_HEAD(&simpleq, e, simpleq);
	TAILQ_INSERT_HEAD(&tailq, e, tailq);
	model_insert(0, e);
}

static void insert_after(unsigned place, struct element *e)
{
	struct element *other = model[place];
	SLIST_INSERT_AFTER(other, e, single);
	LIST_INSERT_AFTER(other, e, list);
	STAILQ_INSERT_AFTER(&stailq, other, e, stailq);
	SIMPLEQ_INSERT_AFTER(&simpleq, other, e, simpleq);
	TAILQ_INSERT_AFTER(&tailq, other, e, tailq);
	model_insert(place + 1, e);
}

/* Those with two pointers before one; the others as they can. */
static void insert_before(unsigned place, struct element *e)
{
	struct element *other = model[place];
	LIST_INSERT_BEFORE(other, e, list);
	TAILQ_INSERT_BEFORE(other, e, tailq);
	if (place) {
		SLIST_INSERT_AFTER(model[place - 1], e, single);
		STAILQ_INSERT_AFTER(&stailq, model[place - 1], e, stailq);
		SIMPLEQ_INSERT_AFTER(&simpleq, model[place - 1], e, simpleq);
	} else {
		SLIST_INSERT_HEAD(&single, e, single);
		STAILQ_INSERT_HEAD(&stailq, e, stailq);
		SIMPLEQ_INSERT_HEAD(&simpleq, e, simpleq);
	}
	model_insert(place, e);
}

static void insert_last(struct element *e)
{
	if (count) {
		SLIST_INSERT_AFTER(model[count - 1], e, single);
		LIST_INSERT_AFTER(model[count - 1], e, list);
	} else {
		SLIST_INSERT_HEAD(&single, e, single);
		LIST_INSERT_HEAD(&list, e, list);
	}
	STAILQ_INSERT_TAIL(&stailq, e, stailq);
	SIMPLEQ_INSERT_TAIL(&simpleq, e, simpleq);
	TAILQ_INSERT_TAIL(&tailq, e, tailq);
	model_insert(count, e);
}

static void take_out(unsigned place)
{
	struct element *e = model[place];
	LIST_REMOVE(e, list);
	TAILQ_REMOVE(&tailq, e, tailq);
	if (place == 0 && below(2)) {
		SLIST_REMOVE_HEAD(&single, single);
		STAILQ_REMOVE_HEAD(&stailq, stailq);
		SIMPLEQ_REMOVE_HEAD(&simpleq, simpleq);
	} else {
		SLIST_REMOVE(&single, e, element, single);
		STAILQ_REMOVE(&stailq, e, element, stailq);
		SIMPLEQ_REMOVE(&simpleq, e, element, simpleq);
	}
	count--;
	memmove(model + place, model + place + 1, (count - place) * sizeof *model);
}

/* Takes the lists apart and puts them together again: the last ones first, if any, then what was ahead of them. */
static void turn(unsigned place)
{
	STAILQ_INIT(&stailq_second);
	TAILQ_INIT(&tailq_second);
	for (unsigned i = 0; i < place; i++) {
		STAILQ_REMOVE_HEAD(&stailq, stailq);
		STAILQ_INSERT_TAIL(&stailq_second, model[i], stailq);
		TAILQ_REMOVE(&tailq, model[i], tailq);
		TAILQ_INSERT_TAIL(&tailq_second, model[i], tailq);
	}
	STAILQ_CONCAT(&stailq, &stailq_second);
	TAILQ_CONCAT(&tailq, &tailq_second, tailq);
	CHECK(STAILQ_EMPTY(&stailq_second) && TAILQ_EMPTY(&tailq_second));
	struct element *ahead[COUNT];
	memcpy(ahead, model, place * sizeof *model);
	memmove(model, model + place, (count - place) * sizeof *model);
	memcpy(model + count - place, ahead, place * sizeof *model);
	SLIST_INIT(&single);
	LIST_INIT(&list);
	SIMPLEQ_INIT(&simpleq);
	for (unsigned i = count; i-- > 0;) {
		SLIST_INSERT_HEAD(&single, model[i], single);
		LIST_INSERT_HEAD(&list, model[i], list);
		SIMPLEQ_INSERT_HEAD(&simpleq, model[i], simpleq);
	}
}

#define HOLDS(FOREACH, ...) \
	do { \
		struct element *each; \
		unsigned seen = 0; \
		FOREACH(each, __VA_ARGS__) \
			CHECK(seen < count && each == model[seen]), seen++; \
		CHECK_EQ(seen, count); \
	} while (0)

static void compare(void)
{
	HOLDS(SLIST_FOREACH, &single, single);
	HOLDS(LIST_FOREACH, &list, list);
	HOLDS(STAILQ_FOREACH, &stailq, stailq);
	HOLDS(SIMPLEQ_FOREACH, &simpleq, simpleq);
	HOLDS(TAILQ_FOREACH, &tailq, tailq);
	unsigned left = count;
	struct element *each;
	TAILQ_FOREACH_REVERSE(each, &tailq, tailqs, tailq)
		CHECK(left && each == model[--left]);
	CHECK_EQ(left, 0);
	CHECK_EQ(SLIST_EMPTY(&single) + LIST_EMPTY(&list) + STAILQ_EMPTY(&stailq) + SIMPLEQ_EMPTY(&simpleq) +
	         TAILQ_EMPTY(&tailq), count ? 0 : 5);
}

int main(void)
{
	SLIST_INIT(&single);
	LIST_INIT(&list);
	STAILQ_INIT(&stailq);
	SIMPLEQ_INIT(&simpleq);
	TAILQ_INIT(&tailq);
	char in_use[COUNT] = { 0 };
	for (int i = 0; i < ROUNDS; i++) {
		unsigned which = below(COUNT), place = count ? below(count) : 0;
		struct element *e = &elements[which];
		if (in_use[which]) {
			for (place = 0; model[place] != e;)
				place++;
			take_out(place);
		} else if (!count || below(4) == 0) {
			insert_first(e);
		} else if (below(3) == 0) {
			insert_last(e);
		} else if (below(2)) {
			insert_after(place, e);
		} else {
			insert_before(place, e);
		}
		in_use[which] = !in_use[which];
		if (i % 10 == 0)
			turn(below(count + 1));
		compare();
	}
	return check_done();
}
