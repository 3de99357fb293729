// An objection is about what was sent. While the field says something else it stands there as a plain sentence: neither wrong nor
// right, and nothing is read out; it is an objection again when the field says the same as before.
for (const field of document.querySelectorAll('form:not(#lembar) .bad')) {
  const own = [...field.querySelectorAll('input, select, textarea')]
  const wrong = own.filter(e => e.hasAttribute('aria-invalid'))
  const said = () => JSON.stringify(own.map(e => ['radio', 'checkbox'].includes(e.type) ? e.checked : e.value))
  const sent = said()
  const look = () => {
    const same = said() === sent
    field.classList.toggle('bad', same)
    field.classList.toggle('been', !same)
    for (const e of wrong) {
      if (same) e.setAttribute('aria-invalid', 'true')
      else e.removeAttribute('aria-invalid')
    }
  }
  field.addEventListener('input', look)
  field.addEventListener('change', look)
}
