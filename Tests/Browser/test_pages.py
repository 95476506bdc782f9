# SPDX-License-Identifier: Apache-2.0
"""Every kind of page, found by following the links: looked at, and held against axe, in both directions."""
import unittest

from support import BrowserTests, file_name, kind_of, paths_of

# Width, colour scheme: what readers have.
VIEWS = [(1280, "light"), (360, "dark")]
# Pages that share their address with another kind.
MORE = {"*/sources/publishers": "/en/sources?by=publisher", "*/statements/nothing": "/en/statements?saidBy=nobody"}
FILES = (".csv", ".json", ".jsonl", ".jsonld", ".geojson", ".atom", ".bib", ".ris", ".cff", ".txt", ".xml", ".mvt", ".xlsx", ".sqlite",
         ".zip")


class Pages(BrowserTests):
    kinds = None

    def all_kinds(self):
        """One address of every kind of page that can be reached from the home page, by kind."""
        if Pages.kinds is None:
            found, queue = {}, ["/en"]
            with self.page() as page:
                while queue:
                    path = queue.pop(0)
                    self.open(page, path)
                    for link in paths_of(page):
                        kind = kind_of(link)
                        is_page = link.startswith("/en") and not link.split("?")[0].endswith(FILES)
                        if is_page and kind not in found:
                            found[kind] = link
                            queue.append(link)
            Pages.kinds = found | MORE
        return Pages.kinds

    def check_all(self, language):
        kinds = self.all_kinds()
        for width, scheme in VIEWS:
            with self.page(width, scheme) as page:
                for kind, path in kinds.items():
                    with self.subTest(kind=kind, language=language, width=width, scheme=scheme):
                        self.open(page, path.replace("/en", f"/{language}", 1))
                        self.assertEqual(page.get_attribute("html", "lang"), language)
                        self.picture(page, f"{file_name(kind)}-{language}-{width}-{scheme}")
                        self.check(page, path)

    def test_english(self):
        self.check_all("en")
        self.assertGreaterEqual(len(self.all_kinds()), 40, sorted(self.all_kinds()))
        self.assertLessEqual({"*/statements", "*/conceded", "*/sources", "*/media"}, set(self.all_kinds()))

    def test_arabic(self):
        self.check_all("ar")

    def test_hebrew(self):
        self.check_all("he")

    def test_ukrainian(self):
        self.check_all("uk")

    def test_links_lead_somewhere(self):
        """Every link of every kind of page is answered."""
        seen = set()
        with self.page() as page:
            for path in self.all_kinds().values():
                self.open(page, path)
                seen.update(paths_of(page))
            lost = []
            for link in sorted(seen):
                answer = page.request.get(self.site + link, max_redirects=5)
                if answer.status != 200:
                    lost.append(f"{answer.status} {link}")
        self.assertEqual(lost, [])
        self.assertGreater(len(seen), 200)


if __name__ == "__main__":
    unittest.main()
