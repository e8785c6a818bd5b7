/* SPDX-License-Identifier: MIT */
/*
 * Settings, and where users tell them:
 *
 *   MALLOC_ARENA_MAX=2, MALLOC_TOP_PAD_=4096 ...          the C library's variables,
 *   GLIBC_TUNABLES=glibc.malloc.arena_max=2:...           its later form,
 *   FREEHOLD_MALLOC=arena_max=2,top_pad=4K,...            and ours, which knows all of them;
 *
 * a later one of these three counts more. Linked into every program that allocates, so it is all
 * bytes: one list of names, no pointers.
 */
#include "malloc/tunables.h"

#include <stdint.h>

#include "sys/sys.h"

struct tunables tunables = {
	.top_pad = 128 * KIB,
	.trim_threshold = 128 * KIB,
	.mmap_threshold = 128 * KIB,
	.mmap_max = 65536,
	.arena_test = sizeof(size_t) == 8 ? 8 : 2,
	.tcache_max = TCACHE_REQUEST_MAX,
	.tcache_count = TCACHE_COUNT_MAX,
	.tcache_bytes = TCACHE_BYTES,
	.heap_bytes = sizeof(size_t) == 8 ? 64 * MIB : MIB,
	.dynamic = true,
};

_Static_assert(offsetof(struct tunables, dynamic) == TUNABLES * sizeof(size_t), "an array by its names");

/* In order. */
static const char names[] = "top_pad\0trim_threshold\0mmap_threshold\0mmap_max\0perturb\0arena_max\0arena_test\0"
                            "tcache_max\0tcache_count\0tcache_bytes\0heap_bytes\0check_every\0limit\0personality";

/* Values that are words: enum sys_personality in order. */
static const char words[] = "glibc\0old-glibc\0musl";
enum { WORDS = SYS_LIKE_MUSL + 1 };

/* The three forms, of which each knows the names up to some one: what ends a setting, the variable, and
 * what each setting begins with. */
static const struct form {
	unsigned char known;
	char end, variable[17], prefix[14];
} forms[] = {
	{TUNABLE_ARENA_TEST, '\0', "", "MALLOC_"},
	{TUNABLE_TCACHE_COUNT, ':', "GLIBC_TUNABLES=", "glibc.malloc."},
	{TUNABLE_PERSONALITY, ',', "FREEHOLD_MALLOC=", ""},
};

bool tunables_set(unsigned which, size_t value)
{
	if (which == TUNABLE_PERTURB && value > 0xff)
		return false;
	if (which == TUNABLE_HEAP_BYTES && (value < HEAP_BYTES_MIN || value & (value - 1)))
		return false;
	if (which == TUNABLE_PERSONALITY && value > SYS_LIKE_MUSL)
		return false;
	((size_t *)&tunables)[which] = value;
	if (which <= TUNABLE_MMAP_MAX)
		tunables.dynamic = false;
	return true;
}

/* What s has after a prefix, in small letters or capitals; or NULL. */
static const char *after(const char *s, const char *prefix)
{
	for (; *prefix; s++, prefix++)
		if ((*s ^ *prefix) & ~0x20)
			return NULL;
	return s;
}

/* The number from s to end, as strtoull reads it, base 0; K, M or G may stand behind it where `units`.
 * Whether it is one. */
static bool read_number(const char *s, const char *end, bool units, size_t *value)
{
	bool minus = *s == '-';
	unsigned base = 10;
	size_t n = 0;
	s += minus;
	if (*s == '0')
		base = (s[1] | 0x20) == 'x' ? s += 2, 16 : 8;
	const char *first = s;
	for (; s < end; s++) {
		unsigned digit = *s - (unsigned)'0', letter = (*s | 0x20u) - 'a';
		if (letter < 6)
			digit = letter + 10;
		if (digit < base) {
			if (__builtin_mul_overflow(n, base, &n) || __builtin_add_overflow(n, digit, &n))
				return false;
			continue;
		}
		size_t unit = letter == 10 ? KIB : letter == 12 ? MIB : letter == 6 ? KIB * MIB : 0;
		if (!units || !unit || s++ == first || __builtin_mul_overflow(n, unit, &n))
			return false;
		break;
	}
	*value = minus ? -n : n;
	return s != first && s == end;
}

/* Small static programs are linked without what reads files of the container: then this is NULL. Those with
 * threads, or with malloc_set_limit, have it. In memory: an address in code would take a GOT. */
extern __typeof__(sys_memory_granted) sys_memory_granted __attribute__((weak));
static size_t (*volatile granted)(void) = sys_memory_granted;

static bool read_word(unsigned which, const char *s, const char *end, size_t *value)
{
	unsigned i = 0;
	for (const char *word = words; i < WORDS && after(s, word) != end; i++)
		while (*word++)
			continue;
	*value = i;
	if (i < WORDS)
		return which == TUNABLE_PERSONALITY;
	if (which != TUNABLE_LIMIT || after(s, "auto") != end || !granted)
		return false;
	*value = granted() / 100 * LIMIT_PART_PERCENT;
	return true;
}

/* The setting from s to end: whether it is none of ours, or done. The oldest of the C library's variables
 * end with another '_'; scripts leave them empty. */
static bool take(const char *s, const char *end, const struct form *form)
{
	bool own = form->end == ',';
	const char *name = names;
	for (unsigned i = 0; i <= form->known; i++) {
		const char *value = after(s, name);
		size_t n;
		if (value && *value == '_')
			value++;
		if (value && *value == '=')
			return (!form->end && value + 1 == end) ||
			       ((read_word(i, value + 1, end, &n) || read_number(value + 1, end, own, &n)) &&
			        tunables_set(i, n));
		while (*name++)
			continue;
	}
	return !own;
}

/* All settings of a list that begins at s. */
static void take_all(const char *s, const struct form *form)
{
	do {
		const char *start = s, *setting = after(s, form->prefix);
		while (*s && *s != form->end)
			s++;
		if (s != start && setting && !take(setting, s, form)) {
			static const char what[] = "freehold: bad setting: \n";
			sys_print(2, what, sizeof what - 2);
			sys_print(2, start, (size_t)(s - start));
			sys_print(2, what + sizeof what - 2, 1);
		}
	} while (*s++);
}

void tunables_begin(void)
{
	char *const *environment = sys_environment();
	tunables.personality = sys_facts()->personality;
	if (!environment)
		return;
	for (const struct form *form = forms; form < forms + 3; form++)
		for (char *const *variable = environment; *variable; variable++) {
			const char *s = after(*variable, form->variable);
			if (s)
				take_all(s, form);
		}
}
