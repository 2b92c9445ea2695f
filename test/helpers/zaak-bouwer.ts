/**
 * Builds zaken for tests the way they grow in life: by gebeurtenissen that are folded with `vervolg`. Plain data, literal dates,
 * fictitious people and places.
 */
import type { Adres, Datum } from '../../functions/model/basis.ts'
import type { Gebeurtenis, NieuweBrief } from '../../functions/model/gebeurtenis.ts'
import { volgendeId } from '../../functions/model/id.ts'
import { Inspectierapport, Voorwaarde } from '../../functions/model/inspectie.ts'
import { BRIEFSOORTEN } from '../../functions/model/instrument.ts'
import { vervolg } from '../../functions/model/verloop.ts'
import type { Punt, Waarde } from '../../functions/model/vraag.ts'
import { Vraag } from '../../functions/model/vraag.ts'
import type { Aanleiding, Bevinding, Bon, Concept, Overtreding, Rapport, Uitkomst, Vastlegging, Zaak } from '../../functions/model/zaak.ts'

export const ADRES: Adres = { straat: 'Lindelaan 12', postcode: '1234 AB', plaats: 'Voorbeelddorp' }
const HASH = 'ab'.repeat(32)

/** One voorwaarde of a report; every field can be replaced. */
export function voorwaarde(deel: Partial<Voorwaarde> = {}): Voorwaarde {
  return Voorwaarde.parse({
    id: 'ratio',
    item: 'beroepskracht-kindratio',
    domein: 'Personeel en groepen',
    tekst: 'Er worden ten minste zoveel beroepskrachten ingezet als nodig is voor het aantal kinderen in de groep.',
    artikelen: [
      { wet: 'Wko', artikel: '1.50', lid: '1' },
      { wet: 'Bkk', artikel: '7', lid: '2' }
    ],
    toetsingskader: 'KDV 2024',
    oordeel: 'voldoet niet',
    bevindingen:
      'Op de groep De Vlinders waren om 10.15 uur negen kinderen van nul jaar met twee beroepskrachten. Voor deze groep zijn er drie nodig.',
    plaats: 'groep De Vlinders',
    ...deel
  })
}

/** A complete jaarlijks onderzoek of a KDV with one overtreding; `deel` replaces whole parts. */
export function inspectierapport(deel: Partial<Inspectierapport> = {}): Inspectierapport {
  return Inspectierapport.parse({
    schema: 'besluitenstraat/inspectieresultaat/1',
    gemeente: 'voorbeeldgemeente',
    onderzoek: {
      type: 'jaarlijks',
      aanleiding: 'jaarlijks onderzoek',
      wijze: 'bezoek en documenten',
      aangekondigd: false,
      datums: ['2026-10-06']
    },
    rapport: {
      kenmerk: 'GGD-2026-0417',
      status: 'definitief',
      datumVaststelling: '2026-11-03',
      ggd: 'GGD Voorbeeldstreek',
      inspecteurs: ['T. Toezicht'],
      advies: { soort: 'handhaven', toelichting: 'Handhaven volgens het beleid van de gemeente.' }
    },
    voorziening: {
      soort: 'KDV',
      naam: 'De Zonnestraal',
      lrk: '123456789',
      adres: { straat: 'Speelweg 4', postcode: '1234 CD', plaats: 'Voorbeelddorp' }
    },
    houder: {
      soort: 'rechtspersoon',
      naam: 'Stichting Kinderopvang Zonnestraal',
      kvk: '12345678',
      adres: ADRES,
      email: 'post@zonnestraal.example'
    },
    oudercommissie: { naam: 'Oudercommissie De Zonnestraal', email: 'oc@zonnestraal.example' },
    voorwaarden: [voorwaarde()],
    ...deel
  })
}

export function rapport(id: string, inhoud: Inspectierapport, deel: Partial<Rapport> = {}): Rapport {
  return { id, upload: HASH, inhoud, opgenomenOp: '2026-11-05', corrigeert: null, vervangenDoor: null, ...deel }
}

/** What the toezichthouder found for a voorwaarde of this report. */
export function bevindingUit(verslag: Rapport, gevonden: Voorwaarde): Bevinding {
  return {
    rapport: verslag.id,
    datum: verslag.inhoud.onderzoek.datums[0] ?? verslag.opgenomenOp,
    plaats: gevonden.plaats,
    tekst: gevonden.bevindingen,
    verzwarend: gevonden.verzwarend,
    verzachtend: gevonden.verzachtend
  }
}

export function overtreding(id: string, gevonden: Voorwaarde, bevinding: Bevinding, deel: Partial<Overtreding> = {}): Overtreding {
  const { id: voorwaardeId, item, domein, tekst, artikelen, toetsingskader } = gevonden
  return {
    id,
    voorwaarde: { id: voorwaardeId, item, domein, tekst, artikelen, toetsingskader },
    beleidssoort: gevonden.beleidssoort ?? 'KDV',
    prioriteit: 'Hoog',
    status: 'open',
    fase: 0,
    instrument: null,
    stap: null,
    ingevoegdVoornemen: false,
    meenemen: false,
    gehoord: [],
    bevindingen: [bevinding],
    geschiedenis: [],
    ...deel
  }
}

