// Keeps the page at what the record says, without a reload: told by server-sent events and, where these fail, by asking
// conditionally. Only parts that have changed are replaced, so focus, scroll and what is open stay.

const SETTLE = 250; // milliseconds: several changes in a row are one look
const ASK_EVERY = 5_000;
const ASK_FIRST = 1_000;
const LOOK_ANYWAY = 60_000; // a connection can be dead without anybody having said so

const state = document.getElementById('live');
const words = document.getElementById('live-words');
const news = document.getElementById('news');
const parts = () => document.querySelectorAll('[data-part]');
const stand = root => root.getElementById('stand').dataset;

// As the server has sent them; scripts draw into them afterwards.
let sent = new Map();
let revision = stand(document).revision;
let events = null;
let asking = null;
let looking = null;
let told = [];

function keep() {
  sent = new Map([...parts()].map(part => [part.id, part.outerHTML]));
  revision = stand(document).revision;
  document.dispatchEvent(new CustomEvent('page:parts', { detail: { parts: [...parts()] } }));
}

function say(name, text) {
  if (state.dataset.state !== name) {
    state.dataset.state = name;
    words.textContent = text;
    if (name === 'lost') news.textContent = 'The connection is lost. What you see may be out of date.';
    if (name === 'live' && news.textContent) news.textContent = 'The page is live again.';
  }
}

// ---- Taking over what has changed ----

function focused(part) {
  const element = document.activeElement;
  if (!part.contains(element) || element === part) return null;
  const href = element.getAttribute('href');
  const same = element.id ? `#${CSS.escape(element.id)}` : href ? `a[href="${CSS.escape(href)}"]` : element.localName;
  const place = [...part.querySelectorAll(same)].indexOf(element);
  return fresh => fresh.querySelectorAll(same)[Math.max(0, place)]?.focus({ preventScroll: true });
}

function replace(part, fresh) {
  const focus = focused(part);
  const open = [...part.querySelectorAll('details[open]')].map(details => details.id);
  const scrolled = [...part.querySelectorAll('.scroll')].map(each => each.scrollLeft);
  const before = new Map([...part.querySelectorAll('[data-key]'), part].map(each => [each.dataset.key, each.dataset.stamp]));
  part.replaceWith(fresh);
  open.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
  fresh.querySelectorAll('.scroll').forEach((each, i) => { each.scrollLeft = scrolled[i] ?? 0; });
  [...fresh.querySelectorAll('[data-key]'), fresh].forEach(each => {
    if (each.dataset.key && before.get(each.dataset.key) !== each.dataset.stamp) each.classList.add('fresh');
  });
  focus?.(fresh);
  window.htmx?.process(fresh);
}

function take(page) {
  const replaced = [];
  for (const fresh of page.querySelectorAll('[data-part]')) {
    const part = document.getElementById(fresh.id);
    const html = fresh.outerHTML;
    if (part && sent.get(fresh.id) !== html) {
      sent.set(fresh.id, html);
      const here = document.importNode(fresh, true);
      replace(part, here);
      replaced.push(here);
    }
  }
  page.querySelectorAll('[data-count]').forEach(count => {
    const here = document.querySelector(`[data-count="${CSS.escape(count.dataset.count)}"]`);
    if (here) here.textContent = count.textContent;
  });
  revision = stand(document).revision;
  if (replaced.length) document.dispatchEvent(new CustomEvent('page:parts', { detail: { parts: replaced } }));
}

async function look() {
  const address = location.href;
  const answer = await fetch(address, { cache: 'no-cache', headers: { Accept: 'text/html' } });
  if (!answer.ok) throw new Error(`The page answers ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  // Meanwhile somebody may have gone on to another view, which has come with all that is new.
  if (address === location.href) take(page);
}

let again = false;
function lookSoon() {
  if (looking) { again = true; return; }
  looking = setTimeout(async () => {
    try {
      await look();
      announce();
    } catch {
      lost();
    }
    looking = null;
    if (again) { again = false; lookSoon(); }
  }, SETTLE);
}

// One sentence for those who do not see the page move.
function announce() {
  if (told.length === 1) news.textContent = told[0];
  if (told.length > 1) news.textContent = `${told.length} changes, the last: ${told.at(-1)}`;
  told = [];
}

function describe(change) {
  const what = change.data?.title ?? change.data?.name ?? change.subject?.reference ?? change.subject?.type ?? '';
  const status = change.data?.assessment?.status;
  const did = status ? status.toLowerCase().replaceAll('_', ' ') : String(change.type ?? 'changed').replace('.', ' ');
  return `${what}: ${did}`;
}

// ---- Being told ----

function listen() {
  events?.close();
  events = new EventSource(`/api/v1/changes?after=${encodeURIComponent(revision)}`);
  events.onopen = () => {
    askIn(LOOK_ANYWAY);
    if (state.dataset.state === 'lost' || state.dataset.state === 'polling') lookSoon();
    say('live', 'Live');
  };
  events.onmessage = event => {
    try { told.push(describe(JSON.parse(event.data))); } catch { /* what it says is on the page in a moment */ }
    lookSoon();
  };
  events.onerror = () => {
    events?.close();
    events = null;
    if (state.dataset.state !== 'polling') lost();
    askIn(ASK_FIRST);
  };
}

function lost() {
  say('lost', 'Reconnecting…');
}

// ---- Asking, while nobody tells ----

function askIn(milliseconds) {
  clearTimeout(asking);
  asking = setTimeout(ask, milliseconds);
}

async function moved() {
  const answer = await fetch('/api/v1/board', { cache: 'no-cache', headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`The board answers ${answer.status}`);
  const board = await answer.json();
  return String(board.revision) !== revision || board.day !== stand(document).day;
}

async function ask() {
  try {
    if (await moved()) lookSoon();
    if (!events) {
      if (state.dataset.state === 'lost') say('polling', `Asking every ${ASK_EVERY / 1000} s`);
      listen();
    }
  } catch {
    lost();
  }
  askIn(state.dataset.state === 'live' ? LOOK_ANYWAY : ASK_EVERY);
}

// A browser has few connections to one server: what nobody looks at leaves them to others.
function shown() {
  if (document.hidden) {
    clearTimeout(asking);
    events?.close();
    events = null;
  } else {
    ask();
  }
}

function nextDay() {
  const now = new Date();
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1);
  setTimeout(() => { lookSoon(); nextDay(); }, midnight - now.getTime() + 2_000);
}

document.addEventListener('htmx:afterSettle', keep);
document.addEventListener('htmx:historyRestore', () => { keep(); lookSoon(); });
document.addEventListener('visibilitychange', shown);
addEventListener('online', ask);
addEventListener('pagehide', () => { events?.close(); events = null; });
addEventListener('pageshow', event => { if (event.persisted) ask(); });

keep();
listen();
askIn(LOOK_ANYWAY);
nextDay();
