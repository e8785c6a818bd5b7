/* SPDX-License-Identifier: MIT */
#include <threads.h>

#include "libc/thread/key.h"
#include "libc/thread/result.h"

int tss_create(tss_t *key, tss_dtor_t destructor)
{
	return result_of(key_create(key, destructor));
}

void tss_delete(tss_t key)
{
	key_delete(key);
}

int tss_set(tss_t key, void *value)
{
	return result_of(key_set(key, value));
}

void *tss_get(tss_t key)
{
	return key_get(key);
}
