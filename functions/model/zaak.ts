/** The state of a zaak: the fold of its journal (verloop.ts). Ids: `vbg-2026-0007`, Brief `…-b2`, Verzending `…-b2-v1`, Vraag `…-q3`. */
import { z } from 'zod'
import { Datum, GemeenteId, Sha256, Tekst, Tijdstip } from './basis.ts'
import { Alinea, Concept } from './concept.ts'
import { Hoorzitting } from './hoorzitting.ts'
import { Beleidssoort, Houder, Inspectierapport, Oudercommissie, Voorwaarde, Voorziening } from './inspectie.ts'
import { Briefsoort, Feitbriefsoort, Instrument, Stap } from './instrument.ts'
import { Melding, Termijn } from './termijn.ts'
import { Verzending } from './verzending.ts'
import { Vraag } from './vraag.ts'

export { Alinea, Concept, GateRegel } from './concept.ts'

export const Rapport = z.strictObject({
  /** `r1`, `r2` … within the zaak. */
  id: Tekst,
  upload: Sha256,
  inhoud: Inspectierapport,
  opgenomenOp: Datum,
  /** Set when this vaststelling corrects an earlier one of the same onderzoek. */
  corrigeert: z.string().nullable(),
  vervangenDoor: z.string().nullable()
})
export type Rapport = z.infer<typeof Rapport>

/** What the toezichthouder found for one overtreding in one report or control. */
export const Bevinding = z.strictObject({
  rapport: z.string().nullable(),
  datum: Datum,
  plaats: z.string(),
  tekst: z.string(),
  verzwarend: z.array(z.string()),
  verzachtend: z.array(z.string())
})
export type Bevinding = z.infer<typeof Bevinding>

export const OvertredingStatus = z.enum(['open', 'hersteld', 'niet gehandhaafd'])
export type OvertredingStatus = z.infer<typeof OvertredingStatus>

export const Overtreding = z.strictObject({
  /** `o1`, `o2` … within the zaak. */
  id: Tekst,
  voorwaarde: Voorwaarde.pick({ id: true, item: true, domein: true, tekst: true, artikelen: true, toetsingskader: true }),
  beleidssoort: Beleidssoort,
  /** Null: the policy does not know the item; then nothing is decided without a person. */
  prioriteit: Tekst.nullable(),
  status: OvertredingStatus,
  /** 0: found, nothing decided yet. */
  fase: z.int().min(0),
  instrument: Instrument.nullable(),
  stap: Stap.nullable(),
  /** The voornemen stands only because Awb 4:8 asks it, not because the policy's row is a voornemen. */
  ingevoegdVoornemen: z.boolean(),
  /** No herinspectie: looked at again at the next regular inspection. */
  meenemen: z.boolean(),
  /** Instruments for which the houder has been heard, with the voornemen's Brief. */
  gehoord: z.array(z.strictObject({ instrument: Instrument, brief: Tekst })),
  bevindingen: z.array(Bevinding),
  geschiedenis: z.array(
    z.strictObject({
      op: Datum,
      doorgang: z.int(),
      gebeurtenis: Tekst,
      fase: z.int(),
      instrument: Instrument.nullable(),
      stap: Stap.nullable(),
      reden: Tekst
    })
  )
})
export type Overtreding = z.infer<typeof Overtreding>

/** Where a decision rests on, so that it can be repeated years later (Awb 3:46). */
export const Bon = z.strictObject({
  invoerHash: Sha256,
  beleid: z.strictObject({ titel: Tekst, geldigVanaf: Datum, hash: Sha256 }),
  recht: Tekst,
  /** The overtredingen that were decided with it; left out: every one of the doorgang, for its first receipt only. */
  overtredingen: z.array(Tekst).optional(),
  /** Recidive found in other zaken of the houder (`bij`: `<zaak>#<overtreding>`), per modifier; left out: none. Looked at again at approval. */
  elders: z.array(z.strictObject({ overtreding: Tekst, modifier: Tekst, bij: Tekst })).optional(),
  op: Datum,
  door: Tekst
})
export type Bon = z.infer<typeof Bon>

