/** Withdrawal of the permission and removal from the register: ground, end date, interests, publication (Wko 1.46, LRK 8). */

import { z } from 'zod'
import { opsomming } from '../../model/artikel.ts'
import { type Adres, Datum } from '../../model/basis.ts'
import { nieuwsteBevinding } from '../../model/bevinding.ts'
import type { EerdereBrief } from '../../model/brief/delen.ts'
import type { GegevensVan } from '../../model/brief/gegevens.ts'
import { rechtstekstenOp } from '../../model/brief/rechtsteksten.ts'
import { toonDatum } from '../../model/datum.ts'
import { BRIEFSOORTEN, type Briefsoort } from '../../model/instrument.ts'
import type { Zaak } from '../../model/zaak.ts'
import { SOORTEN } from './basis.ts'
import { type Briefbron, brievenAanHouder, overtredingenVan, puntVan, tekstVan } from './bron.ts'

const ZONDER_TOESTEMMING = 'Verwijdering uit het register'

const LICHTER = ['waarschuwing', 'aanwijzing', 'last-onder-dwangsom'] as const satisfies readonly Briefsoort[]

type Intrekking = GegevensVan<'verwijdering'>['intrekking']

const Toestemming = z.enum(['beschikking', 'melding', 'geen']) satisfies z.ZodType<Intrekking['toestemming']>

/** How the houder got his permission: as a person said in this letter, else in the voornemen before it, else as the law of the day has it. */
export function toestemmingVan(bron: Briefbron): Intrekking['toestemming'] {
  const voornemens = brievenAanHouder(bron, (soort) => soort === 'voornemen-verwijdering')
  const gezegd = [...voornemens, bron.brief].flatMap(({ wijzigingen }) => {
    const gelezen = Toestemming.safeParse(wijzigingen['intrekking.toestemming'])
    return gelezen.success ? [gelezen.data] : []
  })
  return gezegd.at(-1) ?? (rechtstekstenOp(bron.geplandeVerzending).verwijdering.intrekking ? 'beschikking' : 'geen')
}

/** What the law says for a melding of before 2010 (Wko 1.46 lid 7); null: it is none, or there was no such rule. */
function meldingsrecht(bron: Briefbron): ReturnType<typeof rechtstekstenOp>['verwijdering']['melding'] {
  return toestemmingVan(bron) === 'melding' ? rechtstekstenOp(bron.geplandeVerzending).verwijdering.melding : null
}

/** `gewoon`: the basis of a withdrawal. */
export function verwijdergrondslag(bron: Briefbron, gewoon: string): string {
  return meldingsrecht(bron)?.grondslag ?? gewoon
}

export function voorgenomenIntrekking(
  bron: Briefbron,
  eerdere: readonly EerdereBrief[]
): GegevensVan<'voornemen-verwijdering'>['intrekking'] {
  const { verwijdering, register } = rechtstekstenOp(bron.geplandeVerzending)
  const afweging = puntVan(bron, 'belangenafweging')
  const { naam: soortnaam } = SOORTEN[bron.zaak.voorziening.soort]
  return {
    toestemming: toestemmingVan(bron),
    grond: verwijdering.grond,
    register,
    verwijdering: meldingsrecht(bron)?.uitvoering ?? verwijdering.uitvoering,
    noodzaak: noodzaak(bron, eerdere, soortnaam),
    belangenafweging: tekstVan(afweging),
    open: { belangenafweging: afweging.open }
  }
}

export function intrekking(bron: Briefbron, eerdere: readonly EerdereBrief[]): Intrekking {
  const { zaak, beleid, geplandeVerzending } = bron
  const { verwijdering } = rechtstekstenOp(geplandeVerzending)
  const datum = puntVan(bron, 'ingangsdatum')
  const gelezen = Datum.safeParse(datum.waarde)
  const einddatum = gelezen.success ? gelezen.data : ''
  const voorgenomen = voorgenomenIntrekking(bron, eerdere)
  return {
    ...voorgenomen,
    titel: voorgenomen.toestemming === 'geen' ? ZONDER_TOESTEMMING : (meldingsrecht(bron)?.titel ?? verwijdering.titel),
    einddatum,
    nietVoorBekendmaking: einddatum !== '' && einddatum >= geplandeVerzending ? geplandeVerzending : '',
    gastouders: gastouders(zaak.voorziening.soort, verwijdering.gastouders),
    publicatie: {
      ...publicatie(zaak.voorziening.soort),
      waar: beleid.gemeentegegevens.publicatie,
      artikel: verwijdering.publicatie,
      locatie: locatie(zaak)
    },
    open: { ...voorgenomen.open, einddatum: datum.open }
  }
}

/**
 * Why lighter means fail (Awb 3:4): what was tried before the latest finding and still stands (7:11). Empty: nothing was, and a person
 * must say why.
 */
function noodzaak(bron: Briefbron, brieven: readonly EerdereBrief[], soortnaam: string): string {
  const gevonden = overtredingenVan(bron).flatMap((een) => nieuwsteBevinding(een)?.datum ?? [])
  const licht = new Set<string>(LICHTER.map((soort) => BRIEFSOORTEN[soort].titel))
  const eerdere = brieven.filter(
    ({ titel, datum, verzonden, herroepen }) => licht.has(titel) && herroepen === '' && gevonden.some((dag) => dag > (verzonden || datum))
  )
  if (eerdere.length === 0) return ''
  const genoemd = opsomming(eerdere.map(({ titel, datum }) => `een ${titel.toLowerCase()} (${toonDatum(datum)})`))
  const namen = eerdere.length === 1 ? 'een lichtere maatregel' : 'lichtere maatregelen'
  return `Eerder namen wij ${namen}: ${genoemd}. Daarna voldeed uw ${soortnaam} nog steeds niet aan de regels.`
}

/** LRK 8 lid 5: no publication where it would point at the home of a gastouder. */
function publicatie(soort: Briefbron['zaak']['voorziening']['soort']): { geldt: boolean; reden: string } {
  return soort === 'VGO'
    ? { geldt: false, reden: 'voor een voorziening voor gastouderopvang schrijft de wet geen bekendmaking voor' }
    : { geldt: true, reden: 'de wet vraagt een bekendmaking van de verwijdering' }
}

/**
 * Where the voorziening is, for everybody to read. Of a natural person who is houder the street stays out where it is, or may be, the
 * home: at the same address, and of a gastouderbureau, to which no parent needs to go (AVG 5, LRK 8 lid 5).
 */
function locatie({ voorziening, houder }: Zaak): string {
  const { straat, postcode, plaats } = voorziening.adres
  const plek = (adres: Adres) => `${adres.straat} ${adres.postcode}`.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const thuis = plek(voorziening.adres) === plek(houder.adres) || voorziening.soort === 'GOB' || voorziening.soort === 'VGO'
  return houder.soort === 'natuurlijk persoon' && thuis ? plaats : `${straat}, ${postcode} ${plaats}`
}

function gastouders(soort: Briefbron['zaak']['voorziening']['soort'], artikel: string): Intrekking['gastouders'] {
  if (soort !== 'GOB') return { geldt: false, reden: 'het gaat niet om een gastouderbureau', artikel: '' }
  if (artikel === '') return { geldt: false, reden: 'de wet van dat moment regelt niets voor de gastouders van het bureau', artikel: '' }
  return { geldt: true, reden: 'het gaat om een gastouderbureau met aangesloten gastouders', artikel }
}
