/* SPDX-License-Identifier: MIT */
/* search.h: random operations against plain ones. */
#include "tests/check.h"

#include <errno.h>
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define KEYS 200
#ifdef __FREEHOLD__
#define DEPTH_MAX 10 /* an AVL tree of eleven levels has 232 nodes at least */
#else
#define DEPTH_MAX 16
#endif

static uint32_t state = 5;

static unsigned below(unsigned n)
{
	state = state * 1664525 + 1013904223;
	return (state >> 16) % n;
}

static int numbers[KEYS];
static char present[KEYS];
static int visited, last, depth_most;

static int compare(const void *a, const void *b)
{
	int x = *(const int *)a, y = *(const int *)b;
	return (x > y) - (x < y);
}

static void visit(const void *node, VISIT when, int depth)
{
	int number = **(int *const *)node;
	if (depth > depth_most)
		depth_most = depth;
	if (when != postorder && when != leaf)
		return;
	CHECK(number > last);
	last = number;
	visited++;
}

static void nothing(void *key)
{
	(void)key;
}

static void trees(void)
{
	void *root = NULL;
	int count = 0;
	for (int i = 0; i < KEYS; i++)
		numbers[i] = i;
	for (long i = 0; i < check_scale(20000); i++) {
		unsigned k = below(KEYS);
		if (below(2)) {
			int **node = tsearch(&numbers[k], &root, compare);
			CHECK(node && **node == (int)k);
			count += !present[k];
			present[k] = 1;
		} else {
			void *gone = tdelete(&numbers[k], &root, compare);
			CHECK_EQ(gone != NULL, present[k]);
			count -= present[k];
			present[k] = 0;
		}
		if (i % 500 == 0) {
			visited = 0;
			last = -1;
			twalk(root, visit);
			CHECK_EQ(visited, count);
		}
		CHECK_EQ(tfind(&numbers[k], &root, compare) != NULL, present[k]);
	}
	CHECK(depth_most < DEPTH_MAX);
	tdestroy(root, nothing);
	root = NULL;
	depth_most = 0;
	for (int i = 0; i < KEYS; i++)
		tsearch(&numbers[i], &root, compare);
	last = -1;
	twalk(root, visit);
	CHECK(depth_most < DEPTH_MAX);
	tdestroy(root, nothing);
}

static void tables(void)
{
	static char keys[500][8];
	CHECK(hcreate(500) != 0);
	for (int i = 0; i < 500; i++) {
		sprintf(keys[i], "k%d", i * 7);
		ENTRY *e = hsearch((ENTRY){keys[i], &keys[i]}, ENTER);
		CHECK(e && e->data == &keys[i]);
	}
	char key[] = "k70";
	ENTRY *e = hsearch((ENTRY){key, NULL}, FIND);
	CHECK(e && e->data == &keys[10]);
	e = hsearch((ENTRY){key, NULL}, ENTER);
	CHECK(e && e->data == &keys[10]);
	char missing[] = "k71";
	CHECK(hsearch((ENTRY){missing, NULL}, FIND) == NULL);
	hdestroy();

	struct hsearch_data table;
	memset(&table, 0, sizeof table);
	ENTRY *found;
	CHECK(hcreate_r(10, &table) != 0);
	CHECK(hsearch_r((ENTRY){key, key}, ENTER, &found, &table) != 0);
	CHECK(found->data == key);
	errno = 0;
	CHECK_EQ(hsearch_r((ENTRY){missing, NULL}, FIND, &found, &table), 0);
	CHECK_EQ(errno, ESRCH);
	CHECK(found == NULL);
	hdestroy_r(&table);
}

struct item {
	struct item *next, *prev;
};

static void lists(void)
{
	int array[8] = {3, 1};
	size_t count = 2;
	int key = 1;
	CHECK(lfind(&key, array, &count, sizeof key, compare) == &array[1]);
	key = 9;
	CHECK(lfind(&key, array, &count, sizeof key, compare) == NULL);
	CHECK(lsearch(&key, array, &count, sizeof key, compare) == &array[2]);
	CHECK_EQ(count, 3);
	CHECK_EQ(array[2], 9);

	struct item a, b, c;
	insque(&a, NULL);
	insque(&c, &a);
	insque(&b, &a);
	CHECK(a.next == &b && b.next == &c && c.next == NULL && c.prev == &b && b.prev == &a);
	remque(&b);
	CHECK(a.next == &c && c.prev == &a);
}

int main(void)
{
	trees();
	tables();
	lists();
	return check_done();
}
