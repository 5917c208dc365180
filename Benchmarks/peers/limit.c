// The limit: reads every article, turns it into HTML with libcmark, writes it, on two threads. No front
// matter, template, index, link or check: a program that does all of that can only come near.
//
//   limit CONTENT/articles OUTPUT

#define _GNU_SOURCE
#include <cmark.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char **files;
static size_t count, room, root_length;
static const char *output;
static atomic_size_t next;

static int visit(const char *path, const struct stat *status, int kind, struct FTW *walk) {
  (void)status;
  (void)walk;
  if (kind == FTW_D) {
    char folder[4096];
    snprintf(folder, sizeof folder, "%s%s", output, path + root_length);
    mkdir(folder, 0755);
  } else if (kind == FTW_F) {
    if (count == room) files = realloc(files, (room = room * 2 + 64) * sizeof *files);
    files[count++] = strdup(path);
  }
  return 0;
}

static void *work(void *unused) {
  (void)unused;
  char *text = malloc(1 << 20);
  size_t place;
  while ((place = atomic_fetch_add(&next, 1)) < count) {
    int in = open(files[place], O_RDONLY);
    ssize_t length = read(in, text, (1 << 20) - 1);
    close(in);
    if (length <= 0) continue;
    text[length] = 0;
    char *body = strstr(text + 3, "\n---\n");
    body = body ? body + 5 : text;
    char *html = cmark_markdown_to_html(body, text + length - body, CMARK_OPT_DEFAULT);
    char path[4096];
    snprintf(path, sizeof path, "%s%s.html", output, files[place] + root_length);
    int out = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (write(out, html, strlen(html)) < 0) perror(path);
    close(out);
    free(html);
  }
  free(text);
  return NULL;
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  output = argv[2];
  root_length = strlen(argv[1]);
  nftw(argv[1], visit, 64, FTW_PHYS);
  pthread_t other;
  pthread_create(&other, NULL, work, NULL);
  work(NULL);
  pthread_join(other, NULL);
  return 0;
}
