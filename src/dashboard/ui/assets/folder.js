// The folder of a meeting: what is picked stays in this browser, and is the address of the page that shows it.
function keepFolder() {
  const KEY = "meeting", BEFORE = "meeting-before", MOST = 40, NOT_OF_A_CHART = ["lang", "size", "question", "table", "known", "undated"];
  const root = document.documentElement, toFolder = ".st-key-menu a[href*=present]";
  let folder = "";
  // A browser that keeps nothing has the folder until the page is left.
  const read = () => { try { return localStorage.getItem(KEY) ?? ""; } catch { return folder; } };
  const write = (text) => { folder = text; try { localStorage.setItem(KEY, text); } catch { /* as above */ } };
  const picks = (text) => (new URLSearchParams(text).get("cards") ?? "").split("~").filter(Boolean);

  // What stands beside the ways to take a chart or a figure along is told by its picture.
  function pickOf(button) {
    const day = new URLSearchParams(location.search).get("known");
    return plainPickOf(button) + (day ? `;known=${day}` : "");
  }
  function plainPickOf(button) {
    if (button.dataset.pick) return button.dataset.pick;
    const { pathname, searchParams: asked } = new URL(button.nextElementSibling.querySelector("a[download]").href);
    const [page, key] = decodeURIComponent(pathname.match(/picture\/(.+)\.png$/)[1]).split("/");
    if (key === "figure") return `figure:${asked.get("figure")}`;
    if (page === "compare") return `pair:${asked.get("a")}:${asked.get("b")}`;
    return [`chart:${page}:${key}`, ...[...asked].filter(([name]) => !NOT_OF_A_CHART.includes(name)).map((one) => one.join("="))].join(";");
  }
  function count() {
    const number = String(picks(read()).length || "");
    for (const link of document.querySelectorAll(toFolder)) if (link.dataset.count !== number) link.dataset.count = number;
  }
  // The page of the folder says what stands in it; without one in its address it shows the one that is kept.
  let seen = null;
  function follow() {
    count();
    offerBefore();
    const shown = document.querySelector("[data-folder]")?.dataset.folder;
    if (shown === undefined || shown === seen) return;
    keepBefore(seen === null && shown);
    seen = shown;
    const cleared = new URLSearchParams(location.search).get("cards") === "";
    if (!shown && !cleared && picks(read()).length) return location.replace(addressOf(read()));
    if (shown || cleared) write(shown);
    count();
    offerBefore();
  }
  // Somebody else's folder takes the place of one's own only with a way back to it.
  function keepBefore(arrived) {
    const own = read(), isOther = arrived && picks(own).length && String(picks(own)) !== String(picks(arrived));
    try { if (isOther && !document.referrer.startsWith(new URL("present", location.href).href)) localStorage.setItem(BEFORE, own); } catch { /* as above */ }
  }
  function offerBefore() {
    const place = document.querySelector(".before[hidden]");
    let before = "";
    try { before = localStorage.getItem(BEFORE) ?? ""; } catch { /* as above */ }
    if (!place || !before || String(picks(before)) === String(picks(read()))) return;
    place.firstElementChild.href = addressOf(before);
    place.hidden = false;
  }
  function addressOf(text) {
    const asked = new URLSearchParams(text);
    asked.set("lang", root.lang);
    return `present?${asked}`;
  }
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button.add"), link = event.target.closest(toFolder);
    if (button) {
      const asked = new URLSearchParams(read()), found = picks(read()), pick = pickOf(button);
      const isThere = found.some((one) => one.replace(/;(as|note)=[^;]*/g, "") === pick), isFull = found.length >= MOST && !isThere;
      if (!isFull && !isThere) asked.set("cards", [...found, pick].join("~"));
      write(String(asked));
      button.textContent = isFull ? button.dataset.full : button.dataset.done;
      count();
    }
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !picks(read()).length) return;
    event.preventDefault();
    event.stopPropagation();
    location.assign(new URL(addressOf(read()), new URL(".", link.href)));
  }, true);
  new MutationObserver(follow).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-folder"] });
  follow();
}
