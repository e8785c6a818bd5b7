/* SPDX-License-Identifier: MIT */
/*
 * A program that frees nearly all of its small blocks shrinks: without any further call, whatever the order,
 * and whoever frees them. What is left then is resident for the blocks that stay alone.
 */
#include "tests/check.h"

#include <fcntl.h>
#include <malloc.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#define BLOCKS 200000
#define LENGTH 100
#define KEPT_EACH 1000 /* one of so many stays */

enum order { IN_ORDER, REVERSE, RANDOM, ORDERS };
enum who { MAIN, OTHER, MAIN_FOR_OTHER, OTHER_FOR_MAIN, WHO };

/* What may be resident then, in hundredths of what was. In random order caches, depot and batches on their
 * way home hold blocks from all over the heap, and what is free between them is too little to purge. */
static const size_t most_left[ORDERS][WHO] = {
	[IN_ORDER] = {25, 25, 25, 25},
	[REVERSE] = {25, 25, 25, 25},
	[RANDOM] = {25, 25, 25, 25},
};

static char *blocks[BLOCKS];
static unsigned order[BLOCKS]; /* in which they are freed */
static pthread_barrier_t barrier;

/* Bytes of address space [0] and of resident memory [1] now. */
static void measure(size_t bytes[2])
{
	static char text[200];
	int fd = open("/proc/self/statm", O_RDONLY);
	ssize_t len = fd < 0 ? 0 : read(fd, text, sizeof text - 1);
	const char *s = text;
	close(fd);
	text[len > 0 ? len : 0] = '\0';
	for (int i = 0; i < 2; i++) {
		size_t pages = 0;
		for (; *s >= '0' && *s <= '9'; s++)
			pages = 10 * pages + (size_t)(*s - '0');
		s += *s == ' ';
		bytes[i] = pages * 4096;
	}
}

static void set_order(enum order how)
{
	uint32_t state = 4711;
	for (unsigned i = 0; i < BLOCKS; i++)
		order[i] = how == REVERSE ? BLOCKS - 1 - i : i;
	for (unsigned i = BLOCKS; how == RANDOM && i > 1; i--) {
		state = state * 1664525 + 1013904223;
		unsigned k = (unsigned)((uint64_t)state * i >> 32), swap = order[k];
		order[k] = order[i - 1];
		order[i - 1] = swap;
	}
}

static void allocate(void)
{
	for (unsigned i = 0; i < BLOCKS; i++) {
		blocks[i] = malloc(LENGTH);
		memset(blocks[i], (int)i, LENGTH);
	}
}

static void release(int kept)
{
	for (unsigned i = 0; i < BLOCKS; i++) {
		unsigned at = order[i];
		if (!blocks[at] || (at % KEPT_EACH == 0) != kept)
			continue;
		if (blocks[at][0] != (char)at || blocks[at][LENGTH - 1] != (char)at)
			CHECK(!"a block is as it was");
		free(blocks[at]);
		blocks[at] = NULL;
	}
}

/* What the second thread does, step by step: it stays until all is measured. */
static void *second(void *arg)
{
	enum who who = *(enum who *)arg;
	free(malloc(1)); /* it has an arena in any case */
	pthread_barrier_wait(&barrier);
	for (int step = 0; step < 3; step++) {
		pthread_barrier_wait(&barrier);
		if (step == 0 && (who == OTHER || who == MAIN_FOR_OTHER))
			allocate();
		if (step > 0 && (who == OTHER || who == OTHER_FOR_MAIN))
			release(step == 2);
		pthread_barrier_wait(&barrier);
	}
	pthread_barrier_wait(&barrier);
	return arg;
}

static void do_step(int step, enum who who)
{
	if (who != MAIN)
		pthread_barrier_wait(&barrier);
	if (step == 0 && (who == MAIN || who == OTHER_FOR_MAIN))
		allocate();
	if (step > 0 && (who == MAIN || who == MAIN_FOR_OTHER))
		release(step == 2);
	if (who != MAIN)
		pthread_barrier_wait(&barrier);
}

static void check_sizes(size_t at[4][2], enum order how, enum who who)
{
	if (check_emulated()) /* there it is the emulator's */
		return;
	int good = CHECK(at[1][1] - at[0][1] >= (size_t)BLOCKS * LENGTH);
	good &= CHECK(at[2][1] < at[1][1] / 100 * most_left[how][who]);
	/* Of an arena that no thread uses, the first heap alone is there still. */
	good &= CHECK(at[3][1] < at[0][1] + 300 * 1024);
	good &= CHECK(at[3][0] < at[0][0] + 300 * 1024);
	if (good && !getenv("VERBOSE"))
		return;
	check_puts("order, who; bytes mapped and resident at first, with all, with a few, with none:");
	check_number(how);
	check_puts(" ");
	check_number(who);
	for (int i = 0; i < 4; i++)
		for (int k = 0; k < 2; k++) {
			check_puts(k ? " " : ", ");
			check_number((long long)at[i][k]);
		}
	check_puts("\n");
}

static void one(enum order how, enum who who)
{
	pthread_t t;
	size_t at[4][2];
	set_order(how);
	memset(blocks, 0, sizeof blocks);
	memset(blocks, 1, sizeof blocks); /* resident from the start */
	if (who != MAIN) {
		pthread_barrier_init(&barrier, NULL, 2);
		CHECK_EQ(pthread_create(&t, NULL, second, &who), 0);
		pthread_barrier_wait(&barrier);
	}
	for (int step = 0; step < 3; step++) {
		measure(at[step]);
		do_step(step, who);
	}
	/* What a living thread's cache holds is nobody else's to give back. */
	if (who != MAIN) {
		pthread_barrier_wait(&barrier);
		CHECK_EQ(pthread_join(t, NULL), 0);
	}
	malloc_trim(0);
	measure(at[3]);
	check_sizes(at, how, who);
	malloc_check();
}

int main(void)
{
	for (int how = 0; how < ORDERS; how++)
		for (int who = 0; who < WHO; who++) {
			int status = -1;
			if (check_alone()) { /* where no sizes are asked */
				one((enum order)how, (enum who)who);
				continue;
			}
			pid_t pid = fork(); /* each with a heap that is new */
			if (!pid) {
				one((enum order)how, (enum who)who);
				_exit(check_failed ? 1 : 42);
			}
			CHECK_EQ(waitpid(pid, &status, 0), pid);
			CHECK_EQ(status, 42 << 8);
		}
	return check_done();
}
