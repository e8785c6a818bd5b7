/* SPDX-License-Identifier: MIT */
/*
 * A transcript of many results: one line a batch, with a hash of all that was added to it. To see
 * into batch N, which differs, run both programs with N as their argument and compare what they
 * print.
 */
#ifndef TESTS_ORACLE_TRANSCRIPT_H
#define TESTS_ORACLE_TRANSCRIPT_H

#include "tests/check.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static long batch_number = -1;
static long batch_shown = -1; /* -1: all, as hashes */
static uint32_t batch_hash;
static const char *batch_name;
static unsigned long cases_made, cases_left_out;

static inline void transcript_begin(int argc, char **argv)
{
	if (argc < 2)
		return;
	batch_shown = 0;
	for (const char *digit = argv[1]; *digit; digit++)
		batch_shown = batch_shown * 10 + (*digit - '0');
}

static inline void batch_begin(const char *name)
{
	batch_number++;
	batch_name = name;
	batch_hash = 2166136261u;
}

static inline void batch_add(const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++)
		batch_hash = (batch_hash ^ (unsigned char)text[i]) * 16777619u;
	batch_hash = (batch_hash ^ 0xffu) * 16777619u;
	check_made++;
	if (batch_number == batch_shown) {
		check_write(text, len);
		check_puts("\n");
	}
}

static inline void batch_add_text(const char *text)
{
	batch_add(text, strlen(text));
}

static inline void batch_add_number(long long number)
{
	char text[24];
	size_t at = sizeof text;
	unsigned long long rest = number < 0 ? -(unsigned long long)number : (unsigned long long)number;
	do
		text[--at] = (char)('0' + rest % 10);
	while (rest /= 10);
	if (number < 0)
		text[--at] = '-';
	batch_add(text + at, sizeof text - at);
}

static inline void batch_end(void)
{
	if (batch_shown >= 0)
		return;
	check_number(batch_number);
	check_puts(" ");
	check_puts(batch_name);
	check_puts(" ");
	check_number(batch_hash);
	check_puts("\n");
}

/* One case more, or one that is left out: where the host's answer is known to be wrong. */
static inline void case_made(void)
{
	cases_made++;
}

static inline void case_left_out(void)
{
	cases_left_out++;
}

/* For tests/million.py; then as check_done. */
static inline int transcript_done(void)
{
	check_puts("cases ");
	check_number((long long)cases_made);
	check_puts(" ");
	check_number((long long)cases_left_out);
	check_puts("\n");
	return check_done();
}

/* The same numbers everywhere. */
static uint64_t random_state = 0x9e3779b97f4a7c15u;

static inline uint64_t random_bits(void)
{
	uint64_t x = random_state;
	x ^= x >> 12;
	x ^= x << 25;
	x ^= x >> 27;
	random_state = x;
	return x * 0x2545f4914f6cdd1du;
}

/* 0 to n - 1 */
static inline unsigned random_below(unsigned n)
{
	return (unsigned)((random_bits() >> 32) * n >> 32);
}

/* One of the bytes of a string. */
static inline char random_of(const char *set)
{
	return set[random_below((unsigned)strlen(set))];
}

#endif
