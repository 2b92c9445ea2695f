/** The letter that closes: which overtredingen are hersteld, by what that was found, and what becomes of a last onder dwangsom. */
import { toonArtikelen } from '../../model/artikel.ts'
import type { Datum } from '../../model/basis.ts'
import type { GegevensVan } from '../../model/brief/gegevens.ts'
import { geldigeVerbeuringen, standVan } from '../../model/dwangsomgeld.ts'
import { herroepen } from '../../model/gelding.ts'
import { feitbriefMet } from '../../model/invorderingsverval.ts'
import { dwangsomOp, waaromNietVanKracht } from '../../model/lastwijziging.ts'
import type { Overtreding, Zaak } from '../../model/zaak.ts'
import type { Velden } from './basis.ts'
import { alsVerzonden, type Briefbron, brievenAanHouder, eindeVan, metInstrument, overtredingenVan, type VerzondenBrief } from './bron.ts'
import { eerdereBrief, verwijzing } from './houder.ts'
import { naarBrief } from './invordering.ts'
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

/** What was forfeited and paid, as the letters on money count it. `bedrag` null: nobody recorded whether anything was. */
function geldVan(zaak: Zaak, last: string, overtreding: string): Pick<Verbeurte, 'bedrag' | 'betaald' | 'teBetalen' | 'beschikking'> {
  const eigen = geldigeVerbeuringen(zaak).filter((rij) => rij.brief === last && rij.overtreding === overtreding)
  const gezegd = zaak.vastleggingen.some(
    ({ soort, brief, overtreding: welke }) => soort === 'verbeuring' && brief === last && welke === overtreding
  )
  const { verbeurd, betaald, open } = standVan(
    zaak,
    eigen.map(({ id }) => id)
  )
  const besluiten = eigen.flatMap(({ id }) => feitbriefMet(zaak, 'invorderingsbeschikking', id) ?? [])
  const beschikking = besluiten.map(alsVerzonden).find((een) => een !== null) ?? null
  return { bedrag: gezegd ? verbeurd : null, betaald, teBetalen: open, beschikking: naarBrief(beschikking) }
}

function werkingVan({ zaak, geplandeVerzending }: Briefbron, last: string, overtreding: string, verbeurd: number): Verbeurte['werking'] {
  if (waaromNietVanKracht(zaak, last, overtreding, geplandeVerzending)?.keuze === 'opheffen') return 'opgeheven'
  const maximum = dwangsomOp(zaak, last, overtreding, geplandeVerzending)?.maximum ?? null
  return maximum !== null && verbeurd >= maximum ? 'vol' : 'geldt'
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
    werking: werkingVan(bron, last.id, overtreding.id, geld.bedrag ?? 0)
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