export function uitkomst(over: string, deel: Partial<Uitkomst> = {}): Uitkomst {
  return {
    overtreding: over,
    gevolg: 'stap',
    fase: 1,
    instrument: 'waarschuwing',
    stap: 'instrument',
    ingevoegdVoornemen: false,
    meenemen: false,
    herinspectie: true,
    rij: 'hoog-1',
    artikel: '',
    regel: 'voldoet niet, nothing open on this norm',
    redenen: ['De overtreding is nieuw.'],
    ...deel
  }
}

export function bon(deel: Partial<Bon> = {}): Bon {
  return {
    invoerHash: HASH,
    beleid: { titel: 'Beleidsregels handhaving kinderopvang Voorbeeldgemeente 2026', geldigVanaf: '2026-01-01', hash: HASH },
    recht: 'Wko 2026-08-01 / Awb 2026-08-15',
    op: '2026-11-05',
    door: 'systeem',
    ...deel
  }
}

export function vastlegging(deel: Partial<Vastlegging> & Pick<Vastlegging, 'id' | 'soort' | 'op'>): Vastlegging {
  return { door: 'behandelaar', brief: null, overtreding: null, hoe: null, oordeel: null, bedrag: null, tekst: '', document: null, ...deel }
}

interface Kern {
  readonly gemeente?: string
  readonly id?: string
  readonly proef?: boolean
}

/** A zaak in the making: `op` sets the day, `gebeurt` adds to the journal, the rest are common moves in one line. */
export class ZaakBouwer {
  readonly #gemeente: string
  readonly #id: string
  #zaak: Zaak | null = null
  #dag: Datum = '2026-11-05'
  #nr = 0

  constructor({ gemeente = 'voorbeeldgemeente', id = 'vbg-2026-0001' }: Kern = {}) {
    this.#gemeente = gemeente
    this.#id = id
  }

