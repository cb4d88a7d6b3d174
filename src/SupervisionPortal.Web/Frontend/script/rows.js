// Adds a row to a list of a form on the spot; without script the same button posts the form and the server adds it.
import { CharacterCount } from 'govuk-frontend/dist/govuk/components/character-count/character-count.mjs';
import { createAll } from 'govuk-frontend/dist/govuk/init.mjs';

const mark = '__index__';

export function addRow(form, list) {
  const template = form.querySelector(`template[data-row-template="${CSS.escape(list)}"]`);
  const rows = form.querySelector(`[data-rows="${CSS.escape(list)}"]`);
  if (!template || !rows) return null;
  const row = template.content.firstElementChild.cloneNode(true);
  const index = rows.children.length;
  for (const element of [row, ...row.querySelectorAll('*')]) {
    for (const attribute of element.attributes) {
      if (attribute.value.includes(mark)) attribute.value = attribute.value.replaceAll(mark, index);
    }
  }
  rows.append(row);
  createAll(CharacterCount, undefined, row);
  return row;
}

/** Adds rows until the list has the field, which an older or another page's text may need. */
export function makeRoomFor(form, name) {
  const [, list, index] = name.match(/^(.+)\[(\d+)\]\.[^.[\]]+$/) ?? [];
  const rows = list && form.querySelector(`[data-rows="${CSS.escape(list)}"]`);
  while (rows && rows.children.length <= Number(index)) {
    if (!addRow(form, list)) return;
  }
}

export function startRows() {
  document.addEventListener('click', event => {
    const button = event.target.closest?.('button[data-add-row]');
    if (!button) return;
    const row = addRow(button.form, button.dataset.addRow);
    if (!row) return;
    event.preventDefault();
    row.querySelector('input:not([type=hidden]), textarea, select')?.focus();
  });
}
