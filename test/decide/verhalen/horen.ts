/** After a voornemen: in silence, weighed for all or one by one, twice, convincing, too late, to a former houder's address. */
import { norm, SEED } from '../spel.ts'
import type { Begin, Verhalen } from './verhaal.ts'

const RATIO = 'beroepskracht-kindratio'
const B1 = 'vbg-2026-0001-b1'

const voornemen = (begin: Begin, ...items: readonly string[]) =>
  begin()
    .rapport(
      '2026-01-12',
      (items.length === 0 ? [RATIO] : items).map((item) => norm(item, 'voldoet niet'))
    )
    .verzendt('voornemen-aanwijzing')
    .op('2026-02-20')

const seed = (begin: Begin) =>
  begin(SEED)
    .rapport('2026-01-12', [norm('5.3', 'voldoet niet')])
    .verzendt('voornemen-aanwijzing', '2026-03-01')

export const HOREN: Verhalen = {
  'geen zienswijze: de aanwijzing': (begin) => voornemen(begin).zienswijzetermijnVoorbij(B1).zaak,
  'een zienswijze die nog gewogen moet worden': (begin) => voornemen(begin, RATIO, 'meldcode').zienswijze(B1).zaak,
  'een zienswijze die niet overtuigt': (begin) =>
    voornemen(begin).zienswijze(B1).antwoord('zienswijze', 'doorzetten', 'De roosters laten het tekort zien.').zaak,
  'een zienswijze die overtuigt': (begin) =>
    voornemen(begin).zienswijze(B1).antwoord('zienswijze', 'overtuigt', 'De telling klopte niet.').zaak,
  'een zienswijze per overtreding gewogen': (begin) =>
    voornemen(begin, RATIO, 'meldcode')
      .zienswijze(B1)
      .antwoord('zienswijze', 'per overtreding')
      .antwoord('zienswijze', 'overtuigt', 'De telling klopte niet.')
      .antwoord('zienswijze', 'doorzetten', 'De meldcode ontbreekt.').zaak,
  'een tweede zienswijze terwijl het besluit wordt gemaakt': (begin) =>
    voornemen(begin)
      .zienswijze(B1)
      .antwoord('zienswijze', 'doorzetten', 'Eerste weging.')
      .zienswijze(B1)
      .antwoord('zienswijze', 'doorzetten', 'Tweede weging.').zaak,
  'een zienswijze nadat de termijn in stilte voorbijging': (begin) => voornemen(begin).zienswijzetermijnVoorbij(B1).zienswijze(B1).zaak,
  'een zienswijze nadat het besluit uitging': (begin) =>
    voornemen(begin).zienswijzetermijnVoorbij(B1).verzendt('aanwijzing', '2026-03-20').zienswijze(B1).zaak,
  'de termijn voorbij terwijl een zienswijze wacht': (begin) => voornemen(begin).zienswijze(B1).zienswijzetermijnVoorbij(B1).zaak,
  'een voornemen dat zelf de stap van het beleid is': (begin) => seed(begin).zienswijzetermijnVoorbij('lwd-2026-0001-b1').zaak,
  'het volgende besluit rust op dat voornemen, met nieuwe feiten': (begin) => {
    const spel = seed(begin).op('2026-02-20')
    spel.zienswijzetermijnVoorbij(spel.brief('voornemen-aanwijzing').id)
    return spel
      .op('2026-03-20')
      .rapport('2026-03-09', [norm('5.3', 'voldoet niet', { bevindingen: 'Nog steeds te weinig beroepskrachten.' })], {
        onderzoek: { type: 'nader' }
      })
      .antwoord('hoorplicht', 'opnieuw horen', 'Er is een nieuw incident.').zaak
  },
  'een weging komt in het besluit van de volgende fase': (begin) => {
    const spel = seed(begin)
    spel.zienswijze(spel.brief('voornemen-aanwijzing').id).antwoord('zienswijze', 'doorzetten', 'De roosters spreken dit tegen.')
    return spel.op('2026-03-20').rapport('2026-03-09', [norm('5.3', 'voldoet niet')], { onderzoek: { type: 'nader' } }).zaak
  },
  'hersteld terwijl het voornemen loopt': (begin) =>
    voornemen(begin, RATIO, 'meldcode').controle('o1', 'voldoet').zienswijzetermijnVoorbij(B1).zaak
}
