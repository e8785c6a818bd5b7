/* SPDX-License-Identifier: MIT */
/*
 * The new process shares the caller's memory until it has become another program, as with vfork,
 * but on a stack of its own; the caller waits meanwhile. It makes system calls alone and touches
 * no errno. What goes wrong in it comes back through a pipe that closes when it succeeds:
 * emulators make an ordinary fork of such a process, with memory of its own.
 */
#include "libc/process/spawn.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stddef.h>

#include "arch/thread.h"
#include "libc/process/child.h"
#include "libc/process/exec_search.h"
#include "libc/signal/block.h"
#include "libc/signal/set.h"
#include "libc/thread/sched.h"
#include "sys/linux/calls_process.h"
#include "sys/linux/calls_signal.h"

#define LINUX_CLONE_VFORK 0x4000
#define STACK_LEN ((size_t)4 * PATH_MAX + 16384)

struct child {
	const struct spawn *s;
	int report;    /* the pipe's end */
	uint64_t mask; /* of the caller */
};

/* Keeps the pipe out of the way of a descriptor that the program asks for. 0 or -errno. */
static long step_aside(struct child *c, int fd)
{
	if (fd != c->report)
		return 0;
	long other = sys_fcntl(fd, F_DUPFD_CLOEXEC, (uintptr_t)fd + 1);
	if (other < 0)
		return other;
	sys_close(fd);
	c->report = (int)other;
	return 0;
}

static long open_as(const struct __spawn_action *a)
{
	long fd = sys_open(a->path, a->flags, a->mode);
	if (fd < 0 || fd == a->fd)
		return fd < 0 ? fd : 0;
	long ret = child_move((int)fd, a->fd);
	sys_close((int)fd);
	return ret;
}

static long close_from(struct child *c, int first)
{
	long ret = 0;
	if (c->report >= first) {
		if (c->report > first)
			ret = syscall3(NR_close_range, first, c->report - 1, 0);
		first = c->report + 1;
	}
	return ret ? ret : syscall3(NR_close_range, first, (long)~0u, 0);
}

static long act(struct child *c, const struct __spawn_action *a)
{
	long ret = step_aside(c, a->kind == SPAWN_DUP ? a->to : a->fd);
	if (ret)
		return ret;
	switch (a->kind) {
	case SPAWN_OPEN: return open_as(a);
	case SPAWN_CLOSE:
		sys_close(a->fd);
		return 0; /* POSIX: one that is not open is no error */
	case SPAWN_DUP: return a->fd == c->report ? -EBADF : child_move(a->fd, a->to);
	case SPAWN_CHDIR: return sys_chdir(a->path);
	case SPAWN_FCHDIR: return sys_fchdir(a->fd);
	default: return close_from(c, a->fd);
	}
}

/* Handlers are code of the old program: what they caught has its default again. */
static void reset_handlers(const posix_spawnattr_t *attr)
{
	for (int sig = 1; sig < _NSIG; sig++) {
		struct linux_sigaction action;
		bool asked = attr && attr->__flags & POSIX_SPAWN_SETSIGDEF
		             && *set_word(&attr->__default, sig) & set_bit(sig);
		if (sys_rt_sigaction(sig, NULL, &action))
			continue;
		if (action.handler == SIG_DFL || (action.handler == SIG_IGN && !asked))
			continue;
		action = (struct linux_sigaction){.handler = SIG_DFL};
		sys_rt_sigaction(sig, &action, NULL);
	}
}

static long set_attributes(const posix_spawnattr_t *attr)
{
	long ret = 0;
	int flags = attr->__flags;
	if (flags & POSIX_SPAWN_SETSID)
		ret = sys_setsid();
	if (ret >= 0 && flags & POSIX_SPAWN_SETPGROUP)
		ret = sys_setpgid(0, attr->__group);
	if (!linux_failed(ret) && flags & POSIX_SPAWN_SETSCHEDULER)
		ret = sys_sched_setscheduler(0, attr->__policy, &attr->__param);
	else if (!linux_failed(ret) && flags & POSIX_SPAWN_SETSCHEDPARAM)
		ret = syscall2(NR_sched_setparam, 0, (long)&attr->__param);
	if (!linux_failed(ret) && flags & POSIX_SPAWN_RESETIDS) {
		ret = sys_setgid((unsigned)sys_getgid());
		if (!ret)
			ret = sys_setuid((unsigned)sys_getuid());
	}
	return linux_failed(ret) ? ret : 0;
}

static long become(struct child *c)
{
	const struct spawn *s = c->s;
	reset_handlers(s->attr);
	long ret = s->attr ? set_attributes(s->attr) : 0;
	for (unsigned i = 0; !ret && s->actions && i < s->actions->__used; i++)
		ret = act(c, &s->actions->__actions[i]);
	if (ret)
		return ret;
	bool own_mask = s->attr && s->attr->__flags & POSIX_SPAWN_SETSIGMASK;
	sys_rt_sigprocmask(LINUX_SIG_SETMASK, own_mask ? (const void *)&s->attr->__mask : &c->mask, NULL);
	return s->search ? exec_search(s->path, s->argv, s->envp)
	                 : sys_execve(s->path, s->argv, s->envp);
}

static void child_entry(void *arg)
{
	struct child *c = arg;
	int error = (int)-become(c);
	while (sys_write(c->report, &error, sizeof error) == -EINTR)
		;
	sys_exit_group(127);
}

/* Pages for the stack, the array that a shell's arguments may need among them. */
static size_t stack_length(const struct spawn *s)
{
	size_t count = 0;
	while (s->argv[count])
		count++;
	return (STACK_LEN + (count + 3) * sizeof(char *) + 4095) & ~(size_t)4095;
}

/* Waits for the pipe's end; the child's number, or -errno, then with the child cleared away. */
static long outcome(long pid, int fd)
{
	int error = 0;
	long n;
	do
		n = sys_read(fd, &error, sizeof error);
	while (n == -EINTR);
	if (n != sizeof error)
		return pid;
	while (sys_wait4((int)pid, NULL, 0, NULL) == -EINTR)
		;
	return -error;
}

long spawn_process(const struct spawn *s)
{
	struct child c = {.s = s};
	int ends[2];
	size_t len = stack_length(s);
	long ret = sys_pipe2(ends, O_CLOEXEC);
	if (ret)
		return ret;
	c.report = ends[1];
	long stack = sys_mmap(NULL, len, LINUX_PROT_READ | LINUX_PROT_WRITE,
	                      LINUX_MAP_PRIVATE | LINUX_MAP_ANONYMOUS, -1, 0);
	if (linux_failed(stack)) {
		ret = stack;
	} else {
		c.mask = signals_block();
		ret = clone_thread(LINUX_CLONE_VM | LINUX_CLONE_VFORK | SIGCHLD, (char *)stack + len,
		                   child_entry, &c, NULL, NULL, 0);
		/* The child may have moved its end of the pipe, in this memory, but only its
		 * own. */
		sys_close(ends[1]);
		ret = linux_failed(ret) ? ret : outcome(ret, ends[0]);
		signals_restore(c.mask);
		sys_munmap((void *)stack, len);
		ends[1] = -1;
	}
	sys_close(ends[0]);
	if (ends[1] >= 0)
		sys_close(ends[1]);
	return ret;
}
