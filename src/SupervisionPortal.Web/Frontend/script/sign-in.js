// Signs in again on the page itself, so that nobody has to leave what they are writing.

/** Opens the form. It answers through `entered(account, token)`, once somebody is signed in. */
export function openSignIn(form, { address, again, textFailed, entered }) {
  if (document.querySelector('dialog.sign-in-here')) return;
  const dialog = form.querySelector('template[data-autosave-template="sign-in"]').content.firstElementChild.cloneNode(true);
  document.body.append(dialog);
  const fault = dialog.querySelector('[data-slot="fault"]');
  const [email, password] = dialog.querySelectorAll('input');
  let isBusy = false;

  dialog.addEventListener('close', () => dialog.remove());
  dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
  dialog.querySelector('form').addEventListener('submit', async event => {
    event.preventDefault();
    if (isBusy) return;
    isBusy = true;
    fault.hidden = true;
    try {
      // Somebody may have signed in elsewhere since; if not, the answer has what a stranger's form needs.
      let told = await ask(again);
      if (!told.account) {
        told = await ask(address, new URLSearchParams({ Email: email.value, Password: password.value, __RequestVerificationToken: told.token }));
      }
      if (told.account) {
        dialog.close();
        await entered(told);
        return;
      }
      say(told.sentence || textFailed);
    } catch {
      say(textFailed);
    } finally {
      isBusy = false;
    }
  });
  dialog.showModal();
  email.focus();

  function say(text) {
    fault.textContent = text;
    fault.hidden = false;
    password.value = '';
    password.focus();
  }
}

async function ask(address, body) {
  const answer = await fetch(address, { method: body ? 'POST' : 'GET', body, headers: { Accept: 'application/json' }, credentials: 'same-origin', redirect: 'manual' });
  return answer.json();
}
