// While an analysis is being worked out, its block of the page is fetched again now and then; without scripts a link does it.
const BLOCK = 'kukuh'
const PAUSE = 3000

async function lookAgain() {
  const block = document.getElementById(BLOCK)
  if (!block?.hasAttribute('data-progress')) return
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } })
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const fresh = page.getElementById(BLOCK)
      if (!fresh?.hasAttribute('data-progress')) return location.reload()
      const said = block.querySelector('[role=status]')
      const says = fresh.querySelector('[role=status]')
      if (said && says && said.textContent !== says.textContent) said.textContent = says.textContent
    }
  } finally {
    setTimeout(lookAgain, PAUSE)
  }
}

setTimeout(lookAgain, PAUSE)
