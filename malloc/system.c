/* SPDX-License-Identifier: MIT */
#include "malloc/system.h"

size_t system_taken;

static bool within_limit(size_t taken, size_t len, size_t *sum)
{
	size_t limit = atomic_load_size_relaxed(&tunables.limit);
	return !__builtin_add_overflow(taken, len, sum) && (!limit || *sum <= limit);
}

bool system_has_room(size_t len)
{
	size_t sum;
	return within_limit(atomic_load_size_relaxed(&system_taken), len, &sum);
}

/* In one step with the look at the limit: two threads never pass it together, nor does one that asks for
 * much keep another from the little that there is. */
static bool take(size_t len)
{
	size_t taken, sum;
	do {
		taken = atomic_load_size_relaxed(&system_taken);
		if (!within_limit(taken, len, &sum))
			return false;
	} while (!atomic_cas_size_relaxed(&system_taken, taken, sum));
	return true;
}

/* What was taken for nothing goes back. */
static void *taken_for(void *p, size_t len)
{
	if (!p)
		system_gave_back(len);
	return p;
}

void *system_map(size_t len)
{
	return take(len) ? taken_for(sys_map(len, SYS_MAP_USABLE), len) : NULL;
}

int system_unmap(void *p, size_t len)
{
	int error = sys_unmap(p, len);
	if (!error)
		system_gave_back(len);
	return error;
}

void *system_remap(void *p, size_t old_len, size_t new_len)
{
	size_t more = new_len - old_len;
	if (new_len > old_len)
		return take(more) ? taken_for(sys_remap(p, old_len, new_len), more) : NULL;
	p = sys_remap(p, old_len, new_len);
	if (p)
		system_gave_back(-more);
	return p;
}

int system_commit(void *p, size_t len)
{
	if (!take(len))
		return -SYS_ENOMEM;
	int error = sys_commit(p, len);
	if (error)
		system_gave_back(len);
	return error;
}

int system_decommit(void *p, size_t len)
{
	int error = sys_decommit(p, len);
	if (!error)
		system_gave_back(len);
	return error;
}

void *system_grow(intptr_t delta)
{
	size_t more = (size_t)delta;
	if (delta > 0)
		return take(more) ? taken_for(sys_grow(delta), more) : NULL;
	void *end = sys_grow(delta);
	if (end)
		system_gave_back(-more);
	return end;
}
