/** State = fold of the journal. Pure; refuses moves that overgangen.ts does not permit. */
import type { Datum, GemeenteId } from './basis.ts'
import type { Gebeurtenis, GeplaatsteGebeurtenis, NieuweBrief } from './gebeurtenis.ts'
import { BRIEFSOORTEN } from './instrument.ts'
import { eisBriefOvergang, eisOvertredingOvergang, eisVerzendOvergang, VerbodenOvergang } from './overgangen.ts'
import type { Verzending } from './verzending.ts'
import { isOpen } from './vraag.ts'
import type { Brief, Doorgang, Overtreding, Zaak } from './zaak.ts'

type Inhoud<S extends Gebeurtenis['soort']> = Extract<Gebeurtenis, { soort: S }>['inhoud']
type Bijwerking<S extends Gebeurtenis['soort']> = (zaak: Zaak, inhoud: Inhoud<S>, plaats: GeplaatsteGebeurtenis) => Zaak

function wijzig<T extends { readonly id: string }>(rij: readonly T[], id: string, doe: (oud: T) => T): T[] {
  if (!rij.some(ding => ding.id === id)) throw new VerbodenOvergang(`${id} bestaat niet in deze zaak`)
  return rij.map(ding => (ding.id === id ? doe(ding) : ding))
}

function metBrief(zaak: Zaak, id: string, doe: (oud: Brief) => Brief): Zaak {
  return {
    ...zaak,
    brieven: wijzig(zaak.brieven, id, oud => {
      const nieuw = doe(oud)
      if (nieuw.status !== oud.status) eisBriefOvergang(id, oud.status, nieuw.status)
      return nieuw
    })
  }
}

function nieuweBrief(brief: NieuweBrief): Brief {
  return {
    ...brief,
    status: 'open',
    conceptNodig: true,
    concepten: [],
    auteurs: [],
    genomenDoor: null,
    wijzigingen: {},
    opmerkingen: [],
    akkoord: null,
    definitief: null,
    verzondenOp: null,
    vorigeVerzenddagen: [],
    vervallenOmdat: null
  }
}

function metAuteur(brief: Brief, door: string): Brief {
  return brief.auteurs.includes(door) ? brief : { ...brief, auteurs: [...brief.auteurs, door] }
}

/** Only a Brief that is not approved yet can get a next concept. */
function isTeBewerken(brief: Brief): boolean {
  return brief.status === 'open' || brief.status === 'opgesteld'
}

function eisTeBewerken(brief: Brief, wat: string): void {
  if (!isTeBewerken(brief)) throw new VerbodenOvergang(`Brief ${brief.id} is ${brief.status}: ${wat} kan niet meer`)
}

/** Open questions that the Brief waits for. */
export function openVragenVan(zaak: Zaak, brief: Brief): Zaak['vragen'] {
  return zaak.vragen.filter(
    vraag =>
      isOpen(vraag) &&
      vraag.soort === 'open punt' &&
      (vraag.over.brief === brief.id || (vraag.over.brief === null && vraag.over.overtreding !== null && brief.overtredingen.includes(vraag.over.overtreding) && vraag.over.doorgang === brief.doorgang))
  )
}

function naBesluit(overtreding: Overtreding, doorgang: number, dag: Datum, uitkomst: Inhoud<'besloten'>['uitkomsten'][number]): Overtreding {
  const status = uitkomst.gevolg === 'hersteld' || uitkomst.gevolg === 'niet gehandhaafd' ? uitkomst.gevolg : overtreding.status
  if (status !== overtreding.status) eisOvertredingOvergang(overtreding.id, overtreding.status, status)
  return {
    ...overtreding,
    status,
    fase: uitkomst.fase,
    instrument: uitkomst.instrument,
    stap: uitkomst.stap,
    ingevoegdVoornemen: uitkomst.ingevoegdVoornemen,
    meenemen: uitkomst.meenemen,
    geschiedenis: [
      ...overtreding.geschiedenis,
      {
        op: dag,
        doorgang,
        gebeurtenis: uitkomst.regel,
        fase: uitkomst.fase,
        instrument: uitkomst.instrument,
        stap: uitkomst.stap,
        reden: uitkomst.redenen.join(' ')
      }
    ]
  }
}

