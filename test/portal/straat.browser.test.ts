/** A case in a real browser, as the people of the gemeente go through it; and every page on the way held against WCAG. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leesConfig } from '../../functions/config.ts'
import { maakPorts, sluitPorts } from '../../functions/context.ts'
import { legVastIn } from '../../functions/intake/vastleggen.ts'
import { vulGevonden, zetStap } from '../deadlines/verloop.ts'
import { meldAan, type Straat, schermafdruk, startStraat, toegankelijkheid } from '../helpers/browser.ts'
import { toevoeging } from '../helpers/stroom.ts'
import { ZaakBouwer } from '../helpers/zaak-bouwer.ts'
import { keur } from './keuren.ts'

const BRAM = 'voorbeeldgemeente/bram.behandelaar'
const MILA = 'voorbeeldgemeente/mila.mandaathouder'
const ZAAK = 'vbg-2026-0004'

let straat: Straat
beforeAll(async () => {
  straat = await startStraat()
}, 120_000)
afterAll(() => straat.stop())

/** Presses a button and waits for the page after it. */
async function druk(pagina: Page, naam: string | RegExp): Promise<void> {
  await Promise.all([pagina.waitForNavigation(), pagina.getByRole('button', { name: naam }).first().click()])
}

async function volg(pagina: Page, naam: string | RegExp): Promise<void> {
  await pagina.getByRole('link', { name: naam }).first().click()
  await pagina.waitForLoadState()
}

/** Answers everything that is open on this page, in words of its own where the policy has only a general text. */
async function beantwoordAlles(pagina: Page): Promise<void> {
  for (let nr = 0; nr < 20; nr++) {
    const vraag = pagina.locator('details.bs-kaart[open]').first()
    if ((await vraag.count()) === 0) return
    const tekst = vraag.locator('textarea[name=waarde]')
    if ((await tekst.count()) > 0) await tekst.fill('Zet elke dag voldoende beroepskrachten in en bewaar de roosters van vier weken.')
    await Promise.all([pagina.waitForNavigation(), vraag.getByRole('button', { name: 'Vastleggen' }).click()])
  }
  throw new Error('er blijven vragen open')
}

/** The first letter of the zaak that the houder gets. */
async function openBrief(pagina: Page): Promise<void> {
  await pagina.goto(`/zaken/${ZAAK}`)
  await pagina.locator('table a[href^="/brieven/"]').first().click()
  await pagina.waitForLoadState()
}

const MET_FEIT = 'vbg-2026-9001'

/** A last, and the request of the houder about it: a besluit can be made. */
async function zetZaakMetVerzoek(): Promise<void> {
  const bouw = vulGevonden(new ZaakBouwer({ id: MET_FEIT }))
  zetStap(bouw, '2026-11-10', 'last-onder-dwangsom', { duur: { aantal: 2, eenheid: 'weken' } })
  const verzoek = { soort: 'verzoek-over-last', op: '2026-11-20', tekst: 'De houder vraagt meer tijd.' }
  const uitslag = legVastIn(bouw.zaak, verzoek, { vandaag: '2026-11-23', door: 'bram.behandelaar', document: null })
  if (!uitslag.ok) throw new Error(uitslag.redenen.join(' '))
  for (const gebeurtenis of uitslag.gebeurtenissen) bouw.gebeurt(gebeurtenis, 'bram.behandelaar')
  const ports = maakPorts(leesConfig({ data: straat.data, today: '2026-11-23' }, {}))
  await ports.store.voegToe(
    { gemeente: 'voorbeeldgemeente', soort: 'zaak', id: MET_FEIT },
    { ...toevoeging(null), staat: JSON.stringify(bouw.zaak) }
  )
  await sluitPorts(ports)
}

