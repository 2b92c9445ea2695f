/**
 * What else may lie in a zaak beside what a decision is about: every question, letter, recorded fact, term and doorgang once more, but
 * for one thing by which it does not count here. It stands before and after the real ones.
 */
import type { Besluit, Opdracht } from '../../../functions/decide/kern.ts'
import type { Antwoord, Vraag } from '../../../functions/model/vraag.ts'
import {
  type Brief,
  type Doorgang,
  type Overtreding,
  type Rapport,
  type Taak,
  type Uitkomst,
  Vastlegging,
  type Zaak
} from '../../../functions/model/zaak.ts'
import { vastlegging } from '../../helpers/zaak-bouwer.ts'
import { norm } from '../spel.ts'

type Lijst = 'vragen' | 'brieven' | 'vastleggingen' | 'taken' | 'doorgangen' | 'termijnen' | 'rapporten' | 'overtredingen'
type Erbij = { readonly [L in Lijst]?: Zaak[L] }
type Ruis = (opdracht: Opdracht, besluit: Besluit) => Erbij

/** From here on ids are noise; what the decision makes anew counts on from the length of the list, which stays below. */
const VANAF = 9000
const VREEMD = 'o9000'
const VREEMD_RAPPORT = 'r9000'
const VROEGER = 0
const LATER = 900

const vreemdeBrief = ({ id }: Zaak) => `${id}-b${VANAF}`
const nummer = (id: string) => Number(/\d+$/.exec(id)?.[0])
const ANTWOORD: Antwoord = { waarde: 'ruis', reden: 'Dit hoort hier niet.', door: 'iemand.anders', op: '2029-01-01T10:00:00Z' }

/** Each question that is there or is put now: answered, and wrong in one thing. */
function bijVragen(anders: (vraag: Vraag, opdracht: Opdracht) => Vraag | null): Ruis {
  return (opdracht, { vragen }) => ({
    vragen: [...opdracht.zaak.vragen, ...vragen].flatMap((vraag) => anders({ ...vraag, antwoord: ANTWOORD }, opdracht) ?? [])
  })
}

const over = (vraag: Vraag, deel: Partial<Vraag['over']>): Vraag => ({ ...vraag, over: { ...vraag.over, ...deel } })

function bijBrieven(anders: (een: Brief, zaak: Zaak, opdracht: Opdracht) => Brief | null): Ruis {
  return (opdracht) => ({ brieven: opdracht.zaak.brieven.flatMap((een) => anders(een, opdracht.zaak, opdracht) ?? []) })
}

function bijFeiten(anders: (een: Vastlegging, zaak: Zaak) => Vastlegging | null): Ruis {
  return ({ zaak }) => ({ vastleggingen: zaak.vastleggingen.flatMap((een) => anders(een, zaak) ?? []) })
}

function bijTaken(anders: (een: Taak) => Taak): Ruis {
  return ({ zaak }, { taken }) => ({ taken: [...zaak.taken, ...taken].map(anders) })
}

function bijTermijnen(anders: (een: Zaak['termijnen'][number], zaak: Zaak) => Zaak['termijnen'][number] | null): Ruis {
  return ({ zaak }) => ({
    termijnen: zaak.termijnen.flatMap((een) => {
      const dit = anders(een, zaak)
      return dit === null ? [] : ['2001-01-01', '2099-01-01'].map((laatsteDag) => ({ ...dit, laatsteDag }))
    })
  })
}

const SOORTEN = Vastlegging.shape.soort.options
const GELEZEN: readonly Vastlegging['soort'][] = ['publicatie', 'rapport openbaar', 'sanctie in register', 'nader onderzoek ontvangen']

const anders = (oordeel: 'voldoet' | 'voldoet niet') =>
  norm('iets-anders', oordeel, { artikelen: [{ wet: 'Wko', artikel: '1.57b', lid: null }] })

function vreemd(een: Overtreding): Overtreding {
  return { ...een, voorwaarde: anders('voldoet niet'), status: 'niet gehandhaafd' }
}

/** In each doorgang that was decided before also another overtreding, under another policy. */
function metMeerUitkomsten(een: Doorgang, nu: number): Doorgang {
  const [uitkomst] = een.uitkomsten
  const [bon] = een.bonnen
  if (een.nr === nu || uitkomst === undefined || bon === undefined) return een
  const ander = uitkomstVan(uitkomst, { overtreding: VREEMD, prioriteit: 'Ruis', fase: 9 })
  const onder = { ...bon, beleid: { ...bon.beleid, titel: 'Ander beleid' }, overtredingen: [VREEMD] }
  return { ...een, uitkomsten: [ander, ...een.uitkomsten, ander], bonnen: [...een.bonnen, onder] }
}

