/* SPDX-License-Identifier: MIT */
/*
 * Seccomp filters as the kernel takes them, from a list of system calls and what each is answered. Needs
 * no header of the kernel, so that it compiles with every C library.
 */
#ifndef TESTS_CONTAIN_FILTER_H
#define TESTS_CONTAIN_FILTER_H

#include <stdint.h>
#include <sys/prctl.h>

/* What the kernel does with a call (linux/seccomp.h). */
#define FILTER_ALLOW 0x7fff0000u
#define FILTER_KILL 0x80000000u /* the whole process, by SIGSYS */
#define FILTER_ERRNO 0x00050000u /* + errno */

#ifdef __x86_64__
#define FILTER_MACHINE 0xc000003eu
#else
#define FILTER_MACHINE 0x40000003u
#endif

#define FILTER_MOST 512

struct filter_rule {
	unsigned nr, answer;
};

/* struct sock_filter and struct sock_fprog of linux/filter.h. */
struct filter_step {
	uint16_t code;
	uint8_t yes, no; /* steps to leave out */
	uint32_t k;
};
struct filter_program {
	unsigned short len;
	struct filter_step *steps;
};

/* Codes: load a word of struct seccomp_data, compare, answer. */
enum { FILTER_LOAD = 0x20, FILTER_EQUAL = 0x15, FILTER_ANSWER = 0x06 };
enum { FILTER_AT_NR = 0, FILTER_AT_MACHINE = 4 };

/* For this process and what it becomes; `otherwise` answers the calls without a rule. 0, or -1 and errno. */
static inline int filter_install(const struct filter_rule *rules, unsigned count, unsigned otherwise)
{
	static struct filter_step steps[2 * FILTER_MOST + 5];
	unsigned n = 0;
	if (count > FILTER_MOST)
		return -1;
	steps[n++] = (struct filter_step){FILTER_LOAD, 0, 0, FILTER_AT_MACHINE};
	steps[n++] = (struct filter_step){FILTER_EQUAL, 1, 0, FILTER_MACHINE};
	steps[n++] = (struct filter_step){FILTER_ANSWER, 0, 0, FILTER_KILL};
	steps[n++] = (struct filter_step){FILTER_LOAD, 0, 0, FILTER_AT_NR};
	for (unsigned i = 0; i < count; i++) {
		steps[n++] = (struct filter_step){FILTER_EQUAL, 0, 1, rules[i].nr};
		steps[n++] = (struct filter_step){FILTER_ANSWER, 0, 0, rules[i].answer};
	}
	steps[n++] = (struct filter_step){FILTER_ANSWER, 0, 0, otherwise};
	struct filter_program program = {(unsigned short)n, steps};
	if (prctl(38 /* PR_SET_NO_NEW_PRIVS */, 1UL, 0UL, 0UL, 0UL))
		return -1;
	return prctl(22 /* PR_SET_SECCOMP */, 2UL /* a filter */, &program);
}

#endif
