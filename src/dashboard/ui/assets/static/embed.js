// Tells the page around how tall this is, whatever the width: nothing else leaves it.
(() => {
  const tell = () => parent.postMessage({ embedHeight: document.documentElement.scrollHeight }, "*");
  new ResizeObserver(tell).observe(document.body);
  tell();
})();
