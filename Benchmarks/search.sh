#!/usr/bin/env bash
# Times the search index on generated articles, beside Pagefind where it is there:
# Benchmarks/search.sh [N]
#
# Both make the search of the same texts, from files to files: ours reads them as Markdown, line by line,
# Pagefind as the plainest pages, and each writes all that a search loads. Processor time (of the user
# and the system together) and peak memory are those of the one process. The whole build of a site has
# read its articles anyway; here the reading counts for both. PYTHON names a Python with Pagefind.
source "$(dirname "$0")/setup.sh"
count=${1:-10000}
bench=$(SITEGEN_BENCHMARKS=1 release bench-search)

"$generate" bare "$count" "$scratch/content"
made=$(find "$scratch/content/articles" -name '*.md' | wc -l)
[ "$made" -eq "$count" ] || { echo "error: $made articles were generated, not $count" >&2; exit 1; }
"${PYTHON:-python3}" - "$bench" "$scratch" <<'PYTHON'
import glob, html, os, re, shutil, subprocess, sys, time

bench, scratch = sys.argv[1], sys.argv[2]


def timed(name, *command):
    start = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    output = child.stdout.read().decode()
    _, status, usage = os.wait4(child.pid, 0)
    peak = usage.ru_maxrss / (1048576 if sys.platform == "darwin" else 1024)
    cpu = usage.ru_utime + usage.ru_stime
    print(f"{name}: {cpu:.2f} CPU s, {time.monotonic() - start:.2f} s, {peak:.0f} MiB", flush=True)
    if status:
        sys.exit(f"{name} failed")
    return output, cpu, peak


for file in glob.glob(f"{scratch}/content/articles/*/*.md"):
    open(file, "rb").read()
output, cpu, peak = timed("index", bench, "index", f"{scratch}/content", f"{scratch}/public")
print(output.strip())
folder = f"{scratch}/public/search"
sizes = {}
for name in os.listdir(folder):
    sizes.setdefault(name[0], []).append(os.path.getsize(f"{folder}/{name}"))
for kind, name in [("t", "terms"), ("y", "days"), ("x", "texts"), ("d", "directory"), ("f", "folding"), ("r", "root")]:
    if kind in sizes:
        s = sizes[kind]
        print(f"  {name}: {len(s)} files, {sum(s)} bytes, largest {max(s)}")
print(subprocess.run([bench, "query", f"{scratch}/public", "的", "国", "发展", "经济发展", "第三条", "2024年", "绝无此语",
                      "发展 建设", "year:2016 发展", "year:2024 发展", "date:2015-06-03 发展"], capture_output=True, text=True).stdout.strip())
tool = shutil.which("pagefind") or next(iter(glob.glob(f"{os.path.dirname(sys.executable)}/pagefind*")), None)
module = subprocess.run([sys.executable, "-m", "pagefind", "--version"], capture_output=True).returncode == 0
if not module and not tool:
    sys.exit("Pagefind is not here (pip install 'pagefind[extended]'): not compared")
for file in glob.glob(f"{scratch}/content/articles/*/*.md"):
    _, head, body = open(file, encoding="utf-8").read().split("---\n", 2)
    title = re.search(r"^title: (.*)$", head, re.M)
    page = f"{scratch}/pages/{os.path.basename(file)[:-3]}.html"
    os.makedirs(os.path.dirname(page), exist_ok=True)
    paragraphs = "".join(f"<p>{html.escape(line)}</p>" for line in body.split("\n") if line)
    with open(page, "w", encoding="utf-8") as out:
        out.write(f'<!DOCTYPE html><html lang="zh"><head><title>{html.escape(title[1] if title else "")}'
                  f"</title></head><body><main>{paragraphs}</main></body></html>")
command = [sys.executable, "-m", "pagefind"] if module else [tool]
_, theirs, memory = timed("Pagefind", *command, "--site", f"{scratch}/pages")
print(f"Pagefind takes {theirs / cpu:.1f} times the processor time and {memory / peak:.1f} times the memory")
PYTHON