/** In each report also a norm that nothing is wrong with. */
function metMeerRegels({ inhoud, ...een }: Rapport): Rapport {
  const goed = anders('voldoet')
  return { ...een, inhoud: { ...inhoud, voorwaarden: [{ ...goed, id: 'v-eerst' }, ...inhoud.voorwaarden, { ...goed, id: 'v-laatst' }] } }
}

function uitkomstVan(een: Uitkomst, deel: Partial<Uitkomst>): Uitkomst {
  return { ...een, rij: 'ruis', artikel: 'ruis', herinspectie: !een.herinspectie, ...deel }
}

/** The doorgangen so far, of which nothing is still to be decided. */
function bijDoorgangen(nr: number, deel: Partial<Uitkomst>): Ruis {
  return ({ zaak }) => ({
    doorgangen: zaak.doorgangen.map(
      (een): Doorgang => ({
        ...een,
        nr,
        teBeslissen: [],
        aanleiding: { soort: 'rapport', rapport: VREEMD_RAPPORT },
        uitkomsten: een.uitkomsten.map((uitkomst) => uitkomstVan(uitkomst, deel)),
        bonnen: een.bonnen.map((bon) => ({ ...bon, beleid: { ...bon.beleid, titel: 'Ander beleid' } }))
      })
    )
  })
}

function bijRapporten(anders: (een: Rapport) => Rapport): Ruis {
  return ({ zaak }) => ({ rapporten: zaak.rapporten.map(anders) })
}

