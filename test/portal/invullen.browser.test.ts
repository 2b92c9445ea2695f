/** In a real browser, without script: a PDF is completed field by field, a day is mended after a look ahead, a remark stands by its paragraph. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { meldAan, type Straat, startStraat } from '../helpers/browser.ts'
import { alsHtml, drukPdfs, OPMAAK, zonderKop } from '../helpers/print-text.ts'
import { keur } from './keuren.ts'

const BRAM = 'voorbeeldgemeente/bram.behandelaar'
const RAPPORT = join(import.meta.dirname, '../fixtures/rapporten/01-kdv-2007.txt')

let straat: Straat
/** The page of the PDF that was handed in. */
let upload = ''
beforeAll(async () => {
  straat = await startStraat()
}, 120_000)
afterAll(() => straat.stop())

async function druk(pagina: Page, naam: string | RegExp): Promise<void> {
  await Promise.all([
    pagina.waitForNavigation(),
    pagina
      .getByRole('button', { name: naam, exact: typeof naam === 'string' })
      .first()
      .click()
  ])
}

async function leverPdfAan(pagina: Page): Promise<void> {
  const [pdf = new Uint8Array()] = await drukPdfs([alsHtml(zonderKop(await readFile(RAPPORT, 'utf8')), OPMAAK.gewoon)])
  await pagina.goto('/aanleveren')
  await pagina.locator('input[type=file]').setInputFiles({ name: 'rapport.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) })
  await pagina.getByRole('button', { name: 'Aanleveren' }).click()
  await pagina.getByRole('link', { name: 'Aanvullen' }).first().click()
  await pagina.waitForLoadState()
}

async function openVragen(pagina: Page, kop: RegExp): Promise<void> {
  const kaart = pagina.locator('details.bs-kaart', { hasText: kop }).first()
  if (!(await kaart.evaluate((element) => element.hasAttribute('open')))) await kaart.locator('summary').click()
  await Promise.all([pagina.waitForNavigation(), kaart.locator('a.bs-knop').click()])
}

describe('a report in PDF', () => {
  it('is completed in fields: a row more, a fault at its field, then kept', async () => {
    const pagina = await straat.bezoek()
    await meldAan(pagina, BRAM)
    await leverPdfAan(pagina)
    upload = pagina.url()
    await openVragen(pagina, /voorwaarden zijn onderzocht/)
    const rijen = pagina.locator('fieldset.bs-rapportrij')
    const eerst = await rijen.count()
    await keur(pagina, 'voorwaarden')
    await druk(pagina, 'Nog een voorwaarde')
    expect(await rijen.count()).toBe(eerst + 1)
    for (let nr = eerst; nr > 0; nr--) await druk(pagina, `Voorwaarde ${nr + 1} weghalen`)
    await pagina.getByLabel('De voorwaarde', { exact: true }).fill('Er zijn genoeg beroepskrachten.')
    await pagina.getByLabel('Domein en onderwerp').selectOption('KDV/beroepskracht-kindratio')
    await pagina.getByLabel('Artikelen').fill('de gewone regels')
    await pagina.getByLabel('Toetsingskader').fill('KDV 2006')
    await druk(pagina, 'Vastleggen')
    expect(await pagina.locator('#r0-artikelen-fout').textContent()).toContain('geen artikel herkend')
    expect(await pagina.locator('#r0-oordeel-fout').textContent()).toContain('Kies het oordeel')
    await keur(pagina, 'voorwaarden-geweigerd')
    await pagina.getByLabel('Artikelen').fill('artikel 1.50, eerste lid, Wet kinderopvang')
    await pagina.getByLabel('Voldoet', { exact: true }).check()
    await druk(pagina, 'Vastleggen')
    expect(await pagina.getByText('Uw antwoord is vastgelegd').count()).toBe(1)
    await pagina.goto(upload)
    await openVragen(pagina, /bevel gegeven/)
    expect(await pagina.getByLabel('Er zijn genoeg beroepskrachten.').count()).toBe(1)
    await keur(pagina, 'bevel')
    await pagina.context().close()
  })

  it('works without script', async () => {
    const pagina = await straat.bezoek({ javaScriptEnabled: false })
    await meldAan(pagina, BRAM)
    await pagina.goto(upload)
    const kaart = pagina.locator('details.bs-kaart', { hasText: /bevel gegeven/ }).first()
    await kaart.locator('summary').click()
    await kaart.locator('a.bs-knop').click()
    await pagina.waitForLoadState()
    await pagina.getByLabel('Nee', { exact: true }).check()
    await pagina.getByRole('button', { name: 'Vastleggen' }).click()
    await pagina.waitForLoadState()
    expect(await pagina.getByText('Uw antwoord is vastgelegd').count()).toBe(1)
    await pagina.context().close()
  })
})

describe('a day that was recorded wrongly', () => {
  it('is mended after a look at what moves', async () => {
    const pagina = await straat.bezoek()
    await meldAan(pagina, BRAM)
    await pagina.goto('/zaken/vbg-2026-0001/data')
    await pagina
      .getByRole('link', { name: /Verbeteren/ })
      .first()
      .click()
    await pagina.waitForLoadState()
    await keur(pagina, 'dag-verbeteren')
    await pagina.getByRole('textbox', { name: 'Goede dag' }).fill('2026-11-16')
    await pagina.getByLabel('Waarom klopt de dag niet?').fill('Op de site van de GGD staat 16 november.')
    await druk(pagina, 'Bekijk wat er verschuift')
    expect(await pagina.getByText('Er is nog niets opgeslagen').count()).toBe(1)
    await keur(pagina, 'dag-vooruitblik')
    await druk(pagina, 'Verbetering vastleggen')
    expect(await pagina.getByText('De dag is verbeterd').count()).toBe(1)
    await keur(pagina, 'dag-verbeterd')
    await pagina.context().close()
  })
})

describe('a remark on a paragraph', () => {
  it('stands beside it on the page of the letter', async () => {
    const pagina = await straat.bezoek()
    await meldAan(pagina, 'voorbeeldgemeente/mila.mandaathouder')
    await pagina.goto('/brieven/vbg-2026-0001-b1/akkoord?als=tekst')
    await pagina.getByText('Terugsturen met een opmerking').click()
    await pagina.getByLabel('Over welke alinea gaat het?').selectOption({ index: 12 })
    await pagina.getByLabel('Wat moet er anders?').fill('Noem hier ook de datum van het bezoek.')
    await keur(pagina, 'opmerking-kiezen')
    await druk(pagina, 'Terugsturen')
    expect(await pagina.locator('.bs-opmerking--naast').count()).toBe(1)
    await keur(pagina, 'opmerking-naast-alinea')
    await pagina.context().close()
  })
})

describe('the people list', () => {
  it('is changed by the beheerder, and waits for a second person', async () => {
    const pagina = await straat.bezoek()
    await meldAan(pagina, 'voorbeeldgemeente/bo.beheerder')
    await pagina.goto('/beheer')
    await keur(pagina, 'beheer')
    await pagina.getByRole('link', { name: 'Mila Mandaathouder' }).first().click()
    await pagina.waitForLoadState()
    await keur(pagina, 'mens-wijzigen')
    await pagina.getByLabel('Mandaathouder', { exact: true }).uncheck()
    await pagina.getByRole('textbox', { name: 'Van (2)' }).fill('2027-02-01')
    await pagina.getByLabel('Waarom?').fill('Verlof.')
    await druk(pagina, 'Klaarzetten')
    expect(await pagina.getByRole('alert').count()).toBe(1)
    await keur(pagina, 'mens-geweigerd')
    await pagina.getByLabel('Mandaathouder', { exact: true }).check()
    await pagina.getByRole('textbox', { name: 'Tot en met (2)' }).fill('2027-02-14')
    await druk(pagina, 'Klaarzetten')
    expect(await pagina.getByText('De wijziging staat klaar').count()).toBe(1)
    await keur(pagina, 'mensen-wijziging')
    await pagina.context().close()
  })
})
