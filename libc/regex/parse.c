/* SPDX-License-Identifier: MIT */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "libc/locale/utf8.h"
#include "libc/regex/regex.h"

#define DEPTH_MAX 250 /* of parentheses */
#define REPEAT_MAX 32767
#define STACKED_MAX 20 /* repetitions of repetitions */
#define UNBOUNDED (-1)

struct parser {
	struct __regex *re;
	const char *at;
	bool extended;
	int depth;
	int error;
	bool closed[10]; /* groups that may be referred to */
};

static int fail(struct parser *p, int error)
{
	if (!p->error)
		p->error = error;
	return -1;
}

static int new_node(struct parser *p, enum node_kind kind, int value)
{
	struct __regex *re = p->re;
	int n = re->node_count;
	if (n == NODES_MAX)
		return fail(p, REG_ESPACE);
	if (!(n & (n - 1))) { /* a power of two: full */
		struct node *nodes = realloc(re->nodes, (n ? 2 * (size_t)n : 1) * sizeof *nodes);
		if (!nodes)
			return fail(p, REG_ESPACE);
		re->nodes = nodes;
	}
	re->nodes[n] = (struct node){.kind = kind, .value = value, .child = -1, .last = -1, .next = -1,
	                             .prev = -1};
	re->node_count++;
	return n;
}

static void add_child(struct parser *p, int parent, int child)
{
	if (parent < 0 || child < 0)
		return;
	struct node *n = &p->re->nodes[parent];
	p->re->nodes[child].prev = n->last;
	if (n->last >= 0)
		p->re->nodes[n->last].next = child;
	else
		n->child = child;
	n->last = child;
}

static int new_parent(struct parser *p, enum node_kind kind, int value, int child)
{
	int n = new_node(p, kind, value);
	add_child(p, n, child);
	return n;
}

static int copy_tree(struct parser *p, int from)
{
	if (p->error)
		return -1;
	int n = new_node(p, p->re->nodes[from].kind, p->re->nodes[from].value);
	for (int c = p->re->nodes[from].child; c >= 0 && !p->error; c = p->re->nodes[c].next)
		add_child(p, n, copy_tree(p, c));
	return n;
}

/* x{least,most}: copies, the last of which repeat or may be missing. */
static int repeat(struct parser *p, int x, int least, int most)
{
	if (p->error)
		return -1;
	if (least == 0 && most == UNBOUNDED)
		return new_parent(p, NODE_STAR, 0, x);
	if (least == 1 && most == UNBOUNDED)
		return new_parent(p, NODE_PLUS, 0, x);
	if (least == 1 && most == 1)
		return x;
	if (most == 0)
		return new_node(p, NODE_EMPTY, 0);

	int cat = new_node(p, NODE_CAT, 0);
	for (int i = 0; i < least && !p->error; i++) {
		int copy = copy_tree(p, x);
		if (i == least - 1 && most == UNBOUNDED)
			copy = new_parent(p, NODE_PLUS, 0, copy);
		add_child(p, cat, copy);
	}
	for (int i = least; i < most && !p->error; i++)
		add_child(p, cat, new_parent(p, NODE_OPTIONAL, i > 0, copy_tree(p, x)));
	return p->error ? -1 : cat;
}

static int parse_number(struct parser *p)
{
	int n = -1;
	for (; (unsigned)*p->at - '0' < 10; p->at++) {
		n = (n < 0 ? 0 : n) * 10 + (*p->at - '0');
		if (n > REPEAT_MAX)
			n = REPEAT_MAX + 1;
	}
	return n;
}

/* Behind the opening brace. */
static int parse_bounds(struct parser *p, int *least, int *most)
{
	*least = parse_number(p);
	*most = *least;
	bool comma = *p->at == ',';
	if (comma) {
		p->at++;
		*most = parse_number(p); /* -1, UNBOUNDED, where there is none */
		if (*least < 0)
			*least = 0;
	}
	if (!p->extended && *p->at == '\\' && p->at[1] == '}')
		p->at++;
	else if (!p->extended || *p->at != '}')
		return *p->at ? REG_BADBR : REG_EBRACE;
	p->at++;
	if (*least < 0 || (*most >= 0 && *most < *least) || *least > REPEAT_MAX || *most > REPEAT_MAX)
		return REG_BADBR;
	return 0;
}

