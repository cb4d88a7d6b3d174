// Saves a form as it is typed. Every word it shows is in the page; every text it cannot save stays in this browser until it can.
import { choose } from './chooser.js';
import { Draft, clearAccount, clearForgotten } from './drafts.js';
import { alike, differing, read, write } from './fields.js';
import { makeRoomFor } from './rows.js';
import { openSignIn } from './sign-in.js';

// With one save under way and one to come, the server is never more than two seconds behind.
const pause = 900;
const keepPause = 150;
const lookAgain = 3000;
const firstRetry = 2000;
const longestRetry = 60000;
const patience = 20000;
// Browsers refuse more from a page that is closing.
const closingLimit = 60000;

const running = [];

class Autosave {
  constructor(form) {
    this.form = form;
    this.options = form.dataset;
    this.revision = form.elements[this.options.autosaveRevisionName];
    this.draft = new Draft(this.options.autosaveAccount, this.options.autosaveRecord, this.options.autosaveKeys);
    // A form shown again because of its errors holds what was typed and not what was saved.
    this.saved = 'autosaveUnsaved' in this.options ? {} : read(form);
    this.inFlight = null;
    this.stopped = null;
    this.isWaiting = false;
    this.ended = false;
    this.isKept = true;
    this.retry = firstRetry;
    this.timer = null;
    this.keepTimer = null;
    this.leaving = false;
    this.asksBeforeSignOut = false;

    document.querySelectorAll('[data-autosave-on]').forEach(part => { part.hidden = false; });
    document.querySelectorAll('[data-autosave-off]').forEach(part => { part.hidden = true; });

    form.addEventListener('input', () => this.changed());
    form.addEventListener('change', () => this.changed());
    form.addEventListener('focusout', () => this.save());
    form.addEventListener('submit', event => this.submit(event));
    document.addEventListener('visibilitychange', () => document.hidden ? this.save({ closing: true }) : this.again());
    window.addEventListener('pagehide', () => this.save({ closing: true }));
    window.addEventListener('focus', () => this.again());
    window.addEventListener('online', () => this.again());
    window.addEventListener('beforeunload', event => {
      if (this.isDirty() && !this.isKept && !this.leaving) event.preventDefault();
    });
    this.offerLeftText().then(found => found || setTimeout(() => this.offerLeftText(), lookAgain));
    // Asked for while there is a connection: it is needed when there is none.
    this.draft.key();
    if (this.isDirty()) this.changed();
  }

  isDirty() {
    const now = read(this.form);
    return differing(this.saved, now).length > 0 || differing(now, this.saved).length > 0;
  }

  changed() {
    // Whoever writes on has not agreed to lose what is written now.
    this.asksBeforeSignOut = false;
    // From the first of what is not saved yet, not from the last: some people type without a pause.
    this.form.removeAttribute('data-autosave-kept');
    this.keepTimer ??= setTimeout(() => this.keep(), keepPause);
    if (this.isWell()) this.mark('saving');
    this.saveWithin(pause);
  }

  saveWithin(milliseconds) {
    const due = performance.now() + milliseconds;
    if (this.timer !== null && this.due <= due) return;
    this.stopTimer();
    this.due = due;
    this.timer = setTimeout(() => this.save(), milliseconds);
  }

  stopTimer() {
    clearTimeout(this.timer);
    this.timer = null;
  }

  /** Whether saving goes on by itself, as far as is known. */
  isWell() {
    return !this.stopped && !this.isWaiting && !this.asksBeforeSignOut && this.state !== 'held';
  }

  async keep() {
    clearTimeout(this.keepTimer);
    this.keepTimer = null;
    if (this.ended) return;
    if (!this.isDirty()) {
      this.draft.drop();
      this.isKept = true;
    } else {
      const kept = await this.draft.keep(read(this.form));
      if (kept === undefined) return;
      this.isKept = kept;
      if (kept && !this.keepTimer) this.form.setAttribute('data-autosave-kept', '');
    }
    // What is said of the device must be so.
    if (this.state === 'waiting') this.report('waiting', this.waitingText());
  }

