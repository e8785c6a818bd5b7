/* SPDX-License-Identifier: MIT */
/*
 * Settings from the environment and from mallopt: every name in every form, what values mean, which of
 * several counts, what is said of bad ones. The reader is called anew for each environment, and what it
 * prints is kept.
 */
#include "tests/check.h"

#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#include "tests/internal.h"

#define tunables __fh_tunables
#define tunables_begin __fh_tunables_begin
#define tunables_set __fh_tunables_set
#include "malloc/tunables.h"

INTERNAL(void, sys_print, (int fd, const char *s, size_t len));
INTERNAL(void, tcache_flush, (void));
INTERNAL(bool, tcache_begin, (void));
extern char *const *sys_initial_environment __asm__("__fh_sys_initial_environment");
extern const uintptr_t *sys_auxv __asm__("__fh_sys_auxv");

#define AT_SECURE 23

static char said[4096];
static size_t said_len;

void sys_print(int fd, const char *s, size_t len)
{
	CHECK_EQ(fd, 2);
	if (CHECK(said_len + len < sizeof said))
		memcpy(said + said_len, s, len);
	said_len += len;
}

static struct tunables before;

/* Reads up to three variables over what is the default. */
static void begin(const char *first, const char *second, const char *third)
{
	char *environment[] = {"PATH=/", (char *)first, (char *)second, (char *)third, NULL};
	char *const *own = sys_initial_environment;
	tunables = before;
	memset(said, 0, sizeof said);
	said_len = 0;
	sys_initial_environment = environment;
	tunables_begin();
	sys_initial_environment = own;
}

static size_t value_of(size_t which)
{
	return ((size_t *)&tunables)[which];
}

static int unchanged_but(size_t which)
{
	for (size_t i = 0; i < TUNABLES; i++)
		if (i != which && value_of(i) != ((size_t *)&before)[i])
			return 0;
	return 1;
}

static const char *const names[TUNABLES] = {
	[TUNABLE_TOP_PAD] = "top_pad",         [TUNABLE_TRIM_THRESHOLD] = "trim_threshold",
	[TUNABLE_MMAP_MAX] = "mmap_max",       [TUNABLE_MMAP_THRESHOLD] = "mmap_threshold",
	[TUNABLE_PERTURB] = "perturb",         [TUNABLE_ARENA_MAX] = "arena_max",
	[TUNABLE_ARENA_TEST] = "arena_test",   [TUNABLE_TCACHE_MAX] = "tcache_max",
	[TUNABLE_TCACHE_COUNT] = "tcache_count", [TUNABLE_TCACHE_BYTES] = "tcache_bytes",
	[TUNABLE_HEAP_BYTES] = "heap_bytes",   [TUNABLE_CHECK_EVERY] = "check_every",
	[TUNABLE_LIMIT] = "limit",             [TUNABLE_PERSONALITY] = "personality",
};

static const char *const variables[TUNABLES] = {
	[TUNABLE_TOP_PAD] = "MALLOC_TOP_PAD_", [TUNABLE_TRIM_THRESHOLD] = "MALLOC_TRIM_THRESHOLD_",
	[TUNABLE_MMAP_MAX] = "MALLOC_MMAP_MAX_", [TUNABLE_MMAP_THRESHOLD] = "MALLOC_MMAP_THRESHOLD_",
	[TUNABLE_PERTURB] = "MALLOC_PERTURB_", [TUNABLE_ARENA_MAX] = "MALLOC_ARENA_MAX",
	[TUNABLE_ARENA_TEST] = "MALLOC_ARENA_TEST",
};

static const char *join(const char *a, const char *b, const char *c)
{
	static char text[3][256];
	static unsigned next;
	char *to = text[next++ % 3];
	strcpy(to, a);
	strcat(to, b);
	return strcat(to, c);
}

static void check_set(size_t which, size_t value)
{
	CHECK_EQ(value_of(which), value);
	CHECK(unchanged_but(which));
	CHECK_EQ(tunables.dynamic, which > TUNABLE_MMAP_MAX);
	CHECK_STR(said, "");
}

