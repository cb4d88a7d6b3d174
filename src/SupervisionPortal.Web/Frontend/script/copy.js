// A button that copies what a field holds. Where the browser refuses, the text is selected, to be copied by hand.
export function startCopy() {
  document.addEventListener('click', async event => {
    const button = event.target.closest?.('button[data-copy]');
    if (!button) return;
    const field = document.getElementById(button.dataset.copy);
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      return;
    }
    button.textContent = button.dataset.copied;
    const said = document.querySelector('[data-copied-says]');
    if (said) said.textContent = button.dataset.copied;
  });
}
