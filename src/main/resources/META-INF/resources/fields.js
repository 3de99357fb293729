// Files: says which was chosen and how large it is, before it is sent, in the language of the page. Without this script the
// browser's own field names it, in the browser's language.
const english = document.documentElement.lang === 'en'
const language = english ? 'en-GB' : 'id-ID'

function size(bytes) {
  const [unit, count] = bytes < 1e6 ? ['kB', bytes / 1e3] : ['MB', bytes / 1e6]
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(count) + '\u00a0' + unit
}

for (const pick of document.querySelectorAll('.pick')) {
  const field = pick.querySelector('input[type=file]')
  const said = pick.nextElementSibling
  const button = document.createElement('span')
  button.className = 'btn two'
  button.ariaHidden = 'true'
  button.textContent = pick.dataset.choose
  pick.append(button)
  pick.classList.add('own')
  const tell = () => {
    const file = field.files[0]
    said.textContent = file ? `${file.name} · ${size(file.size)}` : pick.dataset.none
  }
  field.addEventListener('change', tell)
  tell()
}

// A browser writes days in the order of its own language, where 1 December reads as 12 January: each field's day stands in
// words under it. Without this script the words are those of the value that the page came with, and say so.
function inWords(value) {
  const day = new Date(`${value.slice(0, 10)}T00:00`)
  if (!value || Number.isNaN(day.getTime())) return ''
  const part = shape => new Intl.DateTimeFormat(language, shape).format(day)
  const date = `${part({ weekday: 'long' })}, ${part({ day: 'numeric', month: 'long', year: 'numeric' }).replaceAll(' ', '\u00a0')}`
  const time = value.slice(11, 16)
  return time ? `${date}, ${english ? time : time.replace(':', '.')}` : date
}

for (const said of document.querySelectorAll('output[data-zone]')) {
  const field = document.getElementById(said.htmlFor.value)
  const tell = () => {
    const words = inWords(field.value)
    said.textContent = words && said.dataset.zone ? `${words}\u00a0${said.dataset.zone}` : words
  }
  field.addEventListener('input', tell)
  field.addEventListener('change', tell)
  tell()
}
