/* SPDX-License-Identifier: MIT */
/*
 * usage: malloc WORKLOAD THREADS [SCALE]   prints "ok SUM RESIDENT": KiB at the end, or when the
 *                                          workload noted it; SCALE is per thousand of the work
 *        malloc list                       the workloads, and the numbers of threads that tell most
 *        malloc probe                      the file that each function of the allocator lies in
 *        malloc cost                       see cost.c
 */
#include "bench/malloc/bench.h"
#include "bench/malloc/workloads.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const struct {
	const char *name;
	workload *run;
	const char *threads;
} workloads[] = {
	{"churn", run_churn, "1"},
	{"lifo", run_lifo, "1 2 8"},
	{"fifo", run_fifo, "1 2 8"},
	{"sh8", run_sh8, "1 2 8"},
	{"random", run_random, "1 2 8"},
	{"realloc", run_realloc, "1"},
	{"large", run_large, "1"},
	{"larson", run_larson, "1 2 8"},
	{"prodcons", run_prodcons, "2 8"},
	{"scratch", run_scratch, "2 8"},
	{"thrash", run_thrash, "2 8"},
	{"birth", run_birth, "1 2 8"},
	{"mixed", run_mixed, "1 2 8"},
	{"sparse", run_sparse, "1"},
};
#define WORKLOADS (sizeof workloads / sizeof *workloads)

static long resident_kib;

/* The second number of statm counts pages. Read without stdio, which would allocate. */
void note_resident(void)
{
	char text[128];
	int fd = open("/proc/self/statm", O_RDONLY);
	ssize_t len = fd < 0 ? -1 : read(fd, text, sizeof text - 1);
	close(fd);
	if (len <= 0)
		die("cannot read /proc/self/statm");
	text[len] = 0;
	const char *pages = strchr(text, ' ');
	resident_kib = pages ? atol(pages) * (sysconf(_SC_PAGESIZE) / 1024) : 0;
}

static int run(workload *run, int threads, long scale)
{
	if (threads < 1 || threads > MAX_THREADS)
		die("how many threads?");
	if (scale < 1 || scale > USUAL_SCALE)
		die("the scale is 1 to 1000");
	uint64_t sum = run(threads, scale);
	if (!resident_kib)
		note_resident();
	return printf("ok %llu %ld\n", (unsigned long long)sum, resident_kib) < 0;
}

int main(int argc, char **argv)
{
	const char *word = argc > 1 ? argv[1] : "";
	if (!strcmp(word, "probe")) {
		run_probe();
		return 0;
	}
	if (!strcmp(word, "cost")) {
		run_cost();
		return 0;
	}
	for (size_t i = 0; i < WORKLOADS; i++) {
		if (!strcmp(word, "list"))
			printf("%s %s\n", workloads[i].name, workloads[i].threads);
		else if (argc > 2 && !strcmp(word, workloads[i].name))
			return run(workloads[i].run, atoi(argv[2]), argc > 3 ? atol(argv[3]) : USUAL_SCALE);
	}
	if (strcmp(word, "list"))
		die("usage: malloc WORKLOAD THREADS [SCALE], or list, probe, cost");
	return 0;
}
