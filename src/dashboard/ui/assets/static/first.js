// The view that came with the page hands over to the app when the app's own page stands complete.
(() => {
  const PATIENCE_MS = 60000, LOOK_MS = 50;
  const OPENED = '[data-testid="stHtml"] details', FOCUSED = '[data-testid="stHtml"] :is(a, summary, button, input)';
  const first = document.getElementById("first"), root = document.getElementById("root");
  const state = document.documentElement.classList;
  // Nobody who pays for each megabyte, or waits long for it, loads the app without having asked.
  const net = navigator.connection, isSparing = net && (net.saveData || /[23]g$/.test(net.effectiveType));
  let isAsked = false, clock = 0;
  const { title } = document;
  const watcher = new MutationObserver(look);

  function load() {
    if (isAsked) return;
    isAsked = true;
    leaveIcons();
    if (first) leaveLateFonts();
    state.remove("sparing");
    document.head.append(document.importNode(document.getElementById("app").content, true));
    if (!first) return;
    watcher.observe(root, { childList: true, subtree: true, attributeFilter: ["data-test-script-state", "data-drawn"] });
    clock = setInterval(look, LOOK_MS);
    setTimeout(() => { if (first.isConnected) state.add("appless"); }, PATIENCE_MS);
  }
  // A font that came too late for the first paint would break lines anew under the reader's eyes: each sheet of the
  // app has the browser choose once more.
  function leaveLateFonts() {
    const probe = document.body.appendChild(document.createElement("span"));
    probe.textContent = "Wide iii mmm 0123";
    const width = (family) => {
      probe.style.cssText = `position: absolute; font: 600 40px ${family}`;
      return probe.offsetWidth;
    };
    for (const name of ["--sans", "--serif"]) {
      const [wanted, ...others] = getComputedStyle(probe).getPropertyValue(name).split(",");
      const isLate = width(`${wanted}, monospace`) === width("monospace");
      if (isLate) document.documentElement.style.setProperty(name, others.join(","));
    }
    probe.remove();
  }
  function look() { if (isComplete()) handOver(); }
  // Streamlit fetches its icons ahead, 366 KiB; a page that shows one fetches them by itself.
  function leaveIcons() {
    const { fonts } = document, ask = fonts.load.bind(fonts);
    fonts.load = (font, ...text) => font.includes("Material Symbols") ? Promise.resolve([]) : ask(font, ...text);
  }
  function isComplete() {
    return root.querySelector('[data-testid="stApp"]')?.dataset.testScriptState === "notRunning"
      && root.querySelector(".foot, .no-data")
      && !root.querySelector('[data-testid="stSkeleton"], [data-testid="stAppSkeleton"], [data-drawn]');
  }
  // A browser may keep nothing.
  const places = (() => { try { return sessionStorage; } catch { return null; } })();
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