describe('a case goes from the work list to an approved letter', () => {
  it('behandelaar: finds the zaak, answers, takes the letter', async () => {
    const bram = await straat.bezoek()
    await meldAan(bram, BRAM)
    expect(await bram.title()).toBe('Werkvoorraad – Besluitenstraat')
    await bram.getByLabel(/Zoek op naam/).fill('opvang anne')
    await druk(bram, 'Zoeken')
    await volg(bram, /Opvang bij Anne/)
    await beantwoordAlles(bram)
    expect(await bram.getByText('Uw antwoord is vastgelegd.').count()).toBe(1)
    await openBrief(bram)
    await druk(bram, 'In behandeling nemen')
    expect(await bram.getByText('Controle groen').count()).toBe(1)
    await bram.context().close()
  })

  it('mandaathouder: sees what it is and sends it back with a remark', async () => {
    const mila = await straat.bezoek()
    await meldAan(mila, MILA)
    await volg(mila, /Opvang bij Anne/)
    await openBrief(mila)
    await volg(mila, 'Naar akkoord')
    await mila.getByText('Terugsturen met een opmerking').click()
    await mila.getByLabel('Wat moet er anders?').fill('Noem in de inleiding het bezoek van oktober.')
    await druk(mila, 'Terugsturen')
    expect(await mila.getByText('De brief is teruggestuurd').count()).toBe(1)
    await mila.context().close()
  })

  it('behandelaar: reads the remark, changes the letter, sees what changed', async () => {
    const bram = await straat.bezoek()
    await meldAan(bram, BRAM)
    await openBrief(bram)
    expect(await bram.getByText('Noem in de inleiding het bezoek van oktober.').count()).toBe(1)
    await druk(bram, 'In behandeling nemen')
    await bram.getByText('Brief aanpassen').click()
    await bram.getByLabel(/Eigen inleiding/).fill('In oktober was de toezichthouder bij u op bezoek.')
    await druk(bram, 'Opslaan en nieuw concept maken')
    expect(await bram.getByText('Uw wijziging is opgeslagen').count()).toBe(1)
    await volg(bram, 'Wat is er veranderd?')
    expect(await bram.locator('ins').first().textContent()).toContain('In')
    await bram.context().close()
  })

  it('a colleague sees who has it, and overwrites nothing', async () => {
    const bente = await straat.bezoek()
    await meldAan(bente, 'voorbeeldgemeente/bente.behandelaar')
    await openBrief(bente)
    expect(await bente.getByText(/Bram Behandelaar werkt aan deze brief/).count()).toBe(1)
    expect(await bente.getByText('Brief aanpassen').count()).toBe(0)
    await bente.context().close()
  })

  it('behandelaar: may not approve what is his own', async () => {
    const bram = await straat.bezoek()
    await meldAan(bram, BRAM)
    await openBrief(bram)
    await volg(bram, 'Naar akkoord')
    expect(await bram.getByText(/Bram Behandelaar heeft zelf aan deze brief gewerkt/).count()).toBe(1)
    expect(await bram.getByRole('button', { name: 'Goedkeuren' }).count()).toBe(0)
    await bram.context().close()
  })

  it('mandaathouder: approves exactly this', async () => {
    const mila = await straat.bezoek()
    await meldAan(mila, MILA)
    await openBrief(mila)
    await volg(mila, 'Naar akkoord')
    await druk(mila, 'Goedkeuren')
    expect(await mila.getByRole('status').textContent()).toContain('is goedgekeurd')
    await volg(mila, 'Tijdlijn')
    expect(await mila.getByText(/is goedgekeurd\./).count()).toBeGreaterThan(0)
    await mila.context().close()
  })
})

const BLADEN = [
  ['de werkvoorraad', '/werkvoorraad?toon=alles'],
  ['een lege werkvoorraad', '/werkvoorraad?toon=laat'],
  ['een zaak', '/zaken/vbg-2026-0001'],
  ['de data van een zaak', '/zaken/vbg-2026-0004/data'],
  ['de tijdlijn', '/zaken/vbg-2026-0001/tijdlijn'],
  ['vastleggen', '/zaken/vbg-2026-0001/vastleggen'],
  ['een adres verbeteren', '/zaken/vbg-2026-0001/vastleggen/adres'],
  ['een controle vastleggen', '/zaken/vbg-2026-0001/vastleggen/controle-op-stukken'],
  ['een vraag', '/vragen/vbg-2026-0001-q1'],
  ['een brief', '/brieven/vbg-2026-0001-b1?als=tekst'],
  ['akkoord', '/brieven/vbg-2026-0001-b2/akkoord?als=tekst'],
  ['het verschil', '/brieven/vbg-2026-0001-b1/verschil'],
  ['wat er niet is', '/zaken/vbg-2026-9999']
] as const

