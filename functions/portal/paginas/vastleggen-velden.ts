/** The fields of a form with which something is recorded, and from what was sent to what the room reads. */
import { html } from 'hono/html'
import type { VastlegInvoer } from '../../intake/vastleggen.ts'
import { fout, type Geweigerd } from '../../model/gelezen.ts'
import type { Zaak } from '../../model/zaak.ts'
import { type Html, LEEG } from '../bezoek.ts'
import type { Formulier } from '../formulier.ts'
import { inMb, keuzerondjes, kieslijst, veld } from '../opmaak/formulier.ts'
import type { Extraveld, Keuze, Vastlegvorm, Vormnaam } from './vastleggen-vorm.ts'

/** One that is the only one is not asked. */
function kies(naam: 'brief' | 'overtreding' | 'feit', label: string, opties: readonly Keuze[], gekozen: string): Html {
  const [enige, tweede] = opties
  if (enige === undefined) return LEEG
  if (tweede === undefined) return html`<p><b>${label}</b><br>${enige.label}</p>`
  return kieslijst({ naam, label, opties, gekozen, verplicht: true })
}

const NAAM = { naam: 'Naam', straat: 'Straat en huisnummer', postcode: 'Postcode', plaats: 'Plaats' } as const
const GEGEVENS = ['naam', 'straat', 'postcode', 'plaats'] as const

type Houder = Zaak['houder']

/** As the zaak has it now, by the name that the room gives each. */
function bekend({ naam, adres, kvk, gemachtigde }: Houder): Readonly<Record<string, string>> {
  const van = (voor: string, wie: Pick<Houder, 'naam' | 'adres'> | null) =>
    Object.fromEntries(GEGEVENS.map((welk) => [`${voor}${welk}`, wie === null ? '' : welk === 'naam' ? wie.naam : wie.adres[welk]]))
  return { ...van('', { naam, adres }), ...van('gemachtigde.', gemachtigde), kvk: kvk ?? '' }
}

function gegevensvelden(vorm: Vastlegvorm, { houder }: Zaak, getypt: (naam: string) => string | null): Html {
  if (vorm.gegevens === undefined) return LEEG
  const nu = bekend(houder)
  const rij = (voor: string, wie: string) =>
    html`<fieldset class="bs-veldgroep"><legend>${wie}</legend>${GEGEVENS.map((welk) =>
      veld({
        naam: `h:${voor}${welk}`,
        label: NAAM[welk],
        waarde: getypt(`h:${voor}${welk}`) ?? nu[`${voor}${welk}`] ?? '',
        verplicht: voor === '' || 'soms'
      })
    )}</fieldset>`
  const kvk = veld({
    naam: 'h:kvk',
    label: 'KvK-nummer',
    hulp: 'Acht cijfers. Schrijf ‘geen’ als er geen inschrijving is.',
    waarde: getypt('h:kvk') ?? nu.kvk ?? '',
    verplicht: 'soms'
  })
  if (vorm.gegevens === 'kvk') return html`${rij('', 'De houder')}${kvk}`
  return html`${rij('', 'De houder')}${rij('gemachtigde.', 'De gemachtigde')}<p class="bs-zacht">Is er geen gemachtigde (meer)? Laat zijn velden leeg.</p>`
}

function extraveld({ naam, soort, opties, ...rest }: Extraveld, waarde: string): Html {
  const { label, hulp, verplicht } = rest
  if (opties !== undefined) return keuzerondjes({ naam: `v:${naam}`, label, hulp, opties, gekozen: waarde, verplicht })
  return veld({ naam: `v:${naam}`, label, hulp, verplicht, waarde, ...(soort === undefined ? {} : { soort }) })
}

/** A browser does not keep a file: who sent one is asked for it again, and the form does not go without it. */
function bestandveld({ document }: Vastlegvorm, opnieuw: boolean, grens: number): Html {
  const hulp = `${document.hulp} Hoogstens ${inMb(grens)}.`
  return veld({
    naam: 'document',
    soort: 'file',
    ...document,
    hulp,
    ...(opnieuw ? { fout: 'Kies het bestand opnieuw.', verplicht: true } : {})
  })
}

/**
 * @param geweigerd what was sent was refused: it stands in the fields again
 * @param grens bytes of the file
 */
