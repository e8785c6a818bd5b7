/* SPDX-License-Identifier: MIT */
/*
 * Calls one public name of the malloc family, CALL, and ends with 0 if Freehold's heap served the call,
 * else with the line where that showed. To be run with FREEHOLD_MALLOC=perturb=0x5a, which no other
 * allocator knows: what is new then holds 0xa5, what was freed 0x5a. No header is included, so one
 * object serves every C library, and nothing but CALL, free and what a case needs is linked.
 */
#define NULL ((void *)0)
typedef __SIZE_TYPE__ size_t;
typedef unsigned char byte;

enum { NEW = 0xa5, FREED = 0x5a, LEN = 1000 };

void free(void *mem);
void *memset(void *p, int c, size_t len);

#define NEED(condition) do { if (!(condition)) return __LINE__ % 200 + 1; } while (0)

static inline int all(const volatile byte *p, byte value, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (p[i] != value)
			return 0;
	return 1;
}

/* Whether the middle of p was filled as it was freed; lists may have their links before and after. */
static inline int was_freed(const byte *p)
{
	return all(p + LEN / 4, FREED, LEN / 2);
}

/* A new block of LEN bytes: whether it was ours, and went home with free. */
static inline int ours(byte *p, size_t align)
{
	NEED(p && (size_t)p % align == 0);
	NEED(all(p, NEW, LEN));
	memset(p, 1, LEN);
	free(p);
	NEED(was_freed(p));
	return 0;
}

#define malloc_ 1
#define calloc_ 2
#define realloc_ 3
#define reallocarray_ 4
#define free_ 5
#define free_sized_ 6
#define free_aligned_sized_ 7
#define cfree_ 8
#define aligned_alloc_ 9
#define memalign_ 10
#define posix_memalign_ 11
#define pvalloc_ 12
#define valloc_ 13
#define mallinfo_ 14
#define mallinfo2_ 15
#define malloc_info_ 16
#define malloc_stats_ 17
#define malloc_trim_ 18
#define malloc_usable_size_ 19
#define mallopt_ 20
#define __libc_malloc_ 21
#define __libc_calloc_ 22
#define __libc_realloc_ 23
#define __libc_free_ 24
#define __libc_memalign_ 25
#define __libc_valloc_ 26
#define __libc_pvalloc_ 27
#define __libc_mallopt_ 28
#define __libc_mallinfo_ 29
#define strdup_ 30
#define asprintf_ 31
#define getline_ 32
#define open_memstream_ 33
#define atexit_ 34
#define JOIN_(a, b) a##b
#define JOIN(a, b) JOIN_(a, b)
#define CASE JOIN(CALL, _)

#if CASE == malloc_ || CASE == __libc_malloc_ || CASE == valloc_ || CASE == __libc_valloc_ || \
	CASE == pvalloc_ || CASE == __libc_pvalloc_
void *CALL(size_t req);
static int try(void)
{
	int by_page = CASE != malloc_ && CASE != __libc_malloc_;
	return ours(CALL(LEN), by_page ? 4096 : 8);
}

#elif CASE == calloc_ || CASE == __libc_calloc_
void *CALL(size_t count, size_t each);
static int try(void)
{
	byte *p = CALL(LEN / 10, 10);
	NEED(p && all(p, 0, LEN));
	free(p);
	NEED(was_freed(p));
	return 0;
}

#elif CASE == realloc_ || CASE == __libc_realloc_
void *CALL(void *mem, size_t req);
static int try(void)
{
	byte *p = CALL(NULL, 20);
	NEED(p && all(p, NEW, 20));
	memset(p, 1, 20);
	p = CALL(p, LEN);
	NEED(p && all(p, 1, 20));
	free(p);
	NEED(was_freed(p));
	return 0;
}

#elif CASE == reallocarray_
void *CALL(void *mem, size_t count, size_t each);
static int try(void)
{
	return ours(CALL(NULL, LEN / 10, 10), 8);
}

#elif CASE == free_ || CASE == cfree_ || CASE == __libc_free_
void *calloc(size_t count, size_t each);
void CALL(void *mem);
static int try(void)
{
	byte *p = calloc(1, LEN);
	NEED(p);
	CALL(p);
	NEED(was_freed(p));
	return 0;
}

#elif CASE == free_sized_
void *malloc(size_t req);
void CALL(void *mem, size_t req);
static int try(void)
{
	byte *p = malloc(LEN);
	NEED(p);
	CALL(p, LEN);
	NEED(was_freed(p));
	return 0;
}

#elif CASE == free_aligned_sized_
void *aligned_alloc(size_t align, size_t req);
void CALL(void *mem, size_t align, size_t req);
static int try(void)
{
	byte *p = aligned_alloc(64, LEN);
	NEED(p);
	CALL(p, 64, LEN);
	NEED(was_freed(p));
	return 0;
}

#elif CASE == aligned_alloc_ || CASE == memalign_ || CASE == __libc_memalign_
void *CALL(size_t align, size_t req);
static int try(void)
{
	return ours(CALL(256, 1024), 256);
}

#elif CASE == posix_memalign_
int CALL(void **result, size_t align, size_t req);
static int try(void)
{
	void *p;
	NEED(CALL(&p, 256, LEN) == 0);
	return ours(p, 256);
}

#elif CASE == malloc_usable_size_
void *malloc(size_t req);
size_t CALL(void *mem);
static int try(void)
{
	byte *p = malloc(LEN);
	size_t usable = CALL(p);
	NEED(usable >= LEN && usable < LEN + 32 && all(p, NEW, usable));
	memset(p, 1, usable);
	free(p);
	return 0;
}

