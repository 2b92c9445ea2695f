/** A term that runs out, a controle op stukken, a mededeling to the oudercommissie. */
import { norm, SEED } from '../spel.ts'
import type { Begin, Verhalen } from './verhaal.ts'

const RATIO = 'beroepskracht-kindratio'
const BELEID = 'pedagogisch-beleid'
const B1 = 'vbg-2026-0001-b1'

const gewaarschuwd = (begin: Begin) =>
  begin()
    .rapport('2026-01-12', [norm(BELEID, 'voldoet niet'), norm('stabiliteit', 'voldoet niet')])
    .verzendt('waarschuwing', '2026-03-01')

const aangewezen = (begin: Begin) =>
  begin()
    .rapport('2026-01-12', [norm(RATIO, 'voldoet niet')])
    .verzendt('voornemen-aanwijzing')
    .op('2026-02-20')
    .zienswijzetermijnVoorbij(B1)
    .op('2026-03-02')
    .verzendt('aanwijzing', '2026-04-01')

export const TERMIJNEN: Verhalen = {
  'de hersteltermijn voorbij: om een nader onderzoek vragen': (begin) =>
    gewaarschuwd(begin).op('2026-03-02').hersteltermijnVoorbij('o1', 'o2').zaak,
  'de hersteltermijn van een van de twee voorbij': (begin) => gewaarschuwd(begin).op('2026-03-02').hersteltermijnVoorbij('o2').zaak,
  'de hersteltermijn voorbij, lage prioriteit: meenemen': (begin) =>
    begin()
      .rapport('2026-01-12', [norm('wijzigingen', 'voldoet niet')])
      .verzendt('waarschuwing', '2026-08-01')
      .op('2026-08-03')
      .hersteltermijnVoorbij('o1').zaak,
  'controle op stukken: voldoet': (begin) => gewaarschuwd(begin).op('2026-02-20').controle('o1', 'voldoet').zaak,
  'controle op stukken: voldoet niet, binnen de termijn': (begin) =>
    gewaarschuwd(begin).op('2026-02-20').controle('o1', 'voldoet niet').zaak,
  'controle op stukken: voldoet niet, na de termijn van de aanwijzing': (begin) =>
    aangewezen(begin).op('2026-04-07').controle('o1', 'voldoet niet').zaak,
  'controle op stukken: niet beoordeeld': (begin) => gewaarschuwd(begin).op('2026-03-10').controle('o1', 'niet beoordeeld').zaak,
  'controle op stukken zonder overtreding erbij': (begin) =>
    gewaarschuwd(begin).op('2026-03-10').controle(null, 'voldoet').antwoord('nader onderzoek', 'open laten', 'Wij vragen het na.').zaak,
  'controle op stukken, en daarna opnieuw beslist': (begin) =>
    aangewezen(begin).op('2026-04-07').controle('o1', 'voldoet niet').opnieuw().zaak,
  'controle op stukken nadat er een is gesloten': (begin) =>
    gewaarschuwd(begin).op('2026-02-20').controle('o1', 'voldoet').op('2026-02-23').controle(null, 'voldoet niet').zaak,
  'mededeling aan de oudercommissie': (begin) => {
    const spel = aangewezen(begin)
    spel.bouwer.begint({ soort: 'mededeling', brief: spel.brief('aanwijzing').id })
    return spel.beslist().zaak
  },
  'geen mededeling zonder grond': (begin) => {
    const spel = begin(SEED)
      .rapport('2026-01-12', [norm('2.2', 'voldoet niet')])
      .verzendt('waarschuwing', '2026-02-20')
    spel
      .op('2026-03-20')
      .rapport('2026-03-09', [norm('2.2', 'voldoet')])
      .verzendt('afronding')
    spel.bouwer.begint({ soort: 'mededeling', brief: spel.brief('afronding').id })
    return spel.beslist().zaak
  },
  'van aanwijzing naar last naar verwijdering': (begin) => {
    const weer = [norm(RATIO, 'voldoet niet')]
    const spel = aangewezen(begin)
      .op('2026-04-20')
      .rapport('2026-04-07', weer, { onderzoek: { type: 'nader' } })
    spel.verzendt('voornemen-last-onder-dwangsom').zienswijzetermijnVoorbij(spel.brief('voornemen-last-onder-dwangsom').id)
    spel.op('2026-05-11').verzendt('last-onder-dwangsom', '2026-05-25', 'begunstigingstermijn')
    spel.op('2026-06-10').rapport('2026-06-01', weer, { onderzoek: { type: 'nader' } })
    spel.antwoord('belangenafweging', 'De veiligheid weegt zwaarder.').verzendt('voornemen-verwijdering')
    return spel.zienswijzetermijnVoorbij(spel.brief('voornemen-verwijdering').id).zaak
  }
}
