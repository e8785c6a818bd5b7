/* SPDX-License-Identifier: MIT */
/*
 * The additive feedback generator of BSD: each number is the sum of the ones `degree` and `degree -
 * separation` places before it, given out without its lowest bit, the least random. The same seeds
 * give the same numbers as on BSD and GNU systems.
 *
 * A state is an array of 32-bit words: word 0 says which generator it is (low byte) and where in it
 * we are; the numbers follow. Generator 0 has one number only and is linear congruential.
 */
#include "libc/stdlib/random.h"

#include <errno.h>
#include <stdlib.h>

#include "libc/thread/atfork.h"

/* A program's array may begin anywhere. */
typedef uint32_t __attribute__((may_alias, aligned(1))) word;

static const struct {
	unsigned char degree, separation;
} generators[] = {{1, 0}, {7, 3}, {15, 1}, {31, 3}, {63, 1}};

#define GENERATORS (sizeof generators / sizeof generators[0])
#define DEFAULT_GENERATOR 3
#define DEFAULT_SEED 1

static word default_state[1 + 31];
static word *state; /* NULL until something is asked for */
static struct lock lock; /* over which state it is, and its words */

void random_fork(enum fork_step step)
{
	fork_hold(&lock, step);
}

static uint32_t next_number(void)
{
	word *numbers = state + 1;
	unsigned which = state[0] & 0xff;
	if (which == 0)
		return numbers[0] = (numbers[0] * 1103515245u + 12345) & 0x7fffffff;

	unsigned degree = generators[which].degree;
	unsigned rear = state[0] >> 8;
	unsigned oldest = (rear + generators[which].separation) % degree;
	uint32_t number = numbers[oldest] += numbers[rear];
	state[0] = which | (rear + 1) % degree << 8;
	return number >> 1;
}

/* Fills the state's numbers by the minimal standard generator, 16807 n mod 2^31 - 1. */
static void seed_numbers(uint32_t seed)
{
	word *numbers = state + 1;
	unsigned which = state[0] & 0xff;
	unsigned degree = generators[which].degree;
	state[0] = which;
	numbers[0] = seed ? seed : 1;
	for (unsigned i = 1; i < degree; i++) {
		/* Schrage's way, in 32 bits; a seed from 2^31 on counts as negative, as in BSD. */
		int32_t n = (int32_t)numbers[i - 1];
		n = 16807 * (n % 127773) - 2836 * (n / 127773);
		numbers[i] = (uint32_t)(n < 0 ? n + 0x7fffffff : n);
	}
	if (which)
		for (unsigned i = 0; i < 10 * degree; i++)
			next_number();
}

static void need_state(void)
{
	if (state)
		return;
	state = default_state;
	state[0] = DEFAULT_GENERATOR;
	seed_numbers(DEFAULT_SEED);
}

int32_t random_next(void)
{
	lock_acquire(&lock);
	need_state();
	uint32_t number = next_number();
	lock_release(&lock);
	return (int32_t)number;
}

void random_seed(uint32_t seed)
{
	lock_acquire(&lock);
	need_state();
	seed_numbers(seed);
	lock_release(&lock);
}

/* The state that was in use, which setstate takes again. */
static char *change_state(char *bytes, unsigned which, const uint32_t *seed)
{
	lock_acquire(&lock);
	need_state();
	char *old = (char *)state;
	state = (word *)bytes;
	if (seed) {
		state[0] = which;
		seed_numbers(*seed);
	}
	lock_release(&lock);
	return old;
}

char *initstate(unsigned seed, char *bytes, size_t len)
{
	unsigned which = GENERATORS;
	while (which-- && len < (1u + generators[which].degree) * sizeof(word))
		;
	if (which < GENERATORS)
		return change_state(bytes, which, &seed);
	errno = EINVAL;
	return NULL;
}

char *setstate(char *bytes)
{
	uint32_t first = *(word *)bytes;
	unsigned which = first & 0xff;
	if (which < GENERATORS && first >> 8 < generators[which].degree)
		return change_state(bytes, which, NULL);
	errno = EINVAL;
	return NULL;
}
