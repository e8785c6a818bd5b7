/* SPDX-License-Identifier: MIT */
/*
 * Random use of the allocator by one thread, by many that hand blocks to each other, by threads that
 * begin and end, and around forks. Each block has a pattern that is looked at before it is given up.
 * Prints "ok" alone. Built with sanitizers (prefix.h), and as any program for the shared library.
 *
 * usage: stress [PERCENT of the work]
 */
#include <malloc.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define THREADS 8
#define SLOTS 256 /* of the blocks that threads exchange */
#define OWN 64    /* of a thread's own blocks */

/* The first is the allocator's own look at itself, the second musl does not have. */
int malloc_check(void) __attribute__((weak));
int malloc_trim(size_t pad) __attribute__((weak));

/* The first words of every block; a pattern follows. */
struct block {
	size_t len;
	uint32_t seed;
	unsigned char bytes[];
};

static struct block *shared[SLOTS];
static long percent = 100;

static void require(int good, const char *what)
{
	if (good)
		return;
	fprintf(stderr, "stress: %s\n", what);
	abort();
}

static uint32_t draw(uint64_t *state)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(*state >> 33);
}

static size_t draw_len(uint64_t *state)
{
	uint32_t kind = draw(state) % 1000;
	size_t most = kind < 800 ? 300 : kind < 970 ? 4000 : kind < 998 ? 60000 : 400000;
	return sizeof(struct block) + draw(state) % most;
}

static size_t step(size_t i, size_t len)
{
	return i < 32 || i + 32 > len ? 1 : 29;
}

static void fill(struct block *b, size_t len, uint32_t seed)
{
	b->len = len;
	b->seed = seed;
	len -= sizeof *b;
	for (size_t i = 0; i < len; i += step(i, len))
		b->bytes[i] = (unsigned char)(seed + i);
}

static void look(const struct block *b, size_t len)
{
	len -= sizeof *b;
	for (size_t i = 0; i < len; i += step(i, b->len - sizeof *b))
		require(b->bytes[i] == (unsigned char)(b->seed + i), "a block was overwritten");
}

static void give_back(struct block *b)
{
	if (b)
		look(b, b->len);
	free(b);
}

static struct block *take(uint64_t *state)
{
	size_t len = draw_len(state), align = (size_t)16 << draw(state) % 9;
	struct block *b;
	switch (draw(state) % 8) {
	case 0:
		b = calloc(1, len);
		for (size_t i = 0; b && i < len; i++)
			require(((unsigned char *)b)[i] == 0, "calloc's memory is not zero");
		break;
	case 1:
		b = memalign(align, len);
		require((uintptr_t)b % align == 0, "memalign's memory is not aligned");
		break;
	default:
		b = malloc(len);
	}
	require(b != NULL, "no memory");
	require(malloc_usable_size(b) >= len, "a block is too small");
	fill(b, len, draw(state));
	return b;
}

static struct block *resize(struct block *b, uint64_t *state)
{
	size_t len = draw_len(state), least = len < b->len ? len : b->len;
	b = realloc(b, len);
	require(b != NULL, "no memory");
	for (size_t i = 0; i < least - sizeof *b; i += step(i, b->len - sizeof *b))
		require(b->bytes[i] == (unsigned char)(b->seed + i), "realloc lost contents");
	fill(b, len, draw(state));
	return b;
}

static void step_own(struct block **own, uint64_t *state)
{
	struct block **b = &own[draw(state) % OWN];
	if (*b && draw(state) % 4 == 0) {
		*b = resize(*b, state);
		return;
	}
	give_back(*b);
	*b = draw(state) % 3 ? take(state) : NULL;
}

static void clear_own(struct block **own)
{
	for (int i = 0; i < OWN; i++) {
		give_back(own[i]);
		own[i] = NULL;
	}
}

static void check_all(void)
{
	if (malloc_check)
		malloc_check();
}

static void trim(size_t pad)
{
	if (malloc_trim)
		malloc_trim(pad);
}

static void alone(long steps)
{
	struct block *own[OWN] = {0};
	uint64_t state = 1;
	for (long i = 0; i < steps; i++) {
		step_own(own, &state);
		if (i % 4096 == 0)
			check_all();
		if (i % 3000 == 0)
			trim(draw(&state) % 100000);
	}
	clear_own(own);
}

/* Threads that exchange */

struct work {
	uint64_t state;
	long steps;
};

static void exchange(uint64_t *state)
{
	struct block *b = draw(state) % 4 ? take(state) : NULL;
	b = __atomic_exchange_n(&shared[draw(state) % SLOTS], b, __ATOMIC_ACQ_REL);
	if (b && draw(state) % 8 == 0)
		b = resize(b, state);
	give_back(b);
}

