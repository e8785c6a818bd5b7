/* SPDX-License-Identifier: MIT */
/* Open addressing with linear probing, at most three quarters full. */
#include <errno.h>
#include <search.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define LEAST 8

struct __hash_table {
	size_t size, used; /* size: a power of two */
	ENTRY entries[];
};

static struct hsearch_data the_table;

/* FNV-1a. */
static size_t hash(const char *key)
{
	uint32_t h = 2166136261u;
	while (*key)
		h = (h ^ (unsigned char)*key++) * 16777619u;
	return h ^ h >> 15;
}

static struct __hash_table *make(size_t size)
{
	struct __hash_table *t = size > SIZE_MAX / 2 / sizeof(ENTRY)
	                                 ? NULL : calloc(1, sizeof *t + size * sizeof(ENTRY));
	if (t)
		t->size = size;
	else
		errno = ENOMEM;
	return t;
}

/* The entry of key, or the free one where it belongs. */
static ENTRY *find(struct __hash_table *t, const char *key)
{
	size_t i = hash(key) & (t->size - 1);
	while (t->entries[i].key && strcmp(t->entries[i].key, key))
		i = (i + 1) & (t->size - 1);
	return &t->entries[i];
}

static int grow(struct hsearch_data *table)
{
	struct __hash_table *old = table->__table;
	struct __hash_table *new = make(2 * old->size);
	if (!new)
		return 0;
	for (size_t i = 0; i < old->size; i++)
		if (old->entries[i].key)
			*find(new, old->entries[i].key) = old->entries[i];
	new->used = old->used;
	free(old);
	table->__table = new;
	return 1;
}

int hcreate_r(size_t count, struct hsearch_data *table)
{
	size_t size = LEAST;
	while (size / 4 * 3 < count && size <= SIZE_MAX / 4)
		size *= 2;
	table->__table = make(size);
	return table->__table != NULL;
}

void hdestroy_r(struct hsearch_data *table)
{
	free(table->__table);
	table->__table = NULL;
}

int hsearch_r(ENTRY entry, ACTION action, ENTRY **result, struct hsearch_data *table)
{
	struct __hash_table *t = table->__table;
	ENTRY *found = t ? find(t, entry.key) : NULL;
	*result = NULL;
	if (!found || (!found->key && action == FIND)) {
		errno = ESRCH;
		return 0;
	}
	if (!found->key) {
		if (t->used >= t->size / 4 * 3) {
			if (!grow(table))
				return 0;
			t = table->__table;
			found = find(t, entry.key);
		}
		*found = entry;
		t->used++;
	}
	*result = found;
	return 1;
}

int hcreate(size_t count)
{
	hdestroy();
	return hcreate_r(count, &the_table);
}

void hdestroy(void)
{
	hdestroy_r(&the_table);
}

ENTRY *hsearch(ENTRY entry, ACTION action)
{
	ENTRY *result;
	hsearch_r(entry, action, &result, &the_table);
	return result;
}
