/**
 * Every notice that the policy's schedule gives for this zaak, due or to come, each under a stable key. What may be told to whom is
 * decided in meldingen.ts by model/wie-mag-weten.ts. Pure.
 */
import type { Datum } from '../model/basis.ts'
import type { Meldingregel } from '../model/beleid.ts'
import { plusDagen } from '../model/datum.ts'
import { geschorst, herroepen } from '../model/gelding.ts'
import { geldendeRapporten, openbaarVan, openbareBron } from '../model/openbaar.ts'
import type { Termijn } from '../model/termijn.ts'
import { onherroepelijk } from '../model/vaststaan.ts'
import { ALLEEN_AANWIJZING, metAanwijzing, type Wat } from '../model/wie-mag-weten.ts'
import type { Brief, Zaak } from '../model/zaak.ts'
import { type Gegevens, gebeurtenisgegevens, termijngegevens } from './melding-gegevens.ts'
import { isVerzonden, type Stand, stapVan } from './stand.ts'

export interface Meldingplan {
  readonly sleutel: string
  readonly regel: Meldingregel
  /** The day on which it is due. */
  readonly dag: Datum
  /** Later than this it is no longer sent. */
  readonly uiterlijk: Datum
  /** What the notice tells when that is more than its template says; then the rule for that counts. */
  readonly wat: Wat | null
  /** Notices of one series: of two that are due at once only the latest goes out. */
  readonly reeks: string | null
  /** Why it may never be sent, whatever the day; null when it may. */
  readonly nooit: string | null
  /** What must be recorded first; the notice waits for it as long as it is not too late. */
  readonly wachtOp: string | null
  readonly gegevens: Gegevens
}

type Termijnregel = Meldingregel & { readonly bij: Extract<Meldingregel['bij'], { soort: 'termijn' }> }
type Gebeurtenisregel = Meldingregel & { readonly bij: Extract<Meldingregel['bij'], { soort: 'gebeurtenis' }> }

/** A notice that comes after its day is of no use any more after a month. */
const VERS = 31

const GEEN_OPT_IN = 'de oudercommissie heeft niet laten vastleggen dat zij deze e-mails wil, of haar e-mailadres werkt niet'
const HERROEPEN = 'het besluit is herroepen'
const GESCHORST = 'het besluit is geschorst'
const VORIGE_HOUDER = 'de brief is gericht aan de vorige houder'
const NIET_OPENBAAR = 'het rapport is nog niet openbaar'

/** Terms of one letter that end on the same day are one notice. */
function groepen(termijnen: readonly Termijn[]): Termijn[][] {
  const bij = new Map<string, Termijn[]>()
  for (const termijn of termijnen) {
    const sleutel = termijn.overtreding === null || termijn.brief === null ? termijn.sleutel : `${termijn.soort}:${termijn.brief}`
    const groep = `${sleutel}:${termijn.laatsteDag}`
    bij.set(groep, [...(bij.get(groep) ?? []), termijn])
  }
  return [...bij.values()]
}

/** To an oudercommissie the end of a term also tells of the letter that set it. */
function watVerraadt({ ontvanger }: Meldingregel, { soort }: Termijn, brief: Brief | undefined): Wat | null {
  if (ontvanger !== 'oudercommissie') return null
  if (soort === 'begunstigingstermijn' || brief?.soort === 'last-onder-dwangsom') return 'boete of last waartegen nog bezwaar of beroep kan'
  return brief !== undefined && stapVan(brief) === 'voornemen' ? 'voornemen' : null
}

/** What binds a former houder is not told to the one of now. The recorded ground is about an aanwijzing; an oudercommissie does not hear of an overleg or waarschuwing by way of its term. */
function nooitVoor({ ontvanger }: Meldingregel, brief: Brief | undefined): string | null {
  if ((ontvanger === 'houder' || ontvanger === 'gemachtigde') && brief?.vorigeHouder !== undefined) return VORIGE_HOUDER
  return ontvanger === 'oudercommissie' && (brief?.soort === 'waarschuwing' || brief?.soort === 'bevestiging-overleg')
    ? ALLEEN_AANWIJZING
    : null
}

