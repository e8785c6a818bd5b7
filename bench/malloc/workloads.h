/* SPDX-License-Identifier: MIT */
/* One line a workload; each returns the sum of the blocks given back. */
#ifndef BENCH_MALLOC_WORKLOADS_H
#define BENCH_MALLOC_WORKLOADS_H

#include <stdint.h>

typedef uint64_t workload(int threads, long scale);

workload run_churn;    /* churn.c */
workload run_lifo;     /* batches.c */
workload run_fifo;     /* batches.c */
workload run_sh8;      /* batches.c */
workload run_random;   /* random.c */
workload run_realloc;  /* realloc.c */
workload run_large;    /* large.c */
workload run_larson;   /* larson.c */
workload run_prodcons; /* prodcons.c */
workload run_scratch;  /* sharing.c */
workload run_thrash;   /* sharing.c */
workload run_birth;    /* birth.c */
workload run_mixed;    /* mixed.c */
workload run_sparse;   /* sparse.c */

/* Calls malloc and free for callgrind to count, and prints the files that the allocator lies in. */
void run_cost(void);   /* cost.c */
void run_probe(void);  /* probe.c */

#endif
