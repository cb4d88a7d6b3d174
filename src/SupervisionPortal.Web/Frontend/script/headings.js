// A heading at a time or all at once: the page does it by itself, by anchors. This makes the choice without a round trip, keeps the progress true, and opens what is linked to.
const remembered = 365 * 24 * 60 * 60;

export function startHeadings() {
  const nav = document.querySelector('.headings');
  const text = nav?.closest('form')?.querySelector('[data-headings]');
  if (!text) return;

  nav.addEventListener('click', event => {
    const button = event.target.closest('[data-headings-choose]');
    if (button) {
      event.preventDefault();
      document.cookie = `${button.name}=${button.value}; path=/; max-age=${remembered}; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
      text.classList.toggle('one-heading', button.value === 'one');
      const buttons = nav.querySelectorAll('[data-headings-choose]');
      buttons.forEach(other => { other.hidden = other === button; });
      nav.querySelector('[data-headings-choose]:not([hidden])').focus();
    }
    if (event.target.closest('a')) nav.querySelector('details').open = false;
  });

  // Links to a field, such as those of an error summary, lead to the heading it stands under.
  document.addEventListener('click', event => {
    const id = event.target.closest?.('a[href^="#"]')?.hash.slice(1);
    const section = id && document.getElementById(decodeURIComponent(id))?.closest('.section[id]');
    if (section && text.classList.contains('one-heading') && !section.contains(event.target)) location.hash = section.id;
  }, true);

  window.addEventListener('hashchange', () => {
    const heading = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.querySelector('h2');
    if (!heading || !text.contains(heading)) return;
    heading.tabIndex = -1;
    heading.focus();
  });

  nav.closest('form').addEventListener('input', () => showProgress(nav));
}

function showProgress(nav) {
  const links = [...nav.querySelectorAll('a[data-heading]')];
  let written = 0;
  for (const link of links) {
    const fill = fillOf(document.getElementById(link.dataset.heading), 'any' in link.dataset);
    if (fill !== 'Empty') written++;
    for (const mark of link.parentElement.querySelectorAll('[data-fill]')) mark.hidden = mark.dataset.fill !== fill;
  }
  const line = nav.querySelector('[data-headings-progress]');
  const words = line.dataset.headingsProgress.replace('{0}', written).replace('{1}', links.length);
  if (line.textContent !== words) line.textContent = words;
}

function fillOf(section, any) {
  if (section.querySelector('input[type=checkbox]:checked')) return 'Filled';
  const radios = new Set(Array.from(section.querySelectorAll('input[type=radio]'), radio => radio.name));
  const [answered, asked] = radios.size > 0
    ? [section.querySelectorAll('input[type=radio]:checked').length, radios.size]
    : counted([...section.querySelectorAll(any ? 'textarea, select, input[type=text]' : 'textarea')]);
  if (answered === 0) return 'Empty';
  return any || answered >= asked ? 'Filled' : 'Half';
}

function counted(fields) {
  return [fields.filter(field => field.value.trim() !== '').length, fields.length];
}
