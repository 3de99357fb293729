// Says which file was chosen and how large it is, before it is sent. Without this script the browser's own field names it.
const field = document.querySelector('input[type=file]')
const said = document.getElementById('berkas')
const language = document.documentElement.lang === 'en' ? 'en' : 'id'

function size(bytes) {
  const [unit, count] = bytes < 1e6 ? ['kB', bytes / 1e3] : ['MB', bytes / 1e6]
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(count) + '\u00a0' + unit
}

function tell() {
  const file = field.files[0]
  said.textContent = file ? `${file.name} · ${size(file.size)}` : ''
}

field.addEventListener('change', tell)
tell()
