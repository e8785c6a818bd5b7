/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "libc/process/child.h"
#include "libc/stdio/file.h"

/*
 * The child's side. Every end of a pipe that this process has from popen is closed on exec, as POSIX
 * wants it of the earlier ones; the child's own is not, once it stands in its place.
 */
static _Noreturn void run(const char *command, int end, int place)
{
	child_move(end, place);
	execl("/bin/sh", "sh", "-c", command, (char *)NULL);
	_exit(127);
}

FILE *popen(const char *command, const char *mode)
{
	int ends[2];
	bool reads = *mode == 'r';
	if ((!reads && *mode != 'w') || (mode[1] && (mode[1] != 'e' || mode[2]))) {
		errno = EINVAL;
		return NULL;
	}
	if (pipe2(ends, O_CLOEXEC))
		return NULL;
	int own = ends[!reads], other = ends[reads];
	FILE *f = fdopen(own, reads ? "r" : "w");
	pid_t child = f ? fork() : -1;
	if (child == 0)
		run(command, other, reads ? STDOUT_FILENO : STDIN_FILENO);
	close(other);
	if (child > 0) {
		f->child = child;
		return f;
	}

	int why = errno;
	if (f)
		fclose(f);
	else
		close(own);
	errno = why;
	return NULL;
}

int pclose(FILE *f)
{
	int child = f->child;
	if (!child) {
		errno = EINVAL;
		return -1;
	}
	fclose(f);
	return child_wait(child);
}
