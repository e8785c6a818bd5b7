/* SPDX-License-Identifier: MIT */
/* Users and groups, the log, what a static program says of libraries. */
#include "tests/files.h"

#include <dlfcn.h>
#include <grp.h>
#include <link.h>
#include <mntent.h>
#include <nl_types.h>
#include <pthread.h>
#include <pwd.h>
#include <shadow.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <syslog.h>

static void users(void)
{
	struct passwd own, *result = NULL, *p = getpwuid(0);
	char buf[1024];
	CHECK(p);
	CHECK_STR(p ? p->pw_name : NULL, "root");
	CHECK(p && p->pw_gid == 0 && *p->pw_dir == '/');
	p = getpwnam("root");
	CHECK(p && p->pw_uid == 0);
	errno = 77;
	CHECK(!getpwnam("no-such-user"));
	CHECK(errno == 77 || !errno); /* the host clears it */
	CHECK(!getpwuid(3999999999u));
	CHECK_EQ(getpwnam_r("root", &own, buf, sizeof buf, &result), 0);
	CHECK(result == &own);
	CHECK_STR(own.pw_name, "root");
	CHECK_EQ(getpwnam_r("no-such-user", &own, buf, sizeof buf, &result), 0);
	CHECK(!result);
	CHECK_EQ(getpwuid_r(0, &own, buf, 4, &result), ERANGE);
	CHECK(!result);
	int count = 0, roots = 0;
	setpwent();
	while ((p = getpwent())) {
		count++;
		roots += !strcmp(p->pw_name, "root");
	}
	endpwent();
	CHECK(count >= 1);
	CHECK_EQ(roots, 1);

	/* A file of our own, with lines that are none. */
	FILE *f = fopen(scratch("passwd"), "w+");
	fputs("one:x:1001:1002:One User,,,:/home/one:/bin/sh\n"
	      "bad line\n"
	      "two::4294967294:5::/:", f);
	fputs("\nthree:x:x:1:::\n", f);
	rewind(f);
	p = fgetpwent(f);
	CHECK(p && p->pw_uid == 1001 && p->pw_gid == 1002);
	CHECK_STR(p ? p->pw_gecos : NULL, "One User,,,");
	p = fgetpwent(f);
	CHECK(p && p->pw_uid == 4294967294u && !*p->pw_shell);
	CHECK(!fgetpwent(f));

	struct passwd user;
	char few[12];
	rewind(f);
	CHECK_EQ(fgetpwent_r(f, &user, few, sizeof few, &p), ERANGE);
	CHECK(!p);
	CHECK_EQ(fgetpwent_r(f, &user, buf, sizeof buf, &p), 0);
	CHECK(p == &user && user.pw_uid == 1001);
	CHECK_STR(user.pw_gecos, "One User,,,");
	CHECK_EQ(fgetpwent_r(f, &user, buf, sizeof buf, &p), 0);
	CHECK_STR(user.pw_name, "two");
	CHECK_EQ(fgetpwent_r(f, &user, buf, sizeof buf, &p), ENOENT);
	CHECK(!p);
	for (setpwent(), count = 0; !getpwent_r(&user, buf, sizeof buf, &p); count++)
		CHECK(p == &user);
	endpwent();
	setpwent();
	CHECK_EQ(getpwent_r(&user, few, 1, &p), ERANGE);
	CHECK_EQ(getpwent_r(&user, buf, sizeof buf, &p), 0);
	CHECK_STR(user.pw_name, "root");
	endpwent();
	for (setpwent(); getpwent();)
		count--;
	endpwent();
	CHECK_EQ(count, 0);
	fclose(f);
	unlink(scratch("passwd"));
}

static int entries; /* that the threads have got */

static void *take_entries(void *arg)
{
	struct passwd user, *p;
	char buf[1024];
	int error;
	/* At first with too little room for the entry, which stays the next one. */
	for (size_t room = 1; (error = getpwent_r(&user, buf, room, &p)) != ENOENT; room = error ? sizeof buf : 1)
		if (!error && p == &user && *user.pw_dir)
			__atomic_add_fetch(&entries, 1, __ATOMIC_RELAXED);
	return arg;
}

/* Threads share the file: each line is for one of them. */
static void shared(void)
{
	enum { COUNT = 4 };
	pthread_t thread[COUNT];
	struct passwd *p;
	int count = 0;
	for (setpwent(); (p = getpwent());)
		count += *p->pw_dir != '\0';
	for (int round = 0; round < 300; round++) {
		entries = 0;
		setpwent();
		for (int i = 0; i < COUNT; i++)
			CHECK_EQ(pthread_create(&thread[i], NULL, take_entries, NULL), 0);
		for (int i = 0; i < COUNT; i++)
			CHECK_EQ(pthread_join(thread[i], NULL), 0);
		CHECK_EQ(entries, count);
	}
	endpwent();
}

