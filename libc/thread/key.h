/* SPDX-License-Identifier: MIT */
/*
 * Data of threads by key. A key has a generation, odd while it exists; a value belongs to the
 * generation that it was set under, so a deleted key's values are gone everywhere at once.
 */
#ifndef LIBC_THREAD_KEY_H
#define LIBC_THREAD_KEY_H

#include <pthread.h>

struct key_value {
	unsigned generation;
	void *value;
};

/* They lie behind the control block of every thread but the first. */
#define KEY_VALUES_LEN (PTHREAD_KEYS_MAX * sizeof(struct key_value))

int key_create(pthread_key_t *key, void (*destructor)(void *));
int key_delete(pthread_key_t key);
int key_set(pthread_key_t key, const void *value);
void *key_get(pthread_key_t key);

/* At the end of a thread: calls the destructors, in rounds. */
void keys_destroy_values(void);

#endif