static void *worker(void *arg)
{
	struct work *w = arg;
	struct block *own[OWN] = {0};
	for (long i = 0; i < w->steps; i++) {
		if (draw(&w->state) % 2)
			step_own(own, &w->state);
		else
			exchange(&w->state);
		if (i % 2000 == 1999)
			trim(0);
	}
	clear_own(own);
	return NULL;
}

static void clear_shared(void)
{
	for (int i = 0; i < SLOTS; i++) {
		give_back(shared[i]);
		shared[i] = NULL;
	}
}

static void begin(pthread_t *threads, struct work *work, int count, void *(*body)(void *), long steps)
{
	for (int i = 0; i < count; i++) {
		work[i] = (struct work){(uint64_t)i * 77 + (uint64_t)steps, steps};
		require(!pthread_create(&threads[i], NULL, body, &work[i]), "no thread");
	}
}

static void join(pthread_t *threads, int count)
{
	for (int i = 0; i < count; i++)
		pthread_join(threads[i], NULL);
}

static void together(void *(*body)(void *), long steps)
{
	pthread_t threads[THREADS];
	struct work work[THREADS];
	begin(threads, work, THREADS, body, steps);
	join(threads, THREADS);
	clear_shared();
	check_all();
}

/* Threads that hold many blocks, then none: memory lies idle in one arena while another would grow, and threads move */

#define TIDE 1500

static void *tide(void *arg)
{
	struct work *w = arg;
	struct block *held[TIDE];
	for (long r = 0; r < w->steps; r++) {
		uint32_t count = draw(&w->state) % TIDE;
		for (uint32_t i = 0; i < count; i++) {
			held[i] = take(&w->state);
			if (draw(&w->state) % 4 == 0)
				held[i] = __atomic_exchange_n(&shared[draw(&w->state) % SLOTS], held[i], __ATOMIC_ACQ_REL);
		}
		for (uint32_t i = 0; i < count; i++)
			give_back(held[i]);
		trim(0);
	}
	return NULL;
}

/* Threads that begin and end, with destructors that use memory in several rounds */

static pthread_key_t keys[2];

static void destructor(void *value)
{
	struct block *b = value;
	uint64_t state = b->seed;
	give_back(take(&state));
	if (b->len > 100) { /* another round */
		b = realloc(b, b->len / 2 + sizeof *b);
		fill(b, b->len / 2 + sizeof *b, 5);
		pthread_setspecific(keys[state % 2], b);
		return;
	}
	give_back(b);
}

static void *short_lived(void *arg)
{
	struct work *w = arg;
	if (w->state % 3 == 0) /* in some threads the first memory is a destructor's */
		for (int i = 0; i < 20; i++)
			exchange(&w->state);
	for (int i = 0; i < 2; i++) {
		struct block *b = malloc(150);
		fill(b, 150, draw(&w->state));
		pthread_setspecific(keys[i], b);
	}
	return NULL;
}

static void births(long rounds)
{
	pthread_t threads[THREADS];
	struct work work[THREADS];
	for (long r = 0; r < rounds; r++) {
		for (int i = 0; i < THREADS; i++) {
			work[i].state = (uint64_t)(r * THREADS + i);
			require(!pthread_create(&threads[i], NULL, short_lived, &work[i]), "no thread");
		}
		join(threads, THREADS);
	}
	clear_shared();
	check_all();
}

/* Forks while other threads use memory */

static void in_child(uint64_t seed)
{
	struct block *own[OWN] = {0};
	for (int i = 0; i < 200; i++)
		step_own(own, &seed);
	for (int i = 0; i < 20; i++) /* blocks of threads that are not here */
		exchange(&seed);
	clear_own(own);
	trim(0);
	_exit(0);
}

static void forks(long count)
{
	pthread_t threads[THREADS];
	struct work work[THREADS];
	begin(threads, work, THREADS / 2, worker, count * 150);
	begin(threads + THREADS / 2, work + THREADS / 2, THREADS / 2, tide, count / 4 + 1);
	for (long i = 0; i < count; i++) {
		int status;
		pid_t child = fork();
		require(child >= 0, "no fork");
		if (!child)
			in_child((uint64_t)i);
		require(waitpid(child, &status, 0) == child && status == 0, "a child failed");
	}
	join(threads, THREADS);
	clear_shared();
	check_all();
}

int main(int argc, char **argv)
{
	if (argc > 1)
		percent = atol(argv[1]);
	for (int i = 0; i < 2; i++)
		require(!pthread_key_create(&keys[i], destructor), "no key");
	alone(600 * percent);
	together(worker, 120 * percent);
	together(tide, percent / 10 + 1);
	births(percent / 2 + 1);
	forks(percent / 3 + 1);
	alone(60 * percent);
	puts("ok");
	return 0;
}
