// Copying and sorting the tables side by side; stands in the pages that have them, behind page.js.
// A table as Word and Excel take it, under it its documents and the data it is from, its links with the whole address;
// as plain text a line for each row. The number of a document stands in brackets: raised, it would become a part of the
// figure before it.
function copyTable(section, edition) {
  const copy = document.createElement("div"), table = section.querySelector("table").cloneNode(true);
  const foot = document.createElement("p"), sources = section.querySelector(".table-sources ol").cloneNode(true);
  table.querySelectorAll("button").forEach((button) => button.remove());
  table.querySelectorAll("sup").forEach((sup) => sup.replaceWith(` [${sup.textContent}]`));
  table.querySelector("caption")?.removeAttribute("class");
  table.setAttribute("border", "1");
  foot.textContent = edition;
  copy.append(table, sources, foot);
  copy.querySelectorAll("a").forEach((link) => { link.href = link.href; });
  copy.style.cssText = "position:fixed;left:-99rem;background:#fff;color:#000";
  document.body.append(copy);
  const plain = (cell) => cell.textContent.replace(/\s+/g, " ").trim();
  const rows = [...table.rows].map((row) => [...row.cells].map(plain).join("\t"));
  const documents = [...sources.children].map((one, number) => `[${number + 1}] ${plain(one)}`);
  const text = [...rows, "", ...documents, `${table.caption.textContent}. ${edition}`].join("\n");
  document.addEventListener("copy", (event) => {
    event.preventDefault();
    event.clipboardData.setData("text/html", copy.innerHTML);
    event.clipboardData.setData("text/plain", text);
  }, { once: true });
  getSelection().selectAllChildren(copy);
  document.execCommand("copy");
  getSelection().removeAllRanges();
  copy.remove();
}
// Rows by a column: numbers by their value, what is empty last; once more turns the order round.
function sortTables() {
  if (window.tablesSort) return;
  window.tablesSort = true;
  document.addEventListener("click", ({ target }) => {
    const head = target.closest("button.sort")?.parentElement;
    if (!head) return;
    const table = head.closest("table"), body = table.tBodies[0], column = head.cellIndex;
    // Numbers begin with the greatest, names with the first.
    const isDown = column ? head.ariaSort !== "descending" : head.ariaSort === "ascending", way = isDown ? -1 : 1;
    const value = (row) => row.cells[column].dataset.value ?? "";
    const isText = [...body.rows].some((row) => isNaN(value(row)));
    const order = (one, other) => (isText ? one.localeCompare(other) : one - other) * way;
    const shown = (row) => (/^\d/.test(value(row)) ? value(row) : row.cells[column].textContent.trim());
    body.append(...[...body.rows].sort((one, other) => {
      const [a, b] = [shown(one), shown(other)];
      return !a || !b ? Number(!a) - Number(!b) : order(a, b);
    }));
    for (const other of head.parentElement.cells) other.ariaSort = null;
    head.ariaSort = isDown ? "descending" : "ascending";
  });
}
