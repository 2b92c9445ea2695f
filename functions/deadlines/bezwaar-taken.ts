/** Taken around a bezwaar: deal with it and decide in time (Awb 7:2-7:13), and carry out what a beslissing op bezwaar changed (7:11). Pure. */
import { staatStil, verdaagstand } from '../model/beslistermijn.ts'
import { beslissingenOp, beslissingMet, openBezwaren, teHoren } from '../model/bezwaar.ts'
import { plusDagen, toonDatum } from '../model/datum.ts'
import type { Termijn } from '../model/termijn.ts'
import { verzondenBesluiten } from '../model/vaststaan.ts'
import type { Vastlegging, Zaak } from '../model/zaak.ts'
import type { Taakplan } from './besluit-taken.ts'
import { type Stand, titelVan, type Verzonden } from './stand.ts'
import { telaattaken } from './te-laat-taken.ts'

function beslisdag(termijnen: readonly Termijn[], brief: string): Termijn | undefined {
  return termijnen.find(({ sleutel }) => sleutel === `beslissing-op-bezwaar:${brief}`)
}

/** Those for which no beslissing is being made: of the houder one for all, of everybody else one each. */
function teBehandelen(zaak: Zaak, brief: Verzonden): readonly Vastlegging[] {
  const inBeslissing = new Set(beslissingenOp(zaak, brief.id).flatMap(({ feiten = [] }) => feiten))
  const open = openBezwaren(zaak, brief.id).filter(({ id }) => !inBeslissing.has(id))
  const eigen = open.find(({ van }) => van === undefined)
  return open.filter(({ van, id }) => van !== undefined || id === eigen?.id)
}

function behandeltekst(brief: Verzonden, { op, van }: Vastlegging, voor: string): string {
  const wat = `${titelVan(brief)} (${brief.id})`
  const wissel = 'Wie het besluit nam, beslist niet op het bezwaar (artikel 10:3, derde lid, Awb).'
  if (van === undefined)
    return `Bezwaar van ${toonDatum(op)} tegen ${wat}. Hoor de houder of leg vast waarom niet (artikel 7:2 en 7:3 Awb), en laat dan de beslissing op bezwaar maken.${voor} ${wissel}`
  return `Bezwaar van ${van}, ontvangen op ${toonDatum(op)}, tegen ${wat}. Besluitenstraat schrijft alleen aan de houder: hoor ${van} zelf, neem de beslissing zelf en leg haar vast (artikel 7:2, 7:12 en 10:3, derde lid, Awb).${voor}`
}

function behandel({ zaak }: Stand, termijnen: readonly Termijn[]): Taakplan[] {
  return verzondenBesluiten(zaak).flatMap((brief) => {
    const uiterlijk = beslisdag(termijnen, brief.id)?.laatsteDag ?? null
    const voor = uiterlijk === null ? '' : ` Beslis uiterlijk op ${toonDatum(uiterlijk)} (artikel 7:10 Awb).`
    return teBehandelen(zaak, brief).map((bezwaar): Taakplan => {
      const over = ['behandel-bezwaar', brief.id, bezwaar.id, ...(uiterlijk === null ? [] : [uiterlijk])].join(':')
      return { soort: 'beoordelen', over, sinds: bezwaar.op, uiterlijk, tekst: behandeltekst(brief, bezwaar, voor) }
    })
  })
}

/** This many days before the last one somebody hears that it nears: a verdaging must still leave in time (7:10 lid 3). */
const VOORAF = 14

/** From this day on the last day to decide is near. */
export function naderdag({ laatsteDag }: Pick<Termijn, 'laatsteDag'>): string {
  return plusDagen(laatsteDag, -VOORAF)
}

/** What can still be done: a verdaging whose letter lapsed is none, one whose letter did not leave must be told in time. */
function langer(zaak: Zaak, brief: string): string {
  const standen = zaak.vastleggingen.flatMap((rij) => (rij.soort === 'verdaging' && rij.brief === brief ? [verdaagstand(zaak, rij)] : []))
  if (standen.some((stand) => stand !== 'weg' && stand !== 'wacht'))
    return 'De beslissing is al een keer verdaagd. Verder uitstel kan alleen als de houder instemt en niemand anders wordt geschaad (artikel 7:10, vierde lid, Awb).'
  return standen.includes('wacht')
    ? 'De brief over de verdaging is nog niet weg. Die moet uiterlijk die dag weg zijn, anders telt de verdaging niet (artikel 7:10, derde en vijfde lid, Awb).'
    : 'Lukt dat niet, verdaag dan: de brief daarover moet uiterlijk die dag weg zijn (artikel 7:10, derde en vijfde lid, Awb).'
}

