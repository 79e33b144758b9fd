// Files dropped on the form, and a bar that shows how far their upload is. Without it the form works as a form does.
"use strict";

function allowDrop(form) {
  const input = form.querySelector("input[type=file]");
  const zone = input.closest("[data-drop]");
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
}

function showProgress(form) {
  const input = form.querySelector("input[type=file]");
  const bar = form.querySelector("progress");
  const told = form.querySelector("[data-progress]");
  form.addEventListener("submit", (event) => {
    if (!input.files.length) return;
    event.preventDefault();
    const request = new XMLHttpRequest();
    bar.hidden = false;
    request.upload.addEventListener("progress", ({ lengthComputable, loaded, total }) => {
      if (!lengthComputable) return;
      bar.value = loaded / total;
      told.textContent = loaded < total ? `${Math.round((100 * loaded) / total)} % sent` : "Sent; it is being read …";
    });
    request.addEventListener("load", () => {
      if (request.responseURL && request.responseURL !== form.action && request.status < 400) {
        window.location.assign(request.responseURL);
        return;
      }
      document.open();
      document.write(request.responseText);
      document.close();
    });
    request.addEventListener("error", () => {
      bar.hidden = true;
      told.textContent = "The connection broke off. Send it again.";
    });
    request.open("POST", form.action);
    request.send(new FormData(form));
  });
}

for (const form of document.querySelectorAll("form[data-upload]")) {
  allowDrop(form);
  showProgress(form);
}
