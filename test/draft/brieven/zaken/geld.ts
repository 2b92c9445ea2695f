/** Forfeited dwangsommen: from the voornemen tot invordering on. */
import type { ZaakBouwer } from '../../../helpers/zaak-bouwer.ts'
import { voorwaarde } from '../../../helpers/zaak-bouwer.ts'
import { VEILIGHEID, verslag } from './bouw.ts'
import { type Briefgeval, VOORBEELD } from './geval.ts'
import { naLast } from './last.ts'

const LAST = 'vbg-2026-0001-b4'

const BEWIJS = [
  '9 februari 2027 (€ 1.000): op de groep De Vlinders waren om 9.30 uur acht kinderen van nul jaar met twee beroepskrachten. Dat staat in rapport GGD-2027-0061 van GGD Voorbeeldstreek, vastgesteld op 12 februari 2027.',
  '9 februari 2027 (€ 3.000): de deur van de keuken stond open van 4 tot en met 9 februari, zes dagen van € 500. Dat staat in hetzelfde rapport.'
].join('\n')

/** The last was not carried out: two forfeitures on the day of the controle, of one a part is paid. */
export function naVerbeuring(): ZaakBouwer {
  const bouwer = naLast().op('2027-01-26').verzendt(LAST)
  const slecht = [voorwaarde(), voorwaarde(VEILIGHEID)]
  const r3 = verslag('r3', { voorwaarden: slecht, datum: '2027-02-09', vastgesteld: '2027-02-12', kenmerk: 'GGD-2027-0061', type: 'nader' })
  return bouwer
    .op('2027-02-15')
    .rapport(r3)
    .besluit({})
    .legtVast({
      id: 'e2',
      soort: 'verbeuring',
      op: '2027-02-09',
      brief: LAST,
      overtreding: 'o1',
      bedrag: 100000,
      tekst: 'Te weinig beroepskrachten.'
    })
    .begint({ soort: 'verbeuring', vastlegging: 'e2' })
    .besluit({ brieven: [{ soort: 'voornemen-invordering', overtredingen: ['o1', 'o2'], feiten: ['e2', 'e3'] }] })
    .legtVast({ id: 'e3', soort: 'verbeuring', op: '2027-02-09', brief: LAST, overtreding: 'o2', bedrag: 300000, tekst: 'Zes dagen.' })
    .legtVast({ id: 'e4', soort: 'betaling', op: '2027-02-15', brief: LAST, overtreding: 'o2', bedrag: 50000, tekst: '' })
    .stelt('bewijs-verbeuring', BEWIJS, { brief: 'vbg-2026-0001-b5' })
}

export function voornemenInvordering(): Briefgeval {
  return {
    naam: 'voornemen-invordering',
    soort: 'voornemen-invordering',
    zaak: naVerbeuring().zaak,
    brief: 'vbg-2026-0001-b5',
    beleid: VOORBEELD,
    op: '2027-02-18'
  }
}
