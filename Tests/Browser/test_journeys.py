# SPDX-License-Identifier: Apache-2.0
"""What readers do, from the first page on."""
import re
import unittest

from support import BrowserTests


class Journeys(BrowserTests):
    def first_number(self, text):
        return int(re.sub(r"\D", "", re.search(r"\d[\d,.\u066c]*", text).group()))

    def found(self, page):
        """How many incidents a list says that there are."""
        return self.first_number(page.inner_text("[role=status]"))

    def choose_grade(self, page, grade):
        """Opens the filter by grade and applies one value."""
        fold = page.locator("details", has=page.locator("input[name=grade]"))
        if not fold.evaluate("fold => fold.open"):
            fold.locator("summary").first.click()
        page.check(f"input[name=grade][value={grade}]")
        page.click("button.apply")
        page.wait_for_url(f"**grade={grade}**")

    def search(self, page, words):
        page.fill("input[name=q] >> visible=true >> nth=0", words)
        page.keyboard.press("Enter")
        page.wait_for_url("**/incidents?*")

    def test_place_in_arabic(self):
        """From the Arabic home page to the incident by the name of its place, with a letter that is often left out."""
        with self.page() as page:
            self.open(page, "/ar")
            self.search(page, "الصور")
            self.assertGreater(page.locator("mark").count(), 0)
            page.click("main a[href*='/incidents/CS1141'] >> nth=0")
            page.wait_for_url("**/ar/incidents/CS1141*")
            self.assertEqual(page.get_attribute("html", "dir"), "rtl")
            self.assertIn("الصور", page.inner_text("h1"))
            self.picture(page, "journey-place-in-arabic")

    def test_name_in_latin_letters(self):
        """A person by name in Latin letters leads to the record that names them."""
        with self.page() as page:
            self.open(page, "/en")
            self.search(page, "Aisha al-Fayruzi")
            self.assertGreater(self.found(page), 0)
            page.click("main h2 a >> nth=0")
            self.assertIn("al-Fayruzi", page.inner_text("main"))

    def test_filter(self):
        """A grade is chosen, the list says how many there are, and its chip takes the choice back."""
        with self.page() as page:
            self.open(page, "/en/incidents")
            every = self.found(page)
            self.choose_grade(page, "fair")
            fair = self.found(page)
            self.assertTrue(0 < fair < every)
            page.click(".chips li a >> nth=0")
            page.wait_for_url("**/en/incidents")
            self.assertEqual(self.found(page), every)

    def test_figure_to_its_list(self):
        """A figure leads to the list of its incidents, which says the same number."""
        with self.page() as page:
            self.open(page, "/en/figures")
            link = page.locator("main a[href*='/en/incidents?']").filter(has_text=re.compile(r"^\d+ incidents?$")).first
            said = self.first_number(link.inner_text())
            link.click()
            self.assertEqual(self.found(page), said)

    def test_picture_is_shown_on_demand(self):
        """Nothing is loaded of a picture, and its entry opens and closes by the keyboard."""
        with self.page() as page:
            self.open(page, "/en/incidents/CA0021")
            self.assertEqual(page.locator("main img, main video, main audio, main iframe").count(), 0)
            fold = page.locator("section[aria-labelledby=media-h] details").first
            fold.locator("summary").focus()
            page.keyboard.press("Enter")
            self.assertTrue(fold.evaluate("fold => fold.open"))
            self.picture(page, "journey-picture")
            page.keyboard.press("Enter")
            self.assertFalse(fold.evaluate("fold => fold.open"))

    def test_language_and_direction(self):
        """The switch of languages keeps the page and what was asked of it."""
        with self.page() as page:
            self.open(page, "/en/incidents?grade=fair")
            said = self.found(page)
            page.click("a[hreflang=ar]")
            page.wait_for_url("**/ar/incidents?grade=fair")
            self.assertEqual(page.get_attribute("html", "dir"), "rtl")
            self.assertEqual(self.found(page), said)

    def test_print(self):
        """On paper: no navigation, and what is folded is written out."""
        with self.page() as page:
            self.open(page, "/en/incidents/NB0901")
            page.emulate_media(media="print")
            self.assertFalse(page.is_visible("nav"))
            self.assertGreater(len(page.pdf(format="A4")), 10_000)
            self.picture(page, "journey-print")

    def test_without_scripts(self):
        """Everything above but the map needs no script: the list, its filters, a record, a figure, a chart."""
        with self.page(scripts=False) as page:
            for path in ("/en", "/ar/incidents?q=NB0901", "/en/incidents/NB0901", "/en/figures", "/ar/charts/deaths-by-grade"):
                self.open(page, path)
                self.assertGreater(len(page.inner_text("main")), 100, path)
            self.open(page, "/en/incidents")
            self.choose_grade(page, "fair")

    def test_keyboard(self):
        """The first stop is the way past the navigation, and every stop shows that it is one."""
        with self.page() as page:
            self.open(page, "/en/incidents")
            page.keyboard.press("Tab")
            self.assertEqual(page.evaluate("document.activeElement.getAttribute('href')"), "#main")
            for _ in range(12):
                page.keyboard.press("Tab")
                outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                self.assertNotEqual(outline, "none", page.evaluate("document.activeElement.outerHTML.slice(0, 200)"))


if __name__ == "__main__":
    unittest.main()
