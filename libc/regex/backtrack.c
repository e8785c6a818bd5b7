/* SPDX-License-Identifier: MIT */
/*
 * Patterns with back-references: one place at a time, and on a stack what else could be tried and what
 * must be undone before that. Of all ways the longest match is kept, within a bound of steps.
 */
#include <stdlib.h>
#include <string.h>

#include "libc/regex/regex.h"

#define STEPS_MAX 20000000u
#define STACK_MAX 4000000u /* entries */

struct entry {
	const char *pos; /* where to go on, or what the slot held */
	unsigned at;     /* where to go on */
	int slot;        /* -1: go on; else put back */
};

struct search {
	const struct text *text;
	struct entry *stack;
	size_t depth, room;
	const char **slots; /* the groups', then guards of repetitions */
	const char **best;
	const char *best_end;
	unsigned steps;
	bool failed; /* no memory */
};

static bool push(struct search *s, unsigned at, const char *pos, int slot)
{
	if (s->depth == s->room) {
		size_t room = s->room ? 2 * s->room : 256;
		struct entry *stack = room > STACK_MAX ? NULL : realloc(s->stack, room * sizeof *stack);
		if (!stack) {
			s->failed = true;
			return false;
		}
		s->stack = stack;
		s->room = room;
	}
	s->stack[s->depth++] = (struct entry){pos, at, slot};
	return true;
}

/* The next thing on the stack to try. */
static bool pop(struct search *s, unsigned *at, const char **pos)
{
	while (s->depth) {
		struct entry e = s->stack[--s->depth];
		if (e.slot < 0) {
			*at = e.at;
			*pos = e.pos;
			return true;
		}
		s->slots[e.slot] = e.pos;
	}
	return false;
}

static bool is_same(const struct text *t, const char *a, const char *b, size_t len)
{
	if (!(t->re->flags & REG_ICASE))
		return !memcmp(a, b, len);
	const char *end = a + len;
	while (a < end) {
		unsigned x, y;
		a += regex_next(t, a, &x);
		b += regex_next(t, b, &y);
		if (x != y && towlower(x) != towlower(y))
			return false;
	}
	return true;
}

/* Behind the text of a group that comes again, or NULL. */
static const char *repeat_group(const struct search *s, unsigned group, const char *pos)
{
	const char *begin = s->slots[2 * group];
	const char *end = s->slots[2 * group + 1];
	if (!begin || !end || end < begin)
		return NULL;
	size_t len = (size_t)(end - begin);
	if (len > (size_t)(s->text->end - pos) || !is_same(s->text, begin, pos, len))
		return NULL;
	return pos + len;
}

/* One way, to its end; others are left on the stack. */
static void follow(struct search *s, unsigned at, const char *pos)
{
	const struct __regex *re = s->text->re;
	while (s->steps++ < STEPS_MAX) {
		if (at == (unsigned)re->code_len) {
			if (!s->best_end || pos > s->best_end) {
				s->best_end = pos;
				memcpy(s->best, s->slots, 2 * (size_t)re->groups * sizeof *s->best);
			}
			return;
		}
		const struct instr *i = &re->code[FORWARD][at++];
		unsigned c;
		switch (i->op) {
		case OP_SPLIT:
			if (!push(s, i->y, pos, -1))
				return;
			at = i->x;
			break;
		case OP_JUMP:
			at = i->x;
			break;
		case OP_SAVE:
			if (!push(s, 0, s->slots[i->x], (int)i->x))
				return;
			s->slots[i->x] = pos;
			break;
		case OP_MOVED:
			if (s->slots[i->x] == pos)
				return;
			break;
		case OP_ASSERT:
			if (!regex_asserts(s->text, i->x, pos))
				return;
			break;
		case OP_REF:
			pos = repeat_group(s, i->x, pos);
			if (!pos)
				return;
			break;
		default:
			if (pos == s->text->end)
				return;
			pos += regex_next(s->text, pos, &c);
			if (!regex_accepts(re, i, c))
				return;
			break;
		}
	}
}

static void tell(const struct search *s, const char *begin, size_t count, regmatch_t *match)
{
	const char *text = s->text->begin;
	for (size_t i = 0; i < count; i++) {
		match[i] = (regmatch_t){-1, -1};
		if (i < (size_t)s->text->re->groups && s->best[2 * i] && s->best[2 * i + 1])
			match[i] = (regmatch_t){s->best[2 * i] - text, s->best[2 * i + 1] - text};
	}
	if (count)
		match[0] = (regmatch_t){begin - text, s->best_end - text};
}

int regex_backtrack(const struct text *t, const char *from, size_t count, regmatch_t *match)
{
	size_t slots = (size_t)t->re->slots;
	struct search s = {.text = t, .slots = calloc(2 * slots, sizeof *s.slots)};
	int ret = REG_NOMATCH;
	if (!s.slots)
		return REG_ESPACE;
	s.best = s.slots + slots;
	for (const char *begin = from;; ) {
		unsigned at = 0, c;
		const char *pos = begin;
		memset(s.slots, 0, slots * sizeof *s.slots);
		s.depth = 0;
		do
			follow(&s, at, pos);
		while (!s.failed && s.steps < STEPS_MAX && s.best_end != t->end && pop(&s, &at, &pos));
		if (s.best_end) {
			tell(&s, begin, count, match);
			ret = 0;
		} else if (s.failed || s.steps >= STEPS_MAX) {
			ret = REG_ESPACE;
		}
		if (ret != REG_NOMATCH || begin == t->end)
			break;
		begin += regex_next(t, begin, &c);
	}
	free(s.stack);
	free(s.slots);
	return ret;
}
