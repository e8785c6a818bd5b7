/* SPDX-License-Identifier: MIT */
/* sys/vt.h: calls of ioctl for virtual terminals (Linux). */
#if !defined _SYS_VT_H && !defined _LINUX_VT_H
#define _SYS_VT_H
#define _LINUX_VT_H /* the kernel's own header of the same contents */

#define MIN_NR_CONSOLES 1
#define MAX_NR_CONSOLES 63

/* Linux. *(int *): the first that is free, or -1. */
#define VT_OPENQRY 0x5600

/* Linux. Who switches: the kernel, or a process that signals announce it to. */
struct vt_mode {
	char mode, waitv;
	short relsig, acqsig, frsig; /* to let go, taken, not used */
};
#define VT_GETMODE 0x5601
#define VT_SETMODE 0x5602
#define VT_AUTO 0
#define VT_PROCESS 1
#define VT_ACKACQ 2

/* Linux. The one that is shown, and which are open, as bits. */
struct vt_stat {
	unsigned short v_active, v_signal, v_state;
};
#define VT_GETSTATE 0x5603
#define VT_SENDSIG 0x5604
#define VT_RELDISP 0x5605

/* Linux. Shows the terminal of that number; waits until it is shown; frees its memory. */
#define VT_ACTIVATE 0x5606
#define VT_WAITACTIVE 0x5607
#define VT_DISALLOCATE 0x5608

/* Linux. Sizes in characters; the second in pixels too. */
struct vt_sizes {
	unsigned short v_rows, v_cols, v_scrollsize;
};
#define VT_RESIZE 0x5609
struct vt_consize {
	unsigned short v_rows, v_cols, v_vlin, v_clin, v_vcol, v_ccol;
};
#define VT_RESIZEX 0x560a

/* Linux. Forbids switching; allows it. */
#define VT_LOCKSWITCH 0x560b
#define VT_UNLOCKSWITCH 0x560c
#define VT_GETHIFONTMASK 0x560d

/* Linux. Waits for one of these to happen. */
struct vt_event {
	unsigned event, oldev, newev, pad[4];
};
#define VT_EVENT_SWITCH 1
#define VT_EVENT_BLANK 2
#define VT_EVENT_UNBLANK 4
#define VT_EVENT_RESIZE 8
#define VT_MAX_EVENT 15
#define VT_WAITEVENT 0x560e

/* Linux. VT_ACTIVATE and VT_SETMODE in one. */
struct vt_setactivate {
	unsigned console;
	struct vt_mode mode;
};
#define VT_SETACTIVATE 0x560f

#endif