const besloten: Bijwerking<'besloten'> = (zaak, inhoud, { dag }) => {
  let overtredingen = [...zaak.overtredingen, ...inhoud.nieuweOvertredingen]
  for (const { overtreding, bevinding } of inhoud.bevindingen)
    overtredingen = wijzig(overtredingen, overtreding, oud => ({ ...oud, bevindingen: [...oud.bevindingen, bevinding] }))
  for (const uitkomst of inhoud.uitkomsten)
    overtredingen = wijzig(overtredingen, uitkomst.overtreding, oud => naBesluit(oud, inhoud.doorgang, dag, uitkomst))
  const besliste = new Set(inhoud.uitkomsten.map(uitkomst => uitkomst.overtreding))
  const doorgangen = zaak.doorgangen.map(
    (doorgang): Doorgang =>
      doorgang.nr === inhoud.doorgang
        ? {
            ...doorgang,
            teBeslissen: [],
            uitkomsten: [...doorgang.uitkomsten.filter(oud => !besliste.has(oud.overtreding)), ...inhoud.uitkomsten],
            bonnen: [...doorgang.bonnen, inhoud.bon]
          }
        : doorgang
  )
  let brieven = [...zaak.brieven, ...inhoud.brieven.map(nieuweBrief)]
  for (const { brief, overtredingen: erbij } of inhoud.aangevuld)
    brieven = wijzig(brieven, brief, oud => {
      eisTeBewerken(oud, 'aanvullen')
      return { ...oud, overtredingen: [...new Set([...oud.overtredingen, ...erbij])], conceptNodig: true }
    })
  const weg = new Set(inhoud.vervallenVragen)
  return {
    ...zaak,
    beleid: { titel: inhoud.bon.beleid.titel, geldigVanaf: inhoud.bon.beleid.geldigVanaf },
    overtredingen,
    doorgangen,
    brieven,
    vragen: [...zaak.vragen.map(vraag => (weg.has(vraag.id) ? { ...vraag, geldt: false } : vraag)), ...inhoud.vragen],
    taken: [...zaak.taken, ...inhoud.taken]
  }
}

const vraagBeantwoord: Bijwerking<'vraag-beantwoord'> = (zaak, { vraag: id, antwoord }, { door }) => {
  const vraag = zaak.vragen.find(kandidaat => kandidaat.id === id)
  if (vraag === undefined) throw new VerbodenOvergang(`vraag ${id} bestaat niet in deze zaak`)
  if (!vraag.geldt) throw new VerbodenOvergang(`vraag ${id} is niet meer nodig`)
  const { over } = vraag
  const opnieuw = vraag.soort !== 'open punt' || vraag.punt === 'instrument' || vraag.punt === 'zwaardere-stap'
  const brieven = zaak.brieven.map(brief => {
    const raakt = over.brief === brief.id || (over.brief === null && over.overtreding !== null && brief.overtredingen.includes(over.overtreding) && over.doorgang === brief.doorgang)
    if (!raakt) return brief
    if (!isTeBewerken(brief)) {
      if (brief.status !== 'vervallen' && vraag.soort === 'open punt') eisTeBewerken(brief, 'een open punt wijzigen')
      return brief
    }
    return { ...metAuteur(brief, door), conceptNodig: true }
  })
  const doorgangen = zaak.doorgangen.map(doorgang => {
    if (!opnieuw || doorgang.nr !== over.doorgang) return doorgang
    if (doorgang.teBeslissen === 'alles' || over.overtreding === null) return { ...doorgang, teBeslissen: 'alles' as const }
    return { ...doorgang, teBeslissen: [...new Set([...doorgang.teBeslissen, over.overtreding])] }
  })
  return { ...zaak, brieven, doorgangen, vragen: wijzig(zaak.vragen, id, oud => ({ ...oud, antwoord })) }
}

const rapportOpgenomen: Bijwerking<'rapport-opgenomen'> = (zaak, { rapport }) => ({
  ...zaak,
  voorziening: rapport.inhoud.voorziening,
  houder: rapport.inhoud.houder,
  oudercommissie: rapport.inhoud.oudercommissie ?? zaak.oudercommissie,
  rapporten: [...zaak.rapporten.map(oud => (oud.id === rapport.corrigeert ? { ...oud, vervangenDoor: rapport.id } : oud)), rapport]
})

const conceptGemaakt: Bijwerking<'concept-gemaakt'> = (zaak, { brief: id, concept }) =>
  metBrief(zaak, id, brief => {
    eisTeBewerken(brief, 'een nieuw concept')
    return { ...brief, concepten: [...brief.concepten, concept], conceptNodig: false, status: openVragenVan(zaak, brief).length > 0 ? brief.status : 'opgesteld' }
  })

const conceptGoedgekeurd: Bijwerking<'concept-goedgekeurd'> = (zaak, inhoud, { door, tijdstip }) =>
  metBrief(zaak, inhoud.brief, brief => ({
    ...brief,
    status: 'goedgekeurd',
    akkoord: { concept: inhoud.concept, inhoudHash: inhoud.inhoudHash, door, naam: inhoud.naam, functie: inhoud.functie, op: tijdstip }
  }))

