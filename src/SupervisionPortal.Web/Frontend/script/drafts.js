// Text the server does not have yet, kept in this browser: one entry a tab, under the account and the record it belongs to. It is
// locked with a key that the server gives to that account alone and that is never stored here.
const prefix = 'portal-draft:';
const month = 30 * 24 * 60 * 60 * 1000;
const askAgain = 2000;

function storage() {
  try {
    return window.localStorage;
  } catch {
    return null; // Forbidden by the browser's settings.
  }
}

function keys(beginning) {
  const store = storage();
  if (!store) return [];
  return Array.from({ length: store.length }, (_, index) => store.key(index)).filter(key => key?.startsWith(beginning));
}

export function clearAccount(account) {
  for (const key of keys(`${prefix}${account}:`)) storage().removeItem(key);
}

/** Text nobody came back for does not stay on a device for ever. */
export function clearForgotten(now = Date.now()) {
  for (const key of keys(prefix)) {
    let at = 0;
    try {
      at = Number(JSON.parse(storage().getItem(key)).at) || 0;
    } catch { /* Not ours to read: it goes. */ }
    if (now - at > month) storage().removeItem(key);
  }
}

const toBytes = text => new TextEncoder().encode(text);
const toBase64 = buffer => btoa(Array.from(new Uint8Array(buffer), byte => String.fromCharCode(byte)).join(''));
const fromBase64 = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));

export class Draft {
  constructor(account, record, keysAddress) {
    this.account = account;
    this.keysAddress = keysAddress;
    this.beginning = `${prefix}${account}:${record}:`;
    this.name = this.beginning + Math.random().toString(36).slice(2);
    this.turn = 0;
    this.asking = null;
    this.askedAt = -askAgain;
    // Held for as long as this tab lives, so that another one can tell a closed tab's text from an open one's.
    navigator.locks?.request(this.name, () => new Promise(() => {})).catch(() => {});
  }

  /** The account's key, which no script can read out again; null while the server does not give it. */
  async key() {
    if (this.unlocked) return this.unlocked;
    if (!window.crypto?.subtle) return null;
    if (!this.asking && performance.now() - this.askedAt >= askAgain) {
      this.askedAt = performance.now();
      this.asking = this.ask().catch(() => null).finally(() => { this.asking = null; });
    }
    if (this.asking) this.unlocked = await this.asking;
    return this.unlocked ?? null;
  }

  async ask() {
    const token = document.querySelector('input[name="__RequestVerificationToken"]')?.value ?? '';
    const body = new URLSearchParams({ __RequestVerificationToken: token });
    const answer = await fetch(this.keysAddress, { method: 'POST', body, headers: { Accept: 'application/json' }, credentials: 'same-origin', redirect: 'manual' });
    if (!answer.ok) return null;
    const { account, key } = await answer.json();
    // Somebody else may be signed in by now: theirs opens nothing of this page.
    if (account !== this.account) return null;
    return crypto.subtle.importKey('raw', fromBase64(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
  }

  /** False if the browser would not keep it; undefined if there was something newer to keep before it was done. */
  async keep(fields) {
    const turn = ++this.turn;
    try {
      const key = await this.key();
      if (!key) return turn === this.turn ? false : undefined;
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const text = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: toBytes(this.beginning) }, key, toBytes(JSON.stringify(fields)));
      if (turn !== this.turn) return undefined;
      storage().setItem(this.name, JSON.stringify({ at: Date.now(), iv: toBase64(iv), text: toBase64(text) }));
      return true;
    } catch {
      return turn === this.turn ? false : undefined;
    }
  }

  drop() {
    this.turn++;
    storage()?.removeItem(this.name);
  }

  /** What closed tabs left of this record, oldest first. */
  async left() {
    const entries = [];
    for (const name of keys(this.beginning)) {
      if (name === this.name || await isOpenElsewhere(name)) continue;
      const key = await this.key();
      if (!key) break;
      try {
        const { at, iv, text } = JSON.parse(storage().getItem(name));
        const open = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromBase64(iv), additionalData: toBytes(this.beginning) }, key, fromBase64(text));
        entries.push({ name, at, fields: JSON.parse(new TextDecoder().decode(open)) });
      } catch {
        storage().removeItem(name); // Not written by this account's page.
      }
    }
    return entries.sort((one, other) => one.at - other.at);
  }

  forget(entries) {
    for (const { name } of entries) storage()?.removeItem(name);
  }
}

async function isOpenElsewhere(name) {
  if (!navigator.locks) return false;
  return navigator.locks.request(name, { ifAvailable: true }, lock => lock === null);
}