  waitingText() {
    return this.isKept ? this.options.textKept : this.options.textNotKept;
  }

  /** Saves what differs from the server's text, if anything does and nothing forbids it. */
  async save({ closing = false } = {}) {
    this.stopTimer();
    this.keep();
    if (this.ended || this.stopped === 'conflict' || this.stopped === 'refused' || !this.isDirty()) return this.inFlight;
    if (this.inFlight) {
      await this.inFlight;
      return this.isDirty() && !this.stopped ? this.save({ closing }) : undefined;
    }
    this.inFlight = this.post(closing).finally(() => { this.inFlight = null; });
    return this.inFlight;
  }

  async post(closing, mayRenew = true) {
    const sent = read(this.form);
    const body = new URLSearchParams(new FormData(this.form));
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), patience);
    try {
      const answer = await fetch(this.options.autosave, {
        method: 'POST',
        body,
        headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' },
        credentials: 'same-origin',
        redirect: 'manual',
        keepalive: closing && body.toString().length < closingLimit,
        signal: abort.signal,
      });
      if (answer.ok) return this.accept(sent, await answer.json());
      if (answer.status >= 500 || answer.status === 429 || answer.status === 408) return this.tryLater();
      const told = await json(answer);
      if (answer.status === 401 || answer.type === 'opaqueredirect') return this.askToSignIn(told);
      if (answer.status === 409 && told.fields) return this.showConflict(told);
      // Two saves met in the database: the next one is told what the other wrote.
      if (answer.status === 409 && told.error === 'Changed') return this.tryLater();
      if (answer.status === 400 && mayRenew && this.renewToken(told)) return await this.post(closing, false);
      if (this.stopped === 'sign-in') return;
      if (answer.status === 422) return this.report('held', told.sentence ?? this.options.textHeld);
      this.stopped = 'refused';
      this.report('stopped', told.sentence ?? this.options.textRefused);
    } catch {
      this.tryLater();
    } finally {
      clearTimeout(timer);
    }
  }

  accept(sent, answer) {
    const { revision, savedAtText } = answer;
    this.saved = sent;
    this.revision.value = revision;
    this.retry = firstRetry;
    this.stopped = null;
    this.isWaiting = false;
    this.showWords(true);
    this.keep();
    this.report('saved', savedAtText);
    if (this.isDirty()) this.mark('saving');
    // What else the page shows of the saved text is its own affair.
    this.form.dispatchEvent(new CustomEvent('autosaved', { bubbles: true, detail: answer }));
    if (this.isDirty()) this.changed();
  }

  tryLater() {
    this.isWaiting = true;
    this.saveWithin(this.retry);
    this.keep().then(() => { if (this.isWaiting) this.report('waiting', this.waitingText()); });
    this.retry = Math.min(this.retry * 2, longestRetry);
  }

  askToSignIn({ signIn } = {}, text = this.options.textSignIn) {
    this.stopped = 'sign-in';
    this.keep();
    this.report('sign-in', text);
    if (signIn) document.querySelectorAll('[data-autosave-sign-in]').forEach(link => { link.href = signIn; });
  }

  signInHere() {
    openSignIn(this.form, {
      address: this.options.autosaveSignInAddress,
      again: this.options.autosaveSignInAgain,
      textFailed: this.options.textSignInFailed,
      entered: async told => {
        if (told.account === this.options.autosaveAccount) {
          setTokens(told.token);
          this.showWords(true);
          this.stopped = null;
          this.report('saving', '');
          if (this.isDirty()) return this.save();
          return this.report('saved', this.options.textBack);
        }
        return this.leaveTo(told);
      },
    });
  }

  /** Somebody else goes on in this browser: these words are neither for them to read nor to save. */
  async leaveTo({ token }) {
    this.showWords(false);
    await this.keep();
    if (this.isDirty() && !this.isKept) {
      // The words are on this page and nowhere else: it stays, and the other is not let in on it.
      await fetch(this.options.autosaveSignOut, { method: 'POST', body: new URLSearchParams({ __RequestVerificationToken: token }), credentials: 'same-origin', redirect: 'manual' });
      this.askToSignIn({}, this.options.textOtherAccount);
      return;
    }
    this.ended = this.leaving = true;
    location.replace('/');
  }

  showWords(shown) {
    this.form.toggleAttribute('data-autosave-hidden', !shown);
  }

  /** On coming back to the page: signed in again, perhaps, or connected again. */
  again() {
    if (this.stopped === 'sign-in' || this.isDirty()) this.save();
  }

  /** A page may outlive its token. True if the answer holds a new one, which it does for the page's own account alone. */
  renewToken({ token, error }) {
    if (error === 'OtherPerson') {
      this.showWords(false);
      this.askToSignIn({}, this.options.textOtherAccount);
    }
    if (!token) return false;
    setTokens(token);
    return true;
  }

  showConflict({ revision, fields, by }) {
    this.stopped = 'conflict';
    this.keep();
    for (const name of Object.keys(fields)) makeRoomFor(this.form, name);
    const here = read(this.form);
    const names = Object.keys(here).filter(name => name in fields && alike(here[name]) !== alike(fields[name]));
    const settled = () => {
      this.stopped = null;
      this.revision.value = revision;
      // A field the server does not have, such as a row added here, is still to be saved.
      this.saved = Object.fromEntries(Object.keys(here).map(name => [name, fields[name] ?? '']));
      if (this.isDirty()) {
        this.save();
      } else {
        this.keep();
        this.report('saved', this.options.textSettled);
      }
    };
    if (names.length === 0) return settled();
    this.report('stopped', this.options.textConflict);
    choose({
      form: this.form, kind: 'conflict', names, mine: here, theirs: fields, by: by ?? '',
      take: (name, value) => write(this.form, name, value),
      done: settled,
    });
  }

  /** A browser that was killed, or a tab that was closed before its text was saved. */
  async offerLeftText() {
    await clearForgotten();
    const left = await this.draft.left();
    if (left.length === 0) return false;
    const mine = Object.assign({}, ...left.map(entry => entry.fields));
    for (const name of Object.keys(mine)) {
      if (alike(mine[name]) !== '') makeRoomFor(this.form, name);
    }
    const theirs = read(this.form);
    const names = Object.keys(theirs).filter(name => name in mine && alike(mine[name]) !== alike(theirs[name]));
    if (names.length === 0) {
      this.draft.forget(left);
      return true;
    }
    choose({
      form: this.form, kind: 'left', names, mine, theirs,
      take: (name, value) => write(this.form, name, value),
      done: () => {
        this.keep();
        this.draft.forget(left);
        this.save();
      },
    });
    return true;
  }

  // The last word goes to the server before the form does, or the two would meet there.
  async submit(event) {
    if (event.defaultPrevented) return;
    if (event.submitter?.hasAttribute('data-autosave-now')) {
      event.preventDefault();
      this.save();
      return;
    }
    if (this.leaving || (!this.isDirty() && !this.inFlight && !this.stopped)) {
      this.leaving = true;
      setTimeout(() => { this.leaving = false; }, lookAgain);
      return;
    }
    event.preventDefault();
    const { submitter } = event;
    await this.inFlight;
    await this.save();
    if (this.stopped === 'conflict' || this.stopped === 'sign-in') {
      document.querySelector('.chooser h2, [data-autosave-status]')?.focus();
      return;
    }
    // A page that cannot be reached would replace this one. Whoever presses again means it.
    if (this.isWaiting && this.isDirty() && !this.insisted) {
      this.insisted = true;
      document.querySelector('[data-autosave-status]')?.focus();
      return;
    }
    this.leaving = true;
    this.form.requestSubmit(submitter);
  }

  askBeforeSignOut() {
    this.report('stopped', this.isWaiting ? this.options.textOfflineSignOut : this.options.textUnsavedSignOut);
    this.asksBeforeSignOut = true;
    document.querySelector('[data-autosave-status]')?.focus();
  }

  report(state, text) {
    // A question stays to be read while the page goes on trying.
    if (this.asksBeforeSignOut && state === 'waiting') return;
    this.asksBeforeSignOut = false;
    this.mark(state);
    if (!text) return;
    for (const line of document.querySelectorAll('[data-autosave-status] [data-autosave-line]')) {
      if (line.textContent !== text) line.textContent = text;
    }
    if (state === 'saved') {
      document.querySelectorAll('[data-autosave-time]').forEach(place => { place.textContent = text; });
    }
  }

  /** Shows the state; what is read out stays as it was, for nobody wants to hear of every save. */
  mark(state) {
    this.state = state;
    for (const panel of document.querySelectorAll('[data-autosave-status]')) {
      panel.dataset.state = state;
      for (const part of panel.querySelectorAll('[data-when]')) part.hidden = !part.dataset.when.split(' ').includes(state);
    }
  }
}

