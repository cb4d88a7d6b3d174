// A record's page keeps up with what was saved of it: the hints, and actions that last time's answers carried into the list.
import { alike, write } from './fields.js';
import { addRow } from './rows.js';

const list = 'Actions';
const parts = ['What', 'Why', 'Who', 'ByWhen'];

function savedRows(fields) {
  const rows = [];
  for (let i = 0; `${list}[${i}].Id` in fields; i++) {
    rows.push({ id: fields[`${list}[${i}].Id`], values: Object.fromEntries(parts.map(part => [part, fields[`${list}[${i}].${part}`]])) });
  }
  return rows;
}

function rowsOf(form) {
  return Array.from(form.querySelectorAll(`[data-rows="${list}"] > li`), row => {
    const id = row.querySelector('input[type=hidden][name$=".Id"]');
    return { row, id, at: id.name.slice(0, -'.Id'.length) };
  });
}

function keepUp(form, fields) {
  const saved = savedRows(fields);
  for (const { row, id, at } of rowsOf(form)) {
    if (id.value && !saved.some(one => one.id === id.value)) {
      // Answered otherwise: it no longer carries on.
      for (const part of parts) write(form, `${at}.${part}`, '');
      id.value = '';
      row.hidden = true;
    }
  }
  for (const { id, values } of saved) {
    const rows = rowsOf(form);
    if (rows.some(one => one.id.value === id)) continue;
    const written = rows.find(one => !one.id.value && !one.row.hidden && alike(form.elements[`${one.at}.What`].value) === alike(values.What));
    if (written) {
      written.id.value = id;
      continue;
    }
    addRow(form, list);
    const added = rowsOf(form).at(-1);
    added.id.value = id;
    for (const part of parts) write(form, `${added.at}.${part}`, values[part]);
  }
}

export function startRecord() {
  document.addEventListener('autosaved', ({ target, detail }) => {
    const hints = document.querySelector('[data-autosave-part="hints"]');
    if (hints && detail.hints) hints.innerHTML = detail.hints;
    if (detail.fields) keepUp(target, detail.fields);
  });
}
