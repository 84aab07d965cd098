// Passkeys: a form that says data-passkey asks for a challenge, lets the browser do its ceremony, and is sent with the answer.
(() => {
  const able = !!(window.PublicKeyCredential && navigator.credentials);
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

  const make = o => navigator.credentials.create({ publicKey: {
    challenge: bytes(o.challenge), rp: o.rp, user: { ...o.user, id: bytes(o.user.id) }, pubKeyCredParams: o.pubKeyCredParams,
    excludeCredentials: o.excludeCredentials.map(id => ({ type: "public-key", id: bytes(id) })), attestation: "none",
    authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" }, timeout: 300000 } });
  const use = o => navigator.credentials.get({ publicKey: {
    challenge: bytes(o.challenge), rpId: o.rpId, userVerification: "required", timeout: 300000 } });

  const answer = key => JSON.stringify({ id: key.id, rawId: text(key.rawId), type: key.type, clientExtensionResults: {},
    response: key.response.attestationObject
      ? { clientDataJSON: text(key.response.clientDataJSON), attestationObject: text(key.response.attestationObject),
          transports: key.response.getTransports ? key.response.getTransports() : [] }
      : { clientDataJSON: text(key.response.clientDataJSON), authenticatorData: text(key.response.authenticatorData),
          signature: text(key.response.signature), userHandle: key.response.userHandle && text(key.response.userHandle) } });

  document.querySelectorAll("form[data-passkey]").forEach(form => {
    const say = name => form.querySelectorAll("[data-say]").forEach(it => it.hidden = it.dataset.say !== name);
    if (!able) return say("unable");
    form.querySelector("button").hidden = false;
    say("");
    form.addEventListener("submit", async event => {
      event.preventDefault();
      event.stopImmediatePropagation();
      try {
        const body = new URLSearchParams({ _csrf: form.elements._csrf.value });
        const asked = await fetch(form.dataset.challenge, { method: "POST", body, credentials: "same-origin" });
        if (!asked.ok) throw new Error(asked.status);
        const options = await asked.json();
        form.elements.reponse.value = answer(await (form.dataset.passkey === "make" ? make : use)(options));
        form.submit();
      } catch (stopped) {
        say("stopped");
      }
    });
  });
})();
