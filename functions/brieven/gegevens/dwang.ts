/** After the invorderingsbeschikking: the aanmaning (Awb 4:112, 4:113) and the dwangbevel (4:114-4:124). */
import type { Datum } from '../../model/basis.ts'
import { standVan } from '../../model/dwangsomgeld.ts'
import { AANMANINGSTERMIJN, aanmaningsvergoeding } from '../../model/invordering.ts'
import type { Velden } from './basis.ts'
import { type Briefbron, puntVan, tekstVan, type VerzondenBrief } from './bron.ts'
import { rechtsmiddelen } from './houder.ts'
import { eerdereFeitbrieven, naarBrief, rente, vordering } from './invordering.ts'

/** Charged with this answer; `met bezwaar`: a jurist says that the fee opens bezwaar. */
function kosten(bron: Briefbron, schuld: number): Velden<'aanmaning'>['kosten'] {
  const punt = puntVan(bron, 'aanmaningskosten')
  // Nothing was owed: no fee can be asked for asking it.
  const geldt = schuld > 0 && (punt.waarde === 'wel' || punt.waarde === 'met bezwaar')
  const metBezwaar = geldt && punt.waarde === 'met bezwaar'
  return {
    geldt,
    reden: geldt ? 'wij brengen de aanmaningsvergoeding in rekening' : 'wij brengen geen aanmaningsvergoeding in rekening',
    bedrag: geldt ? aanmaningsvergoeding(schuld) : 0,
    bezwaar: {
      geldt: metBezwaar,
      reden: metBezwaar ? 'een medewerker heeft gekozen voor een bezwaarclausule bij de vergoeding' : 'er staat geen bezwaarclausule bij'
    },
    open: punt.open
  }
}

export function aanmaning(bron: Briefbron): Velden<'aanmaning'> {
  const { last, geld } = vordering(bron)
  const vergoeding = kosten(bron, geld.teBetalen)
  return {
    last,
    geld,
    beschikking: naarBrief(eerdereFeitbrieven(bron, 'invorderingsbeschikking').at(-1) ?? null),
    termijn: AANMANINGSTERMIJN,
    kosten: vergoeding,
    vervolg: 'artikel 4:112, derde lid, en 4:114 van de Algemene wet bestuursrecht',
    totaal: geld.teBetalen + vergoeding.bedrag,
    rekening: tekstVan(puntVan(bron, 'rekening')),
    bezwaar: rechtsmiddelen(bron, 'last onder dwangsom').bezwaar
  }
}

/**
 * What was still open on the day of this letter (Awb 4:113 lid 1): a later payment changes nothing of its fee; one that had come in by then
 * counts, also when it was recorded afterwards.
 */
function schuldOp({ zaak, brief }: Briefbron, { briefdatum }: VerzondenBrief): number {
  const vastleggingen = zaak.vastleggingen.filter(({ soort, op }) => soort !== 'betaling' || op <= briefdatum)
  return standVan({ ...zaak, vastleggingen }, brief.feiten ?? []).open
}

/**
 * The words at the head of an executory title (Rv 430 lid 2), which Awb 4:122 takes for granted (Kamerstukken II 2003/04, 29 702, nr. 3).
 * Under a queen the law reads them as Koningin (Wet van 22 juni 1891, Stb. 1891, 125): until 30 April 2013.
 */
export function titelhoofd(op: Datum): string {
  return op < '2013-04-30' ? 'In naam van de Koningin' : 'In naam van de Koning'
}

export function dwangbevel(bron: Briefbron): Velden<'dwangbevel'> {
  const { zaak } = bron
  const { last, geld } = vordering(bron)
  const gemaand = eerdereFeitbrieven(bron, 'aanmaning').at(-1) ?? null
  const vergoeding = gemaand === null ? null : kosten({ ...bron, brief: gemaand }, schuldOp(bron, gemaand))
  const einde = zaak.termijnen.find(({ soort, brief }) => soort === 'aanmaning' && brief === gemaand?.id)?.laatsteDag ?? ''
  const uitvoering = puntVan(bron, 'tenuitvoerlegging')
  const { elektronisch: _, ...rechtbank } = rechtsmiddelen(bron, 'last onder dwangsom').rechtbank
  return {
    last,
    geld,
    schuldgrond: 'artikel 5:33 van de Algemene wet bestuursrecht',
    grondslag: 'artikel 5:10, tweede lid, samen met artikel 4:115 van de Algemene wet bestuursrecht',
    titelkracht: 'artikel 4:116 van de Algemene wet bestuursrecht',
    beschikking: naarBrief(eerdereFeitbrieven(bron, 'invorderingsbeschikking').at(-1) ?? null),
    aanmaning: { ...naarBrief(gemaand), einde },
    kosten:
      vergoeding?.geldt === true
        ? { geldt: true, reden: 'de aanmaning noemt een vergoeding', bedrag: vergoeding.bedrag }
        : { geldt: false, reden: 'de aanmaning noemt geen vergoeding', bedrag: 0 },
    rente: rente(bron),
    totaal: geld.teBetalen + (vergoeding?.bedrag ?? 0),
    tenuitvoerlegging: { tekst: tekstVan(uitvoering), open: uitvoering.open },
    rekening: tekstVan(puntVan(bron, 'rekening')),
    rechtbank
  }
}
