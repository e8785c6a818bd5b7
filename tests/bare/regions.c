/* SPDX-License-Identifier: MIT */
/*
 * The allocator over plain memory: regions of odd lengths at odd addresses, none of it zero, with bytes
 * between them that must stay as they are. The same program on the host and in ring 0 (tests/tool/bare.sh).
 */
#include "tests/check.h"

#include "sys/bare/fhbare.h"

#define DIRT 0xa5
#define SLOTS 400
#define ALL_MOST 4096

/* All regions lie in these; what lies between them is watched. */
static unsigned char first[300000], second[90001], tiny[2000], later[200000];

static struct part {
	unsigned char *in;
	size_t size, from, len;
	int given, lost; /* lost: too small for one block */
} parts[] = {
	{tiny, sizeof tiny, 3, 0, 0, 1},
	{tiny, sizeof tiny, 5, 1, 0, 1},
	{tiny, sizeof tiny, 17, 31, 0, 1},
	{tiny, sizeof tiny, 65, 70, 0, 1},
	{first, sizeof first, 7, sizeof first - 20, 0, 0},
	{tiny, sizeof tiny, 401, 399, 0, 0},
	{second, sizeof second, 64, 70001, 0, 0},
	{tiny, sizeof tiny, 1001, 257, 0, 0},
	{later, sizeof later, 33, 150000, 0, 0},
};
#define PARTS (sizeof parts / sizeof *parts)
#define FIRST_PARTS (PARTS - 1)

/* The lock, as a program's would be: exclusive, never nested, and each gets back what it answered. */
static int held;
static uintptr_t locks, unlocks;

static uintptr_t lock(void)
{
	CHECK_EQ(held, 0);
	held = 1;
	return ++locks;
}

static void unlock(uintptr_t was)
{
	CHECK_EQ(held, 1);
	CHECK_EQ(was, ++unlocks);
	held = 0;
}

static size_t dumped;

static void count_text(const char *text, size_t len)
{
	CHECK(text && len);
	dumped += len;
}

/* The last thing that happens: a block is freed twice. */
static void die(const char *line)
{
	CHECK_EQ(held, 1);
	CHECK_STR(line, "free(): double free detected in tcache 2");
	_exit(check_done());
}

static uint64_t state = 0x9e3779b97f4a7c15u;

static uint32_t draw(void)
{
	state = state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(state >> 33);
}

static void fill_arrays(void)
{
	for (size_t i = 0; i < PARTS; i++)
		for (size_t k = 0; k < parts[i].size; k++)
			parts[i].in[k] = DIRT;
}

/* Whether a block lies whole in a region that the heap was given. */
static int inside(const void *block, size_t len)
{
	uintptr_t p = (uintptr_t)block;
	for (size_t i = 0; i < PARTS; i++) {
		uintptr_t start = (uintptr_t)parts[i].in + parts[i].from;
		if (parts[i].given && p >= start && p + len <= start + parts[i].len)
			return 1;
	}
	return 0;
}

/* What is in no region is as it was. */
static void check_outside(void)
{
	for (size_t i = 0; i < PARTS; i++)
		for (size_t k = 0; k < parts[i].size; k++)
			if (parts[i].in[k] != DIRT && !inside(parts[i].in + k, 1)) {
				CHECK(!"a byte outside the regions was written");
				return;
			}
}

static void check_all(void)
{
	CHECK_EQ(fh_malloc_check(), 0);
	CHECK_EQ(locks, unlocks);
	check_outside();
}

/* Blocks with contents */

static struct block {
	unsigned char *p;
	size_t len;
	uint32_t seed;
} blocks[SLOTS];

static long refusals;

static void fill(struct block *b)
{
	b->seed = draw();
	for (size_t i = 0; i < b->len; i++)
		b->p[i] = (unsigned char)(b->seed + i * 7);
}

static int intact(const unsigned char *p, uint32_t seed, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (p[i] != (unsigned char)(seed + i * 7))
			return 0;
	return 1;
}

static void give_back(struct block *b)
{
	if (!b->p)
		return;
	CHECK(intact(b->p, b->seed, b->len));
	if (draw() % 4)
		fh_free(b->p);
	else
		fh_free_sized(b->p, b->len);
	b->p = NULL;
}

static void keep(struct block *b, void *p, size_t len, size_t align)
{
	if (!p) {
		refusals++;
		return;
	}
	CHECK(!((uintptr_t)p % align));
	CHECK(fh_malloc_usable_size(p) >= len);
	CHECK(inside(p, fh_malloc_usable_size(p)));
	*b = (struct block){.p = p, .len = len};
	fill(b);
}

static size_t draw_len(void)
{
	uint32_t kind = draw() % 100;
	return draw() % (kind < 60 ? 200 : kind < 90 ? 3000 : kind < 98 ? 20000 : 150000);
}

static void step(void)
{
	struct block *b = &blocks[draw() % SLOTS];
	size_t len = draw_len(), align = (size_t)16 << draw() % 8;
	switch (draw() % 8) {
	case 0:
	case 1:
	case 2:
		give_back(b);
		break;
	case 3:
		give_back(b);
		len += 7 - len % 7;
		unsigned char *p = fh_calloc(len / 7, 7);
		for (size_t i = 0; p && i < len; i++)
			if (p[i] && !CHECK(!"calloc gave memory that is not zero"))
				break;
		keep(b, p, len, 16);
		break;
	case 4:
		if (b->p) {
			size_t least = b->len < ++len ? b->len : len;
			unsigned char *moved = fh_realloc(b->p, len);
			refusals += !moved; /* then the old block is looked at when its turn comes */
			if (moved) {
				CHECK(intact(moved, b->seed, least));
				keep(b, moved, len, 16);
			}
		}
		break;
	case 5:
		give_back(b);
		keep(b, fh_memalign(align, len), len, align);
		break;
	default:
		give_back(b);
		keep(b, fh_malloc(len), len, 16);
	}
}

