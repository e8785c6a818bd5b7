/* SPDX-License-Identifier: MIT */
/*
 * What an error number says. printf links these texts into most programs, so they lie packed there
 * (see tools/pack-texts) and are unpacked all at once, when a program first asks for one.
 */
#include "libc/string/error_text.h"

#include <stdbool.h>
#include <string.h>

#include "libc/alias.h"
#include "libc/string/error_packed.h"
#include "libc/string/packed.h"

static char texts[UNPACKED_SIZE];
static bool unpacked;

/* A code is the null (0), a character from the blank on (1...), or a pair of codes. */
static char *unpack(char *to, unsigned char code)
{
	while (code >= FIRST_PAIR) {
		const unsigned char *pair = pairs[code - FIRST_PAIR];
		to = unpack(to, pair[0]);
		code = pair[1];
	}
	__atomic_store_n(to, (char)(code ? code + ' ' - 1 : '\0'), __ATOMIC_RELAXED);
	return to + 1;
}

/* Threads that come here at the same time, or a signal's handler, write the same bytes. */
static void unpack_all(void)
{
	char *to = texts;
	for (size_t i = 0; i < sizeof packed; i++)
		to = unpack(to, packed[i]);
	__atomic_store_n(&unpacked, true, __ATOMIC_RELEASE);
}

const char *error_text(int error)
{
	if (!__atomic_load_n(&unpacked, __ATOMIC_ACQUIRE))
		unpack_all();
	return packed_find(texts, sizeof texts, error);
}
WEAK_ALIAS(error_text, strerrordesc_np);
