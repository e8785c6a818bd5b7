/* SPDX-License-Identifier: MIT */
/* sys/signalfd.h: signals as a descriptor (Linux). */
#ifndef _SYS_SIGNALFD_H
#define _SYS_SIGNALFD_H

#include <bits/sigset.h>
#include <stdint.h>

#define SFD_CLOEXEC 02000000
#define SFD_NONBLOCK 04000

/* What is read for each signal: 128 bytes. */
struct signalfd_siginfo {
	uint32_t ssi_signo;
	int32_t ssi_errno, ssi_code;
	uint32_t ssi_pid, ssi_uid;
	int32_t ssi_fd;
	uint32_t ssi_tid, ssi_band, ssi_overrun, ssi_trapno;
	int32_t ssi_status, ssi_int;
	uint64_t ssi_ptr, ssi_utime, ssi_stime, ssi_addr;
	uint16_t ssi_addr_lsb, __reserved;
	int32_t ssi_syscall;
	uint64_t ssi_call_addr;
	uint32_t ssi_arch;
	uint8_t __more[28];
};

/* Linux. A descriptor for those signals (fd -1), or another set for it. -1 with errno. */
int signalfd(int __fd, const sigset_t *__set, int __flags);

#endif
