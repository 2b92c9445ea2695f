/**
 * What a letter is derived from, read through the ports, and what it would say now: draft makes concepts of it; approve and send see
 * whether the zaak still says what the concept says. A letter is never signed or sent on what the zaak was.
 */
import { beleidOp, mensenVan } from '../gemeente.ts'
import { canonicalJson } from '../hash.ts'
import type { Datum, Json } from '../model/basis.ts'
import type { Beleid, Mens } from '../model/beleid.ts'
import { BriefGegevens } from '../model/brief/gegevens.ts'
import { dagVan } from '../model/dag.ts'
import { documentmap } from '../model/documentmap.ts'
import { bevoegdheid, tekenvraag } from '../model/mandaat.ts'
import { rechtOp } from '../model/recht/recht-op.ts'
import type { Brief, Concept, Zaak } from '../model/zaak.ts'
import type { Content, DocumentStore } from '../ports.ts'
import { briefGegevens } from './gegevens/gegevens.ts'
import type { Ondertekenaar } from './gegevens/ondertekenaar.ts'

interface Bronpoorten {
  readonly inhoud: Content
  readonly documenten: DocumentStore
}

/** What stands outside the zaak. */
export interface Kader {
  readonly beleid: Beleid
  readonly mensen: readonly Mens[]
  readonly vandaag: Datum
}

/** @throws BeleidOntbreekt, InhoudOnjuist */
export async function laadKader({ inhoud }: Pick<Bronpoorten, 'inhoud'>, { gemeente }: Pick<Zaak, 'gemeente'>, op: Datum): Promise<Kader> {
  const [{ beleid }, mensen] = await Promise.all([beleidOp(inhoud, gemeente, op), mensenVan(inhoud, gemeente)])
  return { beleid, mensen, vandaag: op }
}

/** Reports that came in as PDF go along with the letter (Awb 3:49). */
export async function documentenVan(
  { documenten }: Pick<Bronpoorten, 'documenten'>,
  zaak: Pick<Zaak, 'gemeente' | 'rapporten'>
): Promise<ReadonlyMap<string, string>> {
  const gevonden = await Promise.all(
    zaak.rapporten.map(async ({ id, upload }): Promise<[string, string][]> => {
      const sleutel = `${documentmap(zaak.gemeente, 'uploads')}${upload}.pdf`
      return (await documenten.bestaat(sleutel)) ? [[id, sleutel]] : []
    })
  )
  return new Map(gevonden.flat())
}

/** The signer of the concept: until it is approved by the mandate as it is now, afterwards as it was signed. */
function zelfdeOndertekenaar(
  zaak: Zaak,
  brief: Brief,
  concept: Concept,
  kader: Kader,
  toen: BriefGegevens['ondertekening']
): Ondertekenaar {
  const { id } = concept.ondertekenaar
  const mens = kader.mensen.find((kandidaat) => kandidaat.id === id)
  const { beleid, mensen, vandaag: dag } = kader
  const nu = mens === undefined || brief.akkoord !== null ? null : bevoegdheid(mens, tekenvraag(zaak, brief, { dag, mensen, beleid }))
  const vast = { id, stand: toen.mandaatbesluit === '' ? ('geen mandaat' as const) : ('aanwezig' as const), reden: '' }
  if (nu === null) return { ...vast, naam: toen.naam, functie: toen.functie, mandaatbesluit: toen.mandaatbesluit }
  return { ...vast, naam: nu.mens.naam, functie: nu.mens.functie, mandaatbesluit: nu.mandaat.mandaatbesluit, stand: 'aanwezig' }
}

export interface Herleiding {
  readonly zaak: Zaak
  readonly brief: Brief
  readonly concept: Concept
  /** The stored data of the concept. */
  readonly toen: BriefGegevens
  readonly kader: Kader
  readonly rapportDocumenten: ReadonlyMap<string, string>
}

