/* SPDX-License-Identifier: MIT */
/*
 * mallopt and what reports on the heap: mallinfo, mallinfo2, malloc_info, malloc_stats. Compared with
 * each other, and with what the program itself did.
 */
#include "tests/check.h"

#include <errno.h>
#include <malloc.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#pragma GCC diagnostic ignored "-Wdeprecated-declarations" /* glibc's mallinfo */

static void *volatile sink;

static void give_back(void *p)
{
	sink = p;
	free(sink);
}

static void sane(struct mallinfo2 m)
{
	CHECK_EQ(m.arena, m.uordblks + m.fordblks);
	CHECK(m.ordblks >= 1);
	CHECK(m.keepcost <= m.fordblks);
	CHECK(m.fsmblks <= m.fordblks);
	CHECK_EQ(!m.smblks, !m.fsmblks);
	CHECK_EQ(m.usmblks, 0);
	CHECK_EQ(!m.hblks, !m.hblkhd);
	CHECK(m.hblkhd >= m.hblks * 4096);
}

static void grows_with_use(void)
{
	enum { N = 200, LEN = 5000 };
	static void *p[N];
	struct mallinfo2 before = mallinfo2();
	for (int i = 0; i < N; i++)
		p[i] = malloc(LEN);
	struct mallinfo2 full = mallinfo2();
	sane(full);
	CHECK(full.uordblks >= before.uordblks + N * LEN);
	CHECK(full.arena >= before.arena);
	for (int i = 0; i < N; i++)
		give_back(p[i]);
	malloc_trim(0);
	struct mallinfo2 empty = mallinfo2();
	sane(empty);
	CHECK(empty.uordblks <= before.uordblks + LEN);
	CHECK(empty.arena < full.arena);
}

/* Holes are free chunks. */
static void holes(void)
{
	enum { N = 20, LEN = 60000, WALL = 40000 }; /* no cache keeps them */
	static void *p[2 * N];
	mallopt(M_MMAP_THRESHOLD, 1 << 20);
	for (int i = 0; i < 2 * N; i++)
		p[i] = malloc(i % 2 ? WALL : LEN);
	struct mallinfo2 before = mallinfo2();
	for (int i = 0; i < N; i++)
		give_back(p[2 * i]);
	struct mallinfo2 m = mallinfo2();
	sane(m);
	CHECK(m.ordblks >= before.ordblks + N - 2 && m.ordblks <= before.ordblks + N);
	CHECK(m.fordblks >= before.fordblks + N * LEN);
	CHECK(m.fordblks < before.fordblks + N * (LEN + 64));
	for (int i = 0; i < N; i++)
		give_back(p[2 * i + 1]);
	mallopt(M_MMAP_THRESHOLD, 128 << 10);
}

static void mappings(void)
{
	struct mallinfo2 before = mallinfo2();
	void *p = malloc(1 << 20);
	struct mallinfo2 m = mallinfo2();
	sane(m);
	CHECK_EQ(m.hblks, before.hblks + 1);
	CHECK(m.hblkhd >= before.hblkhd + (1 << 20) && m.hblkhd <= before.hblkhd + (1 << 20) + 8192);
	CHECK_EQ(m.arena, before.arena);
	CHECK_EQ(m.uordblks, before.uordblks);
	give_back(p);
	m = mallinfo2();
	CHECK_EQ(m.hblks, before.hblks);
	CHECK_EQ(m.hblkhd, before.hblkhd);
}

static void as_int(void)
{
	struct mallinfo2 wide = mallinfo2();
	struct mallinfo m = mallinfo();
	CHECK_EQ(m.arena, (int)wide.arena);
	CHECK_EQ(m.ordblks, (int)wide.ordblks);
	CHECK_EQ(m.smblks, (int)wide.smblks);
	CHECK_EQ(m.hblks, (int)wide.hblks);
	CHECK_EQ(m.hblkhd, (int)wide.hblkhd);
	CHECK_EQ(m.usmblks, (int)wide.usmblks);
	CHECK_EQ(m.fsmblks, (int)wide.fsmblks);
	CHECK_EQ(m.uordblks, (int)wide.uordblks);
	CHECK_EQ(m.fordblks, (int)wide.fordblks);
	CHECK_EQ(m.keepcost, (int)wide.keepcost);
}

static pthread_barrier_t there;

