/* SPDX-License-Identifier: MIT */
/* mqueue.h: queues of messages (POSIX). */
#ifndef _MQUEUE_H
#define _MQUEUE_H

#include <bits/pthread_types.h>
#include <bits/size.h>
#include <bits/timespec.h>
#include <bits/types.h>
#include <features.h>

typedef int mqd_t;
typedef __ssize_t ssize_t;
struct sigevent;

struct mq_attr {
	long mq_flags, mq_maxmsg, mq_msgsize, mq_curmsgs; /* messages, bytes of one, messages now */
	long __reserved[4];
};

/* POSIX. A queue's descriptor ("/name"; with O_CREAT a mode_t and a struct mq_attr *); 0. -1
 * with errno. */
mqd_t mq_open(const char *__name, int __flags, ...);
int mq_close(mqd_t __queue);
int mq_unlink(const char *__name);

/* POSIX. 0; bytes of the oldest message of the highest priority. -1 with errno EAGAIN, EMSGSIZE,
 * ETIMEDOUT, EINTR, EBADF. */
int mq_send(mqd_t __queue, const char *__message, size_t __len, unsigned __priority);
int mq_timedsend(mqd_t __queue, const char *__message, size_t __len, unsigned __priority,
                 const struct timespec *__until);
ssize_t mq_receive(mqd_t __queue, char *__message, size_t __len, unsigned *__priority);
ssize_t mq_timedreceive(mqd_t __queue, char *__fh_restrict __message, size_t __len,
                        unsigned *__fh_restrict __priority,
                        const struct timespec *__fh_restrict __until);

/* POSIX. 0, or -1 with errno EBADF, EINVAL. */
int mq_getattr(mqd_t __queue, struct mq_attr *__attr);
int mq_setattr(mqd_t __queue, const struct mq_attr *__fh_restrict __new,
               struct mq_attr *__fh_restrict __old);

/*
 * POSIX. Once, when a message comes to the empty queue, sends a signal or calls a function in a thread as event says;
 * NULL: no longer. 0, or -1 with errno EBADF, EBUSY (another has asked), EINVAL; for a function EAGAIN (no thread)
 * and what socket says too.
 */
int mq_notify(mqd_t __queue, const struct sigevent *__event);

#endif
