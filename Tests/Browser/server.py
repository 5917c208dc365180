"""Serves the sites under a sub-path with the headers that docs/publishing.md gives.

The server is nginx with the configuration printed there, so what the page promises is what is tested;
where nginx is missing, Python's server sends the same headers. BROWSER_SERVER=python chooses it.
"""

import functools
import http.server
import os
import re
import shutil
import socket
import subprocess
import threading
import time

from sites import REPOSITORY

PREFIX = "/archive/"


def documented():
    """The nginx configuration of docs/publishing.md."""
    text = (REPOSITORY / "docs/publishing.md").read_text(encoding="utf-8")
    return re.search(r"```nginx\n(.*?)```", text, re.S).group(1)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    def __init__(self, sites, scratch):
        self.sites, self.scratch = sites, scratch
        self.ports = {name: free_port() for name in sites}
        self.process, self.servers = None, []
        nginx = shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin")
        self.nginx = nginx if os.environ.get("BROWSER_SERVER") != "python" else None
        self.kind = "nginx" if self.nginx else "python"

    def address(self, site, path):
        return f"http://127.0.0.1:{self.ports[site]}{PREFIX}{path}"

    def __enter__(self):
        if self.nginx:
            self.start_nginx()
        else:
            self.start_python()
        for port in self.ports.values():
            self.wait(port)
        return self

    def __exit__(self, *_):
        if self.process:
            self.process.terminate()
            self.process.wait()
        for server in self.servers:
            server.shutdown()

    def start_nginx(self):
        blocks = []
        for name, site in self.sites.items():
            block, alias = re.subn(r"alias [^;]+;", f"alias {site.root}/;", documented())
            block, listen = re.subn(
                r"listen [^;]+;", f"listen 127.0.0.1:{self.ports[name]};", block)
            assert alias == 1 and listen == 1, "docs/publishing.md: one listen and one alias"
            blocks.append(block)
        folder = self.scratch / "nginx"
        folder.mkdir()
        paths = "".join(
            f"{kind}_temp_path {folder}/{kind};"
            for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
        (folder / "nginx.conf").write_text(
            f"daemon off; master_process off; pid {folder}/pid; error_log stderr crit;\n"
            f"events {{}}\nhttp {{ access_log off; {paths}\n"
            f"include {mime_types(self.nginx)};\n" + "\n".join(blocks) + "}\n",
            encoding="utf-8")
        self.process = subprocess.Popen(
            [self.nginx, "-p", str(folder), "-e", "stderr", "-c", str(folder / "nginx.conf")])

    def start_python(self):
        headers = re.findall(r'add_header (\S+) "?(.*?)"? always;', documented())
        assert any(name == "Content-Security-Policy" for name, _ in headers)
        for name, site in self.sites.items():
            handler = functools.partial(Handler, headers, str(site.root))
            server = http.server.ThreadingHTTPServer(("127.0.0.1", self.ports[name]), handler)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            self.servers.append(server)

    def wait(self, port):
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    return
            time.sleep(0.05)
        raise SystemExit(f"error: the {self.kind} server did not start")


def mime_types(nginx):
    for path in ["/etc/nginx/mime.types", os.path.join(os.path.dirname(nginx), "../etc/nginx/mime.types")]:
        if os.path.exists(path):
            return path
    raise SystemExit("error: nginx has no mime.types; BROWSER_SERVER=python does without nginx")


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, headers, root, *arguments, **keywords):
        self.extra = headers
        super().__init__(*arguments, directory=root, **keywords)

    def translate_path(self, path):
        if not path.startswith(PREFIX):
            return super().translate_path("/no/such/file")
        return super().translate_path(path[len(PREFIX) - 1:])

    def end_headers(self):
        for name, value in self.extra:
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_):
        pass
