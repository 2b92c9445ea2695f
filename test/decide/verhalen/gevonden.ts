/** What a report finds: new, again, hersteld, not assessed, with a bevel or an aanbod, more at once, unknown to the policy. */
import { norm, SEED, VOORBEELD } from '../spel.ts'
import type { Begin, Verhalen } from './verhaal.ts'

const RATIO = 'beroepskracht-kindratio'
const BELEID = 'pedagogisch-beleid'
const NADER = { onderzoek: { type: 'nader' } } as const
const STIL = { advies: 'geen handhaving' } as const

const gewaarschuwd = (begin: Begin) =>
  begin()
    .rapport('2026-01-12', [norm(BELEID, 'voldoet niet')])
    .verzendt('waarschuwing', '2026-03-01')

/** Laag: goes along with the next regular inspection once its term is over. */
const meegenomen = (begin: Begin) =>
  begin()
    .rapport('2026-01-12', [norm('wijzigingen', 'voldoet niet')])
    .verzendt('waarschuwing', '2026-08-01')
    .op('2026-08-03')
    .hersteltermijnVoorbij('o1')

export const GEVONDEN: Verhalen = {
  'drie overtredingen in een rapport, twee brieven': (begin) =>
    begin().rapport('2026-01-12', [
      norm(RATIO, 'voldoet niet', { verzwarend: ['Het was de derde keer deze maand.'], verzachtend: ['Er staat een vacature open.'] }),
      norm(BELEID, 'voldoet niet'),
      norm('meldcode', 'voldoet niet')
    ]).zaak,
  'gewaarschuwd, en na de termijn nog niet in orde': (begin) =>
    gewaarschuwd(begin)
      .op('2026-03-20')
      .rapport('2026-03-09', [norm(BELEID, 'voldoet niet')], NADER).zaak,
  'gewaarschuwd, en binnen de termijn weer gezien': (begin) =>
    gewaarschuwd(begin)
      .op('2026-02-25')
      .rapport('2026-02-24', [norm(BELEID, 'voldoet niet')])
      .antwoord('termijn', 'fase:2', 'De houder weigert herstel.').zaak,
  'gewaarschuwd en hersteld, later weer gezien': (begin) => {
    const spel = gewaarschuwd(begin)
      .op('2026-03-10')
      .rapport('2026-03-09', [norm(BELEID, 'voldoet')], STIL)
      .verzendt('afronding')
    return spel.op('2027-06-01').rapport('2027-05-20', [norm(BELEID, 'voldoet niet')]).zaak
  },
  'een van de twee hersteld, de ander verder': (begin) => {
    const spel = begin()
      .rapport('2026-01-12', [norm(BELEID, 'voldoet niet'), norm('stabiliteit', 'voldoet niet')])
      .verzendt('waarschuwing', '2026-03-01')
    spel.op('2026-03-10').rapport('2026-03-09', [norm(BELEID, 'voldoet'), norm('stabiliteit', 'voldoet niet')])
    return spel.verzendt('voornemen-aanwijzing').op('2026-04-01').controle('o2', 'voldoet').zaak
  },
  'niet beoordeeld bij het nader onderzoek': (begin) =>
    gewaarschuwd(begin)
      .op('2026-03-10')
      .rapport('2026-03-09', [norm(BELEID, 'niet beoordeeld')], NADER)
      .antwoord('nader onderzoek', 'nader onderzoek').zaak,
  'niet in het volgende rapport: blijft open': (begin) =>
    gewaarschuwd(begin)
      .op('2026-03-10')
      .rapport('2026-03-09', [norm('meldcode', 'voldoet')]).zaak,
  'meegenomen, en dan niet beoordeeld bij een nader onderzoek': (begin) =>
    meegenomen(begin)
      .rapport('2026-08-10', [norm('wijzigingen', 'niet beoordeeld')], { ...NADER, ...STIL })
      .antwoord('nader onderzoek', 'open laten', 'Dat is vroeg genoeg.').zaak,
  'meegenomen, en dan niet beoordeeld bij een gewone inspectie': (begin) =>
    meegenomen(begin).rapport('2026-08-10', [norm('wijzigingen', 'niet beoordeeld')], STIL).zaak,
  'hersteld in het herstelaanbod': (begin) =>
    begin().rapport('2026-01-12', [norm(BELEID, 'voldoet niet', { herstelaanbod: 'hersteld' })], STIL).zaak,
  'een herstelaanbod geweigerd': (begin) =>
    begin().rapport('2026-01-12', [norm(BELEID, 'voldoet niet', { herstelaanbod: 'geweigerd' })]).zaak,
  'een herstelaanbod waar dat niet mag': (begin) =>
    begin()
      .rapport('2026-01-12', [norm(BELEID, 'voldoet niet', { herstelaanbod: 'hersteld' })], NADER)
      .antwoord('herstelaanbod', 'herstelaanbod:telt niet', 'Er is al een nader onderzoek.').zaak,
  'een herstelaanbod dat toch telt': (begin) =>
    begin(SEED)
      .rapport('2026-01-12', [norm('2.2', 'voldoet niet', { herstelaanbod: 'hersteld' })])
      .antwoord('herstelaanbod', 'herstelaanbod:telt', 'Het is echt hersteld.').zaak,
  'een bevel, dwingend de volgende rij': (begin) =>
    begin().rapport('2026-01-12', [norm(RATIO, 'voldoet niet'), norm('meldcode', 'voldoet niet')], { bevel: [`v-${RATIO}`] }).zaak,
  'een bevel onder het beleid van 2009': (begin) =>
    begin(SEED).rapport('2026-01-12', [norm('4.1', 'voldoet niet'), norm('5.1', 'voldoet niet')], { bevel: ['v-4.1'] }).zaak,
  'een bevel waarover het beleid niets zegt': (begin) =>
    begin({ ...VOORBEELD, bevel: null }).rapport('2026-01-12', [norm(RATIO, 'voldoet niet')], { bevel: [`v-${RATIO}`] }).zaak,
  'een concept met een bevel': (begin) =>
    begin(SEED).rapport('2026-01-12', [norm('4.1', 'voldoet niet'), norm('5.1', 'voldoet niet')], {
      bevel: ['v-4.1'],
      status: 'concept'
    }).zaak,
  'een item dat het beleid niet kent': (begin) =>
    begin()
      .rapport('2026-01-12', [norm(BELEID, 'voldoet niet'), norm('onbekend', 'voldoet niet')])
      .antwoord('prioriteit', 'prioriteit:Hoog', 'Het gaat om veiligheid.').zaak,
  'een item dat het beleid niet kent, open gelaten': (begin) =>
    begin()
      .rapport('2026-01-12', [norm('onbekend', 'voldoet niet')])
      .antwoord('prioriteit', 'open laten', 'Eerst navragen.').zaak,
  'drie tegelijk: een zwaardere stap mag': (begin) => {
    const drie = [BELEID, 'stabiliteit', 'opleidingseisen'].map((item) => norm(item, 'voldoet niet'))
    const spel = begin().rapport('2026-01-12', drie)
    return spel.antwoord('zwaardere-stap', 'fase:2', 'Er ging meer mis.').antwoord('zwaardere-stap', 'houden', 'De houder werkt mee.').zaak
  },
  'ernstig volgens het rapport': (begin) => begin().rapport('2026-01-12', [norm('ruimtes', 'voldoet niet', { ernstig: true })]).zaak,
  'eerder bij een andere voorziening van de houder': (begin) => {
    const spel = begin()
    spel.historie = [
      {
        zaak: 'vbg-2025-0001',
        overtreding: 'o1',
        item: BELEID,
        artikelen: ['Wko 1.50'],
        voorziening: 'elders',
        status: 'hersteld',
        op: '2025-07-01',
        doorHerstelaanbod: false
      }
    ]
    return spel.rapport('2026-01-12', [norm(BELEID, 'voldoet niet')]).zaak
  },
  'bijna dezelfde woorden: een mens zegt of het dezelfde is': (begin) =>
    gewaarschuwd(begin)
      .op('2026-03-20')
      .rapport('2026-03-09', [
        norm(BELEID, 'voldoet niet', { tekst: 'Het beleidsplan bevat alle onderwerpen.', toetsingskader: 'KDV 2027' })
      ]).zaak,
  'buiten de norm van de aanwijzing: het recht gaat boven het beleid': (begin) =>
    begin()
      .rapport('2026-01-12', [norm(RATIO, 'voldoet niet', { artikelen: [{ wet: 'Wko', artikel: '1.45', lid: '3' }] })])
      .antwoord('recht', 'stap:last onder dwangsom', 'Het moet nu stoppen.').zaak,
  'opvang zonder toestemming: meteen een last': (begin) =>
    begin().rapport('2026-01-12', [norm('registratie', 'voldoet niet', { artikelen: [{ wet: 'Wko', artikel: '1.45', lid: '3' }] })]).zaak,
  'het beleid heeft geen rij meer': (begin) => {
    const gezien = [norm('1.1', 'voldoet niet')]
    const spel = begin(SEED).rapport('2026-01-12', gezien).verzendt('waarschuwing', '2026-02-15')
    spel.op('2026-03-01').rapport('2026-02-20', gezien).verzendt('voornemen-aanwijzing', '2026-04-01')
    spel.zienswijzetermijnVoorbij(spel.brief('voornemen-aanwijzing').id)
    spel.op('2026-05-01').rapport('2026-04-20', gezien).verzendt('aanwijzing', '2026-06-01')
    spel.op('2026-07-01').rapport('2026-06-20', gezien)
    return spel.antwoord('ladder', 'stap:last onder dwangsom', 'De aanwijzing is genegeerd.').zaak
  },
  'niets gevonden': (begin) => begin().rapport('2026-01-12', [norm(BELEID, 'voldoet')], STIL).zaak
}