static void every_name(void)
{
	for (size_t i = 0; i < TUNABLES; i++) {
		size_t value = i == TUNABLE_HEAP_BYTES ? 131072 : i == TUNABLE_PERSONALITY ? 2 : 77;
		const char *text = i == TUNABLE_HEAP_BYTES ? "=131072" : i == TUNABLE_PERSONALITY ? "=musl" : "=77";
		begin(join("FREEHOLD_MALLOC=", names[i], text), NULL, NULL);
		check_set(i, value);
		begin(join("GLIBC_TUNABLES=glibc.malloc.", names[i], text), NULL, NULL);
		check_set(i, i <= TUNABLE_TCACHE_COUNT ? value : value_of(i));
		CHECK_EQ(value_of(i) == value, i <= TUNABLE_TCACHE_COUNT);
		begin(join("MALLOC_", names[i], text), join(variables[i] ? variables[i] : "MALLOC", text, ""), NULL);
		check_set(i, variables[i] ? value : value_of(i));
		CHECK_EQ(value_of(i) == value, variables[i] != NULL);
	}
}

static void numbers(void)
{
	static const struct {
		const char *text;
		size_t value;
	} known[] = {
		{"0", 0}, {"00", 0}, {"1", 1}, {"010", 8}, {"0x10", 16}, {"0XfF", 255}, {"-1", SIZE_MAX},
		{"-0x10", -(size_t)16}, {"4294967295", UINT32_MAX}, {"0xffffffff", UINT32_MAX},
		{"037777777777", UINT32_MAX},
	}, units[] = {
		{"1K", 1024}, {"3m", 3 << 20}, {"2G", (size_t)2 << 30}, {"0x10k", 16384}, {"0x1g", 1 << 30}, {"010K", 8192},
		{"0K", 0}, {"-1K", -(size_t)1024}, {"4194303K", 4294966272u},
	};
	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		begin(join("FREEHOLD_MALLOC=tcache_max=", known[i].text, ""), NULL, NULL);
		check_set(TUNABLE_TCACHE_MAX, known[i].value);
		begin(join("GLIBC_TUNABLES=glibc.malloc.tcache_max=", known[i].text, ""), NULL, NULL);
		check_set(TUNABLE_TCACHE_MAX, known[i].value);
		begin(join("MALLOC_TOP_PAD_=", known[i].text, ""), NULL, NULL);
		check_set(TUNABLE_TOP_PAD, known[i].value);
	}
	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		begin(join("FREEHOLD_MALLOC=top_pad=", units[i].text, ""), NULL, NULL);
		check_set(TUNABLE_TOP_PAD, units[i].value);
	}
	if (sizeof(size_t) == 8) {
		begin("MALLOC_TOP_PAD_=18446744073709551615", NULL, NULL);
		CHECK_EQ(tunables.top_pad, SIZE_MAX);
		begin("FREEHOLD_MALLOC=top_pad=17179869183G", NULL, NULL);
		CHECK_EQ(tunables.top_pad, SIZE_MAX << 30);
	}
}

/* The default stays, and there is a line. */
static void check_bad(const char *variable, const char *line)
{
	begin(variable, NULL, NULL);
	CHECK(unchanged_but(TUNABLES));
	CHECK(tunables.dynamic);
	CHECK_STR(said, join("freehold: bad setting: ", line, "\n"));
}

