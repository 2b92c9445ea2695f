/** Between planning and leaving the same is asked as before planning: a letter leaves only while it says what is so. */
import { describe, expect, it } from 'vitest'
import { volgendeStap } from '../../functions/model/werk.ts'
import { Drukfout, TijdelijkeMailfout } from '../../functions/ports.ts'
import { gepost } from '../../functions/send/step.ts'
import { ADRES, anders, B1, BESLUIT, doeAf, inHerhaling, kijk, niets, opHetBureau, over, sluit, V1, verhuist } from './onderweg.ts'
import { druk, G, metMailer, metPoorten, Proefmailer, type Wereld, wereld } from './wereld.ts'

describe('a mail that is tried again', () => {
  it('goes when nothing changed', async () => {
    const { thuis, mailer } = await inHerhaling(BESLUIT)
    await thuis.stuur()
    expect(mailer.aangenomen.map(({ sleutel }) => sleutel)).toEqual([V1])
  })

  it('does not go when its overtreding was closed: the letter lapses, its row ends, and a person is asked to look', async () => {
    const { thuis, mailer } = await inHerhaling(BESLUIT)
    await sluit(thuis)
    const zaak = await thuis.stuur()
    expect(mailer.aangenomen).toEqual([])
    expect(zaak.brieven[0]).toMatchObject({ status: 'vervallen', vervallenOmdat: expect.stringContaining('na het akkoord afgesloten') })
    expect(zaak.verzendingen.map(({ status }) => status)).toEqual(['mislukt-definitief'])
    expect(zaak.taken).toMatchObject([{ soort: 'beoordelen', over: B1 }])
  })

  it.each<[string, (thuis: Wereld) => Promise<void>, () => Promise<readonly string[]>, string]>([
    ['the houder moved', verhuist, niets, 'andere naam of een ander adres'],
    ['the zaak would say something else', async () => undefined, anders, 'iets anders zeggen over: de zienswijze van de houder']
  ])('does not go when %s: it is made anew, and nothing is sent by another way', async (_naam, gebeurt, verschil, reden) => {
    const { thuis, mailer } = await inHerhaling(BESLUIT)
    await gebeurt(thuis)
    const zaak = await thuis.stuur(druk, verschil)
    expect(mailer.aangenomen).toEqual([])
    expect(zaak.brieven[0]).toMatchObject({ status: 'vervallen', vervallenOmdat: expect.stringContaining(reden) })
    expect(zaak.verzendingen.map(({ kanaal, status }) => [kanaal, status])).toEqual([['smtp', 'mislukt-definitief']])
    expect(zaak.doorgangen.at(-1)?.aanleiding).toEqual({ soort: 'herzending', brief: B1 })
  })

  it('when somebody writes between looking and offering, nothing is offered; the next run looks again', async () => {
    const { thuis, mailer } = await inHerhaling(BESLUIT)
    let keer = 0
    await thuis.stuur(druk, async () => {
      keer += 1
      if (keer === 1) await verhuist(thuis)
      return []
    })
    expect(mailer.aangenomen).toEqual([])
    expect((await thuis.stuur()).brieven[0]).toMatchObject({ status: 'vervallen' })
  })

  it('its copy goes all the same once the houder has the letter: it tells what happened', async () => {
    const gemachtigde = { naam: 'Mr. A. Advocaat', adres: ADRES, email: null }
    const begin = await wereld({ ...BESLUIT, houder: { gemachtigde } })
    await begin.toestemming('besluit')
    await begin.toestemming('besluit', 'gemachtigde:mr-a-advocaat:4321zz', 'advocaat@balie.example')
    const mailer = new Proefmailer('smtp', () => begin.klok.nu())
    const thuis = metMailer(begin, mailer)
    mailer.stoort = ({ sleutel }) => {
      if (sleutel !== V1) throw new TijdelijkeMailfout('451 later')
    }
    await thuis.stuur()
    mailer.stoort = () => undefined
    thuis.klok.zet('2026-11-23T09:30:00Z')
    const zaak = await thuis.stuur(druk, anders)
    expect(mailer.aangenomen.map(({ sleutel }) => sleutel)).toEqual([V1, `${B1}-v2`])
    expect(zaak.brieven[0]?.status).toBe('onderweg')
  })
})

