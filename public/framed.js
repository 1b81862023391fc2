// Loaded by a page that finds itself in a frame: tells its height to the page around it, once that page has said hello.
// Which pages may be around is the server's decision (frame-ancestors); the height goes to the one that greeted, and to nobody else.
(() => {
  let host = null;
  let told = 0;
  let place = location.pathname + location.search;
  let moved = false;
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    const now = location.pathname + location.search;
    if (now !== place) { place = now; moved = true; }
    if (host === null || (height === told && !moved)) return;
    told = height;
    parent.postMessage({ type: "boussole-ia:size", height, moved }, host);
    moved = false;
  };
  addEventListener("message", (event) => {
    if (event.source !== parent || event.data !== "boussole-ia:hello" || event.origin === "null") return;
    host = event.origin;
    told = 0;
    tell();
  });
  new ResizeObserver(tell).observe(document.body);
})();
