// What Swift cannot say by itself: two system calls without a wrapper in every C library, one form of
// file status for Linux and Darwin, and the processor's instructions for SHA-256.

#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <stddef.h>
#include <stdint.h>

/// What stands at a path itself, links not followed.
typedef struct {
  uint32_t kind;
  uint64_t inode;
  uint64_t device;
  int64_t size;
  /// Nanoseconds since 1970.
  int64_t modified;
} csystem_status;

enum { csystem_file = 1, csystem_folder = 2, csystem_link = 3, csystem_other = 4 };

/// 0, or the number of the error.
int csystem_lstat(const char *path, csystem_status *status);

/// The same of a path below an open folder.
int csystem_lstat_in(int folder, const char *path, csystem_status *status);

/// Lets two paths of one file system trade places in one step: 0, or the number of the error.
/// `ENOSYS`, `EINVAL` and `ENOTSUP` say that this system or file system cannot.
int csystem_exchange(const char *one, const char *other);

/// Returns when everything written to the file system that holds a path is on the disk: 0, or the
/// number of the error.
int csystem_sync(const char *path);

/// Locks an open file for this process, waiting for whoever holds it if `waits` isn't 0: 0, or the
/// number of the error, `EWOULDBLOCK` where another holds it.
int csystem_lock(int descriptor, int waits);

/// Mixes blocks of 64 bytes into the eight words of a SHA-256 state.
void csystem_sha256(uint32_t state[8], const uint8_t *bytes, size_t blocks);

#endif
