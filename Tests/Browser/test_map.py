# SPDX-License-Identifier: Apache-2.0
"""The map as readers use it: moving, by keyboard alone, on a telephone, without WebGL and without scripts."""
import os
import re
import unittest
import urllib.parse

from support import BrowserTests

WITHOUT_WEBGL = """
    const made = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
        return kind.startsWith("webgl") ? null : made.call(this, kind, ...more);
    };
"""


@unittest.skipUnless(os.environ.get("SIJILL_MAP"), "the library of the moving map could not be fetched")
class MovingMap(BrowserTests):
    def begin(self, page, path):
        """Opens a map and waits until it is drawn."""
        self.open(page, path)
        page.wait_for_selector("#map[data-ready]", timeout=30_000)

    def in_view(self, page):
        """How many incidents the list says are in view."""
        return int(re.sub(r"\D", "", re.search(r"\d[\d,.٬]*", page.inner_text(".in-view .total")).group()))

    def asked(self, page):
        """What the address asks, by name."""
        return dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(page.url).query))

    def after(self, page, action):
        """Does something and waits until list and address have followed."""
        with page.expect_response(lambda answer: "/map" in answer.url and "/tiles/" not in answer.url):
            action()
        page.wait_for_selector(".in-view:not([aria-busy])")

    def test_marks_are_drawn(self):
        """In every mode there is something on the map, and its legend says what."""
        with self.page() as page:
            for mode in ("", "incidents", "strikes", "fighters", "target", "actor", "position"):
                self.begin(page, f"/en/map?rule=alleged{mode and f'&mode={mode}'}")
                self.assertGreater(int(page.get_attribute("#map", "data-ready")), 0, mode)
                self.assertGreater(page.locator(".legend li").count(), 2, mode)
                self.picture(page, f"map-{mode or 'deaths'}")

    def test_list_follows_the_map(self):
        """A view that was moved to by keyboard is said, is in the address, and is the same for who gets it."""
        with self.page() as page:
            self.begin(page, "/en/map?rule=alleged")
            whole = self.in_view(page)
            page.focus(".maplibregl-canvas")
            for key in ("+", "+", "ArrowUp"):
                self.after(page, lambda key=key: page.keyboard.press(key))
            part = self.in_view(page)
            self.assertLess(part, whole)
            self.assertIn("bbox", self.asked(page))
            self.assertIn(str(part), page.inner_text("#map-status"))
            self.assertIn("bbox=", page.get_attribute("a.language", "href"))
            with self.page(scripts=False) as other:
                self.open(other, page.url.removeprefix(self.site))
                self.assertEqual(self.in_view(other), part)
            self.begin(page, page.url.removeprefix(self.site))
            self.assertEqual(self.in_view(page), part)
            self.after(page, lambda: page.click(".map-buttons button >> nth=2"))
            self.assertNotIn("bbox", self.asked(page))
            self.assertEqual(self.in_view(page), whole)

    def test_list_leads_to_the_map(self):
        """An incident of the list is shown by its button, by keyboard, and the focus stays with it."""
        with self.page() as page:
            self.begin(page, "/en/map?rule=alleged")
            button = page.locator("#map-list .show").first
            code = page.locator("#map-list > li").first.get_attribute("data-code")
            button.focus()
            self.assertEqual(page.locator("#map-list > li.shown").get_attribute("data-code"), code)
            self.after(page, lambda: page.keyboard.press("Enter"))
            held = page.evaluate("document.activeElement.closest('li')?.dataset.code")
            self.assertEqual(held, code)
            self.assertIn("bbox", self.asked(page))

    def test_days_are_brushed(self):
        """Days are chosen by slider and by pointer, in both directions of writing; the list and the filters follow."""
        for language in ("en", "ar"):
            with self.subTest(language=language), self.page() as page:
                self.begin(page, f"/{language}/map?rule=alleged")
                whole = self.in_view(page)
                page.focus("#brush-from")
                self.after(page, lambda: [page.keyboard.press("PageUp") for _ in range(4)])
                asked = self.asked(page)
                self.assertIn("from", asked)
                self.assertLess(self.in_view(page), whole)
                self.assertEqual(page.evaluate("document.activeElement.id"), "brush-from")
                self.assertEqual(page.input_value("#map-days input[name=from]"), asked["from"])
                self.assertGreater(page.locator(".chips li").count(), 1)
                line = page.locator(".brush").bounding_box()
                page.mouse.move(line["x"] + line["width"] * 0.1, line["y"] + 40)
                page.mouse.down()
                page.mouse.move(line["x"] + line["width"] * 0.3, line["y"] + 40, steps=3)
                self.after(page, page.mouse.up)
                later = self.asked(page)
                self.assertTrue(later["from"] < later["to"])
                self.assertEqual(later["from"] < asked["from"], language == "en", "time runs as the language does")
                self.picture(page, f"map-brushed-{language}")

    def test_mark_says_what_it_stands_for(self):
        """A mark opens with code, figures and a link; a group opens into its parts."""
        with self.page() as page:
            self.begin(page, "/en/map?rule=alleged")
            self.after(page, lambda: page.click("#map-list .show >> nth=0"))
            page.wait_for_timeout(1000)
            area = page.locator("#map").bounding_box()
            page.mouse.click(area["x"] + area["width"] / 2, area["y"] + area["height"] / 2)
            page.wait_for_selector(".maplibregl-popup a[href*='/en/incidents/']")
            self.check(page, "an open mark")
            self.picture(page, "map-open-mark")

    def test_every_view(self):
        """Both languages, wide and narrow, light and dark."""
        for language in ("en", "ar"):
            for width, scheme in ((1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")):
                with self.subTest(language=language, width=width, scheme=scheme), self.page(width, scheme) as page:
                    self.begin(page, f"/{language}/map?rule=alleged&mode=strikes")
                    self.picture(page, f"map-{language}-{width}-{scheme}")
                    self.check(page, f"{language} {width} {scheme}")

    def test_frame(self):
        """The map for other sites."""
        with self.page(700) as page:
            self.begin(page, "/en/embed/map?rule=alleged")
            self.picture(page, "map-frame")
            self.check(page, "frame")


class DrawnMap(BrowserTests):
    def test_without_webgl(self):
        """It is said, the drawing and the list stand, and days can be brushed."""
        with self.page() as page:
            page.add_init_script(WITHOUT_WEBGL)
            self.open(page, "/en/map?rule=alleged")
            page.wait_for_selector("#brush-from")
            note = page.inner_text("#map-note")
            self.assertIn("WebGL" if os.environ.get("SIJILL_MAP") else "not installed", note)
            self.assertTrue(page.is_visible("#map svg"))
            self.assertGreater(page.locator("#map-list > li").count(), 0)
            self.check(page, "without WebGL")

    def test_without_scripts(self):
        """Days, modes and rules are forms and links."""
        with self.page(scripts=False) as page:
            self.open(page, "/ar/map?rule=alleged")
            self.assertTrue(page.is_visible("#map svg"))
            page.fill("#map-days input[name=from]", "2021-01-01")
            page.click("#map-days button")
            page.wait_for_url("**from=2021-01-01**")
            page.click(".modes a >> nth=3")
            page.wait_for_url("**mode=**")
            self.assertIn("from=2021-01-01", page.url)
            self.picture(page, "map-without-scripts")


if __name__ == "__main__":
    unittest.main()
