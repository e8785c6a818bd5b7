/* SPDX-License-Identifier: MIT */
/* Shared memory, semaphores and queues of System V, and POSIX's queues; the scheduler's calls. */
#define _FILE_OFFSET_BITS 64
#define _TIME_BITS 64
#include "tests/files.h"

#include <mqueue.h>
#include <sched.h>
#include <signal.h>
#include <sys/ipc.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <time.h>

union argument {
	int number;
	struct semid_ds *buf;
	unsigned short *array;
};

static void memory(void)
{
	struct shmid_ds state;
	int id = shmget(IPC_PRIVATE, 5000, IPC_CREAT | 0600);
	CHECK(id >= 0);
	char *a = shmat(id, NULL, 0), *b = shmat(id, NULL, SHM_RDONLY);
	CHECK(a != (void *)-1 && b != (void *)-1 && a != b);
	strcpy(a, "shared");
	CHECK_STR(b, "shared");
	memset(&state, check_emulated() ? 0 : 0x55, sizeof state); /* emulators may leave half of a time */
	CHECK_EQ(shmctl(id, IPC_STAT, &state), 0);
	CHECK_EQ(state.shm_segsz, 5000);
	CHECK_EQ(state.shm_nattch, 2);
	CHECK_EQ(state.shm_perm.mode & 0777, 0600);
	CHECK_EQ(state.shm_perm.uid, geteuid());
	CHECK_EQ(state.shm_cpid, getpid());
	CHECK(state.shm_ctime > 1600000000 && state.shm_ctime < 9000000000);
	CHECK_EQ(shmdt(a), 0);
	CHECK_EQ(shmdt(b), 0);
	FAILS(shmdt(b), EINVAL);
	CHECK_EQ(shmctl(id, IPC_RMID, NULL), 0);
	FAILS(shmctl(id, IPC_STAT, &state), EINVAL);
	FAILS(shmget(0x7a5b1c2d, 1, 0), ENOENT);
}

static void semaphores(void)
{
	struct semid_ds state;
	unsigned short values[2] = {9, 9};
	int status = -1, id = semget(IPC_PRIVATE, 2, IPC_CREAT | 0600);
	CHECK(id >= 0);
	CHECK_EQ(semctl(id, 0, SETVAL, (union argument){.number = 1}), 0);
	CHECK_EQ(semctl(id, 0, GETVAL), 1);
	CHECK_EQ(semctl(id, 1, SETVAL, (union argument){.number = 0}), 0);
	CHECK_EQ(semctl(id, 0, GETALL, (union argument){.array = values}), 0);
	CHECK(values[0] == 1 && values[1] == 0);
	memset(&state, check_emulated() ? 0 : 0x55, sizeof state); /* emulators may leave half of a time */
	CHECK_EQ(semctl(id, 0, IPC_STAT, (union argument){.buf = &state}), 0);
	CHECK_EQ(state.sem_nsems, 2);
	CHECK_EQ(state.sem_otime, 0);
	CHECK(state.sem_ctime > 1600000000 && state.sem_ctime < 9000000000);
	struct sembuf take = {0, -1, 0}, try = {0, -1, IPC_NOWAIT}, give = {1, 1, 0}, want = {1, -1, 0};
	CHECK_EQ(semop(id, &take, 1), 0);
	FAILS(semop(id, &try, 1), EAGAIN);
	struct timespec limit = {.tv_nsec = 3000000};
	FAILS(semtimedop(id, &take, 1, &limit), EAGAIN);
	pid_t pid = fork();
	if (!pid)
		_exit(semop(id, &give, 1) ? 1 : 0);
	CHECK_EQ(semop(id, &want, 1), 0);
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(status, 0);
	CHECK_EQ(semctl(id, 0, IPC_RMID), 0);
	FAILS(semop(id, &take, 1), EINVAL);
}

static void messages(void)
{
	struct msqid_ds state;
	struct {
		long type;
		char text[16];
	} m = {3, "three"};
	int id = msgget(IPC_PRIVATE, IPC_CREAT | 0600);
	CHECK(id >= 0);
	CHECK_EQ(msgsnd(id, &m, 6, 0), 0);
	m.type = 5;
	strcpy(m.text, "five");
	CHECK_EQ(msgsnd(id, &m, 5, 0), 0);
	memset(&state, check_emulated() ? 0 : 0x55, sizeof state); /* emulators may leave half of a time */
	CHECK_EQ(msgctl(id, IPC_STAT, &state), 0);
	CHECK_EQ(state.msg_qnum, 2);
	CHECK_EQ(state.msg_cbytes, 11);
	CHECK_EQ(state.msg_lspid, getpid());
	CHECK(state.msg_stime > 1600000000 && state.msg_stime < 9000000000);
	CHECK_EQ(msgrcv(id, &m, sizeof m.text, 5, 0), 5);
	CHECK_STR(m.text, "five");
	FAILS(msgrcv(id, &m, 2, 0, 0), E2BIG);
	CHECK_EQ(msgrcv(id, &m, 2, 0, MSG_NOERROR), 2);
	CHECK_EQ(m.type, 3);
	FAILS(msgrcv(id, &m, 2, 0, IPC_NOWAIT), ENOMSG);
	CHECK_EQ(msgctl(id, IPC_RMID, NULL), 0);
}