/** What decide says of one overtreding, with the reasons from the same lines of code. */
export const Uitkomst = z.strictObject({
  overtreding: Tekst,
  /** `open`: stays as it is; `stap`: instrument and stap are set; `beoordeling nodig`: a Vraag lists the options. */
  gevolg: z.enum(['stap', 'beoordeling nodig', 'hersteld', 'niet gehandhaafd', 'open', 'nader onderzoek']),
  fase: z.int().min(0),
  instrument: Instrument.nullable(),
  stap: Stap.nullable(),
  ingevoegdVoornemen: z.boolean(),
  meenemen: z.boolean(),
  herinspectie: z.boolean(),
  /** Id of the ladder row; null where no row was used. */
  rij: z.string().nullable(),
  artikel: z.string(),
  /** Name of the row of design § 4 "How an overtreding moves". */
  regel: Tekst,
  redenen: z.array(Tekst).min(1),
  /** Set when a person chose a priority: the policy does not know the item, or a heavier strategy was picked. */
  prioriteit: Tekst.optional(),
  /** A bevel of the toezichthouder counted as this fase of this priority's ladder; `rapport` holds it. Left out: none did. */
  bevel: z.strictObject({ rapport: Tekst, prioriteit: Tekst, fase: z.int().positive() }).optional()
})
export type Uitkomst = z.infer<typeof Uitkomst>

/** What a letter tells the GGD of an overtreding; instrument and stap only where they are what was done. */
export const Verteld = Uitkomst.pick({ overtreding: true, gevolg: true, instrument: true, stap: true })
export type Verteld = z.infer<typeof Verteld>

export const Aanleiding = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('rapport'), rapport: Tekst }),
  z.strictObject({ soort: z.literal('zienswijze'), brief: Tekst }),
  z.strictObject({ soort: z.literal('zienswijzetermijn verstreken'), brief: Tekst }),
  z.strictObject({ soort: z.literal('hersteltermijn verstreken'), overtredingen: z.array(Tekst).min(1) }),
  z.strictObject({ soort: z.literal('controle op stukken'), vastlegging: Tekst }),
  z.strictObject({ soort: z.literal('herzending'), brief: Tekst }),
  z.strictObject({ soort: z.literal('verbeuring'), vastlegging: Tekst }),
  /** A letter that rests on recorded facts: by what was recorded, by a term that ran out, or because a person asks for it. */
  z.strictObject({ soort: z.literal('feitbrief'), welke: Feitbriefsoort, feiten: z.array(Tekst).min(1) }),
  /** A mededeling that rests on what happened, for example to the oudercommissie. */
  z.strictObject({ soort: z.literal('mededeling'), brief: Tekst })
])
export type Aanleiding = z.infer<typeof Aanleiding>

export const Doorgang = z.strictObject({
  nr: z.int().positive(),
  aanleiding: Aanleiding,
  begonnenOp: Datum,
  /** Ids of overtredingen to decide (again); `alles` at the start. Empty: decided. */
  teBeslissen: z.union([z.literal('alles'), z.array(Tekst)]),
  uitkomsten: z.array(Uitkomst),
  /** A later receipt without names makes this the head of an older release, which is folded anew (stroom.ts). */
  bonnen: z.array(Bon).refine((bonnen) => bonnen.every(({ overtredingen }, plek) => plek === 0 || overtredingen !== undefined))
})
export type Doorgang = z.infer<typeof Doorgang>

export const BriefStatus = z.enum(['open', 'opgesteld', 'goedgekeurd', 'onderweg', 'verzonden', 'bekendgemaakt', 'vervallen'])
export type BriefStatus = z.infer<typeof BriefStatus>

