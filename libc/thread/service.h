/* SPDX-License-Identifier: MIT */
#ifndef LIBC_THREAD_SERVICE_H
#define LIBC_THREAD_SERVICE_H

#include <pthread.h>

/*
 * Starts a thread for the library's own work: detached, with all of a program's signals blocked, since handlers are
 * the program's business. attr: NULL, or what else it shall be like. 0 or an error number.
 */
int thread_service(const pthread_attr_t *attr, void *(*function)(void *), void *arg);

#endif
