/* SPDX-License-Identifier: MIT */
/*
 * What a program can do to its machine, a case a run: ways to die, to fill memory, to wait for
 * ever. tests/tool/boot.sh runs it natively and with no kernel, and compares.
 */
#include <errno.h>
#include <fenv.h>
#include <pthread.h>
#include <semaphore.h>
#include <setjmp.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>

#define PAGE 4096

static volatile int zero;
static const char fixed[PAGE * 2] = "may not be written";

static char *map(size_t len, int prot)
{
	void *p = mmap(NULL, len, prot, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (p == MAP_FAILED)
		exit(98);
	return p;
}

static void null(void) { *(volatile char *)(uintptr_t)zero = 1; }
static void none(void) { (void)*(volatile char *)map(PAGE, PROT_NONE); }
static void read_only(void) { ((volatile char *)fixed)[PAGE] = 1; }
static void privileged(void) { __asm__ volatile("cli"); }
#ifdef __x86_64__
/* An address that is none; the first two bytes begin like those of a privileged instruction. */
static void wide(void) { __asm__ volatile("movups (%0), %%xmm0" : : "r"(1ul << 63)); }
static void nested(void) { __asm__ volatile("pushfq; orq $0x4000, (%rsp); popfq; iretq"); }
#else
static void wide(void) { abort(); } /* all addresses are some */
static void nested(void) { __asm__ volatile("pushfl; orl $0x4000, (%esp); popfl; iret"); }
#endif
static void invalid(void) { __asm__ volatile("ud2"); }
static void breakpoint(void) { __asm__ volatile("int3"); }
static void divide(void) { zero = (int)getpid() / zero; }

/* The processor must forget what it knew of a page. */
static void no_more(void)
{
	volatile char *p = map(PAGE, PROT_READ | PROT_WRITE);
	*p = 1;
	mprotect((char *)p, PAGE, PROT_READ);
	*p = 2;
}

static void unmapped(void)
{
	volatile char *p = map(PAGE, PROT_READ | PROT_WRITE);
	*p = 1;
	munmap((char *)p, PAGE);
	(void)*p;
}

static void moved(void)
{
	map(PAGE, PROT_READ); /* no room above */
	volatile char *p = map(PAGE, PROT_READ | PROT_WRITE);
	*p = 1;
	mremap((char *)p, PAGE, 2 * PAGE, MREMAP_MAYMOVE);
	(void)*p;
}

static int deep(volatile char *above)
{
	volatile char here[PAGE] = {*above};
	return zero ? 0 : deep(here) + here[1];
}

static void stack(void) { zero = deep((char[]){0}); }

static void no_exec(void)
{
	char *p = map(PAGE, PROT_READ | PROT_WRITE);
	*p = (char)0xc3;
	((void (*)(void))(uintptr_t)p)();
}

static void killed(void) { kill(getpid(), SIGTERM); }

static void forever(void)
{
	for (;;)
		zero = 0;
}

static void endless(void)
{
	while (puts("again") >= 0)
		;
}

static void deadlock(void)
{
	pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
	pthread_mutex_lock(&lock);
	pthread_mutex_lock(&lock);
}

/* Memory runs out: an answer, no death. Then it is good for another round. */
static void exhaust(void)
{
	size_t counts[2] = {0};
	for (int round = 0; round < 2; round++) {
		char *last = NULL, *p;
		while ((p = malloc(1 << 20))) {
			memset(p, 1, 1 << 20);
			*(char **)p = last;
			last = p;
			counts[round]++;
		}
		if (errno != ENOMEM)
			exit(1);
		for (; last; last = p) {
			p = *(char **)last;
			free(last);
		}
	}
	exit(counts[0] < 2 || counts[1] + 2 < counts[0]);
}

/* A page that comes back is zero, whatever was in it. */
static void zeroed(void)
{
	for (int round = 0; round < 8; round++) {
		char *p = map(64 * PAGE, PROT_READ | PROT_WRITE);
		for (int i = 0; i < 64 * PAGE; i++)
			if (p[i])
				_exit(1); /* at once, before such a page takes us elsewhere */
		memset(p, 0x5a, 64 * PAGE);
		munmap(p, 64 * PAGE);
	}
}

/* Each thread's registers of the FPU are its own, however often others take over. */
static void *sum(void *arg)
{
	double step = *(int *)arg, total = 0;
	for (int i = 0; i < 300000; i++)
		total += step;
	return total == *(volatile int *)arg * 300000.0 ? arg : NULL;
}

static void fpu(void)
{
	int numbers[4] = {1, 2, 3, 4};
	pthread_t t[4];
	void *result;
	for (int i = 0; i < 4; i++)
		pthread_create(&t[i], NULL, sum, &numbers[i]);
	for (int i = 0; i < 4; i++) {
		pthread_join(t[i], &result);
		if (result != &numbers[i])
			exit(1);
	}
}

/* Who comes when, among threads that never wait: the schedule itself. */
static pthread_mutex_t order_lock = PTHREAD_MUTEX_INITIALIZER;
static char order[201];
static int ordered;

static void *appear(void *arg)
{
	for (int i = 0; i < 50; i++) {
		for (volatile int spin = 0; spin < 3000; spin++)
			;
		pthread_mutex_lock(&order_lock);
		order[ordered++] = *(char *)arg;
		pthread_mutex_unlock(&order_lock);
		free(malloc(100));
	}
	return NULL;
}

static void schedule(void)
{
	static char names[] = "abcd";
	pthread_t t[4];
	for (int i = 0; i < 4; i++)
		pthread_create(&t[i], NULL, appear, &names[i]);
	for (int i = 0; i < 4; i++)
		pthread_join(t[i], NULL);
	puts(order);
}

/* A lost update: a load and a store with something in between, which only some schedules hit. */
static volatile int counter;

static void *lose(void *arg)
{
	for (int i = 0; i < 200; i++) {
		int seen = counter;
		for (volatile int spin = 0; spin < 20; spin++)
			;
		counter = seen + 1;
	}
	return arg;
}

static void race(void)
{
	pthread_t t[2];
	for (int i = 0; i < 2; i++)
		pthread_create(&t[i], NULL, lose, NULL);
	for (int i = 0; i < 2; i++)
		pthread_join(t[i], NULL);
	printf("%d\n", counter);
	exit(counter != 400);
}

/* An instruction that never ends: more bytes of prefix than the shim has stack. */
static void prefixes(void)
{
	char *p = map(1 << 20, PROT_READ | PROT_WRITE | PROT_EXEC);
	memset(p, 0x66, 1 << 20);
	((void (*)(void))(uintptr_t)p)();
}

/* As many mappings as memory has room for. What is whole can be unmapped even then. */
static void mappings(void)
{
	enum { PAIRS = 50000 };
	static char *pages[PAIRS];
	char *p = map((size_t)2 * PAIRS * PAGE, PROT_NONE);
	int n = 0;
	while (n < PAIRS && !mprotect(p + (size_t)2 * n * PAGE, PAGE, PROT_READ)) {
		pages[n] = p + (size_t)2 * n * PAGE;
		n++;
	}
	if (n == PAIRS || errno != ENOMEM)
		exit(1);
	for (int i = 1; i < n; i += 2)
		if (munmap(pages[i], PAGE))
			exit(2);
	if (munmap(p, (size_t)n * PAGE))
		exit(2);
	if (mprotect(p + (size_t)2 * n * PAGE, PAGE, PROT_READ))
		exit(3);
	while (++n < PAIRS && !mprotect(p + (size_t)2 * n * PAGE, PAGE, PROT_READ))
		; /* and so it ends */
}

/* A block of most of the memory moves, with a page more, to where it has room. */
static void moves(void)
{
	size_t len = 20 << 20;
	map(PAGE, PROT_READ);
	char *p = map(len, PROT_READ | PROT_WRITE);
	for (size_t i = 0; i < len; i += PAGE)
		*(size_t *)(p + i) = i;
	char *q = mremap(p, len, len + PAGE, MREMAP_MAYMOVE);
	if (q == MAP_FAILED)
		exit(1);
	for (size_t i = 0; i < len; i += PAGE)
		if (*(size_t *)(q + i) != i)
			exit(2);
	exit(q[len] ? 3 : munmap(q, len + PAGE));
}

/* A mapping that takes the place of its own arguments, to which i386's first mmap has a pointer. */
static void replaced(void)
{
#ifdef __i386__
	unsigned *p = (unsigned *)map(PAGE, PROT_READ | PROT_WRITE);
	unsigned arguments[6] = {(unsigned)p, PAGE, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1u, 0};
	memcpy(p, arguments, sizeof arguments);
	exit(syscall(SYS_mmap, p) != (long)p || *p);
#endif
}

/* Signals that end nobody. */
static void ignored(void)
{
	static const int signals[] = {0, SIGCHLD, SIGCONT, SIGURG, SIGWINCH};
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		if (kill(getpid(), signals[i]) || raise(signals[i]))
			exit(1);
}

/* Who sleeps waits for no word, so no wake is for it. */
static struct timespec slept[2];

static void *sleeper(void *arg)
{
	struct timespec nap = {0, 300000000};
	clock_gettime(CLOCK_MONOTONIC, &slept[0]);
	nanosleep(&nap, NULL);
	clock_gettime(CLOCK_MONOTONIC, &slept[1]);
	return arg;
}

static void sleepers(void)
{
	struct timespec nap = {0, 100000000}, now;
	pthread_t t;
	sem_t never;
	sem_init(&never, 0, 0);
	pthread_create(&t, NULL, sleeper, NULL);
	nanosleep(&nap, NULL);
	clock_gettime(CLOCK_REALTIME, &now);
	sem_timedwait(&never, &now); /* this thread has waited for a word, but does no more */
	if (syscall(SYS_futex, NULL, 129, 1, NULL, NULL, 0)) /* a private wake */
		exit(1);
	pthread_join(t, NULL);
	exit(slept[1].tv_sec == slept[0].tv_sec && slept[1].tv_nsec - slept[0].tv_nsec < 300000000 ? 2 : 0);
}

/* What differs from run to run, but for a seed that is given. */
static void random_bytes(void)
{
	unsigned char bytes[32];
	memcpy(bytes, (const char *)getauxval(AT_RANDOM), 16);
	getrandom(bytes + 16, 16, 0);
	for (size_t i = 0; i < sizeof bytes; i++)
		printf("%02x", bytes[i]);
	puts("");
}

/* What bad arguments are answered. */
static void answer(const char *name, long result)
{
	if (result == -1)
		printf("%s: error %d\n", name, errno);
	else
		printf("%s: %s\n", name, result ? "something" : "0");
}

#define TRY(call, ...) answer(#call " " #__VA_ARGS__, syscall(SYS_##call, __VA_ARGS__))

static void answers(void)
{
	static int words[2];
	size_t most = (size_t)-1, whole = (size_t)-PAGE;
	char *p = map(4 * PAGE, PROT_READ | PROT_WRITE), *hole = p + 2 * PAGE, *bad = (char *)(uintptr_t)(8 + zero);
	munmap(hole, PAGE);
	TRY(munmap, p + 1, PAGE);
	TRY(munmap, p, 0);
	TRY(munmap, p, most);
	TRY(munmap, p, whole);
	TRY(munmap, hole, PAGE);
	TRY(mprotect, p + 1, PAGE, 1);
	TRY(mprotect, p, 0, 1);
	TRY(mprotect, p, most, 1);
	TRY(mprotect, p, whole, 1);
	TRY(mprotect, p, PAGE, 0x100);
	TRY(mprotect, hole, PAGE, 1);
	TRY(madvise, p + 1, PAGE, 4);
	TRY(madvise, p, 0, 4);
	TRY(madvise, p, most, 4);
	TRY(madvise, p, PAGE, 7777);
	TRY(madvise, hole, PAGE, 4);
	TRY(mremap, p + 1, PAGE, PAGE, 1, 0);
	TRY(mremap, p, PAGE, 0, 1, 0);
	TRY(mremap, p, 0, PAGE, 1, 0);
	TRY(mremap, hole, PAGE, PAGE, 1, 0);
	TRY(mremap, p, PAGE, 2 * PAGE, 2, p);
	TRY(mremap, p, PAGE, PAGE, 16, 0);
	TRY(mremap, p, PAGE, 4 * PAGE, 0, 0);
	TRY(mremap, p, PAGE, PAGE, 3, p);
	TRY(mremap, p, 2 * PAGE, PAGE, 3, p + 1);
	p[PAGE] = 1; /* all of that has changed nothing */
	TRY(write, 1, bad, 1);
	TRY(write, 7, p, 1);
	TRY(writev, 1, p, -1);
	TRY(writev, 1, p, 1025);
	TRY(writev, 1, bad, 1);
	TRY(read, 0, bad, 0);
	TRY(write, 1, bad, 0);
	TRY(getrandom, bad, 0, 0);
	TRY(getrandom, p, 1, 0x100);
	TRY(getrandom, bad, 1, 0);
	TRY(futex, 1, 129, 1, NULL, NULL, 0);
	TRY(futex, words, 128, 1, NULL, NULL, 0);
	TRY(futex, bad, 128, 1, NULL, NULL, 0);
	TRY(futex, words, 138, 1, NULL, NULL, 0);
	TRY(futex, words, 132, -1, 1, words + 1, 0);
	TRY(futex, words, 132, 1, 1, (char *)words + 2, 0);
	TRY(futex, words, 132, 1, 1, words + 1, 5);
	TRY(clock_gettime, 77, p);
	TRY(clock_gettime, 1, bad);
	TRY(nanosleep, bad, NULL);
	TRY(clock_nanosleep, 77, 0, p, NULL);
	TRY(tgkill, getpid(), 0x7ffffff, 0);
	TRY(tgkill, getpid(), getpid(), 100);
	TRY(tgkill, getpid(), 0, 0);
	TRY(tgkill, 0, getpid(), 0);
	TRY(set_tid_address, NULL);
	answer("mmap", mmap(NULL, most, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? -1 : 0);
	answer("mmap 0", mmap(NULL, 0, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? -1 : 0);
	answer("mmap untyped", mmap(NULL, PAGE, 3, MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? -1 : 0);
	answer("mmap fixed", mmap(p + 1, PAGE, 3, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == MAP_FAILED ? -1 : 0);
	answer("mmap there", mmap(p, PAGE, 3, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0) == MAP_FAILED ? -1 : 0);
	answer("mmap file", mmap(NULL, PAGE, 3, MAP_PRIVATE, 77, 0) == MAP_FAILED ? -1 : 0);

	/* The break keeps a page away from what lies above. */
	char *end = (char *)(((uintptr_t)sbrk(0) + PAGE - 1) & whole);
	mmap(end + 3 * PAGE, PAGE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	answer("brk, a page between", brk(end + 2 * PAGE));
	answer("brk, none between", brk(end + 2 * PAGE + 1));
	answer("brk back", brk(end));
}

/* Signals with handlers: what they are told, what holds them back, which waits they end. */
static volatile int taken, depth, deepest;
static volatile pthread_t taken_by;
static void *volatile fault_at;
static sigjmp_buf before_fault;

static void take(int sig)
{
	depth++;
	deepest = deepest > depth ? deepest : depth;
	taken = taken * 10 + (sig == SIGUSR1 ? 1 : 2);
	taken_by = pthread_self();
	depth--;
}

static void take_and_send(int sig)
{
	depth++;
	deepest = deepest > depth ? deepest : depth;
	taken = taken * 10 + 3;
	if (depth < 3)
		raise(sig == SIGUSR1 ? SIGUSR2 : sig);
	taken = taken * 10 + 4;
	depth--;
}

static void leave(int sig, siginfo_t *info, void *context)
{
	(void)context;
	fault_at = info->si_signo == sig ? info->si_addr : NULL;
	siglongjmp(before_fault, sig);
}

/* Goes on behind the instruction, with another result. */
static void skip(int sig, siginfo_t *info, void *raw)
{
	ucontext_t *context = raw;
	(void)sig, (void)info;
#ifdef __x86_64__
	context->uc_mcontext.gregs[REG_RIP] += 2;
	context->uc_mcontext.gregs[REG_RAX] = 42;
#else
	context->uc_mcontext.gregs[REG_EIP] += 2;
	context->uc_mcontext.gregs[REG_EAX] = 42;
#endif
	sigaddset(&context->uc_sigmask, SIGUSR2);
}

/* A handler begins with the FPU as a program does; one that leaves has no more of a fault to come. */
static void tell_fpu(int sig)
{
	unsigned short control, state;
	unsigned sse;
	__asm__ volatile("fnstcw %0; fnstsw %1; stmxcsr %2" : "=m"(control), "=m"(state), "=m"(sse));
	printf("FPU of signal %d: %x %x %x\n", sig, control, state, sse);
	if (sig == SIGFPE)
		siglongjmp(before_fault, sig);
}

static void odd_fpu(void)
{
	unsigned short control = 0xc7f, traps = 0x37b;
	unsigned sse = 0x3f80;
	__asm__ volatile("fldcw %0; ldmxcsr %1" : : "m"(control), "m"(sse));
	raise(SIGUSR1);
	__asm__ volatile("fnstcw %0; stmxcsr %1" : "=m"(control), "=m"(sse));
	printf("afterwards: %x %x\n", control, sse);
	if (!sigsetjmp(before_fault, 1))
		__asm__ volatile("fninit; fldcw %0; fld1; fldz; fdivrp; fwait" : : "m"(traps));
	__asm__ volatile("fldz; fwait; fstp %st(0)");
}

/* Spoils all that a handler may: registers of the FPU, rounding. */
static void spoil(int sig)
{
	volatile double x = sig;
	for (int i = 0; i < 20; i++)
		x = x * 1.5 + i;
	__asm__ volatile("fninit; fldz; fldpi; fldl2e");
	taken++;
}

static void handle(int sig, void (*handler)(int), int flags, int also_blocked)
{
	struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
	if (also_blocked)
		sigaddset(&action.sa_mask, also_blocked);
	sigaction(sig, &action, NULL);
	taken = deepest = 0;
}

static void tell(const char *what)
{
	printf("%s: taken %d, depth %d\n", what, taken, deepest);
}

static sem_t waiting;
static int futex_word;

static void *wait_futex(void *arg)
{
	sem_post(&waiting);
	long result = syscall(SYS_futex, &futex_word, 128, 0, NULL, NULL, 0);
	printf("futex: %ld, %s\n", result, result ? strerror(errno) : "no error");
	return arg;
}

static void *wait_long(void *arg)
{
	struct timespec length = {1000, 0}, left = {0, 0};
	sem_post(&waiting);
	int result = clock_nanosleep(CLOCK_MONOTONIC, 0, &length, &left);
	printf("sleep: %d, left %d\n", result, left.tv_sec > 900 && left.tv_sec < 1000);
	return arg;
}

static void *wait_for_signal(void *arg)
{
	sigset_t none;
	sigemptyset(&none);
	sigsuspend(&none);
	return arg;
}

static void *wait_for_post(void *arg)
{
	sem_wait(&waiting);
	return arg;
}

/* Nothing waits for a new thread. */
static void *let_in(void *arg)
{
	sigset_t set;
	sigfillset(&set);
	pthread_sigmask(SIG_UNBLOCK, &set, NULL);
	return arg;
}

static void interrupt(const char *what, void *(*waits)(void *))
{
	pthread_t t;
	struct timespec soon = {0, 50000000};
	pthread_create(&t, NULL, waits, NULL);
	while (sem_wait(&waiting))
		;
	nanosleep(&soon, NULL);
	pthread_kill(t, SIGUSR1);
	nanosleep(&soon, NULL);
	syscall(SYS_futex, &futex_word, 129, 1, NULL, NULL, 0);
	pthread_join(t, NULL);
	tell(what);
}

static void fault(const char *what, int sig, void (*make)(void))
{
	struct sigaction action = {.sa_sigaction = leave, .sa_flags = SA_SIGINFO}, old;
	sigaction(sig, &action, &old);
	int got = sigsetjmp(before_fault, 1);
	if (!got)
		make();
	printf("%s: signal %d, at NULL %d\n", what, got, fault_at == NULL);
	sigaction(sig, &old, NULL);
}

static void signals(void)
{
	sigset_t set, old;
	pthread_t t;
	sem_init(&waiting, 0, 0);
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);

	fault("null", SIGSEGV, null);
	fault("none", SIGSEGV, none);
	fault("divide", SIGFPE, divide);
	fault("invalid", SIGILL, invalid);
	fault("breakpoint", SIGTRAP, breakpoint);
	fault("privileged", SIGSEGV, privileged);

	struct sigaction action = {.sa_sigaction = skip, .sa_flags = SA_SIGINFO};
	sigaction(SIGILL, &action, NULL);
	int result = 0;
	__asm__ volatile("ud2" : "+a"(result));
	pthread_sigmask(SIG_BLOCK, NULL, &old);
	printf("skipped: %d, mask %d %d\n", result, sigismember(&old, SIGUSR2), sigismember(&old, SIGILL));
	sigprocmask(SIG_SETMASK, &set, &old);
	sigprocmask(SIG_UNBLOCK, &set, NULL);

	handle(SIGUSR1, take, 0, 0);
	handle(SIGUSR2, take, 0, 0);
	kill(getpid(), SIGUSR1);
	tell("kill");
	sigprocmask(SIG_BLOCK, &set, NULL);
	raise(SIGUSR1);
	raise(SIGUSR1);
	raise(SIGUSR2);
	tell("blocked");
	sigprocmask(SIG_UNBLOCK, &set, NULL);
	tell("unblocked");
	handle(SIGUSR1, take_and_send, 0, 0);
	raise(SIGUSR1);
	tell("nested");
	handle(SIGUSR1, take_and_send, 0, SIGUSR2);
	raise(SIGUSR1);
	tell("one after the other");
	handle(SIGUSR2, take_and_send, SA_NODEFER, 0);
	raise(SIGUSR2);
	tell("in itself");
	handle(SIGUSR2, take, SA_RESETHAND, 0);
	raise(SIGUSR2);
	sigaction(SIGUSR2, NULL, &action);
	tell(action.sa_handler == SIG_DFL ? "once" : "not once");
	handle(SIGUSR2, SIG_IGN, 0, 0);
	raise(SIGUSR2);
	tell("ignored");

	handle(SIGUSR1, take, 0, 0);
	interrupt("a wait", wait_futex);
	handle(SIGUSR1, take, SA_RESTART, 0);
	interrupt("a wait that goes on", wait_futex);
	interrupt("a sleep", wait_long);
	handle(SIGUSR1, take, 0, 0);
	sigprocmask(SIG_BLOCK, &set, NULL);
	raise(SIGUSR1);
	wait_for_signal(NULL);
	sigprocmask(SIG_BLOCK, NULL, &old);
	tell(sigismember(&old, SIGUSR1) ? "suspended" : "suspended, mask lost");
	handle(SIGUSR2, SIG_IGN, 0, 0);
	sigaddset(&set, SIGUSR2);
	sigprocmask(SIG_BLOCK, &set, NULL);
	raise(SIGUSR1);
	raise(SIGUSR2);
	pthread_create(&t, NULL, let_in, NULL);
	pthread_join(t, NULL);
	tell("its own");
	handle(SIGUSR1, SIG_IGN, 0, 0);
	handle(SIGUSR1, take, 0, 0);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
	tell("forgotten");
	handle(SIGUSR1, take, 0, 0);
	sigprocmask(SIG_BLOCK, &set, NULL);
	pthread_create(&t, NULL, wait_for_post, NULL);
	kill(getpid(), SIGUSR1);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
	tell("let in, sent to the process");
	sigprocmask(SIG_BLOCK, &set, NULL);
	sem_post(&waiting);
	pthread_join(t, NULL);
	pthread_create(&t, NULL, wait_for_signal, NULL);
	kill(getpid(), SIGUSR1);
	pthread_join(t, NULL);
	printf("by another %d\n", pthread_equal(taken_by, t));

	sigprocmask(SIG_UNBLOCK, &set, NULL);
	handle(SIGUSR1, spoil, 0, 0);
	int step = 3;
	pthread_create(&t, NULL, sum, &step);
	for (int i = 0; i < 50; i++) {
		struct timespec soon = {0, 100000};
		pthread_kill(t, SIGUSR1);
		nanosleep(&soon, NULL);
	}
	void *right;
	pthread_join(t, &right);
	printf("FPU %d\n", right == &step && taken);
	handle(SIGUSR1, tell_fpu, 0, 0);
	handle(SIGFPE, tell_fpu, SA_RESETHAND, 0);
	odd_fpu();

	handle(SIGUSR1, SIG_IGN, 0, 0);
	pthread_create(&t, NULL, wait_for_post, NULL);
	nanosleep(&(struct timespec){0, 50000000}, NULL);
	pthread_kill(t, SIGUSR1);
	handle(SIGUSR1, take, 0, 0);
	sem_post(&waiting);
	pthread_join(t, NULL);
	tell("ignored when it was sent");

	TRY(rt_sigaction, 0, NULL, NULL, 8);
	TRY(rt_sigaction, 65, NULL, NULL, 8);
	TRY(rt_sigaction, SIGKILL, &action, NULL, 8);
	TRY(rt_sigaction, SIGUSR1, zero + 8, NULL, 8);
	TRY(rt_sigaction, SIGUSR1, NULL, zero + 8, 8);
	TRY(rt_sigprocmask, 3, &set, NULL, 8);
	TRY(rt_sigprocmask, 3, NULL, &old, 8);
	TRY(rt_sigprocmask, 0, zero + 8, NULL, 8);
	TRY(rt_sigsuspend, zero + 8, 8);
	TRY(kill, 0x7ffffff, 0);
	TRY(kill, getpid(), 65);
	TRY(tkill, getpid(), 0);
	TRY(tkill, 0, 0);
	TRY(tgkill, getpid(), getpid(), SIGCONT);
}

/* Faults that no handler may take: held back, ignored, without a stack. */
static void held_back(void)
{
	sigset_t set;
	sigfillset(&set);
	handle(SIGSEGV, take, 0, 0);
	sigprocmask(SIG_BLOCK, &set, NULL);
	null();
}

static void not_ignored(void)
{
	handle(SIGSEGV, SIG_IGN, 0, 0);
	null();
}

static void no_stack(void)
{
	handle(SIGSEGV, take, 0, 0);
	stack();
}

static void *read_nothing(void *arg)
{
	char c;
	sem_post(&waiting);
	ssize_t got = read(0, &c, 1);
	printf("read: %zd, %s\n", got, got < 0 ? strerror(errno) : "no error");
	return arg;
}

/* A read that waits is ended by a signal whose sender goes on for a while. (Nothing comes, so it would wait.) */
static void no_input(void)
{
	struct timespec begin, now;
	pthread_t t;
	sem_init(&waiting, 0, 0);
	handle(SIGUSR1, take, 0, 0);
	pthread_create(&t, NULL, read_nothing, NULL);
	sem_wait(&waiting);
	nanosleep(&(struct timespec){0, 20000000}, NULL);
	pthread_kill(t, SIGUSR1);
	clock_gettime(CLOCK_MONOTONIC, &begin);
	do
		clock_gettime(CLOCK_MONOTONIC, &now);
	while ((now.tv_sec - begin.tv_sec) * 1000000000ll + now.tv_nsec - begin.tv_nsec < 10000000);
	pthread_join(t, NULL);
}

static void no_handler(void)
{
	syscall(SYS_rt_sigreturn);
}

/* What is mapped, may be read and written, and is there, after each of many changes at random. */
static long page_state(char *page)
{
	static struct timespec space;
	if (madvise(page, PAGE, MADV_NORMAL))
		return 1;
	int readable = syscall(SYS_futex, page, 128, -1, NULL, NULL, 0) && errno == EAGAIN; /* a wait for another value */
	int writable = !syscall(SYS_clock_gettime, CLOCK_MONOTONIC, page + sizeof space);
	return 2 + readable + 2 * writable + (readable ? 8l * *(int *)page : 0);
}

static void changes(void)
{
	enum { PAGES = 32 };
	static const int prots[] = {PROT_NONE, PROT_READ, PROT_READ | PROT_WRITE};
	char *base = map(PAGES * PAGE, PROT_READ | PROT_WRITE);
	uint32_t random = 4711, sum = 0;
	for (int step = 0; step < 1500; step++) {
		random = random * 1664525 + 1013904223;
		size_t at = random >> 27, len = 1 + (random >> 24) % 8;
		int prot = prots[(random >> 20) % 3], whole = 1;
		len = len < PAGES - at ? len : PAGES - at;
		char *p = base + at * PAGE;
		for (size_t i = 0; i < len; i++)
			whole &= page_state(p + i * PAGE) != 1;
		switch ((random >> 16) % 6) {
		case 0: answer("munmap", munmap(p, len * PAGE)); break;
		case 1: answer("mmap", mmap(p, len * PAGE, prot, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == p); break;
		case 2: answer("mprotect", whole ? mprotect(p, len * PAGE, prot) : 0); break;
		case 3: answer("madvise", whole ? madvise(p, len * PAGE, MADV_DONTNEED) : 0); break;
		case 4: answer("mremap", mremap(p, PAGE, len * PAGE, 0) == MAP_FAILED ? -1 : 0); break;
		default:
			if (page_state(p) != 1 && page_state(p) & 4)
				*(int *)p = step;
		}
		for (int i = 0; i < PAGES; i++)
			sum = sum * 31 + (uint32_t)page_state(base + i * PAGE);
		printf("%d: %u\n", step, sum);
	}
}

/* Children: what they have and leave, and how the end of each is told. */
static void child(const char *what, void (*run)(void))
{
	int status = -1;
	fflush(stdout);
	pid_t pid = fork();
	if (!pid) {
		run();
		_exit(0);
	}
	pid_t got = waitpid(pid, &status, 0);
	printf("%s: %d, exit %d, signal %d\n", what, got == pid, WIFEXITED(status) ? WEXITSTATUS(status) : -1,
	       WIFSIGNALED(status) ? WTERMSIG(status) : 0);
}

static int *volatile shared_not;
static char *volatile one_page;
static volatile unsigned spun, spin_on;
static pid_t first_pid;

static void *spin(void *arg)
{
	while (spin_on)
		spun++;
	return arg;
}

static void *add(void *arg)
{
	++*(int *)arg;
	return NULL;
}

static void writes(void)
{
	pthread_t t;
	++*shared_not;
	one_page[0] = 'c';
	munmap(one_page + PAGE, PAGE);
	mprotect(one_page + 2 * PAGE, PAGE, PROT_NONE);
	fesetround(FE_UPWARD);
	handle(SIGUSR1, SIG_IGN, 0, 0);
	pthread_create(&t, NULL, add, shared_not);
	pthread_join(t, NULL);
	char *more = malloc(3 << 20);
	memset(more, 1, 3 << 20);
	mmap(one_page, 3 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	one_page[0] = 'd'; /* another frame, which the processor must forget */
	_exit(*shared_not == 3 ? 3 : 1);
}

/* Of its parent's threads it has none. */
static void numbers(void)
{
	struct timespec soon = {0, 20000000};
	unsigned seen = spun;
	nanosleep(&soon, NULL);
	_exit(spun == seen && getpid() == syscall(SYS_gettid) && getpid() != first_pid && kill(getpid(), 0) == 0 ? 4 : 1);
}

static void parents(void)
{
	int status = 0, sum = 0;
	for (int i = 1; i < 4; i++)
		if (!fork()) {
			child("grandchild", killed);
			fflush(stdout);
			_exit(i);
		}
	while (wait(&status) > 0)
		sum = sum * 10 + WEXITSTATUS(status);
	_exit(errno == ECHILD && (sum % 10 + sum / 10 % 10 + sum / 100) == 6 ? 5 : 1);
}

static void unpended(void)
{
	sigset_t set;
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
	_exit(taken ? 1 : 6);
}

/* The last thread ends it. */
static void *ends(void *arg)
{
	struct timespec soon = {0, 20000000};
	nanosleep(&soon, NULL);
	return arg;
}

static void last(void)
{
	pthread_t t;
	pthread_create(&t, NULL, ends, NULL);
	pthread_exit(NULL);
}

static void reads(void)
{
	char c;
	while (read(0, &c, 1) > 0)
		;
}

static void processes(void)
{
	sigset_t set;
	pid_t got;
	pthread_t t, spinner;
	sem_init(&waiting, 0, 0);
	shared_not = malloc(sizeof *shared_not);
	*shared_not = 1;
	one_page = map(3 * PAGE, PROT_READ | PROT_WRITE);
	strcpy(one_page, "parent");
	one_page[PAGE] = one_page[2 * PAGE] = 1;
	first_pid = getpid();
	handle(SIGUSR1, take, 0, 0);
	handle(SIGCHLD, spoil, 0, 0);
	pthread_create(&t, NULL, wait_futex, NULL);
	sem_wait(&waiting);

	child("writes", writes);
	printf("%d %s %d %d\n", *shared_not, one_page, one_page[PAGE] + one_page[2 * PAGE], fegetround() == FE_TONEAREST);
	tell("SIGCHLD");
	raise(SIGUSR1);
	tell("SIGUSR1");
	spin_on = 1;
	pthread_create(&spinner, NULL, spin, NULL);
	child("numbers", numbers);
	spin_on = 0;
	pthread_join(spinner, NULL);
	printf("%d\n", getpid() == first_pid);
	child("parents", parents);
	child("killed", killed);
	child("aborts", abort);
	child("faults", null);
	child("reads", reads);
	reads();
	child("last", last);

	handle(SIGUSR1, take, 0, 0);
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	sigprocmask(SIG_BLOCK, &set, NULL);
	raise(SIGUSR1);
	child("unpended", unpended);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
	tell("pended");
	TRY(wait4, -1, NULL, 0, NULL);
	TRY(wait4, first_pid, NULL, 0, NULL);
	pid_t pid = fork();
	if (!pid)
		_exit(0);
	TRY(kill, pid, 0);
	TRY(wait4, -77, NULL, 0, NULL);
	TRY(wait4, -1, NULL, 4, NULL);
	TRY(wait4, pid, 8 + zero, 0x40000000, NULL); /* __WALL */
	TRY(kill, pid, 0);
	signal(SIGCHLD, SIG_IGN);
	child("not to be waited for", reads);
	handle(SIGCHLD, spoil, SA_NOCLDWAIT, 0);
	child("nor that", reads);
	handle(SIGCHLD, spoil, 0, 0);
	pid = fork();
	if (!pid)
		_exit(3);
	int status = -1;
	do
		status = -1;
	while (!(got = waitpid(pid, &status, WNOHANG)));
	printf("at once: %d, status %x\n", got == pid, status);
	int same = 0;
	for (int i = 0; i < 16; i++) {
		unsigned char ours, theirs;
		pid = fork();
		if (getrandom(pid ? &ours : &theirs, 1, 0) && !pid)
			_exit(theirs);
		waitpid(pid, &status, 0);
		same += WEXITSTATUS(status) == ours;
	}
	printf("random numbers: %s\n", same == 16 ? "the child's" : "others");
	same = 0;
	signal(SIGCHLD, SIG_DFL);
	for (int i = 0; i < 16; i++) { /* nor after numbers with the same sum: of two grandchildren; of two threads, a child */
		unsigned char ours;
		pid = fork();
		for (int n = 0; n < 2; n++)
			if (pid)
				pthread_create(&spinner, NULL, add, shared_not), pthread_join(spinner, NULL);
			else if (!fork())
				_exit(0);
		if (pid && !fork())
			_exit(0);
		if (getrandom(&ours, 1, 0) && !pid)
			_exit(ours);
		waitpid(pid, &status, 0);
		wait(NULL);
		same += WEXITSTATUS(status) == ours;
	}
	printf("random numbers: %s\n", same == 16 ? "a child's" : "others");
	for (int i = 0; i < 100; i++) {
		pid = fork();
		if (!pid)
			_exit(i);
		if (waitpid(pid, &status, 0) != pid || WEXITSTATUS(status) != i)
			printf("child %d: status %d\n", i, status);
	}
	while (!syscall(SYS_futex, &futex_word, 129, 1, NULL, NULL, 0))
		;
	pthread_join(t, NULL);
}

/* A child needs room for all that its parent has, and as many as are not waited for have room; where that is wanting,
 * no more happens. */
static void crowded(void)
{
	size_t len = 6 << 20;
	int children = 0;
	for (pid_t pid; children < 40 && (pid = fork()) >= 0; children++)
		if (!pid)
			_exit(0);
	if (children != 32 || errno != EAGAIN)
		exit(3);
	while (wait(NULL) > 0)
		children--;
	if (children || errno != ECHILD)
		exit(4);
	char *p = map(len, PROT_READ | PROT_WRITE);
	memset(p, 1, len);
	if (fork() >= 0 || errno != ENOMEM)
		exit(1);
	munmap(p + (1 << 20), len - (1 << 20));
	for (size_t i = 0; i < 1 << 20; i++)
		if (p[i] != 1)
			exit(2);
}

/* What the shim does not have of its calls: memory that children share, programs, times of children; and a child cannot
 * wait for what its parent does later. */
static void not_so(void)
{
	child("waits for its parent", deadlock);
	char *none[] = {NULL};
	struct rusage usage;
	pid_t pid;
	for (int i = 0; i < 2; i++) {
		answer("mmap", mmap(NULL, PAGE, 3, MAP_SHARED | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? -1 : 0);
		printf("posix_spawn: %d\n", posix_spawn(&pid, "/", NULL, NULL, none, none));
		TRY(wait4, -1, NULL, 0, &usage);
		TRY(clone, SIGCHLD, 0, 0, 0, 0);
	}
}

/* Both outputs, and what came in. */
static void copy(void)
{
	int c;
	while ((c = getchar()) != EOF)
		putchar(c);
	fflush(stdout);
	fprintf(stderr, "on stderr\n");
}

static const struct {
	const char *name;
	void (*run)(void);
} cases[] = {
	{"null", null}, {"none", none}, {"read_only", read_only}, {"no_more", no_more}, {"moved", moved},
	{"privileged", privileged}, {"wide", wide}, {"nested", nested},
	{"invalid", invalid}, {"breakpoint", breakpoint}, {"divide", divide}, {"unmapped", unmapped},
	{"stack", stack}, {"no_exec", no_exec}, {"abort", abort}, {"killed", killed}, {"ignored", ignored},
	{"forever", forever}, {"endless", endless}, {"deadlock", deadlock}, {"exhaust", exhaust},
	{"zeroed", zeroed}, {"fpu", fpu}, {"prefixes", prefixes}, {"mappings", mappings}, {"moves", moves},
	{"replaced", replaced}, {"sleepers", sleepers}, {"answers", answers}, {"changes", changes},
	{"signals", signals}, {"held_back", held_back}, {"not_ignored", not_ignored}, {"no_stack", no_stack},
	{"no_handler", no_handler}, {"no_input", no_input}, {"schedule", schedule}, {"race", race}, {"copy", copy},
	{"random_bytes", random_bytes},
	{"processes", processes}, {"crowded", crowded}, {"not_so", not_so},
};

int main(int argc, char **argv)
{
	if (argc > 2 && !strcmp(argv[1], "exit"))
		return atoi(argv[2]);
	if (argc > 1 && !strcmp(argv[1], "show")) { /* arguments, and what the environment has of SHOW and SHOW 2 */
		for (int i = 2; i < argc; i++)
			printf("<%s>", argv[i]);
		const char *value = getenv("SHOW"), *odd = getenv("SHOW 2");
		printf("%s%s\n", value ? value : "", odd ? odd : "");
		return 0;
	}
	for (size_t i = 0; argc > 1 && i < sizeof cases / sizeof *cases; i++)
		if (!strcmp(argv[1], cases[i].name)) {
			cases[i].run();
			return 0;
		}
	return 97;
}