static void groups(void)
{
	struct group own, *result = NULL, *g = getgrgid(0);
	char buf[4096];
	gid_t list[64];
	int count = 64;
	CHECK(g);
	CHECK_STR(g ? g->gr_name : NULL, "root");
	g = getgrnam("root");
	CHECK(g && g->gr_gid == 0 && g->gr_mem);
	CHECK(!getgrnam("no-such-group"));
	CHECK_EQ(getgrnam_r("root", &own, buf, sizeof buf, &result), 0);
	CHECK(result == &own && own.gr_mem);
	CHECK_EQ(getgrgid_r(0, &own, buf, 5, &result), ERANGE);
	CHECK_EQ(getgrgid_r(3999999999u, &own, buf, sizeof buf, &result), 0);
	CHECK(!result);
	setgrent();
	CHECK(getgrent());
	endgrent();

	FILE *f = fopen(scratch("group"), "w+");
	fputs("wheel:x:10:alice,bob,carol\nempty:x:11:\nbroken:x\n", f);
	rewind(f);
	g = fgetgrent(f);
	CHECK(g && g->gr_gid == 10);
	CHECK_STR(g ? g->gr_mem[2] : NULL, "carol");
	CHECK(g && !g->gr_mem[3]);
	g = fgetgrent(f);
	CHECK(g && g->gr_gid == 11 && !g->gr_mem[0]);
	CHECK(!fgetgrent(f));
	rewind(f);
	CHECK_EQ(fgetgrent_r(f, &own, buf, 10, &result), ERANGE);
	CHECK(!result);
	CHECK_EQ(fgetgrent_r(f, &own, buf, sizeof buf, &result), 0);
	CHECK(result == &own && own.gr_gid == 10);
	CHECK_STR(own.gr_mem[1], "bob");
	CHECK_EQ(fgetgrent_r(f, &own, buf, sizeof buf, &result), 0);
	CHECK_EQ(own.gr_gid, 11);
	CHECK_EQ(fgetgrent_r(f, &own, buf, sizeof buf, &result), ENOENT);
	setgrent();
	CHECK_EQ(getgrent_r(&own, buf, sizeof buf, &result), 0);
	CHECK_STR(own.gr_name, "root");
	endgrent();
	rewind(f);
	CHECK_EQ(putgrent(&(struct group){(char *)"x", (char *)"", 5, (char *[]){(char *)"a", (char *)"b", NULL}}, f), 0);
	rewind(f);
	CHECK(fgets(buf, sizeof buf, f));
	CHECK_STR(buf, "x::5:a,b\n");
	fclose(f);
	unlink(scratch("group"));

	CHECK(getgrouplist("no-such-user", 4711, list, &count) == 1);
	CHECK_EQ(count, 1);
	CHECK_EQ(list[0], 4711);
	count = 0;
	CHECK_EQ(getgrouplist("no-such-user", 4711, list, &count), -1);
	CHECK_EQ(count, 1);
	if (!geteuid()) {
		struct spwd *s = getspnam("root");
		CHECK(s && s->sp_pwdp);
	}
}

#ifdef __FREEHOLD__ /* the host's streams do not outlive it */
static void *log_and_end(void *arg)
{
	pthread_cancel(pthread_self());
	syslog(LOG_INFO, "the last words of a thread");
	pthread_testcancel();
	return arg;
}

/* Who ends on the way takes no lock along. */
static void logging_ended(void)
{
	pthread_t thread;
	openlog("tester", 0, LOG_USER);
	CHECK_EQ(pthread_create(&thread, NULL, log_and_end, NULL), 0);
	void *answer = NULL;
	CHECK_EQ(pthread_join(thread, &answer), 0);
	CHECK(answer == PTHREAD_CANCELED);
	alarm(10);
	syslog(LOG_INFO, "others go on");
	alarm(0);
	closelog();
}
#endif

/* With LOG_PERROR the message can be seen. */
static void logging(void)
{
	char text[200] = "", want[200];
	int p[2], err = dup(2);
	CHECK_EQ(pipe(p), 0);
	dup2(p[1], 2);
	openlog("tester", LOG_PERROR | LOG_PID, LOG_USER);
	CHECK_EQ(setlogmask(LOG_UPTO(LOG_INFO)), 0xff);
	syslog(LOG_DEBUG, "not this");
	errno = ENOENT;
	syslog(LOG_INFO, "%s %d: %m", "text", 42);
	CHECK_EQ(errno, ENOENT);
	CHECK_EQ(setlogmask(0), LOG_UPTO(LOG_INFO));
	closelog();
	dup2(err, 2);
	close(err);
	close(p[1]);
	ssize_t n = read(p[0], text, sizeof text - 1);
	text[n < 0 ? 0 : n] = '\0';
	snprintf(want, sizeof want, "tester[%d]: text 42: No such file or directory\n", getpid());
	CHECK_STR(text, want);
	close(p[0]);
}

