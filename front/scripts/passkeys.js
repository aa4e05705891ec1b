// Passkeys: asks the browser for one and sends what it answers with the form that stands there.

async function answer(form) {
  const options = form.dataset.options
    ? JSON.parse(document.getElementById(form.dataset.options).textContent)
    : await (await fetch(form.dataset.ask, { headers: { Accept: "application/json" } })).json();
  const asked = options.creation_options ?? options.request_options;
  // Kept on the device and guarded by it: so it can stand for name and password both.
  if (options.creation_options) {
    Object.assign(asked.publicKey.authenticatorSelection, {
      residentKey: "required", requireResidentKey: true, userVerification: "required",
    });
  }
  const credential = options.creation_options
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked.publicKey) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked.publicKey) });
  form.elements.credential.value = JSON.stringify(credential.toJSON());
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  form.hidden = !window.PublicKeyCredential?.parseRequestOptionsFromJSON;
  form.addEventListener("submit", async (event) => {
    if (form.elements.credential.value) return;
    event.preventDefault();
    try {
      await answer(form);
      form.submit();
    } catch (error) {
      form.querySelector(/^[\d.]+$|:/.test(location.hostname) ? "[data-nameless]" : "[data-failed]").hidden = false;
    }
  });
}