export const Brief = z.strictObject({
  /** `<zaak>-b<n>`. */
  id: Tekst,
  soort: Briefsoort,
  doorgang: z.int(),
  overtredingen: z.array(Tekst),
  status: BriefStatus,
  /** A concept must be made: new, an answer came, a field was edited, a remark, or the signer or sending day moved. */
  conceptNodig: z.boolean(),
  concepten: z.array(Concept),
  /** Who took the concept, settled a punt or edited a field. */
  auteurs: z.array(Tekst),
  genomenDoor: z.string().nullable(),
  /** Fields a person set by `edit`, by path of the letter data. */
  wijzigingen: z.record(z.string(), z.string()),
  opmerkingen: z.array(z.strictObject({ concept: Tekst, door: Tekst, op: Tijdstip, tekst: Tekst, alinea: Alinea.optional() })),
  akkoord: z.strictObject({ concept: Tekst, inhoudHash: Sha256, door: Tekst, naam: Tekst, functie: Tekst, op: Tijdstip }).nullable(),
  /** Final print, after approval. */
  definitief: z.strictObject({ sleutel: Tekst, sha256: Sha256, op: Tijdstip }).nullable(),
  /** The day that counts: bekendmaking for a besluit (Awb 3:40, 3:41), else the day of sending. */
  verzondenOp: Datum.nullable(),
  /** Former days with the reason, after a bounce (Awb 2:11 lid 3). */
  vorigeVerzenddagen: z.array(z.strictObject({ op: Datum, reden: Tekst })),
  /** The earlier Brief that this one replaces or follows (2:12). */
  vervangt: z.string().nullable(),
  /** For an answer to the GGD: what it tells, so that it is seen when something else was done. */
  verteld: z.array(Verteld).optional(),
  /** Ids of the vastleggingen that it rests on; left out: it rests on what was decided of its overtredingen. */
  feiten: z.array(Tekst).optional(),
  /** Name of the houder whom it was for, once another one came in his place: nobody else was heard by it, or is bound to it. */
  vorigeHouder: Tekst.optional(),
  vervallenOmdat: z.string().nullable()
})
export type Brief = z.infer<typeof Brief>

/** What a person records: a zienswijze, a bezwaar, a controle, a verbeuring, a payment, a publication. */
export const Vastlegging = z.strictObject({
  /** `e1`, `e2` … */
  id: Tekst,
  soort: z.enum([
    'zienswijze',
    'bezwaar',
    'adviescommissie',
    'verzuim gevraagd',
    'verzuim hersteld',
    'verdaging',
    'verder uitstel',
    'ingebrekestelling',
    'hoorzitting',
    'bezwaar gehoord',
    'bezwaar niet gehoord',
    'bezwaar advies',
    'bezwaar ingetrokken',
    'bezwaar afgedaan',
    'beroep',
    'beroep beslist',
    'controle op stukken',
    'verbeuring',
    'betaling',
    'uitstel van betaling',
    'erkenning',
    'stuiting',
    'verzoek om invordering',
    'verzoek om invordering beslist',
    'verzoek om invordering definitief',
    'verzoek over last',
    'verzoek over last afgedaan',
    'rapport openbaar',
    'onherroepelijk',
    'niet onherroepelijk',
    'sanctie in register',
    'sanctie uit register',
    'publicatie',
    'nader onderzoek ontvangen',
    'bevel verlengd',
    'herroepen',
    'geschorst',
    'schorsing voorbij',
    'adres',
    'houder'
  ]),
  op: Datum,
  door: Tekst,
  brief: z.string().nullable(),
  overtreding: z.string().nullable(),
  /** How a zienswijze came (Awb 4:9). */
  hoe: z.enum(['schriftelijk', 'mondeling']).nullable(),
  /** For a controle: what was found. */
  oordeel: z.enum(['voldoet', 'voldoet niet', 'niet beoordeeld']).nullable(),
  /** Cents, for a verbeuring or payment; a verbeuring of 0 says that nothing was forfeited. */
  bedrag: z.int().nullable(),
  /** Cents: the lowered dwangsom by which a verbeuring was counted; left out: the one that the last imposed. */
  per: z.int().positive().optional(),
  tekst: z.string(),
  document: z.string().nullable(),
  /** The last day of what was given or put off until then: a verdaging, an uitstel, the time to mend a bezwaarschrift. */
  tot: Datum.optional(),
  /** Who made a bezwaar, when that is not the houder. */
  van: Tekst.optional(),
  /** Day on which a bezwaarschrift was posted (Awb 6:9 lid 2). */
  terPost: Datum.optional(),
  /** With a bezwaar the costs were claimed (Awb 7:15 lid 3). */
  kosten: z.boolean().optional(),
  /** Id of the bezwaar or beroep that this ended, or of the bezwaar that must be mended. */
  feit: Tekst.optional(),
  /** How a bezwaar ended outside this system; of a beslissing `op` is its day of sending. */
  afloop: z.enum(['ingetrokken', 'ongegrond', 'niet-ontvankelijk', 'herroepen', 'gewijzigd']).optional(),
  /** Why nothing can be brought against the judgment any more; else `tot` is the last day on which that can come in. */
  zonderVervolg: Tekst.optional(),
  /** When, where and by whom the houder will be heard, and where the file can be read before that (Awb 7:2, 7:4, 7:5). */
  hoorzitting: Hoorzitting.optional(),
  /** Letter of Awb 7:3 on which nobody was heard. */
  grond: z.enum(['a', 'b', 'c', 'd', 'e']).optional(),
  /** For an adres or houder: the houder as he is from now on, with name, address and gemachtigde. */
  houder: Houder.optional(),
  /** For a houder: name of the one in whose place he came; left out: he is the same one. */
  vorigeHouder: Tekst.optional(),
  /** What was noticed while recording: too late, more than was open. For the file; never printed in a letter. */
  opmerking: z.string().optional(),
  /** Days that stood here before they were mended, oldest first; `nr`: the line of the journal that mended it. */
  vorigeDagen: z.array(z.strictObject({ op: Datum, reden: Tekst, nr: z.int().positive() })).optional()
})
export type Vastlegging = z.infer<typeof Vastlegging>