describe('an envelope that lies ready while the letter changed', () => {
  it('nothing changed: the task to post it stays', async () => {
    const thuis = await opHetBureau()
    const zaak = await kijk(thuis)
    expect([over(zaak, 'post', V1).length, over(zaak, 'beoordelen', V1).length]).toEqual([1, 0])
  })

  it('a person is told not to post it yet, why, and how to say that it was posted already; nothing is undone', async () => {
    const thuis = await opHetBureau()
    await sluit(thuis)
    const zaak = await kijk(thuis)
    const [tekst] = over(zaak, 'beoordelen', V1)
    expect(tekst).toMatch(/^Nog niet posten: verzending vbg-2026-0001-b1-v1/)
    expect(tekst).toContain('Kijk na: een overtreding in de brief is na het akkoord afgesloten.')
    expect(tekst).toContain(`bs posted ${V1} --on DAG`)
    expect(over(zaak, 'post', V1)).toEqual([])
    expect(zaak.verzendingen[0]?.status).toBe('per-post')
    expect(zaak.brieven[0]?.status).toBe('onderweg')
    expect((await kijk(thuis)).versie).toBe(zaak.versie)
  })

  it('it was posted: that counts, and a jurist is asked what it means', async () => {
    const thuis = await opHetBureau()
    await kijk(thuis, anders)
    const uit = await gepost(thuis.ports, { gemeente: G, verzending: V1, door: 'bram', op: '2026-11-23' })
    expect(uit.ok).toBe(true)
    const zaak = await kijk(thuis, anders)
    expect(zaak.brieven[0]).toMatchObject({ status: 'bekendgemaakt', verzondenOp: '2026-11-23' })
    expect(over(zaak, 'beoordelen', V1)).toEqual([])
    expect(over(zaak, 'beoordelen', B1).join()).toContain('Vraag voor een jurist')
    expect((await kijk(thuis, anders)).versie).toBe(zaak.versie)
  })

  it('it stays here, says a person: the letter is made anew', async () => {
    const thuis = await opHetBureau()
    await kijk(thuis, anders)
    await doeAf(thuis)
    const zaak = await kijk(thuis, anders)
    expect(zaak.brieven[0]?.status).toBe('vervallen')
    expect(zaak.verzendingen[0]?.status).toBe('mislukt-definitief')
    expect(zaak.doorgangen.at(-1)?.aanleiding).toEqual({ soort: 'herzending', brief: B1 })
  })

  it('it stays here and its overtreding is closed: the letter lapses', async () => {
    const thuis = await opHetBureau()
    await sluit(thuis)
    await kijk(thuis)
    await doeAf(thuis)
    const zaak = await kijk(thuis)
    expect(zaak.brieven[0]).toMatchObject({ status: 'vervallen', vervallenOmdat: expect.stringContaining('afgesloten') })
    expect(zaak.verzendingen[0]?.status).toBe('mislukt-definitief')
  })

  it('the letter is right again: the task to post it comes back', async () => {
    const thuis = await opHetBureau()
    const [eerst] = over(await thuis.zaak(), 'post', V1)
    await kijk(thuis, anders)
    const zaak = await kijk(thuis)
    expect(over(zaak, 'post', V1)).toEqual([eerst])
    expect(over(zaak, 'beoordelen', V1)).toEqual([])
  })

  it('changed in another way: the task names what is so now', async () => {
    const thuis = await opHetBureau()
    await kijk(thuis, anders)
    await verhuist(thuis)
    const teksten = over(await kijk(thuis), 'beoordelen', V1)
    expect(teksten).toHaveLength(1)
    expect(teksten[0]).toContain('andere naam of een ander adres')
  })

  it('it was kept here, became right and went to the desk again: after a next change a person is asked again', async () => {
    const thuis = await opHetBureau()
    await kijk(thuis, anders)
    await doeAf(thuis)
    expect(over(await kijk(thuis), 'post', V1)).toHaveLength(1)
    const zaak = await kijk(thuis, anders)
    expect(zaak.brieven[0]?.status).toBe('onderweg')
    expect(over(zaak, 'beoordelen', V1)).toHaveLength(1)
    expect(over(zaak, 'post', V1)).toEqual([])
    await doeAf(thuis)
    expect((await kijk(thuis, anders)).brieven[0]?.status).toBe('vervallen')
  })

  it('somebody writes while it is looked at: it is looked at again', async () => {
    const thuis = await opHetBureau()
    let keer = 0
    const zaak = await kijk(thuis, async () => {
      keer += 1
      if (keer === 1) await verhuist(thuis)
      return []
    })
    expect(over(zaak, 'beoordelen', V1).join()).toContain('andere naam of een ander adres')
  })

  it('somebody writes each time: the look is not given up, but comes back as a fault', async () => {
    const thuis = await opHetBureau()
    let plaats = 0
    const steeds = async () => {
      plaats += 1
      await verhuist(thuis, { adres: { ...ADRES, straat: `Nieuweweg ${plaats}` } })
      return []
    }
    await expect(kijk(thuis, steeds)).rejects.toThrow(V1)
  })
})

const ADVOCAAT = 'gemachtigde:mr-a-advocaat:4321zz'
const V2 = `${B1}-v2`

/** The envelope for the houder lies ready; the copy for his gemachtigde goes by mail, and was not taken yet. */
async function metAfschrift(): Promise<{ thuis: Wereld; mailer: Proefmailer }> {
  const gemachtigde = { naam: 'Mr. A. Advocaat', adres: ADRES, email: null }
  const begin = await wereld({ ...BESLUIT, houder: { gemachtigde } })
  await begin.toestemming('besluit', ADVOCAAT, 'advocaat@balie.example')
  const mailer = new Proefmailer('smtp', () => begin.klok.nu())
  const thuis = metMailer(begin, mailer)
  mailer.stoort = () => {
    throw new TijdelijkeMailfout('451 later')
  }
  const zaak = await thuis.stuur()
  expect(zaak.verzendingen.map(({ status }) => status)).toEqual(['per-post', 'mislukt-tijdelijk'])
  mailer.stoort = () => undefined
  thuis.klok.zet('2026-11-23T09:30:00Z')
  return { thuis, mailer }
}

