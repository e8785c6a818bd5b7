/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <limits.h>
#include <sys/resource.h>
#include <signal.h>
#include <unistd.h>

#include "sys/linux/calls_process.h"
#include "sys/sys.h"

/* The processors that this process may run on. */
static long processors(void)
{
	unsigned long set[1024];
	long bytes = sys_sched_getaffinity(0, sizeof set, set);
	long count = 0;
	for (long i = 0; i < bytes / (long)sizeof set[0]; i++)
		for (unsigned long word = set[i]; word; word &= word - 1)
			count++;
	return count ? count : 1;
}

/* -1 where there is no limit. */
static long soft_limit(int resource)
{
	struct rlimit limit;
	if (sys_prlimit(0, resource, NULL, &limit) || limit.rlim_cur > LONG_MAX)
		return -1;
	return (long)limit.rlim_cur;
}

/* The kernel lets arguments and environment take a quarter of the stack. */
static long argument_bytes(void)
{
	long stack = soft_limit(RLIMIT_STACK);
	if (stack < 0)
		return LONG_MAX / 4;
	return stack / 4 > ARG_MAX ? stack / 4 : ARG_MAX;
}

/* What the kernel's sysinfo writes, as far as it is wanted. */
struct linux_sysinfo {
	long uptime;
	unsigned long loads[3];
	unsigned long total, available, shared, buffers, swap, free_swap;
	unsigned short processes, pad;
	unsigned long total_high, free_high;
	unsigned unit; /* bytes that the amounts above are counted in */
	char rest[64];
};

static long memory_pages(int name)
{
	struct linux_sysinfo info;
	if (sys_sysinfo(&info))
		return -1;
	unsigned long amount = name == _SC_PHYS_PAGES ? info.total : info.available;
	uint64_t pages = (uint64_t)amount * (info.unit ? info.unit : 1) / sys_facts()->page;
	return pages > LONG_MAX ? LONG_MAX : (long)pages;
}

