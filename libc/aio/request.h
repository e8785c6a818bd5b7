/* SPDX-License-Identifier: MIT */
/*
 * Requests of aio.h. Those for one descriptor that read are a queue, and those that write or sync: a socket that
 * waits for its peer's answer does not hold up the question. While a queue has requests a thread serves
 * it, in order.
 */
#ifndef LIBC_AIO_REQUEST_H
#define LIBC_AIO_REQUEST_H

#include <aio.h>
#include <stdbool.h>

#include "libc/thread/wait.h"

/* A request, or a list of lio_listio's whose end is told. */
struct aio_request {
	struct sigevent event;
	struct aio_request *next;
	struct aio_request *group; /* NULL: none */
	struct aiocb *cb;          /* the program's again once it says that it is done */
	int fd, operation;
	int left;   /* of a list: requests, and the caller while it begins them */
	bool begun; /* a thread has it */
};

/* A list's. NULL: no memory. */
struct aio_request *aio_group_new(const struct sigevent *event);

/* Puts a request (LIO_READ, LIO_WRITE, O_SYNC or O_DSYNC) behind the others of its queue. 0 or an error number, which
 * the request has too. */
int aio_begin(struct aiocb *cb, int operation, struct aio_request *group);

/* The request is none: the error number. */
int aio_refuse(struct aiocb *cb, int error);

/* The caller has begun all of the group. */
void aio_group_begun(struct aio_request *group);

/* What aio_cancel does, without asking whether there is such a descriptor. */
int aio_cancel_all(int fd, const struct aiocb *cb);

/* Tells the program that it is done, and gives it back. */
void aio_tell(struct aio_request *r);

/* It is nobody's: for later ones. */
void aio_give_back(struct aio_request *r);

/* Waits until one of the requests is done. 0, -EINTR, -ETIMEDOUT. */
long aio_wait(system_caller *call, const struct aiocb *const list[], int count, const struct deadline *deadline);

/* For close: what is left in the queue would go to whichever file has the number next. */
void aio_close(int fd);

#endif