/* A repetition at p->at, if there is one: *least and *most. */
static bool parse_operator(struct parser *p, int *least, int *most)
{
	char c = *p->at;
	size_t len = 1;
	if (!p->extended && c == '\\') {
		c = p->at[1];
		len = 2;
		if (c == '*')
			return false;
	} else if (!p->extended && c != '*') {
		return false;
	}
	switch (c) {
	case '*':
	case '+':
		*least = c == '+';
		*most = UNBOUNDED;
		break;
	case '?':
		*least = 0;
		*most = 1;
		break;
	case '{':
		p->at += len;
		int error = parse_bounds(p, least, most);
		if (error)
			fail(p, error);
		return !error;
	default:
		return false;
	}
	p->at += len;
	return true;
}

static int parse_alternatives(struct parser *p);

static int parse_group(struct parser *p)
{
	if (p->depth == DEPTH_MAX)
		return fail(p, REG_ESPACE);
	int number = p->re->groups++;
	p->depth++;
	int inner = parse_alternatives(p);
	p->depth--;
	if (p->error)
		return -1;
	size_t len = p->extended ? 1 : 2;
	if (strncmp(p->at, p->extended ? ")" : "\\)", len))
		return fail(p, REG_EPAREN);
	p->at += len;
	if (number < 10)
		p->closed[number] = true;
	return new_parent(p, NODE_GROUP, number, inner);
}

static int parse_class(struct parser *p, char letter)
{
	int number;
	bool word = (letter | 0x20) == 'w';
	int error = regex_add_class(p->re, word ? "alnum" : "space", word, letter < 'a', &number);
	return error ? fail(p, error) : new_node(p, NODE_SET, number);
}

/* Behind a backslash. */
static int parse_escape(struct parser *p)
{
	static const char letters[] = "`'<>bB";
	char c = *p->at;
	const char *letter = c ? strchr(letters, c) : NULL;
	if (!c)
		return fail(p, REG_EESCAPE);
	if (letter) {
		p->at++;
		return new_node(p, NODE_ASSERT, TEXT_START + (int)(letter - letters));
	}
	if (strchr("wWsS", c)) {
		p->at++;
		return parse_class(p, c);
	}
	if (c >= '1' && c <= '9') {
		p->at++;
		if (!p->closed[c - '0'])
			return fail(p, REG_ESUBREG);
		p->re->has_refs = true;
		return new_node(p, NODE_REF, c - '0');
	}
	unsigned code;
	int error = regex_pattern_char(p->re, &p->at, &code);
	return error ? fail(p, error) : new_node(p, NODE_CHAR, (int)code);
}

static bool at_alternative_end(const struct parser *p)
{
	if (!*p->at)
		return true;
	if (p->extended)
		return *p->at == '|' || (*p->at == ')' && p->depth);
	return *p->at == '\\' && (p->at[1] == '|' || (p->at[1] == ')' && p->depth));
}

/* Whether a $ at p->at is the end of the expression, which makes it an anchor in basic ones. */
static bool is_end_anchor(struct parser *p)
{
	struct parser after = *p;
	after.at++;
	after.depth = 1;
	return p->extended || at_alternative_end(&after);
}

/* One thing without its repetitions. first: it begins an alternative. *is_anchor: it cannot be
 * repeated. */
static int parse_atom(struct parser *p, bool first, bool *is_anchor)
{
	unsigned code;
	int number, error;
	char c = *p->at;
	*is_anchor = false;
	switch (c) {
	case '[':
		p->at++;
		error = regex_parse_set(p->re, &p->at, &number);
		return error ? fail(p, error) : new_node(p, NODE_SET, number);
	case '.':
		p->at++;
		return new_node(p, NODE_ANY, 0);
	case '^':
		if (!p->extended && !first)
			break;
		p->at++;
		*is_anchor = true;
		return new_node(p, NODE_ASSERT, LINE_START);
	case '$':
		if (!is_end_anchor(p))
			break;
		p->at++;
		*is_anchor = true;
		return new_node(p, NODE_ASSERT, LINE_END);
	case '(':
		if (!p->extended)
			break;
		p->at++;
		return parse_group(p);
	case '*':
	case '+':
	case '?':
	case '{':
		if (p->extended)
			return fail(p, REG_BADRPT);
		break;
	case '\\':
		p->at++;
		if (!p->extended && *p->at == '(') {
			p->at++;
			return parse_group(p);
		}
		if (!p->extended && *p->at == ')')
			return fail(p, REG_EPAREN);
		if (!p->extended && *p->at == '{')
			return fail(p, REG_BADRPT);
		return parse_escape(p);
	default:
		break;
	}
	error = regex_pattern_char(p->re, &p->at, &code);
	return error ? fail(p, error) : new_node(p, NODE_CHAR, (int)code);
}

