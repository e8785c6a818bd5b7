/* SPDX-License-Identifier: MIT */
/*
 * Put before every source of the allocator, and of what tests it, where the host's own allocator
 * must stay what it is: a sanitizer's.
 */
#define malloc fh_malloc
#define calloc fh_calloc
#define realloc fh_realloc
#define reallocarray fh_reallocarray
#define free fh_free
#define free_sized fh_free_sized
#define free_aligned_sized fh_free_aligned_sized
#define cfree fh_cfree
#define aligned_alloc fh_aligned_alloc
#define memalign fh_memalign
#define posix_memalign fh_posix_memalign
#define pvalloc fh_pvalloc
#define valloc fh_valloc
#define mallinfo fh_mallinfo
#define mallinfo2 fh_mallinfo2
#define malloc_info fh_malloc_info
#define malloc_stats fh_malloc_stats
#define malloc_trim fh_malloc_trim
#define malloc_usable_size fh_malloc_usable_size
#define mallopt fh_mallopt
#define malloc_check fh_malloc_check
#define malloc_dump fh_malloc_dump
