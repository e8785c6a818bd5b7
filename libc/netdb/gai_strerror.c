/* SPDX-License-Identifier: MIT */
#include <netdb.h>

const char *gai_strerror(int error)
{
	switch (error) {
	case 0: return "Success";
	case EAI_BADFLAGS: return "Bad flags";
	case EAI_NONAME: return "Name or service not known";
	case EAI_AGAIN: return "No answer yet; try again";
	case EAI_FAIL: return "The name server failed";
	case EAI_NODATA: return "Host has no address";
	case EAI_FAMILY: return "Address family not supported";
	case EAI_SOCKTYPE: return "Socket type not supported";
	case EAI_SERVICE: return "Service not known for this socket type";
	case EAI_ADDRFAMILY: return "Host has no address of this family";
	case EAI_MEMORY: return "Out of memory";
	case EAI_SYSTEM: return "System error";
	case EAI_OVERFLOW: return "Buffer too small";
	default: return "Unknown error";
	}
}
