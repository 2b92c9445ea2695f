/** Why a letter goes another way than the policy, or this one of the ways it leaves open: also what was recorded at its voornemen. */
import type { z } from 'zod'
import { einddagveld } from '../../model/brief/bewerkbaar.ts'
import type { besluitVelden } from '../../model/brief/delen.ts'
import { gehoordIn } from '../../model/briefketen.ts'
import { dagenTussen, toonBand, toonDuur } from '../../model/datum.ts'
import { somOp } from '../../model/mensen.ts'
import { buitenBand } from '../../model/termijn/band.ts'
import { werkdagVanaf } from '../../model/termijn/kalender.ts'
import { telOp } from '../../model/termijn/rekenen.ts'
import type { Punt } from '../../model/vraag.ts'
import type { Brief } from '../../model/zaak.ts'
import { type Briefbron, beslisdoorgang, duurVan, keuzeVan, type Puntstand, puntVan, tekstVan } from './bron.ts'
import { feitvakken } from './overtredingen.ts'

type Beleidsvak = z.infer<z.ZodObject<typeof besluitVelden>>['beleid']

/** A besluit after a hearing is the step that was chosen for the voornemen: its reasons were recorded there. */
function rustOp({ zaak, brief }: Briefbron): readonly Brief[] {
  return [...gehoordIn(zaak, brief), brief]
}

/** What was recorded on these punten at one of the letters, for it as a whole or for an overtreding that this letter is about. */
function punten(bron: Briefbron, welke: readonly Punt[]): readonly Puntstand[] {
  const { zaak } = bron
  return rustOp(bron).flatMap((brief) => {
    const samen = brief.overtredingen.filter((id) => bron.brief.overtredingen.includes(id))
    return welke.flatMap((punt) => [null, ...samen].map((id) => puntVan({ zaak, brief }, punt, id)))
  })
}

/** Which overtredingen of a letter about several; empty when it holds for the letter as a whole. */
function waarbij(bron: Briefbron, gekozen: readonly Puntstand[]): string {
  const ids = new Set(gekozen.map(({ vraag }) => vraag?.over.overtreding ?? null))
  if (bron.brief.overtredingen.length < 2 || ids.has(null)) return ''
  const namen = feitvakken(bron).flatMap(({ id, nummer, titel }) => (ids.has(id) ? [`overtreding ${nummer} (${titel})`] : []))
  return namen.length === 0 ? '' : `Bij ${somOp(namen, 'en')}: `
}

/** Each reason once, on a line of its own, with the overtredingen it is about. */
function regels(bron: Briefbron, gekozen: readonly Puntstand[], tekst: (punt: Puntstand) => string): string {
  return [...Map.groupBy(gekozen, tekst)]
    .filter(([reden]) => reden !== '')
    .map(([reden, punten]) => `${waarbij(bron, punten)}${reden}`)
    .join('\n')
}

/**
 * A hersteltermijn outside the policy's band: answered so, or because its last day moved to a working day. Of a begunstigingstermijn
 * the last itself says why.
 */
function anderetermijn(bron: Briefbron, id: string): Puntstand[] {
  const { brief, geplandeVerzending } = bron
  const punt = puntVan(bron, 'hersteltermijn', id)
  const duur = duurVan(punt)
  const band = punt.vraag?.band ?? null
  if (duur === null || band === null || punt.open) return []
  const berekend = telOp(geplandeVerzending, duur)
  const gekozen = brief.wijzigingen[einddagveld(id)]
  const isVerplaatst = gekozen !== undefined && gekozen > berekend && gekozen === werkdagVanaf(berekend)
  const einde = isVerplaatst ? gekozen : berekend
  if (!buitenBand(einde, band, geplandeVerzending) || (punt.reden === '' && !isVerplaatst)) return []
  const lengte = isVerplaatst ? { aantal: dagenTussen(geplandeVerzending, einde), eenheid: 'dagen' as const } : duur
  const zin = `Wij geven een termijn van ${toonDuur(lengte)}. Het beleid noemt ${toonBand(band)}.`
  return [{ ...punt, reden: punt.reden === '' ? '' : `${zin} ${punt.reden}` }]
}

/** Awb 4:84: a deviation that a named person recorded, with its reason. A term without one leaves the reason open: the gate asks it. */
export function afwijking(bron: Briefbron): Beleidsvak['afwijking'] {
  const termijnen = bron.brief.overtredingen.flatMap((id) => anderetermijn(bron, id))
  const gekozen = [...punten(bron, ['afwijking']).filter(({ vraag }) => vraag !== null), ...termijnen]
  if (gekozen.length === 0) return { geldt: false, reden: 'niemand heeft een afwijking van het beleid vastgelegd', motivering: '' }
  const alles = regels(bron, gekozen, (punt) => [tekstVan(punt), punt.reden].filter((tekst) => tekst !== '').join(' '))
  const motivering = termijnen.some(({ reden }) => reden === '') ? '' : alles
  return { geldt: true, reden: 'een medewerker heeft een afwijking van het beleid vastgelegd', motivering }
}

/** Where the policy leaves a choice (a heavier step, one of two instruments, no row at all), the letter says why this one. */
export function keuze(bron: Briefbron): Beleidsvak['keuze'] {
  const gekozen = [...punten(bron, ['zwaardere-stap', 'instrument']), ...beoordelingen(bron)].filter(({ reden }) => reden !== '')
  if (gekozen.length === 0) return { geldt: false, reden: 'het beleid liet bij deze brief geen keuze', motivering: '' }
  const motivering = regels(bron, gekozen, (punt) => `${keuzeVan(punt).label}. ${punt.reden}`)
  return { geldt: true, reden: 'een medewerker heeft gekozen uit wat recht en beleid toelaten', motivering }
}

/** These have a place of their own in the letter: K10-afwijking and K8. */
const ELDERS: ReadonlySet<string | null> = new Set(['afwijking', 'zienswijze'])

/** What a person decided where the table could not. */
function beoordelingen(bron: Briefbron): readonly Puntstand[] {
  const { zaak } = bron
  const doorgangen = new Set(rustOp(bron).map((brief) => beslisdoorgang({ zaak, brief })))
  return zaak.vragen
    .filter(({ soort, veld, geldt }) => soort === 'beoordeling nodig' && !ELDERS.has(veld) && geldt)
    .filter(({ over }) => over.doorgang !== null && doorgangen.has(over.doorgang))
    .filter(({ over }) => over.overtreding !== null && bron.brief.overtredingen.includes(over.overtreding))
    .flatMap((vraag) =>
      vraag.antwoord === null ? [] : [{ waarde: vraag.antwoord.waarde, reden: vraag.antwoord.reden, open: false, vraag }]
    )
}