static void bad_values(void)
{
	static const char *const bad[] = {
		"", "x", " 1", "1 ", "+1", "-", "--1", "1.5", "08", "0x", "0xg", "1a", "0x1h", "1Kx", "1KK", "K", "-K",
		"18446744073709551616", "0x10000000000000000", "99999999999999999999999", "17179869184G",
	}, *const too_many_for_32_bits[] = {"4294967296", "0x100000000", "-4294967296", "4G", "4194304K"};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		if (*bad[i])
			check_bad(join("MALLOC_ARENA_MAX=", bad[i], ""), join("MALLOC_ARENA_MAX=", bad[i], ""));
		check_bad(join("GLIBC_TUNABLES=glibc.malloc.top_pad=", bad[i], ""),
		          join("glibc.malloc.top_pad=", bad[i], ""));
		check_bad(join("FREEHOLD_MALLOC=top_pad=", bad[i], ""), join("top_pad=", bad[i], ""));
	}
	for (size_t i = 0; i < sizeof too_many_for_32_bits / sizeof *too_many_for_32_bits; i++)
		if (sizeof(size_t) == 4)
			check_bad(join("FREEHOLD_MALLOC=top_pad=", too_many_for_32_bits[i], ""),
			          join("top_pad=", too_many_for_32_bits[i], ""));
	/* Units are ours alone. */
	check_bad("MALLOC_TOP_PAD_=64K", "MALLOC_TOP_PAD_=64K");
	check_bad("GLIBC_TUNABLES=glibc.malloc.top_pad=64K", "glibc.malloc.top_pad=64K");
	/* What the setting itself forbids. */
	check_bad("MALLOC_PERTURB_=256", "MALLOC_PERTURB_=256");
	check_bad("FREEHOLD_MALLOC=heap_bytes=32K", "heap_bytes=32K");
	check_bad("FREEHOLD_MALLOC=heap_bytes=0", "heap_bytes=0");
	check_bad("FREEHOLD_MALLOC=heap_bytes=65537", "heap_bytes=65537");
}

INTERNAL(size_t, sys_memory_granted, (void));

static void words(void)
{
	begin("FREEHOLD_MALLOC=limit=auto", NULL, NULL);
	check_set(TUNABLE_LIMIT, sys_memory_granted() / 100 * 90);
	begin("FREEHOLD_MALLOC=limit=256M", NULL, NULL);
	check_set(TUNABLE_LIMIT, 256 << 20);
	begin("FREEHOLD_MALLOC=personality=glibc", NULL, NULL);
	check_set(TUNABLE_PERSONALITY, 0);
	begin("FREEHOLD_MALLOC=personality=old-glibc", NULL, NULL);
	check_set(TUNABLE_PERSONALITY, 1);
	begin("FREEHOLD_MALLOC=personality=MUSL", NULL, NULL);
	check_set(TUNABLE_PERSONALITY, 2);
	begin("FREEHOLD_MALLOC=personality=musl,personality=glibc", NULL, NULL);
	check_set(TUNABLE_PERSONALITY, 0);
	static const char *const bad[] = {
		"limit=", "limit=automatic", "limit=aut", "limit=x", "limit=1T", "limit=-", "limit=256 M", "limit=musl",
		"personality=", "personality=auto", "personality=muslc", "personality=mus", "personality=3", "personality=-1", "personality=newglibc",
		"personality=uclibc", "top_pad=auto", "arena_max=musl",
	};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		check_bad(join("FREEHOLD_MALLOC=", bad[i], ""), bad[i]);
	/* Ours alone. */
	begin("GLIBC_TUNABLES=glibc.malloc.limit=5", "MALLOC_LIMIT=5", "MALLOC_PERSONALITY_=musl");
	CHECK(unchanged_but(TUNABLES));
	CHECK_STR(said, "");
}

static void bad_names(void)
{
	check_bad("FREEHOLD_MALLOC=foo=1", "foo=1");
	check_bad("FREEHOLD_MALLOC=top_pad", "top_pad");
	check_bad("FREEHOLD_MALLOC=top_padd=1", "top_padd=1");
	check_bad("FREEHOLD_MALLOC=top_pa=1", "top_pa=1");
	check_bad("FREEHOLD_MALLOC=glibc.malloc.top_pad=1", "glibc.malloc.top_pad=1");
	check_bad("FREEHOLD_MALLOC==", "=");
	/* A line for each, and the good ones count. */
	begin("FREEHOLD_MALLOC=foo,arena_max=3,top_pad=x,,perturb=999", NULL, NULL);
	CHECK_EQ(tunables.arena_max, 3);
	CHECK(unchanged_but(TUNABLE_ARENA_MAX));
	CHECK_STR(said, "freehold: bad setting: foo\nfreehold: bad setting: top_pad=x\n"
	                "freehold: bad setting: perturb=999\n");
}

