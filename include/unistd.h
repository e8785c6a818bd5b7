/* SPDX-License-Identifier: MIT */
/* unistd.h: POSIX system interfaces. */
#ifndef _UNISTD_H
#define _UNISTD_H

#include <bits/size.h>
#include <bits/types.h>
#include <features.h>

typedef __ssize_t ssize_t;
typedef __off_t off_t;
typedef __pid_t pid_t;
typedef __uid_t uid_t;
typedef __gid_t gid_t;
typedef __PTRDIFF_TYPE__ intptr_t;

#define _POSIX_VERSION 200809L
#define _POSIX_THREADS 200809L
#define _POSIX_THREAD_ATTR_STACKADDR 200809L
#define _POSIX_THREAD_ATTR_STACKSIZE 200809L
#define _POSIX_THREAD_PROCESS_SHARED 200809L
#define _POSIX_THREAD_PRIO_INHERIT 200809L
#define _POSIX_THREAD_ROBUST_PRIO_INHERIT 200809L
#define _POSIX_THREAD_SAFE_FUNCTIONS 200809L
#define _POSIX_BARRIERS 200809L
#define _POSIX_READER_WRITER_LOCKS 200809L
#define _POSIX_SEMAPHORES 200809L
#define _POSIX_SPIN_LOCKS 200809L
#define _POSIX_TIMEOUTS 200809L

/* Files */

#define STDIN_FILENO 0
#define STDOUT_FILENO 1
#define STDERR_FILENO 2

#define SEEK_SET 0
#define SEEK_CUR 1
#define SEEK_END 2
#ifdef __FH_GNU
#define SEEK_DATA 3
#define SEEK_HOLE 4
#endif

#define F_OK 0
#define X_OK 1
#define W_OK 2
#define R_OK 4

/* POSIX. Bytes read or written, 0 at the end of a file, or -1 with errno (EBADF, EAGAIN, EINTR,
 * EIO, EISDIR, EPIPE, ENOSPC, EFBIG, ...). */
ssize_t read(int __fd, void *__buf, size_t __len);
ssize_t write(int __fd, const void *__buf, size_t __len);

/* POSIX. The same at an offset in bytes; the descriptor's own stays. ESPIPE. */
ssize_t pread(int __fd, void *__buf, size_t __len, off_t __off);
ssize_t pwrite(int __fd, const void *__buf, size_t __len, off_t __off);

/* POSIX. The new offset in bytes, or -1 with errno (EBADF, EINVAL, ESPIPE). */
off_t lseek(int __fd, off_t __off, int __whence);

/* From here on to the processes: POSIX, 0 or -1 with errno unless said otherwise. A relative
 * path of the *at forms starts at the directory dir, or at the working directory with AT_FDCWD. */

/* The descriptor is closed whatever the answer (EBADF, EINTR, EIO). */
int close(int __fd);

/* Another descriptor for the same open file: the lowest free one, or to, closed before if need be.
 * dup3 fails where both are the same (EINVAL) and knows O_CLOEXEC. -1 with EBADF, EMFILE. */
int dup(int __fd);
int dup2(int __fd, int __to);
#ifdef __FH_GNU
int dup3(int __fd, int __to, int __flags);
#endif

/* What is written to fds[1] is read from fds[0]. pipe2: O_CLOEXEC, O_NONBLOCK. */
int pipe(int __fds[2]);
#ifdef __FH_GNU
int pipe2(int __fds[2], int __flags);
#endif

/* Cuts or extends (with zeros) to len bytes. */
int truncate(const char *__path, off_t __len);
int ftruncate(int __fd, off_t __len);

/* Waits until the file is on the disk; fdatasync: what is needed to read it back. */
int fsync(int __fd);
int fdatasync(int __fd);
void sync(void);
#ifdef __FH_GNU
int syncfs(int __fd);
#endif

/* 1, or 0 with errno ENOTTY or EBADF. */
int isatty(int __fd);

/* Path of a terminal: NULL with errno, or an errno value (ENOTTY, EBADF, ERANGE, ENODEV). */
char *ttyname(int __fd);
int ttyname_r(int __fd, char *__buf, size_t __len);

/* The group of processes in front of a terminal: -1 with errno ENOTTY, EBADF, EPERM. */
pid_t tcgetpgrp(int __fd);
int tcsetpgrp(int __fd, pid_t __group);

