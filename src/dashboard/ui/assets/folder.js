// The folder of a meeting: what is picked stays in this browser, and is the address of the page that shows it.
function keepFolder() {
  const KEY = "meeting", BEFORE = "meeting-before", SHOWN = "meeting-shown", MOST = 40, MOST_BEFORE = 5;
  const NOT_OF_A_CHART = ["subject", "lang", "size", "question", "table", "known", "undated"];
  const root = document.documentElement, toFolder = ".st-key-menu a[href*=present]", memory = {};
  // A browser that keeps nothing has the folder until the page is left.
  const read = (name, kept = () => localStorage) => { const key = keyOf(name); try { return kept().getItem(key) ?? ""; } catch { return memory[key] ?? ""; } };
  const write = (name, text, kept = () => localStorage) => { const key = keyOf(name); memory[key] = text; try { kept().setItem(key, text); } catch { /* as above */ } };
  // Each subject has a folder of its own; the menu leads to that of the subject that is shown.
  const subject = () => { const link = document.querySelector(toFolder); return link ? new URL(link.href).searchParams.get("subject") ?? "" : ""; };
  const keyOf = (name) => subject() ? `${name}:${subject()}` : name;
  const own = () => read(KEY), ofTab = () => sessionStorage;
  const picks = (text) => (new URLSearchParams(text).get("cards") ?? "").split("~").filter(Boolean);
  const same = (one, other) => String(picks(one)) === String(picks(other));
  const plain = (pick) => pick.replace(/;(as|note)=[^;]*/g, "");
  // What is in one folder and not in another: cards with their words, cards alone.
  const beyond = (one, other) => picks(one).filter((pick) => !picks(other).includes(pick));
  const cardsBeyond = (one, other) => picks(one).filter((pick) => !picks(other).map(plain).includes(plain(pick)));

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
  function say(button, text) {
    button.dataset.add ??= button.textContent;
    if (button.textContent !== text) button.textContent = text;
  }
  // The menu counts the cards, and a button says whether its card is among them.
  function count() {
    const found = picks(own()).map(plain), number = String(found.length || "");
    for (const link of document.querySelectorAll(toFolder)) if (link.dataset.count !== number) link.dataset.count = number;
    for (const button of document.querySelectorAll("button.add")) {
      if (!button.dataset.pick && !button.nextElementSibling?.querySelector("a[download]")) continue;
      if (found.includes(pickOf(button))) say(button, button.dataset.done);
      else if (button.textContent === button.dataset.done) say(button, button.dataset.add);
    }
  }
  // The page of the folder says what stands in it; without one in its address it shows the one that is kept.
  let seen = null, seenOf = null, isLeaving = false;
  function follow() {
    if (isLeaving) return;
    if (seenOf !== subject()) [seen, seenOf] = [null, subject()];
    count();
    const place = document.querySelector("[data-folder]"), shown = place?.dataset.folder;
    if (shown === undefined) return;
    if (shown !== seen) arrive(shown, "refused" in place.dataset);
    offerBefore(shown);
  }
  function arrive(shown, isRefused) {
    const before = seen ?? cameFrom(), kept = own(), isFormer = former().some((one) => same(one, shown)), cleared = new URLSearchParams(location.search).get("cards") === "";
    seen = shown;
    if (!shown && !cleared) {
      if (!isRefused && picks(kept).length) goToOwn();
      return;
    }
    write(SHOWN, shown, ofTab);
    const isEdit = before && isStep(before, shown) && !isReady(shown) && !isFormer;
    // What another tab has added in the meantime to the folder that was changed here belongs to it.
    const added = isEdit ? addedTo(before, kept).filter((pick) => cardsBeyond(kept, shown).includes(pick)) : [];
    if (added.length && picks(shown).length + added.length <= MOST) {
      const asked = new URLSearchParams(shown || kept);
      asked.set("cards", [...picks(shown), ...added].join("~"));
      write(KEY, String(asked));
      return goToOwn();
    }
    if (!same(kept, shown) && !same(kept, location.search) && !(isEdit && same(kept, before))) keepBefore(kept);
    if (isFormer) write(BEFORE, former().filter((one) => !same(one, shown)).join("\n"));
    write(KEY, shown);
    count();
  }
  // What this tab showed before it came here from a page of ours; nothing for a folder that was opened from elsewhere.
  function cameFrom() {
    return document.referrer.startsWith(`${location.origin}/`) ? read(SHOWN, ofTab) : "";
  }
  // One step on the page moves, renames, takes out or puts in at most one card.
  const isStep = (one, other) => beyond(one, other).length <= 1 && beyond(other, one).length <= 1;
  const isReady = (text) => [...document.querySelectorAll(".ready a")].some((link) => same(new URL(link.href).search, text));
  const addedTo = (one, other) => beyond(one, other).length ? [] : cardsBeyond(other, one);
  const former = () => read(BEFORE).split("\n").filter((text) => picks(text).length);
  // Other cards take the place of a folder only with a way back to it; those that stand ready have one.
  function keepBefore(text) {
    if (!picks(text).length || isReady(text)) return;
    write(BEFORE, [text, ...former().filter((one) => !same(one, text))].slice(0, MOST_BEFORE).join("\n"));
  }
  function offerBefore(shown) {
    const found = [own(), ...former()].filter((one) => picks(one).length && !same(one, shown));
    const offered = found.filter((one, at) => found.findIndex((other) => same(one, other)) === at);
    for (const place of document.querySelectorAll(".before")) {
      if (place.dataset.offered === String(offered)) continue;
      place.dataset.offered = String(offered);
      const link = place.firstElementChild;
      place.replaceChildren(...(offered.length ? offered : [""]).map((text) => {
        const one = link.cloneNode(true);
        one.href = addressOf(text);
        one.dataset.count = picks(text).length;
        return one;
      }));
      place.hidden = !offered.length;
    }
  }
  function addressOf(text) {
    const asked = new URLSearchParams(text);
    if (subject()) asked.set("subject", subject());
    asked.set("lang", root.lang);
    return `present?${asked}`;
  }
  function goToOwn() {
    isLeaving = true;
    location.replace(addressOf(own()));
  }
  // Another tab changed the folder: where this one shows it, it shows the change, unless somebody is writing in it.
  addEventListener("storage", ({ key, oldValue, newValue }) => {
    if (key !== keyOf(KEY)) return key === keyOf(BEFORE) && seen !== null ? offerBefore(seen) : count();
    const isWritten = [...document.querySelectorAll(".picked :is(input[type=text], textarea)")].some((field) => field.value !== field.defaultValue);
    const old = oldValue ?? "", text = newValue ?? "";
    const isOfThis = seen !== null && same(old, seen) && !same(text, seen) && isStep(old, text) && !isReady(text);
    if (isLeaving || (isOfThis && !isWritten)) goToOwn();
    else follow();
  });
  // So does a page that the browser kept as it was, while cards were added on others.
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    isLeaving = false;
    if (seen && addedTo(seen, own()).length) goToOwn();
    else follow();
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button.add"), link = event.target.closest(toFolder);
    if (button) {
      const asked = new URLSearchParams(own()), found = picks(own()), pick = pickOf(button);
      const isThere = found.map(plain).includes(pick), isFull = found.length >= MOST && !isThere;
      if (!isFull && !isThere) asked.set("cards", [...found, pick].join("~"));
      write(KEY, String(asked));
      say(button, isFull ? button.dataset.full : button.dataset.done);
      count();
    }
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !picks(own()).length) return;
    event.preventDefault();
    event.stopPropagation();
    location.assign(new URL(addressOf(own()), new URL(".", link.href)));
  }, true);
  new MutationObserver(follow).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-folder"] });
  follow();
}
