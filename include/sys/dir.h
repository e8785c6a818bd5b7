/* SPDX-License-Identifier: MIT */
#include <dirent.h>
#define direct dirent