/* Whether the file is there (F_OK) and lets the real user R_OK, W_OK, X_OK; the effective one with
 * AT_EACCESS. */
int access(const char *__path, int __mode);
int faccessat(int __dir, const char *__path, int __mode, int __flags);

/* Names. unlinkat with AT_REMOVEDIR is rmdir; linkat knows AT_SYMLINK_FOLLOW. */
int unlink(const char *__path);
int unlinkat(int __dir, const char *__path, int __flags);
int rmdir(const char *__path);
int link(const char *__old, const char *__new);
int linkat(int __old_dir, const char *__old, int __new_dir, const char *__new, int __flags);
int symlink(const char *__target, const char *__path);
int symlinkat(const char *__target, int __dir, const char *__path);

/* Bytes of the target, at most len and without a null byte, or -1. */
ssize_t readlink(const char *__fh_restrict __path, char *__fh_restrict __buf, size_t __len);
ssize_t readlinkat(int __dir, const char *__fh_restrict __path, char *__fh_restrict __buf,
                   size_t __len);

/* A uid or gid of -1 stays as it is. fchownat knows AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH. */
int chown(const char *__path, uid_t __uid, gid_t __gid);
int lchown(const char *__path, uid_t __uid, gid_t __gid);
int fchown(int __fd, uid_t __uid, gid_t __gid);
int fchownat(int __dir, const char *__path, uid_t __uid, gid_t __gid, int __flags);

int chdir(const char *__path);
int fchdir(int __fd);
#ifdef __FH_MISC
int chroot(const char *__path);
#endif

/* The working directory in buf of len bytes; buf NULL: from malloc (GNU), of len bytes or, when len
 * is 0, as many as needed. NULL with errno (ERANGE, EINVAL, ENOENT, ENOMEM). */
char *getcwd(char *__buf, size_t __len);

/* Processes */

/* POSIX. "NAME=value" strings, ended by NULL. */
extern char **environ;

/* POSIX. Ends the program at once. */
_Noreturn void _exit(int __status);

/* POSIX. Who this is; they cannot fail. */
pid_t getpid(void);
pid_t getppid(void);
pid_t getpgrp(void);
uid_t getuid(void);
uid_t geteuid(void);
gid_t getgid(void);
gid_t getegid(void);

/*
 * POSIX. 0, or -1 with errno EPERM, EINVAL, EAGAIN. They change the whole process: the kernel does that thread by
 * thread, and all are made to ask for it (not from a handler that interrupts fork, or the beginning or end of a
 * thread), in a handler with SA_RESTART: calls that no such handler lets go on, as poll, end with EINTR in the others. Where
 * one is refused what another was granted, which raw calls alone bring about, the process is aborted.
 */
int setuid(uid_t __user);
int seteuid(uid_t __user);
int setgid(gid_t __group);
int setegid(gid_t __group);
int setreuid(uid_t __actual, uid_t __effective);
int setregid(gid_t __actual, gid_t __effective);

/* POSIX. The further groups, as many as there are, at most count (0: only counts). -1 with
 * EINVAL. */
int getgroups(int __count, gid_t __groups[]);

/* POSIX. Groups of processes and sessions; -1 with errno EACCES, EINVAL, EPERM, ESRCH. */
pid_t getpgid(pid_t __pid);
int setpgid(pid_t __pid, pid_t __group);
pid_t getsid(pid_t __pid);
pid_t setsid(void);

/* POSIX. A copy of the process: 0 in it, its number here, or -1 with errno EAGAIN or ENOMEM. */
pid_t fork(void);

/*
 * POSIX, BSD. Another program in this process: returns only on failure, -1 with errno. The l forms
 * take the arguments one by one, ended by (char *)NULL, the e forms an environment; the p forms
 * search PATH, and give a file that the kernel does not know to /bin/sh.
 */
int execve(const char *__path, char *const __argv[], char *const __envp[]);
int execv(const char *__path, char *const __argv[]);
int execvp(const char *__file, char *const __argv[]);
int execl(const char *__path, const char *__arg0, ...);
int execle(const char *__path, const char *__arg0, ...);
int execlp(const char *__file, const char *__arg0, ...);
int fexecve(int __fd, char *const __argv[], char *const __envp[]);

