// One slide at a time: keys, fingers and presenters' remotes; notes in a second window. Asks nobody for anything.
function startDeck(words) {
  const root = document.documentElement, slides = [...document.querySelectorAll("section")];
  const languages = Object.keys(words);
  const CLOSER = ["close", "closer", "closest"];
  let at = 0, typed = "", typing = 0, notes = null, from = null;
  root.classList.add("played");

  const shown = (selector) => document.querySelector(`${selector}[lang="${root.lang}"]`);
  function fit() {
    const [wide, tall] = ["--wide", "--tall"].map((name) => parseFloat(getComputedStyle(root).getPropertyValue(name)));
    root.style.setProperty("--scale", Math.min(innerWidth / wide, innerHeight / tall));
  }
  // A slide that says more than usual is set closer until it holds.
  function settle() {
    const slide = slides[at];
    slide.classList.remove(...CLOSER);
    for (const way of CLOSER) if (slide.scrollHeight > slide.clientHeight) slide.classList.add(way);
  }
  function go(to) {
    black(false);
    at = Math.max(0, Math.min(slides.length - 1, to));
    slides.forEach((slide, number) => slide.classList.toggle("now", number === at));
    settle();
    for (const place of document.querySelectorAll("nav output")) place.textContent = `${at + 1} / ${slides.length}`;
    try { history.replaceState(null, "", `#${at + 1}`); } catch { /* A file among others has no history to write. */ }
    tellNotes();
  }
  const pages = () => notes && !notes.closed ? [document, notes.document] : [document];
  const listIn = (page) => page.querySelector("dialog[open]");
  function speak(code) {
    const listing = pages().filter(listIn);
    listing.forEach((page) => listIn(page).close());
    root.lang = code || languages[(languages.indexOf(root.lang) + 1) % languages.length];
    settle();
    tellNotes();
    listing.forEach(help);
  }
  function black(isBlack = !root.classList.contains("black")) { root.classList.toggle("black", isBlack); }
  // The list of keys stands in the window it was asked for in, one at a time.
  function help(page) {
    if (listIn(page)) listIn(page).close();
    else (page === document ? shown("dialog") : page.body.appendChild(shown("dialog").cloneNode(true))).showModal();
  }
  function full() { if (document.fullscreenElement) document.exitFullscreen(); else root.requestFullscreen?.().catch(() => { /* Only a gesture in this window may. */ }); }
  // The second window is of this page, and asks for nothing either: it is written part by part.
  function openNotes() {
    notes = notes && !notes.closed ? notes : open("", "notes", "width=720,height=640");
    if (!notes) return;
    const style = notes.document.createElement("style");
    style.textContent = document.querySelector("style").textContent;
    notes.document.head.replaceChildren(style);
    notes.document.documentElement.className = root.className.replace("played", "");
    notes.addEventListener("keydown", onKey);
    notes.addEventListener("click", onNotesClick);
    tellNotes();
    notes.focus();
  }
  function onNotesClick({ target }) { if (target.closest("dialog button")) help(notes.document); }
  function tellNotes() {
    if (!notes || notes.closed) return;
    const page = notes.document, [title, clock, next, last] = words[root.lang], body = page.body;
    const said = slides[at].querySelector(`[lang="${root.lang}"] aside`).cloneNode(true);
    const after = slides[at + 1]?.querySelector(`[lang="${root.lang}"] h2`);
    page.documentElement.lang = root.lang;
    page.title = title;
    const time = page.createElement("p"), coming = page.createElement("p"), place = page.createElement("h2");
    time.className = "clock";
    time.setAttribute("aria-label", clock);
    place.textContent = `${at + 1} / ${slides.length} · ${slides[at].querySelector(`[lang="${root.lang}"] h2`).textContent}`;
    coming.textContent = after ? `${next} ${after.textContent}` : last;
    said.prepend(time, place);
    said.append(coming);
    body.replaceChildren(said);
    tick();
  }
  function tick() {
    const clock = notes && !notes.closed && notes.document.querySelector(".clock");
    if (clock) clock.textContent = new Date().toLocaleTimeString(root.lang, { hour: "2-digit", minute: "2-digit" });
  }
  function number(digit) {
    typed += digit;
    clearTimeout(typing);
    typing = setTimeout(() => { typed = ""; }, 1200);
    go(Number(typed) - 1);
  }
  const keys = {
    ArrowRight: () => go(at + 1), ArrowDown: () => go(at + 1), PageDown: () => go(at + 1), " ": () => go(at + 1),
    ArrowLeft: () => go(at - 1), ArrowUp: () => go(at - 1), PageUp: () => go(at - 1),
    Home: () => go(0), End: () => go(slides.length - 1),
    f: full, l: () => speak(), b: () => black(), ".": () => black(), n: openNotes, "?": (page) => help(page),
    Escape: () => { black(false); if (document.fullscreenElement) document.exitFullscreen(); },
  };
  function onKey(event) {
    const does = /^\d$/.test(event.key) ? () => number(event.key) : keys[event.key] ?? keys[event.key.toLowerCase()];
    if (!does || event.ctrlKey || event.metaKey || event.altKey) return;
    // A button that has the focus is pressed by the space bar.
    if (event.key === " " && event.target.closest?.("button, dialog")) return;
    if (event.key !== "Escape") event.preventDefault();
    does(event.target.ownerDocument);
  }
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("button"), { go: way, do: what } = button?.dataset ?? {};
    // The space bar goes on, whatever was pressed last.
    button?.blur();
    if (way) go(at + Number(way));
    if (what) ({ full, notes: openNotes, language: () => speak(button.lang), help: () => help(document) })[what]();
    // What is not a link goes on, as a presenter's mouse does.
    if (!target.closest("button, a, dialog, nav") && !getSelection().toString() && !root.classList.contains("touched")) go(at + 1);
  });
  document.addEventListener("touchstart", ({ changedTouches: [touch] }) => {
    root.classList.add("touched");
    from = [touch.clientX, touch.clientY];
  }, { passive: true });
  document.addEventListener("touchend", ({ changedTouches: [touch] }) => {
    const [across, down] = [touch.clientX - from[0], touch.clientY - from[1]];
    if (Math.abs(across) > 40 && Math.abs(across) > Math.abs(down)) go(at + (across < 0 ? 1 : -1));
  }, { passive: true });
  addEventListener("resize", fit);
  addEventListener("hashchange", () => go((parseInt(location.hash.slice(1), 10) || 1) - 1));
  setInterval(tick, 5000);
  document.fonts.ready.then(settle);
  fit();
  go((parseInt(location.hash.slice(1), 10) || 1) - 1);
}