function bijTermijn(stand: Stand, regel: Termijnregel, groep: readonly [Termijn, ...Termijn[]]): Meldingplan {
  const [eerste] = groep
  const { dagen } = regel.bij
  const brief = stand.zaak.brieven.find(({ id }) => id === eerste.brief)
  const dag = plusDagen(eerste.laatsteDag, dagen)
  const over = eerste.overtreding === null ? eerste.sleutel : `${eerste.soort}:${eerste.brief}`
  const teKort = dagen < 0 && dag <= eerste.start
  return {
    sleutel: `${regel.soort}:${regel.ontvanger}:${over}:${eerste.laatsteDag}:${dagen}`,
    regel,
    dag,
    uiterlijk: dagen > 0 ? plusDagen(dag, VERS) : eerste.laatsteDag,
    wat: watVerraadt(regel, eerste, brief),
    reeks: dagen > 0 ? null : `${regel.sjabloon}:${regel.ontvanger}:${over}:${eerste.laatsteDag}`,
    nooit: nooitVoor(regel, brief) ?? (teKort ? 'de termijn is korter dan de tijd waarmee dit bericht vooraf gaat' : null),
    wachtOp: regel.ontvanger === 'oudercommissie' && openbareBron(stand) === null ? NIET_OPENBAAR : null,
    gegevens: termijngegevens(stand, groep)
  }
}

function isVanBelang({ status }: Termijn, dagen: number): boolean {
  return status === 'loopt' || status === 'verstreken' ? dagen <= 0 || status === 'verstreken' : false
}

function plannenBijTermijn(stand: Stand, termijnen: readonly Termijn[], regel: Termijnregel): Meldingplan[] {
  const passend = termijnen.filter((termijn) => termijn.soort === regel.bij.termijn && isVanBelang(termijn, regel.bij.dagen))
  return groepen(passend).flatMap(([eerste, ...rest]) => (eerste === undefined ? [] : [bijTermijn(stand, regel, [eerste, ...rest])]))
}

/** Something that happened and that somebody may hear of. */
interface Gebeurd {
  readonly id: string
  readonly op: Datum
  readonly uiterlijk?: Datum
  readonly wachtOp?: string | null
  readonly nooit?: string | null
  readonly gegevens: Gegevens
}

function rapporten(stand: Stand, soort: 'rapport-openbaar' | 'rapport-wordt-openbaar', termijnen: readonly Termijn[]): Gebeurd[] {
  return geldendeRapporten(stand.zaak).flatMap((rapport): Gebeurd[] => {
    const openbaar = openbaarVan(stand, rapport)
    const gegevens = gebeurtenisgegevens(stand, { rapport, openbaar })
    if (soort === 'rapport-openbaar') return openbaar === null ? [] : [{ id: rapport.id, op: openbaar.op, gegevens }]
    const termijn = termijnen.find(({ sleutel }) => sleutel === `rapport-openbaar:${rapport.id}`)
    if (openbaar !== null || termijn === undefined) return []
    const uiterlijk = { ...gegevens, uiterlijk: termijn.laatsteDag }
    return [{ id: rapport.id, op: rapport.opgenomenOp, uiterlijk: termijn.laatsteDag, gegevens: uiterlijk }]
  })
}

function nooitOver(zaak: Zaak, brief: Brief): string | null {
  if (herroepen(zaak, brief.id) !== null) return HERROEPEN
  return metAanwijzing(zaak, brief).length === 0 ? ALLEEN_AANWIJZING : null
}

function wachtOver(zaak: Zaak, { id }: Brief): string | null {
  return geschorst(zaak, id) === null ? null : GESCHORST
}