static void others(void)
{
	static const char *const fine[] = {
		"MALLOC_CHECK_=3", "MALLOC_TCACHE_COUNT=5", "MALLOC_TCACHE_MAX=0", "MALLOC_HEAP_BYTES=1", "MALLOC_=1",
		"MALLOC_ARENA_MAXIMUM=2", "MALLOC_ARENA_MAX", "XMALLOC_ARENA_MAX=2", "GLIBC_TUNABLES=", "GLIBC_TUNABLES",
		"GLIBC_TUNABLES=:::", "GLIBC_TUNABLES=glibc.malloc.check=3:glibc.malloc.hugetlb=1",
		"GLIBC_TUNABLES=glibc.pthread.arena_max=x:arena_max=2:glibc.malloc.mxfast=x:glibc.malloc.arena_max",
		"GLIBC_TUNABLES=glibc.malloc.check_every=1:glibc.malloc.heap_bytes=x", "FREEHOLD_MALLOC=", "FREEHOLD_MALLOC=,,",
		"FREEHOLD_MALLOC", "FREEHOLD_MALLOCX=foo", "MALLOC_PERTURB_=", "MALLOC_ARENA_MAX=", "",
	};
	for (size_t i = 0; i < sizeof fine / sizeof *fine; i++) {
		begin(fine[i], NULL, NULL);
		CHECK(unchanged_but(TUNABLES));
		CHECK(tunables.dynamic);
		CHECK_STR(said, "");
	}
}

static void precedence(void)
{
	static const char variable[] = "MALLOC_ARENA_MAX=1", list[] = "GLIBC_TUNABLES=glibc.malloc.arena_max=2",
	                  own[] = "FREEHOLD_MALLOC=arena_max=3";
	begin(variable, list, own);
	CHECK_EQ(tunables.arena_max, 3);
	begin(own, list, variable);
	CHECK_EQ(tunables.arena_max, 3);
	begin(list, variable, NULL);
	CHECK_EQ(tunables.arena_max, 2);
	begin(variable, list, NULL);
	CHECK_EQ(tunables.arena_max, 2);
	begin(list, "FREEHOLD_MALLOC=arena_max=x", variable);
	CHECK_EQ(tunables.arena_max, 2);
	begin("FREEHOLD_MALLOC=arena_max=3,arena_max=4", NULL, NULL);
	CHECK_EQ(tunables.arena_max, 4);
	/* Each of several settings. */
	begin("GLIBC_TUNABLES=glibc.malloc.arena_max=2:glibc.cpu.x=1:glibc.malloc.perturb=5",
	      "FREEHOLD_MALLOC=tcache_max=1K,tcache_bytes=64K", "MALLOC_ARENA_TEST=9");
	CHECK_EQ(tunables.arena_max, 2);
	CHECK_EQ(tunables.perturb, 5);
	CHECK_EQ(tunables.tcache_max, 1024);
	CHECK_EQ(tunables.tcache_bytes, 65536);
	CHECK_EQ(tunables.arena_test, 9);
}

/* Whether there is a thread cache with such settings. */
static bool has_cache(const char *first, const char *second)
{
	tcache_flush();
	begin(first, second, NULL);
	return tcache_begin();
}

static void meanings(void)
{
	CHECK(has_cache("FREEHOLD_MALLOC=tcache_count=1", NULL));
	CHECK(!has_cache("FREEHOLD_MALLOC=tcache_count=0", NULL));
	CHECK(!has_cache("FREEHOLD_MALLOC=tcache_max=0", NULL));
	CHECK(!has_cache("GLIBC_TUNABLES=glibc.malloc.tcache_count=0", "FREEHOLD_MALLOC=tcache_max=1K"));
	CHECK(has_cache("GLIBC_TUNABLES=glibc.malloc.tcache_count=0", "FREEHOLD_MALLOC=tcache_count=1"));
	begin("FREEHOLD_MALLOC=heap_bytes=64K", NULL, NULL);
	CHECK_EQ(tunables.heap_bytes, 65536);
}