function setTokens(token) {
  document.querySelectorAll('input[name="__RequestVerificationToken"]').forEach(input => { input.value = token; });
}

async function json(answer) {
  try {
    return await answer.json();
  } catch {
    return {};
  }
}

export function startAutosave() {
  for (const form of document.querySelectorAll('form[data-autosave]')) running.push(new Autosave(form));

  document.addEventListener('click', event => {
    if (event.target.closest?.('[data-autosave-sign-in-here]')) running.find(one => one.stopped === 'sign-in')?.signInHere();
  });

  document.addEventListener('submit', event => {
    if (event.target.dataset.signOut === undefined) return;
    event.preventDefault();
    signOut(event.target);
  });
}

let signingOut = false;

/** Leaves nothing on the device, and does not throw away unasked what only the device has. */
async function signOut(form) {
  if (!running.some(one => one.asksBeforeSignOut)) {
    if (signingOut) return;
    signingOut = true;
    let asked = false;
    // A slow save goes on and is waited for; whoever would rather not wait can say so.
    const slow = setTimeout(() => { asked = askAboutUnsaved(); }, lookAgain);
    await Promise.all(running.map(one => one.save()));
    clearTimeout(slow);
    signingOut = false;
    if (running.some(one => one.isDirty())) {
      // Asked already, and since then written on: whoever writes stays. Still asking, the page now knows what became of the save.
      if (!asked || running.some(one => one.asksBeforeSignOut)) askAboutUnsaved();
      return;
    }
  }
  const offline = running.find(one => one.isWaiting);
  running.forEach(one => { one.ended = one.leaving = true; });
  await clearAccount(form.dataset.signOut);
  if (offline) return leaveOffline(offline.form, form);
  form.submit();
}

/** Without a connection nobody can be signed out: the words are gone from the page and the device, and the rest follows once it is back. */
async function leaveOffline(written, form) {
  const notice = written.querySelector('template[data-autosave-template="signed-out-offline"]').content.firstElementChild.cloneNode(true);
  const [address, body] = [form.action, new URLSearchParams(new FormData(form))];
  document.body.replaceChildren(notice);
  notice.focus();
  for (let wait = firstRetry; ; wait = Math.min(wait * 2, longestRetry)) {
    try {
      const answer = await fetch(address, { method: 'POST', body, credentials: 'same-origin', redirect: 'manual' });
      if (answer.type === 'opaqueredirect' || answer.ok) return location.replace('/sign-in');
    } catch { /* Still none. */ }
    await new Promise(resolve => { setTimeout(resolve, wait); });
  }
}

/** True if there was something to ask about. */
function askAboutUnsaved() {
  const unsaved = running.find(one => one.isDirty());
  unsaved?.askBeforeSignOut();
  return unsaved !== undefined;
}