export const RUIS: Readonly<Record<string, Ruis>> = {
  'questions that do not count any more': bijVragen((vraag) => ({ ...vraag, geldt: false })),
  // A question about a letter is known by that letter.
  'questions of a later doorgang': bijVragen((vraag) => (vraag.over.brief === null ? over(vraag, { doorgang: LATER }) : null)),
  'questions of an earlier doorgang': bijVragen((vraag) => (vraag.over.brief === null ? over(vraag, { doorgang: VROEGER }) : null)),
  'questions of no doorgang': bijVragen((vraag) => (vraag.over.brief === null ? over(vraag, { doorgang: null }) : null)),
  'questions about another overtreding': bijVragen((vraag) =>
    vraag.over.overtreding === null ? null : over(vraag, { overtreding: VREEMD })
  ),
  // The weighing of a zienswijze is known by its doorgang.
  'questions about another letter': bijVragen((vraag, { zaak }) =>
    vraag.over.brief === null || vraag.veld === 'zienswijze' ? null : over(vraag, { brief: vreemdeBrief(zaak) })
  ),
  // What was settled for a letter goes along when it is sent again.
  'questions on another punt': bijVragen((vraag, { doorgang: { aanleiding } }) =>
    vraag.punt === null || aanleiding.soort === 'herzending' ? null : { ...vraag, punt: 'overleg-dag' }
  ),
  'questions of another cause': bijVragen((vraag) => (vraag.soort === 'beoordeling nodig' ? { ...vraag, veld: 'hoortijd' } : null)),
  'questions about the hearing of another overtreding': bijVragen((vraag, { zaak }) =>
    vraag.punt === 'hoorplicht'
      ? { ...over(vraag, { brief: vreemdeBrief(zaak) }), veld: VREEMD, antwoord: { ...ANTWOORD, waarde: 'opnieuw horen' } }
      : null
  ),
  'questions of another kind': bijVragen((vraag) =>
    vraag.punt === 'zwaardere-stap' || vraag.soort === 'correctie' ? { ...vraag, soort: 'veld' } : null
  ),
  // In the place of another letter: of its kind there is one to be edited in a doorgang.
  'letters about another overtreding': bijBrieven((een, zaak) =>
    een.feiten === undefined && een.soort !== 'antwoord-ggd' ? { ...een, overtredingen: [VREEMD], vervangt: vreemdeBrief(zaak) } : null
  ),
  'letters about another overtreding, in other doorgangen': (opdracht, besluit) => ({
    brieven: [LATER, VROEGER].flatMap(
      (doorgang) =>
        bijBrieven((een) => (een.feiten === undefined ? { ...een, overtredingen: [VREEMD], doorgang, vervangt: null } : null))(
          opdracht,
          besluit
        ).brieven ?? []
    )
  }),
  'letters that lapsed': bijBrieven((een) => ({ ...een, status: 'vervallen', vervallenOmdat: 'Niet verstuurd.' })),
  'letters of receipt': bijBrieven((een) => ({ ...een, soort: 'ontvangst-zienswijze', vervangt: null })),
  'letters to the oudercommissie': bijBrieven((een) => ({ ...een, soort: 'mededeling-oudercommissie', vervangt: null })),
  'letters to a former houder': bijBrieven((een) => ({ ...een, vorigeHouder: 'Stichting Vroeger', status: 'vervallen' })),
  'letters that rest on other facts': bijBrieven((een) =>
    een.feiten === undefined ? null : { ...een, feiten: ['e9000'], doorgang: LATER }
  ),
  'facts about another letter': bijFeiten((een, zaak) => (een.brief === null ? null : { ...een, brief: vreemdeBrief(zaak) })),
  'facts about another overtreding': bijFeiten((een) => (een.overtreding === null ? null : { ...een, overtreding: VREEMD })),
  'facts of another kind': (opdracht, besluit) => ({
    vastleggingen: GELEZEN.flatMap((soort) => bijFeiten((een) => ({ ...een, soort }))(opdracht, besluit).vastleggingen ?? [])
  }),
  'facts about every letter': ({ zaak }) => ({
    vastleggingen: zaak.brieven.flatMap((een) =>
      GELEZEN.map((soort) =>
        vastlegging({ id: 'e', soort, op: '2026-02-01', brief: een.id, overtreding: een.overtredingen[0] ?? null, hoe: 'mondeling' })
      )
    )
  }),
  'facts of every kind about another letter and overtreding': ({ zaak, vandaag }) => ({
    vastleggingen: SOORTEN.map((soort) =>
      vastlegging({
        id: 'e',
        soort,
        op: vandaag,
        brief: vreemdeBrief(zaak),
        overtreding: VREEMD,
        oordeel: 'voldoet niet',
        bedrag: 5_000,
        feit: 'e9000',
        tekst: 'Ruis.'
      })
    )
  }),
  'facts on other days': bijFeiten((een) => (een.soort === 'controle op stukken' ? { ...een, op: '2020-01-01' } : null)),
  'tasks of another kind': bijTaken((een) => ({ ...een, soort: 'twijfel' })),
  'tasks about something else': bijTaken((een) => ({ ...een, over: 'iets anders' })),
  'tasks in other words': bijTaken((een) => ({ ...een, tekst: 'Iets anders.' })),
  'terms about another overtreding': bijTermijnen((een) => ({ ...een, overtreding: VREEMD })),
  'terms about another letter': bijTermijnen((een, zaak) => ({ ...een, brief: vreemdeBrief(zaak) })),
  'terms of another kind': bijTermijnen((een) => ({ ...een, soort: 'bezwaar', sleutel: `anders:${een.sleutel}` })),
  'terms that lapsed': bijTermijnen((een) => ({ ...een, status: 'vervallen' })),
  'doorgangen about another overtreding, later': bijDoorgangen(LATER, { overtreding: VREEMD }),
  'doorgangen about another overtreding, earlier': bijDoorgangen(VROEGER, { overtreding: VREEMD }),
  'doorgangen in which nothing was done, later': bijDoorgangen(LATER, { gevolg: 'open' }),
  'doorgangen in which nothing was done, earlier': bijDoorgangen(VROEGER, { gevolg: 'open' }),
  'reports that were replaced': bijRapporten((een) => ({ ...een, id: VREEMD_RAPPORT, vervangenDoor: 'r9001' })),
  'concept reports': bijRapporten((een) => ({
    ...een,
    id: VREEMD_RAPPORT,
    inhoud: { ...een.inhoud, rapport: { ...een.inhoud.rapport, status: 'concept' } }
  })),
  'reports of other days': bijRapporten((een) => ({
    ...een,
    id: VREEMD_RAPPORT,
    inhoud: { ...een.inhoud, onderzoek: { ...een.inhoud.onderzoek, datums: ['2020-01-01'] } }
  })),
  'overtredingen that are closed': ({ zaak }) => ({ overtredingen: zaak.overtredingen.map(vreemd) }),
  'overtredingen that are closed, in the same words': ({ zaak }) => ({
    overtredingen: zaak.overtredingen.map((een) => ({ ...een, status: 'niet gehandhaafd' as const }))
  })
}

/** What rightly counts once it comes last; before the real ones it is long ago. */
export const VAN_VROEGER: Readonly<Record<string, Ruis>> = {
  'letters of long ago': bijBrieven((een) =>
    een.verzondenOp === null ? null : { ...een, doorgang: VROEGER, verzondenOp: '2020-01-01', vervangt: null }
  )
}

