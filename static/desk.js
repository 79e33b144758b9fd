// The review screen by keyboard, and how a typed date is understood while it is typed. Without it everything works too.
"use strict";

const typing = (element) => element.closest("input:not([type=radio]):not([type=checkbox]), textarea, select");
const main = document.getElementById("date");
const help = document.getElementById("help");

function press(id) {
  document.getElementById(id)?.click();
}

function focusOn(name) {
  main?.elements[name]?.focus();
}

function pick(key) {
  const radio = main?.querySelector(`[data-key="${key}"]`);
  if (!radio) return;
  radio.checked = true;
  main.elements.typed.value = "";
  show(main.elements.typed, "", "");
  // To accept needs no reason: the same key again, or Enter, saves.
  if (radio.value === "accept") radio.focus();
  else focusOn("reason");
}

const keys = {
  a: () => document.getElementById("accept")?.requestSubmit(),
  s: () => main?.requestSubmit(),
  n: () => press("next"),
  p: () => press("previous"),
  d: () => focusOn("typed"),
  r: () => focusOn("reason"),
  "?": () => help?.showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || help?.open) return;
  if (event.key === "Escape" && typing(event.target)) return event.target.blur();
  if (typing(event.target)) return;
  const action = keys[event.key] ?? (/^[1-9]$/.test(event.key) ? () => pick(event.key) : null);
  if (action && !event.repeat) {
    event.preventDefault();
    action();
  }
});

// A form is sent once, however often a key is pressed.
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "1";
  });
}
addEventListener("pageshow", () => document.querySelectorAll("[data-sent]").forEach((form) => delete form.dataset.sent));

function show(field, words, edtf, wrong = false) {
  const output = field.parentElement.querySelector("output");
  output.textContent = words;
  output.classList.toggle("wrong", wrong);
  field.form.elements.understood.value = edtf;
}

for (const field of document.querySelectorAll("[data-typed]")) {
  let asked = 0;
  let timer;
  const ask = async () => {
    const mine = ++asked;
    if (!field.value.trim()) return show(field, "", "");
    const query = new URLSearchParams({ typed: field.value, near: field.dataset.near });
    const answer = await (await fetch(`${field.dataset.interpret}?${query}`)).json();
    if (mine !== asked) return; // a later one is on its way
    if (answer.problem) show(field, answer.problem, "", true);
    else show(field, `${answer.words} (${answer.edtf})`, answer.edtf);
  };
  field.addEventListener("input", () => {
    field.form.elements.understood.value = "";
    field.parentElement.querySelector(".error")?.remove(); // it was about what stood there before
    field.form.querySelectorAll("[name=pick]").forEach((radio) => (radio.checked = false));
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  if (field.value && !field.hasAttribute("aria-invalid")) ask(); // what is wrong with it is on the page already
}

const button = document.getElementById("keys");
if (button) {
  button.hidden = false;
  button.addEventListener("click", () => help.showModal());
}
document.querySelector(".errorlist + * input[type=text], [aria-invalid=true]")?.focus();
