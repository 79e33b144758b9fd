// Files dropped on the form, and a bar that shows how far their upload is. Without it the form works as a form does.
// That it is sent once is the desk's own script's doing.
"use strict";

function allowDrop(form) {
  const input = form.querySelector("input[type=file]");
  const zone = input.closest("[data-drop]");
  const chosen = zone.querySelector("[data-chosen]");
  const mark = (on) => zone.classList.toggle("dropping", on);
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    mark(true);
  });
  zone.addEventListener("dragleave", () => mark(false));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    mark(false);
    if (event.dataTransfer.files.length) {
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
  input.addEventListener("change", () => {
    const names = Array.from(input.files, (file) => file.name);
    chosen.textContent = names.length > 1 ? names.join(", ") : "";
  });
}

function showProgress(form) {
  form.addEventListener("submit", (event) => {
    const input = form.querySelector("input[type=file]");
    const bar = form.querySelector("progress");
    const told = form.querySelector("[data-progress]");
    if (!input.files.length || event.defaultPrevented) return;
    event.preventDefault();
    const failed = (words) => {
      bar.hidden = true;
      told.textContent = words;
      delete form.dataset.sent;
    };
    const request = new XMLHttpRequest();
    bar.hidden = false;
    request.upload.addEventListener("progress", ({ lengthComputable, loaded, total }) => {
      if (!lengthComputable) return;
      bar.value = loaded / total;
      told.textContent = loaded < total ? `${Math.floor((100 * loaded) / total)} % sent` : "Sent; it is being read …";
    });
    request.addEventListener("load", () => {
      const next = request.getResponseHeader("Location");
      if (request.status === 201 && next) {
        window.location.assign(next);
        return;
      }
      const page = new DOMParser().parseFromString(request.responseText, "text/html");
      const again = page.querySelector("form[data-upload]");
      if (!again) {
        failed(`It was not taken (${request.status}). Load this page anew and send it again.`);
        return;
      }
      // What is wrong stands on the form; the files stay chosen.
      form.replaceChildren(...again.childNodes);
      delete form.dataset.sent;
      allowDrop(form);
      const field = form.querySelector("input[type=file]");
      field.files = input.files;
      field.dispatchEvent(new Event("change"));
      form.querySelector("[aria-invalid=true]")?.focus();
    });
    request.addEventListener("error", () => failed("The connection broke off. Send it again."));
    request.open("POST", form.action);
    request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
    request.send(new FormData(form));
  });
}

for (const form of document.querySelectorAll("form[data-upload]")) {
  allowDrop(form);
  showProgress(form);
}
