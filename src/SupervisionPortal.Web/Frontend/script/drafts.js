// Text the server does not have yet, kept in this browser: one entry a tab, under the account and the record it belongs to.
const prefix = 'portal-draft:';
const month = 30 * 24 * 60 * 60 * 1000;

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
      at = JSON.parse(storage().getItem(key)).at;
    } catch { /* Not ours to read: it goes. */ }
    if (now - at > month) storage().removeItem(key);
  }
}

export class Draft {
  constructor(account, record) {
    this.beginning = `${prefix}${account}:${record}:`;
    this.key = this.beginning + Math.random().toString(36).slice(2);
    // Held for as long as this tab lives, so that another one can tell a closed tab's text from an open one's.
    navigator.locks?.request(this.key, () => new Promise(() => {})).catch(() => {});
  }

  /** False if the browser would not keep it. */
  keep(fields) {
    try {
      storage().setItem(this.key, JSON.stringify({ at: Date.now(), fields }));
      return true;
    } catch {
      return false;
    }
  }

  drop() {
    storage()?.removeItem(this.key);
  }

  /** What closed tabs left of this record, oldest first. */
  async left() {
    const entries = [];
    for (const key of keys(this.beginning)) {
      if (key === this.key || await isOpenElsewhere(key)) continue;
      try {
        entries.push({ key, ...JSON.parse(storage().getItem(key)) });
      } catch {
        storage().removeItem(key);
      }
    }
    return entries.sort((one, other) => one.at - other.at);
  }

  forget(entries) {
    for (const { key } of entries) storage()?.removeItem(key);
  }
}

async function isOpenElsewhere(key) {
  if (!navigator.locks) return false;
  return navigator.locks.request(key, { ifAvailable: true }, lock => lock === null);
}