static void random_calls(long n)
{
	for (long i = 0; i < n; i++) {
		step();
		if (i % 512 == 0)
			CHECK_EQ(fh_malloc_check(), 0);
	}
	for (int i = 0; i < SLOTS; i++)
		give_back(&blocks[i]);
	check_all();
}

/* How many blocks of len bytes there are until none is left; all are freed again, in one order or another. */
static size_t exhaust(size_t len, int backwards)
{
	static struct block all[ALL_MOST];
	size_t n = 0;
	for (; n < ALL_MOST; n++) {
		void *p = fh_malloc(len);
		if (!p)
			break;
		keep(&all[n], p, len, 16);
	}
	CHECK(n < ALL_MOST);
	CHECK(!fh_malloc(len) && !fh_calloc(1, len) && !fh_memalign(64, len) && !fh_realloc(NULL, len));
	if (n) /* what is freed can be had again, then no more */
		give_back(&all[n / 2]), keep(&all[n / 2], fh_malloc(len), len, 16);
	CHECK(!n || all[n / 2].p);
	CHECK(!fh_realloc(n ? all[0].p : NULL, 1000 * 1000 * 1000));
	for (size_t i = 0; i < n; i++)
		give_back(&all[backwards ? n - 1 - i : i]);
	check_all();
	return n;
}

/* Almost all of the largest region can be had in one piece: nothing that was freed is lost. */
static void largest(size_t len)
{
	struct block b = {0};
	keep(&b, fh_malloc(len), len, 16);
	CHECK(b.p != NULL);
	give_back(&b);
	check_all();
}

static void before_memory(void)
{
	CHECK(!fh_malloc(1) && !fh_calloc(1, 1) && !fh_memalign(64, 1));
	fh_free(NULL);
	check_all();
	CHECK_EQ(fh_heap_add(NULL, 1000), 0);
	CHECK_EQ(fh_heap_add(first, (size_t)-1), 0); /* runs over the end of the address space */
	CHECK_EQ(fh_heap_init(NULL, 0), 0);
}

static void give_regions(void)
{
	struct fh_region regions[FIRST_PARTS];
	size_t most = 0;
	for (size_t i = 0; i < FIRST_PARTS; i++) {
		regions[i] = (struct fh_region){parts[i].in + parts[i].from, parts[i].len};
		parts[i].given = !parts[i].lost;
		most += parts[i].lost ? 0 : parts[i].len;
	}
	size_t usable = fh_heap_init(regions, FIRST_PARTS);
	CHECK(usable <= most && usable > most - 4 * 200);
	check_all();
}

static void add_region(void)
{
	struct part *p = &parts[FIRST_PARTS];
	struct block b = {0}, before = {0};
	keep(&before, fh_malloc(270000), 270000, 16); /* so that the new one alone has room */
	keep(&b, fh_malloc(140000), 140000, 16);
	CHECK(before.p && !b.p);
	p->given = 1;
	CHECK(fh_heap_add(p->in + p->from, 100000) > 99500);
	CHECK(!fh_malloc(140000));
	/* The rest, which begins just behind: one region then. */
	CHECK(fh_heap_add(p->in + p->from + 100000, 50000) > 49900);
	keep(&b, fh_malloc(140000), 140000, 16);
	CHECK(b.p && b.p > later && b.p < later + sizeof later);
	give_back(&b);
	give_back(&before);
	check_all();
}

static void odd_requests(void)
{
	void *p = &p;
	CHECK(!fh_malloc((size_t)-1) && !fh_calloc((size_t)-1 / 2, 3) && !fh_reallocarray(NULL, (size_t)-1 / 2, 3));
	CHECK_EQ(fh_posix_memalign(&p, 24, 1), 22);
	CHECK_EQ(fh_posix_memalign(&p, 64, 1 << 28), 12);
	CHECK(p == &p);
	CHECK_EQ(fh_posix_memalign(&p, 4096, 100), 0);
	CHECK_EQ((uintptr_t)p % 4096, 0);
	fh_free_aligned_sized(p, 4096, 100);
	p = fh_malloc(0);
	CHECK(p != NULL);
	CHECK(!fh_realloc(p, 0));
	CHECK_EQ(fh_malloc_usable_size(NULL), 0);
	fh_malloc_dump();
	CHECK(dumped > 100);
}

int main(void)
{
	fill_arrays();
	fh_heap_set_hooks(&(struct fh_hooks){lock, unlock, die, count_text, 0});
	before_memory();
	give_regions();
	odd_requests();
	largest(290000);
	random_calls(check_scale(60000));
	CHECK(refusals > 0);
	largest(290000);
	for (size_t len = 100; len < 100000; len = len * 5 / 2) {
		size_t before = exhaust(len, 0);
		CHECK(before >= (370000 - 90000) / (len + 32));
		CHECK(exhaust(len, 1) + 2 >= before);
	}
	largest(290000);
	add_region();
	random_calls(check_scale(60000));
	largest(290000);

	void *p = fh_malloc(100);
	CHECK(locks > 1000 || check_emulated());
	fh_free(p);
	fh_free(p);
	CHECK(!"a double free was not seen");
	return check_done();
}
