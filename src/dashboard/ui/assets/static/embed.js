// Tells the page around how tall this is, whatever the width: nothing else leaves it.
(() => {
  const first = document.getElementById("first");
  const tell = () => parent.postMessage({ embedHeight: Math.ceil(first.getBoundingClientRect().height) }, "*");
  new ResizeObserver(tell).observe(first);
  tell();
})();
