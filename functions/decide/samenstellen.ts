/** Puts what was decided into one journal line: letters, questions and tasks with their ids, nothing that already stands there. Pure. */
import type { NieuweBrief } from '../model/gebeurtenis.ts'
import { volgendeId } from '../model/id.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import type { Vraag } from '../model/vraag.ts'
import type { Bevinding, Overtreding, Taak } from '../model/zaak.ts'
import { vernieuwAntwoorden } from './antwoord-ggd.ts'
import { type Briefplan, briefsoortVan, geenHandhaving, isTeBewerken, sanctiebrieven, teVerlaten } from './brieven.ts'
import { metEerdereAntwoorden, vragenVanVoorgangers, woordvragen } from './eerdere-woorden.ts'
import { feitpunten } from './feitpunten.ts'
import { metVoorganger, opvolgingenVan } from './herhaling.ts'
import type { Beslissing, Besluit, Opdracht, Taakontwerp, Vraagontwerp } from './kern.ts'
import { briefpunten, overtredingspunten } from './punten.ts'
import { vervallenVragen } from './vervallen.ts'

export interface Delen {
  readonly nieuw?: readonly Overtreding[]
  readonly bevindingen?: readonly { readonly overtreding: string; readonly bevinding: Bevinding }[]
  readonly genomen?: readonly Beslissing[]
  /** Letters beside those that carry an instrument. */
  readonly brieven?: readonly Briefplan[]
  /** Letters of another doorgang that need a new concept. */
  readonly bijwerken?: Besluit['aangevuld']
  readonly gehoord?: NonNullable<Besluit['gehoord']>
  /** Questions that a new one replaces. */
  readonly vervangenVragen?: readonly string[]
  readonly vragen?: readonly Vraagontwerp[]
  readonly taken?: readonly Taakontwerp[]
}

interface Brievenwerk {
  readonly nieuw: NieuweBrief[]
  readonly aangevuld: Besluit['aangevuld']
  readonly afgehaald: NonNullable<Besluit['afgehaald']>
  /** Id of the letter per plan. */
  readonly ids: readonly (readonly [Briefplan, string])[]
}

interface Briefwerk {
  readonly plannen: readonly Briefplan[]
  readonly genomen: readonly Beslissing[]
  /** Letters that lapse now. */
  readonly weg: ReadonlySet<string>
}

/** A plan joins a letter of its doorgang and kind that can still be edited; else it becomes a new one. */
function planBrieven(opdracht: Opdracht, { plannen, genomen, weg }: Briefwerk): Brievenwerk {
  const { zaak } = opdracht
  const nieuw: NieuweBrief[] = []
  const aangevuld: Besluit['aangevuld'] = []
  const ids: (readonly [Briefplan, string])[] = []
  for (const plan of plannen) {
    const { soort, vervangt, doorgang = opdracht.doorgang.nr } = plan
    const overtredingen = [...plan.overtredingen]
    const inhoud = {
      ...(plan.verteld === undefined ? {} : { verteld: [...plan.verteld] }),
      ...(plan.feiten === undefined ? {} : { feiten: [...plan.feiten] })
    }
    const zelfde = zaak.brieven.filter(
      (brief) =>
        brief.doorgang === doorgang &&
        brief.soort === soort &&
        brief.vervangt === vervangt &&
        brief.status !== 'vervallen' &&
        !weg.has(brief.id)
    )
    const open = zelfde.find(isTeBewerken)
    if (open !== undefined) {
      aangevuld.push({ brief: open.id, overtredingen, ...inhoud })
      ids.push([plan, open.id])
    } else if (zelfde.length === 0 || BRIEFSOORTEN[soort].stap !== null) {
      const id = volgendeId(zaak, 'brief', nieuw.length)
      nieuw.push({ id, soort, doorgang, overtredingen, vervangt, ...inhoud })
      ids.push([plan, id])
    }
  }
  const eraf = new Map<string, string[]>()
  for (const een of genomen)
    for (const brief of teVerlaten(opdracht, een)) eraf.set(brief, [...(eraf.get(brief) ?? []), een.uitkomst.overtreding])
  return { nieuw, aangevuld, afgehaald: [...eraf].map(([brief, overtredingen]) => ({ brief, overtredingen })), ids }
}

