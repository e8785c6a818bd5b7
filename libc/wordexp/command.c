/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "libc/process/child.h"
#include "libc/wordexp/expansion.h"
#include "sys/linux/calls.h"

/* The child's side; out is -1 where only the command's syntax is wanted. */
static _Noreturn void run(const struct expansion *x, const char *command, int out)
{
	for (const struct variable *v = x->variables; v; v = v->next)
		setenv(v->name, v->value, 1);
	if (out >= 0)
		child_move(out, STDOUT_FILENO);
	if (!(x->flags & WRDE_SHOWERR) || out < 0) {
		int null = open("/dev/null", O_WRONLY);
		dup2(null, STDERR_FILENO);
		if (null != STDERR_FILENO)
			close(null);
	}
	execl("/bin/sh", "sh", out < 0 ? "-nc" : "-c", "--", command, (char *)NULL);
	_exit(127);
}

static bool is_syntax(const struct expansion *x, const char *command)
{
	pid_t pid = fork();
	if (!pid)
		run(x, command, -1);
	return pid > 0 && child_wait(pid) > 0;
}

static int read_all(int fd, struct buffer *out)
{
	char bytes[512];
	ssize_t n;
	while ((n = read(fd, bytes, sizeof bytes)) != 0) {
		if (n < 0 && errno != EINTR)
			return 0;
		for (ssize_t i = 0; i < n; i++)
			if (bytes[i] && buffer_add(out, bytes[i]))
				return WRDE_NOSPACE;
	}
	return 0;
}

int command_output(struct expansion *x, const char *command, struct buffer *out)
{
	int ends[2];
	if (x->flags & WRDE_NOCMD)
		return WRDE_CMDSUB;
	if (sys_pipe2(ends, O_CLOEXEC))
		return WRDE_NOSPACE;
	pid_t pid = fork();
	if (!pid)
		run(x, command, ends[1]);
	close(ends[1]);
	int error = pid < 0 ? WRDE_NOSPACE : read_all(ends[0], out);
	close(ends[0]);
	if (pid > 0 && child_wait(pid) && !error && is_syntax(x, command))
		error = WRDE_SYNTAX;
	while (out->len && out->bytes[out->len - 1] == '\n')
		out->bytes[--out->len] = '\0';
	return error;
}
