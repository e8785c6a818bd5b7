/* SPDX-License-Identifier: MIT */
/*
 * What the parts of a match matched. POSIX: of the ways to divide it, the one in which the first part
 * is the longest, then the second, and so on, from the outside in. So from the whole downwards, each
 * part gets its share of the text: as far as it can reach, if the rest reaches back there from the end.
 */
#include <stdlib.h>
#include <string.h>

#include "libc/regex/regex.h"

struct division {
	const struct text *text;
	size_t count;
	regmatch_t *match;
	bool failed; /* no memory */
};

static void divide(struct division *d, int number, const char *from, const char *to);

static const char *move(const struct text *t, const char *s, int characters)
{
	unsigned c;
	for (; characters > 0; characters--)
		s += regex_next(t, s, &c);
	for (; characters < 0; characters++)
		s -= regex_prev(t, s, &c);
	return s;
}

/* The farthest place (not `from` where !empty) that `first` reaches and the rest, whose code lies
 * backward from begin to end, reaches from the other side. */
static const char *meet(struct division *d, const struct node *first, int begin, int end,
                        const char *from, const char *to, bool empty)
{
	size_t words = (size_t)(to - from) / 32 + 1;
	uint32_t *ahead = calloc(2 * words, sizeof *ahead);
	uint32_t *back = ahead + words;
	const char *at = to;
	if (!ahead || !regex_reach(d->text, FORWARD, first->begin[FORWARD], first->end[FORWARD], from, to, ahead)
	    || !regex_reach(d->text, BACKWARD, begin, end, from, to, back))
		d->failed = true;
	else
		for (size_t n = (size_t)(to - from);; n--) {
			if (ahead[n / 32] & back[n / 32] & 1u << n % 32 && (n || empty)) {
				at = from + n;
				break;
			}
			if (!n)
				break;
		}
	free(ahead);
	return at;
}

static void divide_sequence(struct division *d, const struct node *n, const char *from, const char *to)
{
	const struct node *nodes = d->text->re->nodes;
	int rest_groups = 0, rest_width = 0; /* of the children from c on; width NOT_FIXED below 0 */
	int unfixed = 0;
	for (int c = n->child; c >= 0; c = nodes[c].next) {
		rest_groups += nodes[c].has_group;
		unfixed += nodes[c].width == NOT_FIXED;
		rest_width += nodes[c].width == NOT_FIXED ? 0 : nodes[c].width;
	}
	for (int c = n->child; c >= 0 && rest_groups && !d->failed; c = nodes[c].next) {
		const struct node *child = &nodes[c];
		const char *end = to;
		unfixed -= child->width == NOT_FIXED;
		rest_width -= child->width == NOT_FIXED ? 0 : child->width;
		rest_groups -= child->has_group;
		if (child->next < 0)
			end = to;
		else if (child->width != NOT_FIXED)
			end = move(d->text, from, child->width);
		else if (!unfixed)
			end = move(d->text, to, -rest_width);
		else
			end = meet(d, child, n->begin[BACKWARD], nodes[child->next].end[BACKWARD], from, to, true);
		if (child->has_group)
			divide(d, c, from, end);
		from = end;
	}
}

static void forget(struct division *d, int number)
{
	const struct node *n = &d->text->re->nodes[number];
	if (!n->has_group)
		return;
	if (n->kind == NODE_GROUP && (size_t)n->value < d->count)
		d->match[n->value] = (regmatch_t){-1, -1};
	for (int c = n->child; c >= 0; c = d->text->re->nodes[c].next)
		forget(d, c);
}

static bool matches(struct division *d, const struct node *n, const char *from, const char *to)
{
	size_t length = (size_t)(to - from);
	uint32_t *reached = calloc(length / 32 + 1, sizeof *reached);
	if (!reached || !regex_reach(d->text, FORWARD, n->begin[FORWARD], n->end[FORWARD], from, to, reached)) {
		d->failed = true;
		free(reached);
		return false;
	}
	bool good = reached[length / 32] >> length % 32 & 1;
	free(reached);
	return good;
}

/* Only the last turn shows. An empty one is made only where there is nothing to match. */
static void divide_repetition(struct division *d, const struct node *n, const char *from, const char *to)
{
	const struct node *child = &d->text->re->nodes[n->child];
	if (from == to) {
		if (matches(d, child, from, to))
			divide(d, n->child, from, to);
		return;
	}
	if (child->width != NOT_FIXED) {
		divide(d, n->child, move(d->text, to, -child->width), to);
		return;
	}
	/* The rest after a turn: turns again, or none. A plus reaches back from where nothing is left only
	 * by an empty turn, so that place is looked at by itself. */
	size_t words = (size_t)(to - from) / 32 + 1;
	uint32_t *back = calloc(2 * words, sizeof *back);
	uint32_t *ahead = back + words;
	if (!back || !regex_reach(d->text, BACKWARD, n->begin[BACKWARD], n->end[BACKWARD], from, to, back)) {
		d->failed = true;
		free(back);
		return;
	}
	size_t length = (size_t)(to - from);
	back[length / 32] |= 1u << length % 32;
	const char *turn = from;
	for (;;) {
		memset(ahead, 0, words * sizeof *ahead);
		if (!regex_reach(d->text, FORWARD, child->begin[FORWARD], child->end[FORWARD], turn, to, ahead)) {
			d->failed = true;
			break;
		}
		size_t done = (size_t)(turn - from);
		size_t n_most = length - done;
		size_t step = n_most;
		for (; step; step--) {
			size_t whole = done + step;
			if (ahead[step / 32] >> step % 32 & 1 && back[whole / 32] >> whole % 32 & 1)
				break;
		}
		if (!step || step == n_most)
			break;
		turn += step;
	}
	free(back);
	if (!d->failed)
		divide(d, n->child, turn, to);
}

static void divide(struct division *d, int number, const char *from, const char *to)
{
	const struct node *n = &d->text->re->nodes[number];
	if (!n->has_group || d->failed)
		return;
	switch (n->kind) {
	case NODE_GROUP:
		if ((size_t)n->value < d->count) {
			d->match[n->value].rm_so = from - d->text->begin;
			d->match[n->value].rm_eo = to - d->text->begin;
		}
		forget(d, n->child);
		divide(d, n->child, from, to);
		break;
	case NODE_CAT:
		divide_sequence(d, n, from, to);
		break;
	case NODE_ALT:
		for (int c = n->child; c >= 0; c = d->text->re->nodes[c].next) {
			const struct node *child = &d->text->re->nodes[c];
			if (child->next < 0 || matches(d, child, from, to)) {
				divide(d, c, from, to);
				break;
			}
		}
		break;
	case NODE_OPTIONAL:
		if (from != to || (!n->value && matches(d, &d->text->re->nodes[n->child], from, to))) {
			forget(d, n->child);
			divide(d, n->child, from, to);
		}
		break;
	case NODE_STAR:
	case NODE_PLUS:
		forget(d, n->child);
		divide_repetition(d, n, from, to);
		break;
	default:
		break;
	}
}

bool regex_submatch(const struct text *t, const struct found *found, size_t count, regmatch_t *match)
{
	struct division d = {.text = t, .count = count, .match = match};
	for (size_t i = 1; i < count; i++)
		match[i] = (regmatch_t){-1, -1};
	divide(&d, t->re->root, found->begin, found->end);
	return !d.failed;
}
