/** Letters about forfeited dwangsommen (Awb 5:33, 5:37): the last, what was forfeited under it with its proof, and what is to be paid. */
import type { z } from 'zod'
import { toonArtikelen } from '../../model/artikel.ts'
import type { vorderingVelden } from '../../model/brief/vordering.ts'
import { geldigeVerbeuringen, standVan, type Verbeuring } from '../../model/dwangsomgeld.ts'
import { berekenTermijn } from '../../model/termijn/bereken.ts'
import type { Overtreding } from '../../model/zaak.ts'
import type { Velden } from './basis.ts'
import { alsVerzonden, type Briefbron, dwangsomVan, eindeVan, puntVan, tekstVan, type VerzondenBrief } from './bron.ts'
import { verwijzing, zienswijzeverzoek } from './houder.ts'
import { titelVan } from './overtredingen.ts'

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

function lastverwijzing(last: VerzondenBrief | null): Vordering['last'] {
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
    last: lastverwijzing(last),
    lasten: overtredingen.map((een, plek) => lastvak(bron, last, een, plek)),
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
export const GRONDSLAG_INVORDERING = 'artikel 5:37, eerste lid, van de Algemene wet bestuursrecht'

export function voornemenInvordering(bron: Briefbron): Velden<'voornemen-invordering'> {
  return {
    ...vordering(bron),
    voorgenomen: { instrument: 'invorderingsbeschikking', grondslag: GRONDSLAG_INVORDERING },
    zienswijzeverzoek: zienswijzeverzoek(bron)
  }
}
