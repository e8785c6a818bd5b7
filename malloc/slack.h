/* SPDX-License-Identifier: MIT */
/*
 * How much an arena may hold unused: little at first. What it gave up (to its bins, or to the system) and
 * is asked for again soon would better have stayed: then it keeps that much more. Frees that
 * nobody asks back wear that off again. So a program that ends a phase shrinks, and one that goes
 * back and forth stops paying for it after the first time, without a clock.
 */
#ifndef MALLOC_SLACK_H
#define MALLOC_SLACK_H

#include "malloc/tunables.h"

struct slack {
	size_t keep;   /* bytes that may lie idle beyond what every arena may hold */
	size_t given;  /* bytes given up since keep was last raised */
	size_t wanted; /* bytes allocated since then */
};

/* How much may lie idle, of something of which any arena may hold `least`, or a part of what is in use. */
static inline size_t slack_limit(const struct slack *s, size_t least, size_t part)
{
	return part > least + s->keep ? part : least + s->keep;
}

/* most: all that the arena ever had. The same bytes may be given up several times, as their neighbours
 * follow, but it never regrets more than that. */
static inline void slack_give(struct slack *s, size_t bytes, size_t most)
{
	if (!s->given)
		s->wanted = 0;
	s->given = bytes < most - s->given ? s->given + bytes : most;
}

/* Whether it keeps more from now on. */
static inline bool slack_want(struct slack *s, size_t bytes, size_t most)
{
	s->wanted += bytes;
	if (__builtin_expect(!s->given || s->wanted < s->given / 2, 1))
		return false;
	s->keep = s->given < most - s->keep ? s->keep + s->given : most;
	s->given = 0;
	return true;
}

static inline void slack_wear(struct slack *s, size_t bytes)
{
	s->keep -= bytes / 256 < s->keep ? bytes / 256 : s->keep;
}

static inline void slack_lower(struct slack *s, size_t keep)
{
	s->keep = keep < s->keep ? keep : s->keep;
}

#endif
