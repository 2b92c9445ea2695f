/** Handing in, sending and dates in a real browser: files without script, a letter posted, its dates drawn; each page held against WCAG. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { meldAan, type Straat, startStraat } from '../helpers/browser.ts'
import { alsHtml, drukPdfs, OPMAAK, zonderKop } from '../helpers/print-text.ts'
import { keur } from './keuren.ts'

const BRAM = 'voorbeeldgemeente/bram.behandelaar'
const ZAAK = 'vbg-2026-0001'
const DEMO = join(import.meta.dirname, '../../functions/entry/demo/voorbeeldgemeente')
const RAPPORT = join(import.meta.dirname, '../fixtures/rapporten/01-kdv-2007.txt')

let straat: Straat
beforeAll(async () => {
  // Two days after the approval of the letter below is the day on which it is posted.
  straat = await startStraat()
}, 120_000)
afterAll(() => straat.stop())

async function druk(pagina: Page, naam: string | RegExp): Promise<void> {
  await Promise.all([pagina.waitForNavigation(), pagina.getByRole('button', { name: naam }).first().click()])
}

/** Everything but the kinds. */
async function vulToestemming(pagina: Page): Promise<void> {
  await pagina.getByLabel(/[(]houder[)]/).check()
  await pagina.getByLabel('E-mailadres').fill('bestuur@zonnestraal.example')
  await pagina.getByLabel('Dag waarop de ontvanger het zei').fill('2026-11-02')
  const bewijs = { name: 'ja.txt', mimeType: 'text/plain', buffer: Buffer.from('Ja, mail mij maar (fictief).') }
  await pagina.getByLabel('Bewijs').setInputFiles(bewijs)
}

describe('handing in', () => {
  it('works without script, and says per file what happened', async () => {
    const bram = await straat.bezoek({ javaScriptEnabled: false })
    await meldAan(bram, BRAM)
    await bram.goto('/aanleveren')
    await bram.locator('input[type=file]').setInputFiles([join(DEMO, '02-bso-de-boomhut.json'), join(DEMO, '07-met-opzet-fout.json')])
    await bram.getByRole('button', { name: 'Aanleveren' }).click()
    await bram.waitForLoadState()
    expect(await bram.getByText('al bekend').count()).toBe(2)
    await bram.context().close()
  })

  it('completes a PDF beside its page', async () => {
    const bram = await straat.bezoek()
    await meldAan(bram, BRAM)
    await bram.goto('/aanleveren')
    await keur(bram, 'aanleveren')
    const [pdf = new Uint8Array()] = await drukPdfs([alsHtml(zonderKop(await readFile(RAPPORT, 'utf8')), OPMAAK.gewoon)])
    const kapot = { name: 'kapot.json', mimeType: 'application/json', buffer: Buffer.from('{"schema": "besluitenstraat/inspectie/1", }') }
    await bram
      .locator('input[type=file]')
      .setInputFiles([{ name: 'rapport.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) }, kapot])
    await bram.getByRole('button', { name: 'Aanleveren' }).click()
    // Each file has its outcome on this page as it comes, counted only when nothing more follows by itself.
    const stand = bram.getByRole('status')
    await stand.getByText('2 van 2 bestanden klaar.').waitFor()
    expect(await bram.locator('section.bs-deel tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/rapport\.pdf[\s\S]*aan te vullen/i),
      expect.stringMatching(/kapot\.json[\s\S]*geweigerd/i)
    ])
    await keur(bram, 'aanleveren-uitkomst')
    await bram.getByRole('link', { name: 'Aanvullen' }).first().click()
    await bram.waitForLoadState()
    await keur(bram, 'upload-aanvullen')
    expect(await bram.locator('iframe[name=rapport]').count()).toBe(1)
    await bram.context().close()
  })

  it('shows somebody of the GGD only that', async () => {
    const ggd = await straat.bezoek()
    await ggd.goto('/aanmelden')
    const wie = await ggd.locator('button[value*="ggd"]').first().getAttribute('value')
    await meldAan(ggd, wie ?? '')
    expect(await ggd.locator('.bs-nav a').allTextContents()).toEqual(['Aanleveren'])
    await ggd.goto('/aanleveren')
    await keur(ggd, 'aanleveren-ggd')
    await ggd.context().close()
  })
})

describe('consent for e-mail', () => {
  it('is recorded at a zaak, without script too; each page keeps to WCAG 2.2 AA', async () => {
    const bram = await straat.bezoek()
    await meldAan(bram, BRAM)
    await bram.goto('/toestemmingen')
    await keur(bram, 'toestemmingen-leeg')
    await bram.goto(`/zaken/${ZAAK}/toestemmingen`)
    await keur(bram, 'zaak-toestemmingen-leeg')
    await vulToestemming(bram)
    await druk(bram, 'Vastleggen')
    await keur(bram, 'toestemming-geweigerd')
    expect(await bram.getByText('Kies waarvoor de toestemming geldt.').count()).toBe(2)
    await bram.context().close()

    const zonder = await straat.bezoek({ javaScriptEnabled: false })
    await meldAan(zonder, BRAM)
    await zonder.goto(`/zaken/${ZAAK}/toestemmingen`)
    await vulToestemming(zonder)
    await zonder.getByLabel('Besluiten').check()
    await zonder.getByRole('button', { name: 'Vastleggen' }).click()
    await zonder.waitForLoadState()
    expect(await zonder.getByText('De toestemming is vastgelegd.').count()).toBe(1)
    await zonder.context().close()
  })
})

describe('from approval to proof', () => {
  it('the ledger, the agenda and the dates keep to WCAG 2.2 AA and fit 320 pixels', async () => {
    const bram = await straat.bezoek()
    await meldAan(bram, BRAM)
    for (const [naam, pad] of [
      ['verzending-leeg', '/verzending'],
      ['zaak-verzending-leeg', `/zaken/${ZAAK}/verzending`],
      ['termijnen', '/termijnen?per=maand&dag=2026-12-01'],
      ['zaak-data', '/zaken/vbg-2026-0004/data'],
      ['bewijs', `/brieven/${ZAAK}-b1/bewijs`]
    ] as const) {
      await bram.goto(pad)
      await keur(bram, naam)
    }
    await bram.goto('/termijnen')
    await druk(bram, 'Geheim adres maken')
    await keur(bram, 'agenda-adres')
    await bram.context().close()
  })
})
