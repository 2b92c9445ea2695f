/** Decided again: a resend, another policy, a person who deviates; what was settled and written goes along or is asked. */
import { vraagAfwijking } from '../../../functions/decide/afwijking.ts'
import type { Beleid } from '../../../functions/model/beleid.ts'
import { rechtOp } from '../../../functions/model/recht/recht-op.ts'
import type { Brief } from '../../../functions/model/zaak.ts'
import { norm, type Spel, VOORBEELD } from '../spel.ts'
import type { Begin, Verhalen } from './verhaal.ts'

const BELEID = 'pedagogisch-beleid'
const NIEUW: Beleid = { ...VOORBEELD, titel: 'Nieuwe beleidsregels', geldigVanaf: '2026-02-10' }
const dagen = (aantal: number) => ({ aantal, eenheid: 'dagen' as const })

function herzonden(spel: Spel, soort: Brief['soort']): Spel {
  const oud = spel.brief(soort)
  spel.bouwer.gebeurt({ soort: 'brief-vervallen', inhoud: { brief: oud.id, reden: 'niet verstuurd: andere naam' } })
  spel.bouwer.begint({ soort: 'herzending', brief: oud.id })
  return spel.beslist()
}

function verouderd(spel: Spel, beleid: Beleid, overtredingen: readonly string[] = ['o1']): Spel {
  spel.beleid = beleid
  spel.op('2026-02-10')
  spel.bouwer.gebeurt({ soort: 'beslissing-verouderd', inhoud: { doorgang: 1, overtredingen: [...overtredingen], reden: 'ander beleid' } })
  return spel.beslist()
}

function schrijft(spel: Spel, brief: Brief, velden: Record<string, string>): Spel {
  spel.bouwer.gebeurt({ soort: 'concept-gewijzigd', inhoud: { brief: brief.id, velden } }, 'teun.toetser')
  return spel
}

function wijkAf(spel: Spel, overtreding: string): Spel {
  const dag = '2026-02-02'
  const gevraagd = vraagAfwijking(spel.zaak, overtreding, { beleid: spel.beleid, recht: rechtOp(dag), vandaag: dag })
  if (!gevraagd.ok) throw new Error(gevraagd.redenen.join(' '))
  for (const gebeurtenis of gevraagd.gebeurtenissen) spel.bouwer.gebeurt(gebeurtenis, 'bram.behandelaar')
  return spel
}

const gewaarschuwd = (begin: Begin) => begin().rapport('2026-01-12', [norm(BELEID, 'voldoet niet'), norm('stabiliteit', 'voldoet niet')])

/** Settled, sent again, written in. */
function beschreven(begin: Begin): Spel {
  const spel = gewaarschuwd(begin)
  spel.antwoord('hersteltermijn', dagen(10)).antwoord('maatregel', 'De eigen maatregel.', 'Past beter.')
  herzonden(spel, 'waarschuwing')
  return schrijft(spel, spel.brief('waarschuwing'), {
    toelichting: 'Zo besproken.',
    'overtredingen[o1].toelichting': 'Bij groep 2.',
    geplandeVerzending: '2026-02-20'
  })
}

const anders = (doe: (rij: Beleid['ladder'][number]) => Beleid['ladder'][number]): Beleid => ({ ...NIEUW, ladder: NIEUW.ladder.map(doe) })

