/* SPDX-License-Identifier: MIT */
/*
 * The atomic operations that the project uses, each named with its memory order. Over C11's
 * generic builtins on plain int and pointer objects; none is wider than a pointer.
 */
#ifndef SYS_ATOMIC_H
#define SYS_ATOMIC_H

#include <stdbool.h>
#include <stddef.h>

static inline int atomic_load_int_relaxed(const int *p)
{
	return __atomic_load_n(p, __ATOMIC_RELAXED);
}

static inline int atomic_load_int_acquire(const int *p)
{
	return __atomic_load_n(p, __ATOMIC_ACQUIRE);
}

static inline void atomic_store_int_relaxed(int *p, int value)
{
	__atomic_store_n(p, value, __ATOMIC_RELAXED);
}

static inline void atomic_store_int_release(int *p, int value)
{
	__atomic_store_n(p, value, __ATOMIC_RELEASE);
}

static inline int atomic_exchange_int_acquire(int *p, int value)
{
	return __atomic_exchange_n(p, value, __ATOMIC_ACQUIRE);
}

static inline int atomic_exchange_int_release(int *p, int value)
{
	return __atomic_exchange_n(p, value, __ATOMIC_RELEASE);
}

/* Stores value where *p == expected; whether it did. */
static inline bool atomic_cas_int_acquire(int *p, int expected, int value)
{
	return __atomic_compare_exchange_n(p, &expected, value, false, __ATOMIC_ACQUIRE,
	                                   __ATOMIC_RELAXED);
}

static inline bool atomic_cas_int_release(int *p, int expected, int value)
{
	return __atomic_compare_exchange_n(p, &expected, value, false, __ATOMIC_RELEASE,
	                                   __ATOMIC_RELAXED);
}

static inline bool atomic_cas_int_acq_rel(int *p, int expected, int value)
{
	return __atomic_compare_exchange_n(p, &expected, value, false, __ATOMIC_ACQ_REL,
	                                   __ATOMIC_ACQUIRE);
}

/* The sum; it wraps around. Sequentially consistent: the order of two words can be relied on. */
static inline int atomic_add_int(int *p, int value)
{
	return __atomic_add_fetch(p, value, __ATOMIC_SEQ_CST);
}

static inline int atomic_load_int(const int *p)
{
	return __atomic_load_n(p, __ATOMIC_SEQ_CST);
}

static inline void *atomic_load_pointer(void *const *p)
{
	return __atomic_load_n(p, __ATOMIC_SEQ_CST);
}

static inline void atomic_store_pointer(void **p, void *value)
{
	__atomic_store_n(p, value, __ATOMIC_SEQ_CST);
}

static inline void atomic_store_pointer_relaxed(void **p, void *value)
{
	__atomic_store_n(p, value, __ATOMIC_RELAXED);
}

static inline void *atomic_load_pointer_relaxed(void *const *p)
{
	return __atomic_load_n(p, __ATOMIC_RELAXED);
}

/* Stores value where *p == *expected; whether it did. If not, *expected is what was there. */
static inline bool atomic_cas_pointer_release(void **p, void **expected, void *value)
{
	return __atomic_compare_exchange_n(p, expected, value, false, __ATOMIC_RELEASE,
	                                   __ATOMIC_RELAXED);
}

static inline void *atomic_exchange_pointer_acquire(void **p, void *value)
{
	return __atomic_exchange_n(p, value, __ATOMIC_ACQUIRE);
}

static inline void atomic_store_size_relaxed(size_t *p, size_t value)
{
	__atomic_store_n(p, value, __ATOMIC_RELAXED);
}

static inline size_t atomic_load_size_relaxed(const size_t *p)
{
	return __atomic_load_n(p, __ATOMIC_RELAXED);
}

static inline void atomic_store_size_release(size_t *p, size_t value)
{
	__atomic_store_n(p, value, __ATOMIC_RELEASE);
}

static inline size_t atomic_load_size_acquire(const size_t *p)
{
	return __atomic_load_n(p, __ATOMIC_ACQUIRE);
}

/* The sum. */
static inline size_t atomic_add_size_relaxed(size_t *p, size_t value)
{
	return __atomic_add_fetch(p, value, __ATOMIC_RELAXED);
}

static inline bool atomic_cas_size_relaxed(size_t *p, size_t expected, size_t value)
{
	return __atomic_compare_exchange_n(p, &expected, value, false, __ATOMIC_RELAXED,
	                                   __ATOMIC_RELAXED);
}

/* To value, if that is more. */
static inline void atomic_raise_size(size_t *p, size_t value)
{
	size_t seen = atomic_load_size_relaxed(p);
	while (value > seen && !atomic_cas_size_relaxed(p, seen, value))
		seen = atomic_load_size_relaxed(p);
}

#endif