const verzendingBijgewerkt: Bijwerking<'verzending-bijgewerkt'> = (zaak, inhoud, { tijdstip, door }) => ({
  ...zaak,
  verzendingen: wijzig(zaak.verzendingen, inhoud.verzending, (oud): Verzending => {
    eisVerzendOvergang(oud.id, oud.status, inhoud.status)
    return {
      ...oud,
      status: inhoud.status,
      pogingen: inhoud.status === 'aangeboden' ? oud.pogingen + 1 : oud.pogingen,
      volgendePoging: inhoud.volgendePoging,
      berichtId: inhoud.berichtId ?? oud.berichtId,
      verzondenOp: inhoud.verzondenOp ?? oud.verzondenOp,
      bewijs: inhoud.bewijs === '' ? oud.bewijs : inhoud.bewijs,
      stappen: [...oud.stappen, { status: inhoud.status, tijdstip, door, toelichting: inhoud.toelichting }]
    }
  })
})

/** The day the law counts from; after a resend the later day replaces the former (Awb 2:11 lid 3). */
function brengBriefUit(zaak: Zaak, id: string, op: Datum): Zaak {
  return metBrief(zaak, id, brief => ({
    ...brief,
    status: BRIEFSOORTEN[brief.soort].isBesluit ? 'bekendgemaakt' : 'verzonden',
    verzondenOp: op,
    vorigeVerzenddagen:
      brief.verzondenOp === null || brief.verzondenOp === op ? brief.vorigeVerzenddagen : [...brief.vorigeVerzenddagen, { op: brief.verzondenOp, reden: 'opnieuw verzonden' }]
  }))
}

function zetTermijnen(zaak: Zaak, { termijnen, tot, bewaakDatums }: Inhoud<'termijnen-gezet'>): Zaak {
  const nieuw = new Map(termijnen.map(termijn => [termijn.sleutel, termijn]))
  const bestaand = new Set(zaak.termijnen.map(termijn => termijn.sleutel))
  return {
    ...zaak,
    termijnen: [...zaak.termijnen.map(oud => nieuw.get(oud.sleutel) ?? oud), ...termijnen.filter(termijn => !bestaand.has(termijn.sleutel))],
    termijnenBijgewerktTot: tot,
    bewaakDatums
  }
}

const BIJWERKINGEN: { readonly [S in Exclude<Gebeurtenis['soort'], 'zaak-geopend'>]: Bijwerking<S> } = {
  'rapport-opgenomen': rapportOpgenomen,
  'doorgang-begonnen': (zaak, { aanleiding }, { dag }) => ({
    ...zaak,
    doorgangen: [...zaak.doorgangen, { nr: zaak.doorgangen.length + 1, aanleiding, begonnenOp: dag, teBeslissen: 'alles', uitkomsten: [], bonnen: [] }]
  }),
  besloten,
  'vraag-gesteld': (zaak, { vraag }) => ({ ...zaak, vragen: [...zaak.vragen, vraag] }),
  'vraag-beantwoord': vraagBeantwoord,
  'brief-gepland': (zaak, { brief }) => ({ ...zaak, brieven: [...zaak.brieven, nieuweBrief(brief)] }),
  'brief-vervallen': (zaak, { brief, reden }) => metBrief(zaak, brief, oud => ({ ...oud, status: 'vervallen', vervallenOmdat: reden, conceptNodig: false })),
  'concept-gemaakt': conceptGemaakt,
  'concept-genomen': (zaak, { brief }, { door }) =>
    metBrief(zaak, brief, oud => {
      eisTeBewerken(oud, 'het concept nemen')
      return { ...metAuteur(oud, door), genomenDoor: door }
    }),
  'concept-gewijzigd': (zaak, { brief, velden }, { door }) =>
    metBrief(zaak, brief, oud => {
      eisTeBewerken(oud, 'het concept wijzigen')
      return { ...metAuteur(oud, door), genomenDoor: door, wijzigingen: { ...oud.wijzigingen, ...velden }, conceptNodig: true }
    }),
  'concept-teruggestuurd': (zaak, { brief, concept, tekst }, { door, tijdstip }) =>
    metBrief(zaak, brief, oud => {
      eisTeBewerken(oud, 'terugsturen')
      return { ...oud, opmerkingen: [...oud.opmerkingen, { concept, door, op: tijdstip, tekst }], conceptNodig: true }
    }),
  'concept-goedgekeurd': conceptGoedgekeurd,
  'definitief-opgeslagen': (zaak, { brief, sleutel, sha256 }, { tijdstip }) => metBrief(zaak, brief, oud => ({ ...oud, definitief: { sleutel, sha256, op: tijdstip } })),
  'verzending-gepland': (zaak, { verzending }) => {
    const metRij = { ...zaak, verzendingen: [...zaak.verzendingen, verzending] }
    if (verzending.brief === null) return metRij
    return metBrief(metRij, verzending.brief, brief => (brief.status === 'goedgekeurd' ? { ...brief, status: 'onderweg' } : brief))
  },
  'verzending-bijgewerkt': verzendingBijgewerkt,
  bekendgemaakt: (zaak, { brief, op }) => brengBriefUit(zaak, brief, op),
  verzonden: (zaak, { brief, op }) => brengBriefUit(zaak, brief, op),
  'verzenddag-vervallen': (zaak, { brief, reden }) =>
    metBrief(zaak, brief, oud =>
      oud.verzondenOp === null ? oud : { ...oud, verzondenOp: null, vorigeVerzenddagen: [...oud.vorigeVerzenddagen, { op: oud.verzondenOp, reden }] }
    ),
  vastgelegd: (zaak, { vastlegging }) => ({ ...zaak, vastleggingen: [...zaak.vastleggingen, vastlegging] }),
  'taak-gemaakt': (zaak, { taak }) => ({ ...zaak, taken: [...zaak.taken, taak] }),
  'taak-afgedaan': (zaak, { taak, hoe }, { door, tijdstip }) => ({ ...zaak, taken: wijzig(zaak.taken, taak, oud => ({ ...oud, afgedaan: { op: tijdstip, door, hoe } })) }),
  'termijnen-gezet': zetTermijnen,
  'meldingen-gemaakt': (zaak, { meldingen }) => ({ ...zaak, meldingen: [...zaak.meldingen, ...meldingen] }),
  'melding-afgehandeld': (zaak, { sleutel, status, reden }) => ({
    ...zaak,
    meldingen: zaak.meldingen.map(melding => (melding.sleutel === sleutel ? { ...melding, status, reden } : melding))
  }),
  'zaak-gesloten': (zaak, _inhoud, { dag }) => {
    if (zaak.status === 'gesloten') throw new VerbodenOvergang(`zaak ${zaak.id} is al gesloten`)
    return { ...zaak, status: 'gesloten', geslotenOp: dag }
  }
}