function nadert({ zaak, vandaag }: Stand, termijnen: readonly Termijn[]): Taakplan[] {
  return verzondenBesluiten(zaak).flatMap((brief): Taakplan[] => {
    const termijn = beslisdag(termijnen, brief.id)
    if (termijn?.status !== 'loopt' || naderdag(termijn) > vandaag || staatStil(zaak, brief.id, vandaag)) return []
    const { laatsteDag } = termijn
    const klaar = beslissingenOp(zaak, brief.id).find(({ verzondenOp }) => verzondenOp === null)
    const stand = klaar === undefined ? '' : ` De beslissing (${klaar.id}) is nog niet verstuurd.`
    const tekst = `De laatste dag om op het bezwaar tegen ${titelVan(brief)} (${brief.id}) te beslissen is ${toonDatum(laatsteDag)}.${stand} ${langer(zaak, brief.id)}`
    return [
      { soort: 'beoordelen', over: `beslis-bezwaar:${brief.id}:${laatsteDag}`, sinds: naderdag(termijn), uiterlijk: laatsteDag, tekst }
    ]
  })
}

/** Days of hearings on which somebody must look. */
export function hoordagen(zaak: Zaak): readonly Vastlegging[] {
  return verzondenBesluiten(zaak).flatMap(({ id }) => teHoren(zaak, id) ?? [])
}

function hoorverslag({ zaak, vandaag }: Stand): Taakplan[] {
  return hoordagen(zaak).flatMap(({ id, hoorzitting }): Taakplan[] => {
    if (hoorzitting === undefined || hoorzitting.dag >= vandaag) return []
    const tekst = `De hoorzitting was op ${toonDatum(hoorzitting.dag)}. Leg vast dat de houder is gehoord, met het verslag (artikel 7:7 Awb), of waarom hij niet is gehoord (artikel 7:3 Awb).`
    return [{ soort: 'beoordelen', over: `hoorverslag:${id}`, sinds: plusDagen(hoorzitting.dag, 1), uiterlijk: null, tekst }]
  })
}

/** Awb 7:11 lid 2: another besluit came in the place of this one; its terms and amounts are those of the beslissing. */
function gewijzigd({ zaak }: Stand): Taakplan[] {
  return verzondenBesluiten(zaak).flatMap((brief): Taakplan[] => {
    const beslissing = beslissingMet(zaak, brief.id, 'gewijzigd')
    if (beslissing === null) return []
    const tekst = `${titelVan(brief)} (${brief.id}) is op bezwaar gewijzigd bij ${beslissing.id} op ${toonDatum(beslissing.verzondenOp)}. De termijnen en bedragen in deze zaak zijn nog die van het oude besluit. Ga na wat er anders is: termijnen, maatregelen, bedragen, en wat is ingevorderd (artikel 7:11, tweede lid, en 5:38 Awb).`
    return [{ soort: 'beoordelen', over: `gewijzigd:${brief.id}:${beslissing.id}`, sinds: beslissing.verzondenOp, uiterlijk: null, tekst }]
  })
}

export function bezwaartaken(stand: Stand, termijnen: readonly Termijn[]): Taakplan[] {
  return [
    ...behandel(stand, termijnen),
    ...nadert(stand, termijnen),
    ...telaattaken(stand, termijnen),
    ...hoorverslag(stand),
    ...gewijzigd(stand)
  ]
}

/** It was for another last day than the one that holds now. */
function verschoven(termijn: Termijn | undefined, dag: string): string | null {
  return termijn === undefined || dag === '' || termijn.laatsteDag === dag
    ? null
    : `de laatste dag om te beslissen is nu ${toonDatum(termijn.laatsteDag)}`
}

function behandeld(zaak: Zaak, brief: string, feit: string): string | null {
  const beslissing = beslissingenOp(zaak, brief).find(({ feiten = [] }) => feiten.includes(feit))
  if (beslissing !== undefined) return `de beslissing op bezwaar wordt gemaakt: ${beslissing.id}`
  return openBezwaren(zaak, brief).some(({ id }) => id === feit) ? null : 'het bezwaar is ingetrokken of afgedaan'
}

function gehoord(zaak: Zaak, feit: string): string | null {
  return hoordagen(zaak).some(({ id }) => id === feit) ? null : 'het horen is vastgelegd, of er is een andere hoorzitting bepaald'
}

/** Why a Taak about a bezwaar is done: a beslissing is made, the bezwaar is gone, or its last day has moved or passed. */
export function bezwaarGedaan(zaak: Zaak, termijnen: readonly Termijn[], over: string): string | null {
  const [wat, brief = '', derde = '', vierde = ''] = over.split(':')
  const termijn = beslisdag(termijnen, brief)
  if (wat === 'behandel-bezwaar') return behandeld(zaak, brief, derde) ?? verschoven(termijn, vierde)
  if (wat === 'hoorverslag') return gehoord(zaak, brief)
  if (wat !== 'beslis-bezwaar' && wat !== 'te-laat-bezwaar') return null
  if (termijn?.status === 'voldaan') return 'op het bezwaar is beslist, of het is ingetrokken'
  return verschoven(termijn, derde) ?? (wat === 'beslis-bezwaar' && termijn?.status === 'verstreken' ? 'de laatste dag is voorbij' : null)
}
