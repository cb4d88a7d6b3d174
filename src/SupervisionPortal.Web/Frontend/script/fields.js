// The fields of a form as plain text by name, to compare, to keep and to put back.
const skipped = new Set(['hidden', 'password', 'file', 'submit', 'button', 'reset', 'image', 'fieldset', 'output']);

export function read(form) {
  const fields = {};
  for (const element of form.elements) {
    if (!element.name || skipped.has(element.type)) continue;
    if (element.type === 'radio' || element.type === 'checkbox') {
      fields[element.name] ??= '';
      if (element.checked) fields[element.name] = element.value;
    } else {
      fields[element.name] = element.value;
    }
  }
  return fields;
}

/** A server's or an older page's fields in the same form: line ends alike, an unticked box empty. */
export function alike(value) {
  const text = String(value ?? '').replace(/\r\n?/g, '\n').trimEnd();
  return text === 'false' ? '' : text;
}

export function differing(one, other) {
  return Object.keys(other).filter(name => alike(one[name]) !== alike(other[name]));
}

export function find(form, name) {
  return Array.from(form.elements).filter(element => element.name === name && !skipped.has(element.type));
}

export function write(form, name, value) {
  for (const element of find(form, name)) {
    if (element.type === 'radio' || element.type === 'checkbox') {
      element.checked = element.value === alike(value) && alike(value) !== '';
    } else {
      element.value = value ?? '';
    }
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** How a field is called on the page: the section it stands in, and its own label. */
export function called(form, name) {
  const [element] = find(form, name);
  if (!element) return { section: '', label: name };
  const labelled = element.closest('fieldset')?.querySelector('legend') ?? element.labels?.[0];
  const section = element.closest('.case-block')?.querySelector('.case-block__number')
    ?? element.closest('section')?.querySelector('h2');
  const number = section?.querySelector('.section__number')?.textContent ?? '';
  return { section: section?.textContent.trim().slice(number.length).trim() ?? '', label: labelled?.textContent.trim() ?? name };
}

/** What a reader sees of a value: the label of a choice rather than its code. */
export function shown(form, name, value) {
  const text = alike(value);
  for (const element of find(form, name)) {
    if (element.type === 'radio' && element.value === text) return element.labels?.[0]?.textContent.trim() ?? text;
    if (element.type === 'checkbox' && element.value === text) return '\u2713';
    if (element.tagName === 'SELECT') {
      return Array.from(element.options).find(option => option.value === text)?.textContent.trim() ?? text;
    }
  }
  return text;
}
