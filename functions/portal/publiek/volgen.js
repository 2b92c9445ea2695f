// Improves only: files go one by one with their outcome as it comes, and what is still being made says so when it is ready.
{
  const WACHT_MS = 1500
  const MEESTE_KEREN = 400
  const wacht = () => new Promise((verder) => setTimeout(verder, WACHT_MS))

  const haal = async (adres) => {
    const antwoord = await fetch(adres, { headers: { 'besluitenstraat-volgt': 'ja' } })
    return antwoord.ok ? new DOMParser().parseFromString(await antwoord.text(), 'text/html') : null
  }

  const maak = (naam, eigen = {}, ...inhoud) => {
    const element = Object.assign(document.createElement(naam), eigen)
    element.append(...inhoud)
    return element
  }

  const rijUit = (bladzijde) => bladzijde?.querySelector('[data-uitkomst] tbody tr') ?? null

  // Asks for one row again until nothing more follows by itself.
  const volg = async (rij) => {
    let nu = rij
    for (let keer = 0; keer < MEESTE_KEREN; keer++) {
      const adres = nu.querySelector('[data-stand]')?.dataset.stand
      if (adres === undefined) return
      await wacht()
      const nieuw = rijUit(await haal(adres).catch(() => null))
      if (nieuw === null) continue
      nu.replaceWith(nieuw)
      nu = nieuw
    }
  }

  // The bytes of one file, with how many of them went; then the page that the server gives.
  const verstuur = (formulier, bestand, opWeg) =>
    new Promise((klaar) => {
      const velden = new FormData()
      velden.append('csrf', formulier.elements.csrf.value)
      velden.append('bestanden', bestand)
      const vraag = new XMLHttpRequest()
      vraag.open('POST', formulier.action)
      vraag.responseType = 'document'
      vraag.upload.addEventListener('progress', ({ loaded, total }) => opWeg(loaded / total))
      vraag.addEventListener('loadend', () => klaar(vraag.response))
      vraag.send(velden)
    })

  const cel = (naam, kop, ...inhoud) => {
    const element = maak(naam, { className: 'utrecht-table__cell' }, ...inhoud)
    element.dataset.kop = kop
    if (naam === 'th') element.scope = 'row'
    return element
  }

  const KOPPEN = ['Bestand', 'Uitkomst', 'Wat er gebeurde']
  const merk = (woord) => maak('span', { className: 'utrecht-data-badge bs-merk bs-merk--grijs' }, woord)

  const nieuweRij = (naam, stand, wat) =>
    maak(
      'tr',
      { className: 'utrecht-table__row' },
      cel('th', KOPPEN[0], naam),
      cel('td', KOPPEN[1], merk(stand)),
      cel('td', KOPPEN[2], wat)
    )

  const tabel = (rijen) => {
    const kop = maak(
      'tr',
      { className: 'utrecht-table__row' },
      ...KOPPEN.map((woord) => maak('th', { className: 'utrecht-table__header-cell', scope: 'col' }, woord))
    )
    const heel = maak(
      'table',
      { className: 'utrecht-table' },
      maak('caption', { className: 'bs-onzichtbaar' }, 'Uitkomst per bestand'),
      maak('thead', { className: 'utrecht-table__header' }, kop),
      maak('tbody', { className: 'utrecht-table__body' }, ...rijen)
    )
    return maak('div', { className: 'bs-tabel' }, heel)
  }

  // Gives the row that says what came of it; nothing is waited for but the sending itself.
  const zend = async (formulier, bestand, rij) => {
    const balk = maak('progress', { max: 1, value: 0, ariaLabel: `${bestand.name} versturen` })
    const tekst = maak('span', {}, ' Wordt verstuurd.')
    const bezig = nieuweRij(bestand.name, 'bezig', maak('p', { className: 'bs-voortgang' }, balk, tekst))
    rij.replaceWith(bezig)
    const bladzijde = await verstuur(formulier, bestand, (deel) => {
      balk.value = deel
      if (deel < 1) return
      balk.removeAttribute('value')
      tekst.textContent = ' Verstuurd. Het rapport wordt gelezen.'
    })
    const fout = bladzijde?.querySelector('[role=alert] li, [role=alert] p:last-child, .bs-lead')?.textContent
    const gelukt = rijUit(bladzijde)
    const na =
      gelukt ?? nieuweRij(bestand.name, 'niet verstuurd', maak('p', {}, fout ?? 'Het versturen is niet gelukt. Probeer het opnieuw.'))
    bezig.replaceWith(na)
    return na
  }

  // Every file first: what was sent is safe, also when the page is closed. Gives what is still to be followed.
  const lever = async (formulier, veld) => {
    const bestanden = [...veld.files]
    const rijen = bestanden.map(({ name }) => nieuweRij(name, 'wacht', maak('p', {}, 'Komt zo aan de beurt.')))
    const stand = maak('p', {})
    stand.setAttribute('role', 'status')
    const balk = maak('progress', {
      max: bestanden.length,
      value: 0,
      className: 'bs-voortgang__alles',
      ariaLabel: 'Bestanden die klaar zijn'
    })
    const deel = maak('section', { className: 'bs-deel' }, maak('h2', {}, 'Uitkomst'), stand, balk, tabel(rijen))
    deel.dataset.uitkomst = ''
    formulier.closest('section').after(deel)
    const zeg = (aantal, wat) => {
      balk.value = aantal
      stand.textContent = `${aantal} van ${bestanden.length} ${bestanden.length === 1 ? 'bestand' : 'bestanden'} ${wat}.`
    }
    zeg(0, 'verstuurd')
    const verzonden = []
    for (const [plek, bestand] of bestanden.entries()) {
      verzonden.push(await zend(formulier, bestand, rijen[plek]))
      zeg(plek + 1, 'verstuurd')
    }
    return async () => {
      let klaar = 0
      zeg(klaar, 'klaar')
      await Promise.all(verzonden.map((rij) => volg(rij).then(() => zeg(++klaar, 'klaar'))))
    }
  }

  // What was not sent yet would be lost.
  addEventListener('beforeunload', (gebeurtenis) => {
    if (document.querySelector('form[data-levert]') !== null) gebeurtenis.preventDefault()
  })

  for (const vak of document.querySelectorAll('[data-een-voor-een]')) {
    const formulier = vak.closest('form')
    const veld = vak.querySelector('input[type=file]')
    formulier.addEventListener('submit', async (gebeurtenis) => {
      gebeurtenis.preventDefault()
      if (formulier.dataset.levert === 'ja') return
      formulier.dataset.levert = 'ja'
      const volgAlles = await lever(formulier, veld)
      formulier.reset()
      delete formulier.dataset.levert
      delete formulier.dataset.onderweg
      for (const knop of formulier.querySelectorAll('button')) knop.removeAttribute('aria-busy')
      await volgAlles()
    })
  }

  for (const rij of document.querySelectorAll('[data-uitkomst] tbody tr')) void volg(rij)

  // What is still being made: told when it is there. The page stays as it is until the visitor asks for the new one.
  const wachtend = document.querySelector('[data-wacht]')
  const kijk = async () => {
    for (let keer = 0; keer < MEESTE_KEREN; keer++) {
      await wacht()
      const nu = await haal(location.href).catch(() => null)
      if (nu === null || nu.querySelector('[data-wacht]') !== null) continue
      const link = maak('a', { className: 'utrecht-link', href: location.href }, 'Toon het')
      const klaar = maak('p', { className: 'bs-leeg' }, 'Het is klaar. ', link)
      klaar.setAttribute('role', 'status')
      wachtend.replaceWith(klaar)
      return
    }
  }
  if (wachtend !== null) void kijk()
}