/** After these the dates may have moved, so deadlines looks again. */
const RAAKT_DATUMS: ReadonlySet<Gebeurtenis['soort']> = new Set([
  'rapport-opgenomen',
  'besloten',
  'bekendgemaakt',
  'verzonden',
  'verzenddag-vervallen',
  'brief-vervallen',
  'vastgelegd',
  'taak-afgedaan',
  'vraag-beantwoord',
  'melding-afgehandeld',
  'verzending-bijgewerkt'
])

function opening(gemeente: GemeenteId, id: string, inhoud: Inhoud<'zaak-geopend'>, plaats: GeplaatsteGebeurtenis): Zaak {
  return {
    id,
    gemeente,
    versie: plaats.nr,
    proef: inhoud.proef,
    geopendOp: plaats.dag,
    status: 'open',
    geslotenOp: null,
    vorigeZaak: inhoud.vorigeZaak,
    voorziening: inhoud.voorziening,
    houder: inhoud.houder,
    oudercommissie: inhoud.oudercommissie,
    beleid: null,
    rapporten: [],
    overtredingen: [],
    doorgangen: [],
    brieven: [],
    verzendingen: [],
    vragen: [],
    vastleggingen: [],
    taken: [],
    termijnen: [],
    meldingen: [],
    termijnenBijgewerktTot: 0,
    datumVersie: 0,
    bewaakDatums: []
  }
}

function pasToe<S extends Exclude<Gebeurtenis['soort'], 'zaak-geopend'>>(zaak: Zaak, soort: S, inhoud: Inhoud<S>, plaats: GeplaatsteGebeurtenis): Zaak {
  return BIJWERKINGEN[soort](zaak, inhoud, plaats)
}

/**
 * The state after one more line.
 * @throws VerbodenOvergang when the tables do not permit the move
 */
export function vervolg(zaak: Zaak | null, gemeente: GemeenteId, id: string, plaats: GeplaatsteGebeurtenis): Zaak {
  const { gebeurtenis } = plaats
  if (gebeurtenis.soort === 'zaak-geopend') {
    if (zaak !== null) throw new VerbodenOvergang(`zaak ${id} is al geopend`)
    return opening(gemeente, id, gebeurtenis.inhoud, plaats)
  }
  if (zaak === null) throw new VerbodenOvergang(`zaak ${id} is nog niet geopend`)
  const na = pasToe(zaak, gebeurtenis.soort, gebeurtenis.inhoud, plaats)
  return { ...na, versie: plaats.nr, datumVersie: RAAKT_DATUMS.has(gebeurtenis.soort) ? plaats.nr : na.datumVersie }
}
