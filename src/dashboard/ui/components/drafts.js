// Unfinished work of whoever is not signed in, kept in their own browser (IndexedDB) and nowhere else.
//
// Files are taken as they are chosen and put back into the box for files: they never travel for the keeping alone.
const DATABASE = "dashboard-drafts", DRAFTS = "drafts", FILES = "files";
const chosen = new Set();   // files chosen in this page
const sums = new WeakMap(); // their checksums
const marks = new Map();    // what each draft was when this page saved it last
const moved = new Map();    // drafts that another page of this browser has gone on with, by the id we gave them
const done = new Set();     // orders of the server that were carried out
let told = "";
let session = "";           // the one that drew this page last
let filling = { id: "", files: [] }; // files on their way back into their box
let queue = Promise.resolve();
let askAnew = () => {};     // asks the server to draw the page

export default function drafts({ data, parentElement, setStateValue, setTriggerValue }) {
  askAnew = () => setStateValue("back", Date.now());
  const status = parentElement.querySelector("[role=status]");
  // One after the other: two runs of the page may follow each other closely.
  queue = queue.then(() => follow(data, status, setStateValue, setTriggerValue)).catch((error) => {
    console.warn("drafts", error);
    status.textContent = data.keep ? data.words.failed : "";
  });
  return () => { askAnew = () => {}; };
}

// After a lost connection Streamlit waits for a choice before it draws the page: a file chosen then would lie in a box
// that a new session does not know.
let isThere = true;
new MutationObserver(() => {
  const wasThere = isThere;
  isThere = Boolean(document.querySelector("[data-test-connection-state=CONNECTED]"));
  if (isThere && !wasThere) askAnew();
}).observe(document.body, { subtree: true, attributes: true, attributeFilter: ["data-test-connection-state"] });

async function follow(data, status, setStateValue, setTriggerValue) {
  const base = await database();
  const fills = data.fill && !done.has(data.fill.order);
  if (fills) filling = { id: data.fill.id, files: data.fill.files };
  for (const id of data.forget) await forget(base, moved.get(id) || id);
  status.textContent = data.keep ? await keep(base, data) : "";
  await tell(base, data, setStateValue);
  if (session && session !== data.session) setStateValue("anew", data.session);
  session = data.session;
  const { open, fill } = data;
  if (open && !done.has(open.order)) {
    done.add(open.order);
    const draft = await read(base, open.id);
    if (draft) marks.set(draft.id, draft.mark);
    setTriggerValue("opened", draft ? { id: draft.id, inputs: draft.inputs, begun: draft.begun, files: draft.files } : null);
  }
  if (fills) {
    done.add(fill.order);
    await putBack(base, fill);
  }
}

function database() {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(DATABASE, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(DRAFTS, { keyPath: "id" });
      asked.result.createObjectStore(FILES);
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
    asked.onblocked = () => reject(new Error("blocked"));
  });
}

const answer = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
const finished = (transaction) => new Promise((resolve, reject) => {
  transaction.oncomplete = resolve;
  transaction.onabort = transaction.onerror = () => reject(transaction.error);
});
const read = (base, id) => answer(base.transaction(DRAFTS).objectStore(DRAFTS).get(id));
const place = (id, file) => JSON.stringify([id, ...file]);

// Save the draft of this page; what to tell of it.
async function keep(base, { own, subject, keep, words }) {
  const id = moved.get(own) || own;
  const files = withThoseToCome(id, keep.files);
  // Before the transaction, which would not wait for a checksum.
  const bytes = await bytesOf(files);
  const writing = base.transaction([DRAFTS, FILES], "readwrite");
  const saved = finished(writing);
  const before = await answer(writing.objectStore(DRAFTS).get(id));
  if (before && before.mark !== marks.get(id)) {
    // Another page has gone on with it: this becomes a draft of its own.
    moved.set(own, crypto.getRandomValues(new Uint32Array(4)).join("-"));
    writing.abort();
    await saved.catch(() => {});
    return keepAgain(base, own, subject, keep, words);
  }
  const mark = Math.random().toString(36);
  const lost = await putFiles(writing.objectStore(FILES), id, files, bytes);
  const when = before && before.state === keep.state ? before.when : localTime();
  const draft = { id, subject, mark, when, saved: Date.now(), state: keep.state, begun: keep.begun, inputs: keep.inputs, files };
  writing.objectStore(DRAFTS).put(draft);
  await saved;
  marks.set(id, mark);
  const kept = words.kept.replace("{time}", when.slice(11));
  return lost ? words.failed : moved.has(own) ? `${kept} ${words.parted}` : kept;
}
const keepAgain = (base, own, subject, kept, words) => keep(base, { own, subject, keep: kept, words });

