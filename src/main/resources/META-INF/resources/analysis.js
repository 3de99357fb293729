// While an analysis is being worked out, its block of the page is fetched again now and then; without scripts a link does it.
// The page itself is never loaded anew: what somebody types or has opened elsewhere on it stays, and so does where they read.
const BLOCK = 'kukuh'
const PAUSE = 3000

function show(block, fresh, page) {
  const said = block.querySelector('[role=status]')
  const whole = block.dataset.progress === 'page'
  if (whole) document.querySelector('main').replaceWith(page.querySelector('main'))
  else block.replaceWith(fresh)
  if (!said) return
  said.className = 'vh'
  document.getElementById(BLOCK).append(said)
  said.textContent = fresh.querySelector('.lede, p')?.textContent ?? ''
}

async function lookAgain() {
  const block = document.getElementById(BLOCK)
  if (!block?.hasAttribute('data-progress')) return
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } })
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const fresh = page.getElementById(BLOCK)
      if (fresh && !fresh.hasAttribute('data-progress')) return show(block, fresh, page)
      const said = block.querySelector('[role=status]')
      const says = fresh?.querySelector('[role=status]')
      if (said && says && said.textContent !== says.textContent) {
        said.textContent = says.textContent
        const bar = fresh.querySelector('progress')
        if (bar) block.querySelector('progress').replaceWith(bar)
      }
    }
  } finally {
    setTimeout(lookAgain, PAUSE)
  }
}

setTimeout(lookAgain, PAUSE)
