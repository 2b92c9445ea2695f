import { describe, expect, it } from 'vitest'
import { MAILSJABLONEN, type Mailsjabloon } from '../../functions/model/mailsjablonen.ts'
import { magWeten, type Vastgelegd, type Wat, WEETREGELS } from '../../functions/model/wie-mag-weten.ts'

const NIETS: Vastgelegd = { toestemming: false, grond: null, openbaar: false, onherroepelijk: false, inRegister: false }
const GROND = { omschrijving: 'besluit van het college', vastgesteld: '2026-01-06' }
const ALLES: Vastgelegd = { toestemming: true, grond: GROND, openbaar: true, onherroepelijk: true, inRegister: true }

type Rol = Parameters<typeof magWeten>[0]

const RIJEN: readonly [string, Rol, Wat, Vastgelegd, boolean][] = [
  ['houder: each Brief, by consent or post', 'houder', 'brief', NIETS, true],
  ['houder: reminders by consent of that kind', 'houder', 'herinnering', { ...NIETS, toestemming: true }, true],
  ['houder: no reminder without it', 'houder', 'herinnering', NIETS, false],
  ['gemachtigde: a copy of each Brief', 'gemachtigde', 'afschrift van een brief', NIETS, true],
  ['gemachtigde: no reminder without consent', 'gemachtigde', 'herinnering', NIETS, false],
  ['oudercommissie: the report becomes public by law', 'oudercommissie', 'rapport wordt openbaar', { ...NIETS, toestemming: true }, true],
  ['oudercommissie: nothing without opt-in', 'oudercommissie', 'rapport wordt openbaar', NIETS, false],
  ['oudercommissie: the report is public', 'oudercommissie', 'rapport is openbaar', { ...NIETS, toestemming: true, openbaar: true }, true],
  ['oudercommissie: not while it is not', 'oudercommissie', 'rapport is openbaar', { ...NIETS, toestemming: true }, false],
  [
    'oudercommissie: a sanction that is final and stands in the register',
    'oudercommissie',
    'sanctie in het register',
    { ...NIETS, toestemming: true, onherroepelijk: true, inRegister: true },
    true
  ],
  [
    'oudercommissie: not a sanction in the register that is not final',
    'oudercommissie',
    'sanctie in het register',
    { ...NIETS, toestemming: true, inRegister: true },
    false
  ],
  [
    'oudercommissie: not a final sanction that is not in the register',
    'oudercommissie',
    'sanctie in het register',
    { ...NIETS, toestemming: true, onherroepelijk: true },
    false
  ],
  ['oudercommissie: a publication notice', 'oudercommissie', 'publicatie', { ...NIETS, toestemming: true, openbaar: true }, true],
  [
    'oudercommissie: an aanwijzing, with the recorded ground',
    'oudercommissie',
    'aanwijzing gegeven',
    { ...NIETS, toestemming: true, grond: GROND },
    true
  ],
  ['oudercommissie: an aanwijzing, without the ground', 'oudercommissie', 'aanwijzing gegeven', { ...ALLES, grond: null }, false],
  [
    'oudercommissie: the end of a hersteltermijn, with the ground',
    'oudercommissie',
    'einde hersteltermijn',
    { ...NIETS, toestemming: true, grond: GROND },
    true
  ],
  ['oudercommissie: the end of a hersteltermijn, without', 'oudercommissie', 'einde hersteltermijn', { ...ALLES, grond: null }, false],
  ['oudercommissie: afronding, with the ground', 'oudercommissie', 'afronding', { ...NIETS, toestemming: true, grond: GROND }, true],
  ['oudercommissie: afronding, without', 'oudercommissie', 'afronding', { ...ALLES, grond: null }, false],
  ['oudercommissie: never a voornemen', 'oudercommissie', 'voornemen', ALLES, false],
  ['oudercommissie: never what can still be fought', 'oudercommissie', 'boete of last waartegen nog bezwaar of beroep kan', ALLES, false],
  ['oudercommissie: never names', 'oudercommissie', 'namen van personeel, ouders of kinderen', ALLES, false],
  ['GGD: verzoek nader onderzoek', 'ggd', 'verzoek nader onderzoek', NIETS, true],
  ['GGD: answer to its advice', 'ggd', 'antwoord op advies', NIETS, true],
  ['GGD: what was done', 'ggd', 'wat de gemeente heeft gedaan', NIETS, true],
  ['behandelaar: questions', 'behandelaar', 'vraag', NIETS, true],
  ['behandelaar: open punten', 'behandelaar', 'open punt', NIETS, true],
  ['behandelaar: terms near', 'behandelaar', 'termijn nadert', NIETS, true],
  ['behandelaar: terms past', 'behandelaar', 'termijn verstreken', NIETS, true],
  ['behandelaar: bounces', 'behandelaar', 'bezorging mislukt', NIETS, true],
  ['behandelaar: tasks', 'behandelaar', 'taak', NIETS, true],
  ['what is not in the table is told to nobody', 'oudercommissie', 'brief', ALLES, false],
  ['nor to the GGD', 'ggd', 'herinnering', ALLES, false]
]

describe('who is told what (design § 9)', () => {
  it.each(RIJEN)('%s', (_naam, ontvanger, wat, vastgelegd, mag) => {
    const oordeel = magWeten(ontvanger, wat, vastgelegd)
    expect(oordeel.ja).toBe(mag)
    expect(oordeel.ja ? oordeel.grond : oordeel.reden).toMatch(/\S/)
  })

  it('the recorded ground is named with its date', () => {
    expect(magWeten('oudercommissie', 'afronding', ALLES)).toEqual({
      ja: true,
      grond: 'de gemeente heeft hiervoor een grond vastgelegd: besluit van het college (vastgesteld op 6 januari 2026)'
    })
  })

  it('every row of the table is named above, and each recipient and subject stands there once', () => {
    const sleutels = WEETREGELS.map(({ ontvanger, wat }) => `${ontvanger}: ${wat}`)
    expect(new Set(sleutels).size).toBe(sleutels.length)
    const genoemd = new Set(RIJEN.map(([, ontvanger, wat]) => `${ontvanger}: ${wat}`))
    expect(sleutels.filter((sleutel) => !genoemd.has(sleutel))).toEqual([])
  })

  it('every mail is for recipients that the table knows for its subject', () => {
    const alle: readonly Mailsjabloon[] = Object.values(MAILSJABLONEN)
    for (const { ontvangers, wat } of alle.filter((mail) => mail.wat !== 'brief'))
      for (const ontvanger of ontvangers) expect(magWeten(ontvanger, wat, ALLES).ja).toBe(true)
  })
})