/* POSIX. SIGALRM after that many seconds (0: never). Seconds that were left before. */
unsigned alarm(unsigned __seconds);

/* POSIX. Waits for a handler to run. -1 with errno EINTR. */
int pause(void);

/* POSIX. Waits; the seconds that were left when a handler ran. */
unsigned sleep(unsigned __seconds);

/* POSIX. The host's name, a null byte at its end unless it was cut: 0, or -1 with errno. */
int gethostname(char *__buf, size_t __len);

/* POSIX. Who logged in on this terminal, as LOGNAME says: NULL or an error number (ENXIO, ERANGE)
 * where it does not. */
char *getlogin(void);
int getlogin_r(char *__buf, size_t __len);

/* POSIX. A number of this host, from its name: never fails. */
long gethostid(void);

/* POSIX. Path of the controlling terminal ("/dev/tty"), also into buf of L_ctermid bytes. */
char *ctermid(char *__buf);

/* POSIX. A limit of the file or its file system; -1 as with sysconf. */
long pathconf(const char *__path, int __name);
long fpathconf(int __fd, int __name);

/* POSIX. Bytes of the string of that name with its null byte, of which len go into buf; 0 with
 * errno EINVAL where the name is not known. */
size_t confstr(int __name, char *__buf, size_t __len);

#ifdef __FH_POSIX
/* POSIX. Locks len bytes (0: all to come) from the descriptor's offset on. -1 with errno EACCES,
 * EAGAIN, EDEADLK, EINTR, EBADF. */
#define F_ULOCK 0
#define F_LOCK 1
#define F_TLOCK 2
#define F_TEST 3
int lockf(int __fd, int __command, off_t __len);
#endif

/* POSIX. Adds to the priority's number (greater: later). The new number, or -1 with errno EPERM;
 * -1 may be an answer too: set errno to 0 before. */
int nice(int __change);

/* POSIX. A limit or fact of the system; -1 with errno as it was where there is no limit, -1 with
 * errno EINVAL where the name is not known. */
long sysconf(int __name);

#include <bits/getopt.h>

#ifdef __FH_MISC
/* POSIX 2001, BSD. SIGALRM after that many microseconds (0: never), and again after each interval.
 * Microseconds that were left before. */
unsigned ualarm(unsigned __microseconds, unsigned __interval);

/* POSIX 2001, BSD. Waits that many microseconds. 0, or -1 with errno EINTR. */
int usleep(unsigned __microseconds);

/* BSD. A copy of the process that may only exec or _exit; here an ordinary fork. */
pid_t vfork(void);

/*
 * Common Unix. Moves the end of the data segment: to an address, or by a number of bytes. brk: 0,
 * or -1 with errno ENOMEM. sbrk: the end as it was before, or (void *)-1 with errno ENOMEM.
 */
int brk(void *__end);
void *sbrk(intptr_t __delta);

/* BSD. Leaves terminal and parent: a process in a session of its own, in "/" and with /dev/null for
 * its standard streams unless told not to. 0, or -1 with errno as of chdir, open or fork. */
int daemon(int __stay, int __keep_streams);

/* BSD. Sets the host's and the domain's name, tells the latter. 0, or -1 with errno EPERM,
 * EINVAL. */
int sethostname(const char *__name, size_t __len);
int setdomainname(const char *__name, size_t __len);
int getdomainname(char *__buf, size_t __len);

/* BSD. A password from the terminal, not echoed, in a static buffer: NULL with errno ENXIO. */
char *getpass(const char *__prompt);

/* BSD. The shells that /etc/shells allows, one at a time: NULL at the end. */
char *getusershell(void);
void setusershell(void);
void endusershell(void);

/* BSD. Writes a record of each process that ends (NULL: no longer); hangs the terminal up. 0, or -1
 * with errno EPERM. setpgrp: setpgid(0, 0). */
int acct(const char *__path);
int vhangup(void);
int setpgrp(void);

/* POSIX 2001. As many descriptors as the process may have open. */
int getdtablesize(void);

/* BSD. Bytes in a page. */
int getpagesize(void);

/* BSD. 0, or -1 with errno EPERM or EINVAL. */
int setgroups(size_t __count, const gid_t *__groups);

/* Linux. Any call, by its SYS_ number, with up to six arguments (long or pointer). Its answer, or
 * -1 with errno. */
