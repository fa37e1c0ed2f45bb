// Copy buttons, what marks say and the language of the document. Runs in the page itself; holds no data.
function startPage(language) {
  document.documentElement.lang = language;
  if (window.copyButtonsReady) return;
  window.copyButtonsReady = true;
  // Work that was not published yet lives in this page alone: the browser asks before it goes.
  window.addEventListener("beforeunload", (event) => {
    if (document.querySelector("[data-unsaved]")) event.preventDefault();
  });
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-copy]");
    if (!button) return;
    // A button that names no text copies the one above it.
    await copyText(button.dataset.copy || button.previousElementSibling.textContent);
    const before = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = before; }, 1500);
  });
  tellMarks();
  unpackDrawings();
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
// What a mark says, in a box beside it: for a mouse that comes near, for the first tap of a finger (the next opens its
// figure), and for whoever goes from link to link.
function tellMarks() {
  const NEAR_PX = 20, GAP_PX = 12;
  const box = document.createElement("a");
  let told = null, before = null, isTouch = false;
  box.className = "told";
  box.tabIndex = -1;
  box.setAttribute("aria-hidden", "true");

  function middle(mark) {
    const { left, top, width, height } = mark.lastElementChild.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  }
  // The mark that a place in a chart is nearest to; none where it belongs to another link.
  function markAt({ target, clientX, clientY }) {
    const plot = target.closest?.(".plot"), link = target.closest?.("a");
    if (!plot || (link && !link.querySelector("path"))) return null;
    let found = null, least = NEAR_PX;
    for (const path of plot.querySelectorAll("a > path")) {
      const [x, y] = middle(path.parentElement), far = Math.hypot(x - clientX, y - clientY);
      if (far < least) [found, least] = [path.parentElement, far];
    }
    return found;
  }
  function tell(mark) {
    if (mark === told) return;
    told = mark;
    box.remove();
    if (!mark) return;
    const title = mark.querySelector("title");
    // The browser's own box would come beside ours.
    if (title) mark.setAttribute("aria-label", title.textContent);
    title?.remove();
    box.textContent = mark.getAttribute("aria-label");
    box.href = mark.href.baseVal;
    box.style.borderColor = getComputedStyle(mark.lastElementChild).stroke;
    document.body.append(box);
    place();
  }
  function place() {
    const [x, y] = middle(told), { width, height } = box.getBoundingClientRect();
    box.style.left = `${Math.max(8, Math.min(x - width / 2, document.documentElement.clientWidth - width - 8))}px`;
    box.style.top = `${y - height - GAP_PX > 0 ? y - height - GAP_PX : y + GAP_PX}px`;
  }

  document.addEventListener("pointerdown", (event) => {
    isTouch = event.pointerType === "touch";
    before = told;
  }, true);
  document.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch") return;
    const mark = markAt(event);
    event.target.closest?.(".plot")?.classList.toggle("near", Boolean(mark));
    tell(mark);
  });
  document.addEventListener("click", (event) => {
    if (event.target === box) return;
    const mark = markAt(event);
    // What is told is what opens, also where another mark lies under the pointer.
    const opens = mark && (!isTouch || mark === before), isIts = mark && mark === event.target.closest("a");
    tell(mark);
    if (!mark || !event.isTrusted || (opens && isIts)) return;
    event.preventDefault();
    const { ctrlKey, metaKey, shiftKey } = event;
    if (opens) mark.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
  });
  document.addEventListener("focusin", ({ target }) => tell(target.closest(".plot a:has(> path)")));
  document.addEventListener("keydown", ({ key }) => { if (key === "Escape") tell(null); });
  document.addEventListener("scroll", () => told === document.activeElement ? place() : tell(null), { capture: true, passive: true });
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
