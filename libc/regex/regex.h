/* SPDX-License-Identifier: MIT */
/*
 * Inside regular expressions. A pattern becomes a tree (parse.c), the tree two programs for a machine
 * that is in many places at once (emit.c): one reads texts forwards, one backwards. find.c runs it to
 * find the match, submatch.c over parts of the match to find what its parts matched, backtrack.c is
 * for patterns with back-references.
 */
#ifndef LIBC_REGEX_REGEX_H
#define LIBC_REGEX_REGEX_H

#include <regex.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wctype.h>

#define NODES_MAX 100000 /* of the tree, repetitions written out: beyond that REG_ESPACE */
#define NOT_FIXED (-1)

enum node_kind {
	NODE_EMPTY,
	NODE_CHAR,   /* value, or with REG_ICASE its other case */
	NODE_ANY,
	NODE_SET,    /* value: which one */
	NODE_ASSERT, /* value: an enum assertion */
	NODE_REF,    /* value: the group whose text comes again */
	NODE_CAT,    /* its children in turn */
	NODE_ALT,    /* one of its children */
	NODE_GROUP,  /* value: its number */
	NODE_STAR,
	NODE_PLUS,
	NODE_OPTIONAL, /* value 1: a repetition that is made only where it matches something */
};

enum assertion {
	LINE_START,
	LINE_END,
	TEXT_START,
	TEXT_END,
	WORD_START,
	WORD_END,
	WORD_EDGE,
	WORD_INSIDE,
};

enum { FORWARD, BACKWARD };

/* Nodes and the like are numbers: the arrays move while they grow. */
struct node {
	enum node_kind kind;
	int value;
	int child, last;   /* first and last, -1: none */
	int next, prev;    /* among siblings */
	int width;         /* characters, or NOT_FIXED */
	bool has_group, is_nullable;
	int begin[2], end[2]; /* its code in the two programs; reaching the end is a match */
};

/* Characters of a bracket expression. */
struct set {
	uint32_t low[4];   /* the answer for ASCII */
	unsigned *ranges;  /* pairs */
	size_t range_count;
	unsigned classes;  /* bit n: the class with wctype n is in */
	unsigned without;  /* the same for \W and \S: what is not in it */
	bool inverted;
};

enum opcode {
	OP_CHAR,  /* x or y */
	OP_ANY,
	OP_SET,   /* x */
	OP_NONE,  /* matches no character */
	OP_ASSERT,
	OP_JUMP,  /* x */
	OP_SPLIT, /* x first, or y */
	OP_REF,   /* x */
	OP_SAVE,  /* in programs with back-references alone: the position in slot x */
	OP_MOVED, /* fails where the position is that in slot x */
};

struct instr {
	enum opcode op;
	unsigned x, y;
};

struct __regex {
	struct node *nodes;
	int node_count, root;
	struct instr *code[2];
	int code_len;
	struct set *sets;
	int set_count;
	int groups;      /* the whole match included */
	int slots;       /* for backtrack.c */
	int flags;       /* regcomp's */
	bool utf8, has_refs;
	bool has_first;  /* first[] holds: every match has a first byte, and it is one of these */
	bool first[256];
};

/* A text, and where regexec was told that it ends. */
struct text {
	const struct __regex *re;
	const char *begin, *end;
	int flags; /* regexec's */
};

#define NO_CHARACTER 0x110000u

/* parse.c: 0 or an error. */
int regex_parse(struct __regex *re, const char *pattern);

/* set.c: behind the opening bracket; *pattern moves behind the closing one. */
int regex_parse_set(struct __regex *re, const char **pattern, int *number);
/* An escape: \w \W \s \S. */
int regex_add_class(struct __regex *re, const char *name, bool underscore, bool inverted, int *number);
bool regex_set_has(const struct __regex *re, const struct set *set, unsigned c);

/* The character at *pattern; *pattern moves behind it. REG_BADPAT where it is none. */
int regex_pattern_char(const struct __regex *re, const char **pattern, unsigned *c);

/* emit.c: false without memory. */
bool regex_emit(struct __regex *re);

/* find.c */

struct found {
	const char *begin, *end;
};

/* The leftmost and longest match (any at all where !exact). 0, REG_NOMATCH or REG_ESPACE. */
int regex_find(const struct text *t, const char *from, bool exact, struct found *found);

/*
 * Runs the code from begin to end over from..to (BACKWARD: from to down to from). Bit n of reached:
 * from + n is where it can match up to. False without memory.
 */
bool regex_reach(const struct text *t, int direction, int begin, int end, const char *from,
                 const char *to, uint32_t *reached);

/* Whether the character of the instruction is c. */
bool regex_accepts(const struct __regex *re, const struct instr *i, unsigned c);
bool regex_asserts(const struct text *t, unsigned assertion, const char *at);

/* The character at s or ahead of it: its bytes, at least one. */
unsigned regex_next(const struct text *t, const char *s, unsigned *c);
unsigned regex_prev(const struct text *t, const char *s, unsigned *c);

/* submatch.c: fills match[1] to match[count - 1]. False without memory. */
bool regex_submatch(const struct text *t, const struct found *found, size_t count, regmatch_t *match);

/* backtrack.c: as regex_find and regex_submatch together. */
int regex_backtrack(const struct text *t, const char *from, size_t count, regmatch_t *match);

#endif
