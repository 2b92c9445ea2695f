// Improves only: every page works without this file.

// A form goes out once, also when somebody presses twice.
for (const formulier of document.querySelectorAll('form')) {
  formulier.addEventListener('submit', (gebeurtenis) => {
    if (formulier.dataset.onderweg === 'ja') gebeurtenis.preventDefault()
    formulier.dataset.onderweg = 'ja'
    for (const knop of formulier.querySelectorAll('button')) knop.setAttribute('aria-busy', 'true')
  })
}

// After "back" the same page may be used again.
addEventListener('pageshow', () => {
  for (const formulier of document.querySelectorAll('form')) delete formulier.dataset.onderweg
})

// Whoever leaves a form half filled in is asked first.
let gewijzigd = false
document.addEventListener('input', (gebeurtenis) => {
  if (gebeurtenis.target.closest('textarea, .bs-veldgroep') !== null) gewijzigd = true
})
document.addEventListener('submit', () => {
  gewijzigd = false
})
addEventListener('beforeunload', (gebeurtenis) => {
  if (gewijzigd) gebeurtenis.preventDefault()
})

// A link to a field opens what it stands in, also in a browser that does not do so by itself.
function toonDoel() {
  const doel = location.hash === '' ? null : document.getElementById(location.hash.slice(1))
  for (let vak = doel?.closest('details'); vak; vak = vak.parentElement?.closest('details')) vak.open = true
  doel?.scrollIntoView()
}
addEventListener('hashchange', toonDoel)
toonDoel()

// What the server cannot take is refused before it is sent, with a sentence.
for (const formulier of document.querySelectorAll('form[data-hoogstens]')) {
  const { hoogstens, teGroot } = formulier.dataset
  const velden = formulier.querySelectorAll('input[type=file]')
  formulier.addEventListener('change', ({ target }) => {
    if (target.type !== 'file') return
    const bytes = [...velden].flatMap(({ files }) => [...files]).reduce((som, { size }) => som + size, 0)
    target.setCustomValidity(bytes > Number(hoogstens) ? teGroot : '')
    target.reportValidity()
  })
}

// The list of what is wrong is the first thing to read.
document.querySelector('[role=alert]')?.scrollIntoView({ block: 'nearest' })