// The files of a draft, and those still on their way into the box: the draft is never saved without one of them.
function withThoseToCome(id, files) {
  if (filling.id !== id) return files;
  filling.files = filling.files.filter(([, size, sum]) => !files.some((file) => file[1] === size && file[2] === sum));
  return [...files, ...filling.files];
}

// The chosen file that each file of the draft is, if it was chosen in this page: by its size and checksum, since the
// server may have given it another name.
async function bytesOf(files) {
  const found = new Map();
  for (const file of files) {
    const [, size, sum] = file;
    for (const one of chosen) if (one.size === size && (await checksum(one)) === sum) found.set(file, one);
  }
  return found;
}

async function checksum(file) {
  if (!sums.has(file)) sums.set(file, crc32(new Uint8Array(await file.arrayBuffer())));
  return sums.get(file);
}

function crc32(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return ~sum >>> 0;
}

// Put the files of a draft beside it and take others away; whether one of them could not be found.
async function putFiles(store, id, files, bytes) {
  const wanted = new Set(files.map((file) => place(id, file)));
  const there = (await answer(store.getAllKeys())).filter((key) => JSON.parse(key)[0] === id);
  for (const key of there) if (!wanted.has(key)) store.delete(key);
  let lost = false;
  for (const file of files) {
    const key = place(id, file);
    if (there.includes(key)) continue;
    if (bytes.has(file)) store.put(bytes.get(file), key);
    else lost = true;
  }
  return lost;
}

async function forget(base, id) {
  const writing = base.transaction([DRAFTS, FILES], "readwrite");
  const saved = finished(writing);
  writing.objectStore(DRAFTS).delete(id);
  await putFiles(writing.objectStore(FILES), id, [], new Map());
  await saved;
}

// Tell the server which other drafts there are, once for each change; those too old are removed.
async function tell(base, { own, subject, days }, setStateValue) {
  const all = await answer(base.transaction(DRAFTS).objectStore(DRAFTS).getAll());
  const oldest = Date.now() - days * 86400000;
  for (const draft of all) if (draft.saved < oldest) await forget(base, draft.id);
  const mine = moved.get(own) || own;
  // Those of before there were several are of the first subject.
  const others = all.filter((draft) => (draft.subject ?? "") === subject && draft.id !== mine && draft.saved >= oldest).sort((a, b) => b.saved - a.saved);
  const found = others.slice(0, 5).map(({ id, when, inputs, files }) => ({ id, when, files, inputs: shown(inputs) }));
  const now = JSON.stringify([own, found]);
  if (now === told || (!told && !found.length)) return;
  told = now;
  setStateValue("found", found);
}

// What the list says of a draft: the title of the document, who, which figure, how many numbers.
function shown(inputs) {
  const named = ([name]) => name === "organization" || name === "figure" || /^(figure-.*-value|source-.*-title)$/.test(name);
  return Object.fromEntries(Object.entries(inputs).filter(named));
}

// Give the files of a draft to the box for files, as if they had been chosen again.
async function putBack(base, { id, box, files }) {
  const found = [];
  for (const file of files) {
    const blob = await answer(base.transaction(FILES).objectStore(FILES).get(place(id, file)));
    if (blob) found.push(new File([blob], file[0], { type: blob.type }));
    else filling.files = filling.files.filter((one) => one !== file);
  }
  if (!found.length) return;
  for (let tries = 0; tries < 100; tries += 1) {
    const input = document.querySelector(`.${CSS.escape(box)} input[type=file]`);
    if (input) {
      const held = new DataTransfer();
      for (const file of found) held.items.add(file);
      input.files = held.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
      return;
    }
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
}

function localTime() {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
}

function take(files) {
  for (const file of files || []) chosen.add(file);
}
document.addEventListener("change", ({ target }) => { if (target.type === "file") take(target.files); }, true);
document.addEventListener("drop", ({ dataTransfer }) => take(dataTransfer && dataTransfer.files), true);

// A text reaches the server when its box is left. A pause in typing counts too, or a tab that is closed would take
// all that was written in the box; the box is left and entered again for that, and its person notices nothing.
let pause = 0;
document.addEventListener("input", ({ target }) => {
  if (!target.closest?.("[data-testid=stTextInput], [data-testid=stTextArea]")?.closest("[class*=st-key-draft-input-]")) return;
  clearTimeout(pause);
  pause = setTimeout(() => {
    if (target !== document.activeElement) return;
    for (const event of ["focusout", "focusin"]) target.dispatchEvent(new FocusEvent(event, { bubbles: true }));
  }, 1000);
});
