/* SPDX-License-Identifier: MIT */
/* Only the stack is used, no malloc: a child of a process with several threads may call this. */
#include "libc/process/exec_search.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "sys/linux/calls_process.h"

#define DEFAULT_PATH "/bin:/usr/bin"

/* A file that the kernel does not know is taken for a shell script without its first line. */
static long exec_or_shell(const char *path, char *const argv[], char *const envp[])
{
	long ret = sys_execve(path, argv, envp);
	if (ret != -ENOEXEC)
		return ret;
	size_t count = 0;
	while (argv[count])
		count++;
	char **shell_argv = __builtin_alloca((count + 3) * sizeof *shell_argv);
	size_t n = 0;
	shell_argv[n++] = (char *)"/bin/sh";
	shell_argv[n++] = (char *)path;
	for (size_t i = 1; i < count; i++)
		shell_argv[n++] = argv[i];
	shell_argv[n] = NULL;
	return sys_execve(shell_argv[0], shell_argv, envp);
}

/* Whether the next folder of PATH may still have the file. */
static int go_on(long ret)
{
	return ret == -ENOENT || ret == -ENOTDIR || ret == -EACCES || ret == -ESTALE
	       || ret == -ENODEV || ret == -ETIMEDOUT;
}

long exec_search(const char *file, char *const argv[], char *const envp[])
{
	if (!*file)
		return -ENOENT;
	if (strchr(file, '/'))
		return exec_or_shell(file, argv, envp);

	size_t file_len = strlen(file);
	if (file_len > NAME_MAX)
		return -ENAMETOOLONG;
	const char *folder = getenv("PATH");
	if (!folder)
		folder = DEFAULT_PATH;

	long answer = -ENOENT;
	for (;;) {
		size_t len = strcspn(folder, ":");
		char path[PATH_MAX];
		if (len + 1 + file_len < sizeof path) {
			memcpy(path, folder, len);
			path[len] = '/';
			char *name = path + len + (len != 0); /* an empty folder is this one */
			memcpy(name, file, file_len + 1);
			long ret = exec_or_shell(path, argv, envp);
			if (!go_on(ret))
				return ret;
			if (ret == -EACCES)
				answer = ret; /* the better reason, unless it is found later */
		}
		if (!folder[len])
			return answer;
		folder += len + 1;
	}
}