static void *allocate(void *unused)
{
	void *p = malloc(50000);
	pthread_barrier_wait(&there);
	pthread_barrier_wait(&there);
	give_back(p);
	return unused;
}

static char text[100000];

/* The number behind the first `key` after `from`. */
static size_t number_after(const char *from, const char *key)
{
	const char *at = from ? strstr(from, key) : NULL;
	return CHECK(at != NULL) ? strtoul(at + strlen(key), NULL, 10) : 0;
}

static int count(const char *what)
{
	int n = 0;
	for (const char *at = text; (at = strstr(at, what)); at++)
		n++;
	return n;
}

/* glibc counts flags of its size words as bytes, up to 7 a chunk. */
static void about(size_t xml, size_t bytes, size_t chunks)
{
#ifdef __FREEHOLD__
	chunks = 0;
#endif
	CHECK(xml >= bytes && xml <= bytes + 7 * chunks);
}

static void as_xml(int arenas)
{
	FILE *f = fmemopen(text, sizeof text, "w");
	if (!CHECK(f != NULL))
		return;
	fputs("\n", f); /* the stream has its buffer from here on */
	fflush(f);
	CHECK_EQ(malloc_info(1, f), EINVAL);
	CHECK_EQ(malloc_info(-1, f), EINVAL);
	struct mallinfo2 m = mallinfo2();
	CHECK_EQ(malloc_info(0, f), 0);
	CHECK_EQ(fclose(f), 0);

	static const char begin[] = "\n<malloc version=\"1\">\n<heap nr=\"0\">\n<sizes>\n";
	CHECK(!strncmp(text, begin, sizeof begin - 1));
	CHECK(!strcmp(text + strlen(text) - 11, "\n</malloc>\n"));
	CHECK_EQ(count("<heap nr="), arenas);
	CHECK_EQ(count("</heap>\n"), arenas);
	CHECK_EQ(count("<aspace type=\"subheaps\" size=\""), arenas - 1);

	const char *last = text;
	for (const char *at = text; (at = strstr(at, "</heap>\n")); at++)
		last = at;
	const char *fast = strstr(last, "<total type=\"fast\""), *rest = strstr(last, "<total type=\"rest\"");
	const char *mapped = strstr(last, "<total type=\"mmap\"");
	CHECK_EQ(number_after(fast, " count=\""), m.smblks);
	CHECK_EQ(number_after(fast, " size=\""), m.fsmblks);
	CHECK_EQ(number_after(rest, " count=\""), m.ordblks);
	about(number_after(rest, " size=\""), m.fordblks - m.fsmblks, m.ordblks);
	CHECK_EQ(number_after(mapped, " count=\""), m.hblks);
	CHECK_EQ(number_after(mapped, " size=\""), m.hblkhd);
	CHECK_EQ(number_after(last, "<system type=\"current\" size=\""), m.arena);
	CHECK(number_after(last, "<system type=\"max\" size=\"") >= m.arena);
	CHECK_EQ(number_after(last, "<aspace type=\"mprotect\" size=\""), m.arena);
}

/* Standard error is a pipe for that long: not where there are none. */
static void as_text(int arenas)
{
	int old, ends[2];
	if (check_alone() || !CHECK(!pipe(ends)))
		return;
	old = dup(2);
	dup2(ends[1], 2);
	struct mallinfo2 m = mallinfo2();
	malloc_stats();
	fflush(stderr);
	dup2(old, 2);
	close(ends[1]);
	ssize_t len = read(ends[0], text, sizeof text - 1);
	text[len < 0 ? 0 : len] = '\0';
	close(ends[0]);
	close(old);

	CHECK(!strncmp(text, "Arena 0:\nsystem bytes     = ", 27));
	CHECK_EQ(count("\nArena ") + 1, arenas);
	const char *total = strstr(text, "\nTotal (incl. mmap):\n");
	CHECK_EQ(number_after(total, "system bytes     = "), m.arena + m.hblkhd);
	CHECK_EQ(number_after(total, "in use bytes     = "), m.uordblks + m.hblkhd);
	CHECK(number_after(total, "max mmap regions = ") >= m.hblks);
	CHECK(number_after(total, "max mmap bytes   = ") >= m.hblkhd);
	char *end = strstr(text, "max mmap bytes   = ") + 19;
	CHECK(strspn(end, " 0123456789") >= 10 && strspn(end, " 0123456789\n") == strlen(end));
}

