/* SPDX-License-Identifier: MIT */
/* How vectors of any kind are read and written: included where `vec` is defined. */
#ifndef ARCH_VEC_H
#define ARCH_VEC_H

typedef vec vec_anywhere __attribute__((aligned(1), may_alias));

/* From any address. */
static inline vec vec_load(const void *p)
{
	return *(const vec_anywhere *)p;
}

static inline void vec_store(void *p, vec v)
{
	*(vec_anywhere *)p = v;
}

/* From a multiple of VEC_BYTES: never crosses into another page. */
static inline vec vec_load_aligned(const void *p)
{
	return *(const vec *)p;
}

static inline void vec_store_aligned(void *p, vec v)
{
	*(vec *)p = v;
}

#endif
