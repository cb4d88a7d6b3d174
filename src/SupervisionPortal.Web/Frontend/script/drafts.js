// Text the server does not have yet, kept in this browser: one entry a tab, under the account and the record it belongs to. It is
// locked with a key that the server gives to that account alone and that is never stored here.
import { openDB } from 'idb';

const shelf = 'drafts';
const prefix = 'portal-draft:';
const month = 30 * 24 * 60 * 60 * 1000;
const askAgain = 2000;

let opened = null;

/** Null where the browser's settings forbid it. */
function database() {
  opened ??= openDB('portal', 1, {
    upgrade: created => { created.createObjectStore(shelf); },
    terminated: () => { opened = null; },
  }).catch(() => { opened = null; return null; });
  return opened;
}

/** Sent off as a whole: it is done even if the page goes in the next moment. Strictly: what is said to be kept is on the disk. */
async function change(work, durability) {
  const place = await database();
  if (!place) throw new Error();
  const transaction = place.transaction(shelf, 'readwrite', { durability });
  const worked = work(transaction.store);
  transaction.commit();
  await Promise.all([worked, transaction.done]);
}

async function entries(beginning) {
  const place = await database();
  if (!place) return [];
  const range = IDBKeyRange.bound(beginning, `${beginning}\uffff`);
  const transaction = place.transaction(shelf);
  const [names, texts] = await Promise.all([transaction.store.getAllKeys(range), transaction.store.getAll(range)]);
  return names.map((name, index) => ({ name, ...texts[index] }));
}

function remove(names) {
  return names.length === 0 ? Promise.resolve() : change(store => Promise.all(names.map(name => store.delete(name))), 'relaxed').catch(() => {});
}

export async function clearAccount(account) {
  await remove((await entries(`${prefix}${account}:`)).map(entry => entry.name));
}

/** Text nobody came back for does not stay on a device for ever. */
export async function clearForgotten(now = Date.now()) {
  await remove((await entries(prefix)).filter(entry => now - (Number(entry.at) || 0) > month).map(entry => entry.name));
}

const toBytes = text => new TextEncoder().encode(text);
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
      await change(store => store.put({ at: Date.now(), iv, text }, this.name), 'strict');
      return turn === this.turn ? true : undefined;
    } catch {
      return turn === this.turn ? false : undefined;
    }
  }

  drop() {
    this.turn++;
    return remove([this.name]);
  }

  /** What closed tabs left of this record, oldest first. */
  async left() {
    const found = [];
    for (const { name, at, iv, text } of await entries(this.beginning)) {
      if (name === this.name || await isOpenElsewhere(name)) continue;
      const key = await this.key();
      if (!key) break;
      try {
        const open = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: toBytes(this.beginning) }, key, text);
        found.push({ name, at, fields: JSON.parse(new TextDecoder().decode(open)) });
      } catch {
        await remove([name]); // Not written by this account's page.
      }
    }
    return found.sort((one, other) => one.at - other.at);
  }

  forget(left) {
    return remove(left.map(entry => entry.name));
  }
}

async function isOpenElsewhere(name) {
  if (!navigator.locks) return false;
  return navigator.locks.request(name, { ifAvailable: true }, lock => lock === null);
}
