// Two versions of some fields side by side, to choose from, one by one or all at once. Neither is lost before a choice is made.
import { called, shown } from './fields.js';

export function choose({ form, kind, names, mine, theirs, by = '', take, done }) {
  form.querySelector(`.chooser[data-kind="${kind}"]`)?.remove();
  const panel = clone(form, kind);
  panel.dataset.kind = kind;
  fill(panel, 'by', by);
  const list = panel.querySelector('[data-slot="items"]');
  const open = new Set(names);

  for (const name of names) {
    const item = clone(form, `${kind}-item`);
    const { section, label } = called(form, name);
    fill(item, 'section', section);
    fill(item, 'label', label);
    fill(item, 'mine', shown(form, name, mine[name]));
    fill(item, 'theirs', shown(form, name, theirs[name]));
    item.addEventListener('click', event => settle(event, [name]));
    item.dataset.name = name;
    list.append(item);
  }
  panel.querySelector('[data-slot="all"]').addEventListener('click', event => settle(event, [...open]));
  form.prepend(panel);
  const heading = panel.querySelector('h2');
  heading.tabIndex = -1;
  heading.focus();

  function settle(event, chosen) {
    const side = event.target.closest('button[data-choose]')?.dataset.choose;
    if (!side) return;
    for (const name of chosen) {
      take(name, side === 'mine' ? mine[name] : theirs[name]);
      open.delete(name);
      list.querySelector(`[data-name="${CSS.escape(name)}"]`)?.remove();
    }
    if (open.size > 0) {
      heading.focus();
      return;
    }
    panel.remove();
    done();
  }
}

function clone(form, kind) {
  return form.querySelector(`template[data-autosave-template="${kind}"]`).content.firstElementChild.cloneNode(true);
}

function fill(root, slot, text) {
  const place = root.querySelector(`[data-slot="${slot}"]`);
  if (!place) return;
  if (text === '' && place.dataset.empty !== undefined) {
    place.textContent = place.dataset.empty;
  } else {
    place.textContent = text;
  }
}
