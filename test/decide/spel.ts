/** Plays a zaak through decide as the other rooms would: reports come in, letters go out, terms run, a person answers. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Besluit } from '../../functions/decide/kern.ts'
import { leesBeleid } from '../../functions/gemeente.ts'
import { neemRapportOp } from '../../functions/intake/opnemen.ts'
import type { Datum } from '../../functions/model/basis.ts'
import type { Beleid } from '../../functions/model/beleid.ts'
import type { Artikel, Inspectierapport, Voorwaarde } from '../../functions/model/inspectie.ts'
import type { Briefsoort } from '../../functions/model/instrument.ts'
import type { Recht } from '../../functions/model/recht/recht.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import type { Normrij } from '../../functions/model/recidive.ts'
import { isOpen, type Punt, type Vraag, type Waarde } from '../../functions/model/vraag.ts'
import type { Overtreding, Uitkomst, Vastlegging, Zaak } from '../../functions/model/zaak.ts'
import { bon, inspectierapport, rapport, vastlegging, voorwaarde, ZaakBouwer } from '../helpers/zaak-bouwer.ts'
import { beslisEnNoteer } from './verhalen/opdrachten.ts'

const MAP = join(import.meta.dirname, '../../functions/decide/beleid')

export function beleidTekst(pad: string): string {
  return readFileSync(join(MAP, pad), 'utf8')
}

export const VOORBEELD = leesBeleid(beleidTekst('voorbeeldgemeente/2026-01-01.yaml'), 'voorbeeld')
export const SEED = leesBeleid(beleidTekst('leeuwarderadeel/2009-03-03.yaml'), 'seed')

const WKO_VANDAAG: Artikel[] = [{ wet: 'Wko', artikel: '1.50', lid: '1' }]
export const WK_2009: Artikel[] = [{ wet: 'Wko', artikel: '50', lid: '1' }]

/** A voorwaarde under an item; its words follow from the item, so that the same item is the same norm in every report. */
export function norm(item: string, oordeel: Voorwaarde['oordeel'], deel: Partial<Voorwaarde> = {}): Voorwaarde {
  return voorwaarde({
    id: `v-${item}`,
    item,
    tekst: `De houder voldoet aan ${item}.`,
    artikelen: WKO_VANDAAG,
    toetsingskader: 'KDV 2026',
    oordeel,
    bevindingen: `Bevinding bij ${item}.`,
    ...deel
  })
}

type Onderzoek = Partial<Inspectierapport['onderzoek']>

interface Verslag {
  readonly onderzoek?: Onderzoek
  readonly bevel?: readonly string[]
  readonly status?: 'concept' | 'definitief'
  readonly advies?: Inspectierapport['rapport']['advies']['soort']
  readonly corrigeert?: string
  readonly kenmerk?: string
  readonly lrk?: string
}

export class Spel {
  readonly bouwer: ZaakBouwer
  beleid: Beleid
  historie: readonly Normrij[] = []
  /** Another law than that of the day. */
  recht: Recht | null = null
  #dag: Datum

  constructor(beleid: Beleid = VOORBEELD, dag: Datum = '2026-02-02') {
    this.beleid = beleid
    this.#dag = dag
    this.bouwer = new ZaakBouwer({ gemeente: beleid.gemeente, id: `${beleid.gemeentegegevens.code}-2026-0001` }).op(dag)
  }

  get zaak(): Zaak {
    return this.bouwer.zaak
  }

  op(dag: Datum): this {
    this.#dag = dag
    this.bouwer.op(dag)
    return this
  }

  /** A report of an inspection on this day, decided at once. */
  rapport(dag: Datum, voorwaarden: readonly Voorwaarde[], deel: Verslag = {}): this {
    this.neemOp(dag, voorwaarden, deel)
    return this.beslist()
  }

  neemOp(dag: Datum, voorwaarden: readonly Voorwaarde[], deel: Verslag = {}): this {
    const inhoud = this.#verslag(dag, voorwaarden, deel)
    this.bouwer.rapport(rapport(`r${this.#aantalRapporten() + 1}`, inhoud, { corrigeert: deel.corrigeert ?? null }))
    return this
  }