export const OPNIEUW: Verhalen = {
  'een brief opnieuw gestuurd': (begin) => herzonden(gewaarschuwd(begin).verzendt('waarschuwing', '2026-03-01'), 'waarschuwing').zaak,
  'een voornemen opnieuw gestuurd, daarna het besluit': (begin) => {
    const spel = begin().rapport('2026-01-12', [norm('meldcode', 'voldoet niet')])
    spel.antwoord('hersteltermijn', dagen(10)).verzendt('voornemen-aanwijzing')
    spel.bouwer.begint({ soort: 'herzending', brief: spel.brief('voornemen-aanwijzing').id })
    spel.beslist().verzendt('voornemen-aanwijzing')
    return spel.zienswijzetermijnVoorbij(spel.brief('voornemen-aanwijzing').id).zaak
  },
  'opnieuw gestuurd nadat er een is gesloten': (begin) => {
    const spel = gewaarschuwd(begin).verzendt('waarschuwing', '2026-03-01').controle('o1', 'voldoet')
    spel.bouwer.begint({ soort: 'herzending', brief: spel.brief('waarschuwing').id })
    return spel.beslist().zaak
  },
  'ander beleid, dezelfde stap': (begin) => verouderd(beschreven(begin), NIEUW).zaak,
  'ander beleid, een langere termijn': (begin) =>
    verouderd(
      beschreven(begin),
      anders((rij) => ({ ...rij, termijn: { minimum: dagen(20), maximum: dagen(30) } }))
    ).zaak,
  'ander beleid, een andere stap': (begin) =>
    verouderd(
      beschreven(begin),
      anders((rij) => ({ ...rij, instrumenten: ['aanwijzing'], stap: 'instrument' })),
      ['o1', 'o2']
    ).zaak,
  'ander beleid, woorden die geen plaats meer hebben': (begin) => {
    const spel = herzonden(begin().rapport('2026-01-12', [norm('meldcode', 'voldoet niet')]), 'voornemen-aanwijzing')
    schrijft(spel, spel.brief('voornemen-aanwijzing'), {
      'adviesAfwijking.motivering': 'De GGD adviseerde anders.',
      toelichting: 'Blijft.'
    })
    return verouderd(
      spel,
      anders((rij) => ({ ...rij, instrumenten: ['waarschuwing'], stap: 'instrument' }))
    ).antwoord('eerdere-woorden', 'verwerkt').zaak
  },
  'ander beleid na het voornemen: een mens kiest': (begin) => {
    const spel = begin()
      .rapport('2026-01-12', [norm('meldcode', 'voldoet niet')])
      .verzendt('voornemen-aanwijzing')
    spel.beleid = NIEUW
    return spel.op('2026-02-20').zienswijzetermijnVoorbij('vbg-2026-0001-b1').zaak
  },
  'afgeweken: een zwaardere stap': (begin) =>
    wijkAf(gewaarschuwd(begin), 'o1').antwoord('afwijking', 'stap:aanwijzing', 'De houder negeerde drie gesprekken.').zaak,
  'afgeweken: niet handhaven': (begin) =>
    wijkAf(gewaarschuwd(begin), 'o1').antwoord('afwijking', 'sluiten:niet gehandhaafd', 'De locatie sluit volgende week.').zaak,
  'afgeweken: buiten dit programma': (begin) =>
    wijkAf(gewaarschuwd(begin), 'o2').antwoord('afwijking', 'buiten:bestuurlijke boete', 'Het is de derde keer.').zaak,
  'afgeweken, en daarna toch weer anders': (begin) => {
    const spel = wijkAf(gewaarschuwd(begin), 'o1').antwoord('afwijking', 'stap:aanwijzing', 'Eerste reden.')
    return wijkAf(spel, 'o1').antwoord('afwijking', 'stap:waarschuwing', 'Tweede reden.').zaak
  },
  'afgeweken: een latere rij van het beleid': (begin) =>
    wijkAf(gewaarschuwd(begin), 'o1').antwoord('afwijking', 'fase:2', 'Het is de derde keer.').zaak,
  'afgeweken nadat de brief uitging': (begin) => {
    const spel = wijkAf(gewaarschuwd(begin), 'o1')
    const { id } = spel.vraag('afwijking')
    spel.verzendt('waarschuwing', '2026-03-01')
    const antwoord = { waarde: 'stap:aanwijzing', reden: 'te laat', door: 'bram.behandelaar', op: '2026-02-03T10:00:00Z' }
    spel.bouwer.gebeurt({ soort: 'vraag-beantwoord', inhoud: { vraag: id, antwoord } })
    return spel.beslist().zaak
  }
}
