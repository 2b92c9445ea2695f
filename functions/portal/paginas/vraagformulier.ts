/** The form of one question: what is asked, what the policy allows, the proposal, and the answer in the shape it needs. */
import { html } from 'hono/html'
import { isOpen, type Vraag, type Waarde, waardeVan } from '../../model/vraag.ts'
import type { Bezoek, Html } from '../bezoek.ts'
import type { Formulier } from '../formulier.ts'
import { formulier, keuzerondjes, kieslijst, knop, veld, verborgen } from '../opmaak/formulier.ts'

export interface Ingevuld {
  readonly waarde: string
  readonly reden: string
}

/** Length as the command line writes it: `6w`. */
const EENHEDEN = [
  { waarde: 'd', label: 'dagen', eenheid: 'dagen' },
  { waarde: 'wd', label: 'werkdagen', eenheid: 'werkdagen' },
  { waarde: 'w', label: 'weken', eenheid: 'weken' },
  { waarde: 'm', label: 'maanden', eenheid: 'maanden' },
  { waarde: 'j', label: 'jaren', eenheid: 'jaren' },
  { waarde: 'u', label: 'uren', eenheid: 'uren' }
] as const

/** What was sent, in the words that `beantwoord` reads. */
export function leesAntwoord(vraag: Vraag, gestuurd: Formulier): Ingevuld {
  const aantal = gestuurd.tekst('aantal')
  const waarde = vraag.waardesoort === 'duur' && aantal !== '' ? `${aantal}${gestuurd.tekst('eenheid')}` : gestuurd.tekst('waarde')
  return { waarde, reden: gestuurd.tekst('reden') }
}

/** The value as it stands in an input. */
function alsInvoer(waarde: Waarde | null): string {
  if (waarde === null) return ''
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee'
  if (typeof waarde === 'string') return waarde
  if ('eenheid' in waarde) return `${waarde.aantal}${EENHEDEN.find(({ eenheid }) => eenheid === waarde.eenheid)?.waarde ?? ''}`
  const per = waarde.wijze === 'per tijdseenheid' ? `per ${waarde.tijdseenheid}` : waarde.wijze
  const euro = (centen: number) => (centen / 100).toFixed(2).replace('.', ',')
  return waarde.wijze === 'ineens' ? `ineens ${euro(waarde.bedrag)}` : `${per} ${euro(waarde.bedrag)} max ${euro(waarde.maximum)}`
}

function duurveld(vraag: Vraag, waarde: string): Html {
  const [, aantal = '', eenheid = 'w'] = /^(\d*)([a-z]*)$/.exec(waarde) ?? []
  return html`<div class="bs-naast">${veld({ id: `${vraag.id}-aantal`, naam: 'aantal', label: 'Termijn', waarde: aantal, verplicht: true })}
${kieslijst({ id: `${vraag.id}-eenheid`, naam: 'eenheid', label: 'Eenheid', opties: EENHEDEN, gekozen: eenheid, verplicht: true })}</div>`
}

const JA_NEE = [
  { waarde: 'ja', label: 'Ja' },
  { waarde: 'nee', label: 'Nee' }
]

function antwoordveld(vraag: Vraag, waarde: string): Html {
  const basis = { id: `${vraag.id}-waarde`, naam: 'waarde', label: 'Antwoord', verplicht: true } as const
  switch (vraag.waardesoort) {
    case 'keuze':
      return keuzerondjes({
        ...basis,
        gekozen: waarde,
        opties: vraag.opties.map(({ waarde: optie, label, grond }) => ({ waarde: optie, label, ...(grond === '' ? {} : { hulp: grond }) }))
      })
    case 'ja-nee':
      return keuzerondjes({ ...basis, gekozen: waarde, opties: JA_NEE })
    case 'duur':
      return duurveld(vraag, waarde)
    case 'datum':
      return veld({ ...basis, waarde, soort: 'date' })
    case 'dwangsom':
      return veld({ ...basis, waarde, hulp: 'Bijvoorbeeld: per week 500 max 5000. Of: ineens 1500. Bedragen in euro’s.' })
    case 'tekst':
      return veld({ ...basis, waarde, regels: 4 })
  }
}

/** What already stands in the field, and what may not be taken over without thought. */
function voorafHulp(vraag: Vraag): string | null {
  if (vraag.antwoord !== null || vraag.voorstel === null) return null
  if (vraag.algemeenVoorstel !== '') return 'Hier staat de algemene tekst van het beleid. Schrijf hem om voor dit geval, of geef een reden.'
  return 'Het voorstel is al ingevuld. Pas het aan als dat nodig is.'
}

function redenHulp(vraag: Vraag): string {
  if (vraag.redenVerplicht) return 'Uw reden komt in het dossier en in de brief (artikel 3:46 Awb).'
  return vraag.band === null ? 'Alleen als er iets te zeggen is.' : 'Verplicht als u van het beleid afwijkt (artikel 4:84 Awb).'
}

/**
 * @param terug page of ours to go on with
 * @param ingevuld what the person typed before it was refused; null at first
 * @param actie where the answer goes
 */
export function vraagformulier(
  bezoek: Bezoek,
  vraag: Vraag,
  terug: string,
  ingevuld: Ingevuld | null,
  actie = `/vragen/${vraag.id}`
): Html {
  const waarde = ingevuld?.waarde ?? alsInvoer(waardeVan(vraag))
  const reden = ingevuld?.reden ?? vraag.antwoord?.reden ?? ''
  const hulp = voorafHulp(vraag)
  return html`<p class="bs-vraagtekst">${vraag.tekst}</p>${hulp === null ? '' : html`<p class="bs-zacht">${hulp}</p>`}
${formulier(
  bezoek,
  { actie, naam: `Antwoord op ${vraag.id}` },
  html`${verborgen('terug', terug)}${verborgen('gezien', vraag.antwoord?.op ?? '')}${antwoordveld(vraag, waarde)}
${veld({ id: `${vraag.id}-reden`, naam: 'reden', label: 'Reden', hulp: redenHulp(vraag), waarde: reden, regels: 2, verplicht: vraag.redenVerplicht })}
<p>${knop(isOpen(vraag) ? 'Vastleggen' : 'Antwoord wijzigen')}</p>`
)}`
}