function samen(soorten: Readonly<Record<string, Ruis>>, opdracht: Opdracht, besluit: Besluit): Required<Erbij> {
  const delen = Object.values(soorten).map((maak) => maak(opdracht, besluit))
  return {
    vragen: delen.flatMap(({ vragen = [] }) => vragen),
    brieven: delen.flatMap(({ brieven = [] }) => brieven),
    vastleggingen: delen.flatMap(({ vastleggingen = [] }) => vastleggingen),
    taken: delen.flatMap(({ taken = [] }) => taken),
    doorgangen: delen.flatMap(({ doorgangen = [] }) => doorgangen),
    termijnen: delen.flatMap(({ termijnen = [] }) => termijnen),
    rapporten: delen.flatMap(({ rapporten = [] }) => rapporten),
    overtredingen: delen.flatMap(({ overtredingen = [] }) => overtredingen)
  }
}

/** Around what is there, each with an id of its own that nothing points at. */
function rondom<R extends { readonly id: string }>(voor: readonly R[], echt: readonly R[], na: readonly R[], naam: string): R[] {
  const noem = (rijen: readonly R[], vanaf: number) => rijen.map((rij, plek) => ({ ...rij, id: `${naam}${VANAF + vanaf + plek}` }))
  return [...noem(voor, 1), ...echt, ...noem(na, voor.length + 1)]
}

/** A letter that the decision makes gets another id beside the noise. */
function overNieuwe({ id, brieven }: Zaak, vragen: readonly Vraag[], meer: number): Vraag[] {
  const nieuw = (brief: string) => nummer(brief) > brieven.length && nummer(brief) < VANAF
  return vragen.map((vraag) => {
    const { brief } = vraag.over
    return brief !== null && nieuw(brief) ? over(vraag, { brief: `${id}-b${nummer(brief) + meer}` }) : vraag
  })
}

export function metRuis(opdracht: Opdracht, besluit: Besluit, soorten = RUIS, vroeger = VAN_VROEGER): Opdracht {
  const { zaak } = opdracht
  const voor = samen({ ...soorten, ...vroeger }, opdracht, besluit)
  const na = samen(soorten, opdracht, besluit)
  const meer = voor.brieven.length + na.brieven.length
  return {
    ...opdracht,
    zaak: {
      ...zaak,
      vragen: rondom(overNieuwe(zaak, voor.vragen, meer), zaak.vragen, overNieuwe(zaak, na.vragen, meer), `${zaak.id}-q`),
      brieven: rondom(voor.brieven, zaak.brieven, na.brieven, `${zaak.id}-b`),
      vastleggingen: rondom(voor.vastleggingen, zaak.vastleggingen, na.vastleggingen, 'e'),
      taken: rondom(voor.taken, zaak.taken, na.taken, 'k'),
      overtredingen: rondom(voor.overtredingen, zaak.overtredingen, na.overtredingen, 'o'),
      rapporten: [...voor.rapporten, ...zaak.rapporten.map(metMeerRegels), ...na.rapporten],
      doorgangen: [...voor.doorgangen, ...zaak.doorgangen.map((een) => metMeerUitkomsten(een, opdracht.doorgang.nr)), ...na.doorgangen],
      termijnen: [...voor.termijnen, ...zaak.termijnen, ...na.termijnen]
    }
  }
}

/** As it would be without the noise: ids count on from what there is, and noise may lapse. */
export function zonderRuis({ zaak: met }: Opdracht, { zaak }: Opdracht, { vervallenVragen, ...besluit }: Besluit): unknown {
  const meer: Readonly<Record<string, readonly [number, number]>> = {
    b: [zaak.brieven.length, met.brieven.length],
    q: [zaak.vragen.length, met.vragen.length],
    o: [zaak.overtredingen.length, met.overtredingen.length],
    k: [zaak.taken.length, met.taken.length]
  }
  const echt = vervallenVragen.filter((id) => nummer(id) < VANAF)
  const tekst = JSON.stringify({ ...besluit, vervallenVragen: echt }).replaceAll(
    /\b([bqok])(\d+)\b/g,
    (heel, teken: string, nr: string) => {
      const [was, is] = meer[teken] ?? [0, 0]
      return Number(nr) > was && Number(nr) < VANAF ? `${teken}${Number(nr) - (is - was)}` : heel
    }
  )
  return JSON.parse(tekst)
}
