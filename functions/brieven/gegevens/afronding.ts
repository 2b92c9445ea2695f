/** The letter that closes: which overtredingen are hersteld, by what that was found, and what becomes of a last onder dwangsom. */
import { toonArtikelen } from '../../model/artikel.ts'
import type { Datum } from '../../model/basis.ts'
import type { GegevensVan } from '../../model/brief/gegevens.ts'
import { geldigeVerbeuringen, standVan } from '../../model/dwangsomgeld.ts'
import { geschorst, herroepen } from '../../model/gelding.ts'
import { isVerjaard } from '../../model/invorderingsbeletsel.ts'
import { feitbriefMet } from '../../model/invorderingsverval.ts'
import { dwangsomOp, waaromNietVanKracht } from '../../model/lastwijziging.ts'
import type { Overtreding, Zaak } from '../../model/zaak.ts'
import type { Velden } from './basis.ts'
import { alsVerzonden, type Briefbron, brievenAanHouder, eindeVan, metInstrument, overtredingenVan, type VerzondenBrief } from './bron.ts'
import { eerdereBrief, verwijzing } from './houder.ts'
import { titelVan } from './overtredingen.ts'

/** What the overtreding was found to be hersteld by: the report or the papers of that doorgang. */
function herstelbron(zaak: Zaak, overtreding: Overtreding): { datum: Datum | ''; bron: string } {
  const doorgang = zaak.doorgangen.findLast(({ uitkomsten }) =>
    uitkomsten.some(({ overtreding: id, gevolg }) => id === overtreding.id && gevolg === 'hersteld')
  )
  if (doorgang === undefined) return { datum: '', bron: '' }
  const { aanleiding } = doorgang
  if (aanleiding.soort === 'rapport') {
    const rapport = zaak.rapporten.find(({ id }) => id === aanleiding.rapport)?.inhoud
    return {
      datum: rapport?.onderzoek.datums.toSorted().at(-1) ?? '',
      bron: rapport === undefined ? '' : `rapport ${rapport.rapport.kenmerk}`
    }
  }
  if (aanleiding.soort === 'controle op stukken') {
    const controle = zaak.vastleggingen.find(({ id }) => id === aanleiding.vastlegging)
    return { datum: controle?.op ?? '', bron: controle === undefined ? '' : 'stukken die u ons hebt gestuurd' }
  }
  return { datum: '', bron: '' }
}

type Verbeurte = GegevensVan<'afronding'>['dwangsommen']['lasten'][number]

type Geld = Pick<Verbeurte, 'bedrag' | 'betaald' | 'teBetalen' | 'bericht' | 'beschikkingen'>

/** What was forfeited and paid, as the letters on money count it. `bedrag` null: nobody recorded whether anything was. */
function geldVan(zaak: Zaak, last: string, overtreding: string): Geld {
  const eigen = geldigeVerbeuringen(zaak).filter((rij) => rij.brief === last && rij.overtreding === overtreding)
  const gezegd = zaak.vastleggingen.some(
    ({ soort, brief, overtreding: welke }) => soort === 'verbeuring' && brief === last && welke === overtreding
  )
  const { verbeurd, betaald, open } = standVan(
    zaak,
    eigen.map(({ id }) => id)
  )
  const metBesluit = eigen.map(({ id }) => ({ id, besluit: feitbriefMet(zaak, 'invorderingsbeschikking', id) }))
  const uit = metBesluit.flatMap(({ besluit }) => (besluit === undefined ? [] : (alsVerzonden(besluit) ?? [])))
  const rest = metBesluit.filter(({ id, besluit }) => !isVerjaard(zaak, id) && !uit.some((brief) => brief.id === besluit?.id))
  const beschikkingen = [...new Map(uit.map((brief) => [brief.id, naarVerwijzing(brief)])).values()]
  const bericht = rest.some(({ id }) => standVan(zaak, [id]).open > 0)
  return { bedrag: gezegd ? verbeurd : null, betaald, teBetalen: open, bericht, beschikkingen }
}

function naarVerwijzing(brief: VerzondenBrief): Verbeurte['beschikkingen'][number] {
  const { titel: _, ...welke } = verwijzing(brief)
  return welke
}

type Werking = Pick<Verbeurte, 'werking' | 'stilTot'>

function werkingVan({ zaak, geplandeVerzending: op }: Briefbron, last: string, overtreding: string, verbeurd: number): Werking {
  const stil = waaromNietVanKracht(zaak, last, overtreding, op)
  if (stil?.keuze === 'opheffen') return { werking: 'opgeheven', stilTot: '' }
  const maximum = dwangsomOp(zaak, last, overtreding, op)?.maximum ?? null
  if (maximum !== null && verbeurd >= maximum) return { werking: 'vol', stilTot: '' }
  if (geschorst(zaak, last) !== null) return { werking: 'geschorst', stilTot: '' }
  return stil === null ? { werking: 'geldt', stilTot: '' } : { werking: 'opgeschort', stilTot: stil.tot ?? '' }
}

function verbeurte(bron: Briefbron, last: VerzondenBrief, overtreding: Overtreding): Verbeurte {
  const geld = geldVan(bron.zaak, last.id, overtreding.id)
  const einde = eindeVan(bron, last, overtreding.id)
  const hersteldOp = herstelbron(bron.zaak, overtreding).datum
  const opTijd = einde !== '' && hersteldOp !== '' && hersteldOp <= einde
  const { titel: _, ...dezeLast } = verwijzing(last)
  return {
    titel: titelVan(overtreding, bron.beleid),
    last: dezeLast,
    verbeurd: geld.bedrag === null ? (opTijd ? 'nee' : '') : geld.bedrag > 0 ? 'ja' : 'nee',
    ...geld,
    ...werkingVan(bron, last.id, overtreding.id, geld.bedrag ?? 0)
  }
}

export function afronding(bron: Briefbron): Velden<'afronding'> {
  const { zaak, beleid } = bron
  const hersteld = overtredingenVan(bron).filter(({ status }) => status === 'hersteld')
  const lasten = brievenAanHouder(bron, (soort) => soort === 'last-onder-dwangsom')
    .filter(({ id }) => herroepen(zaak, id) === null)
    .flatMap((last) =>
      hersteld.filter(({ id }) => last.overtredingen.includes(id)).map((overtreding) => verbeurte(bron, last, overtreding))
    )
  return {
    hersteld: hersteld.map((overtreding, plek) => ({
      nummer: plek + 1,
      titel: titelVan(overtreding, beleid),
      artikeltekst: toonArtikelen(overtreding.voorwaarde.artikelen),
      ...herstelbron(zaak, overtreding)
    })),
    alles: zaak.overtredingen.every(({ status }) => status !== 'open'),
    eerdereBrieven: brievenAanHouder(bron, metInstrument).map((brief) => eerdereBrief(bron.zaak, brief)),
    dwangsommen: {
      geldt: lasten.length > 0,
      reden:
        lasten.length > 0
          ? 'voor een herstelde overtreding geldt een last onder dwangsom'
          : 'voor deze overtredingen kreeg deze houder geen last onder dwangsom',
      lasten
    }
  }
}
