/** A step that a person chose and that became unlawful since (design § 4, law above policy): asked once more, and then followed. */
import { describe, expect, it } from 'vitest'
import { vraagAfwijking } from '../../functions/decide/afwijking.ts'
import { REGELS } from '../../functions/model/beslisregels.ts'
import type { Instrument } from '../../functions/model/instrument.ts'
import type { Recht } from '../../functions/model/recht/recht.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import { norm, SEED, Spel } from './spel.ts'

const RECHT = rechtOp('2026-08-05')

/** The law of today, in which these instruments no longer reach any norm. */
function zonder(...weg: readonly Instrument[]): Recht {
  const bereik = { omschrijving: 'geen enkele norm', artikelen: [], krachtens: [], bron: 'test' }
  const instrumenten = { ...RECHT.instrumenten }
  for (const instrument of weg) instrumenten[instrument] = { ...instrumenten[instrument], bereik }
  return { ...RECHT, naam: `zonder ${weg.join(', ')}`, instrumenten }
}

/** The ladder is exhausted; a person chose. */
function gekozen(keuze: string): Spel {
  const ladder = SEED.ladder.filter(({ prioriteit, fase }) => prioriteit !== 'Laag' || fase === 1)
  const spel = new Spel({ ...SEED, ladder }).rapport('2026-01-12', [norm('1.1', 'voldoet niet')]).verzendt('waarschuwing', '2026-02-15')
  spel.op('2026-08-05')
  spel.recht = RECHT
  return spel.rapport('2026-07-20', [norm('1.1', 'voldoet niet')]).antwoord('ladder', keuze, 'De waarschuwing is genegeerd.')
}

describe('the choice became unlawful', () => {
  const vervallen = () => {
    const spel = gekozen('stap:aanwijzing')
    spel.recht = zonder('aanwijzing')
    return spel.opnieuw()
  }

  it('the question says why the earlier choice no longer can, and offers the lawful ones only', () => {
    const spel = vervallen()
    expect(spel.uitkomst()).toMatchObject({ gevolg: 'beoordeling nodig', regel: REGELS.recht })
    expect(spel.vraag('keuze vervallen')).toMatchObject({ redenVerplicht: true, over: { overtreding: 'o1' } })
    expect(spel.vraag('keuze vervallen').tekst).toMatch(
      /^Voor o1 .* is eerder gekozen voor een aanwijzing\. Dat kan nu niet meer\. Een aanwijzing kan niet voor deze norm: .* Wat kiest u in plaats daarvan\?$/
    )
    expect(spel.opties('keuze vervallen')).not.toContain('stap:aanwijzing')
    expect(spel.opties('keuze vervallen')).toEqual(expect.arrayContaining(['stap:last onder dwangsom', 'open laten']))
    expect(spel.uitkomst().redenen.join(' ')).toContain('De eerdere keuze voor een aanwijzing kan niet meer.')
  })

  it.each([
    ['another instrument', 'stap:last onder dwangsom', { gevolg: 'stap', instrument: 'last onder dwangsom', stap: 'voornemen' }],
    ['made elsewhere', 'buiten:bestuurlijke boete', { gevolg: 'open' }],
    ['left open', 'open laten', { gevolg: 'open' }],
    ['not enforced', 'sluiten:niet gehandhaafd', { gevolg: 'niet gehandhaafd' }]
  ])('the answer is followed and nothing is asked again: %s', (_naam, keuze, gevolg) => {
    const spel = vervallen().antwoord('keuze vervallen', keuze, 'Dan dit.')
    expect(spel.uitkomst()).toMatchObject(gevolg)
    expect(spel.open()).not.toContain('keuze vervallen')
    expect(spel.opnieuw().uitkomst()).toMatchObject(gevolg)
    expect(spel.open()).not.toContain('keuze vervallen')
  })

  it('the second choice becomes unlawful too: that one is asked about', () => {
    const spel = vervallen().antwoord('keuze vervallen', 'stap:last onder dwangsom', 'Dan dit.')
    spel.recht = zonder('aanwijzing', 'last onder dwangsom')
    spel.opnieuw()
    expect(spel.vraag('keuze vervallen').tekst).toContain('is eerder gekozen voor een last onder dwangsom. Dat kan nu niet meer.')
    spel.antwoord('keuze vervallen', 'stap:waarschuwing', 'Dan opnieuw waarschuwen.')
    expect(spel.uitkomst()).toMatchObject({ gevolg: 'stap', instrument: 'waarschuwing' })
  })

  it('the second choice stands when the law turns back', () => {
    const spel = vervallen().antwoord('keuze vervallen', 'stap:last onder dwangsom', 'Dan dit.')
    spel.recht = RECHT
    expect(spel.opnieuw().uitkomst()).toMatchObject({ gevolg: 'stap', instrument: 'last onder dwangsom' })
  })

  it('a step that was to be made elsewhere is asked about as well', () => {
    const spel = gekozen('buiten:bestuurlijke boete')
    spel.recht = zonder('bestuurlijke boete')
    spel.opnieuw()
    expect(spel.opties('keuze vervallen')).not.toContain('buiten:bestuurlijke boete')
    expect(spel.antwoord('keuze vervallen', 'stap:aanwijzing').uitkomst()).toMatchObject({ gevolg: 'stap', instrument: 'aanwijzing' })
  })

  it('a deviation: the reason of the later choice is the one in the letter', () => {
    const spel = new Spel().rapport('2026-01-12', [norm('pedagogisch-beleid', 'voldoet niet')])
    const gevraagd = vraagAfwijking(spel.zaak, 'o1', { beleid: spel.beleid, recht: RECHT, vandaag: '2026-02-02' })
    if (!gevraagd.ok) throw new Error(gevraagd.redenen.join(' '))
    for (const gebeurtenis of gevraagd.gebeurtenissen) spel.bouwer.gebeurt(gebeurtenis)
    spel.antwoord('afwijking', 'stap:aanwijzing', 'De houder luistert niet.')
    spel.recht = zonder('aanwijzing')
    spel.opnieuw().antwoord('keuze vervallen', 'stap:last onder dwangsom', 'Een dwangsom helpt wel.')
    expect(spel.uitkomst()).toMatchObject({ gevolg: 'stap', instrument: 'last onder dwangsom', regel: REGELS.afwijking })
    const redenen = spel.zaak.vragen.filter(({ punt, geldt }) => punt === 'afwijking' && geldt).map(({ antwoord }) => antwoord?.waarde)
    expect(redenen).toEqual(['Een dwangsom helpt wel.'])
  })
})
