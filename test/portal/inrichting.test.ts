/** Policy, people, templates and figures in a real browser: each page held against WCAG, at full width and at 320 pixels. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { meldAan, type Straat, schermafdruk, startStraat, teBreed, toegankelijkheid } from '../helpers/browser.ts'

let straat: Straat
beforeAll(async () => {
  straat = await startStraat()
}, 120_000)
afterAll(() => straat.stop())

const BLADEN = [
  ['de ladder', '/beleid'],
  ['wat zwaarder maakt', '/beleid?deel=zwaarder'],
  ['de items', '/beleid/2026-01-01?deel=items'],
  ['de bedragen', '/beleid?deel=bedragen'],
  ['de berichten', '/beleid?deel=berichten'],
  ['de controle van het beleid', '/beleid?deel=controle'],
  ['beheer', '/beheer']
] as const

describe('every page about how it is set up', () => {
  it.each(BLADEN)('%s keeps to WCAG 2.2 AA and fits 320 pixels', async (naam, pad) => {
    const pagina = await straat.bezoek()
    await meldAan(pagina, 'voorbeeldgemeente/bram.behandelaar')
    await pagina.goto(pad)
    for (const kaart of await pagina.locator('details.bs-kaart').all()) await kaart.evaluate((element) => element.setAttribute('open', ''))
    await schermafdruk(pagina, naam.replaceAll(' ', '-'))
    expect(await toegankelijkheid(pagina)).toEqual([])
    await pagina.setViewportSize({ width: 320, height: 640 })
    await schermafdruk(pagina, `${naam.replaceAll(' ', '-')}-smal`)
    expect(await teBreed(pagina)).toBe(0)
    expect(await toegankelijkheid(pagina)).toEqual([])
    await pagina.context().close()
  })
})
