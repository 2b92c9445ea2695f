/** Between planning and leaving the same is asked as before planning: a letter leaves only while it says what is so. */
import { describe, expect, it } from 'vitest'
import type { Houder } from '../../functions/model/inspectie.ts'
import type { Taak, Zaak } from '../../functions/model/zaak.ts'
import { TijdelijkeMailfout } from '../../functions/ports.ts'
import { gepost, kijkNaPost } from '../../functions/send/step.ts'
import { wijzigZaak } from '../../functions/stroom.ts'
import { bon, inspectierapport, rapport, uitkomst } from '../helpers/zaak-bouwer.ts'
import { druk, G, MET_DATUM, metMailer, Proefmailer, type Wereld, type Wereldkeuze, wereld, ZAAK } from './wereld.ts'

const B1 = `${ZAAK}-b1`
const V1 = `${B1}-v1`
const WIE = { gemeente: G, id: ZAAK }
const ADRES = { straat: 'Nieuweweg 9', postcode: '4321 ZZ', plaats: 'Voorbeeldstad' }
const niets = async () => []
const anders = async () => ['de zienswijze van de houder']

/** The overtreding is found hersteld. */
async function sluit({ ports }: Wereld): Promise<void> {
  const leeg = { nieuweOvertredingen: [], bevindingen: [], brieven: [], aangevuld: [], vragen: [], vervallenVragen: [], taken: [] }
  await wijzigZaak(ports, { ...WIE, door: 'systeem' }, (zaak) => [
    {
      soort: 'besloten',
      inhoud: { ...leeg, doorgang: zaak.doorgangen.length, uitkomsten: [uitkomst('o1', { gevolg: 'hersteld' })], bon: bon() }
    }
  ])
}

async function verhuist({ ports }: Wereld, deel: Partial<Houder> = { adres: ADRES }): Promise<void> {
  const inhoud = inspectierapport()
  const onderzoek = { ...inhoud.onderzoek, datums: ['2026-11-24'] }
  const verslag = rapport('r2', { ...inhoud, onderzoek, houder: { ...inhoud.houder, ...deel } })
  await wijzigZaak(ports, { ...WIE, door: 'systeem' }, () => [{ soort: 'rapport-opgenomen', inhoud: { rapport: verslag } }])
}

interface Mailproef {
  readonly thuis: Wereld
  readonly mailer: Proefmailer
}

/** One letter by mail; the server did not take it yet. */
async function inHerhaling(keuze: Wereldkeuze = {}): Promise<Mailproef> {
  const begin = await wereld(keuze)
  await begin.toestemming('besluit')
  const mailer = new Proefmailer('smtp', () => begin.klok.nu())
  const thuis = metMailer(begin, mailer)
  mailer.stoort = () => {
    throw new TijdelijkeMailfout('451 later')
  }
  await thuis.stuur()
  mailer.stoort = () => undefined
  thuis.klok.zet('2026-11-23T09:30:00Z')
  return { thuis, mailer }
}

const BESLUIT = { brieven: [{ soort: 'aanwijzing' as const, gegevens: MET_DATUM }] }

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

const over = (zaak: Zaak, soort: Taak['soort'], id: string) =>
  zaak.taken.filter((taak) => taak.soort === soort && taak.over === id && taak.afgedaan === null).map(({ tekst }) => tekst)

/** One letter that lies ready to be posted. */
async function opHetBureau(): Promise<Wereld> {
  const thuis = await wereld(BESLUIT)
  await thuis.stuur()
  expect(over(await thuis.zaak(), 'post', V1)).toHaveLength(1)
  return thuis
}

async function kijk(thuis: Wereld, verschil = niets as () => Promise<readonly string[]>): Promise<Zaak> {
  await kijkNaPost(thuis.ports, WIE, verschil)
  return thuis.zaak()
}

async function doeAf(thuis: Wereld): Promise<void> {
  const taak = (await thuis.zaak()).taken.find(({ soort, afgedaan }) => soort === 'beoordelen' && afgedaan === null)
  if (taak === undefined) throw new Error('geen taak')
  await wijzigZaak(thuis.ports, { ...WIE, door: 'bram' }, () => [
    { soort: 'taak-afgedaan', inhoud: { taak: taak.id, hoe: 'ligt nog hier' } }
  ])
}

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
})
