/* SPDX-License-Identifier: MIT */
/*
 * usage: server WORKERS THREADS REQUESTS   prints "ok N": so many requests were answered rightly
 *
 * A forking server of many threads, and its clients, on the loopback interface. The first process listens and
 * forks workers; each has threads that accept. An answer's text is made of blocks that other threads
 * of the worker free; every 50th request is answered by a child that the thread forks. Meanwhile the clients,
 * threads of the first process, ask and compare. All is bounded: requests by number, the run by an alarm.
 */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define SECONDS 100
#define CLIENTS 6
#define PIECES 40
#define SHELF 64 /* blocks of a worker that some other thread will free */
#define FORK_EVERY 50

static int listener;
static struct sockaddr_in address;
static long requests;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static void *shelf[SHELF];
static long right;

static void fail(const char *what)
{
	perror(what);
	_exit(1);
}

static uint32_t next(uint32_t *x)
{
	*x = *x * 1664525 + 1013904223;
	return *x >> 8;
}

static void whole(ssize_t (*io)(int, void *, size_t), int fd, void *p, size_t len, const char *what)
{
	for (size_t done = 0; done < len;) {
		ssize_t n = io(fd, (char *)p + done, len - done);
		if (n <= 0)
			fail(what);
		done += (size_t)n;
	}
}

static ssize_t write_some(int fd, void *p, size_t len)
{
	return write(fd, p, len);
}

/* Puts the block on the shelf and frees what lay there, which another thread has made as a rule. */
static void give_away(void *block, uint32_t place)
{
	pthread_mutex_lock(&lock);
	void *old = shelf[place % SHELF];
	shelf[place % SHELF] = block;
	pthread_mutex_unlock(&lock);
	free(old);
}

/* The answer to a request depends on its number alone. Every byte of a piece is looked at before it goes. */
static uint32_t answer(uint32_t number, int keep)
{
	unsigned char *pieces[PIECES];
	size_t lens[PIECES];
	uint32_t x = number, sum = 0;
	for (int i = 0; i < PIECES; i++) {
		size_t len = 16 + next(&x) % (i % 10 ? 900 : 60000);
		pieces[i] = i % 7 ? malloc(len) : calloc(1, len);
		if (!pieces[i])
			fail("malloc");
		if (i % 7 == 0 && (pieces[i][0] || pieces[i][len - 1]))
			_exit(3);
		memset(pieces[i], (int)(number + (uint32_t)i), len);
		lens[i] = len;
		if (i % 5 == 0 && !(pieces[i] = realloc(pieces[i], len + 3000)))
			fail("realloc");
	}
	for (int i = 0; i < PIECES; i++) {
		for (size_t j = 0; j < lens[i]; j++) {
			if (pieces[i][j] != (unsigned char)(number + (uint32_t)i))
				_exit(3);
		}
		sum = sum * 31 + pieces[i][0] + (uint32_t)lens[i];
		if (keep && i % 3 == 0)
			give_away(pieces[i], next(&x));
		else
			free(pieces[i]);
	}
	return sum;
}

static void serve(int fd)
{
	uint32_t number, sum;
	whole(read, fd, &number, sizeof number, "server: read");
	if (number % FORK_EVERY == 0) {
		pid_t child = fork();
		if (child < 0)
			fail("fork");
		int status = 0;
		if (child == 0) {
			sum = answer(number, 0);
			whole(write_some, fd, &sum, sizeof sum, "child: write");
			_exit(0);
		}
		if (waitpid(child, &status, 0) != child || status)
			fail("a child of the server");
	} else {
		sum = answer(number, 1);
		whole(write_some, fd, &sum, sizeof sum, "server: write");
	}
	close(fd);
}

static void *accept_all(void *unused)
{
	for (;;) {
		int fd = accept(listener, NULL, NULL);
		if (fd < 0)
			fail("accept");
		serve(fd);
	}
	return unused;
}

static void *ask_all(void *first)
{
	for (uint32_t number = (uint32_t)(uintptr_t)first; number < (uint32_t)requests; number += CLIENTS) {
		uint32_t sum;
		int fd = socket(AF_INET, SOCK_STREAM, 0);
		if (fd < 0 || connect(fd, (struct sockaddr *)&address, sizeof address))
			fail("connect");
		whole(write_some, fd, &number, sizeof number, "client: write");
		whole(read, fd, &sum, sizeof sum, "client: read");
		close(fd);
		pthread_mutex_lock(&lock);
		right += sum == answer(number, 0);
		pthread_mutex_unlock(&lock);
	}
	return NULL;
}

static void start_threads(pthread_t *threads, int count, void *(*body)(void *))
{
	for (int i = 0; i < count; i++) {
		if (pthread_create(&threads[i], NULL, body, (void *)(uintptr_t)i))
			fail("pthread_create");
	}
}

static void listen_here(void)
{
	socklen_t len = sizeof address;
	address.sin_family = AF_INET;
	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	listener = socket(AF_INET, SOCK_STREAM, 0);
	if (listener < 0 || bind(listener, (struct sockaddr *)&address, len) || listen(listener, 64) ||
	    getsockname(listener, (struct sockaddr *)&address, &len))
		fail("listen");
}

int main(int argc, char **argv)
{
	int workers = argc > 3 ? atoi(argv[1]) : 0, threads = argc > 3 ? atoi(argv[2]) : 0;
	requests = argc > 3 ? atol(argv[3]) : 0;
	if (workers < 1 || workers > 16 || threads < 1 || threads > 64 || requests < 1) {
		fputs("usage: server WORKERS THREADS REQUESTS\n", stderr);
		return 2;
	}
	pid_t children[16];
	pthread_t ids[64];
	listen_here();
	for (int i = 0; i < workers; i++) {
		children[i] = fork();
		if (children[i] < 0)
			fail("fork");
		if (children[i] == 0) {
			alarm(SECONDS);
			prctl(PR_SET_PDEATHSIG, SIGKILL); /* nobody waits for workers that are left */
			start_threads(ids, threads, accept_all);
			pause();
			_exit(1);
		}
	}
	alarm(SECONDS);
	start_threads(ids, CLIENTS, ask_all);
	for (int i = 0; i < CLIENTS; i++)
		pthread_join(ids[i], NULL);
	int good = right == requests;
	for (int i = 0; i < workers; i++) {
		int status;
		kill(children[i], SIGTERM);
		if (waitpid(children[i], &status, 0) != children[i] || !WIFSIGNALED(status) || WTERMSIG(status) != SIGTERM)
			good = fprintf(stderr, "a worker ended with %x\n", status) < 0;
	}
	return !good || printf("ok %ld\n", right) < 0;
}
