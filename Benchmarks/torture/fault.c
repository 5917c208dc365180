// Fails the n-th call that changes something on the disk, and all that follow if SITEGEN_FAULT_STAYS is
// set, as a disk does that is full: LD_PRELOAD=fault.so SITEGEN_FAULT=n program
//
// Calls are counted in the folder SITEGEN_FAULT_BELOW alone. With SITEGEN_FAULT=0 it only counts, and
// writes the number to the file SITEGEN_FAULT_COUNT when the program ends.
//
// SITEGEN_FAULT_KIND says what happens: full (no space, which is the default), quota, error (the disk
// fails), short (half of the bytes are written, then no space), kill (the program ends there, as by
// kill -9 or a loss of power), read (calls that read are counted instead, and the disk fails), memory
// (requests for 64 KB and more of memory are counted instead, and refused).

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static atomic_long calls;
static int is_kind(const char *kind);

static long setting(const char *name) {
  const char *text = getenv(name);
  return text ? atol(text) : 0;
}

static int is_below(const char *path) {
  const char *root = getenv("SITEGEN_FAULT_BELOW");
  return root && path && strncmp(path, root, strlen(root)) == 0;
}

static int is_kind(const char *kind) {
  const char *set = getenv("SITEGEN_FAULT_KIND");
  return strcmp(set ? set : "full", kind) == 0;
}

static int is_due(void) {
  long number = atomic_fetch_add(&calls, 1) + 1, wanted = setting("SITEGEN_FAULT");
  if (wanted == 0) return 0;
  return number == wanted || (number > wanted && setting("SITEGEN_FAULT_STAYS"));
}

// Whether a call that changes the disk fails.
static int fails(void) {
  if (is_kind("read") || is_kind("memory") || !is_due()) return 0;
  if (is_kind("kill")) kill(getpid(), SIGKILL);
  errno = is_kind("quota") ? EDQUOT : is_kind("error") ? EIO : ENOSPC;
  return 1;
}

static int fails_to_read(void) {
  if (!is_kind("read") || !is_due()) return 0;
  errno = EIO;
  return 1;
}

static int is_descriptor_below(int descriptor) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_below(path);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int descriptor, const void *bytes, size_t count) {
  if (is_descriptor_below(descriptor) && fails()) {
    if (is_kind("short") && count > 1) REAL(write)(descriptor, bytes, count / 2);
    errno = is_kind("short") ? ENOSPC : errno;
    return -1;
  }
  return REAL(write)(descriptor, bytes, count);
}

ssize_t read(int descriptor, void *bytes, size_t count) {
  if (is_descriptor_below(descriptor) && fails_to_read()) return -1;
  return REAL(read)(descriptor, bytes, count);
}

ssize_t pread(int descriptor, void *bytes, size_t count, off_t offset) {
  if (is_descriptor_below(descriptor) && fails_to_read()) return -1;
  return REAL(pread)(descriptor, bytes, count, offset);
}

DIR *opendir(const char *path) {
  if (is_below(path) && fails_to_read()) return NULL;
  return REAL(opendir)(path);
}

// Only large requests: a library that is refused a few bytes ends the program before it has begun.
extern void *__libc_malloc(size_t);

void *malloc(size_t size) {
  if (size >= 1 << 16 && is_kind("memory") && is_due()) {
    errno = ENOMEM;
    return NULL;
  }
  return __libc_malloc(size);
}

static int open_with(int (*open_real)(const char *, int, ...), const char *path, int flags,
                     va_list rest) {
  mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
  if (flags & O_CREAT ? is_below(path) && fails() : is_below(path) && fails_to_read()) return -1;
  return open_real(path, flags, mode);
}

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  int descriptor = open_with(REAL(open), path, flags, rest);
  va_end(rest);
  return descriptor;
}

int open64(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  int descriptor = open_with(REAL(open64), path, flags, rest);
  va_end(rest);
  return descriptor;
}

int mkdir(const char *path, mode_t mode) {
  if (is_below(path) && fails()) return -1;
  return REAL(mkdir)(path, mode);
}

int rename(const char *old, const char *new) {
  if (is_below(new) && fails()) return -1;
  return REAL(rename)(old, new);
}

int link(const char *old, const char *new) {
  if (is_below(new) && fails()) return -1;
  return REAL(link)(old, new);
}

int unlink(const char *path) {
  if (is_below(path) && fails()) return -1;
  return REAL(unlink)(path);
}

int rmdir(const char *path) {
  if (is_below(path) && fails()) return -1;
  return REAL(rmdir)(path);
}

int syncfs(int descriptor) {
  if (is_descriptor_below(descriptor) && fails()) return -1;
  return REAL(syncfs)(descriptor);
}

long syscall(long number, ...) {
  long a[6];
  va_list rest;
  va_start(rest, number);
  for (int i = 0; i < 6; i++) a[i] = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_renameat2 && is_below((const char *)a[3]) && fails()) return -1;
  return REAL(syscall)(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}

__attribute__((destructor)) static void report(void) {
  const char *path = getenv("SITEGEN_FAULT_COUNT");
  FILE *file = path ? fopen(path, "w") : NULL;
  if (!file) return;
  fprintf(file, "%ld\n", atomic_load(&calls));
  fclose(file);
}
