// Keeps what is typed into a form in this tab until it is stored, for half a day at most: src/docs/contributing.md.
const SHELF = 'isian:'
const SHEETS = 'lembar:'
const LEAVING = ['/sign-out', '/sessions/end-all']
const page = document.documentElement.dataset
const say = document.getElementById('isi').dataset
const DAY = 12 * 60 * 60 * 1000
// a tick by which somebody answers for an act is set anew for what the page shows now
const typedInto = e => e.name && e.name !== 'sure' &&
  ('kept' in e.dataset || !['hidden', 'file', 'password', 'submit', 'button'].includes(e.type))

// what is typed goes along into the other language here: it need not open beside this page, as it does without scripts
document.querySelectorAll('a[hreflang]').forEach(a => a.removeAttribute('target'))

function read(key) {
  try { return JSON.parse(sessionStorage.getItem(key)) } catch { return null }
}
function write(key, kept) {
  try {
    if (kept) sessionStorage.setItem(key, JSON.stringify(kept))
    else sessionStorage.removeItem(key)
  } catch { /* a browser that keeps nothing still sends everything */ }
}
function shelves(kind) {
  try { return Object.keys(sessionStorage).filter(k => k.startsWith(kind)) } catch { return [] }
}

// isian:1A2B3C4D:/path#1 and lembar:1A2B3C4D.8:/path
const accountOf = key => key.split(':')[1].split('.')[0]

// who left, and when by the clock of this browser; the page of an ended session keeps for nobody, until the next one leaves
const left = new Map((say.left || '').split(' ').filter(one => one).map(one => one.split(':')).map(([of, ago]) => [of, Date.now() - ago]))
left.set('', Math.max(0, ...left.values()))
for (const key of [SHELF, SHEETS].flatMap(shelves)) {
  const at = read(key)?.at
  if (!(at > (left.get(accountOf(key)) || 0) && Date.now() - at < DAY)) write(key, null)
}

const isBox = e => ['radio', 'checkbox'].includes(e.type)
const values = form => [...form.elements].filter(typedInto).map(e =>
  isBox(e) ? [e.name, e.value, e.checked] : [e.name, e.value])
// as the page came; a browser may have put something else there already
const first = form => [...form.elements].filter(typedInto).map(e =>
  isBox(e) ? [e.name, e.value, e.defaultChecked] : [e.name, e.options ? chosen(e) : e.defaultValue])
const chosen = select => ([...select.options].find(o => o.defaultSelected) || select.options[0])?.value

// 1.234,5 in one language is 1,234.5 in the other
const lang = document.documentElement.lang
const inThis = (e, value, from) => from && from !== lang && e.inputMode
  ? value.replace(/[.,]/g, c => c === '.' ? ',' : '.') : value

function put(form, kept, from) {
  const left = [...kept]
  for (const e of [...form.elements].filter(typedInto)) {
    const box = isBox(e)
    const at = left.findIndex(([name, value]) => name === e.name && (!box || value === e.value))
    if (at < 0) continue
    const [, value, ticked] = left.splice(at, 1)[0]
    if (box) e.checked = ticked
    else e.value = inThis(e, value, from)
  }
  // rows that the page does not show now go along unseen
  for (const [name, value, ticked] of left) {
    if (!value || ticked !== undefined) continue
    const e = document.createElement('input')
    e.type = 'hidden'
    e.name = name
    e.value = value
    e.dataset.kept = ''
    form.append(e)
  }
}

function note(form, discard) {
  const p = document.createElement('p')
  p.className = 'notice'
  p.setAttribute('role', 'status')
  p.textContent = say.kept
  const b = document.createElement('button')
  b.type = 'button'
  b.className = 'link'
  b.textContent = say.discard
  b.addEventListener('click', () => { p.remove(); discard() })
  p.append(' ', b)
  form.before(p)
  for (let d = form.closest('details'); d; d = d.parentElement.closest('details')) d.open = true
}