describe('a copy that is tried again while the envelope lies ready', () => {
  it('goes when nothing changed', async () => {
    const { thuis, mailer } = await metAfschrift()
    await thuis.stuur()
    expect(mailer.aangenomen.map(({ sleutel }) => sleutel)).toEqual([V2])
  })

  it.each<[string, boolean]>([
    ['before anybody looked at the envelope', false],
    ['while a person is asked about the envelope', true]
  ])('waits when the letter changed, %s, and undoes nothing', async (_naam, gekeken) => {
    const { thuis, mailer } = await metAfschrift()
    if (gekeken) await kijk(thuis, anders)
    const zaak = await thuis.stuur(druk, anders)
    expect(mailer.aangenomen).toEqual([])
    expect(zaak.brieven[0]?.status).toBe('onderweg')
    expect(zaak.verzendingen.map(({ status }) => status)).toEqual(['per-post', 'mislukt-tijdelijk'])
    expect(over(zaak, 'beoordelen', V1)).toHaveLength(1)
    expect(volgendeStap(zaak, thuis.klok.nu(), thuis.klok.vandaag())).not.toBe('send')
    const uit = await gepost(thuis.ports, { gemeente: G, verzending: V1, door: 'bram', op: '2026-11-23' })
    expect(uit.ok).toBe(true)
    expect(await thuis.brief()).toMatchObject({ status: 'bekendgemaakt', verzondenOp: '2026-11-23' })
    expect(volgendeStap(await thuis.zaak(), thuis.klok.nu(), thuis.klok.vandaag())).toBe('send')
    await thuis.stuur(druk, anders)
    expect(mailer.aangenomen.map(({ sleutel }) => sleutel)).toEqual([V2])
  })

  it('goes once the letter is right again', async () => {
    const { thuis, mailer } = await metAfschrift()
    await thuis.stuur(druk, anders)
    await kijk(thuis)
    await thuis.stuur()
    expect(mailer.aangenomen.map(({ sleutel }) => sleutel)).toEqual([V2])
  })

  it('ends with its letter when the envelope was kept here', async () => {
    const { thuis, mailer } = await metAfschrift()
    await thuis.stuur(druk, anders)
    await doeAf(thuis)
    const zaak = await kijk(thuis, anders)
    expect(zaak.brieven[0]?.status).toBe('vervallen')
    expect(zaak.verzendingen.map(({ status }) => status)).toEqual(['mislukt-definitief', 'mislukt-definitief'])
    await thuis.stuur(druk, anders)
    expect(mailer.aangenomen).toEqual([])
  })
})

describe('an address sheet', () => {
  it('names the person that the letter names', async () => {
    const { naam, adres } = (await (await wereld()).zaak()).houder
    const gegevens = { geadresseerde: { naam, ...adres, terAttentieVan: 'mevrouw A. Voorbeeld' } }
    const thuis = await wereld({ brieven: [{ soort: 'aanwijzing', gegevens }] })
    const [rij] = (await thuis.stuur()).verzendingen
    const sleutel = rij?.stappen.at(-1)?.toelichting.replace('adresblad: ', '') ?? ''
    expect(new TextDecoder().decode(await thuis.ports.documenten.lees(sleutel))).toContain(`${naam}<br>t.a.v. mevrouw A. Voorbeeld<br>`)
  })

  it('says in its task what cannot be printed of the address', async () => {
    const thuis = await wereld({ houder: { naam: 'شمس Opvang' } })
    const taak = (await thuis.stuur()).taken.find(({ soort }) => soort === 'post')
    expect(taak?.tekst).toContain('Schrijf het adres zelf op de envelop. Leg daarna de dag vast')
  })
})

describe('an address sheet that cannot be printed now', () => {
  it('waits, the other rows of the zaak go on, and the fault is told', async () => {
    const begin = await wereld({ brieven: [{ soort: 'aanwijzing' }, { soort: 'waarschuwing' }] })
    const { drukker } = begin.ports
    const thuis = metPoorten(begin, {
      drukker: {
        druk: async (opdracht) => {
          if (opdracht.titel.includes(V1)) throw new Drukfout('Chromium is gestopt')
          return drukker.druk(opdracht)
        },
        sluit: drukker.sluit
      }
    })
    await expect(thuis.stuur()).rejects.toThrow('Chromium is gestopt')
    expect((await thuis.rijen()).map(({ status }) => status)).toEqual(['gepland', 'per-post'])
    expect((await begin.stuur()).verzendingen.map(({ status }) => status)).toEqual(['per-post', 'per-post'])
  })
})