#elif CASE == mallinfo_ || CASE == mallinfo2_ || CASE == __libc_mallinfo_
#if CASE == mallinfo2_
struct info { size_t arena, ordblks, smblks, hblks, hblkhd, usmblks, fsmblks, uordblks, fordblks, keepcost; };
#else
struct info { int arena, ordblks, smblks, hblks, hblkhd, usmblks, fsmblks, uordblks, fordblks, keepcost; };
#endif
void *malloc(size_t req);
struct info CALL(void);
static int try(void)
{
	size_t before = (size_t)CALL().uordblks;
	byte *p = malloc(50000);
	size_t between = (size_t)CALL().uordblks;
	NEED(p && all(p, NEW, 50000));
	free(p);
	size_t after = (size_t)CALL().uordblks;
	NEED(between >= before + 50000 && between < before + 51000 && after + 49000 < between);
	return 0;
}

#elif CASE == malloc_info_
void *malloc(size_t req);
int CALL(int options, void *stream);
void *open_memstream(char **text, size_t *len);
int fclose(void *stream);
char *strstr(const char *s, const char *part);
static int try(void)
{
	char *text = NULL;
	size_t len = 0;
	byte *p = malloc(LEN);
	void *stream = open_memstream(&text, &len);
	NEED(p && all(p, NEW, LEN) && stream);
	NEED(CALL(0, stream) == 0);
	NEED(fclose(stream) == 0);
	/* The first heap of the other libc would be empty. */
	NEED(len > 200 && strstr(text, "<malloc version=\"1\">") && !strstr(text, "type=\"current\" size=\"0\""));
	free(text);
	return 0;
}

#elif CASE == malloc_stats_
void *malloc(size_t req);
void CALL(void);
int pipe(int fds[2]);
int dup2(int from, int to);
long read(int fd, void *p, size_t len);
char *strstr(const char *s, const char *part);
static int try(void)
{
	static char text[8192];
	int fds[2];
	byte *p = malloc(LEN);
	NEED(p && all(p, NEW, LEN));
	NEED(pipe(fds) == 0 && dup2(fds[1], 2) == 2);
	CALL();
	NEED(read(fds[0], text, sizeof text - 1) > 0);
	NEED(strstr(text, "Arena 0:") && strstr(text, "in use bytes") && !strstr(text, "in use bytes     =          0"));
	return 0;
}

#elif CASE == malloc_trim_
struct info { size_t arena, ordblks, smblks, hblks, hblkhd, usmblks, fsmblks, uordblks, fordblks, keepcost; };
void *malloc(size_t req);
struct info mallinfo2(void);
int CALL(size_t pad);
static int try(void)
{
	byte *p = malloc(100000);
	NEED(p && all(p, NEW, 100000));
	free(p);
	size_t before = mallinfo2().arena;
	NEED(CALL(0) == 1);
	NEED(mallinfo2().arena < before);
	return 0;
}

#elif CASE == mallopt_ || CASE == __libc_mallopt_
void *malloc(size_t req);
int CALL(int param, int value);
static int try(void)
{
	NEED(CALL(-6, 0x33) == 1); /* M_PERTURB */
	byte *p = malloc(LEN);
	NEED(p && all(p, 0xcc, LEN));
	free(p);
	NEED(all(p + LEN / 4, 0x33, LEN / 2));
	return 0;
}

#elif CASE == strdup_
char *CALL(const char *s);
static int try(void)
{
	static char long_one[LEN + 1];
	memset(long_one, 'x', LEN);
	byte *p = (byte *)CALL(long_one);
	NEED(p);
	free(p);
	NEED(was_freed(p));
	return 0;
}

#elif CASE == asprintf_
int CALL(char **s, const char *format, ...);
static int try(void)
{
	char *s;
	NEED(CALL(&s, "%*d", LEN, 5) == LEN);
	free(s);
	NEED(was_freed((byte *)s));
	return 0;
}

#elif CASE == getline_
void *fopen(const char *name, const char *mode);
int fclose(void *stream);
long CALL(char **line, size_t *size, void *stream);
static int try(void)
{
	char *line = NULL;
	size_t size = 0;
	void *stream = fopen("Makefile", "r");
	NEED(stream && CALL(&line, &size, stream) > 0 && size >= 24);
	fclose(stream);
	free(line);
	NEED(all((byte *)line + 16, FREED, 4));
	return 0;
}

#elif CASE == open_memstream_
void *CALL(char **text, size_t *len);
size_t fwrite(const void *p, size_t size, size_t count, void *stream);
int fclose(void *stream);
static int try(void)
{
	static char long_one[LEN];
	char *text = NULL;
	size_t len = 0;
	void *stream = CALL(&text, &len);
	NEED(stream && fwrite(long_one, 1, LEN, stream) == LEN && fclose(stream) == 0 && len == LEN);
	free(text);
	NEED(was_freed((byte *)text));
	return 0;
}

#elif CASE == atexit_
/* What the libc wants for itself: a list that has grown. */
struct info { size_t arena, ordblks, smblks, hblks, hblkhd, usmblks, fsmblks, uordblks, fordblks, keepcost; };
struct info mallinfo2(void);
void *malloc(size_t req);
int CALL(void (*f)(void));
static void nothing(void)
{
}
static int try(void)
{
	NEED(ours(malloc(LEN), 8) == 0);
	size_t before = mallinfo2().uordblks;
	for (int i = 0; i < 100; i++)
		NEED(CALL(nothing) == 0);
	NEED(mallinfo2().uordblks > before);
	return 0;
}
#else
#error no such case
#endif

int main(void)
{
	return try();
}
