import { describe, expect, it } from 'vitest'
import { toestemmingVoor } from '../../functions/model/toestemming.ts'
import { geefToestemming, trekToestemmingIn } from '../../functions/send/step.ts'
import { leesOntvanger } from '../../functions/stroom.ts'
import { proef } from '../helpers/proef-poorten.ts'
import { G, HOUDER } from './wereld.ts'

const BEWIJS = { bestandsnaam: 'formulier.pdf', bytes: new TextEncoder().encode('ja') }
const VRAAG = {
  gemeente: G,
  ontvanger: HOUDER,
  soort: 'besluit',
  adres: 'bestuur@zonnestraal.example',
  getoond: 'Mogen wij u besluiten per e-mail sturen?',
  bewijs: BEWIJS,
  sinds: '2026-11-20',
  door: 'bram'
}

describe('the consent register (2:8)', () => {
  it('keeps who, which kind, which address, what was shown, since when and the evidence', async () => {
    const { ports } = await proef()
    const uit = await geefToestemming(ports, VRAAG)
    const toestemming = uit.ok ? uit.ontvanger?.toestemmingen[0] : undefined
    expect(toestemming).toMatchObject({
      soort: 'besluit',
      adres: 'bestuur@zonnestraal.example',
      getoond: 'Mogen wij u besluiten per e-mail sturen?',
      sinds: '2026-11-20',
      vastgelegdDoor: 'bram',
      ingetrokken: null
    })
    expect(new TextDecoder().decode(await ports.documenten.lees(toestemming?.bewijs.sleutel ?? ''))).toBe('ja')
    expect(await geefToestemming(ports, VRAAG)).toMatchObject({ ok: true, opmerkingen: ['Deze toestemming stond er al.'] })
    expect((await leesOntvanger(ports.store, G, HOUDER))?.toestemmingen).toHaveLength(1)
  })

  it('without the shown text it refers to the evidence', async () => {
    const { ports } = await proef()
    const uit = await geefToestemming(ports, { ...VRAAG, getoond: undefined })
    expect(uit.ok ? uit.ontvanger?.toestemmingen[0]?.getoond : '').toBe('De tekst staat in het bewijs (formulier.pdf).')
  })

  it.each([
    ['a kind that does not exist', { soort: 'alles' }, "'alles' is geen soort bericht"],
    ['an address that is none', { adres: 'bestuur bij zonnestraal' }, 'is geen e-mailadres'],
    ['a day to come', { sinds: '2026-12-24' }, 'ligt in de toekomst'],
    ['no day', { sinds: 'gisteren' }, 'is geen datum'],
    ['no evidence', { bewijs: { ...BEWIJS, bytes: new Uint8Array() } }, 'is leeg'],
    ['a recipient that is none', { ontvanger: 'Stichting Zonnestraal' }, 'is geen ontvanger'],
    ['the GGD, for whom the agreement counts', { ontvanger: 'ggd:voorbeeldstreek' }, 'is geen ontvanger van wie u toestemming vastlegt'],
    ['a besluit for an oudercommissie', { ontvanger: 'oudercommissie:lrk:123456789' }, 'een oudercommissie heeft alleen die soort'],
    ['somebody without the role', { door: 'mila' }, 'Mila Mandaathouder kan niet toestemming vastleggen'],
    ['a stranger', { door: 'wie' }, "'wie' staat niet in mensen.yaml"]
  ])('refuses %s', async (_naam, anders, woorden) => {
    const { ports } = await proef()
    const uit = await geefToestemming(ports, { ...VRAAG, ...anders })
    expect(uit.ok ? '' : uit.redenen.join(' ')).toContain(woorden)
    expect(await leesOntvanger(ports.store, G, HOUDER)).toBeNull()
  })

  it('consent for one kind is none for another, and the latest address counts', async () => {
    const { ports } = await proef()
    await geefToestemming(ports, VRAAG)
    await geefToestemming(ports, { ...VRAAG, adres: 'nieuw@zonnestraal.example' })
    const staat = await leesOntvanger(ports.store, G, HOUDER)
    expect(toestemmingVoor(staat, 'besluit')?.adres).toBe('nieuw@zonnestraal.example')
    expect(toestemmingVoor(staat, 'voornemen')).toBeNull()
  })

  it('is withdrawn for a kind, for an address, or altogether', async () => {
    const { ports } = await proef()
    for (const soort of ['besluit', 'voornemen', 'mededeling']) await geefToestemming(ports, { ...VRAAG, soort })
    const weg = { gemeente: G, ontvanger: HOUDER, soort: undefined, adres: undefined, reden: 'op verzoek', door: 'bram' }
    await trekToestemmingIn(ports, { ...weg, soort: 'besluit' })
    const na = await leesOntvanger(ports.store, G, HOUDER)
    expect([toestemmingVoor(na, 'besluit'), toestemmingVoor(na, 'voornemen')?.soort]).toEqual([null, 'voornemen'])
    await trekToestemmingIn(ports, weg)
    expect(toestemmingVoor(await leesOntvanger(ports.store, G, HOUDER), 'mededeling')).toBeNull()
    expect(await trekToestemmingIn(ports, weg)).toMatchObject({
      ok: false,
      redenen: [`Van ${HOUDER} staat zo'n toestemming niet vast; er is niets in te trekken.`]
    })
  })

  it('can be given again after it was withdrawn', async () => {
    const { ports } = await proef()
    await geefToestemming(ports, VRAAG)
    await trekToestemmingIn(ports, {
      gemeente: G,
      ontvanger: HOUDER,
      soort: 'besluit',
      adres: undefined,
      reden: 'kwam terug',
      door: 'bram'
    })
    await geefToestemming(ports, VRAAG)
    expect(toestemmingVoor(await leesOntvanger(ports.store, G, HOUDER), 'besluit')).not.toBeNull()
  })
})