static int parse_sequence(struct parser *p)
{
	int cat = new_node(p, NODE_CAT, 0);
	bool first = true;
	while (!at_alternative_end(p) && !p->error) {
		bool is_anchor;
		int atom = parse_atom(p, first, &is_anchor);
		int least, most;
		/* Behind an anchor an asterisk is itself in basic expressions, an error in extended ones. */
		first = false;
		for (int i = 0; !is_anchor && !p->error && parse_operator(p, &least, &most); i++)
			atom = i < STACKED_MAX ? repeat(p, atom, least, most) : fail(p, REG_ESPACE);
		add_child(p, cat, atom);
	}
	return cat;
}

static int parse_alternatives(struct parser *p)
{
	int first = parse_sequence(p);
	int alt = -1;
	size_t len = p->extended ? 1 : 2;
	while (!p->error && !strncmp(p->at, p->extended ? "|" : "\\|", len)) {
		p->at += len;
		if (alt < 0)
			alt = new_parent(p, NODE_ALT, 0, first);
		add_child(p, alt, parse_sequence(p));
	}
	return alt < 0 ? first : alt;
}

/* What follows from the children: width, groups, whether nothing can match. */
static void sum_up(struct node *nodes, struct node *n)
{
	n->width = n->kind == NODE_CHAR || n->kind == NODE_ANY || n->kind == NODE_SET ? 1
	         : n->kind == NODE_REF ? NOT_FIXED : 0;
	n->is_nullable = n->width != 1;
	n->has_group = n->kind == NODE_GROUP;
	if (n->kind == NODE_ALT) {
		n->is_nullable = false;
		n->width = nodes[n->child].width;
	}
	for (int c = n->child; c >= 0; c = nodes[c].next) {
		const struct node *child = &nodes[c];
		n->has_group |= child->has_group;
		if (n->kind == NODE_ALT) {
			n->is_nullable |= child->is_nullable;
			if (n->width != child->width)
				n->width = NOT_FIXED;
		} else {
			n->is_nullable &= child->is_nullable;
			n->width = n->width == NOT_FIXED || child->width == NOT_FIXED ? NOT_FIXED
			                                                           : n->width + child->width;
		}
	}
	if (n->kind == NODE_STAR || n->kind == NODE_OPTIONAL)
		n->is_nullable = true;
	if (n->kind == NODE_STAR || n->kind == NODE_PLUS || n->kind == NODE_OPTIONAL)
		n->width = n->width ? NOT_FIXED : 0;
}

static void sum_up_tree(struct node *nodes, int n)
{
	for (int c = nodes[n].child; c >= 0; c = nodes[c].next)
		sum_up_tree(nodes, c);
	sum_up(nodes, &nodes[n]);
}

int regex_pattern_char(const struct __regex *re, const char **pattern, unsigned *c)
{
	int used = char_get(*pattern, UTF8_MAX, c, re->utf8); /* a null ends every character */
	if (used <= 0)
		return REG_BADPAT;
	*pattern += used;
	return 0;
}

int regex_parse(struct __regex *re, const char *pattern)
{
	struct parser p = {.re = re, .at = pattern, .extended = re->flags & REG_EXTENDED};
	re->groups = 1;
	re->root = parse_alternatives(&p);
	if (!p.error && *p.at) /* a closing parenthesis of a basic expression */
		fail(&p, REG_EPAREN);
	if (!p.error)
		sum_up_tree(re->nodes, re->root);
	return p.error;
}