/** A besluit or afronding about which a letter goes to the oudercommissie is not told a second time by mail. */
function brieven(stand: Stand, soort: 'aanwijzing' | 'afronding'): Gebeurd[] {
  const { zaak } = stand
  return zaak.brieven.flatMap((brief): Gebeurd[] => {
    if (brief.soort !== soort || !isVerzonden(brief)) return []
    const metBrief = zaak.doorgangen.some(({ aanleiding }) => aanleiding.soort === 'mededeling' && aanleiding.brief === brief.id)
    const bron = openbareBron(stand)
    return [
      {
        id: brief.id,
        op: brief.verzondenOp,
        wachtOp: bron === null ? NIET_OPENBAAR : wachtOver(zaak, brief),
        nooit: nooitOver(zaak, brief) ?? (metBrief ? 'de oudercommissie krijgt hierover een brief' : null),
        gegevens: gebeurtenisgegevens(stand, { op: brief.verzondenOp, openbaar: bron })
      }
    ]
  })
}

function vastgelegd(stand: Stand, soort: 'sanctie in register' | 'publicatie'): Gebeurd[] {
  const { zaak } = stand
  return zaak.vastleggingen
    .filter((rij) => rij.soort === soort)
    .map((feit) => {
      const sanctie = soort === 'sanctie in register'
      const staatVast =
        feit.brief === null ? zaak.brieven.some(({ id }) => onherroepelijk(zaak, id) !== null) : onherroepelijk(zaak, feit.brief) !== null
      return {
        id: feit.id,
        op: feit.op,
        nooit: feit.brief === null || herroepen(zaak, feit.brief) === null ? null : HERROEPEN,
        wachtOp: sanctie && !staatVast ? 'nog niet is bevestigd dat de sanctie onherroepelijk is (artikel 1.81 Wko)' : null,
        gegevens: gebeurtenisgegevens(stand, { op: feit.op, feit })
      }
    })
}

function gebeurd(stand: Stand, { bij }: Gebeurtenisregel, termijnen: readonly Termijn[]): Gebeurd[] {
  switch (bij.gebeurtenis) {
    case 'rapport-openbaar':
    case 'rapport-wordt-openbaar':
      return rapporten(stand, bij.gebeurtenis, termijnen)
    case 'aanwijzing-gegeven':
      return brieven(stand, 'aanwijzing')
    case 'afronding-verzonden':
      return brieven(stand, 'afronding')
    case 'sanctie-in-register':
      return vastgelegd(stand, 'sanctie in register')
    case 'publicatie':
      return vastgelegd(stand, 'publicatie')
  }
}

function plannenBijGebeurtenis(stand: Stand, termijnen: readonly Termijn[], regel: Gebeurtenisregel): Meldingplan[] {
  return gebeurd(stand, regel, termijnen).map(({ id, op, uiterlijk, wachtOp = null, nooit = null, gegevens }) => {
    const dag = plusDagen(op, regel.bij.dagen)
    return {
      sleutel: `${regel.soort}:${regel.ontvanger}:${regel.bij.gebeurtenis}:${id}:${regel.bij.dagen}`,
      regel,
      dag,
      uiterlijk: uiterlijk ?? plusDagen(dag, VERS),
      wat: null,
      reeks: null,
      nooit,
      wachtOp,
      gegevens
    }
  })
}

function heeftOntvanger({ zaak }: Stand, { ontvanger }: Meldingregel): boolean {
  if (ontvanger === 'oudercommissie') return zaak.oudercommissie !== null
  return ontvanger !== 'gemachtigde' || zaak.houder.gemachtigde !== null
}

/** An oudercommissie may ask for our mails later: until then its notices wait, as long as they are not too late. */
function metOptIn({ optIn }: Stand, plan: Meldingplan): Meldingplan {
  if (optIn !== false || plan.regel.ontvanger !== 'oudercommissie' || plan.wachtOp !== null || plan.nooit !== null) return plan
  return { ...plan, wachtOp: GEEN_OPT_IN }
}

export function planMeldingen(stand: Stand, termijnen: readonly Termijn[]): Meldingplan[] {
  const plannen = stand.beleid.meldingen
    .filter((regel) => heeftOntvanger(stand, regel))
    .flatMap(({ bij, ...regel }) =>
      bij.soort === 'termijn'
        ? plannenBijTermijn(stand, termijnen, { ...regel, bij })
        : plannenBijGebeurtenis(stand, termijnen, { ...regel, bij })
    )
  return [...new Map(plannen.map((plan) => [plan.sleutel, metOptIn(stand, plan)])).values()]
}
