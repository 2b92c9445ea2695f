import { describe, expect, it } from 'vitest'
import type { Mens } from '../../functions/model/beleid.ts'
import { TijdelijkeMailfout } from '../../functions/ports.ts'
import { stuurDagoverzicht } from '../../functions/send/step.ts'
import { proef } from '../helpers/proef-poorten.ts'
import { G, Proefmailer } from './wereld.ts'

/** For the behandelaars. */
const op = (dag: string) => ({
  gemeente: G,
  voor: ({ rollen }: Mens) => (rollen.includes('behandelaar') ? { dag, regels: 'vbg-2026-0001 De Zonnestraal: 2 open punten' } : null)
})
const VANDAAG = op('2026-11-23')

describe('the digest of the day', () => {
  it('goes to everybody for whom something waits, once a day', async () => {
    const thuis = await proef()
    const mailer = new Proefmailer('smtp', () => thuis.klok.nu())
    const ports = { ...thuis.ports, mailer }
    expect(await stuurDagoverzicht(ports, VANDAAG)).toEqual({ verstuurd: ['bram', 'bente'], mislukt: [] })
    expect(await stuurDagoverzicht(ports, VANDAAG)).toEqual({ verstuurd: [], mislukt: [] })
    expect((await stuurDagoverzicht(ports, op('2026-11-24'))).verstuurd).toEqual(['bram', 'bente'])
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
