/* SPDX-License-Identifier: MIT */
/*
 * The doors between the shim and qemu, each a device that freehold-boot puts there:
 *
 *   PORT_OUTPUT  isa-debugcon  file descriptor 1
 *   PORT_ERROR   isa-debugcon  file descriptor 2
 *   PORT_REPORT  isa-debugcon  what the shim itself has to say; its last line is "status N"
 *   PORT_INPUT   serial port   file descriptor 0
 *   PORT_EXIT    isa-debug-exit  ends the machine
 *
 * and the physical address at which qemu's loader puts options, arguments and environment (struct options, shim.h).
 */
#ifndef QEMU_PORTS_H
#define QEMU_PORTS_H

#define PORT_OUTPUT 0xe9
#define PORT_ERROR 0xea
#define PORT_REPORT 0xeb
#define PORT_INPUT 0x3f8
#define PORT_INPUT_QUEUE (PORT_INPUT + 2)
#define PORT_INPUT_STATE (PORT_INPUT + 5) /* bit 0: a byte has come */
#define PORT_EXIT 0xf4
#define OPTIONS_AT 0x180000

/* qemu exits with twice this and one. */
#define EXIT_VALUE 0x10
#define EXIT_REFUSED 0x11 /* the processor will not do */

#endif