export const Taak = z.strictObject({
  /** `k1`, `k2` … */
  id: Tekst,
  soort: z.enum([
    'post',
    'nader onderzoek',
    'register',
    'publicatie',
    'bezorging',
    'twijfel',
    'verbeuring nagaan',
    'beoordelen',
    'ondertekenaar'
  ]),
  tekst: Tekst,
  over: z.string().nullable(),
  gemaaktOp: Datum,
  uiterlijk: Datum.nullable(),
  afgedaan: z.strictObject({ op: Tijdstip, door: Tekst, hoe: z.string() }).nullable()
})
export type Taak = z.infer<typeof Taak>

export const Zaak = z.strictObject({
  id: Tekst,
  gemeente: GemeenteId,
  versie: z.int().positive(),
  proef: z.boolean(),
  geopendOp: Datum,
  status: z.enum(['open', 'gesloten']),
  geslotenOp: Datum.nullable(),
  vorigeZaak: z.string().nullable(),
  voorziening: Voorziening,
  houder: Houder,
  oudercommissie: Oudercommissie.nullable(),
  /** Title and date of the policy of the last decision; another one in force goes to a person. */
  beleid: z.strictObject({ titel: Tekst, geldigVanaf: Datum }).nullable(),
  rapporten: z.array(Rapport),
  overtredingen: z.array(Overtreding),
  doorgangen: z.array(Doorgang),
  brieven: z.array(Brief),
  verzendingen: z.array(Verzending),
  vragen: z.array(Vraag),
  vastleggingen: z.array(Vastlegging),
  taken: z.array(Taak),
  termijnen: z.array(Termijn),
  meldingen: z.array(Melding),
  /** Journal version up to which deadlines has looked; below `datumVersie` it looks again. */
  termijnenBijgewerktTot: z.int().min(0),
  datumVersie: z.int().min(0),
  /** Days on which deadlines must look although nothing happened; kept by deadlines. */
  bewaakDatums: z.array(Datum)
})
export type Zaak = z.infer<typeof Zaak>