long syscall(long __number, ...);

/* BSD, GNU. Fills buf, at most 256 bytes, with random ones. 0, or -1 with errno EIO, ENOSYS. */
int getentropy(void *__buf, size_t __len);
#endif

#ifdef __FH_GNU
/* Linux. The calling thread's number. */
pid_t gettid(void);

/* Linux. Real, effective and saved. 0, or -1 with errno EFAULT, EPERM, EAGAIN. */
int getresuid(uid_t *__actual, uid_t *__effective, uid_t *__saved);
int getresgid(gid_t *__actual, gid_t *__effective, gid_t *__saved);
int setresuid(uid_t __actual, uid_t __effective, uid_t __saved);
int setresgid(gid_t __actual, gid_t __effective, gid_t __saved);

/* GNU. access, by the effective user and group. */
int eaccess(const char *__path, int __mode);
int euidaccess(const char *__path, int __mode);

/* GNU. The working directory from malloc, or NULL with errno. */
char *get_current_dir_name(void);

/* Linux 5.9, BSD. Closes (or with CLOSE_RANGE_CLOEXEC marks) the descriptors from first to last. */
#define CLOSE_RANGE_UNSHARE 2u
#define CLOSE_RANGE_CLOEXEC 4u
int close_range(unsigned __first, unsigned __last, int __flags);
void closefrom(int __first);

/* GNU. execvp with an environment. */
int execvpe(const char *__file, char *const __argv[], char *const __envp[]);
#endif

/* What pathconf and confstr know. */
#define _PC_LINK_MAX 0
#define _PC_MAX_CANON 1
#define _PC_MAX_INPUT 2
#define _PC_NAME_MAX 3
#define _PC_PATH_MAX 4
#define _PC_PIPE_BUF 5
#define _PC_CHOWN_RESTRICTED 6
#define _PC_NO_TRUNC 7
#define _PC_VDISABLE 8
#define _PC_SYNC_IO 9
#define _PC_ASYNC_IO 10
#define _PC_PRIO_IO 11
#define _PC_FILESIZEBITS 13
#define _PC_REC_INCR_XFER_SIZE 14
#define _PC_REC_MAX_XFER_SIZE 15
#define _PC_REC_MIN_XFER_SIZE 16
#define _PC_REC_XFER_ALIGN 17
#define _PC_ALLOC_SIZE_MIN 18
#define _PC_SYMLINK_MAX 19
#define _PC_2_SYMLINKS 20
#define _CS_PATH 0
#define _CS_GNU_LIBC_VERSION 2
#define _CS_GNU_LIBPTHREAD_VERSION 3
#define _CS_POSIX_V7_WIDTH_RESTRICTED_ENVS 5
#define _CS_POSIX_V7_ILP32_OFF32_CFLAGS 1132
#define _CS_POSIX_V7_ILP32_OFF32_LDFLAGS 1133
#define _CS_POSIX_V7_ILP32_OFF32_LIBS 1134
#define _CS_POSIX_V7_ILP32_OFFBIG_CFLAGS 1136
#define _CS_POSIX_V7_ILP32_OFFBIG_LDFLAGS 1137
#define _CS_POSIX_V7_ILP32_OFFBIG_LIBS 1138
#define _CS_POSIX_V7_LP64_OFF64_CFLAGS 1140
#define _CS_POSIX_V7_LP64_OFF64_LDFLAGS 1141
#define _CS_POSIX_V7_LP64_OFF64_LIBS 1142
#define _CS_POSIX_V7_LPBIG_OFFBIG_CFLAGS 1144
#define _CS_POSIX_V7_LPBIG_OFFBIG_LDFLAGS 1145
#define _CS_POSIX_V7_LPBIG_OFFBIG_LIBS 1146
#define _CS_V7_ENV 1149
#define _CS_POSIX_V7_THREADS_CFLAGS 1150
#define _CS_POSIX_V7_THREADS_LDFLAGS 1151

