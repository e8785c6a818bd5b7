/* SPDX-License-Identifier: MIT */
/* sys/ioctl.h: what a device can do beyond reading and writing (Linux). */
#ifndef _SYS_IOCTL_H
#define _SYS_IOCTL_H

/* How a request's number is put together: direction, size of the argument, driver, number. */
#define _IOC(__dir, __type, __nr, __size) \
	((unsigned)(__dir) << 30 | (unsigned)(__size) << 16 | (unsigned)(__type) << 8 | (unsigned)(__nr))
#define _IOC_NONE 0u
#define _IOC_WRITE 1u
#define _IOC_READ 2u
#define _IO(__type, __nr) _IOC(_IOC_NONE, (__type), (__nr), 0)
#define _IOR(__type, __nr, __arg) _IOC(_IOC_READ, (__type), (__nr), sizeof(__arg))
#define _IOW(__type, __nr, __arg) _IOC(_IOC_WRITE, (__type), (__nr), sizeof(__arg))
#define _IOWR(__type, __nr, __arg) _IOC(_IOC_READ | _IOC_WRITE, (__type), (__nr), sizeof(__arg))

/* Terminals */
#define TCGETS 0x5401
#define TCSETS 0x5402
#define TCSETSW 0x5403
#define TCSETSF 0x5404
#define TCSBRK 0x5409
#define TCXONC 0x540a
#define TCFLSH 0x540b
#define TIOCEXCL 0x540c
#define TIOCNXCL 0x540d
#define TIOCSCTTY 0x540e
#define TIOCGPGRP 0x540f
#define TIOCSPGRP 0x5410
#define TIOCOUTQ 0x5411
#define TIOCSTI 0x5412
#define TIOCGWINSZ 0x5413
#define TIOCSWINSZ 0x5414
#define TIOCMGET 0x5415
#define TIOCMBIS 0x5416
#define TIOCMBIC 0x5417
#define TIOCMSET 0x5418
#define TIOCINQ FIONREAD
#define TIOCLINUX 0x541c
#define TIOCCONS 0x541d
#define TIOCPKT 0x5420
#define TIOCNOTTY 0x5422
#define TIOCSETD 0x5423
#define TIOCGETD 0x5424
#define TCSBRKP 0x5425
#define TIOCSBRK 0x5427
#define TIOCCBRK 0x5428
#define TIOCGSID 0x5429
#define TIOCGPTN 0x80045430
#define TIOCSPTLCK 0x40045431
#define TIOCGDEV 0x80045432
#define TIOCSIG 0x40045436
#define TIOCVHANGUP 0x5437
#define TIOCGPTPEER 0x5441

/* TIOCMGET and its like: lines of a modem. */
#define TIOCM_LE 0x001
#define TIOCM_DTR 0x002
#define TIOCM_RTS 0x004
#define TIOCM_ST 0x008
#define TIOCM_SR 0x010
#define TIOCM_CTS 0x020
#define TIOCM_CAR 0x040
#define TIOCM_CD TIOCM_CAR
#define TIOCM_RNG 0x080
#define TIOCM_RI TIOCM_RNG
#define TIOCM_DSR 0x100

/* TIOCPKT: the byte ahead of what a pseudo-terminal's master reads. */
#define TIOCPKT_DATA 0
#define TIOCPKT_FLUSHREAD 1
#define TIOCPKT_FLUSHWRITE 2
#define TIOCPKT_STOP 4
#define TIOCPKT_START 8
#define TIOCPKT_NOSTOP 16
#define TIOCPKT_DOSTOP 32
#define TIOCPKT_IOCTL 64

/* Any descriptor */
#define FIONREAD 0x541b /* int *: bytes that a read would get at once */
#define FIONBIO 0x5421  /* int *: whether calls return EAGAIN rather than wait */
#define FIONCLEX 0x5450
#define FIOCLEX 0x5451
#define FIOASYNC 0x5452
#define FIOQSIZE 0x5460

/* Network interfaces */
#define SIOCGIFNAME 0x8910
#define SIOCGIFCONF 0x8912
#define SIOCGIFFLAGS 0x8913
#define SIOCSIFFLAGS 0x8914
#define SIOCGIFADDR 0x8915
#define SIOCGIFNETMASK 0x891b
#define SIOCGIFMTU 0x8921
#define SIOCGIFHWADDR 0x8927
#define SIOCGIFINDEX 0x8933

/* For TIOCGWINSZ and TIOCSWINSZ. */
struct winsize {
	unsigned short ws_row, ws_col;       /* characters */
	unsigned short ws_xpixel, ws_ypixel; /* not used */
};

/* Linux, BSD. The third argument is what the request takes. -1 with errno (ENOTTY: not for this
 * kind of file, EBADF, EFAULT, EINVAL). */
int ioctl(int __fd, unsigned long __request, ...);

#endif
