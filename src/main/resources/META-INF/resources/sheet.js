// Saves a score sheet while it is being filled in. Everything also works without this script.
const form = document.getElementById('lembar');
const say = form.dataset;
const version = form.elements.version;
const shelf = `lembar:${say.of}:${location.pathname}`;
const IDLE = 1200, LONGEST_WAIT = 30000, PATIENCE = 15000;
let attempt = null; // what was sent and not answered yet: sent again as it is, with its key, before anything newer
let wanted = null; // the button that was pressed: what it asks for happens as soon as everything is saved
let timer = 0, due = 0, failures = 0, running = null, halted = false, leaving = false;

const fields = () => [...form.elements].filter(e => /^[mc]-/.test(e.name));
const typed = () => JSON.stringify(fields().filter(e => e.type !== 'radio' || e.checked).map(e => [e.name, e.value]));
let saved = typed();

function tell(text, waiting, act) {
  for (const at of form.querySelectorAll('.saved')) {
    at.className = waiting ? 'saved wait' : 'saved';
    at.hidden = !text;
    at.textContent = text;
    if (act) at.append(' ', act());
  }
}

const newKey = () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18)))).replace(/\+/g, '-').replace(/\//g, '_');

// what is not saved yet outlives a reload, by the rule of forms.js, be it for the same seat
function keep(wrong) {
  const all = typed() === saved && !wrong;
  if (all) delete document.documentElement.dataset.unsaved;
  else document.documentElement.dataset.unsaved = '';
  try {
    if (all) sessionStorage.removeItem(shelf);
    else sessionStorage.setItem(shelf, JSON.stringify({at: Date.now(), version: version.value, typed: typed()}));
  } catch { /* a browser that keeps nothing still sends everything */ }
}

function restore() {
  let kept = null;
  try {
    kept = JSON.parse(sessionStorage.getItem(shelf));
  } catch { return; }
  if (kept?.typed === typed()) keep(); // stored after all, though the answer was lost
  if (!kept || kept.typed === typed()) return;
  for (const [name, value] of JSON.parse(kept.typed)) {
    for (const e of fields().filter(f => f.name === name)) {
      if (e.type === 'radio') e.checked = e.value === value;
      else e.value = value;
    }
  }
  version.value = kept.version;
  document.documentElement.dataset.unsaved = '';
  tell(say.restored, true);
  later(0);
}

function later(ms) {
  clearTimeout(timer);
  timer = setTimeout(send, ms);
}

function changed(wait) {
  keep();
  if (!halted) later(wait);
}

const press = () => {
  const button = document.createElement('button');
  button.type = 'submit';
  button.className = 'two';
  button.textContent = say.compare;
  return button;
};

const signIn = () => {
  const a = document.createElement('a');
  a.href = '/sign-in';
  a.target = '_blank';
  a.rel = 'noopener';
  a.textContent = say.signIn;
  return a;
};

function send() {
  if (running || halted) return running;
  const text = typed();
  if (!attempt) {
    if (text === saved) return keep();
    const body = new URLSearchParams(new FormData(form));
    body.set('key', newKey());
    attempt = {body, text};
  }
  attempt.body.set('csrf-token', form.elements['csrf-token'].value);
  tell(say.saving, true);
  running = post(attempt).finally(() => {
    running = null;
    if (!halted && typed() !== saved && due < Date.now()) later(IDLE);
  });
  return running;
}

function again() {
  failures += 1;
  const wait = Math.min(LONGEST_WAIT, 1000 * 2 ** failures);
  due = Date.now() + wait;
  later(wait);
}

async function post(sent) {
  let answer;
  try {
    answer = await fetch(say.autosave, {
      method: 'POST', body: sent.body, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE),
      headers: {Accept: 'application/json', 'X-Requested-With': 'JavaScript'},
    });
  } catch {
    tell(say.lost, true);
    return again();
  }
  // 499 is the framework's answer to a script that it would send to sign in, were it a page
  if (answer.type === 'opaqueredirect' || [401, 499].includes(answer.status)) {
    tell(say.expired, true, signIn);
    return again();
  }
  if (answer.status === 400 && await freshToken()) {
    return again();
  }
  if (answer.status >= 500 || answer.status === 429) {
    tell(say.lost, true);
    return again();
  }
  const result = (answer.headers.get('Content-Type') || '').includes('json') ? await answer.json().catch(() => null) : null;
  if (!answer.ok || !result) {
    halted = true;
    keep();
    return tell(result && result.message || say.refused, true, result && result.kind === 'changed' ? press : null);
  }
  done(sent, result);
}