long sysconf(int name)
{
	switch (name) {
	case _SC_ARG_MAX: return argument_bytes();
	case _SC_CHILD_MAX: return soft_limit(RLIMIT_NPROC);
	case _SC_CLK_TCK: return 100; /* the kernel's USER_HZ */
	case _SC_NGROUPS_MAX: return NGROUPS_MAX;
	case _SC_OPEN_MAX: return soft_limit(RLIMIT_NOFILE);
	case _SC_STREAM_MAX: return 16;
	case _SC_TZNAME_MAX: return _POSIX_TZNAME_MAX;
	case _SC_JOB_CONTROL: return 1;
	case _SC_SAVED_IDS: return 1;
	case _SC_REALTIME_SIGNALS: return _POSIX_VERSION;
	case _SC_MAPPED_FILES: return _POSIX_VERSION;
	case _SC_MEMLOCK: return _POSIX_VERSION;
	case _SC_MEMORY_PROTECTION: return _POSIX_VERSION;
	case _SC_VERSION: return _POSIX_VERSION;
	case _SC_PAGESIZE: return (long)sys_facts()->page;
	case _SC_RTSIG_MAX: return SIGRTMAX - SIGRTMIN + 1;
	case _SC_LINE_MAX: return LINE_MAX;
	case _SC_IOV_MAX: return IOV_MAX;
	case _SC_GETGR_R_SIZE_MAX: return 1024;
	case _SC_GETPW_R_SIZE_MAX: return 1024;
	case _SC_LOGIN_NAME_MAX: return LOGIN_NAME_MAX;
	case _SC_TTY_NAME_MAX: return TTY_NAME_MAX;
	case _SC_NPROCESSORS_CONF: return processors();
	case _SC_NPROCESSORS_ONLN: return processors();
	case _SC_PHYS_PAGES: return memory_pages(name);
	case _SC_AVPHYS_PAGES: return memory_pages(name);
	case _SC_MONOTONIC_CLOCK: return _POSIX_VERSION;
	case _SC_SYMLOOP_MAX: return SYMLOOP_MAX;
	case _SC_HOST_NAME_MAX: return HOST_NAME_MAX;
	case _SC_TIMERS: return _POSIX_VERSION;
	case _SC_FSYNC: return _POSIX_VERSION;
	case _SC_SYNCHRONIZED_IO: return _POSIX_VERSION;
	case _SC_ASYNCHRONOUS_IO: return _POSIX_VERSION;
	case _SC_MEMLOCK_RANGE: return _POSIX_VERSION;
	case _SC_SEMAPHORES: return _POSIX_VERSION;
	case _SC_SHARED_MEMORY_OBJECTS: return _POSIX_VERSION;
	case _SC_SEM_NSEMS_MAX: return -1;
	case _SC_SEM_VALUE_MAX: return SEM_VALUE_MAX;
	case _SC_2_VERSION: return _POSIX_VERSION;
	case _SC_THREADS: return _POSIX_VERSION;
	case _SC_THREAD_SAFE_FUNCTIONS: return _POSIX_VERSION;
	case _SC_THREAD_DESTRUCTOR_ITERATIONS: return PTHREAD_DESTRUCTOR_ITERATIONS;
	case _SC_THREAD_KEYS_MAX: return PTHREAD_KEYS_MAX;
	case _SC_THREAD_STACK_MIN: return PTHREAD_STACK_MIN;
	case _SC_THREAD_THREADS_MAX: return -1;
	case _SC_ATEXIT_MAX: return INT_MAX;
	case _SC_XOPEN_VERSION: return _XOPEN_VERSION;
	case _SC_CPUTIME: return _POSIX_VERSION;
	case _SC_THREAD_CPUTIME: return _POSIX_VERSION;
	case _SC_CLOCK_SELECTION: return _POSIX_VERSION;
	case _SC_SPAWN: return _POSIX_VERSION;
	case _SC_IPV6: return _POSIX_VERSION;
	case _SC_ADVISORY_INFO: return _POSIX_VERSION;
	case _SC_BARRIERS: return _POSIX_VERSION;
	case _SC_MESSAGE_PASSING: return _POSIX_VERSION;
	case _SC_PRIORITY_SCHEDULING: return _POSIX_VERSION;
	case _SC_RAW_SOCKETS: return _POSIX_VERSION;
	case _SC_READER_WRITER_LOCKS: return _POSIX_VERSION;
	case _SC_SPIN_LOCKS: return _POSIX_VERSION;
	case _SC_THREAD_ATTR_STACKADDR: return _POSIX_VERSION;
	case _SC_THREAD_ATTR_STACKSIZE: return _POSIX_VERSION;
	case _SC_THREAD_PRIO_INHERIT: return _POSIX_VERSION;
	case _SC_THREAD_PRIORITY_SCHEDULING: return _POSIX_VERSION;
	case _SC_THREAD_PROCESS_SHARED: return _POSIX_VERSION;
	case _SC_THREAD_ROBUST_PRIO_INHERIT: return _POSIX_VERSION;
	case _SC_TIMEOUTS: return _POSIX_VERSION;
	case _SC_2_C_BIND: return _POSIX_VERSION;
	case _SC_REGEXP: return 1;
	case _SC_SHELL: return 1;
	case _SC_XOPEN_ENH_I18N: return 1;
	case _SC_XOPEN_SHM: return 1;
	case _SC_XOPEN_UNIX: return 1;
	case _SC_V7_LP64_OFF64: return sizeof(long) == 8 ? 1 : -1;
	case _SC_V7_ILP32_OFFBIG: return sizeof(long) == 4 ? 1 : -1;
	case _SC_BC_BASE_MAX: return BC_BASE_MAX;
	case _SC_BC_DIM_MAX: return BC_DIM_MAX;
	case _SC_BC_SCALE_MAX: return BC_SCALE_MAX;
	case _SC_BC_STRING_MAX: return BC_STRING_MAX;
	case _SC_COLL_WEIGHTS_MAX: return COLL_WEIGHTS_MAX;
	case _SC_DELAYTIMER_MAX: return INT_MAX;
	case _SC_EXPR_NEST_MAX: return EXPR_NEST_MAX;
	case _SC_MQ_PRIO_MAX: return 32768;
	case _SC_RE_DUP_MAX: return RE_DUP_MAX;
	case _SC_AIO_PRIO_DELTA_MAX: return AIO_PRIO_DELTA_MAX;
	case _SC_SIGQUEUE_MAX: return soft_limit(RLIMIT_SIGPENDING);
	/* Options that there are not, and what has no limit of its own. */
	case _SC_PRIORITIZED_IO:
	case _SC_AIO_LISTIO_MAX:
	case _SC_AIO_MAX:
	case _SC_MQ_OPEN_MAX:
	case _SC_TIMER_MAX:
	case _SC_2_C_DEV:
	case _SC_2_FORT_DEV:
	case _SC_2_FORT_RUN:
	case _SC_2_SW_DEV:
	case _SC_2_LOCALEDEF:
	case _SC_THREAD_PRIO_PROTECT:
	case _SC_XOPEN_CRYPT:
	case _SC_2_CHAR_TERM:
	case _SC_2_UPE:
	case _SC_XOPEN_REALTIME:
	case _SC_XOPEN_REALTIME_THREADS:
	case _SC_SPORADIC_SERVER:
	case _SC_THREAD_SPORADIC_SERVER:
	case _SC_TYPED_MEMORY_OBJECTS:
	case _SC_2_PBS:
	case _SC_2_PBS_ACCOUNTING:
	case _SC_2_PBS_LOCATE:
	case _SC_2_PBS_MESSAGE:
	case _SC_2_PBS_TRACK:
	case _SC_2_PBS_CHECKPOINT:
	case _SC_TRACE:
	case _SC_TRACE_EVENT_FILTER:
	case _SC_TRACE_INHERIT:
	case _SC_TRACE_LOG:
	case _SC_V7_ILP32_OFF32:
	case _SC_V7_LPBIG_OFFBIG:
	case _SC_SS_REPL_MAX:
	case _SC_TRACE_EVENT_NAME_MAX:
	case _SC_TRACE_NAME_MAX:
	case _SC_TRACE_SYS_MAX:
	case _SC_TRACE_USER_EVENT_MAX:
	case _SC_XOPEN_STREAMS:
	case _SC_THREAD_ROBUST_PRIO_PROTECT: return -1;
	/* Not known: a program then takes its own guess. */
	case _SC_LEVEL1_ICACHE_SIZE: return 0;
	case _SC_LEVEL1_ICACHE_LINESIZE: return 0;
	case _SC_LEVEL1_DCACHE_SIZE: return 0;
	case _SC_LEVEL1_DCACHE_LINESIZE: return 0;
	case _SC_LEVEL2_CACHE_SIZE: return 0;
	case _SC_LEVEL3_CACHE_SIZE: return 0;
	default:
		errno = EINVAL;
		return -1;
	}
}
