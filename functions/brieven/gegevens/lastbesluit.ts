/** The besluit on a request about a last onder dwangsom (Awb 5:34): what was asked, what is decided and why, from when, and what holds now. */

import { eindeVanLast, verzoekVan } from '../../model/lastgrenzen.ts'
import {
  dagVan,
  dwangsomOp,
  type Gekozen,
  hervatteTermijn,
  inTermijn,
  keuzeVan,
  type Lastkeuze,
  nieuweDwangsom,
  stilstandenVan,
  verlengdTot
} from '../../model/lastwijziging.ts'
import type { Overtreding, Vastlegging } from '../../model/zaak.ts'
import type { Velden } from './basis.ts'
import { alsVerzonden, type Briefbron, eindeVan, puntVan, tekstVan, type VerzondenBrief } from './bron.ts'
import { rechtsmiddelen } from './houder.ts'
import { naarBrief } from './invordering.ts'
import { gevolgVoorInvordering, zonder } from './lastgevolg.ts'
import { titelVan } from './overtredingen.ts'

type Lastbesluit = Velden<'besluit-over-last'>

const AWB = 'van de Algemene wet bestuursrecht'

function grondslagVan(gekozen: Gekozen | null): string {
  if (gekozen === null || gekozen.keuze === 'afwijzen') return `artikel 5:34 ${AWB}`
  if (gekozen.keuze === 'verlengen') return `artikel 5:32a, tweede lid, ${AWB}`
  return `artikel 5:34, ${gekozen.naEenJaar ? 'tweede' : 'eerste'} lid, ${AWB}`
}

const WERKT: ReadonlySet<Lastkeuze | undefined> = new Set<Lastkeuze | undefined>(['opheffen', 'opschorten', 'verminderen'])

function werkingvak(bron: Briefbron, keuze: Lastkeuze | undefined): Lastbesluit['werking'] {
  const geldt = WERKT.has(keuze)
  return {
    geldt,
    reden: geldt ? 'het besluit wijzigt de last vanaf een dag' : 'de last zelf blijft zoals zij was',
    vanaf: geldt ? (dagVan(bron.zaak, bron.brief, 'werkt-vanaf') ?? '') : '',
    open: geldt && puntVan(bron, 'werkt-vanaf').open
  }
}

function opschortingvak(bron: Briefbron, geldt: boolean): Lastbesluit['opschorting'] {
  return {
    geldt,
    reden: geldt ? 'de looptijd van de last wordt opgeschort' : 'de looptijd van de last wordt niet opgeschort',
    tot: geldt ? (dagVan(bron.zaak, bron.brief, 'opschorting-tot') ?? '') : '',
    open: geldt && puntVan(bron, 'opschorting-tot').open
  }
}

function hervatvak(
  bron: Briefbron,
  verzoek: Vastlegging | undefined,
  vorige: Lastbesluit['einde']['vorige'],
  { vanaf }: Lastbesluit['werking'],
  { tot }: Lastbesluit['opschorting']
): Lastbesluit['hervat'] {
  const eerder = stilstandenVan(zonder(bron), verzoek?.brief ?? '', verzoek?.overtreding ?? '')
  const nieuw =
    vorige === '' || vanaf === '' || tot === ''
      ? vorige
      : hervatteTermijn(vorige, inTermijn(bron.zaak, verzoek?.brief ?? '', { vanaf, tot }), eerder)
  const geldt = nieuw !== vorige
  return {
    geldt,
    reden: geldt ? 'de begunstigingstermijn loopt nog en staat stil' : 'er staat geen begunstigingstermijn stil',
    vorige: geldt ? vorige : '',
    nieuw: geldt ? nieuw : ''
  }
}

function dwangsomvak(
  bron: Briefbron,
  verzoek: Vastlegging | undefined,
  geldt: boolean,
  { vanaf }: Lastbesluit['werking']
): Lastbesluit['dwangsom'] {
  const op = vanaf === '' ? bron.geplandeVerzending : vanaf
  const oud = geldt ? dwangsomOp(zonder(bron), verzoek?.brief ?? '', verzoek?.overtreding ?? '', op) : null
  const nieuw = geldt ? nieuweDwangsom(bron.zaak, bron.brief) : null
  return {
    geldt,
    reden: geldt ? 'de dwangsom wordt lager' : 'de dwangsom blijft zoals zij was',
    wijze: oud?.wijze ?? '',
    tijdseenheid: oud?.tijdseenheid ?? '',
    oud: { bedrag: oud?.bedrag ?? null, maximum: oud?.maximum ?? null },
    nieuw: { bedrag: nieuw?.bedrag ?? null, maximum: nieuw?.maximum ?? null },
    open: geldt && puntVan(bron, 'nieuwe-dwangsom').open
  }
}

function eindevak(bron: Briefbron, vorige: Lastbesluit['einde']['vorige'], geldt: boolean): Lastbesluit['einde'] {
  return {
    geldt,
    reden: geldt ? 'de begunstigingstermijn wordt verlengd' : 'de begunstigingstermijn wordt niet verlengd',
    vorige: geldt ? vorige : '',
    nieuw: geldt ? (dagVan(bron.zaak, bron.brief, 'nieuwe-einddatum') ?? '') : '',
    open: geldt && puntVan(bron, 'nieuwe-einddatum').open
  }
}

function vorigEinde(bron: Briefbron, last: VerzondenBrief | null, overtreding: Overtreding | undefined): Lastbesluit['einde']['vorige'] {
  if (last === null || overtreding === undefined) return ''
  const { zaak } = bron
  return eindeVanLast(zaak, last.id, overtreding.id) ?? verlengdTot(zaak, last.id, overtreding.id) ?? eindeVan(bron, last, overtreding.id)
}

export function lastbesluit(bron: Briefbron): Lastbesluit {
  const { zaak, brief, beleid } = bron
  const verzoek = verzoekVan(zaak, brief)
  const gevonden = zaak.brieven.find(({ id }) => id === verzoek?.brief)
  const last = gevonden === undefined ? null : alsVerzonden(gevonden)
  const overtreding = zaak.overtredingen.find(({ id }) => id === verzoek?.overtreding)
  const gekozen = keuzeVan(zaak, brief)
  const keuze = gekozen?.keuze
  const inhoud = puntVan(bron, 'inhoud-besluit')
  const vorige = vorigEinde(bron, last, overtreding)
  const werking = werkingvak(bron, keuze)
  const opschorting = opschortingvak(bron, keuze === 'opschorten')
  return {
    besluit: { instrument: 'besluit over de last onder dwangsom', grondslag: grondslagVan(gekozen) },
    last: naarBrief(last),
    titel: overtreding === undefined ? '' : titelVan(overtreding, beleid),
    verzoek: { datum: verzoek?.op ?? '', tekst: verzoek?.tekst ?? '' },
    keuze: keuze ?? '',
    motivering: gekozen?.reden ?? '',
    werking,
    opschorting,
    hervat: hervatvak(bron, verzoek, vorige, werking, opschorting),
    dwangsom: dwangsomvak(bron, verzoek, keuze === 'verminderen', werking),
    inhoud: { tekst: keuze === 'verlengen' ? 'De rest van de last blijft gelden zoals zij was.' : tekstVan(inhoud), open: inhoud.open },
    einde: eindevak(bron, vorige, keuze === 'verlengen'),
    ...gevolgVoorInvordering(bron, verzoek),
    ...rechtsmiddelen(bron, 'last onder dwangsom')
  }
}