  #verslag(dag: Datum, voorwaarden: readonly Voorwaarde[], deel: Verslag): Inspectierapport {
    const basis = inspectierapport()
    const nr = this.#aantalRapporten() + 1
    return inspectierapport({
      gemeente: this.beleid.gemeente,
      onderzoek: { ...basis.onderzoek, ...deel.onderzoek, datums: deel.onderzoek?.datums ?? [dag] },
      rapport: {
        ...basis.rapport,
        kenmerk: deel.kenmerk ?? `GGD-${nr}`,
        status: deel.status ?? 'definitief',
        advies: { soort: deel.advies ?? 'handhaven', toelichting: '' }
      },
      voorziening: { ...basis.voorziening, lrk: deel.lrk ?? basis.voorziening.lrk },
      bevel:
        deel.bevel === undefined ? null : { datum: dag, geldigTot: dag, voorwaarden: [...deel.bevel], maatregelen: 'Sluit de ruimte.' },
      voorwaarden: [...voorwaarden]
    })
  }

  #aantalRapporten(): number {
    try {
      return this.zaak.rapporten.length
    } catch {
      return 0
    }
  }

  /** Decides every doorgang that waits, as runDecide does. */
  beslist(): this {
    for (let keer = 0; keer < 20; keer += 1) {
      const besluit = this.volgendBesluit()
      if (besluit === null) return this
      this.bouwer.gebeurt({ soort: 'besloten', inhoud: besluit })
    }
    throw new Error('decide komt niet tot rust')
  }

  volgendBesluit(): Besluit | null {
    const doorgang = this.zaak.doorgangen.find(({ teBeslissen }) => teBeslissen.length > 0)
    if (doorgang === undefined) return null
    const { titel, geldigVanaf } = this.beleid
    const recht = this.recht ?? rechtOp(this.#dag)
    const eigenBon = bon({ beleid: { titel, geldigVanaf, hash: 'ab'.repeat(32) }, recht: recht.naam, op: this.#dag })
    return beslisEnNoteer({
      zaak: this.zaak,
      doorgang,
      beleid: this.beleid,
      recht,
      vandaag: this.#dag,
      historie: this.historie,
      bon: eigenBon
    })
  }

  /** Decides the last doorgang, or this one, again as a whole. */
  opnieuw(nr: number = this.zaak.doorgangen.length): this {
    const doorgangen = this.zaak.doorgangen.map((doorgang) =>
      doorgang.nr === nr ? { ...doorgang, teBeslissen: 'alles' as const } : doorgang
    )
    Object.assign(this.zaak, { doorgangen })
    return this.beslist()
  }

  /** A later vaststelling, as intake takes it in: what was not sent lapses, of each letter that was sent it asks. */
  correctie(dag: Datum, voorwaarden: readonly Voorwaarde[], deel: Verslag & { readonly corrigeert: string }): this {
    const { zaak } = this
    const oud = zaak.rapporten.find(({ id }) => id === deel.corrigeert)
    if (oud === undefined) throw new Error(`rapport ${deel.corrigeert} is er niet`)
    const opname = { sha256: 'cd'.repeat(32), zaakId: zaak.id, vorigeZaak: null, corrigeert: { zaak, rapport: oud }, proef: true }
    const gebeurtenissen = neemRapportOp(zaak, { ...opname, rapport: this.#verslag(dag, voorwaarden, deel), vandaag: this.#dag })
    for (const gebeurtenis of gebeurtenissen) this.bouwer.gebeurt(gebeurtenis)
    return this.beslist()
  }

  /** The last letter of this kind goes out; with `termijnTot` its term for every overtreding in it. */
  verzendt(soort: Briefsoort, termijnTot: Datum | null = null, soortTermijn = 'hersteltermijn'): this {
    return this.verzendtBrief(this.brief(soort).id, termijnTot, soortTermijn)
  }

  verzendtBrief(id: string, termijnTot: Datum | null, soortTermijn: string): this {
    for (let vraag = this.#openPuntVan(id); vraag !== undefined; vraag = this.#openPuntVan(id)) {
      this.#beantwoord(vraag, vraag.voorstel ?? 'vastgesteld', 'akkoord')
      this.beslist()
    }
    const brief = this.zaak.brieven.find((een) => een.id === id)
    if (brief === undefined || brief.status === 'vervallen') return this
    this.bouwer.verzendt(id)
    if (termijnTot !== null) this.termijn(soortTermijn, id, brief.overtredingen, termijnTot)
    return this
  }

  #openPuntVan(id: string): Vraag | undefined {
    const brief = this.zaak.brieven.find((een) => een.id === id)
    if (brief === undefined || brief.status === 'vervallen') return undefined
    return this.zaak.vragen.find(
      (vraag) =>
        isOpen(vraag) &&
        vraag.soort === 'open punt' &&
        (vraag.over.brief === id ||
          (vraag.over.brief === null &&
            vraag.over.doorgang === brief.doorgang &&
            brief.overtredingen.includes(vraag.over.overtreding ?? '')))
    )
  }

  termijn(soort: string, brief: string, overtredingen: readonly string[], laatsteDag: Datum): this {
    const termijnen = overtredingen.map((overtreding) => ({
      sleutel: `${soort}:${brief}:${overtreding}`,
      soort,
      omschrijving: soort,
      artikel: 'beleid',
      aard: 'beleid' as const,
      gebeurtenis: 'verzending',
      start: this.#dag,
      eersteDag: this.#dag,
      laatsteDag,
      uitleg: 'voor de test',
      waarschuwingen: [],
      brief,
      overtreding: soort === 'zienswijze' ? null : overtreding,
      status: 'loopt' as const,
      vorige: []
    }))
    this.bouwer.gebeurt({ soort: 'termijnen-gezet', inhoud: { termijnen, tot: this.zaak.versie, bewaakDatums: [] } })
    return this
  }

  zienswijze(brief: string): this {
    const id = `e${this.zaak.vastleggingen.length + 1}`
    this.bouwer.legtVast({ id, soort: 'zienswijze', op: this.#dag, brief, hoe: 'schriftelijk', tekst: 'Wij zijn het er niet mee eens.' })
    this.bouwer.begint({ soort: 'zienswijze', brief })
    return this.beslist()
  }

  zienswijzetermijnVoorbij(brief: string): this {
    this.bouwer.begint({ soort: 'zienswijzetermijn verstreken', brief })
    return this.beslist()
  }

  hersteltermijnVoorbij(...overtredingen: string[]): this {
    this.bouwer.begint({ soort: 'hersteltermijn verstreken', overtredingen })
    return this.beslist()
  }

  controle(overtreding: string | null, oordeel: Vastlegging['oordeel']): this {
    const id = `e${this.zaak.vastleggingen.length + 1}`
    this.bouwer.legtVast(vastlegging({ id, soort: 'controle op stukken', op: this.#dag, overtreding, oordeel, tekst: 'Stukken bekeken.' }))
    this.bouwer.begint({ soort: 'controle op stukken', vastlegging: id })
    return this.beslist()
  }

  #beantwoord(vraag: Vraag, waarde: Waarde, reden: string, door = 'bram.behandelaar'): void {
    const antwoord = { waarde, reden, door, op: `${this.#dag}T10:00:00Z` }
    this.bouwer.gebeurt({ soort: 'vraag-beantwoord', inhoud: { vraag: vraag.id, antwoord } }, door)
  }

  /** Answers the open question with this cause or punt, and decides again. */
  antwoord(wat: string, waarde: Waarde, reden = 'zo is het'): this {
    const vraag = this.vraag(wat)
    if (typeof waarde === 'string' && vraag.opties.length > 0 && !vraag.opties.some((optie) => optie.waarde === waarde))
      throw new Error(`${waarde} is geen keuze; wel: ${vraag.opties.map((optie) => optie.waarde).join(', ')}`)
    this.#beantwoord(vraag, waarde, reden)
    return this.beslist()
  }

  vraag(wat: string): Vraag {
    const vraag = this.zaak.vragen.find((een) => isOpen(een) && (een.veld === wat || een.punt === wat))
    if (vraag === undefined) throw new Error(`er is geen open vraag ${wat}; wel: ${this.open().join(', ')}`)
    return vraag
  }

  open(): string[] {
    return this.zaak.vragen.filter(isOpen).map(({ punt, veld, soort }) => punt ?? veld ?? soort)
  }

  opties(wat: string): string[] {
    return this.vraag(wat).opties.map(({ waarde }) => waarde)
  }

  punten(overtreding: string): (Punt | null)[] {
    return this.zaak.vragen
      .filter((een) => isOpen(een) && een.over.overtreding === overtreding && een.soort === 'open punt')
      .map(({ punt }) => punt)
  }

  overtreding(id = 'o1'): Overtreding {
    const gevonden = this.zaak.overtredingen.find((een) => een.id === id)
    if (gevonden === undefined) throw new Error(`${id} bestaat niet`)
    return gevonden
  }

  /** What was last said of it. */
  uitkomst(id = 'o1'): Uitkomst {
    const gevonden = this.zaak.doorgangen.flatMap(({ uitkomsten }) => uitkomsten).findLast((een) => een.overtreding === id)
    if (gevonden === undefined) throw new Error(`over ${id} is niets beslist`)
    return gevonden
  }

  brief(soort: Briefsoort) {
    const gevonden = this.zaak.brieven.findLast((een) => een.soort === soort && een.status !== 'vervallen')
    if (gevonden === undefined) throw new Error(`er is geen ${soort}; wel: ${this.brieven().join(', ')}`)
    return gevonden
  }

  /** Kinds of the letters that stand, in order. */
  brieven(): Briefsoort[] {
    return this.zaak.brieven.filter(({ status }) => status !== 'vervallen').map(({ soort }) => soort)
  }
}
