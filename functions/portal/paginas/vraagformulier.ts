/** The form of one question: what is asked, what the policy allows, the proposal, and the answer in the shape it needs. */
import { html } from 'hono/html'
import { toonBedrag } from '../../model/bedrag.ts'
import { isOpen, type Vraag, type Waarde, waardeVan } from '../../model/vraag.ts'
import type { Bezoek, Html } from '../bezoek.ts'
import type { Formulier } from '../formulier.ts'
import { formulier, keuzerondjes, kieslijst, knop, veld, verborgen } from '../opmaak/formulier.ts'

/** Of an answer in parts, each as it stands in its field: a refused one comes back as it was. */
interface Delen {
  readonly aantal: string
  readonly eenheid: string
  readonly wijze: string
  readonly bedrag: string
  readonly maximum: string
}

export interface Ingevuld {
  /** In the words that `beantwoord` reads. */
  readonly waarde: string
  readonly reden: string
  readonly delen: Delen
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

/** Awb 5:32b lid 1, in the words of the command line. */
const WIJZEN = ['per dag', 'per week', 'per maand', 'per overtreding', 'ineens'] as const

const zonderEuro = (bedrag: string) => bedrag.replace(/^€\s*/, '')

function dwangsomInWoorden({ wijze, bedrag, maximum }: Delen): string {
  const zelfde = wijze === 'ineens' && maximum === bedrag
  return `${wijze} ${zonderEuro(bedrag)}${maximum === '' || zelfde ? '' : ` max ${zonderEuro(maximum)}`}`
}

/** What was sent. */
export function leesAntwoord({ waardesoort }: Vraag, { tekst }: Formulier): Ingevuld {
  const delen = {
    aantal: tekst('aantal'),
    eenheid: tekst('eenheid'),
    wijze: tekst('wijze'),
    bedrag: tekst('bedrag'),
    maximum: tekst('maximum')
  }
  const rest = { reden: tekst('reden'), delen }
  if (waardesoort === 'duur' && delen.aantal !== '') return { waarde: `${delen.aantal}${delen.eenheid}`, ...rest }
  if (waardesoort === 'dwangsom' && delen.wijze !== '') return { waarde: dwangsomInWoorden(delen), ...rest }
  return { waarde: tekst('waarde'), ...rest }
}

/** The value as it stands in the one input that it has. */
function alsInvoer(waarde: Waarde | null): string {
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee'
  return typeof waarde === 'string' ? waarde : ''
}

const LEGE_DELEN: Delen = { aantal: '', eenheid: 'w', wijze: 'per dag', bedrag: '', maximum: '' }

/** The value as it stands in the inputs of its parts. */
function alsDelen(waarde: Waarde | null): Delen {
  if (waarde === null || typeof waarde !== 'object') return LEGE_DELEN
  if ('eenheid' in waarde) {
    const { aantal, eenheid } = waarde
    return { ...LEGE_DELEN, aantal: `${aantal}`, eenheid: EENHEDEN.find((een) => een.eenheid === eenheid)?.waarde ?? '' }
  }
  const euro = (centen: number) => zonderEuro(toonBedrag(centen))
  const wijze = waarde.wijze === 'per tijdseenheid' ? `per ${waarde.tijdseenheid}` : waarde.wijze
  return { ...LEGE_DELEN, wijze, bedrag: euro(waarde.bedrag), maximum: waarde.wijze === 'ineens' ? '' : euro(waarde.maximum) }
}

function duurveld(vraag: Vraag, { aantal, eenheid }: Delen): Html {
  return html`<div class="bs-naast">${veld({ id: `${vraag.id}-aantal`, naam: 'aantal', label: 'Termijn', waarde: aantal, verplicht: true })}
${kieslijst({ id: `${vraag.id}-eenheid`, naam: 'eenheid', label: 'Eenheid', opties: EENHEDEN, gekozen: eenheid, verplicht: true })}</div>`
}

function dwangsomveld({ id }: Vraag, { wijze, bedrag, maximum }: Delen): Html {
  const opties = WIJZEN.map((een) => ({ waarde: een, label: een === 'ineens' ? 'ineens, als één bedrag' : een }))
  return html`<div class="bs-naast bs-naast--ruim">${kieslijst({ id: `${id}-wijze`, naam: 'wijze', label: 'Hoe de houder verbeurt', opties, gekozen: wijze, verplicht: true })}
${veld({ id: `${id}-bedrag`, naam: 'bedrag', label: 'Bedrag in euro’s', waarde: bedrag, verplicht: true })}
${veld({ id: `${id}-maximum`, naam: 'maximum', label: 'Maximum in euro’s', waarde: maximum, verplicht: 'soms' })}</div>
<p class="bs-zacht">Boven het maximum wordt niets meer verbeurd (artikel 5:32b, tweede lid, Awb). Laat het leeg bij een bedrag ineens.</p>`
}

const JA_NEE = [
  { waarde: 'ja', label: 'Ja' },
  { waarde: 'nee', label: 'Nee' }
]

function antwoordveld(vraag: Vraag, waarde: string, delen: Delen): Html {
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
      return duurveld(vraag, delen)
    case 'datum':
      return veld({ ...basis, waarde, soort: 'date' })
    case 'dwangsom':
      return dwangsomveld(vraag, delen)
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

function redenveld(vraag: Vraag, waarde: string): Html {
  const vanBeleid = vraag.band !== null || (vraag.waardesoort === 'dwangsom' && vraag.voorstel !== null)
  const soms = vanBeleid || vraag.algemeenVoorstel !== ''
  const hulp = vraag.redenVerplicht
    ? 'Uw reden komt in het dossier en in de brief (artikel 3:46 Awb).'
    : vanBeleid
      ? 'Verplicht als u van het beleid afwijkt. Uw reden komt dan in de brief (artikel 4:84 Awb).'
      : soms
        ? 'Verplicht als u de algemene tekst laat staan.'
        : 'Alleen als er iets te zeggen is.'
  const verplicht = vraag.redenVerplicht ? true : soms ? 'soms' : false
  return veld({ id: `${vraag.id}-reden`, naam: 'reden', label: 'Reden', hulp, waarde, regels: 2, verplicht })
}

/**
 * @param terug page of ours to go on with
 * @param ingevuld what the person typed before it was refused; null at first
 * @param actie where the answer goes
 */
export function vraagformulier(
  bezoek: Pick<Bezoek, 'csrf'>,
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
  html`${verborgen('terug', terug)}${verborgen('gezien', vraag.antwoord?.op ?? '')}${antwoordveld(vraag, waarde, ingevuld?.delen ?? alsDelen(waardeVan(vraag)))}
${redenveld(vraag, reden)}
<p>${knop(isOpen(vraag) ? 'Vastleggen' : 'Antwoord wijzigen')}</p>`
)}`
}
