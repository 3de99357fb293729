// While weights are typed: how far each is from the official scheme, and what they add up to. Without this script the same stands
// there after computing.
const format = new Intl.NumberFormat(document.documentElement.lang === 'en' ? 'en' : 'id', { maximumFractionDigits: 15 })
const shown = value => format.format(value).replace('-', '\u2212')

// What the server would read; nothing for what could be two numbers.
function read(text) {
  const typed = text.trim().replace('\u2212', '-')
  if (!/^[+-]?\d+([.,]\d+)?$/.test(typed) || /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(typed)) return null
  return Number(typed.replace(',', '.'))
}

// Decimal fractions added as whole numbers, so that 0.1 and 0.2 make 0.3.
const exact = value => Math.round(value * 1e9) / 1e9

function tell(group) {
  let sum = 0
  for (const amount of group.querySelectorAll('.amount')) {
    const typed = read(amount.querySelector('input').value)
    const way = typed === null ? 0 : exact(typed - Number(amount.dataset.official))
    amount.querySelector('.way').textContent = way === 0 ? '' : (way > 0 ? '+' : '') + shown(way)
    sum = sum === null || typed === null ? null : exact(sum + typed)
  }
  const told = group.querySelector('.sum')
  if (told) told.textContent = sum === null ? '–' : shown(sum)
}

document.querySelector('form.tries').addEventListener('input', e => {
  const group = e.target.closest('details')
  if (group) tell(group)
})
