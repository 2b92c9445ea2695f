import { describe, expect, it } from 'vitest'
import { TijdelijkeMailfout } from '../../functions/ports.ts'
import { stuurDagoverzicht } from '../../functions/send/step.ts'
import { proef } from '../helpers/proef-poorten.ts'
import { G, Proefmailer } from './wereld.ts'

const VANDAAG = { gemeente: G, gegevens: { dag: '2026-11-23', regels: 'vbg-2026-0001 De Zonnestraal: 2 open punten' } }

describe('the digest of the day', () => {
  it('goes to every behandelaar once a day', async () => {
    const thuis = await proef()
    const mailer = new Proefmailer('smtp', () => thuis.klok.nu())
    const ports = { ...thuis.ports, mailer }
    expect(await stuurDagoverzicht(ports, VANDAAG)).toEqual({ verstuurd: ['bram', 'bente'], mislukt: [] })
    expect(await stuurDagoverzicht(ports, VANDAAG)).toEqual({ verstuurd: [], mislukt: [] })
    const morgen = { ...VANDAAG, gegevens: { ...VANDAAG.gegevens, dag: '2026-11-24' } }
    expect((await stuurDagoverzicht(ports, morgen)).verstuurd).toEqual(['bram', 'bente'])
    expect(mailer.aangenomen[0]).toMatchObject({
      onderwerp: '[DEMO] Wat er op 23 november 2026 op u wacht',
      tekst: expect.stringContaining('- vbg-2026-0001 De Zonnestraal: 2 open punten')
    })
  })

  it('that does not get through is tried again at the next call', async () => {
    const thuis = await proef()
    const mailer = new Proefmailer('smtp', () => thuis.klok.nu())
    mailer.stoort = ({ aan }) => {
      if (aan.adres.startsWith('bram')) throw new TijdelijkeMailfout('451 later')
    }
    const ports = { ...thuis.ports, mailer }
    expect(await stuurDagoverzicht(ports, VANDAAG)).toEqual({ verstuurd: ['bente'], mislukt: [{ wie: 'bram', reden: '451 later' }] })
    mailer.stoort = () => undefined
    expect((await stuurDagoverzicht(ports, VANDAAG)).verstuurd).toEqual(['bram'])
  })
})
