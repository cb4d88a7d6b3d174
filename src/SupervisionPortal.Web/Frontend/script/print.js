// A link that prints: shown only where the script runs, for the browser's own command needs none.
export function startPrint() {
  document.addEventListener('click', event => {
    if (event.target.closest?.('button[data-print]')) print();
  });
}
