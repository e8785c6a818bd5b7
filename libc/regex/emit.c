/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <wctype.h>

#include "libc/locale/utf8.h"
#include "libc/regex/regex.h"

/* Repetitions that can be empty are written twice where there are back-references, so that one inside
 * another doubles the code each time: beyond this many instructions there is no memory. */
#define CODE_MAX (8 * NODES_MAX)

/* Writes code, or where that is NULL only counts. */
struct emitter {
	struct __regex *re;
	struct instr *code;
	int len;
	int direction;
};

static int put(struct emitter *e, enum opcode op, unsigned x, unsigned y)
{
	if (e->code)
		e->code[e->len] = (struct instr){op, x, y};
	return e->len++;
}

static void aim(struct emitter *e, int at, int x, int y)
{
	if (e->code) {
		e->code[at].x = (unsigned)x;
		e->code[at].y = (unsigned)y;
	}
}

static void emit(struct emitter *e, int n);

static void emit_children(struct emitter *e, const struct node *n)
{
	if (e->direction == FORWARD)
		for (int c = n->child; c >= 0; c = e->re->nodes[c].next)
			emit(e, c);
	else
		for (int c = n->last; c >= 0; c = e->re->nodes[c].prev)
			emit(e, c);
}

/*
 *        split first, next     Every way out of a piece of code leads to its end, where what follows
 *        first                 begins.
 *        jump end
 *  next: ...
 */
static void emit_alternatives(struct emitter *e, const struct node *n)
{
	const struct node *nodes = e->re->nodes;
	int jumps = -1; /* those to the end, a list through their x */
	for (int c = n->child; c >= 0; c = nodes[c].next) {
		int split = nodes[c].next >= 0 ? put(e, OP_SPLIT, 0, 0) : -1;
		emit(e, c);
		if (split < 0)
			break;
		jumps = put(e, OP_JUMP, (unsigned)jumps, 0);
		aim(e, split, split + 1, e->len);
	}
	while (e->code && jumps >= 0) {
		int before = (int)e->code[jumps].x;
		aim(e, jumps, e->len, 0);
		jumps = before;
	}
}

/* What might go round without moving is held up: the machine of backtrack.c would never end. */
static void emit_body(struct emitter *e, const struct node *n)
{
	bool guarded = e->re->has_refs && n->is_nullable;
	unsigned slot = 0;
	if (guarded) {
		slot = (unsigned)e->re->slots++;
		put(e, OP_SAVE, slot, 0);
	}
	emit_children(e, n);
	if (guarded)
		put(e, OP_MOVED, slot, 0);
}

static void emit_repetition(struct emitter *e, const struct node *n)
{
	int begin = e->len;
	if (n->kind == NODE_PLUS) {
		emit_children(e, n);
		if (!e->re->has_refs || !n->is_nullable) {
			int split = put(e, OP_SPLIT, (unsigned)begin, 0);
			aim(e, split, begin, e->len);
			return;
		}
		/* A guard would forbid the one empty turn that may be needed: so the first turn stands apart. */
		begin = e->len;
	}
	int split = put(e, OP_SPLIT, 0, 0);
	emit_body(e, n);
	put(e, OP_JUMP, (unsigned)begin, 0);
	aim(e, split, split + 1, e->len);
}

static void emit_char(struct emitter *e, unsigned c)
{
	bool any_case = e->re->flags & REG_ICASE;
	put(e, OP_CHAR, any_case ? towlower(c) : c, any_case ? towupper(c) : c);
}

static void emit_group(struct emitter *e, const struct node *n)
{
	bool saves = e->re->has_refs;
	if (saves)
		put(e, OP_SAVE, 2 * (unsigned)n->value, 0);
	emit_children(e, n);
	if (saves)
		put(e, OP_SAVE, 2 * (unsigned)n->value + 1, 0);
}

static void emit(struct emitter *e, int number)
{
	struct node *n = &e->re->nodes[number];
	unsigned value = (unsigned)n->value;
	if (e->len > CODE_MAX)
		return;
	n->begin[e->direction] = e->len;
	switch (n->kind) {
	case NODE_EMPTY:
		break;
	case NODE_CHAR:
		emit_char(e, value);
		break;
	case NODE_ANY:
		put(e, OP_ANY, 0, 0);
		break;
	case NODE_SET:
		put(e, OP_SET, value, 0);
		break;
	case NODE_ASSERT:
		put(e, OP_ASSERT, value, 0);
		break;
	case NODE_REF:
		put(e, OP_REF, value, 0);
		break;
	case NODE_CAT:
		emit_children(e, n);
		break;
	case NODE_GROUP:
		emit_group(e, n);
		break;
	case NODE_ALT:
		emit_alternatives(e, n);
		break;
	case NODE_STAR:
	case NODE_PLUS:
		emit_repetition(e, n);
		break;
	case NODE_OPTIONAL: {
		int split = put(e, OP_SPLIT, 0, 0);
		emit_children(e, n);
		aim(e, split, split + 1, e->len);
		break;
	}
	}
	n->end[e->direction] = e->len;
}

static void mark_char(struct __regex *re, unsigned c)
{
	char bytes[UTF8_MAX];
	if (char_put(bytes, c, re->utf8))
		re->first[(unsigned char)*bytes] = true;
}

static void mark_many(struct __regex *re, const struct instr *i)
{
	for (unsigned c = 0; c < 256; c++)
		re->first[c] |= c >= 128 ? !re->utf8 || c >= 0xc0 : regex_accepts(re, i, c);
}

/* Which bytes a match can begin with: what is reached without a character, assertions taken for
 * true. seen: room for a byte an instruction. */
static void find_first(struct __regex *re, unsigned char *seen, unsigned *stack)
{
	const struct instr *code = re->code[FORWARD];
	size_t depth = 0;
	stack[depth++] = 0;
	while (depth) {
		unsigned at = stack[--depth];
		if (at == (unsigned)re->code_len)
			return; /* nothing at all is a match */
		if (seen[at])
			continue;
		seen[at] = 1;
		const struct instr *i = &code[at];
		switch (i->op) {
		case OP_CHAR:
			mark_char(re, i->x);
			mark_char(re, i->y);
			break;
		case OP_ANY:
		case OP_SET:
			mark_many(re, i);
			break;
		case OP_SPLIT:
			stack[depth++] = i->y;
			stack[depth++] = i->x;
			break;
		case OP_JUMP:
			stack[depth++] = i->x;
			break;
		default:
			stack[depth++] = at + 1;
			break;
		}
	}
	re->has_first = true;
}

bool regex_emit(struct __regex *re)
{
	re->slots = 2 * re->groups;
	struct emitter e = {.re = re};
	emit(&e, re->root);
	if (e.len > CODE_MAX)
		return false;
	re->code_len = e.len;
	for (int direction = FORWARD; direction <= BACKWARD; direction++) {
		re->code[direction] = malloc(((size_t)e.len + 1) * sizeof *re->code[0]);
		if (!re->code[direction])
			return false;
		re->slots = 2 * re->groups;
		struct emitter again = {.re = re, .code = re->code[direction], .direction = direction};
		emit(&again, re->root);
	}
	size_t room = (size_t)re->code_len + 1;
	unsigned char *seen = calloc(room, 1);
	unsigned *stack = malloc(2 * room * sizeof *stack);
	if (seen && stack)
		find_first(re, seen, stack);
	bool good = seen && stack;
	free(seen);
	free(stack);
	return good;
}