// The token of a form is older than its cookie when the page stood open for long.
async function freshToken() {
  try {
    const page = await fetch(location.pathname, {redirect: 'manual', headers: {'X-Requested-With': 'JavaScript'}});
    if (!page.ok) return false;
    const fresh = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('input[name="csrf-token"]');
    if (!fresh || fresh.value === form.elements['csrf-token'].value) return false;
    form.elements['csrf-token'].value = fresh.value;
    return true;
  } catch {
    return false;
  }
}

function done(sent, result) {
  failures = 0;
  due = 0;
  attempt = null;
  version.value = result.version;
  saved = sent.text;
  const wrong = Object.keys(result.problems).length > 0;
  keep(wrong);
  for (const e of fields()) flag(e, result.problems[e.name]);
  for (const [code, from] of Object.entries(result.here)) show(code, from);
  document.getElementById('isian').textContent = result.progress;
  const total = document.getElementById('jumlah');
  total.parentElement.hidden = !result.total;
  if (total.textContent !== result.total) total.textContent = result.total;
  tell(wrong ? say.partly : result.saved, wrong);
  proceed();
}

function flag(field, problem) {
  const at = document.getElementById(`e-${field.name}`);
  if (at) {
    at.hidden = !problem;
    at.textContent = problem || '';
    at.closest('.field').classList.toggle('bad', !!problem);
  }
  if (problem) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
}

function show(code, from) {
  const ruler = document.getElementById(`r-${code}`);
  for (const line of ruler ? ruler.children : []) {
    const here = from !== '' && line.dataset.from === from;
    const words = line.querySelector('strong');
    line.classList.toggle('here', here);
    if (here && !words) {
      const said = document.createElement('strong');
      said.textContent = ruler.dataset.here;
      line.lastElementChild.append(' ', said);
    } else if (!here && words) {
      words.remove();
    }
  }
  const stop = [...form.querySelectorAll('.rail li')].find(li => li.dataset.code === code);
  const field = fields().filter(e => e.name === `m-${code}`);
  const given = from !== '' || field.some(e => (e.type === 'radio' ? e.checked : e.value.trim()) && !e.hasAttribute('aria-invalid'));
  if (stop) {
    const wrong = field.some(e => e.hasAttribute('aria-invalid'));
    stop.className = wrong ? 'half' : given ? 'full' : 'none';
    stop.querySelector('.vh').textContent = `, ${wrong ? say.wrong : given ? say.full : say.none}`;
  }
}

form.addEventListener('input', e => {
  wanted = null; // still typing
  if (/^[mc]-/.test(e.target.name)) changed(IDLE);
});
form.addEventListener('change', e => { if (/^[mc]-/.test(e.target.name)) changed(150); });
form.addEventListener('keydown', e => {
  if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) {
    e.preventDefault();
    form.requestSubmit(form.querySelector('button[value="check"]'));
  } else if (e.key === 'Enter' && e.target.type === 'text') {
    e.preventDefault(); // a mark and Enter is a mark, not the end of the sheet
    changed(0);
  }
});
// With this script the form itself goes only when everything is saved: no page is lost to a broken connection.
form.addEventListener('submit', async e => {
  // nothing to wait for: the browser goes on; asked again while it still asks us, it would not
  if (leaving || halted || (!running && !attempt && typed() === saved)) return;
  e.preventDefault();
  wanted = e.submitter;
  clearTimeout(timer);
  await running;
  await send();
  if (typed() !== saved && !attempt) await send();
  proceed();
});
function proceed() {
  if (!wanted || leaving || halted || typed() !== saved) return;
  leaving = true;
  form.requestSubmit(wanted);
}
// Who signs out while something is on its way waits for it once; if it cannot be saved, forms.js asks.
let waited = false;
document.addEventListener('submit', async e => {
  if (!['/sign-out', '/sessions/end-all'].includes(new URL(e.target.action).pathname)) return;
  if (waited || halted || 'anyway' in document.documentElement.dataset || (!running && !attempt && typed() === saved)) {
    waited = false;
    return;
  }
  e.preventDefault();
  e.stopPropagation();
  waited = true;
  clearTimeout(timer);
  await running;
  await send();
  if (typed() !== saved && !attempt) await send();
  // asked again while the browser still asks us, it would not
  setTimeout(() => e.target.requestSubmit(e.submitter));
}, true);
for (const back of ['online', 'focus']) addEventListener(back, () => { failures = 0; if (attempt && !running) later(0); });
addEventListener('pageshow', e => { if (e.persisted) { halted = leaving = false; later(0); } });
restore();
