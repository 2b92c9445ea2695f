/** A zaak with approved letters, ready to go out, on the local adapters; the print of a letter is plain text here. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Gemeentegegevens } from '../../functions/model/beleid.ts'
import { dagVan } from '../../functions/model/dag.ts'
import type { Houder, Inspectierapport } from '../../functions/model/inspectie.ts'
import type { Briefsoort } from '../../functions/model/instrument.ts'
import type { Melding } from '../../functions/model/termijn.ts'
import type { Berichtsoort } from '../../functions/model/toestemming.ts'
import type { Verzending } from '../../functions/model/verzending.ts'
import type { Aanleiding, Brief, Zaak } from '../../functions/model/zaak.ts'
import type { Aanname, Bericht, Mailer, Ports } from '../../functions/ports.ts'
import type { Briefmaker, MaakDefinitief } from '../../functions/send/definitief.ts'
import { bestemmingenVan } from '../../functions/send/ontvangers.ts'
import { geefToestemming, runSend } from '../../functions/send/step.ts'
import { leesZaak } from '../../functions/stroom.ts'
import { GEGEVENS, MILA } from '../helpers/klein-beleid.ts'
import { kop, leesMime } from '../helpers/mime-lezen.ts'
import { legZaak, Opname, type Proef, type Proefkeuze, proef } from '../helpers/proef-poorten.ts'
import { bevindingUit, concept, inspectierapport, overtreding, rapport, uitkomst, voorwaarde } from '../helpers/zaak-bouwer.ts'

export const G = 'voorbeeldgemeente'
export const ZAAK = 'vbg-2026-0001'
const WIE = { gemeente: G, id: ZAAK }
export const HOUDER = 'houder:kvk:12345678'
export const INHOUD = 'ab'.repeat(32)

/** Data of a letter with a term of two weeks from 30 November, and of one without dates. */
export const MET_DATUM = { overtredingen: [{ nummer: 1, termijn: { duur: { aantal: 2, eenheid: 'weken' }, einde: '2026-12-14' } }] }
export const ZONDER_DATUM = {}

export const druk: MaakDefinitief = async ({ json }) => ({
  inhoudHash: INHOUD,
  pdf: new TextEncoder().encode(`%PDF ${new TextDecoder().decode(json)}`),
  gate: { groen: true, regels: [] }
})

export interface Briefkeuze {
  readonly soort: Briefsoort
  readonly gegevens?: object
  readonly vervangt?: string
}

export interface Wereld extends Proef {
  /** `verschil`: what the zaak would say otherwise by now; nothing unless told. */
  stuur(maak?: MaakDefinitief, verschil?: Briefmaker['verschil']): Promise<Zaak>
  zaak(): Promise<Zaak>
  /** The latest rows of one letter, or of all. */
  rijen(brief?: string): Promise<readonly Verzending[]>
  brief(id?: string): Promise<Brief>
  toestemming(soort: Berichtsoort, ontvanger?: string, adres?: string): Promise<void>
  /** Every mail in the outbox. */
  post(): Promise<readonly Verstuurd[]>
}

export interface Verstuurd {
  readonly bestand: string
  readonly aan: string
  readonly onderwerp: string
  readonly tekst: string
  readonly bijlagen: readonly string[]
  readonly ruw: Buffer
}

export interface Wereldkeuze extends Proefkeuze {
  readonly brieven?: readonly Briefkeuze[]
  readonly houder?: Partial<Houder>
  readonly rapport?: Partial<Inspectierapport>
  readonly aanleiding?: Aanleiding
  readonly meldingen?: readonly Melding[]
  /** More that happens before the letters are approved. */
  readonly eerst?: (opname: Opname) => void
  readonly gepland?: string
}

async function leesPost(outbox: string): Promise<Verstuurd[]> {
  const namen = await readdir(outbox).catch(() => [])
  return Promise.all(
    namen.sort().map(async (bestand) => {
      const ruw = await readFile(join(outbox, bestand))
      const mail = leesMime(ruw)
      const tekst = mail.delen.find((deel) => deel.koppen.get('content-type')?.[0]?.startsWith('text/plain'))
      const bijlagen = mail.delen.flatMap(
        (deel) => /filename="?([^";]+)/.exec(deel.koppen.get('content-disposition')?.[0] ?? '')?.[1] ?? []
      )
      return { bestand, aan: kop(mail, 'to'), onderwerp: kop(mail, 'subject'), tekst: tekst?.bytes.toString('utf8') ?? '', bijlagen, ruw }
    })
  )
}

/** As the letter prints it. */
function geadresseerdeVan(zaak: Zaak, id: string): object {
  const brief = zaak.brieven.find((een) => een.id === id)
  const [telt] = brief === undefined ? [] : bestemmingenVan(zaak, brief, Gemeentegegevens.parse(GEGEVENS))
  return { naam: telt?.ontvanger.naam, ...(telt?.ontvanger.adres ?? zaak.voorziening.adres) }
}

