# SPDX-License-Identifier: Apache-2.0
"""What the browser tests share: the demonstration served on a free port, a browser that is watched, pictures, axe."""
import contextlib
import os
import pathlib
import re
import socket
import subprocess
import time
import unittest
import urllib.parse
import urllib.request

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

PROGRAM = os.environ["SIJILL_PROGRAM"]
REGISTER = os.environ["SIJILL_REGISTER"]
PICTURES = pathlib.Path(os.environ["SIJILL_PICTURES"])
BROWSER = os.environ.get("SIJILL_BROWSER", "/usr/bin/chromium")
# Root needs the first; the second draws maps without a graphics card.
FLAGS = ["--no-sandbox", "--enable-unsafe-swiftshader"]


class Site:
    """A server of its own; `address` is where it answers."""

    def __init__(self):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        command = [PROGRAM, "serve", "--register", REGISTER, "--port", str(port), "--local-desk"]
        fonts = os.environ.get("SIJILL_FONTS")
        library = os.environ.get("SIJILL_MAP")
        command += (["--fonts", fonts] if fonts else []) + (["--map", library] if library else [])
        self.process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until = time.monotonic() + 60
        while True:
            try:
                urllib.request.urlopen(self.address + "/healthz", timeout=5).close()
                return
            except OSError:
                if time.monotonic() > until or self.process.poll() is not None:
                    self.process.kill()
                    raise RuntimeError("the site did not begin to answer within a minute")
                time.sleep(0.1)

    def stop(self):
        self.process.terminate()
        self.process.wait(20)


class BrowserTests(unittest.TestCase):
    """Tests in one browser against one server; every page that they open is watched."""

    @classmethod
    def setUpClass(cls):
        cls.closing = contextlib.ExitStack()
        cls.addClassCleanup(cls.closing.close)
        site = Site()
        cls.closing.callback(site.stop)
        cls.site = site.address
        driver = cls.closing.enter_context(sync_playwright())
        cls.browser = driver.chromium.launch(executable_path=BROWSER, args=FLAGS)
        cls.closing.callback(cls.browser.close)
        cls.axe = Axe()

    @contextlib.contextmanager
    def page(self, width=1280, scheme="light", scripts=True, **more):
        """A page of a new visitor.

        At its end: nothing was asked of another host, the console has no error, and no answer was a failure.
        """
        context = self.browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=scripts,
            reduced_motion="reduce", **more)
        page = context.new_page()
        page.set_default_timeout(10_000)
        troubles = []
        page.on("request", lambda request: self.is_ours(request.url) or troubles.append(f"asked {request.url}"))
        page.on("response", lambda answer: answer.status < 500 or troubles.append(f"{answer.status} {answer.url}"))
        page.on("pageerror", lambda error: troubles.append(f"script: {error}"))
        page.on("console", lambda line: line.type != "error" or troubles.append(f"console: {line.text}"))
        try:
            yield page
        finally:
            context.close()
        self.assertEqual(troubles, [])

    def is_ours(self, url):
        return url.startswith((self.site + "/", "data:", "blob:" + self.site)) or url == self.site

    def open(self, page, path):
        """Opens a path of the site and expects a page there."""
        answer = page.goto(self.site + path)
        self.assertEqual(answer.status, 200, path)

    def check(self, page, note):
        """No violation that axe knows, and nothing to scroll to sideways."""
        broken = [
            f"{found['id']}: {found['nodes'][0]['html'][:160]} ({len(found['nodes'])} places)"
            for found in self.axe.run(page).response["violations"]]
        self.assertEqual(broken, [], note)
        over = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        self.assertLessEqual(over, 0, f"{note}: {over} pixels too wide")

    def picture(self, page, name):
        """Keeps what the page looks like with the run."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=PICTURES / f"{name}.png", full_page=True)


def paths_of(page):
    """The paths of the site that a page links to, without what stands after `#`."""
    found = page.eval_on_selector_all("a[href]", "links => links.map(link => link.href)")
    here = urllib.parse.urlsplit(page.url)
    for link in found:
        parts = urllib.parse.urlsplit(link)
        if (parts.scheme, parts.netloc) == (here.scheme, here.netloc):
            yield parts.path + (f"?{parts.query}" if parts.query else "")


def kind_of(path):
    """The kind of page that a path leads to: its fixed parts, keys replaced by `*`.

    Each kind of chart and each desk page is a kind of its own.
    """
    parts = urllib.parse.urlsplit(path)
    segments = parts.path.strip("/").split("/")
    if len(segments) > 1 and segments[1] in ("charts", "embed", "desk"):
        return "/".join(["*"] + segments[1:])
    return "/".join("*" if index % 2 == 0 else segment for index, segment in enumerate(segments))


def file_name(kind):
    """A name for the picture of a kind of page: `*/incidents/*` is `incidents-one`."""
    parts = [{"*": "one"}.get(part, part) for part in kind.split("/")[1:]]
    return re.sub(r"[^a-z0-9]+", "-", "-".join(parts).lower()).strip("-") or "home"