  /** @throws Error before the first gebeurtenis */
  get zaak(): Zaak {
    if (this.#zaak === null) throw new Error('deze zaak is nog niet geopend')
    return this.#zaak
  }

  op(dag: Datum): this {
    this.#dag = dag
    return this
  }

  gebeurt(gebeurtenis: Gebeurtenis, door = 'systeem'): this {
    this.#nr += 1
    const tijdstip = `${this.#dag}T09:30:00Z`
    this.#zaak = vervolg(this.#zaak, this.#gemeente, this.#id, { nr: this.#nr, tijdstip, dag: this.#dag, door, gebeurtenis })
    return this
  }

  /** Opens the zaak with its first report, or adds the next one, and begins a doorgang. */
  rapport(verslag: Rapport, proef = true): this {
    const { voorziening, houder, oudercommissie } = verslag.inhoud
    if (this.#zaak === null)
      this.gebeurt({ soort: 'zaak-geopend', inhoud: { proef, voorziening, houder, oudercommissie, vorigeZaak: null } })
    return this.gebeurt({ soort: 'rapport-opgenomen', inhoud: { rapport: verslag } }).begint({ soort: 'rapport', rapport: verslag.id })
  }

  begint(aanleiding: Aanleiding): this {
    return this.gebeurt({ soort: 'doorgang-begonnen', inhoud: { aanleiding } })
  }

  /** What decide says in the latest doorgang; ids of Brieven are given in order. */
  besluit(inhoud: {
    readonly nieuw?: readonly Overtreding[]
    readonly bevindingen?: readonly { readonly overtreding: string; readonly bevinding: Bevinding }[]
    readonly uitkomsten?: readonly Uitkomst[]
    readonly brieven?: readonly {
      readonly soort: NieuweBrief['soort']
      readonly overtredingen: readonly string[]
      readonly vervangt?: string
      readonly feiten?: readonly string[]
    }[]
    readonly bon?: Bon
  }): this {
    const doorgang = this.zaak.doorgangen.length
    const brieven = (inhoud.brieven ?? []).map((brief, plek) => ({
      id: volgendeId(this.zaak, 'brief', plek),
      soort: brief.soort,
      doorgang,
      overtredingen: [...brief.overtredingen],
      vervangt: brief.vervangt ?? null,
      ...(brief.feiten === undefined ? {} : { feiten: [...brief.feiten] })
    }))
    return this.gebeurt({
      soort: 'besloten',
      inhoud: {
        doorgang,
        uitkomsten: [...(inhoud.uitkomsten ?? [])],
        nieuweOvertredingen: [...(inhoud.nieuw ?? [])],
        bevindingen: [...(inhoud.bevindingen ?? [])],
        brieven,
        aangevuld: [],
        vragen: [],
        vervallenVragen: [],
        taken: [],
        bon: inhoud.bon ?? bon({ op: this.#dag })
      }
    })
  }

  /** An open punt of the latest doorgang, with its proposal. */
  vraagt(
    punt: Punt,
    voorstel: Waarde | null,
    over: { readonly overtreding?: string; readonly brief?: string } = {},
    deel: Partial<Vraag> = {}
  ): this {
    const vraag = Vraag.parse({
      id: volgendeId(this.zaak, 'vraag'),
      soort: 'open punt',
      tekst: `Stel vast: ${punt}.`,
      over: { doorgang: this.zaak.doorgangen.length, overtreding: over.overtreding ?? null, brief: over.brief ?? null },
      punt,
      waardesoort: waardesoort(voorstel),
      voorstel,
      gesteldOp: this.#dag,
      ...deel
    })
    return this.gebeurt({ soort: 'vraag-gesteld', inhoud: { vraag } })
  }

  /** Settles the latest question. */
  antwoordt(waarde: Waarde, reden = '', door = 'behandelaar'): this {
    const vraag = this.zaak.vragen.at(-1)
    if (vraag === undefined) throw new Error('er is nog geen vraag')
    const antwoord = { waarde, reden, door, op: `${this.#dag}T09:30:00Z` }
    return this.gebeurt({ soort: 'vraag-beantwoord', inhoud: { vraag: vraag.id, antwoord } }, door)
  }

  /** A punt that is asked and settled at once. */
  stelt(punt: Punt, waarde: Waarde, over: { readonly overtreding?: string; readonly brief?: string } = {}, reden = ''): this {
    return this.vraagt(punt, waarde, over).antwoordt(waarde, reden)
  }

  wijzigt(brief: string, velden: Readonly<Record<string, string>>, door = 'behandelaar'): this {
    return this.gebeurt({ soort: 'concept-gewijzigd', inhoud: { brief, velden: { ...velden } } }, door)
  }

  legtVast(deel: Parameters<typeof vastlegging>[0]): this {
    return this.gebeurt({ soort: 'vastgelegd', inhoud: { vastlegging: vastlegging(deel) } })
  }

  /** From concept to the day that counts, on the day set by `op`: concept, approval, final print, sending. */
  verzendt(brief: string, { door, naam } = { door: 'mandaathouder', naam: 'M. Mandaat' }): this {
    const { soort } = this.#brief(brief)
    const verzending = `${brief}-v1`
    this.gebeurt({ soort: 'concept-gemaakt', inhoud: { brief, concept: concept(brief, this.#dag) } })
      .gebeurt({ soort: 'concept-genomen', inhoud: { brief } }, 'behandelaar')
      .gebeurt(
        {
          soort: 'concept-goedgekeurd',
          inhoud: { brief, concept: `${brief}-c1`, inhoudHash: HASH, naam, functie: 'teammanager Toezicht' }
        },
        door
      )
      .gebeurt({
        soort: 'definitief-opgeslagen',
        inhoud: { brief, sleutel: `${this.#gemeente}/archief/${brief}/${HASH}.pdf`, sha256: HASH }
      })
      .gebeurt({ soort: 'verzending-gepland', inhoud: { verzending: rij(this.zaak, brief, verzending) } })
    return BRIEFSOORTEN[soort].isBesluit
      ? this.gebeurt({ soort: 'bekendgemaakt', inhoud: { brief, op: this.#dag, verzending } })
      : this.gebeurt({ soort: 'verzonden', inhoud: { brief, op: this.#dag, verzending } })
  }

  #brief(id: string): Zaak['brieven'][number] {
    const brief = this.zaak.brieven.find((kandidaat) => kandidaat.id === id)
    if (brief === undefined) throw new Error(`brief ${id} bestaat niet in deze zaak`)
    return brief
  }
}

function waardesoort(waarde: Waarde | null): Vraag['waardesoort'] {
  if (typeof waarde === 'boolean') return 'ja-nee'
  if (waarde === null || typeof waarde === 'string') return 'tekst'
  return 'eenheid' in waarde ? 'duur' : 'dwangsom'
}

export function concept(brief: string, geplandeVerzending: Datum, deel: Partial<Concept> = {}): Concept {
  return {
    id: `${brief}-c1`,
    nr: 1,
    inhoudHash: HASH,
    gegevens: `voorbeeldgemeente/${brief}.json`,
    html: `voorbeeldgemeente/${brief}.html`,
    pdf: `voorbeeldgemeente/${brief}.pdf`,
    gate: { groen: true, regels: [] },
    ondertekenaar: { id: 'mandaathouder', naam: 'M. Mandaat', functie: 'teammanager Toezicht' },
    geplandeVerzending,
    waarschuwingen: [],
    gemaaktOp: `${geplandeVerzending}T09:30:00Z`,
    ...deel
  }
}

function rij(zaak: Zaak, brief: string, id: string): Zaak['verzendingen'][number] {
  return {
    id,
    brief,
    melding: null,
    ontvanger: { id: 'houder:kvk:12345678', rol: 'houder', naam: zaak.houder.naam, adres: zaak.houder.adres, email: null },
    kanaal: 'post',
    versie: 1,
    telt: true,
    status: 'gepland',
    pogingen: 0,
    volgendePoging: null,
    pdf: HASH,
    berichtId: null,
    verzondenOp: null,
    bewijs: '',
    stappen: []
  }
}
