/** Letters about forfeited dwangsommen (Awb 5:33, 5:37): the last, what was forfeited under it with its proof, and what is to be paid. */
import type { z } from 'zod'
import { toonArtikelen } from '../../model/artikel.ts'
import { openBezwaren } from '../../model/bezwaar.ts'
import type { vorderingVelden } from '../../model/brief/vordering.ts'
import { geldigeVerbeuringen, standVan, type Verbeuring } from '../../model/dwangsomgeld.ts'
import { herroepen } from '../../model/gelding.ts'
import type { Feitbriefsoort } from '../../model/instrument.ts'
import { uitgewerkt } from '../../model/invorderingsverval.ts'
import { lastbesluiten } from '../../model/lastwijziging.ts'
import { berekenTermijn } from '../../model/termijn/bereken.ts'
import { onherroepelijk } from '../../model/vaststaan.ts'
import type { Overtreding, Vastlegging } from '../../model/zaak.ts'
import type { Velden } from './basis.ts'
import { alsVerzonden, type Briefbron, duurVan, dwangsomVan, eindeVan, isAanAnder, puntVan, tekstVan, type VerzondenBrief } from './bron.ts'
import { NIEMAND_ANDERS, rechtsmiddelen, verwijzing, zienswijzeverzoek } from './houder.ts'
import { titelVan } from './overtredingen.ts'
import { zienswijze } from './zienswijze.ts'

export type Vordering = z.infer<z.ZodObject<typeof vorderingVelden>>

/** The forfeitures that this letter rests on, in order of time. */
export function verbeuringenVan({ zaak, brief }: Pick<Briefbron, 'zaak' | 'brief'>): readonly Verbeuring[] {
  return geldigeVerbeuringen(zaak).filter(({ id }) => brief.feiten?.includes(id) === true)
}

/** The letter with the last; null when it does not hold. */
function lastVan(bron: Briefbron): VerzondenBrief | null {
  const id = verbeuringenVan(bron)[0]?.brief
  const last = bron.zaak.brieven.find((brief) => brief.id === id)
  return last === undefined ? null : alsVerzonden(last)
}

function lastvak(bron: Briefbron, last: VerzondenBrief | null, overtreding: Overtreding, plek: number): Vordering['lasten'][number] {
  const bij = last === null ? null : { zaak: bron.zaak, brief: last }
  const dwangsom = bij === null ? null : dwangsomVan(puntVan(bij, 'dwangsom', overtreding.id))
  return {
    nummer: plek + 1,
    titel: titelVan(overtreding, bron.beleid),
    artikeltekst: toonArtikelen(overtreding.voorwaarde.artikelen),
    maatregel: bij === null ? '' : tekstVan(puntVan(bij, 'maatregel', overtreding.id)),
    einde: last === null ? '' : eindeVan(bron, last, overtreding.id),
    wijze: dwangsom?.wijze ?? '',
    tijdseenheid: dwangsom?.tijdseenheid ?? '',
    bedrag: dwangsom?.bedrag ?? null,
    maximum: dwangsom?.maximum ?? null
  }
}

/** What lowered the dwangsom of these lasten, each from its day on (Awb 5:34). */
function wijzigingvak({ zaak }: Briefbron, last: VerzondenBrief | null, overtredingen: readonly Overtreding[]): Vordering['wijziging'] {
  const regels = overtredingen.flatMap(({ id }, plek) =>
    lastbesluiten(zaak, last?.id ?? '', id).flatMap((besluit): Vordering['wijziging']['regels'] => {
      const { kenmerk, datum } = naarBrief(alsVerzonden(besluit.brief))
      if (besluit.dwangsom === null || datum === '') return []
      const { wijze, tijdseenheid, bedrag, maximum } = besluit.dwangsom
      return [{ nummer: plek + 1, kenmerk, datum, vanaf: besluit.vanaf, wijze, tijdseenheid: tijdseenheid ?? '', bedrag, maximum }]
    })
  )
  const geldt = regels.length > 0
  return { geldt, reden: geldt ? 'de dwangsom is verminderd' : 'de dwangsom is zoals de last haar noemde', regels }
}

