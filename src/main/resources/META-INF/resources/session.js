// Says in time that the session ends, and lets it go on; what is typed stays where it is. Without this script the foot of the page
// tells how long a session lasts.
const WARN = 300
const note = document.getElementById('sesi')
const say = note.dataset
const clock = () => performance.now() / 1000
let ends = clock() + Number(say.left)
const last = clock() + Number(say.most)
let shown = ''

function button(text, act) {
  const b = document.createElement('button')
  b.type = 'button'
  b.className = 'link'
  b.textContent = text
  b.addEventListener('click', act)
  return b
}

function link(text) {
  const a = document.createElement('a')
  a.href = '/sign-in'
  a.target = '_blank'
  a.rel = 'noopener'
  a.textContent = text
  return a
}

function show(state, text, act) {
  if (shown === state) return
  shown = state
  note.hidden = !text
  note.textContent = text
  if (act) note.append(' ', act)
}

async function stay() {
  try {
    const answer = await fetch('/sessions/still', { headers: { 'X-Requested-With': 'JavaScript' } })
    if (answer.ok) ends = clock() + (await answer.json()).left
    else if (answer.status === 401) ends = clock()
  } finally {
    look()
  }
}

function look() {
  const left = ends - clock()
  if (left <= 0) show('over', say.over, link(say.again))
  else if (left > WARN) show('', '')
  else if (last - clock() <= WARN) show('last', say.last)
  else show('soon', say.soon, button(say.stay, stay))
}

setInterval(look, 5000)
// another tab may have gone on, or a laptop has slept
document.addEventListener('visibilitychange', () => { if (!document.hidden) stay() })
look()
