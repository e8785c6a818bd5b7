/* SPDX-License-Identifier: MIT */
/* aio.h: input and output that the program does not wait for (POSIX). */
#ifndef _AIO_H
#define _AIO_H

#include <bits/pthread_types.h>
#include <bits/sigevent.h>
#include <bits/size.h>
#include <bits/timespec.h>
#include <bits/types.h>
#include <features.h>

typedef __off_t off_t;
typedef __ssize_t ssize_t;

/*
 * A request. It and its bytes must stay, and stay as they are, while aio_error says EINPROGRESS.
 * Those of one descriptor that read are done in the order in which they came, and so are those that
 * write or sync: by a thread for each of both.
 */
struct aiocb {
	int aio_fildes;
	int aio_lio_opcode; /* for lio_listio */
	int aio_reqprio;    /* 0 to AIO_PRIO_DELTA_MAX (limits.h); changes nothing */
	int __error;
	volatile void *aio_buf;
	size_t aio_nbytes;
	off_t aio_offset; /* in bytes; for files that have none, and writing with O_APPEND, it is not looked at */
	struct sigevent aio_sigevent;
	ssize_t __return;
};

#define LIO_READ 0
#define LIO_WRITE 1
#define LIO_NOP 2

#define LIO_WAIT 0
#define LIO_NOWAIT 1

#define AIO_CANCELED 0
#define AIO_NOTCANCELED 1
#define AIO_ALLDONE 2

/*
 * POSIX. Begins to read, or to write: 0, or -1 with errno EAGAIN (no memory or thread for it) or EINVAL
 * (aio_reqprio). What pread and pwrite would say comes by aio_error.
 */
int aio_read(struct aiocb *__cb);
int aio_write(struct aiocb *__cb);

/* POSIX. Begins fsync, or with O_DSYNC for O_SYNC fdatasync, after all that is to be written: 0, or -1 with
 * errno EINVAL, EAGAIN, EBADF. */
int aio_fsync(int __operation, struct aiocb *__cb);

/* POSIX. EINPROGRESS; 0 or an error number where the request is done, ECANCELED where it was cancelled. */
int aio_error(const struct aiocb *__cb);

/* POSIX. What the function that was asked for returned, -1 where it failed. */
ssize_t aio_return(struct aiocb *__cb);

/* POSIX. Waits until one of the requests is done (NULL: none), at most this long: 0, or -1 with errno EAGAIN
 * (time is over), EINTR or EINVAL. A cancellation point. */
int aio_suspend(const struct aiocb *const __list[], int __count, const struct timespec *__limit);

/*
 * POSIX. Cancels a request for the descriptor, or all (NULL), that has not begun: AIO_CANCELED; AIO_NOTCANCELED
 * where there is one that has, AIO_ALLDONE where there is none; -1 with errno EBADF or EINVAL (the request is
 * for another). close cancels too; in a signal's handler it may not where a request's end calls a function
 * (SIGEV_THREAD), for that begins a thread. What closes otherwise (fclose, dup2, dup3, close_range) does not, which
 * POSIX leaves open: then a request that has not begun is for the file that has the number next.
 */
int aio_cancel(int __fd, struct aiocb *__cb);

/*
 * POSIX. Begins all requests of a list (NULL, LIO_NOP: none), and waits for all (LIO_WAIT) or tells when all are
 * done (LIO_NOWAIT; event may be NULL): 0, or -1 with errno EAGAIN (not all could begin), EINTR, EINVAL, EIO (one
 * has failed, or is none; see aio_error of each).
 */
int lio_listio(int __mode, struct aiocb *__fh_restrict const __list[__fh_restrict], int __count,
               struct sigevent *__fh_restrict __event);

#endif