/** The six weeks of Awb 5:33, as the zaak watches them. */
function uiterlijk({ zaak }: Briefbron, { id, op }: Verbeuring): string {
  return (
    zaak.termijnen.find(({ sleutel }) => sleutel === `betaling-dwangsom:${id}`)?.laatsteDag ??
    berekenTermijn('betaling-dwangsom', op).laatsteDag
  )
}

function betaaldvak(bedrag: number): Vordering['geld']['betaald'] {
  return bedrag > 0
    ? { geldt: true, reden: 'de houder heeft al een deel betaald', bedrag }
    : { geldt: false, reden: 'er is nog niets betaald', bedrag }
}

/** Not blank, one point per line. */
export function regelsVan(tekst: string): string[] {
  return tekst
    .split(/\n+/)
    .map((regel) => regel.trim())
    .filter((regel) => regel !== '')
}

/** Empty when it did not go out. */
export function naarBrief(last: VerzondenBrief | null): Vordering['last'] {
  if (last === null) return { kenmerk: '', datum: '', verzonden: '' }
  const { titel: _, ...welke } = verwijzing(last)
  return welke
}

export function vordering(bron: Briefbron): Vordering {
  const { zaak, brief } = bron
  const last = lastVan(bron)
  const rijen = verbeuringenVan(bron)
  const overtredingen = zaak.overtredingen.filter(({ id }) => rijen.some(({ overtreding }) => overtreding === id))
  const bewijs = puntVan(bron, 'bewijs-verbeuring')
  const { verbeurd, betaald, open } = standVan(zaak, brief.feiten ?? [])
  return {
    last: naarBrief(last),
    lasten: overtredingen.map((een, plek) => lastvak(bron, last, een, plek)),
    wijziging: wijzigingvak(bron, last, overtredingen),
    verbeuringen: rijen.map((rij) => ({
      nummer: overtredingen.findIndex(({ id }) => id === rij.overtreding) + 1,
      datum: rij.op,
      bedrag: rij.bedrag,
      uiterlijk: uiterlijk(bron, rij)
    })),
    bewijs: { regels: regelsVan(tekstVan(bewijs)), open: bewijs.open },
    geld: { verbeurd, betaald: betaaldvak(betaald), teBetalen: open }
  }
}

/** Awb 5:37 lid 1: first the besluit, then the aanmaning. */
const GRONDSLAG_INVORDERING = 'artikel 5:37, eerste lid, van de Algemene wet bestuursrecht'

export function voornemenInvordering(bron: Briefbron): Velden<'voornemen-invordering'> {
  return {
    ...vordering(bron),
    voorgenomen: { instrument: 'invorderingsbeschikking', grondslag: GRONDSLAG_INVORDERING },
    zienswijzeverzoek: zienswijzeverzoek(bron)
  }
}

/** Letters of this kind that went out to this houder and rest on one of the same facts, oldest first. */
export function eerdereFeitbrieven({ zaak, brief }: Pick<Briefbron, 'zaak' | 'brief'>, soort: Feitbriefsoort): readonly VerzondenBrief[] {
  return zaak.brieven.flatMap((een) => {
    const deelt =
      een.soort === soort &&
      een.id !== brief.id &&
      een.status !== 'vervallen' &&
      een.feiten?.some((id) => brief.feiten?.includes(id)) === true
    const uit = deelt && !isAanAnder(zaak, een) ? alsVerzonden(een) : null
    return uit === null ? [] : [uit]
  })
}

/** The oldest request to collect what this letter is about on which nothing was decided (Awb 5:37 lid 2): the first decision is on the first request. */
function openVerzoek(bron: Briefbron): Vastlegging | undefined {
  const open = verbeuringenVan(bron).flatMap(({ brief, overtreding }) => {
    const eigen = bron.zaak.vastleggingen.filter((rij) => rij.brief === brief && rij.overtreding === overtreding)
    const beslist = eigen.filter(({ soort }) => soort === 'verzoek om invordering beslist').length
    return eigen.filter(({ soort }) => soort === 'verzoek om invordering').slice(beslist)
  })
  return open.toSorted((een, ander) => (een.op < ander.op ? -1 : 1))[0]
}

