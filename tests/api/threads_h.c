/* SPDX-License-Identifier: MIT */
/* ISO C's threads. */
#include "tests/check.h"

#include <threads.h>
#include <time.h>

static thread_local int mine = 3;

static int answer(void *arg)
{
	int seen = mine;
	mine = 9;
	return seen + *(int *)arg;
}

static int leaves(void *arg)
{
	thrd_exit(*(int *)arg - 1);
}

static void beginnings(void)
{
	enum { COUNT = 100 };
	thrd_t t[COUNT];
	int args[COUNT], result;
	for (int i = 0; i < COUNT; i++) {
		args[i] = i * 7 - 300;
		CHECK_EQ(thrd_create(&t[i], i % 2 ? leaves : answer, &args[i]), thrd_success);
	}
	for (int i = 0; i < COUNT; i++) {
		CHECK_EQ(thrd_join(t[i], &result), thrd_success);
		CHECK_EQ(result, i % 2 ? args[i] - 1 : args[i] + 3);
	}
	CHECK_EQ(mine, 3);
	CHECK(thrd_equal(thrd_current(), thrd_current()));
	CHECK_EQ(thrd_create(&t[0], answer, &args[0]), thrd_success);
	CHECK(!thrd_equal(t[0], thrd_current()));
	CHECK_EQ(thrd_join(t[0], NULL), thrd_success);
	CHECK_EQ(thrd_create(&t[0], answer, &args[0]), thrd_success);
	CHECK_EQ(thrd_detach(t[0]), thrd_success);
}

static mtx_t m;
static cnd_t c;
static long count;

static int counts(void *arg)
{
	for (long i = 0; i < *(long *)arg; i++) {
		if (i % 3)
			mtx_lock(&m);
		else
			while (mtx_trylock(&m) != thrd_success)
				thrd_yield();
		count++;
		mtx_unlock(&m);
	}
	return 0;
}

static int holds(void *arg)
{
	(void)arg;
	return mtx_trylock(&m) == thrd_busy;
}

static void mutexes(void)
{
	static const int kinds[] = {mtx_plain, mtx_timed, mtx_plain | mtx_recursive,
	                            mtx_timed | mtx_recursive};
	struct timespec past = {.tv_sec = 1};
	for (int i = 0; i < 4; i++) {
		enum { COUNT = 6 };
		thrd_t t[COUNT];
		long rounds = check_scale(5000);
		int result;
		CHECK_EQ(mtx_init(&m, kinds[i]), thrd_success);
		count = 0;
		for (int k = 0; k < COUNT; k++)
			CHECK_EQ(thrd_create(&t[k], counts, &rounds), thrd_success);
		for (int k = 0; k < COUNT; k++)
			CHECK_EQ(thrd_join(t[k], NULL), thrd_success);
		CHECK_EQ(count, rounds * COUNT);
		CHECK_EQ(mtx_lock(&m), thrd_success);
		CHECK_EQ(mtx_trylock(&m), kinds[i] & mtx_recursive ? thrd_success : thrd_busy);
		if (kinds[i] & mtx_recursive)
			CHECK_EQ(mtx_unlock(&m), thrd_success);
		else if (kinds[i] & mtx_timed)
			CHECK_EQ(mtx_timedlock(&m, &past), thrd_timedout);
		CHECK_EQ(thrd_create(&t[0], holds, NULL), thrd_success);
		CHECK_EQ(thrd_join(t[0], &result), thrd_success);
		CHECK_EQ(result, 1);
		CHECK_EQ(mtx_unlock(&m), thrd_success);
		mtx_destroy(&m);
	}
}

static int stage;

static int waits(void *arg)
{
	(void)arg;
	mtx_lock(&m);
	stage++;
	cnd_broadcast(&c);
	while (stage < 100)
		cnd_wait(&c, &m);
	stage++;
	mtx_unlock(&m);
	return 0;
}

static void conditions(void)
{
	enum { COUNT = 10 };
	thrd_t t[COUNT];
	struct timespec past = {.tv_sec = 1};
	CHECK_EQ(mtx_init(&m, mtx_plain), thrd_success);
	CHECK_EQ(cnd_init(&c), thrd_success);
	for (int i = 0; i < COUNT; i++)
		CHECK_EQ(thrd_create(&t[i], waits, NULL), thrd_success);
	mtx_lock(&m);
	while (stage < COUNT)
		cnd_wait(&c, &m);
	CHECK_EQ(cnd_timedwait(&c, &m, &past), thrd_timedout);
	stage = 100;
	CHECK_EQ(cnd_signal(&c), thrd_success);
	CHECK_EQ(cnd_broadcast(&c), thrd_success);
	mtx_unlock(&m);
	for (int i = 0; i < COUNT; i++)
		CHECK_EQ(thrd_join(t[i], NULL), thrd_success);
	CHECK_EQ(stage, 100 + COUNT);
	cnd_destroy(&c);
	mtx_destroy(&m);
}

static tss_t key;
static int destroyed;

static void destroy(void *value)
{
	__atomic_add_fetch(&destroyed, *(int *)value, __ATOMIC_SEQ_CST);
}

static int sets(void *arg)
{
	int good = tss_get(key) == NULL;
	good &= tss_set(key, arg) == thrd_success;
	good &= tss_get(key) == arg;
	return good;
}

static once_flag flag = ONCE_FLAG_INIT;
static int once_count;

static void once(void)
{
	once_count++;
}

static int calls(void *arg)
{
	(void)arg;
	call_once(&flag, once);
	return once_count;
}

static void keys_and_once(void)
{
	thrd_t t;
	int result, one = 1;
	CHECK_EQ(tss_create(&key, destroy), thrd_success);
	for (int i = 1; i <= 20; i++) {
		CHECK_EQ(thrd_create(&t, sets, &one), thrd_success);
		CHECK_EQ(thrd_join(t, &result), thrd_success);
		CHECK_EQ(result, 1);
		CHECK_EQ(destroyed, i);
		CHECK_EQ(thrd_create(&t, calls, NULL), thrd_success);
		CHECK_EQ(thrd_join(t, &result), thrd_success);
		CHECK_EQ(result, 1);
	}
	CHECK(tss_get(key) == NULL);
	tss_delete(key);
}

int main(void)
{
	beginnings();
	mutexes();
	conditions();
	keys_and_once();
	CHECK_EQ(thrd_sleep(&(struct timespec){.tv_nsec = 1000}, NULL), 0);
	CHECK(thrd_sleep(&(struct timespec){.tv_nsec = -1}, NULL) < -1);
	return check_done();
}