#define _POSIX_VDISABLE 0
#define _POSIX_CHOWN_RESTRICTED 1
#define _POSIX_NO_TRUNC 1
#define _POSIX_JOB_CONTROL 1
#define _POSIX_SAVED_IDS 1
#define _POSIX_FSYNC 200809L
#define _POSIX_MAPPED_FILES 200809L
#define _POSIX_MEMLOCK 200809L
#define _POSIX_MEMLOCK_RANGE 200809L
#define _POSIX_MEMORY_PROTECTION 200809L
#define _POSIX_MONOTONIC_CLOCK 200809L
#define _POSIX_CLOCK_SELECTION 200809L
#define _POSIX_CPUTIME 200809L
#define _POSIX_THREAD_CPUTIME 200809L
#define _POSIX_TIMERS 200809L
#define _POSIX_REALTIME_SIGNALS 200809L
#define _POSIX_SHARED_MEMORY_OBJECTS 200809L
#define _POSIX_SYNCHRONIZED_IO 200809L
#define _POSIX_ASYNCHRONOUS_IO 200809L
#define _POSIX_SPAWN 200809L
#define _POSIX_IPV6 200809L
#define _POSIX_MESSAGE_PASSING 200809L
#define _POSIX_RAW_SOCKETS 200809L
#define _POSIX_REGEXP 1
#define _POSIX_THREAD_PRIORITY_SCHEDULING 200809L
#define _POSIX_PRIORITY_SCHEDULING 200809L
#define _POSIX_ADVISORY_INFO 200809L
#define _POSIX_SHELL 1
#define _POSIX2_VERSION 200809L
#define _POSIX2_C_BIND 200809L
#define _XOPEN_VERSION 700
#define _XOPEN_UNIX 1
#define _XOPEN_ENH_I18N 1
#define _XOPEN_SHM 1
#if __SIZEOF_LONG__ == 8
#define _POSIX_V7_LP64_OFF64 1
#else
#define _POSIX_V7_ILP32_OFFBIG 1
#endif