function voorwaardeOp(feit: Vastlegging | undefined, ja: string, nee: string): { geldt: boolean; reden: string; datum: string } {
  return feit === undefined ? { geldt: false, reden: nee, datum: '' } : { geldt: true, reden: ja, datum: feit.op }
}

/** Who asks for interest in this letter gives its amount and first day as the reason (Awb 4:99). */
export function rente(bron: Briefbron): Velden<'invorderingsbeschikking'>['rente'] {
  const punt = puntVan(bron, 'wettelijke-rente')
  const geldt = punt.waarde === 'wel'
  return {
    geldt,
    reden: geldt ? 'een medewerker stelt de rente in deze brief vast' : 'in deze brief wordt geen rente vastgesteld',
    tekst: geldt ? punt.reden.trim() : '',
    open: punt.open
  }
}

function betaling(bron: Briefbron): Velden<'invorderingsbeschikking'>['betaling'] {
  const termijn = puntVan(bron, 'betaaltermijn')
  const rekening = puntVan(bron, 'rekening')
  return {
    termijn: duurVan(termijn),
    rekening: tekstVan(rekening),
    open: { termijn: termijn.open, rekening: rekening.open }
  }
}

/** The latest besluit to collect the same that carries nothing any more (Awb 5:38 lid 2, 7:11). */
function eerdervak(bron: Briefbron): Velden<'invorderingsbeschikking'>['eerder'] {
  const { zaak, brief } = bron
  const weg = eerdereFeitbrieven(bron, 'invorderingsbeschikking').findLast((een) =>
    (brief.feiten ?? []).some((feit) => een.feiten?.includes(feit) === true && uitgewerkt(zaak, een, feit) !== null)
  )
  if (weg === undefined) return { geldt: false, reden: 'er is geen eerder besluit dat niet meer geldt', kenmerk: '', datum: '', waarom: '' }
  const { kenmerk, datum } = naarBrief(weg)
  const waarom = herroepen(zaak, weg.id) === null ? 'vervallen' : 'herroepen'
  return { geldt: true, reden: `een eerder besluit om in te vorderen is ${waarom}`, kenmerk, datum, waarom }
}

export function invorderingsbeschikking(bron: Briefbron): Velden<'invorderingsbeschikking'> {
  const last = lastVan(bron)
  const vast = last === null ? undefined : (onherroepelijk(bron.zaak, last.id) ?? undefined)
  const [bezwaar] = last === null || vast !== undefined ? [] : openBezwaren(bron.zaak, last.id)
  const omstandigheden = puntVan(bron, 'bijzondere-omstandigheden')
  return {
    ...vordering(bron),
    besluit: { instrument: 'invorderingsbeschikking', grondslag: GRONDSLAG_INVORDERING },
    eerder: eerdervak(bron),
    lastgrondslag: bron.recht.instrumenten['last onder dwangsom'].grondslag ?? '',
    zienswijze: zienswijze(bron, eerdereFeitbrieven(bron, 'voornemen-invordering')),
    anderen: NIEMAND_ANDERS,
    staatVast: voorwaardeOp(vast, 'vastgelegd is dat de last onherroepelijk is', 'niet vastgelegd is dat de last onherroepelijk is'),
    bezwaarLast: voorwaardeOp(bezwaar, 'tegen de last is bezwaar gemaakt', 'tegen de last loopt geen bezwaar'),
    samenhang: 'artikel 5:39 van de Algemene wet bestuursrecht',
    opVerzoek: voorwaardeOp(openVerzoek(bron), 'er is om dit besluit gevraagd', 'niemand heeft om dit besluit gevraagd'),
    omstandigheden: { motivering: tekstVan(omstandigheden), open: omstandigheden.open },
    betaling: betaling(bron),
    rente: rente(bron),
    ...rechtsmiddelen(bron, 'last onder dwangsom')
  }
}
