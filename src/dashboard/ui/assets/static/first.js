// The view that came with the page hands over to the app when the app's own page stands complete.
(() => {
  const REST_MS = 250, PATIENCE_MS = 60000, LOOK_MS = 50;
  const OPENED = '[data-testid="stHtml"] details', FOCUSED = '[data-testid="stHtml"] :is(a, summary, button, input)';
  const first = document.getElementById("first"), root = document.getElementById("root");
  const state = document.documentElement.classList;
  // Nobody who pays for each megabyte, or waits long for it, loads the app without having asked.
  const net = navigator.connection, isSparing = net && (net.saveData || /[23]g$/.test(net.effectiveType));
  let isAsked = false, changed = 0, clock = 0;
  const { title } = document;
  // Charts that plotly draws in the app; where it cannot, the drawings stay.
  const touched = first?.querySelectorAll('.plot:not([data-testid="stHtml"] .plot)').length ?? 0;
  const watcher = new MutationObserver(() => { changed = performance.now(); });

  function load() {
    if (isAsked) return;
    isAsked = true;
    state.remove("sparing");
    document.head.append(document.importNode(document.getElementById("app").content, true));
    if (!first) return;
    const started = performance.now();
    watcher.observe(root, { childList: true, subtree: true, attributes: true, characterData: true });
    clock = setInterval(() => {
      const now = performance.now();
      if (isComplete() && now - changed > REST_MS) handOver();
      else if (now - started > PATIENCE_MS) state.add("appless");
    }, LOOK_MS);
  }
  function isComplete() {
    const app = root.querySelector('[data-testid="stApp"]');
    return app?.dataset.testScriptState === "notRunning" && root.querySelector(".foot, .no-data")
      && !root.querySelector('[data-testid="stSkeleton"], [data-testid="stAppSkeleton"]')
      && charts().length >= touched && charts().every((chart) => chart.querySelector(".main-svg .xy"))
      && !root.querySelector("[data-drawn]");
  }
  // A browser may keep nothing.
  const places = (() => { try { return sessionStorage; } catch { return null; } })();
  function charts() { return [...root.querySelectorAll('[data-testid="stPlotlyChart"]')]; }
  // The parts of a page come in one order here and there.
  function twin(element, selector) {
    return root.querySelectorAll(selector)[[...first.querySelectorAll(selector)].indexOf(element)];
  }
  function handOver() {
    clearInterval(clock);
    watcher.disconnect();
    for (const details of first.querySelectorAll(OPENED)) {
      const other = twin(details, OPENED);
      if (other) other.open = details.open;
    }
    const focused = first.contains(document.activeElement) && twin(document.activeElement, FOCUSED);
    const top = window.scrollY;
    document.title = title;
    state.remove("waiting", "appless");
    first.remove();
    root.querySelector('[data-testid="stMain"]')?.scrollTo({ top, behavior: "instant" });
    focused?.focus?.({ preventScroll: true });
  }

  // The app scrolls a part of the page, of which no browser remembers the place.
  addEventListener("pagehide", () => {
    const main = root.querySelector('[data-testid="stMain"]');
    if (main) places?.setItem(`place ${location.href}`, main.scrollTop);
  });
  if (!first) return load();
  const top = performance.getEntriesByType("navigation")[0]?.type === "back_forward" && places?.getItem(`place ${location.href}`);
  if (top) {
    history.scrollRestoration = "manual";
    scrollTo({ top, behavior: "instant" });
  }
  state.add("waiting");
  first.addEventListener("click", (event) => { if (event.target.closest("[data-app]")) load(); });
  if (isSparing) state.add("sparing");
  // Scripts compete for the line only when what can be read has been painted.
  else requestAnimationFrame(() => setTimeout(load));
})();
