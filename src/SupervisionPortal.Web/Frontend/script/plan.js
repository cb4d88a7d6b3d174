// The planning page: a date is dragged to another day of the months, or moved by its buttons; the server looks at it and the page shows the answer
// in place. Without script the same buttons post the form.
import { Button } from 'govuk-frontend/dist/govuk/components/button/button.mjs';
import { createAll } from 'govuk-frontend/dist/govuk/init.mjs';

export function startPlan() {
  const plan = document.querySelector('[data-plan]');
  if (!plan) return;
  const status = document.querySelector('[data-plan-status]');
  let over = null;
  // After a failure the buttons post the form themselves.
  let failed = false;

  plan.addEventListener('click', event => {
    const button = event.target.closest('button');
    if (!button?.form || button.hasAttribute('formaction') || !button.id || failed) return;
    event.preventDefault();
    look(button.form, button, button.id);
  });

  plan.addEventListener('dragstart', event => {
    const chip = event.target.closest?.('[data-plan-row]');
    if (!chip) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', chip.dataset.planRow);
  });

  plan.addEventListener('dragover', event => {
    const day = event.target.closest?.('td[data-day]');
    if (!day) return;
    event.preventDefault();
    mark(day);
  });

  plan.addEventListener('dragleave', event => {
    if (event.target === over) mark(null);
  });

  plan.addEventListener('drop', event => {
    const day = event.target.closest?.('td[data-day]');
    const row = event.dataTransfer.getData('text/plain');
    mark(null);
    if (!day || !/^\d+$/.test(row)) return;
    event.preventDefault();
    const form = plan.querySelector('form');
    form.elements[`Rows[${row}].Date`].value = day.dataset.day;
    look(form, null, null, `${row}:0`);
  });

  function mark(day) {
    over?.classList.remove('plan-day--over');
    over = day;
    over?.classList.add('plan-day--over');
  }

  async function look(form, button, focus, shift) {
    const fields = new URLSearchParams(new FormData(form));
    if (button?.name) fields.set(button.name, button.value);
    if (shift) fields.set('Shift', shift);
    plan.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(form.action, { method: 'POST', body: fields, redirect: 'error' });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.querySelector('[data-plan]');
      if (!answer.ok || !fresh) throw new Error(`${answer.status}`);
      plan.replaceChildren(...fresh.childNodes);
      createAll(Button, undefined, plan);
      status.textContent = plan.querySelector('[data-plan-said]')?.textContent ?? '';
      if (focus) (document.getElementById(focus) ?? plan.querySelector('.plan-row:last-child input[type=text]'))?.focus();
    } catch {
      // Signed out or no connection: the form goes its ordinary way, and the page that answers says what is wrong.
      failed = true;
      if (button) form.requestSubmit(button); else form.submit();
    } finally {
      plan.removeAttribute('aria-busy');
    }
  }
}