/** An overtreding as it is after this decision, its new finding included. */
function naBesluit({ zaak }: Opdracht, { nieuw = [], bevindingen = [] }: Delen): (id: string) => Overtreding | undefined {
  return (id) => {
    const oud = zaak.overtredingen.find((een) => een.id === id) ?? nieuw.find((een) => een.id === id)
    const erbij = bevindingen.filter(({ overtreding }) => overtreding === id).map(({ bevinding }) => bevinding)
    return oud === undefined || erbij.length === 0 ? oud : { ...oud, bevindingen: [...oud.bevindingen, ...erbij] }
  }
}

function puntenVan(opdracht: Opdracht, delen: Delen, werk: Brievenwerk): Vraagontwerp[] {
  const na = naBesluit(opdracht, delen)
  const { genomen = [] } = delen
  return werk.ids.flatMap(([plan, id]) => {
    if (BRIEFSOORTEN[plan.soort].stap === null) return feitpunten(opdracht, plan, id)
    const eigen = genomen.filter(({ uitkomst, vervangt }) => briefsoortVan(uitkomst) === plan.soort && vervangt === plan.vervangt)
    if (eigen.length === 0) return []
    const overtredingen = plan.overtredingen.flatMap((een) => na(een) ?? [])
    const perOvertreding = eigen.flatMap((een) => {
      const overtreding = overtredingen.find((kandidaat) => kandidaat.id === een.uitkomst.overtreding)
      return overtreding === undefined ? [] : overtredingspunten(opdracht, metPrioriteit(overtreding, een), een, plan.soort)
    })
    return [...perOvertreding, ...briefpunten(opdracht, { id, soort: plan.soort }, overtredingen, eigen)]
  })
}

function metPrioriteit(overtreding: Overtreding, { uitkomst }: Beslissing): Overtreding {
  return uitkomst.prioriteit === undefined ? overtreding : { ...overtreding, prioriteit: uitkomst.prioriteit }
}

function isZelfdeVraag(vraag: Vraag, ontwerp: Vraagontwerp): boolean {
  if (vraag.over.overtreding !== (ontwerp.overtreding ?? null) || vraag.over.brief !== (ontwerp.brief ?? null)) return false
  if (vraag.soort !== ontwerp.soort) return false
  return ontwerp.soort === 'open punt' ? vraag.punt === ontwerp.punt : vraag.veld === (ontwerp.veld ?? null) && vraag.antwoord === null
}

function sleutelVan({ soort, overtreding, brief, punt, veld }: Vraagontwerp): string {
  return [soort, overtreding ?? '', brief ?? '', punt ?? '', soort === 'open punt' ? '' : (veld ?? '')].join('|')
}

function maakVragen({ zaak, doorgang, vandaag }: Opdracht, ontwerpen: readonly Vraagontwerp[], weg: ReadonlySet<string>): Vraag[] {
  if (ontwerpen.length === 0) return []
  const staand = zaak.vragen.filter((vraag) => vraag.geldt && !weg.has(vraag.id) && vraag.over.doorgang === doorgang.nr)
  const eenmaal = [...new Map(ontwerpen.map((ontwerp) => [sleutelVan(ontwerp), ontwerp])).values()]
  const nodig = eenmaal.filter((ontwerp) => !staand.some((vraag) => isZelfdeVraag(vraag, ontwerp)))
  return nodig.map(({ overtreding = null, brief = null, rapport = null, ...ontwerp }, plek) => ({
    punt: null,
    veld: null,
    opties: [],
    voorstel: null,
    band: null,
    redenVerplicht: false,
    algemeenVoorstel: '',
    antwoord: null,
    ...ontwerp,
    id: volgendeId(zaak, 'vraag', plek),
    over: { doorgang: doorgang.nr, overtreding, brief, rapport },
    gesteldOp: vandaag,
    geldt: true
  }))
}

