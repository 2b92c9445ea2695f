/** Search on name, houder, LRK, KvK and kenmerk. Sent as a form, so that no name ever stands in an address or a log. */
import { html } from 'hono/html'
import { zaakVanId } from '../../model/id.ts'
import { Zaakregel, zoekwoorden } from '../../model/vindrijen.ts'
import { leesZaak } from '../../stroom.ts'
import { type Antwoord, type Bezoek, type Html, pagina, verder } from '../bezoek.ts'
import { formulier, knop } from '../opmaak/formulier.ts'
import { leeg, link, merk, tabel } from '../opmaak/onderdelen.ts'
import { telwoord } from '../opmaak/tekst.ts'

/** Candidates that are looked at; who finds more than this adds a word. */
const KANDIDATEN = 400
const HOOGSTENS = 50

export function zoekveld(bezoek: Pick<Bezoek, 'csrf'>, waarde: string): Html {
  return html`<div class="bs-zoek">${formulier(
    bezoek,
    { actie: '/zoeken', naam: 'Zoeken' },
    html`<label class="utrecht-form-label" for="zoek">Zoek op naam, houder, LRK, KvK of kenmerk</label>
<div class="bs-zoek__regel"><input class="utrecht-textbox utrecht-textbox--html-input" type="search" id="zoek" name="zoek" value="${waarde}" maxlength="200" autocomplete="off">${knop('Zoeken', 'tweede')}</div>`
  )}</div>`
}

/** The longest word finds the candidates; the others must begin a word of theirs. */
async function vind({ ports }: Bezoek, woorden: readonly string[]): Promise<readonly Zaakregel[]> {
  const [langste = '', ...andere] = woorden.toSorted((een, ander) => ander.length - een.length)
  const { rijen } = await ports.store.zoek({
    gemeente: ports.gemeente,
    index: 'zoek',
    vanaf: langste,
    // Every word that begins so sorts before this; words are of a-z and 0-9 only.
    tot: `${langste}~`,
    hoogstens: KANDIDATEN
  })
  const gevonden = new Map<string, Zaakregel>()
  for (const { gegevens } of rijen) {
    const tekst = zoekwoorden(gegevens)
    if (!andere.every((woord) => tekst.some((kandidaat) => kandidaat.startsWith(woord)))) continue
    const een = Zaakregel.parse(JSON.parse(gegevens))
    gevonden.set(een.id, een)
  }
  return [...gevonden.values()]
}

function resultaten(gevonden: readonly Zaakregel[]): Html {
  const getoond = gevonden.slice(0, HOOGSTENS)
  const meer = gevonden.length > HOOGSTENS ? ' De eerste vijftig staan hieronder; voeg een woord toe om minder te vinden.' : ''
  return html`<p role="status">${telwoord(gevonden.length, 'zaak', 'zaken')} gevonden.${meer}</p>
${tabel(
  'Gevonden zaken',
  ['Zaak', 'Soort', 'Houder', 'Stand'],
  getoond.map(({ id, naam, soort, houder, status }) => [
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
  const gevonden = woorden.length === 0 ? [] : await vind(bezoek, woorden)
  const niets =
    woorden.length === 0
      ? leeg('Typ ten minste twee letters of cijfers.')
      : leeg('Er is niets gevonden. Zoek op het begin van een naam, of op het hele LRK- of KvK-nummer.')
  return pagina('Zoeken', html`${zoekveld(bezoek, tekst)}${gevonden.length === 0 ? niets : resultaten(gevonden)}`, {
    kruimels: [{ naam: 'Werkvoorraad', pad: '/werkvoorraad' }],
    breed: true
  })
}
