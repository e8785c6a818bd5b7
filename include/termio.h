/* SPDX-License-Identifier: MIT */
#include <sys/ioctl.h>
#include <termios.h>