function maakTaken({ zaak, vandaag }: Opdracht, ontwerpen: readonly Taakontwerp[]): Taak[] {
  const eenmaal = [...new Map(ontwerpen.map((ontwerp) => [[ontwerp.soort, ontwerp.over ?? '', ontwerp.tekst].join('|'), ontwerp])).values()]
  const nieuw = eenmaal.filter(
    ({ soort, tekst, over = null }) => !zaak.taken.some((taak) => taak.soort === soort && taak.tekst === tekst && taak.over === over)
  )
  return nieuw.map(({ soort, tekst, over = null, uiterlijk = null }, plek) => ({
    id: volgendeId(zaak, 'taak', plek),
    soort,
    tekst,
    over,
    gemaaktOp: vandaag,
    uiterlijk,
    afgedaan: null
  }))
}

/** Once per request: a task for the nader onderzoek, hung on its letter. */
function onderzoekstaken({ nieuw }: Brievenwerk): Taakontwerp[] {
  return nieuw
    .filter(({ soort }) => soort === 'verzoek-nader-onderzoek')
    .map(({ id, overtredingen }) => ({
      soort: 'nader onderzoek',
      tekst: `De GGD doet een nader onderzoek naar ${overtredingen.join(', ')}; wacht op het rapport.`,
      over: id
    }))
}

export function stelSamen(opdracht: Opdracht, delen: Delen): Besluit {
  const { brieven = [], vragen = [], taken = [] } = delen
  const genomen = (delen.genomen ?? []).map((een) => metVoorganger(opdracht, een))
  const antwoorden = vernieuwAntwoorden(opdracht, genomen, brieven)
  const plannen = [...sanctiebrieven(opdracht, genomen), ...brieven, ...geenHandhaving(opdracht, genomen), ...antwoorden.plannen]
  const werk = planBrieven(opdracht, { plannen, genomen, weg: new Set(antwoorden.vervallen.map(({ brief }) => brief)) })
  const opvolgingen = opvolgingenVan(opdracht, werk)
  const punten = [...genomen.flatMap((een) => een.vragen), ...vragen, ...puntenVan(opdracht, { ...delen, genomen }, werk)]
  const ontwerpen = [...metEerdereAntwoorden(opdracht, genomen, opvolgingen, punten), ...woordvragen(opvolgingen)]
  const weg = new Set([
    ...vervallenVragen(opdracht, genomen, ontwerpen, werk.afgehaald),
    ...vragenVanVoorgangers(opdracht, opvolgingen, ontwerpen),
    ...(delen.vervangenVragen ?? [])
  ])
  const besluit: Besluit = {
    doorgang: opdracht.doorgang.nr,
    uitkomsten: genomen.map(({ uitkomst }) => uitkomst),
    nieuweOvertredingen: [...(delen.nieuw ?? [])],
    bevindingen: [...(delen.bevindingen ?? [])],
    brieven: werk.nieuw,
    aangevuld: [...werk.aangevuld, ...(delen.bijwerken ?? [])],
    vragen: maakVragen(opdracht, ontwerpen, weg),
    vervallenVragen: [...weg],
    taken: maakTaken(opdracht, [...genomen.flatMap((een) => een.taken), ...taken, ...onderzoekstaken(werk)]),
    bon: opdracht.bon
  }
  const gehoord = delen.gehoord ?? []
  return {
    ...besluit,
    ...(werk.afgehaald.length === 0 ? {} : { afgehaald: werk.afgehaald }),
    ...(antwoorden.vervallen.length === 0 ? {} : { vervallenBrieven: antwoorden.vervallen }),
    ...(gehoord.length === 0 ? {} : { gehoord })
  }
}