export function vastlegvelden(
  { vorm, zaak }: { readonly vorm: Vastlegvorm; readonly zaak: Zaak },
  { tekst, bestanden }: Formulier,
  { geweigerd, grens }: { readonly geweigerd: boolean; readonly grens: number }
): Html {
  const getypt = (naam: string) => (geweigerd ? tekst(naam) : null)
  return html`${kies('brief', 'Brief', vorm.brieven?.(zaak) ?? [], tekst('brief'))}
${kies('overtreding', 'Overtreding', vorm.overtredingen?.(zaak) ?? [], tekst('overtreding'))}
${kies('feit', 'Welk van deze?', vorm.feiten?.(zaak) ?? [], tekst('feit'))}
${veld({ naam: 'op', label: vorm.dag, soort: 'date', waarde: tekst('op'), verplicht: true })}
${vorm.keuze === undefined ? LEEG : keuzerondjes({ ...vorm.keuze, gekozen: tekst(vorm.keuze.naam), verplicht: true })}
${(vorm.extra ?? []).map((een) => extraveld(een, tekst(`v:${een.naam}`)))}
${vorm.bedrag === undefined ? LEEG : veld({ naam: 'bedrag', ...vorm.bedrag, waarde: tekst('bedrag') })}
${vorm.tot === undefined ? LEEG : veld({ naam: 'tot', soort: 'date', ...vorm.tot, waarde: tekst('tot') })}
${gegevensvelden(vorm, zaak, getypt)}
${veld({ naam: 'tekst', ...vorm.tekst, regels: 4, waarde: tekst('tekst') })}
${bestandveld(vorm, geweigerd && bestanden('document').length > 0, grens)}`
}

/** Only what differs from what the zaak has; a gemachtigde of whom nothing is left is none. */
function gewijzigd({ tekst, namen }: Formulier, vorm: Vastlegvorm, { houder }: Zaak): Record<string, string> {
  const nu = bekend(houder)
  const alles = namen('h:').map((naam) => [naam, tekst(`h:${naam}`)] as const)
  const wie = tekst('wie')
  const volledig = wie === 'ander'
  const anders = Object.fromEntries(alles.filter(([naam, waarde]) => (volledig ? naam in nu : waarde !== nu[naam])))
  if (vorm.gegevens === 'kvk') return { wie, ...anders }
  const gemachtigde = alles.filter(([naam]) => naam.startsWith('gemachtigde.'))
  const weg = houder.gemachtigde !== null && gemachtigde.length > 0 && gemachtigde.every(([, waarde]) => waarde === '')
  if (!weg) return anders
  return { ...Object.fromEntries(Object.entries(anders).filter(([naam]) => !naam.startsWith('gemachtigde.'))), gemachtigde: 'geen' }
}

function eigenVelden(gestuurd: Formulier, vorm: Vastlegvorm, zaak: Zaak): Record<string, string> | undefined {
  if (vorm.gegevens !== undefined) return gewijzigd(gestuurd, vorm, zaak)
  return vorm.extra === undefined ? undefined : Object.fromEntries(vorm.extra.map(({ naam }) => [naam, gestuurd.tekst(`v:${naam}`)]))
}

/** For every kind but the zienswijze, which has an act of its own. */
export function leesVastlegging(
  gestuurd: Formulier,
  { soort, vorm, zaak }: { readonly soort: Exclude<Vormnaam, 'zienswijze'>; readonly vorm: Vastlegvorm; readonly zaak: Zaak }
): { readonly ok: true; readonly invoer: VastlegInvoer } | Geweigerd {
  const velden = eigenVelden(gestuurd, vorm, zaak)
  if (vorm.gegevens !== undefined && Object.keys(velden ?? {}).length === 0)
    return fout('Zo staat het al in de zaak. Wijzig wat er anders is.')
  if (velden?.wie === '') return fout('Kies of het dezelfde of een andere houder is.')
  const ofNiets = (naam: string) => (gestuurd.tekst(naam) === '' ? undefined : gestuurd.tekst(naam))
  const over = { brief: ofNiets('brief'), overtreding: ofNiets('overtreding'), feit: ofNiets('feit') }
  const wat = { oordeel: ofNiets('oordeel'), bedrag: ofNiets('bedrag'), tot: ofNiets('tot'), tekst: gestuurd.tekst('tekst') }
  return { ok: true, invoer: { soort, op: gestuurd.tekst('op'), ...over, ...wat, velden } }
}