/** Letters b1, b2 … approved by Mila on the day of the clock, and dated that day unless another one is planned. */
export async function wereld(keuze: Wereldkeuze = {}): Promise<Wereld> {
  const { brieven = [{ soort: 'aanwijzing' }] } = keuze
  const omgeving = await proef(keuze)
  const gepland = keuze.gepland ?? dagVan(omgeving.klok.nu())
  const opname = new Opname()
  const norm = voorwaarde()
  const inhoud = inspectierapport(keuze.rapport ?? {})
  const verslag = rapport('r1', { ...inhoud, houder: { ...inhoud.houder, ...keuze.houder } })
  opname.rapport(verslag).besluit({ nieuw: [overtreding('o1', norm, bevindingUit(verslag, norm))], uitkomsten: [uitkomst('o1')] })
  keuze.eerst?.(opname)
  if (keuze.aanleiding !== undefined) opname.begint(keuze.aanleiding)
  opname.besluit({
    brieven: brieven.map(({ soort, vervangt }) => ({ soort, overtredingen: ['o1'], ...(vervangt === undefined ? {} : { vervangt }) }))
  })
  opname.op(dagVan(omgeving.klok.nu()))
  const eigen = opname.zaak.brieven.filter(({ status }) => status === 'open')
  for (const [plek, { id }] of eigen.entries()) {
    const sleutel = `${G}/zaken/${ZAAK}/${id}/c1.json`
    const json = JSON.stringify({ geadresseerde: geadresseerdeVan(opname.zaak, id), ...(brieven[plek]?.gegevens ?? ZONDER_DATUM) })
    await omgeving.ports.documenten.bewaar(sleutel, new TextEncoder().encode(json), 'application/json')
    const ondertekenaar = { id: MILA.id, naam: MILA.naam, functie: MILA.functie }
    opname
      .gebeurt({ soort: 'concept-gemaakt', inhoud: { brief: id, concept: concept(id, gepland, { gegevens: sleutel, ondertekenaar }) } })
      .gebeurt({ soort: 'concept-genomen', inhoud: { brief: id } }, 'bram')
      .gebeurt(
        {
          soort: 'concept-goedgekeurd',
          inhoud: { brief: id, concept: `${id}-c1`, inhoudHash: INHOUD, naam: MILA.naam, functie: MILA.functie }
        },
        'mila'
      )
  }
  if (keuze.meldingen !== undefined) opname.gebeurt({ soort: 'meldingen-gemaakt', inhoud: { meldingen: [...keuze.meldingen] } })
  await legZaak(omgeving, opname)
  return metHandgrepen(omgeving)
}

function metHandgrepen(omgeving: Proef): Wereld {
  const { ports } = omgeving
  const lees = async (): Promise<Zaak> => {
    const gelezen = await leesZaak(ports.store, G, ZAAK)
    if (gelezen === null) throw new Error('geen zaak')
    return gelezen
  }
  return {
    ...omgeving,
    zaak: lees,
    stuur: async (maak = druk, verschil = async () => []) => {
      await runSend(ports, WIE, { maker: { maak, verschil } })
      return lees()
    },
    rijen: async (brief) => (await lees()).verzendingen.filter((rij) => brief === undefined || rij.brief === brief),
    brief: async (id = `${ZAAK}-b1`) => {
      const gevonden = (await lees()).brieven.find((brief) => brief.id === id)
      if (gevonden === undefined) throw new Error(`geen brief ${id}`)
      return gevonden
    },
    toestemming: async (soort, ontvanger = HOUDER, adres = 'bestuur@zonnestraal.example') => {
      const bewijs = { bestandsnaam: 'formulier.pdf', bytes: new TextEncoder().encode(`ja, ${soort} op ${adres}`) }
      const sinds = ports.klok.vandaag()
      const uit = await geefToestemming(ports, {
        gemeente: G,
        ontvanger,
        soort,
        adres,
        getoond: 'Wilt u dit per e-mail?',
        bewijs,
        sinds,
        door: 'bram'
      })
      if (!uit.ok) throw new Error(uit.redenen.join(' '))
    },
    post: () => leesPost(omgeving.outbox)
  }
}

/** The same installation with another mailer. */
export function metMailer(thuis: Wereld, mailer: Mailer): Wereld {
  return metHandgrepen({ ...thuis, ports: { ...thuis.ports, mailer } })
}

export function metPoorten(thuis: Wereld, deel: Partial<Ports>): Wereld {
  return metHandgrepen({ ...thuis, ports: { ...thuis.ports, ...deel } })
}

/** A mail server that accepts, or does what it is told, and remembers what it took. */
export class Proefmailer implements Mailer {
  readonly kanaal
  readonly aangenomen: Bericht[] = []
  /** Called before each message; throws what goes wrong. */
  stoort: (bericht: Bericht) => void = () => undefined
  readonly #nu: () => string

  constructor(kanaal: Mailer['kanaal'], nu: () => string) {
    this.kanaal = kanaal
    this.#nu = nu
  }

  async verstuur(bericht: Bericht): Promise<Aanname> {
    this.stoort(bericht)
    this.aangenomen.push(bericht)
    return { uitslag: 'geaccepteerd', berichtId: `<${bericht.sleutel}@voorbeeldgemeente.example>`, tijdstip: this.#nu(), bewijs: '250 OK' }
  }
}

export function melding(deel: Partial<Melding> = {}): Melding {
  return {
    sleutel: 'herinnering:o1',
    soort: 'herinnering-hersteltermijn',
    ontvanger: 'houder',
    sjabloon: 'herinnering-hersteltermijn',
    gegevens: { laatsteDag: '2026-12-14', brieftitel: 'Waarschuwing', briefdatum: '2026-11-30', maatregel: 'Zet drie mensen in.' },
    op: '2026-11-23',
    status: 'te versturen',
    reden: '',
    ...deel
  }
}