static void all_arenas(void)
{
	pthread_t thread;
	struct mallinfo2 before = mallinfo2();
	as_xml(1);
	as_text(1);
	pthread_barrier_init(&there, NULL, 2);
	pthread_create(&thread, NULL, allocate, NULL);
	pthread_barrier_wait(&there);
	struct mallinfo2 m = mallinfo2();
	sane(m);
	CHECK(m.arena >= before.arena + 50000 && m.uordblks >= before.uordblks + 50000);
	as_xml(2);
	as_text(2);
	as_int();
	pthread_barrier_wait(&there);
	pthread_join(thread, NULL);
	as_xml(2);
}

static void answers(void)
{
	static const struct {
		int param, value, answer;
	} known[] = {
		{M_MXFAST, 0, 1}, {M_MXFAST, 80, 1}, {M_MXFAST, 20 * sizeof(size_t) + 1, 0}, {M_MXFAST, -1, 0},
		{M_CHECK_ACTION, 3, 1}, {M_ARENA_TEST, 0, 1}, {M_ARENA_MAX, 0, 1}, {M_PERTURB, 0, 1}, {0, 0, 1},
		{99, 1, 1}, {-99, 1, 1}, {M_ARENA_MAX, 8, 1},
	};
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		CHECK_EQ(mallopt(known[i].param, known[i].value), known[i].answer);
}

static void options(void)
{
	enum { BIG = 2 << 20 };
	/* How many mappings, and from where on. */
	CHECK_EQ(mallopt(M_MMAP_THRESHOLD, BIG), 1);
	struct mallinfo2 before = mallinfo2();
	void *p = malloc(BIG), *q = malloc(BIG - 100);
	CHECK_EQ(mallinfo2().hblks, before.hblks + 1);
	CHECK_EQ(mallopt(M_MMAP_MAX, 0), 1);
	void *r = malloc(BIG);
	CHECK_EQ(mallinfo2().hblks, before.hblks + 1);
	CHECK_EQ(mallopt(M_MMAP_MAX, -1), 1);
	void *s = malloc(BIG);
	CHECK_EQ(mallinfo2().hblks, before.hblks + 1);
	give_back(p);
	give_back(s);
	give_back(r);
	give_back(q);
	malloc_trim(0);
	/* A threshold that was set stays. */
	CHECK_EQ(mallopt(M_MMAP_MAX, 1000), 1);
	for (int i = 0; i < 3; i++) {
		p = malloc(BIG);
		CHECK_EQ(mallinfo2().hblks, before.hblks + 1);
		give_back(p);
	}

	/* More room at the end of the heap. */
	CHECK_EQ(mallopt(M_TOP_PAD, 3 << 20), 1);
	CHECK_EQ(mallopt(M_MMAP_THRESHOLD, 1 << 30), 1);
	before = mallinfo2();
	p = malloc(before.keepcost + 100000);
	CHECK(mallinfo2().arena >= before.arena + (3 << 20));
	/* And when it is given back. */
	CHECK_EQ(mallopt(M_TOP_PAD, 0), 1);
	CHECK_EQ(mallopt(M_TRIM_THRESHOLD, -1), 1);
	before = mallinfo2();
	give_back(p);
	CHECK_EQ(mallinfo2().arena, before.arena);
	CHECK_EQ(mallopt(M_TRIM_THRESHOLD, 1 << 20), 1);
	give_back(malloc(100000));
	CHECK(mallinfo2().arena <= before.arena - (3 << 20));
	CHECK_EQ(mallopt(M_MMAP_THRESHOLD, 128 << 10), 1);
}

static void perturbed(void)
{
	CHECK_EQ(mallopt(M_PERTURB, 0x5a), 1);
	unsigned char *volatile p = malloc(3000), *volatile wall = malloc(3000);
	for (int i = 0; i < 3000; i++)
		if (p[i] != 0xa5 && !CHECK(!"new memory is not the complement of the byte"))
			break;
	give_back(p);
	CHECK_EQ(p[2000], 0x5a);
	give_back(wall);
	p = calloc(1, 3000);
	CHECK_EQ(p[2000], 0);
	give_back(p);
	CHECK_EQ(mallopt(M_PERTURB, 0), 1);
}

int main(void)
{
	sane(mallinfo2());
	answers();
	grows_with_use();
	mappings();
	holes();
	as_int();
	options();
	perturbed();
	all_arenas();
	return check_done();
}
