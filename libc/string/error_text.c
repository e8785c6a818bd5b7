/* SPDX-License-Identifier: MIT */
/* What an error number says, in the words that Linux programs print everywhere. */
#include "libc/string/error_text.h"

#include <string.h>

#include "libc/alias.h"
#include "libc/string/packed.h"

static const char error_texts[] =
	"Success\0Operation not permitted\0No such file or directory\0No such process\0"
	"Interrupted system call\0Input/output error\0No such device or address\0"
	"Argument list too long\0Exec format error\0Bad file descriptor\0No child processes\0"
	"Resource temporarily unavailable\0Cannot allocate memory\0Permission denied\0"
	"Bad address\0Block device required\0Device or resource busy\0File exists\0"
	"Invalid cross-device link\0No such device\0Not a directory\0Is a directory\0"
	"Invalid argument\0Too many open files in system\0Too many open files\0"
	"Inappropriate ioctl for device\0Text file busy\0File too large\0"
	"No space left on device\0Illegal seek\0Read-only file system\0Too many links\0"
	"Broken pipe\0Numerical argument out of domain\0Numerical result out of range\0"
	"Resource deadlock avoided\0File name too long\0No locks available\0"
	"Function not implemented\0Directory not empty\0Too many levels of symbolic links\0\0"
	"No message of desired type\0Identifier removed\0Channel number out of range\0"
	"Level 2 not synchronized\0Level 3 halted\0Level 3 reset\0Link number out of range\0"
	"Protocol driver not attached\0No CSI structure available\0Level 2 halted\0"
	"Invalid exchange\0Invalid request descriptor\0Exchange full\0No anode\0"
	"Invalid request code\0Invalid slot\0\0Bad font file format\0Device not a stream\0"
	"No data available\0Timer expired\0Out of streams resources\0"
	"Machine is not on the network\0Package not installed\0Object is remote\0"
	"Link has been severed\0Advertise error\0Srmount error\0Communication error on send\0"
	"Protocol error\0Multihop attempted\0RFS specific error\0Bad message\0"
	"Value too large for defined data type\0Name not unique on network\0"
	"File descriptor in bad state\0Remote address changed\0"
	"Can not access a needed shared library\0Accessing a corrupted shared library\0"
	".lib section in a.out corrupted\0Attempting to link in too many shared libraries\0"
	"Cannot exec a shared library directly\0"
	"Invalid or incomplete multibyte or wide character\0"
	"Interrupted system call should be restarted\0Streams pipe error\0Too many users\0"
	"Socket operation on non-socket\0Destination address required\0Message too long\0"
	"Protocol wrong type for socket\0Protocol not available\0Protocol not supported\0"
	"Socket type not supported\0Operation not supported\0Protocol family not supported\0"
	"Address family not supported by protocol\0Address already in use\0"
	"Cannot assign requested address\0Network is down\0Network is unreachable\0"
	"Network dropped connection on reset\0Software caused connection abort\0"
	"Connection reset by peer\0No buffer space available\0"
	"Transport endpoint is already connected\0Transport endpoint is not connected\0"
	"Cannot send after transport endpoint shutdown\0Too many references: cannot splice\0"
	"Connection timed out\0Connection refused\0Host is down\0No route to host\0"
	"Operation already in progress\0Operation now in progress\0Stale file handle\0"
	"Structure needs cleaning\0Not a XENIX named type file\0No XENIX semaphores available\0"
	"Is a named type file\0Remote I/O error\0Disk quota exceeded\0No medium found\0"
	"Wrong medium type\0Operation canceled\0Required key not available\0Key has expired\0"
	"Key has been revoked\0Key was rejected by service\0Owner died\0State not recoverable\0"
	"Operation not possible due to RF-kill\0Memory page has hardware error";

const char *error_text(int error)
{
	return packed_find(error_texts, sizeof error_texts, error);
}
WEAK_ALIAS(error_text, strerrordesc_np);
