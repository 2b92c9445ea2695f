/** Search on name, houder, LRK, KvK and kenmerk. Sent as a form, so that no name ever stands in an address or a log. */
import { html } from 'hono/html'
import { zaakVanId } from '../../model/id.ts'
import { Zaakregel, zoekwoorden } from '../../model/vindrijen.ts'
import type { Bladzijde } from '../../ports.ts'
import { leesZaak } from '../../stroom.ts'
import { type Antwoord, type Bezoek, type Html, pagina, verder } from '../bezoek.ts'
import { formulier, knop } from '../opmaak/formulier.ts'
import { leeg, link, merk, tabel } from '../opmaak/onderdelen.ts'
import { telwoord } from '../opmaak/tekst.ts'

/** A word that no more zaken than this have, chooses at once. */
const ZELDZAAM = 100
/** Otherwise so many are read at a time, and in all. */
const PER_KEER = 400
const MEESTE_GELEZEN = 4000
const MEESTE_WOORDEN = 8
const HOOGSTENS = 50

export function zoekveld(bezoek: Pick<Bezoek, 'csrf'>, waarde: string): Html {
  return html`<div class="bs-zoek">${formulier(
    bezoek,
    { actie: '/zoeken', naam: 'Zoeken' },
    html`<label class="utrecht-form-label" for="zoek">Zoek op naam, houder, LRK, KvK of kenmerk</label>
<div class="bs-zoek__regel"><input class="utrecht-textbox utrecht-textbox--html-input" type="search" id="zoek" name="zoek" value="${waarde}" maxlength="200" autocomplete="off">${knop('Zoeken', 'tweede')}</div>`
  )}</div>`
}

interface Vondst {
  readonly zaken: readonly Zaakregel[]
  /** Not every zaak was looked at. */
  readonly meer: boolean
}

function leesMet({ ports }: Bezoek, woord: string, hoogstens: number, vervolg: string | null) {
  // Every word that begins so sorts before `~`; words are of a-z and 0-9 only.
  const vraag = { gemeente: ports.gemeente, index: 'zoek', vanaf: woord, tot: `${woord}~`, hoogstens }
  return ports.store.zoek(vervolg === null ? vraag : { ...vraag, vervolg })
}

const ZONDER_ACCENTEN = /^[ -~]*$/

/** Quickly: in a row of plain letters a word that does not stand in it does not begin a word of it. */
function kanPassen(gegevens: string, woorden: readonly string[]): boolean {
  const laag = gegevens.toLowerCase()
  return !ZONDER_ACCENTEN.test(laag) || woorden.every((woord) => laag.includes(woord))
}

function zeef(rijen: readonly { readonly gegevens: string }[], woorden: readonly string[]): Zaakregel[] {
  return rijen.flatMap(({ gegevens }) => {
    if (!kanPassen(gegevens, woorden)) return []
    const tekst = zoekwoorden(gegevens)
    return woorden.every((woord) => tekst.some((kandidaat) => kandidaat.startsWith(woord))) ? [Zaakregel.parse(JSON.parse(gegevens))] : []
  })
}

/** A rare word finds the candidates, and each other word must begin one of theirs; a year or a common name would hide them. */
async function vind(bezoek: Bezoek, woorden: readonly string[]): Promise<Vondst> {
  const opLengte = woorden.toSorted((een, ander) => ander.length - een.length).slice(0, MEESTE_WOORDEN)
  for (const woord of opLengte) {
    const { rijen, vervolg } = await leesMet(bezoek, woord, ZELDZAAM, null)
    if (vervolg === null) return { zaken: uniek(zeef(rijen, woorden)), meer: false }
  }
  return leesVerder(bezoek, opLengte[0] ?? '', woorden)
}

/** Every word is common: as far as a page of finds, or as far as anybody wants to wait. */
async function leesVerder(bezoek: Bezoek, woord: string, woorden: readonly string[]): Promise<Vondst> {
  const zaken: Zaakregel[] = []
  let vervolg: string | null = null
  for (let gelezen = 0; gelezen < MEESTE_GELEZEN; gelezen += PER_KEER) {
    const bladzijde: Bladzijde = await leesMet(bezoek, woord, PER_KEER, vervolg)
    zaken.push(...zeef(bladzijde.rijen, woorden))
    vervolg = bladzijde.vervolg
    if (vervolg === null || uniek(zaken).length > HOOGSTENS) break
  }
  return { zaken: uniek(zaken), meer: vervolg !== null }
}

/** Two words of a zaak may begin alike. */
function uniek(zaken: readonly Zaakregel[]): Zaakregel[] {
  return [...new Map(zaken.map((zaak) => [zaak.id, zaak])).values()]
}

const NIET_ALLES = 'Niet alle zaken zijn bekeken, want deze woorden komen te vaak voor. Voeg een woord toe, of zoek op het LRK-nummer.'

function hoeveel({ zaken, meer }: Vondst): string {
  if (zaken.length > HOOGSTENS)
    return `${meer ? 'Meer dan vijftig zaken' : telwoord(zaken.length, 'zaak', 'zaken')} gevonden. De eerste vijftig staan hieronder; voeg een woord toe om minder te vinden.`
  return `${telwoord(zaken.length, 'zaak', 'zaken')} gevonden.${meer ? ` ${NIET_ALLES}` : ''}`
}

function resultaten(vondst: Vondst): Html {
  return html`<p role="status">${hoeveel(vondst)}</p>
${tabel(
  'Gevonden zaken',
  ['Zaak', 'Soort', 'Houder', 'Stand'],
  vondst.zaken
    .slice(0, HOOGSTENS)
    .map(({ id, naam, soort, houder, status }) => [
      html`${link(`/zaken/${id}`, naam)}<br><span class="bs-zacht">${id}</span>`,
      soort,
      houder,
      merk(status === 'open' ? 'blauw' : 'grijs', status === 'open' ? 'loopt' : 'gesloten')
    ])
)}`
}

export async function zoek(bezoek: Bezoek): Promise<Antwoord> {
  const tekst = bezoek.formulier.tekst('zoek').slice(0, 200)
  const zaak = zaakVanId(tekst.toLowerCase())
  if (zaak !== null && (await leesZaak(bezoek.ports.store, bezoek.ports.gemeente, zaak)) !== null) return verder(`/zaken/${zaak}`)
  const woorden = zoekwoorden(tekst)
  const vondst = woorden.length === 0 ? { zaken: [], meer: false } : await vind(bezoek, woorden)
  const niets =
    woorden.length === 0
      ? leeg('Typ ten minste twee letters of cijfers.')
      : leeg(vondst.meer ? NIET_ALLES : 'Er is niets gevonden. Zoek op het begin van een naam, of op het hele LRK- of KvK-nummer.')
  return pagina('Zoeken', html`${zoekveld(bezoek, tekst)}${vondst.zaken.length === 0 ? niets : resultaten(vondst)}`, {
    kruimels: [{ naam: 'Werkvoorraad', pad: '/werkvoorraad' }],
    breed: true
  })
}
