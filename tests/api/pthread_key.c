/* SPDX-License-Identifier: MIT */
/* Keys: values of each thread, destructors and their rounds, keys that come and go. */
#include "tests/check.h"

#include <errno.h>
#include <limits.h>
#include <pthread.h>

enum { COUNT = 60 };
static pthread_key_t keys[COUNT];
static int destroyed[COUNT];

static void destroy(void *value)
{
	__atomic_add_fetch(&destroyed[(long)value - 1], 1, __ATOMIC_SEQ_CST);
}

static void *use_all(void *arg)
{
	long good = 1;
	for (long i = 0; i < COUNT; i++)
		good &= pthread_getspecific(keys[i]) == NULL;
	for (long i = 0; i < COUNT; i++)
		good &= pthread_setspecific(keys[i], (void *)(i + 1)) == 0;
	for (long i = 0; i < COUNT; i++)
		good &= pthread_getspecific(keys[i]) == (void *)(i + 1);
	if (arg)
		pthread_setspecific(keys[5], NULL);
	return (void *)good;
}

static void values(void)
{
	pthread_t t[10];
	void *result;
	for (int i = 0; i < COUNT; i++)
		CHECK_EQ(pthread_key_create(&keys[i], i % 2 ? destroy : NULL), 0);
	for (int i = 0; i < COUNT; i++) {
		for (int k = 0; k < i; k++)
			if (keys[i] == keys[k])
				CHECK(0);
		CHECK(pthread_getspecific(keys[i]) == NULL);
	}
	for (int round = 1; round <= 5; round++) {
		for (int i = 0; i < 10; i++)
			CHECK_EQ(pthread_create(&t[i], NULL, use_all, i % 2 ? t : NULL), 0);
		for (int i = 0; i < 10; i++) {
			CHECK_EQ(pthread_join(t[i], &result), 0);
			CHECK_EQ((long)result, 1);
		}
		for (int i = 0; i < COUNT; i++)
			CHECK_EQ(destroyed[i], i == 5 ? 5 * round : i % 2 ? 10 * round : 0);
	}
	CHECK(use_all(NULL) != NULL);
	for (int i = 0; i < COUNT; i++) {
		CHECK_EQ(pthread_key_delete(keys[i]), 0);
		CHECK_EQ(pthread_key_delete(keys[i]), EINVAL);
		CHECK_EQ(pthread_setspecific(keys[i], keys), EINVAL);
	}
	/* The same keys may come back, but not their values. */
	for (int i = 0; i < COUNT; i++) {
		CHECK_EQ(pthread_key_create(&keys[i], NULL), 0);
		CHECK(pthread_getspecific(keys[i]) == NULL);
	}
	for (int i = 0; i < COUNT; i++)
		CHECK_EQ(pthread_key_delete(keys[i]), 0);
}

static pthread_key_t again;
static int rounds, stop_after;

static void set_again(void *value)
{
	if (++rounds < stop_after)
		pthread_setspecific(again, value);
}

static void *set_once(void *arg)
{
	pthread_setspecific(again, arg);
	return NULL;
}

static void destructor_rounds(void)
{
	pthread_t t;
	CHECK_EQ(pthread_key_create(&again, set_again), 0);
	for (stop_after = 1; stop_after < 10; stop_after++) {
		rounds = 0;
		CHECK_EQ(pthread_create(&t, NULL, set_once, &t + 1), 0);
		CHECK_EQ(pthread_join(t, NULL), 0);
		int most = PTHREAD_DESTRUCTOR_ITERATIONS;
		CHECK_EQ(rounds, stop_after < most ? stop_after : most);
	}
	CHECK_EQ(pthread_key_delete(again), 0);
}

static void exhaustion(void)
{
	static pthread_key_t all[PTHREAD_KEYS_MAX];
	int count = 0;
	while (count < PTHREAD_KEYS_MAX && !pthread_key_create(&all[count], NULL))
		count++;
	CHECK(count >= 100);
	pthread_key_t one_more;
	CHECK_EQ(pthread_key_create(&one_more, NULL), EAGAIN);
	for (int i = 0; i < count; i++)
		CHECK_EQ(pthread_setspecific(all[i], &all[i]), 0);
	for (int i = 0; i < count; i++)
		CHECK(pthread_getspecific(all[i]) == &all[i]);
	for (int i = 0; i < count; i++)
		CHECK_EQ(pthread_key_delete(all[i]), 0);
	CHECK_EQ(pthread_key_delete((pthread_key_t)-1), EINVAL);
	CHECK(pthread_getspecific((pthread_key_t)-1) == NULL);
}

int main(void)
{
	values();
	destructor_rounds();
	exhaustion();
	return check_done();
}
