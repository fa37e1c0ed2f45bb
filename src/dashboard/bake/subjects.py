"""Several subjects as one site: the first as if it stood alone, each other one in a folder of its name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dashboard.bake.document import About, document
from dashboard.bake.links import path_of_all
from dashboard.bake.site import SitePlan
from dashboard.dataset.progress import Progress
from dashboard.ui.frame.menu import SUBJECTS
from dashboard.ui.static.entrance import entrance_rendering, shared_panels
from dashboard.ui.views.subjects import PANEL


@dataclass(frozen=True)
class SubjectsPlan:
    """The plans of all subjects, the first one first."""

    plans: Sequence[SitePlan]

    def files(self, progress: Progress) -> Iterator[tuple[str, bytes]]:
        """Every file by its path, one after the other."""
        paths = {plan.subject: plan.paths for plan in self.plans}
        for plan in self.plans:
            beside = {subject: known for subject, known in paths.items() if subject != plan.subject}
            for path, content in replace(plan, beside=beside).files(progress):
                yield f"{plan.subject}/{path}".removeprefix("/"), content
        first = replace(self.plans[0], beside={plan.subject: plan.paths for plan in self.plans[1:]})
        for code in first.languages:
            for panel in ("", *shared_panels(code, first.environment)):
                query = {PANEL: panel} if panel else {}
                path = f"{code}/{path_of_all(query)}.html"
                yield path, self._entrance(first, code, query, path).encode()

    def _entrance(self, first: SitePlan, code: str, query: Mapping[str, str], path: str) -> str:
        """The page of all subjects; its inks stand on it, as no other page has those of several."""
        asked, site = {"lang": code, **query}, first.app or first.site
        drawn = entrance_rendering(code, asked, first.environment, site, is_served=False)
        links = first.links(SUBJECTS, code, path, {})
        inked = replace(drawn, main=f"<style>{drawn.style}</style>{drawn.main}")
        return document(inked, links, query, None, first.languages, About(first.site))
