// What htmx does not do: links in an SVG, focus after an update, copying, and printing what is folded away.
(() => {
  "use strict";

  // Nobody needs htmx before there is something to see; and it only starts in a document that is complete.
  const late = document.currentScript.dataset.htmx;
  const load = () => document.head.append(Object.assign(document.createElement("script"), { src: late }));
  if (late) addEventListener("load", () => requestAnimationFrame(() => setTimeout(load)));

  // Whoever goes back twice at once comes before htmx, which else shows what belongs to the address.
  addEventListener("popstate", (event) => {
    if (event.state?.htmx && !window.onpopstate) location.reload();
  });

  // A browser takes longer to make two calendars than to lay out the page: they come with the open filters.
  const pickDays = () => {
    for (const field of document.querySelectorAll(".filters[open] [data-day]")) field.type = "date";
  };
  document.addEventListener("toggle", pickDays, true);
  pickDays();

  // Links that change what is found do so in place; with a modifier key, or without htmx, they are plain links.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-inplace]");
    if (!link || !window.htmx || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    htmx.ajax("GET", link.getAttribute("href"), { source: link, target: "#results", swap: "outerHTML" });
  });

  // Who followed a link that is gone now goes on at the count; whoever is typing stays where they are.
  document.addEventListener("htmx:afterSettle", () => {
    if (document.activeElement === document.body) document.getElementById("count").focus();
  });

  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      document.getElementById("copied").textContent = "Copied.";
    });
  }

  // Browsers that cannot unfold by style sheet alone.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("main details:not([open]):not(.filters)")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
})();
