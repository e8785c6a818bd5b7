/* SPDX-License-Identifier: MIT */
/*
 * Every public name of the C library's allocator asked at its odd inputs; a line for each answer, the same in each
 * run.
 */
#include <errno.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* musl has no others; Freehold has the same as glibc. */
#if defined __GLIBC__ || defined __FREEHOLD__
#include <malloc.h>
#define HAS_GNU 1
#else
#define HAS_GNU 0
void *memalign(size_t align, size_t len);
size_t malloc_usable_size(void *p);
#endif

#define KEPT 99 /* what errno is before each call */

static const char *error_name(int error)
{
	return error == KEPT ? "kept" : error == ENOMEM ? "ENOMEM" : error == EINVAL ? "EINVAL" : error ? "other" : "0";
}

static char label[200];
static int (*volatile to_label)(char *, size_t, const char *, ...) = snprintf;
#define LABEL(...) (to_label(label, sizeof label, __VA_ARGS__), errno = KEPT)

/* A size by its distance from the borders, so that both machines say the same. */
static const char *number(size_t n)
{
	static char texts[4][40];
	static unsigned next;
	char *text = texts[next++ % 4];
	size_t most = PTRDIFF_MAX;
	if (n == most || n == SIZE_MAX)
		snprintf(text, 40, n == most ? "PTRDIFF_MAX" : "SIZE_MAX");
	else if (n > most + 9999)
		snprintf(text, 40, "SIZE_MAX-%zu", SIZE_MAX - n);
	else if (n > most)
		snprintf(text, 40, "PTRDIFF_MAX+%zu", n - most);
	else if (n > most - 9999)
		snprintf(text, 40, "PTRDIFF_MAX-%zu", most - n);
	else if (n == most / 2 + 1)
		snprintf(text, 40, "PTRDIFF_MAX/2+1");
	else
		snprintf(text, 40, "%zu", n);
	return text;
}

/* What came of a request for len bytes at a multiple of align, and back it goes. */
static void answer(void *p, size_t len, size_t align)
{
	int error = errno;
	if (!p) {
		printf("%s: NULL, errno %s\n", label, error_name(error));
		return;
	}
	printf("%s: memory, errno %s", label, error_name(error));
	if ((uintptr_t)p % align)
		printf(", not aligned to %zu", align);
	if (malloc_usable_size(p) < len)
		printf(", usable size too small");
	memset(p, 1, len);
	errno = KEPT;
	free(p);
	printf("%s\n", errno == KEPT ? "" : ", errno lost by free");
}

static const size_t lens[] = {0, 1, 100, 5000, 200000,
#if SIZE_MAX > UINT32_MAX /* else there is so much memory, perhaps */
                              PTRDIFF_MAX - 4096, PTRDIFF_MAX,
#endif
                              (size_t)PTRDIFF_MAX + 1, SIZE_MAX - 4096, SIZE_MAX};
#define EACH(i, array) for (size_t i = 0; i < sizeof array / sizeof *array; i++)

static void plain(void)
{
	EACH(i, lens) {
		LABEL("malloc(%s)", number(lens[i]));
		answer(malloc(lens[i]), lens[i], 16);
		LABEL("realloc(NULL, %s)", number(lens[i]));
		answer(realloc(NULL, lens[i]), lens[i], 16);
		LABEL("calloc(1, %s)", number(lens[i]));
		answer(calloc(1, lens[i]), lens[i], 16);
		LABEL("calloc(%s, 1)", number(lens[i]));
		answer(calloc(lens[i], 1), lens[i], 16);
	}
	volatile size_t most = SIZE_MAX, half = (size_t)1 << sizeof(size_t) * 4;
	LABEL("calloc(0, SIZE_MAX)");
	answer(calloc(0, most), 0, 16);
	LABEL("calloc(SIZE_MAX, 0)");
	answer(calloc(most, 0), 0, 16);
	LABEL("calloc(SIZE_MAX, 2)");
	answer(calloc(most, 2), 0, 16);
	LABEL("calloc, a product that wraps to 0");
	answer(calloc(half, half), 0, 16);
	char *p = malloc(0), *q = malloc(0);
	printf("malloc(0) twice: %s\n", p && q && p != q ? "two blocks" : "not two blocks");
	free(p);
	free(q);
	LABEL("free(NULL)");
	free(NULL);
	printf("%s: errno %s\n", label, error_name(errno));
}

static void *filled(size_t len)
{
	char *p = malloc(len);
	memset(p, 'x', len);
	errno = KEPT;
	return p;
}

/* Of a block of `from` bytes: either what comes is it, in another size, or it is there still, or is gone. */
static void resized(char *old, size_t from, char *p, size_t len, int freed_by_null)
{
	int error = errno;
	if (p) {
		for (size_t i = 0; i < from && i < len; i++)
			if (p[i] != 'x') {
				printf("%s: contents lost\n", label);
				return;
			}
		errno = error;
		answer(p, len, 16);
		return;
	}
	printf("%s: NULL, errno %s\n", label, error_name(error));
	if (freed_by_null)
		return;
	for (size_t i = 0; i < from; i++)
		if (old[i] != 'x')
			printf("%s: block changed\n", label);
	free(old);
}

