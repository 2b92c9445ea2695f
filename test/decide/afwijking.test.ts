/** A behandelaar may choose another lawful step, with a reason (Awb 4:84). */
import { describe, expect, it } from 'vitest'
import { vraagAfwijking } from '../../functions/decide/afwijking.ts'
import { REGELS } from '../../functions/model/beslisregels.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import { norm, Spel, VOORBEELD } from './spel.ts'

const BIJ = { beleid: VOORBEELD, recht: rechtOp('2026-02-02'), vandaag: '2026-02-02' }
const gewaarschuwd = () =>
  new Spel().rapport('2026-01-12', [norm('pedagogisch-beleid', 'voldoet niet'), norm('stabiliteit', 'voldoet niet')])

function wijkAf(spel: Spel, overtreding = 'o1'): Spel {
  const gevraagd = vraagAfwijking(spel.zaak, overtreding, BIJ)
  if (!gevraagd.ok) throw new Error(gevraagd.redenen.join(' '))
  for (const gebeurtenis of gevraagd.gebeurtenissen) spel.bouwer.gebeurt(gebeurtenis, 'bram.behandelaar')
  return spel
}

describe('afwijken van het beleid', () => {
  it('offers the lawful steps only, and asks a reason', () => {
    const spel = wijkAf(gewaarschuwd())
    expect(spel.vraag('afwijking')).toMatchObject({
      soort: 'beoordeling nodig',
      redenVerplicht: true,
      over: { doorgang: 1, overtreding: 'o1' }
    })
    expect(spel.opties('afwijking')).toEqual([
      'fase:1',
      'fase:2',
      'fase:3',
      'fase:4',
      'stap:overleg',
      'stap:waarschuwing',
      'stap:aanwijzing',
      'stap:last onder dwangsom',
      'buiten:last onder bestuursdwang',
      'buiten:exploitatieverbod',
      'buiten:bestuurlijke boete',
      'stap:verwijdering',
      'open laten',
      'nader onderzoek',
      'sluiten:niet gehandhaafd'
    ])
  })

  it('a heavier step: another letter, the reason in the outcome, and as a settled punt for the letter', () => {
    const spel = wijkAf(gewaarschuwd()).antwoord('afwijking', 'stap:aanwijzing', 'De houder negeerde drie gesprekken.')
    expect(spel.overtreding('o1')).toMatchObject({ instrument: 'aanwijzing', stap: 'voornemen', fase: 1 })
    expect(spel.uitkomst('o1')).toMatchObject({ regel: REGELS.afwijking, rij: null })
    expect(spel.uitkomst('o1').redenen.join(' ')).toContain('De houder negeerde drie gesprekken.')
    expect(spel.brief('waarschuwing').overtredingen).toEqual(['o2'])
    const punt = spel.zaak.vragen.find((vraag) => vraag.punt === 'afwijking')
    expect(punt).toMatchObject({
      soort: 'open punt',
      over: { overtreding: 'o1' },
      antwoord: { waarde: 'De houder negeerde drie gesprekken.', door: 'bram.behandelaar' }
    })
    expect(spel.brief('voornemen-aanwijzing').auteurs).toEqual(['bram.behandelaar'])
  })

  it('a step without a row has no band: the person sets the term', () => {
    const spel = wijkAf(gewaarschuwd()).antwoord('afwijking', 'stap:aanwijzing', 'reden')
    expect(spel.zaak.vragen.findLast(({ punt, geldt }) => punt === 'hersteltermijn' && geldt)).toMatchObject({ band: null, voorstel: null })
  })

  it('niet handhaven: closed with the reason', () => {
    const spel = wijkAf(gewaarschuwd()).antwoord('afwijking', 'sluiten:niet gehandhaafd', 'De locatie sluit volgende week.')
    expect(spel.overtreding('o1').status).toBe('niet gehandhaafd')
    expect(spel.brief('waarschuwing').overtredingen).toEqual(['o2'])
  })

  it('may be chosen again while the letter is a draft; the last reason stands', () => {
    const spel = wijkAf(gewaarschuwd()).antwoord('afwijking', 'stap:aanwijzing', 'eerste reden')
    wijkAf(spel).antwoord('afwijking', 'stap:waarschuwing', 'tweede reden')
    expect(spel.overtreding('o1')).toMatchObject({ instrument: 'waarschuwing' })
    expect(spel.zaak.vragen.filter(({ punt, geldt }) => punt === 'afwijking' && geldt).map(({ antwoord }) => antwoord?.waarde)).toEqual([
      'tweede reden'
    ])
    expect(spel.brieven().filter((soort) => soort === 'voornemen-aanwijzing')).toEqual([])
  })

  it('asks once', () => {
    const spel = wijkAf(gewaarschuwd())
    expect(vraagAfwijking(spel.zaak, 'o1', BIJ)).toMatchObject({ ok: true, gebeurtenissen: [], vraag: spel.vraag('afwijking').id })
  })

  it.each([
    ['an overtreding that is not there', 'o9', 'heeft geen overtreding "o9"'],
    ['a letter that was approved', 'o1', 'afwijken kan dan niet meer']
  ])('refused: %s', (_naam, id, tekst) => {
    const spel = gewaarschuwd().verzendt('waarschuwing', '2026-03-01')
    expect(vraagAfwijking(spel.zaak, id, BIJ)).toMatchObject({ ok: false, redenen: [expect.stringContaining(tekst)] })
  })

  it('refused: a closed overtreding', () => {
    const spel = gewaarschuwd().rapport('2026-01-20', [norm('pedagogisch-beleid', 'voldoet')])
    expect(vraagAfwijking(spel.zaak, 'o1', BIJ)).toMatchObject({ ok: false, redenen: ['Overtreding o1 is al gesloten (hersteld).'] })
  })

  it('an answer that came after the letter was approved changes nothing and says so', () => {
    const spel = wijkAf(gewaarschuwd())
    const { id } = spel.vraag('afwijking')
    spel.verzendt('waarschuwing', '2026-03-01')
    const antwoord = { waarde: 'stap:aanwijzing', reden: 'te laat', door: 'bram.behandelaar', op: '2026-02-03T10:00:00Z' }
    spel.bouwer.gebeurt({ soort: 'vraag-beantwoord', inhoud: { vraag: id, antwoord } })
    spel.beslist()
    expect(spel.overtreding('o1')).toMatchObject({ instrument: 'waarschuwing' })
    expect(spel.zaak.taken.map(({ tekst }) => tekst).join(' ')).toContain('kwam nadat de brief was goedgekeurd')
  })
})
