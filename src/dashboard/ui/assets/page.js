// Copy buttons, touch on charts and the language of the document. Runs in the page itself; holds no data.
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
  scrollOverCharts();
  unpackDrawings();
  followAppearance();
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
// A chart would keep the finger to itself. So it is not told of touches: the browser scrolls, and gives a tap as a
// mouse's. The first on a mark opens its box, the next, with the box of this mark open, its page.
function scrollOverCharts() {
  const chartOf = (event) => event.target.closest?.(".nsewdrag") && event.target.closest(".js-plotly-plot");
  const boxOf = (chart) => chart?.querySelector(".hoverlayer")?.textContent;
  let isTouch = false, openBefore;
  document.addEventListener("pointerdown", (event) => {
    isTouch = event.pointerType === "touch";
    openBefore = boxOf(chartOf(event));
  }, true);
  document.addEventListener("touchstart", (event) => {
    if (chartOf(event)) event.stopPropagation();
  }, { capture: true, passive: true });
  document.addEventListener("mousedown", (event) => {
    if (isTouch && boxOf(chartOf(event)) !== openBefore) event.stopPropagation();
  }, true);
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
// The app follows the screen from light to dark without a word to the server: what plotly drew is told by an attribute.
function followAppearance() {
  const tell = () => {
    const app = document.querySelector('[data-testid="stApp"]');
    if (app) document.documentElement.dataset.appearance = getComputedStyle(app).colorScheme;
  };
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => setTimeout(tell, 300));
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