int main(void);

static void *const main_address = (void *)main;

static int count_programs(struct dl_phdr_info *info, size_t size, void *argument)
{
	int *count = argument;
	CHECK_EQ(size, sizeof *info);
	for (int i = 0; i < info->dlpi_phnum; i++) {
		const ElfW(Phdr) *segment = &info->dlpi_phdr[i];
		uintptr_t start = info->dlpi_addr + segment->p_vaddr;
		if (segment->p_type == PT_LOAD && (uintptr_t)main_address - start < segment->p_memsz)
			++*count;
	}
	return 0;
}

static void libraries(void)
{
	Dl_info info = {0};
	CHECK(!dlopen("/no/such/library.so", RTLD_NOW));
	char *error = dlerror();
	CHECK(error && *error);
	CHECK(!dlerror());
	void *self = dlopen(NULL, RTLD_LAZY);
	CHECK(self);
	CHECK(!dlsym(self, "no_such_symbol_anywhere"));
	CHECK(dlerror());
	CHECK_EQ(dlclose(self), 0);
	CHECK(dladdr(main_address, &info));
	CHECK(info.dli_fbase && info.dli_fname);
	CHECK(!memcmp(info.dli_fbase, "\177ELF", 4));
	CHECK(!dladdr(&info, &info));
	int count = 0;
	CHECK_EQ(dl_iterate_phdr(count_programs, &count), 0);
	CHECK_EQ(count, 1);
	CHECK(catopen("no-such-catalogue", 0) == (nl_catd)-1);
}

static void tables(void)
{
	struct mntent *m, made = {(char *)"a b", (char *)"/x\ty", (char *)"ext4", (char *)"rw,size=5,noexec", 1, 2};
	FILE *f = setmntent(scratch("mounts"), "w+");
	CHECK(f);
	fputs("# comment\n\n/dev/sda1 / ext4 ro,errors=remount-ro 0 1\n", f);
	CHECK_EQ(addmntent(f, &made), 0);
	rewind(f);
	m = getmntent(f);
	CHECK(m);
	CHECK_STR(m->mnt_dir, "/");
	CHECK_EQ(m->mnt_passno, 1);
	CHECK(hasmntopt(m, "ro") == m->mnt_opts);
	CHECK(hasmntopt(m, "errors") && !hasmntopt(m, "rem"));
	m = getmntent(f);
	CHECK(m);
	CHECK_STR(m->mnt_fsname, "a b");
	CHECK_STR(m->mnt_dir, "/x\ty");
	CHECK_EQ(m->mnt_freq, 1);
	CHECK(!getmntent(f));
	CHECK_EQ(endmntent(f), 1);
	unlink(scratch("mounts"));
}

#ifdef __FREEHOLD__ /* the host's child may wait for ever */
static int reading = 1;

static void *read_on(void *arg)
{
	struct passwd user, *u;
	struct group group, *g;
	char buf[4096];
	while (__atomic_load_n(&reading, __ATOMIC_RELAXED)) {
		if (getpwent_r(&user, buf, sizeof buf, &u))
			setpwent();
		if (getgrent_r(&group, buf, sizeof buf, &g))
			setgrent();
	}
	return arg;
}

/* A child may read on, whatever other threads were about when it began. */
static void reading_over_fork(void)
{
	pthread_t threads[2];
	struct passwd user, *u;
	struct group group, *g;
	char buf[4096];
	int status;
	for (int i = 0; i < 2; i++)
		CHECK_EQ(pthread_create(&threads[i], NULL, read_on, NULL), 0);
	for (long i = 0; i < check_scale(200); i++) {
		pid_t pid = fork();
		if (!pid) {
			alarm(10);
			setpwent();
			setgrent();
			_exit(!getpwent_r(&user, buf, sizeof buf, &u) && !getgrent_r(&group, buf, sizeof buf, &g) ? 33 : 34);
		}
		CHECK_EQ(waitpid(pid, &status, 0), pid);
		if (!CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 33))
			break;
	}
	__atomic_store_n(&reading, 0, __ATOMIC_RELAXED);
	for (int i = 0; i < 2; i++)
		CHECK_EQ(pthread_join(threads[i], NULL), 0);
}
#endif

int main(void)
{
	alarm(60);
	users();
	shared();
	groups();
	logging();
#ifdef __FREEHOLD__
	logging_ended();
#endif
	libraries();
	tables();
#ifdef __FREEHOLD__
	reading_over_fork();
#endif
	CHECK(scratch_end());
	return check_done();
}