static void resizing(void)
{
	static const size_t from[] = {0, 1, 100, 5000, 200000};
	volatile size_t most = SIZE_MAX, half = (size_t)1 << sizeof(size_t) * 4;
	EACH(k, from) {
		EACH(i, lens) {
			char *volatile p = filled(from[k]);
			LABEL("realloc(block of %zu, %s)", from[k], number(lens[i]));
			resized(p, from[k], realloc(p, lens[i]), lens[i], !lens[i]);
		}
		char *volatile p = filled(from[k]);
		LABEL("reallocarray(block of %zu, 0, 7)", from[k]);
		resized(p, from[k], reallocarray(p, 0, 7), 0, 1);
		p = filled(from[k]);
		LABEL("reallocarray(block of %zu, 7, 0)", from[k]);
		resized(p, from[k], reallocarray(p, 7, 0), 0, 1);
		p = filled(from[k]);
		LABEL("reallocarray(block of %zu, 7, 100)", from[k]);
		resized(p, from[k], reallocarray(p, 7, 100), 700, 0);
		p = filled(from[k]);
		LABEL("reallocarray(block of %zu, SIZE_MAX, 2)", from[k]);
		resized(p, from[k], reallocarray(p, most, 2), 0, 0);
		p = filled(from[k]);
		LABEL("reallocarray(block of %zu, a product that wraps to 0)", from[k]);
		resized(p, from[k], reallocarray(p, half, half), 0, 0);
	}
	LABEL("reallocarray(NULL, 0, 0)");
	answer(reallocarray(NULL, 0, 0), 0, 16);
	LABEL("reallocarray(NULL, SIZE_MAX, 2)");
	answer(reallocarray(NULL, most, 2), 0, 16);
}

static const size_t aligns[] = {
	0, 1, 2, 3, 4, 6, 8, 12, 16, 20, 24, 32, 40, 48, 64, 100, 4096, 4097, 65536, 1 << 20, (1 << 20) + 16,
#if SIZE_MAX > UINT32_MAX
	PTRDIFF_MAX / 2 + 1,
#endif
	(size_t)PTRDIFF_MAX + 1, (size_t)PTRDIFF_MAX + 2, SIZE_MAX,
};

static size_t power_for(size_t align)
{
	size_t power = 1;
	while (power < align && power << 1)
		power <<= 1;
	return power;
}

static void aligned(const char *name, void *(*f)(size_t, size_t))
{
	EACH(i, aligns) {
		EACH(k, lens) {
			LABEL("%s(%s, %s)", name, number(aligns[i]), number(lens[k]));
			answer(f(aligns[i], lens[k]), lens[k], power_for(aligns[i]));
		}
	}
}

static void by_result(void)
{
	EACH(i, aligns) {
		EACH(k, lens) {
			void *p = &p;
			LABEL("posix_memalign(%s, %s)", number(aligns[i]), number(lens[k]));
			int result = posix_memalign(&p, aligns[i], lens[k]);
			if (!result) {
				answer(p, lens[k], power_for(aligns[i]));
				continue;
			}
			printf("%s: answer %s, errno %s%s\n", label, error_name(result), error_name(errno),
			       p == &p ? "" : ", pointer changed");
		}
	}
}

static void paged(const char *name, void *(*f)(size_t))
{
	EACH(i, lens) {
		LABEL("%s(%s)", name, number(lens[i]));
		answer(f(lens[i]), lens[i], 4096);
	}
}

static void usable_sizes(void)
{
	static const size_t sizes[] = {0, 1, 12, 13, 24, 25, 100, 1000, 1032, 1033, 1040, 1041, 1500, 5000, 30000, 32768, 32769,
	                               100000, 10000000};
	printf("malloc_usable_size(NULL): %zu\n", malloc_usable_size(NULL));
	EACH(i, sizes) {
		char *p = malloc(sizes[i]);
		printf("malloc_usable_size(malloc(%zu)): %zu\n", sizes[i], malloc_usable_size(p));
		free(p);
	}
	char *p = calloc(10, 10);
	printf("malloc_usable_size(calloc(10, 10)): %zu\n", malloc_usable_size(p));
	p = realloc(p, 1001);
	printf("malloc_usable_size(realloc(block of 100, 1001)): %zu\n", malloc_usable_size(p));
	free(p);
}

#if HAS_GNU
static void parameters(void)
{
	static const int params[] = {-100, -9, -8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 100},
	                 values[] = {-1, 0, 1, 64, 160, 161, 1 << 20, INT_MAX};
	EACH(i, params) {
		EACH(k, values) {
			LABEL("mallopt(%d, %d)", params[i], values[k]);
			int result = mallopt(params[i], values[k]);
			printf("%s: %d, errno %s\n", label, result, error_name(errno));
		}
	}
	LABEL("malloc_info(1)");
	int result = malloc_info(1, stdout);
	printf("%s: %d, errno %s\n", label, result, error_name(errno));
}
#endif

int main(void)
{
	static char buffer[1 << 16];
	setvbuf(stdout, buffer, _IOFBF, sizeof buffer);
	plain();
	resizing();
	aligned("memalign", memalign);
	aligned("aligned_alloc", aligned_alloc);
	by_result();
	paged("valloc", valloc);
	usable_sizes();
#if HAS_GNU
	paged("pvalloc", pvalloc);
	parameters();
#endif
	return fflush(stdout);
}
