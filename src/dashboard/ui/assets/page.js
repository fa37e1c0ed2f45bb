// Copy buttons, what marks say and the language of the document. Runs in the page itself; holds no data.
function startPage(language, words) {
  document.documentElement.lang = language;
  window.controlWords = words;
  nameControls();
  if (window.copyButtonsReady) return;
  window.copyButtonsReady = true;
  // Work that was not published yet lives in this page alone: the browser asks before it goes.
  window.addEventListener("beforeunload", (event) => {
    if (document.querySelector("[data-unsaved]")) event.preventDefault();
  });
  document.addEventListener("click", async (event) => {
    if (event.target.closest("button[data-print]")) print();
    const button = event.target.closest("button[data-copy], button[data-copies]");
    if (!button) return;
    // A button that names no text copies the one above it; tables.js copies a table.
    if ("copies" in button.dataset) copyTable(button.closest("section"), button.dataset.copies);
    else await copyText(button.dataset.copy || button.previousElementSibling.textContent);
    const before = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = before; }, 1500);
  });
  // A page is kept for whoever comes by whatever host: what is cited is told with the one of this reader.
  document.addEventListener("toggle", ({ target }) => {
    for (const link of target.querySelectorAll("pre.cite a")) link.textContent = link.href;
  }, true);
  new MutationObserver(nameControls).observe(document.body, { childList: true, subtree: true });
  tellMarks(words.line.split("|"));
  keepFolder();
  changeViews();
  unpackDrawings();
  tellWhenAlone();
  showAnchor(decoded(location.hash.slice(1)));
}
async function copyText(text) {
  // navigator.clipboard exists only over https and on localhost; a meeting room may have neither.
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}
// Another choice of the same view: the app draws it without loading the page anew, and Back returns. The focus, which
// would fall out of what is drawn anew, returns to the same choice, or to the one it names where it is itself gone, until
// the reader goes on.
function changeViews() {
  let chosen = "", other = "";
  const views = () => [...document.querySelectorAll("a[data-view]")];
  for (const goesOn of ["keydown", "pointerdown"]) document.addEventListener(goesOn, () => { chosen = ""; }, true);
  new MutationObserver(() => {
    if (!chosen || document.activeElement !== document.body) return;
    const called = (name) => name && views().find((link) => link.dataset.view === name);
    (called(chosen) || called(other))?.focus({ preventScroll: true });
  }).observe(document.body, { childList: true, subtree: true });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-view]");
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || document.getElementById("first") || !document.querySelector(".stApp")) return;
    event.preventDefault();
    chosen = link.dataset.view;
    other = link.dataset.else;
    history.pushState(history.state, "", link.href);
    dispatchEvent(new PopStateEvent("popstate"));
  });
}
// What a mark says: in a box beside it for a mouse that comes near; in a line under its chart for the first tap of a
// finger (the next opens its figure) and for whoever goes by keys, with the ways to open it and to its neighbours.
function tellMarks(words) {
  const NEAR_PX = 20, GAP_PX = 12, EDGE_PX = 8, SAME_PX = 4, MARKS = "a:has(> path)";
  const box = document.createElement("div"), line = document.createElement("div");
  let told = null, held = null, before = null, isTouch = false;
  box.className = "told";
  box.setAttribute("aria-hidden", "true");
  line.className = "line";
  // Streamlit takes away a script in which a tag stands.
  const claim = line.appendChild(document.createElement("p")), ways = line.appendChild(document.createElement("div"));
  const [opens, back, on, add, shut] = ["a", "button", "button", "button", "button"].map((tag) => ways.appendChild(document.createElement(tag)));
  claim.ariaLive = "polite";
  for (const button of [back, on, shut, add]) button.type = "button";
  [opens, back, on, shut].forEach((one, number) => { one.textContent = words[number]; });
  add.className = "add";
  [, , , , , add.dataset.done, add.dataset.full] = words;

  function middle(mark) {
    const { left, top, width, height } = mark.lastElementChild.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  }
  // The marks of a chart within so many pixels of a place, the nearest first; of two in one place the upper one.
  function marksBy(plot, [left, top], within) {
    const far = (mark) => { const [x, y] = middle(mark); return Math.hypot(x - left, y - top); };
    const found = [...plot.querySelectorAll(MARKS)].map((mark) => ({ mark, far: far(mark) }));
    return found.filter((one) => one.far < within).reverse().sort((one, other) => one.far - other.far).map(({ mark }) => mark);
  }
  // The mark under a pointer, else the nearest; none where the place belongs to another link or to the line.
  function markAt({ target, clientX, clientY }) {
    const plot = target.closest?.(".plot"), link = target.closest?.("a");
    if (!plot || target.closest(".line")) return null;
    if (link) return link.querySelector("path") && link;
    return marksBy(plot, [clientX, clientY], NEAR_PX)[0] ?? null;
  }
  // The browser's own box would come beside ours.
  function said(mark) {
    const title = mark.querySelector("title");
    if (title) mark.setAttribute("aria-label", title.textContent);
    title?.remove();
    return mark.getAttribute("aria-label");
  }
  // What lies in one place is told together, and once where a figure has two marks there.
  const inPlaceOf = (mark) => [mark, ...marksBy(mark.closest(".plot"), middle(mark), SAME_PX)];
  const allSaid = (mark) => [...new Set(inPlaceOf(mark).map(said))].join("\n\n");
  function tell(mark) {
    if (mark === told) return;
    told = mark;
    box.remove();
    if (!mark) return;
    box.textContent = allSaid(mark);
    box.style.borderColor = getComputedStyle(mark.lastElementChild).stroke;
    document.body.append(box);
    const [x, y] = middle(mark), { width, height } = box.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const above = y - height - GAP_PX, top = above > EDGE_PX ? above : y + GAP_PX;
    box.style.left = `${Math.max(EDGE_PX, Math.min(x - width / 2, clientWidth - width - EDGE_PX))}px`;
    box.style.top = `${Math.max(EDGE_PX, Math.min(top, clientHeight - height - EDGE_PX))}px`;
  }
  // The marks of a chart in their order, of a figure that has several the one that keys reach.
  const marksOf = (mark) => [...mark.closest(".plot").querySelectorAll(`${MARKS}:not([aria-hidden])`)];
  function beside(mark, way) {
    const marks = marksOf(mark), isSame = (one) => one.href.baseVal === mark.href.baseVal;
    return marks[(marks.includes(mark) ? marks.indexOf(mark) : marks.findIndex(isSame)) + way];
  }
  // Told of by a tap the line stands in the half of the screen where the mark is not; on the way to a neighbour it stays.
  function hold(mark, stays) {
    if (mark === held) return;
    held?.classList.remove("held");
    held = mark;
    if (!mark) return line.remove();
    mark.classList.add("held");
    claim.textContent = allSaid(mark);
    claim.scrollTop = 0;
    if (!stays) {
      line.classList.toggle("tapped", isTouch);
      line.classList.toggle("above", middle(mark)[1] > document.documentElement.clientHeight / 2);
    }
    opens.href = mark.href.baseVal;
    opens.target = mark.target.baseVal;
    add.dataset.pick = `figure:${new URL(opens.href).searchParams.get("figure")}`;
    add.textContent = words[4];
    line.style.borderColor = getComputedStyle(mark.lastElementChild).stroke;
    back.disabled = !beside(mark, -1);
    on.disabled = !beside(mark, 1);
    if (line.parentElement !== mark.closest(".plot")) mark.closest(".plot").append(line);
  }
  function open(mark, { ctrlKey, metaKey, shiftKey }) {
    mark.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
  }

  back.addEventListener("click", () => hold(beside(held, -1), true));
  on.addEventListener("click", () => hold(beside(held, 1), true));
  shut.addEventListener("click", () => hold(null));
  document.addEventListener("pointerdown", (event) => {
    isTouch = event.pointerType === "touch";
    before = held;
  }, true);
  document.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch") return;
    const mark = markAt(event);
    event.target.closest?.(".plot")?.classList.toggle("near", Boolean(mark));
    tell(mark);
  });
  document.addEventListener("click", (event) => {
    if (!event.isTrusted || event.target.closest(".line")) return;
    const mark = markAt(event);
    // What is told is what opens, also where another mark lies under the pointer.
    const again = mark && before?.isConnected && inPlaceOf(before).includes(mark) ? before : null, leads = isTouch ? again : mark;
    if (isTouch && event.target.closest(".plot")) hold(leads ?? mark);
    if (!mark || leads === event.target.closest("a")) return;
    event.preventDefault();
    if (leads) open(leads, event);
  });
  // The middle button, beside a mark: on it, it is a link as any other.
  document.addEventListener("auxclick", (event) => {
    const mark = event.button === 1 && !event.target.closest("a") && markAt(event);
    if (mark) open(mark, { ctrlKey: true, metaKey: true });
  });
  document.addEventListener("focusin", ({ target }) => {
    const mark = target.closest(`.plot ${MARKS}`);
    if (!mark?.matches(":focus-visible")) return;
    // One stop for a chart: arrows lead from mark to mark, the next Tab leaves it.
    for (const other of marksOf(mark)) other.tabIndex = other === mark ? 0 : -1;
    hold(mark);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { tell(null); hold(null); }
    const mark = event.target.closest?.(`.plot ${MARKS}`), marks = mark ? marksOf(mark) : [], at = marks.indexOf(mark);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: marks.length - 1 }[event.key];
    if (!mark || to === undefined) return;
    event.preventDefault();
    marks[to]?.focus();
  });
  document.addEventListener("scroll", () => {
    tell(null);
    // Its chart has gone out of sight, and with it what was tapped.
    const { top, bottom } = line.isConnected ? line.parentElement.getBoundingClientRect() : { top: 0, bottom: 1 };
    if (bottom < 0 || top > document.documentElement.clientHeight) hold(null);
  }, { capture: true, passive: true });
  addEventListener("pagehide", () => { tell(null); hold(null); });
  // Another view may take the place of the one that was told of.
  new MutationObserver(() => {
    if (told && !told.isConnected) tell(null);
    if (held && !held.isConnected) held = null;
  }).observe(document.body, { childList: true, subtree: true });
}
// Streamlit has English words only: its link past the menu and its buttons for files get those of the page.
function nameControls() {
  const { skip, files } = window.controlWords, uploader = '[data-testid="stFileUploader"]';
  const link = document.querySelector('[data-testid="stSkipToContent"]');
  if (link && link.textContent !== skip) link.textContent = skip;
  const theirs = ['input[type="file"]', "[data-testid=stFileUploaderDropzone] > span button", '[aria-label="Add files"]', "[data-named]"];
  for (const control of document.querySelectorAll(`${uploader} :is(${theirs})`)) {
    if (control.getAttribute("aria-label") === files) continue;
    control.setAttribute("aria-label", files);
    control.dataset.named = "";
  }
}
// While the server is away (it is started anew, or the network is gone) the page stays: it says so, in its language.
function tellWhenAlone() {
  const attribute = "data-test-connection-state";
  let wasThere = false, away = 0;
  const look = () => {
    const isThere = Boolean(document.querySelector(`[${attribute}=CONNECTED]`));
    wasThere ||= isThere;
    return isThere;
  };
  look();
  // A connection may last for less than a tick of the clock.
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributeFilter: [attribute] });
  setInterval(() => {
    away = look() || !wasThere ? 0 : away + 1;
    const told = document.getElementById("alone");
    if (away < 3) return told?.remove();
    if (told) return;
    const notice = document.createElement("p");
    notice.id = "alone";
    notice.setAttribute("role", "status");
    notice.textContent = window.controlWords.alone;
    document.body.append(notice);
  }, 1000);
}
// Charts that are drawn by the server: they stand packed in the page, which takes no drawing as it is.
function unpackDrawings() {
  const unpack = () => {
    for (const packed of document.querySelectorAll("[data-drawn]")) {
      packed.innerHTML = decodeURIComponent(packed.dataset.drawn);
      packed.removeAttribute("data-drawn");
    }
  };
  new MutationObserver(unpack).observe(document.body, { childList: true, subtree: true });
  unpack();
}
// What a fragment means; one that is no encoded text stands for itself.
function decoded(fragment) {
  try { return decodeURIComponent(fragment); } catch { return fragment; }
}
// Without a view that came with it the parts of a page arrive later: the browser itself looks for an anchor too early.
function showAnchor(id) {
  if (!id || document.getElementById("first")) return;
  const observer = new MutationObserver(() => {
    const target = document.getElementById(id);
    if (!target || !document.querySelector(".foot")) return;
    observer.disconnect();
    target.scrollIntoView();
  });
  observer.observe(document.body, { childList: true, subtree: true });
}
