// While a long work goes on, what its page says of it is fetched again; when it is over, the page goes on by itself, and a file that was
// made is fetched, once. Without scripts the page is loaded anew now and then.
const PAUSE = 1500
// so many looks after each other before the words are read aloud; they and the bar change with each
const LOOKS = 8

function tell(block, fresh, aloud) {
  block.querySelector('progress').replaceWith(fresh.querySelector('progress'))
  const said = block.querySelector('[role=status]')
  const says = fresh.querySelector('[role=status]').textContent
  if (said.textContent === says) return
  said.setAttribute('aria-live', aloud ? 'polite' : 'off')
  said.textContent = says
}

async function lookAgain(look) {
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, redirect: 'manual' })
    // asked too often, or out of order for a moment: the next look finds it again
    if (answer.type === 'opaqueredirect' || (answer.status < 500 && answer.status !== 429)) {
      const page = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html')
      const fresh = page && page.getElementById('kerja')
      if (!fresh) return location.reload()
      tell(document.getElementById('kerja'), fresh, look % LOOKS === 0)
    }
  } catch {
    // no network just now: the next look finds it again
  }
  setTimeout(lookAgain, PAUSE, look + 1)
}

// not before the page is there: going to a file ends what a page is still loading
function fetchOnce() {
  const file = document.getElementById('berkas')
  if (!file || sessionStorage.getItem('berkas') === file.href) return
  sessionStorage.setItem('berkas', file.href)
  location.assign(file.href)
}

if (document.getElementById('kerja')) setTimeout(lookAgain, PAUSE, 1)
if (document.readyState === 'complete') fetchOnce()
else addEventListener('load', () => setTimeout(fetchOnce))
