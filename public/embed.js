// Boussole IA in a frame: <div data-boussole-ia></div><script async src="https://…/embed.js"></script>
(() => {
  const { origin } = new URL(document.currentScript.src);
  for (const place of document.querySelectorAll("[data-boussole-ia]:empty")) {
    const frame = document.createElement("iframe");
    frame.src = origin + (place.dataset.boussoleIa || "/questionnaire");
    frame.title = "Boussole IA : auto-diagnostic sur l’intelligence artificielle";
    frame.style = "display:block;width:100%;height:800px;border:0";
    frame.allow = "clipboard-write";
    const greet = () => frame.contentWindow.postMessage("boussole-ia:hello", origin);
    frame.addEventListener("load", greet);
    addEventListener("message", ({ origin: from, source, data }) => {
      if (from !== origin || source !== frame.contentWindow || data?.type !== "boussole-ia:size") return;
      if (Number.isInteger(data.height) && data.height > 0 && data.height < 50000) frame.style.height = `${data.height}px`;
      if (data.moved === true) frame.scrollIntoView({ block: "start" });
    });
    place.append(frame);
  }
})();
