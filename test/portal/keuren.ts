/** What every page must hold: WCAG 2.2 AA by axe and no scrolling sideways at 320 pixels; with a picture of both widths. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { schermafdruk, teBreed, toegankelijkheid } from '../helpers/browser.ts'

const BREED = { width: 1280, height: 900 }
const SMAL = { width: 320, height: 640 }

/** Axe needs script on the page it looks at; the acts before it do not. Leaves the page at its full width. */
export async function keur(pagina: Page, naam: string): Promise<void> {
  const bestand = naam.replaceAll(' ', '-')
  await pagina.setViewportSize(BREED)
  await schermafdruk(pagina, bestand)
  expect(await toegankelijkheid(pagina), naam).toEqual([])
  await pagina.setViewportSize(SMAL)
  await schermafdruk(pagina, `${bestand}-smal`)
  expect(await teBreed(pagina), naam).toBe(0)
  expect(await toegankelijkheid(pagina), naam).toEqual([])
  await pagina.setViewportSize(BREED)
}