/* Whoever runs with more rights than its user listens to nobody. */
static void secure(void)
{
	static const uintptr_t vector[] = {AT_SECURE, 1, 0, 0}, *own;
	own = sys_auxv;
	sys_auxv = vector;
	begin("MALLOC_ARENA_MAX=1", "GLIBC_TUNABLES=glibc.malloc.arena_max=2", "FREEHOLD_MALLOC=foo");
	sys_auxv = own;
	CHECK(unchanged_but(TUNABLES));
	CHECK_STR(said, "");
	sys_initial_environment = NULL;
	tunables_begin();
	CHECK(unchanged_but(TUNABLES));
}

static void options(void)
{
	static const struct {
		int param, value;
		size_t which, is;
	} known[] = {
		{M_TRIM_THRESHOLD, 5, TUNABLE_TRIM_THRESHOLD, 5}, {M_TRIM_THRESHOLD, -1, TUNABLE_TRIM_THRESHOLD, SIZE_MAX},
		{M_TOP_PAD, 0, TUNABLE_TOP_PAD, 0}, {M_MMAP_THRESHOLD, 99999, TUNABLE_MMAP_THRESHOLD, 99999},
		{M_MMAP_MAX, 7, TUNABLE_MMAP_MAX, 7}, {M_MMAP_MAX, -1, TUNABLE_MMAP_MAX, 0},
		{M_PERTURB, 0x1a5, TUNABLE_PERTURB, 0xa5}, {M_PERTURB, 0, TUNABLE_PERTURB, 0},
		{M_ARENA_TEST, 3, TUNABLE_ARENA_TEST, 3}, {M_ARENA_MAX, 2, TUNABLE_ARENA_MAX, 2},
	}, ignored[] = {
		{M_ARENA_TEST, 0, 0, 0}, {M_ARENA_TEST, -1, 0, 0}, {M_ARENA_MAX, 0, 0, 0}, {M_ARENA_MAX, -5, 0, 0},
		{M_CHECK_ACTION, 3, 0, 0}, {M_MXFAST, 64, 0, 0}, {M_NLBLKS, 1, 0, 0}, {0, 1, 0, 0}, {-9, 1, 0, 0},
		{-100, 1, 0, 0}, {100, 1, 0, 0}, {INT32_MIN, 1, 0, 0},
	};
	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		tunables = before;
		CHECK_EQ(mallopt(known[i].param, known[i].value), 1);
		CHECK_EQ(value_of(known[i].which), known[i].is);
		CHECK(unchanged_but(known[i].which));
		CHECK_EQ(tunables.dynamic, known[i].which > TUNABLE_MMAP_MAX);
	}
	for (size_t i = 0; i < sizeof ignored / sizeof *ignored; i++) {
		tunables = before;
		CHECK_EQ(mallopt(ignored[i].param, ignored[i].value), 1);
		CHECK(unchanged_but(TUNABLES) && tunables.dynamic);
	}
	CHECK_EQ(mallopt(M_MXFAST, -1), 0);
	CHECK_EQ(mallopt(M_MXFAST, 20 * sizeof(size_t) + 1), 0);
	tunables = before;
}

/* Blocks that the thread had for itself do not come back unfilled. */
static void perturbed(void)
{
	unsigned char *p = malloc(100);
	memset(p, 1, 100);
	free(p);
	CHECK_EQ(mallopt(M_PERTURB, 0x5a), 1);
	for (int i = 0; i < 100; i++) {
		p = malloc(100);
		for (int k = 0; k < 100; k++)
			if (p[k] != 0xa5)
				CHECK(!"new memory is not the complement of the byte");
		free(p);
		CHECK_EQ(p[60], 0x5a);
		p = calloc(1, 100);
		CHECK_EQ(p[50], 0);
		free(p);
	}
	CHECK_EQ(mallopt(M_PERTURB, 0), 1);
	free(malloc(100));
	malloc_check();
}

int main(void)
{
	free(malloc(1)); /* this program's own environment is read */
	before = tunables;
	every_name();
	numbers();
	bad_values();
	words();
	bad_names();
	others();
	precedence();
	meanings();
	tunables = before;
	options();
	perturbed();
	secure();
	return check_done();
}
