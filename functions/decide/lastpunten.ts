/** What a person settles for a besluit over a last (Awb 5:32a, 5:34, 5:38): from and until which day, which amounts, and what becomes of money that is being collected. Pure. */
import { toonBedrag } from '../model/bedrag.ts'
import { toonDatum } from '../model/datum.ts'
import { lopendeFeiten } from '../model/invorderingsverval.ts'
import { eindeVanLast } from '../model/lastgrenzen.ts'
import { dwangsomOp, keuzeVoor, type Lastkeuze } from '../model/lastwijziging.ts'
import { isVerzonden } from '../model/vaststaan.ts'
import type { Punt } from '../model/vraag.ts'
import type { Vastlegging, Zaak } from '../model/zaak.ts'
import type { Opdracht, Vraagontwerp } from './kern.ts'

interface Lastwerk {
  readonly opdracht: Opdracht
  readonly brief: string
  readonly verzoek: Vastlegging
}

type Vragen = (werk: Lastwerk) => Vraagontwerp

/** A day before the besluit is made known reaches back to what was forfeited since; only a person chooses that. */
const vanaf =
  (tekst: string): Vragen =>
  ({ opdracht, brief }) => ({
    soort: 'open punt',
    punt: 'werkt-vanaf',
    tekst: `${tekst} Een dag vóór de verzending van dit besluit kan ook. Dan geldt de wijziging ook voor wat sinds die dag is verbeurd, en kan een invorderingsbeschikking vervallen (artikel 5:38 Awb).`,
    waardesoort: 'datum',
    voorstel: opdracht.vandaag,
    brief
  })

const tot: Vragen = ({ brief }) => ({
  soort: 'open punt',
  punt: 'opschorting-tot',
  tekst:
    'Tot en met welke dag is de last opgeschort? De wet vraagt een bepaalde termijn (artikel 5:34, eerste lid, Awb). De dag daarna geldt de last weer. Loopt de begunstigingstermijn nog, dan staat zij zolang stil en loopt zij daarna door.',
  waardesoort: 'datum',
  voorstel: null,
  brief
})

const dwangsom: Vragen = ({ opdracht: { zaak, vandaag }, brief, verzoek }) => {
  const nu = dwangsomOp(zaak, verzoek.brief ?? '', verzoek.overtreding ?? '', vandaag)
  return {
    soort: 'open punt',
    punt: 'nieuwe-dwangsom',
    tekst: `Welke dwangsom en welk maximum gelden vanaf die dag? Zij worden lager, nooit hoger (artikel 5:34, eerste lid, Awb).${nu === null ? '' : ` Nu: ${toonBedrag(nu.bedrag)}, met een maximum van ${toonBedrag(nu.maximum)}. Het maximum telt alles mee wat onder deze last is verbeurd.`}`,
    waardesoort: 'dwangsom',
    voorstel: null,
    brief
  }
}

const einddatum: Vragen = ({ opdracht: { zaak, vandaag }, brief, verzoek }) => ({
  soort: 'open punt',
  punt: 'nieuwe-einddatum',
  tekst: `Tot en met welke dag loopt de begunstigingstermijn nu? Niet langer en niet korter dan nodig (artikel 5:32a Awb). Nu: tot en met ${toonDatum(eindeVanLast(zaak, verzoek.brief, verzoek.overtreding) ?? vandaag)}.`,
  waardesoort: 'datum',
  voorstel: null,
  brief
})

const inhoud =
  (voorstel: string): Vragen =>
  ({ brief }) => ({
    soort: 'open punt',
    punt: 'inhoud-besluit',
    tekst: 'Wat moet de houder verder weten over wat er nu geldt? De dagen en bedragen staan al in de brief. Dit komt daar zo achter.',
    waardesoort: 'tekst',
    voorstel,
    brief
  })

const gevolg: Vragen = ({ brief }) => ({
  soort: 'open punt',
  punt: 'gevolg-invordering',
  tekst:
    'Voor deze last is al een invorderingsbeschikking verstuurd. Is door dit besluit minder of niets verbeurd, dan vervalt zij voor deze last (artikel 5:38, eerste lid, Awb; ABRvS ECLI:NL:RVS:2016:2087). De brief zegt dat vanzelf, met de bedragen. Schrijf wat de houder verder moet weten: wat er met de invordering gebeurt, of er een nieuw besluit komt, en hoe u zo nodig terugbetaalt.',
  waardesoort: 'tekst',
  voorstel: null,
  brief
})

const EERDER = 'Wat u vóór die dag hebt verbeurd, moet u betalen.'

const PER_KEUZE: Readonly<Record<Lastkeuze, readonly Vragen[]>> = {
  opheffen: [vanaf('Vanaf welke dag geldt de last niet meer?'), inhoud(EERDER)],
  opschorten: [
    vanaf('Vanaf welke dag is de last opgeschort?'),
    tot,
    inhoud('Tijdens de opschorting verbeurt u geen dwangsom. Wat u daarvóór hebt verbeurd, moet u betalen.')
  ],
  verminderen: [
    vanaf('Vanaf welke dag geldt de lagere dwangsom?'),
    dwangsom,
    inhoud(`De rest van de last blijft gelden zoals zij was. ${EERDER}`)
  ],
  verlengen: [einddatum],
  afwijzen: [inhoud('De last blijft gelden zoals zij nu is.')]
}

/** A besluit to collect what was forfeited under this last that still carries something. */
function wordtIngevorderd(zaak: Zaak, { brief, overtreding }: Vastlegging): boolean {
  const onderLast = new Set(zaak.vastleggingen.filter((rij) => rij.brief === brief && rij.overtreding === overtreding).map(({ id }) => id))
  return zaak.brieven.some(
    (een) => een.soort === 'invorderingsbeschikking' && isVerzonden(een) && lopendeFeiten(zaak, een).some((feit) => onderLast.has(feit))
  )
}

export function lastpunten(opdracht: Opdracht, brief: string, verzoek: Vastlegging | undefined): readonly Vraagontwerp[] {
  if (verzoek === undefined) return []
  const keuze = keuzeVoor(opdracht.zaak, opdracht.doorgang.nr)?.keuze ?? 'afwijzen'
  const raakt = keuze !== 'afwijzen' && wordtIngevorderd(opdracht.zaak, verzoek)
  return [...PER_KEUZE[keuze], ...(raakt ? [gevolg] : [])].map((vraag) => vraag({ opdracht, brief, verzoek }))
}

const PUNTEN: ReadonlySet<Punt | null> = new Set<Punt | null>([
  'inhoud-besluit',
  'nieuwe-einddatum',
  'werkt-vanaf',
  'opschorting-tot',
  'nieuwe-dwangsom',
  'gevolg-invordering'
])

/** Asked for a choice that was changed since: another choice asks other things, and what was settled for the former one counts no more. */
export function oudeLastvragen({ zaak, doorgang }: Opdracht, nodig: readonly Vraagontwerp[]): string[] {
  return zaak.vragen
    .filter(
      ({ geldt, punt, over }) => geldt && PUNTEN.has(punt) && over.doorgang === doorgang.nr && !nodig.some((een) => een.punt === punt)
    )
    .map(({ id }) => id)
}