static void queues(void)
{
	char name[64] = "/freehold-test-", text[64];
	struct mq_attr attr = {.mq_maxmsg = 4, .mq_msgsize = 32}, now;
	unsigned priority = 0;
	scratch_number(name, (unsigned)getpid());
	mqd_t queue = mq_open(name, O_CREAT | O_EXCL | O_RDWR, 0600, &attr);
	if (queue == -1 && (errno == ENOSYS || check_emulated()))
		return; /* a kernel or an emulator without them */
	CHECK(queue >= 0);
	CHECK_EQ(mq_send(queue, "low", 3, 1), 0);
	CHECK_EQ(mq_send(queue, "high", 4, 7), 0);
	CHECK_EQ(mq_getattr(queue, &now), 0);
	CHECK_EQ(now.mq_curmsgs, 2);
	CHECK_EQ(now.mq_msgsize, 32);
	FAILS(mq_receive(queue, text, 5, &priority), EMSGSIZE);
	CHECK_EQ(mq_receive(queue, text, sizeof text, &priority), 4);
	CHECK_EQ(priority, 7);
	CHECK_MEM(text, "high", 4);
	CHECK_EQ(mq_receive(queue, text, sizeof text, NULL), 3);
	struct timespec until;
	clock_gettime(CLOCK_REALTIME, &until);
	FAILS(mq_timedreceive(queue, text, sizeof text, NULL, &until), ETIMEDOUT);
	now = (struct mq_attr){.mq_flags = O_NONBLOCK};
	CHECK_EQ(mq_setattr(queue, &now, NULL), 0);
	FAILS(mq_receive(queue, text, sizeof text, NULL), EAGAIN);
	CHECK_EQ(mq_close(queue), 0);
	CHECK_EQ(mq_unlink(name), 0);
	FAILS(mq_open(name, O_RDWR), ENOENT);
}

static void scheduling(void)
{
	struct sched_param param = {0};
	struct timespec interval = {.tv_sec = 77};
	CHECK_EQ(sched_getscheduler(0), SCHED_OTHER);
	CHECK_EQ(sched_getparam(0, &param), 0);
	CHECK_EQ(param.sched_priority, 0);
	CHECK_EQ(sched_setscheduler(0, SCHED_OTHER, &param), 0);
	CHECK_EQ(sched_setparam(0, &param), 0);
	FAILS(sched_setscheduler(0, 99, &param), EINVAL);
	CHECK_EQ(sched_rr_get_interval(0, &interval), 0);
	CHECK(interval.tv_sec < 77);
	cpu_set_t a, b, both;
	CPU_ZERO(&a);
	CPU_ZERO(&b);
	CPU_SET(1, &a);
	CPU_SET(5, &a);
	CPU_SET(5, &b);
	CPU_AND(&both, &a, &b);
	CHECK(CPU_COUNT(&both) == 1 && CPU_ISSET(5, &both));
	CPU_OR(&both, &a, &b);
	CHECK_EQ(CPU_COUNT(&both), 2);
	CPU_XOR(&both, &a, &b);
	CHECK(CPU_COUNT(&both) == 1 && CPU_ISSET(1, &both));
	CHECK(CPU_ALLOC_SIZE(1) == sizeof(long) && CPU_ALLOC_SIZE(65) == (sizeof(long) == 8 ? 16 : 12));
	cpu_set_t *set = CPU_ALLOC(100);
	CPU_ZERO_S(CPU_ALLOC_SIZE(100), set);
	CPU_SET_S(99, CPU_ALLOC_SIZE(100), set);
	CHECK_EQ(CPU_COUNT_S(CPU_ALLOC_SIZE(100), set), 1);
	CPU_FREE(set);
	CHECK_EQ(unshare(0), 0);
	close(make(scratch("key"), ""));
	CHECK(ftok(scratch("key"), 1) != ftok(scratch("key"), 2));
	CHECK_EQ(ftok(scratch("none"), 1), -1);
	unlink(scratch("key"));
}

int main(void)
{
	alarm(60);
	memory();
	semaphores();
	messages();
	queues();
	scheduling();
	CHECK(scratch_end());
	return check_done();
}