describe('every page', () => {
  it.each(BLADEN)('%s keeps to WCAG 2.2 AA and fits 320 pixels', async (naam, pad) => {
    const pagina = await straat.bezoek()
    await meldAan(pagina, BRAM)
    await pagina.goto(pad)
    await keur(pagina, naam)
    await pagina.context().close()
  })

  it('what is recorded too, when it was refused', async () => {
    const pagina = await straat.bezoek()
    await meldAan(pagina, BRAM)
    await pagina.goto('/zaken/vbg-2026-0001/vastleggen/rapport-openbaar')
    await pagina.locator('input[type=date]').fill('2027-01-01')
    await pagina
      .locator('input[type=file]')
      .setInputFiles({ name: 'stuk.pdf', mimeType: 'application/pdf', buffer: Buffer.from('fictief') })
    await druk(pagina, 'Vastleggen')
    expect(await pagina.getByText('Kies het bestand opnieuw.').count()).toBe(1)
    await keur(pagina, 'vastleggen geweigerd')
    await pagina.context().close()
  })

  it('a zaak with letters that can be made, and a time line on which something was recorded', async () => {
    await zetZaakMetVerzoek()
    const pagina = await straat.bezoek()
    await meldAan(pagina, BRAM)
    await pagina.goto(`/zaken/${MET_FEIT}`)
    expect(await pagina.getByText('Brieven die u kunt laten maken').count()).toBe(1)
    await keur(pagina, 'brieven die u kunt laten maken')
    await pagina.goto('/zaken/vbg-2026-0001/vastleggen/rapport-openbaar')
    await pagina.locator('input[type=date]').fill('2026-11-20')
    await druk(pagina, 'Vastleggen')
    await pagina.goto('/zaken/vbg-2026-0001/tijdlijn')
    await keur(pagina, 'de tijdlijn van wat is vastgelegd')
    await pagina.context().close()
  })

  it('the login too, and a form that was refused', async () => {
    const pagina = await straat.bezoek()
    await pagina.goto('/aanmelden')
    expect(await toegankelijkheid(pagina)).toEqual([])
    await meldAan(pagina, BRAM)
    await pagina.goto('/vragen/vbg-2026-0001-q1')
    await pagina.getByLabel('Termijn').fill('99')
    await druk(pagina, 'Vastleggen')
    expect(await pagina.getByRole('alert').count()).toBe(1)
    expect(await toegankelijkheid(pagina)).toEqual([])
    await schermafdruk(pagina, 'geweigerd')
    await pagina.context().close()
  })
})

describe('without script', () => {
  it('a question is answered and a letter taken', async () => {
    const pagina = await straat.bezoek({ javaScriptEnabled: false })
    await meldAan(pagina, BRAM)
    await pagina.goto('/zaken/vbg-2026-0002')
    const vraag = pagina.locator('details.bs-kaart[open]').first()
    const tekst = vraag.locator('textarea[name=waarde]')
    if ((await tekst.count()) > 0) await tekst.fill('Stel het plan vast en stuur het aan de gemeente.')
    await vraag.getByRole('button', { name: 'Vastleggen' }).click()
    await pagina.waitForLoadState()
    expect(await pagina.getByText('Uw antwoord is vastgelegd.').count()).toBe(1)
    await pagina.locator('table a[href^="/brieven/"]').first().click()
    await pagina.getByRole('button', { name: 'In behandeling nemen' }).click()
    await pagina.waitForLoadState()
    expect(await pagina.getByText('U hebt deze brief in behandeling.').count()).toBe(1)
    await pagina.context().close()
  })
})