/** The letter as the zaak gives it now, for the same planned day and the same signer. Pure. */
export function zouNuZeggen({ zaak, brief, concept, toen, kader, rapportDocumenten }: Herleiding): BriefGegevens {
  const { geplandeVerzending } = concept
  const ondertekenaar = zelfdeOndertekenaar(zaak, brief, concept, kader, toen.ondertekening)
  const recht = rechtOp(geplandeVerzending)
  return briefGegevens({ zaak, brief, beleid: kader.beleid, recht, ondertekenaar, geplandeVerzending, rapportDocumenten }).gegevens
}

type Deel<G = BriefGegevens> = G extends unknown ? keyof G : never

/** The parts of a letter, as a reader would name them. */
const DELEN = {
  schema: 'de opbouw',
  soort: 'de soort brief',
  zaak: 'de zaak',
  kenmerk: 'het kenmerk',
  proef: 'of dit een proef is',
  recht: 'de wettekst die geldt',
  openPunten: 'de open punten',
  briefdatum: 'de datum',
  onderwerp: 'het onderwerp',
  aanhef: 'de aanhef',
  inleiding: 'de inleiding',
  toelichting: 'de toelichting',
  gemeente: 'de gegevens van de gemeente',
  contact: 'de contactpersoon',
  geadresseerde: 'de geadresseerde (naam, adres of KvK-nummer)',
  voorziening: 'de gegevens van de voorziening',
  vervangt: 'de brief die wordt vervangen',
  ondertekening: 'de ondertekening of het mandaat',
  bijlagen: 'de bijlagen',
  onderzoek: 'de uitleg over het onderzoek',
  toezending: 'de toezending van het rapport',
  rapporten: 'de rapporten',
  verwijzing: 'de verwijzing naar het rapport',
  reactie: 'de reactie van de houder op het rapport',
  eerdereBrieven: 'de eerdere brieven',
  overtredingen: 'de overtredingen, met maatregel en termijn',
  controle: 'de controle achteraf',
  overleg: 'het overleg',
  daarna: 'wat er volgt als een afspraak niet is nagekomen',
  gevolgen: 'de gevolgen',
  adviesAfwijking: 'de afwijking van het advies van de GGD',
  voorgenomen: 'de voorgenomen stap',
  zienswijzeverzoek: 'de vraag om een zienswijze',
  besluit: 'het besluit',
  zienswijze: 'de zienswijze van de houder',
  beleid: 'het beleid en de motivering',
  anderen: 'anderen die zijn gehoord',
  bezwaar: 'de uitleg over bezwaar',
  rechtbank: 'de rechtbank',
  evenredigheid: 'de evenredigheid',
  vermelding: 'de vermelding in het register',
  inhoudArtikel: 'het artikel over de aanwijzing',
  samenloop: 'de samenloop met een andere last',
  intrekking: 'de intrekking',
  hersteld: 'wat hersteld is',
  alles: 'of alles is afgerond',
  nietGehandhaafd: 'waarom wij niet handhaven',
  besluiten: 'de besluiten die blijven gelden',
  dwangsommen: 'de dwangsommen',
  periode: 'de periode van het onderzoek',
  volgtOp: 'de brief waarop deze volgt',
  houder: 'de houder',
  rapport: 'het rapport',
  acties: 'wat wij doen',
  bericht: 'waarover het bericht gaat',
  grond: 'de grond voor het bericht',
  bron: 'de openbare bron',
  afmelden: 'hoe iemand zich afmeldt',
  last: 'de last onder dwangsom',
  lasten: 'de lasten, met maatregel en dwangsom',
  verbeuringen: 'wat is verbeurd',
  bewijs: 'waaruit blijkt dat is verbeurd',
  geld: 'wat er te betalen is',
  lastgrondslag: 'de grondslag van de last',
  staatVast: 'of de last vaststaat',
  bezwaarLast: 'het bezwaar tegen de last',
  opVerzoek: 'of om dit besluit is gevraagd',
  omstandigheden: 'de bijzondere omstandigheden',
  betaling: 'hoe en wanneer er moet worden betaald',
  rente: 'de wettelijke rente',
  samenhang: 'het artikel over bezwaar tegen de last',
  vervolg: 'wat volgt als de houder niet betaalt',
  titelkracht: 'het artikel over de uitvoering',
  beschikking: 'de invorderingsbeschikking',
  termijn: 'de termijn',
  kosten: 'de kosten',
  totaal: 'het totaal',
  rekening: 'hoe er moet worden betaald',
  schuldgrond: 'het artikel waaruit de schuld volgt',
  grondslag: 'de grondslag',
  aanmaning: 'de aanmaning',
  tenuitvoerlegging: 'de kosten van de tenuitvoerlegging',
  titel: 'de last',
  verzoek: 'het verzoek',
  keuze: 'de keuze',
  motivering: 'de motivering',
  inhoud: 'wat er nu geldt',
  einde: 'het einde van de termijn',
  opschorting: 'tot en met welke dag de last is opgeschort',
  hervat: 'het einde van de begunstigingstermijn na de opschorting',
  dwangsom: 'de lagere dwangsom',
  verval: 'het verval van de invorderingsbeschikking',
  terug: 'wat er te veel is betaald',
  wijziging: 'de wijziging van de dwangsom',
  eerder: 'het eerdere besluit om in te vorderen',
  gevolgInvordering: 'wat er met de invordering gebeurt',
  ontvangst: 'wat wij hebben ontvangen',
  voornemen: 'het voornemen',
  bestreden: 'het besluit waartegen bezwaar is gemaakt',
  beslistermijn: 'de beslistermijn',
  verzuim: 'wat aan het bezwaarschrift ontbreekt',
  commissie: 'de commissie',
  bezwaren: 'de bezwaarschriften',
  ontvankelijk: 'of het bezwaar kan worden behandeld',
  beslissing: 'de beslissing op het bezwaar',
  overwegingen: 'de overwegingen',
  hoorzitting: 'het horen',
  advies: 'het advies van de commissie',
  invordering: 'de invordering',
  beroep: 'de uitleg over beroep',
  werking: 'of het besluit intussen geldt',
  voorlopigeVoorziening: 'of een voorlopige voorziening kan',
  zitting: 'de dag, tijd en plaats van de hoorzitting',
  stukken: 'tot wanneer de houder stukken kan sturen',
  inzage: 'waar en wanneer het dossier te lezen is',
  vorigeZitting: 'de hoorzitting die niet doorgaat',
  uitstel: 'het uitstel van de beslissing'
} as const satisfies Record<Deel, string>

