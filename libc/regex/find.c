/* SPDX-License-Identifier: MIT */
/*
 * The machine: a list of the places in the code where it is at once, each with where in the text its
 * match began. No place is listed twice, so that a character costs at most one look at each
 * instruction. The list is sorted by beginning, since a place is kept by who comes first.
 */
#include <stdlib.h>
#include <string.h>

#include "libc/regex/regex.h"

struct place {
	unsigned at;
	const char *begin;
};

struct list {
	struct place *places;
	size_t count;
};

struct machine {
	const struct text *text;
	const struct instr *code;
	unsigned end; /* the instruction that is a match */
	struct list now, then;
	unsigned *mark; /* by instruction: the number of the step that listed it */
	unsigned step;
	unsigned *stack;
	void *memory;
	bool matched; /* this step has reached the end, first with a match that began at: */
	const char *match_begin;
};

static bool machine_begin(struct machine *m, const struct text *t, int direction, int begin, int end)
{
	size_t room = (size_t)(end - begin) + 1;
	size_t marks = (size_t)t->re->code_len + 1;
	*m = (struct machine){.text = t, .code = t->re->code[direction], .end = (unsigned)end};
	m->memory = malloc(room * 2 * (sizeof(struct place) + sizeof *m->stack) + marks * sizeof *m->mark);
	if (!m->memory)
		return false;
	m->now.places = m->memory;
	m->then.places = m->now.places + room;
	m->stack = (unsigned *)(m->then.places + room);
	m->mark = m->stack + 2 * room;
	memset(m->mark + begin, 0, room * sizeof *m->mark);
	return true;
}

/* Lists in `list` what is reached from instruction at without a character, at that position. */
static void add(struct machine *m, struct list *list, unsigned at, const char *begin, const char *pos)
{
	size_t depth = 0;
	m->stack[depth++] = at;
	while (depth) {
		at = m->stack[--depth];
		if (m->mark[at] == m->step)
			continue;
		m->mark[at] = m->step;
		if (at == m->end) {
			m->matched = true;
			m->match_begin = begin;
			continue;
		}
		const struct instr *i = &m->code[at];
		switch (i->op) {
		case OP_SPLIT:
			m->stack[depth++] = i->y;
			m->stack[depth++] = i->x;
			break;
		case OP_JUMP:
			m->stack[depth++] = i->x;
			break;
		case OP_ASSERT:
			if (regex_asserts(m->text, i->x, pos))
				m->stack[depth++] = at + 1;
			break;
		default:
			list->places[list->count++] = (struct place){at, begin};
			break;
		}
	}
}

static void begin_step(struct machine *m)
{
	m->step++;
	m->matched = false;
}

/* The places behind character c, those that began after `latest` left out. */
static void advance(struct machine *m, unsigned c, const char *next, const char *latest)
{
	m->then.count = 0;
	begin_step(m);
	for (size_t i = 0; i < m->now.count; i++) {
		struct place p = m->now.places[i];
		if (latest && p.begin > latest)
			break;
		if (regex_accepts(m->text->re, &m->code[p.at], c))
			add(m, &m->then, p.at + 1, p.begin, next);
	}
	struct list old = m->now;
	m->now = m->then;
	m->then = old;
}

/* The next place where a match can begin. */
static const char *skip(const struct text *t, const char *s)
{
	while (s < t->end && !t->re->first[(unsigned char)*s])
		s++;
	return s;
}

int regex_find(const struct text *t, const char *from, bool exact, struct found *found)
{
	struct machine m;
	bool has = false;
	if (!machine_begin(&m, t, FORWARD, 0, t->re->code_len))
		return REG_ESPACE;
	const char *s = from;
	begin_step(&m);
	for (;;) {
		if (!m.now.count && !has && !m.matched && t->re->has_first) {
			s = skip(t, s);
			begin_step(&m); /* what was asserted at the place before says nothing of this one */
		}
		if (!has) /* in the step that led here, so that older places come first */
			add(&m, &m.now, 0, s, s);
		if (m.matched && (!has || m.match_begin <= found->begin)) {
			has = true;
			*found = (struct found){m.match_begin, s};
			if (!exact)
				break;
		}
		if (s == t->end || (has && !m.now.count))
			break;
		unsigned c;
		s += regex_next(t, s, &c);
		advance(&m, c, s, has ? found->begin : NULL);
	}
	free(m.memory);
	return has ? 0 : REG_NOMATCH;
}

bool regex_reach(const struct text *t, int direction, int begin, int end, const char *from,
                 const char *to, uint32_t *reached)
{
	struct machine m;
	if (!machine_begin(&m, t, direction, begin, end))
		return false;
	const char *s = direction == FORWARD ? from : to;
	begin_step(&m);
	add(&m, &m.now, (unsigned)begin, NULL, s);
	for (;;) {
		if (m.matched)
			reached[(s - from) / 32] |= 1u << (s - from) % 32;
		if (!m.now.count || s == (direction == FORWARD ? to : from))
			break;
		unsigned c;
		s += direction == FORWARD ? (ptrdiff_t)regex_next(t, s, &c) : -(ptrdiff_t)regex_prev(t, s, &c);
		if (s < from || s > to)
			break;
		advance(&m, c, s, NULL);
	}
	free(m.memory);
	return true;
}
