/* SPDX-License-Identifier: MIT */
#ifndef LIBC_THREAD_DESTRUCTOR_H
#define LIBC_THREAD_DESTRUCTOR_H

/* At the end of a thread, and of the process: destroys the thread's thread-local objects. */
void thread_destructors_run(void);

#endif
