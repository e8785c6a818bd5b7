/* SPDX-License-Identifier: MIT */
/*
 * sys/queue.h: lists that lie in the program's own structures (BSD). Macros alone: they allocate nothing, and may
 * evaluate what they are given more than once. An ENTRY is a member, `field`, of each element; removing an element
 * from a list that does not hold it is undefined.
 *
 *   SLIST            one pointer; begins at a head; REMOVE looks for the element
 *   LIST             two pointers; REMOVE and INSERT_BEFORE at once
 *   STAILQ, SIMPLEQ  one pointer; a head that knows the end
 *   TAILQ            two pointers; a head that knows the end; may be walked backwards
 */
#ifndef _SYS_QUEUE_H
#define _SYS_QUEUE_H

/* SLIST */

#define SLIST_HEAD(name, type) \
	struct name { \
		struct type *slh_first; \
	}
#define SLIST_HEAD_INITIALIZER(head) { 0 }
#define SLIST_ENTRY(type) \
	struct { \
		struct type *sle_next; \
	}
#define SLIST_FIRST(head) ((head)->slh_first)
#define SLIST_NEXT(element, field) ((element)->field.sle_next)
#define SLIST_EMPTY(head) (!SLIST_FIRST(head))
#define SLIST_FOREACH(each, head, field) \
	for ((each) = SLIST_FIRST(head); (each); (each) = SLIST_NEXT(each, field))
#define SLIST_INIT(head) ((void)(SLIST_FIRST(head) = 0))
#define SLIST_INSERT_HEAD(head, element, field) \
	do { \
		SLIST_NEXT(element, field) = SLIST_FIRST(head); \
		SLIST_FIRST(head) = (element); \
	} while (0)
#define SLIST_INSERT_AFTER(other, element, field) \
	do { \
		SLIST_NEXT(element, field) = SLIST_NEXT(other, field); \
		SLIST_NEXT(other, field) = (element); \
	} while (0)
#define SLIST_REMOVE_HEAD(head, field) ((void)(SLIST_FIRST(head) = SLIST_NEXT(SLIST_FIRST(head), field)))
#define SLIST_REMOVE(head, element, type, field) \
	do { \
		struct type **__link = &SLIST_FIRST(head); \
		while (*__link != (element)) \
			__link = &SLIST_NEXT(*__link, field); \
		*__link = SLIST_NEXT(*__link, field); \
	} while (0)

/* LIST */

#define LIST_HEAD(name, type) \
	struct name { \
		struct type *lh_first; \
	}
#define LIST_HEAD_INITIALIZER(head) { 0 }
#define LIST_ENTRY(type) \
	struct { \
		struct type *le_next, **le_prev; /* le_prev: the pointer that points here */ \
	}
#define LIST_FIRST(head) ((head)->lh_first)
#define LIST_NEXT(element, field) ((element)->field.le_next)
#define LIST_EMPTY(head) (!LIST_FIRST(head))
#define LIST_FOREACH(each, head, field) \
	for ((each) = LIST_FIRST(head); (each); (each) = LIST_NEXT(each, field))
#define LIST_INIT(head) ((void)(LIST_FIRST(head) = 0))
#define __LIST_INSERT(link, element, field) \
	do { \
		if ((LIST_NEXT(element, field) = *(link))) \
			LIST_NEXT(element, field)->field.le_prev = &LIST_NEXT(element, field); \
		(element)->field.le_prev = (link); \
		*(element)->field.le_prev = (element); \
	} while (0)
#define LIST_INSERT_HEAD(head, element, field) __LIST_INSERT(&LIST_FIRST(head), element, field)
#define LIST_INSERT_AFTER(other, element, field) __LIST_INSERT(&LIST_NEXT(other, field), element, field)
#define LIST_INSERT_BEFORE(other, element, field) \
	do { \
		(element)->field.le_prev = (other)->field.le_prev; \
		LIST_NEXT(element, field) = (other); \
		*(element)->field.le_prev = (element); \
		(other)->field.le_prev = &LIST_NEXT(element, field); \
	} while (0)
