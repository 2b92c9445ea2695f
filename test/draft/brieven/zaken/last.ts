/** The aanwijzing was not followed: voornemen and last onder dwangsom. */
import type { Rapport } from '../../../../functions/model/zaak.ts'
import { uitkomst, voorwaarde, type ZaakBouwer } from '../../../helpers/zaak-bouwer.ts'
import { naAanwijzing } from './aanwijzing.ts'
import { beslis, dagen, O1, O2, VEILIGHEID, verslag } from './bouw.ts'
import { type Briefgeval, VOORBEELD } from './geval.ts'

/** A voornemen or besluit after a nader onderzoek that found the same again. */
function naNaderOnderzoek(): { bouwer: ZaakBouwer; r2: Rapport } {
  const bouwer = naAanwijzing().op('2026-11-27').verzendt('vbg-2026-0001-b2')
  const weer = [
    voorwaarde({
      bevindingen: 'Op de groep De Vlinders waren om 9.30 uur acht kinderen van nul jaar met twee beroepskrachten. Dat is er één te weinig.'
    }),
    voorwaarde({ ...VEILIGHEID, bevindingen: 'De deur van de keuken stond weer open. Er waren kinderen in de gang.', verzachtend: [] })
  ]
  const r2 = verslag('r2', { voorwaarden: weer, datum: '2026-12-15', vastgesteld: '2026-12-18', kenmerk: 'GGD-2026-0533', type: 'nader' })
  bouwer.op('2026-12-21').rapport(r2)
  return { bouwer, r2 }
}

const LASTEN = [
  {
    ...O1,
    rij: 'hoog-2',
    fase: 2,
    voorwaarde: voorwaarde({
      bevindingen: 'Op de groep De Vlinders waren om 9.30 uur acht kinderen van nul jaar met twee beroepskrachten. Dat is er één te weinig.'
    })
  },
  {
    ...O2,
    rij: 'hoog-2',
    fase: 2,
    voorwaarde: voorwaarde({
      ...VEILIGHEID,
      bevindingen: 'De deur van de keuken stond weer open. Er waren kinderen in de gang.',
      verzachtend: []
    })
  }
]

/** Band of the ladder row. */
const WEEK = { band: { minimum: dagen(7), maximum: dagen(14) } }

export const MIDDELEN = {
  o1: {
    waarom: 'U kunt binnen een week een extra beroepskracht inroosteren of minder kinderen plaatsen.',
    maatregel: 'Op elke groep zijn steeds ten minste zoveel beroepskrachten als de rekentool van 1ratio.nl voorschrijft.',
    dwangsom: { wijze: 'per overtreding', tijdseenheid: null, bedrag: 100000, maximum: 1000000 },
    motivering:
      'Het bedrag is hoger dan wat u per dag bespaart met één beroepskracht minder. Het maximum is tien keer dat bedrag. Zo werkt de dwangsom, en is zij niet hoger dan nodig.'
  },
  o2: {
    waarom: 'Een slot of een hekje is binnen een week te plaatsen.',
    maatregel: 'De deur van de keuken is dicht en op slot zolang er kinderen in het gebouw zijn.',
    dwangsom: { wijze: 'per tijdseenheid', tijdseenheid: 'dag', bedrag: 50000, maximum: 500000 },
    motivering:
      'De overtreding raakt de veiligheid van kinderen. Het bedrag is hoog genoeg om u tot herstel te bewegen. Na tien dagen stopt het.'
  }
} as const

function stelLast(bouwer: ZaakBouwer, overtreding: keyof typeof MIDDELEN): ZaakBouwer {
  const { waarom, maatregel, dwangsom, motivering } = MIDDELEN[overtreding]
  return bouwer
    .vraagt('begunstigingstermijn', dagen(7), { overtreding }, WEEK)
    .antwoordt(dagen(7), waarom)
    .stelt('maatregel', maatregel, { overtreding })
    .stelt('dwangsom', dwangsom, { overtreding })
    .stelt('motivering-bedrag', motivering, { overtreding })
}

function stelLasten(bouwer: ZaakBouwer): ZaakBouwer {
  return stelLast(stelLast(bouwer, 'o1'), 'o2')
}

export function voornemenLast(): Briefgeval {
  const { bouwer, r2 } = naNaderOnderzoek()
  beslis(bouwer, r2, {
    soort: 'voornemen-last-onder-dwangsom',
    instrument: 'last onder dwangsom',
    stap: 'voornemen',
    over: LASTEN,
    extra: { ingevoegdVoornemen: true }
  })
  return {
    naam: 'voornemen-last-onder-dwangsom',
    soort: 'voornemen-last-onder-dwangsom',
    zaak: stelLasten(bouwer).zaak,
    brief: 'vbg-2026-0001-b3',
    beleid: VOORBEELD,
    op: '2027-01-05',
    metRapport: ['r1', 'r2']
  }
}

export function naLast(): ZaakBouwer {
  const { bouwer, r2 } = naNaderOnderzoek()
  beslis(bouwer, r2, {
    soort: 'voornemen-last-onder-dwangsom',
    instrument: 'last onder dwangsom',
    stap: 'voornemen',
    over: LASTEN,
    extra: { ingevoegdVoornemen: true }
  })
  stelLasten(bouwer).op('2027-01-05').verzendt('vbg-2026-0001-b3')
  bouwer
    .op('2027-01-20')
    .begint({ soort: 'zienswijzetermijn verstreken', brief: 'vbg-2026-0001-b3' })
    .besluit({
      uitkomsten: LASTEN.map(({ id, rij, fase }) => uitkomst(id, { instrument: 'last onder dwangsom', stap: 'instrument', rij, fase })),
      brieven: [{ soort: 'last-onder-dwangsom', overtredingen: ['o1', 'o2'] }]
    })
  return stelLasten(bouwer).stelt(
    'evenredigheid',
    'Een waarschuwing of nog een aanwijzing helpt niet: u hebt de aanwijzing niet opgevolgd. U kunt de lasten zonder hoge kosten uitvoeren. Er zijn geen bijzondere omstandigheden gemeld.',
    { brief: 'vbg-2026-0001-b4' }
  )
}

export function last(): Briefgeval {
  return {
    naam: 'last-onder-dwangsom',
    soort: 'last-onder-dwangsom',
    zaak: naLast().zaak,
    brief: 'vbg-2026-0001-b4',
    beleid: VOORBEELD,
    op: '2027-01-26',
    metRapport: ['r1', 'r2']
  }
}
