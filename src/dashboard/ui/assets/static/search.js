// Searching a site without a server: every word must occur, accents and capitals do not matter.
(() => {
  const form = document.querySelector("form.search"), box = form?.querySelector('input[type="search"]');
  if (!box || !window.searchIndex) return;
  const MOST = 30, plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  // This page lies in a folder of its language's; paths begin at that folder.
  const root = "../".repeat(Number(form.dataset.depth || 1));
  const entries = window.searchIndex.map(([shown, more, path]) => [plain(`${shown} ${more}`), shown, path]);
  const found = document.createElement("ul");
  found.className = "found";
  found.setAttribute("aria-live", "polite");
  form.append(found);
  document.documentElement.classList.add("searches");
  const search = () => {
    const words = plain(box.value).split(/\s+/).filter(Boolean);
    const hits = words.length ? entries.filter(([text]) => words.every((word) => text.includes(word))).slice(0, MOST) : [];
    found.replaceChildren(...hits.map(([, shown, path]) => {
      const item = document.createElement("li"), link = document.createElement("a");
      link.href = root + path;
      link.textContent = shown;
      item.append(link);
      return item;
    }));
  };
  form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  box.addEventListener("input", search);
})();