#define LIST_REMOVE(element, field) \
	do { \
		if (LIST_NEXT(element, field)) \
			LIST_NEXT(element, field)->field.le_prev = (element)->field.le_prev; \
		*(element)->field.le_prev = LIST_NEXT(element, field); \
	} while (0)

/* STAILQ */

#define STAILQ_HEAD(name, type) \
	struct name { \
		struct type *stqh_first, **stqh_last; /* stqh_last: the pointer that the next one at the end goes to */ \
	}
#define STAILQ_HEAD_INITIALIZER(head) { 0, &(head).stqh_first }
#define STAILQ_ENTRY(type) \
	struct { \
		struct type *stqe_next; \
	}
#define STAILQ_FIRST(head) ((head)->stqh_first)
#define STAILQ_NEXT(element, field) ((element)->field.stqe_next)
#define STAILQ_EMPTY(head) (!STAILQ_FIRST(head))
#define STAILQ_FOREACH(each, head, field) \
	for ((each) = STAILQ_FIRST(head); (each); (each) = STAILQ_NEXT(each, field))
#define STAILQ_INIT(head) \
	do { \
		STAILQ_FIRST(head) = 0; \
		(head)->stqh_last = &STAILQ_FIRST(head); \
	} while (0)
#define __STAILQ_INSERT(head, link, element, field) \
	do { \
		if (!(STAILQ_NEXT(element, field) = *(link))) \
			(head)->stqh_last = &STAILQ_NEXT(element, field); \
		*(link) = (element); \
	} while (0)
#define STAILQ_INSERT_HEAD(head, element, field) __STAILQ_INSERT(head, &STAILQ_FIRST(head), element, field)
#define STAILQ_INSERT_AFTER(head, other, element, field) \
	__STAILQ_INSERT(head, &STAILQ_NEXT(other, field), element, field)
#define STAILQ_INSERT_TAIL(head, element, field) \
	do { \
		STAILQ_NEXT(element, field) = 0; \
		*(head)->stqh_last = (element); \
		(head)->stqh_last = &STAILQ_NEXT(element, field); \
	} while (0)
#define __STAILQ_REMOVE(head, link, field) \
	do { \
		if (!(*(link) = STAILQ_NEXT(*(link), field))) \
			(head)->stqh_last = (link); \
	} while (0)
#define STAILQ_REMOVE_HEAD(head, field) __STAILQ_REMOVE(head, &STAILQ_FIRST(head), field)
#define STAILQ_REMOVE(head, element, type, field) \
	do { \
		struct type **__link = &STAILQ_FIRST(head); \
		while (*__link != (element)) \
			__link = &STAILQ_NEXT(*__link, field); \
		__STAILQ_REMOVE(head, __link, field); \
	} while (0)
/* All of the second behind the first; the second is empty then. */
#define STAILQ_CONCAT(head, second) \
	do { \
		if (!STAILQ_EMPTY(second)) { \
			*(head)->stqh_last = STAILQ_FIRST(second); \
			(head)->stqh_last = (second)->stqh_last; \
			STAILQ_INIT(second); \
		} \
	} while (0)

/* SIMPLEQ: another name of the same */

#define SIMPLEQ_HEAD(name, type) STAILQ_HEAD(name, type)
#define SIMPLEQ_HEAD_INITIALIZER(head) STAILQ_HEAD_INITIALIZER(head)
#define SIMPLEQ_ENTRY(type) STAILQ_ENTRY(type)
#define SIMPLEQ_FIRST(head) STAILQ_FIRST(head)
#define SIMPLEQ_NEXT(element, field) STAILQ_NEXT(element, field)
#define SIMPLEQ_EMPTY(head) STAILQ_EMPTY(head)
#define SIMPLEQ_FOREACH(each, head, field) STAILQ_FOREACH(each, head, field)
#define SIMPLEQ_INIT(head) STAILQ_INIT(head)
#define SIMPLEQ_INSERT_HEAD(head, element, field) STAILQ_INSERT_HEAD(head, element, field)
#define SIMPLEQ_INSERT_AFTER(head, other, element, field) STAILQ_INSERT_AFTER(head, other, element, field)
#define SIMPLEQ_INSERT_TAIL(head, element, field) STAILQ_INSERT_TAIL(head, element, field)
#define SIMPLEQ_REMOVE_HEAD(head, field) STAILQ_REMOVE_HEAD(head, field)
#define SIMPLEQ_REMOVE(head, element, type, field) STAILQ_REMOVE(head, element, type, field)

