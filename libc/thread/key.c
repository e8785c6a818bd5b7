/* SPDX-License-Identifier: MIT */
#include "libc/thread/key.h"

#include <errno.h>
#include <stdbool.h>
#include <stddef.h>

#include "libc/alias.h"
#include "libc/thread/atfork.h"
#include "sys/linux/thread.h"

static struct {
	int generation; /* odd: the key exists */
	void (*destructor)(void *);
} keys[PTHREAD_KEYS_MAX];

static struct lock keys_lock; /* guards changes of keys */

void keys_fork(enum fork_step step)
{
	fork_hold(&keys_lock, step);
}

static struct key_value first_thread_values[PTHREAD_KEYS_MAX];

static unsigned generation_of(pthread_key_t key)
{
	return key < PTHREAD_KEYS_MAX ? (unsigned)atomic_load_int_acquire(&keys[key].generation) : 0;
}

int key_create(pthread_key_t *key, void (*destructor)(void *))
{
	int error = EAGAIN;
	lock_acquire(&keys_lock);
	for (unsigned i = 0; i < PTHREAD_KEYS_MAX; i++) {
		unsigned generation = (unsigned)keys[i].generation;
		if (generation & 1)
			continue;
		keys[i].destructor = destructor;
		atomic_store_int_release(&keys[i].generation, (int)(generation + 1));
		*key = i;
		error = 0;
		break;
	}
	lock_release(&keys_lock);
	return error;
}
WEAK_ALIAS(key_create, pthread_key_create);

int key_delete(pthread_key_t key)
{
	lock_acquire(&keys_lock);
	unsigned generation = generation_of(key);
	bool exists = generation & 1;
	if (exists)
		atomic_store_int_release(&keys[key].generation, (int)(generation + 1));
	lock_release(&keys_lock);
	return exists ? 0 : EINVAL;
}
WEAK_ALIAS(key_delete, pthread_key_delete);

int key_set(pthread_key_t key, const void *value)
{
	unsigned generation = generation_of(key);
	if (!(generation & 1))
		return EINVAL;
	struct thread *self = thread_self();
	if (!self->key_values)
		self->key_values = self->map ? (struct key_value *)(self + 1) : first_thread_values;
	self->key_values[key] = (struct key_value){generation, (void *)(uintptr_t)value};
	return 0;
}
WEAK_ALIAS(key_set, pthread_setspecific);

void *key_get(pthread_key_t key)
{
	const struct key_value *values = thread_self()->key_values;
	if (!values || key >= PTHREAD_KEYS_MAX || values[key].generation != generation_of(key))
		return NULL;
	return values[key].value;
}
WEAK_ALIAS(key_get, pthread_getspecific);

/* Whether a destructor was called, which may have set values again. */
static bool destroy_round(struct key_value *values)
{
	bool called = false;
	for (unsigned i = 0; i < PTHREAD_KEYS_MAX; i++) {
		void *value = values[i].value;
		if (!value || values[i].generation != generation_of(i))
			continue;
		values[i].value = NULL;
		void (*destructor)(void *) = keys[i].destructor;
		if (destructor) {
			destructor(value);
			called = true;
		}
	}
	return called;
}

void keys_destroy_values(void)
{
	struct key_value *values = thread_self()->key_values;
	for (int i = 0; values && i < PTHREAD_DESTRUCTOR_ITERATIONS; i++)
		if (!destroy_round(values))
			return;
}