// What this account had typed as one that is joined to it since is its own; of both the newer counts.
const was = (say.was || '').split(' ').filter(of => of)
for (const of of was) {
  for (const key of shelves(`${SHELF}${of}:`)) {
    const own = key.replace(of, say.of)
    const [here, there] = [read(own), read(key)]
    if (there && !(here?.at > there.at)) write(own, there)
    write(key, null)
  }
}

// What was sent has arrived when the browser goes on from our page to another; a page that answers the form itself has refused it.
const type = performance.getEntriesByType('navigation')[0]?.type
const arrived = !page.posted && type === 'navigate' && document.referrer.startsWith(location.origin + '/')
for (const key of shelves(SHELF)) {
  const kept = read(key)
  if (kept.sent && arrived) write(key, null)
  else if (kept.sent) write(key, { ...kept, sent: false })
}

// what the browser itself puts back into a page of this tab's history may be somebody else's
if (history.state?.of && ![say.of, ...was].includes(history.state.of)) {
  for (const form of document.forms) {
    form.autocomplete = 'off'
    form.reset()
  }
}
history.replaceState({ ...history.state, of: say.of }, '')

const times = {}
for (const form of document.querySelectorAll('form[method=post]:not(#lembar)')) {
  if (!form.elements.of || !values(form).length) continue
  const action = new URL(form.action).pathname
  times[action] = (times[action] || 0) + 1
  const key = `${SHELF}${say.of}:${action}#${times[action]}`
  const version = form.elements.version
  const shown = JSON.stringify(first(form))
  const keep = () => {
    const now = values(form)
    write(key, page.posted || JSON.stringify(now) !== shown ? { at: Date.now(), lang, typed: now, version: version?.value } : null)
  }
  const kept = read(key)
  if (page.posted) keep()
  else if (kept) {
    const fresh = version?.value
    put(form, kept.typed, kept.lang)
    if (JSON.stringify(values(form)) === shown) write(key, null)
    else {
      // what somebody else has stored since then is not overwritten unseen
      if (version && kept.version) version.value = kept.version
      note(form, () => {
        form.querySelectorAll('[data-kept]').forEach(e => e.remove())
        put(form, JSON.parse(shown))
        if (version) version.value = fresh
        write(key, null)
      })
    }
  }
  form.addEventListener('input', keep)
  form.addEventListener('change', keep)
  if (!kept) keep()
  form.addEventListener('submit', keep)
  addEventListener('pageshow', e => { if (e.persisted) keep() })
}

document.addEventListener('submit', e => {
  const to = `${SHELF}${say.of}:${new URL(e.target.action).pathname}#`
  for (const key of shelves(to)) write(key, { ...read(key), sent: true })
})

// Marks that wait for the network would go with their account.
const unsaved = () => shelves(SHEETS).filter(key => [say.of, ...was].includes(accountOf(key)))

function warn(form) {
  const p = document.createElement('p')
  p.className = 'notice'
  p.id = 'pamit'
  p.tabIndex = -1
  p.setAttribute('role', 'alert')
  p.textContent = say.waits
  const path = unsaved()[0]?.split(':').slice(2).join(':')
  if (path && path !== location.pathname) {
    const a = document.createElement('a')
    a.href = path
    a.textContent = say.sheet
    p.append(' ', a)
  }
  const b = document.createElement('button')
  b.type = 'button'
  b.className = 'link'
  b.textContent = say.anyway
  b.addEventListener('click', () => { page.anyway = ''; form.requestSubmit() })
  p.append(' ', b)
  document.getElementById('pamit')?.remove()
  document.getElementById('isi').prepend(p)
  p.focus()
}

document.addEventListener('submit', e => {
  if ('anyway' in page || !LEAVING.includes(new URL(e.target.action).pathname) || !(page.unsaved || unsaved().length)) return
  e.preventDefault()
  warn(e.target)
})