/* TAILQ */

#define TAILQ_HEAD(name, type) \
	struct name { \
		struct type *tqh_first, **tqh_last; /* as of an ENTRY, so that PREV may take the one for the other */ \
	}
#define TAILQ_HEAD_INITIALIZER(head) { 0, &(head).tqh_first }
#define TAILQ_ENTRY(type) \
	struct { \
		struct type *tqe_next, **tqe_prev; \
	}
#define TAILQ_FIRST(head) ((head)->tqh_first)
#define TAILQ_NEXT(element, field) ((element)->field.tqe_next)
#define TAILQ_EMPTY(head) (!TAILQ_FIRST(head))
/* name: the head's structure. */
#define __TAILQ_BEFORE(link, name) (*((struct name *)(void *)(link))->tqh_last)
#define TAILQ_LAST(head, name) __TAILQ_BEFORE((head)->tqh_last, name)
#define TAILQ_PREV(element, name, field) __TAILQ_BEFORE((element)->field.tqe_prev, name)
#define TAILQ_FOREACH(each, head, field) \
	for ((each) = TAILQ_FIRST(head); (each); (each) = TAILQ_NEXT(each, field))
#define TAILQ_FOREACH_REVERSE(each, head, name, field) \
	for ((each) = TAILQ_LAST(head, name); (each); (each) = TAILQ_PREV(each, name, field))
#define TAILQ_INIT(head) \
	do { \
		TAILQ_FIRST(head) = 0; \
		(head)->tqh_last = &TAILQ_FIRST(head); \
	} while (0)
/* What comes next after a change knows it by the pointer that points to it. */
#define __TAILQ_SET_PREV(head, element, field, link) \
	(*((element) ? &(element)->field.tqe_prev : &(head)->tqh_last) = (link))
#define __TAILQ_INSERT(head, link, element, field) \
	do { \
		TAILQ_NEXT(element, field) = *(link); \
		__TAILQ_SET_PREV(head, TAILQ_NEXT(element, field), field, &TAILQ_NEXT(element, field)); \
		(element)->field.tqe_prev = (link); \
		*(element)->field.tqe_prev = (element); \
	} while (0)
#define TAILQ_INSERT_HEAD(head, element, field) __TAILQ_INSERT(head, &TAILQ_FIRST(head), element, field)
#define TAILQ_INSERT_AFTER(head, other, element, field) \
	__TAILQ_INSERT(head, &TAILQ_NEXT(other, field), element, field)
#define TAILQ_INSERT_BEFORE(other, element, field) \
	do { \
		(element)->field.tqe_prev = (other)->field.tqe_prev; \
		TAILQ_NEXT(element, field) = (other); \
		*(element)->field.tqe_prev = (element); \
		(other)->field.tqe_prev = &TAILQ_NEXT(element, field); \
	} while (0)
#define TAILQ_INSERT_TAIL(head, element, field) \
	do { \
		TAILQ_NEXT(element, field) = 0; \
		(element)->field.tqe_prev = (head)->tqh_last; \
		*(head)->tqh_last = (element); \
		(head)->tqh_last = &TAILQ_NEXT(element, field); \
	} while (0)
#define TAILQ_REMOVE(head, element, field) \
	do { \
		__TAILQ_SET_PREV(head, TAILQ_NEXT(element, field), field, (element)->field.tqe_prev); \
		*(element)->field.tqe_prev = TAILQ_NEXT(element, field); \
	} while (0)
#define TAILQ_CONCAT(head, second, field) \
	do { \
		if (!TAILQ_EMPTY(second)) { \
			*(head)->tqh_last = TAILQ_FIRST(second); \
			TAILQ_FIRST(second)->field.tqe_prev = (head)->tqh_last; \
			(head)->tqh_last = (second)->tqh_last; \
			TAILQ_INIT(second); \
		} \
	} while (0)

#endif