function deel(gegevens: BriefGegevens, naam: string): string {
  const waarde: Json | undefined = new Map<string, Json>(Object.entries(gegevens)).get(naam)
  return waarde === undefined ? '' : canonicalJson(waarde)
}

/** The parts that differ, in Dutch and in the order of the letter; empty when both say the same. */
export function verschillendeDelen(toen: BriefGegevens, nu: BriefGegevens): string[] {
  return Object.entries(DELEN).flatMap(([naam, woorden]) => (deel(toen, naam) === deel(nu, naam) ? [] : [woorden]))
}

export function leesGegevens(json: Uint8Array): BriefGegevens | null {
  const gelezen = BriefGegevens.safeParse(JSON.parse(new TextDecoder().decode(json)))
  return gelezen.success ? gelezen.data : null
}

/**
 * Which parts of an approved letter the zaak would say otherwise by now, with the policy and the people of the day of approval: that is
 * when it was decided.
 * @throws BeleidOntbreekt, InhoudOnjuist, SyntaxError, DocumentOntbreekt
 */
export async function verschilSindsAkkoord(ports: Bronpoorten, zaak: Zaak, brief: Brief, concept: Concept): Promise<readonly string[]> {
  const toen = leesGegevens(await ports.documenten.lees(concept.gegevens))
  if (toen === null) return ['de bewaarde gegevens']
  const kader = await laadKader(ports, zaak, dagVan(brief.akkoord?.op ?? concept.gemaaktOp))
  const rapportDocumenten = await documentenVan(ports, zaak)
  return verschillendeDelen(toen, zouNuZeggen({ zaak, brief, concept, toen, kader, rapportDocumenten }))
}
