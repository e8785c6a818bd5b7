/* SPDX-License-Identifier: MIT */
/*
 * For tests that include the allocator's own headers: what those refer to has its prefix in the archive
 * (see internal.h). Include it before them.
 */
#ifndef TESTS_INSIDE_H
#define TESTS_INSIDE_H

#define main_arena __fh_main_arena
#define mapped_totals __fh_mapped_totals
#define tunables __fh_tunables
#define tcache __fh_tcache
#define tcache_secret __fh_tcache_secret
#define tcache_class_size __fh_tcache_class_size
#define arena_alloc __fh_arena_alloc
#define cached_at __fh_cached_at
#define bin_large_index __fh_bin_large_index
#define sys_facts __fh_sys_facts
#define sys_die __fh_sys_die
#define sys_wait __fh_sys_wait
#define sys_wake __fh_sys_wake
#define sys_threaded __fh_sys_threaded
#define sys_lock_acquire __fh_sys_lock_acquire
#define sys_lock_release __fh_sys_lock_release

#endif
