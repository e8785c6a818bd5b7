/* SPDX-License-Identifier: MIT */
/* Names that POSIX's headers show by themselves, with X/Open's macro alone. */
#undef _GNU_SOURCE
#define _XOPEN_SOURCE 700
#include <cpio.h>
#include <fcntl.h>
#include <limits.h>
#include <search.h>
#include <stdlib.h>
#include <sys/types.h>
#include <tar.h>

/* These come from the headers above. */
static const int places[] = {SEEK_SET, SEEK_CUR, SEEK_END};
static const int minima[] = {
	_POSIX_AIO_MAX, _POSIX_CLOCKRES_MIN, _POSIX_DELAYTIMER_MAX, _POSIX_MAX_CANON, _POSIX_MQ_PRIO_MAX,
	_POSIX_SEM_VALUE_MAX, _POSIX_SIGQUEUE_MAX, _POSIX_THREAD_KEYS_MAX, _POSIX_TIMER_MAX, _POSIX2_BC_DIM_MAX,
	_POSIX2_EXPR_NEST_MAX, NZERO,
};
static pthread_attr_t thread_attr;
static pthread_mutex_t mutex;
static struct entry entry = {.key = "key"};

extern char **environ; /* unistd.h shows it with _GNU_SOURCE */

#include "tests/check.h"

#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>

static void statuses(void)
{
	CHECK(WIFEXITED(0x700) && WEXITSTATUS(0x700) == 7 && !WIFSIGNALED(0x700));
	CHECK(WIFSIGNALED(9) && WTERMSIG(9) == 9 && !WIFSTOPPED(9));
	CHECK(WIFSTOPPED(0x137f) && WSTOPSIG(0x137f) == 0x13);
	CHECK(WNOHANG == 1 && WUNTRACED == 2 && WCONTINUED == 8);
}

static void archives(void)
{
	CHECK(!strcmp(MAGIC, "070707") && C_ISDIR == 040000 && C_ISSOCK == 0140000 && C_IRUSR == 0400);
	CHECK(sizeof TMAGIC == TMAGLEN && strlen(TVERSION) == TVERSLEN && !strcmp(TMAGIC, "ustar"));
	CHECK(REGTYPE == '0' && DIRTYPE == '5' && CONTTYPE == '7' && TUREAD == 0400 && TSVTX == 01000);
}

int main(void)
{
	struct stat st;
	CHECK(places[0] == 0 && places[1] == 1 && places[2] == 2);
	for (size_t i = 0; i < sizeof minima / sizeof *minima; i++)
		CHECK(minima[i] > 0);
	CHECK_EQ(stat("/", &st), 0);
	CHECK(!S_TYPEISMQ(&st) && !S_TYPEISSEM(&st) && !S_TYPEISSHM(&st));
	CHECK(sizeof thread_attr && sizeof mutex && !strcmp(entry.key, "key"));
	CHECK(_POSIX_MESSAGE_PASSING > 0 && _POSIX_RAW_SOCKETS > 0 && _POSIX_REGEXP > 0 && _XOPEN_ENH_I18N > 0);
	statuses();
	archives();
	return check_done();
}
