/* SPDX-License-Identifier: MIT */
/* search.h: tables, trees and lists (POSIX, GNU). */
#ifndef _SEARCH_H
#define _SEARCH_H

#include <bits/size.h>
#include <features.h>

/* Hash tables of strings. The keys are the caller's and must stay; the table never frees them. */

typedef enum { FIND, ENTER } ACTION;

typedef struct entry {
	char *key;
	void *data;
} ENTRY;

/* POSIX. The one table. hcreate: non-zero, or 0 with errno ENOMEM. It grows as is needed. */
int hcreate(size_t __count);
void hdestroy(void);
/* The entry with that key; ENTER puts in one that is not there. NULL: not found, or errno ENOMEM. */
ENTRY *hsearch(ENTRY __entry, ACTION __action);

#ifdef __FH_GNU
/* GNU. The same with a table of the caller's, which begins as zeros. 0 on failure, with errno (ESRCH:
 * not found). */
struct hsearch_data {
	struct __hash_table *__table;
};
int hcreate_r(size_t __count, struct hsearch_data *__table);
void hdestroy_r(struct hsearch_data *__table);
int hsearch_r(ENTRY __entry, ACTION __action, ENTRY **__result, struct hsearch_data *__table);
#endif

/* Binary trees, balanced. A node begins with the pointer to the key. */

typedef enum { preorder, postorder, endorder, leaf } VISIT;

/* POSIX. The node of key, put in where it is not there. NULL: no memory. */
void *tsearch(const void *__key, void **__root, int (*__compare)(const void *, const void *));
/* The node, or NULL. */
void *tfind(const void *__key, void *const *__root, int (*__compare)(const void *, const void *));
/* Takes it out: its parent (the root for the root), or NULL where it was not there. */
void *tdelete(const void *__fh_restrict __key, void **__fh_restrict __root,
              int (*__compare)(const void *, const void *));
/* Visits every node, with its depth from 0. */
void twalk(const void *__root, void (*__visit)(const void *, VISIT, int));
#ifdef __FH_GNU
/* GNU. Frees a tree; free_key gets each key. */
void tdestroy(void *__root, void (*__free_key)(void *));
#endif

/* POSIX. The element of an array that equals key; lsearch appends it where there is none (the array
 * must have room), lfind answers NULL. */
void *lsearch(const void *__key, void *__base, size_t *__count, size_t __size,
              int (*__compare)(const void *, const void *));
void *lfind(const void *__key, const void *__base, size_t *__count, size_t __size,
            int (*__compare)(const void *, const void *));

/* POSIX. Lists of elements that begin with two pointers, to the next and the previous one. Puts an
 * element behind another (NULL: alone); takes it out. */
void insque(void *__element, void *__previous);
void remque(void *__element);

#endif
