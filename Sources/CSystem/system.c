#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/syscall.h>
#ifndef RENAME_EXCHANGE
#define RENAME_EXCHANGE (1 << 1)
#endif
#endif

int csystem_lstat(const char *path, csystem_status *status) {
  return csystem_lstat_in(AT_FDCWD, path, status);
}

int csystem_lstat_in(int folder, const char *path, csystem_status *status) {
  struct stat found;
  if (fstatat(folder, path, &found, AT_SYMLINK_NOFOLLOW) != 0) return errno;
  status->kind = S_ISREG(found.st_mode)   ? csystem_file
                 : S_ISDIR(found.st_mode) ? csystem_folder
                 : S_ISLNK(found.st_mode) ? csystem_link
                                          : csystem_other;
  status->inode = (uint64_t)found.st_ino;
  status->device = (uint64_t)found.st_dev;
  status->size = (int64_t)found.st_size;
#if defined(__APPLE__)
  status->modified = found.st_mtimespec.tv_sec * 1000000000LL + found.st_mtimespec.tv_nsec;
#else
  status->modified = found.st_mtim.tv_sec * 1000000000LL + found.st_mtim.tv_nsec;
#endif
  return 0;
}

int csystem_exchange(const char *one, const char *other) {
#if defined(__linux__) && defined(SYS_renameat2)
  // By number, because older C libraries have no wrapper.
  return syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE) == 0 ? 0 : errno;
#elif defined(__APPLE__)
  return renamex_np(one, other, RENAME_SWAP) == 0 ? 0 : errno;
#else
  (void)one;
  (void)other;
  return ENOSYS;
#endif
}

int csystem_sync(const char *path) {
#if defined(__linux__)
  int descriptor = open(path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return errno;
  int problem = syncfs(descriptor) == 0 ? 0 : errno;
  close(descriptor);
  return problem;
#else
  (void)path;
  sync();
  return 0;
#endif
}

int csystem_lock(int descriptor, int waits) {
  int result;
  do {
    result = flock(descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB);
  } while (result != 0 && errno == EINTR);
  return result == 0 ? 0 : errno;
}