/* What sysconf knows. */
#define _SC_ARG_MAX 0
#define _SC_CHILD_MAX 1
#define _SC_CLK_TCK 2
#define _SC_NGROUPS_MAX 3
#define _SC_OPEN_MAX 4
#define _SC_STREAM_MAX 5
#define _SC_TZNAME_MAX 6
#define _SC_JOB_CONTROL 7
#define _SC_SAVED_IDS 8
#define _SC_REALTIME_SIGNALS 9
#define _SC_MAPPED_FILES 16
#define _SC_MEMLOCK 17
#define _SC_MEMORY_PROTECTION 19
#define _SC_VERSION 29
#define _SC_PAGESIZE 30
#define _SC_PAGE_SIZE _SC_PAGESIZE
#define _SC_RTSIG_MAX 31
#define _SC_IOV_MAX 60
#define _SC_UIO_MAXIOV _SC_IOV_MAX
#define _SC_GETGR_R_SIZE_MAX 69
#define _SC_GETPW_R_SIZE_MAX 70
#define _SC_LOGIN_NAME_MAX 71
#define _SC_TTY_NAME_MAX 72
#define _SC_NPROCESSORS_CONF 83
#define _SC_NPROCESSORS_ONLN 84
#define _SC_PHYS_PAGES 85
#define _SC_AVPHYS_PAGES 86
#define _SC_MONOTONIC_CLOCK 149
#define _SC_LINE_MAX 43
#define _SC_TIMERS 11
#define _SC_FSYNC 15
#define _SC_SYNCHRONIZED_IO 14
#define _SC_ASYNCHRONOUS_IO 12
#define _SC_MEMLOCK_RANGE 18
#define _SC_SEMAPHORES 21
#define _SC_SHARED_MEMORY_OBJECTS 22
#define _SC_SEM_NSEMS_MAX 32
#define _SC_SEM_VALUE_MAX 33
#define _SC_BC_BASE_MAX 36
#define _SC_2_VERSION 46
#define _SC_THREADS 67
#define _SC_THREAD_SAFE_FUNCTIONS 68
#define _SC_THREAD_DESTRUCTOR_ITERATIONS 73
#define _SC_THREAD_KEYS_MAX 74
#define _SC_THREAD_STACK_MIN 75
#define _SC_THREAD_THREADS_MAX 76
#define _SC_ATEXIT_MAX 87
#define _SC_XOPEN_VERSION 89
#define _SC_CPUTIME 138
#define _SC_THREAD_CPUTIME 139
#define _SC_CLOCK_SELECTION 137
#define _SC_SPAWN 159
#define _SC_IPV6 235
#define _SC_LEVEL1_ICACHE_SIZE 185
#define _SC_LEVEL1_ICACHE_LINESIZE 187
#define _SC_LEVEL1_DCACHE_SIZE 188
#define _SC_LEVEL1_DCACHE_LINESIZE 190
#define _SC_LEVEL2_CACHE_SIZE 191
#define _SC_LEVEL3_CACHE_SIZE 194
#define _SC_SYMLOOP_MAX 173
#define _SC_HOST_NAME_MAX 180
#define _SC_PRIORITY_SCHEDULING 10
#define _SC_PRIORITIZED_IO 13
#define _SC_MESSAGE_PASSING 20
#define _SC_AIO_LISTIO_MAX 23
#define _SC_AIO_MAX 24
#define _SC_AIO_PRIO_DELTA_MAX 25
#define _SC_DELAYTIMER_MAX 26
#define _SC_MQ_OPEN_MAX 27
#define _SC_MQ_PRIO_MAX 28
#define _SC_SIGQUEUE_MAX 34
#define _SC_TIMER_MAX 35
#define _SC_BC_DIM_MAX 37
#define _SC_BC_SCALE_MAX 38
#define _SC_BC_STRING_MAX 39
#define _SC_COLL_WEIGHTS_MAX 40
#define _SC_EXPR_NEST_MAX 42
#define _SC_RE_DUP_MAX 44
#define _SC_2_C_BIND 47
#define _SC_2_C_DEV 48
#define _SC_2_FORT_DEV 49
#define _SC_2_FORT_RUN 50
#define _SC_2_SW_DEV 51
#define _SC_2_LOCALEDEF 52
#define _SC_THREAD_ATTR_STACKADDR 77
#define _SC_THREAD_ATTR_STACKSIZE 78
#define _SC_THREAD_PRIORITY_SCHEDULING 79
#define _SC_THREAD_PRIO_INHERIT 80
#define _SC_THREAD_PRIO_PROTECT 81
#define _SC_THREAD_PROCESS_SHARED 82
#define _SC_XOPEN_UNIX 91
#define _SC_XOPEN_CRYPT 92
#define _SC_XOPEN_ENH_I18N 93
#define _SC_XOPEN_SHM 94
#define _SC_2_CHAR_TERM 95
#define _SC_2_UPE 97
#define _SC_XOPEN_REALTIME 130
#define _SC_XOPEN_REALTIME_THREADS 131
#define _SC_ADVISORY_INFO 132
#define _SC_BARRIERS 133
#define _SC_READER_WRITER_LOCKS 153
#define _SC_SPIN_LOCKS 154
#define _SC_REGEXP 155
#define _SC_SHELL 157
#define _SC_SPORADIC_SERVER 160
#define _SC_THREAD_SPORADIC_SERVER 161
#define _SC_TIMEOUTS 164
#define _SC_TYPED_MEMORY_OBJECTS 165
#define _SC_2_PBS 168
#define _SC_2_PBS_ACCOUNTING 169
#define _SC_2_PBS_LOCATE 170
#define _SC_2_PBS_MESSAGE 171
#define _SC_2_PBS_TRACK 172
#define _SC_2_PBS_CHECKPOINT 175
#define _SC_TRACE 181
#define _SC_TRACE_EVENT_FILTER 182
#define _SC_TRACE_INHERIT 183
#define _SC_TRACE_LOG 184
#define _SC_RAW_SOCKETS 236
#define _SC_V7_ILP32_OFF32 237
#define _SC_V7_ILP32_OFFBIG 238
#define _SC_V7_LP64_OFF64 239
#define _SC_V7_LPBIG_OFFBIG 240
#define _SC_SS_REPL_MAX 241
#define _SC_TRACE_EVENT_NAME_MAX 242
#define _SC_TRACE_NAME_MAX 243
#define _SC_TRACE_SYS_MAX 244
#define _SC_TRACE_USER_EVENT_MAX 245
#define _SC_XOPEN_STREAMS 246
#define _SC_THREAD_ROBUST_PRIO_INHERIT 247
#define _SC_THREAD_ROBUST_PRIO_PROTECT 248

/* POSIX. Copies len bytes with the two of each pair exchanged; an odd last one is left out. */
void swab(const void *__fh_restrict __from, void *__fh_restrict __to, ssize_t __len);

#endif
