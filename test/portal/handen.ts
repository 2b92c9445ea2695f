/** Four ways to work with the same page: with a mouse, with the keyboard alone, without script, on a narrow screen. */
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { teBreed } from '../helpers/browser.ts'

export interface Los {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export interface Hand {
  readonly naam: string
  readonly venster: BrowserContextOptions
  /** Presses what leads to another page, and waits for it. */
  ga(doel: Locator): Promise<void>
  /** Opens or closes what is folded. */
  vouw(doel: Locator): Promise<void>
  vul(doel: Locator, tekst: string): Promise<void>
  /** `JJJJ-MM-DD` in a field for a day. */
  zetDag(doel: Locator, dag: string): Promise<void>
  kiesBestand(doel: Locator, bestand: Los): Promise<void>
}

/** The new page is there and fits its window. */
async function naar(pagina: Page, doe: () => Promise<void>): Promise<void> {
  await Promise.all([pagina.waitForNavigation(), doe()])
  const over = await teBreed(pagina)
  if (over > 0) throw new Error(`${pagina.url()} is ${over} beeldpunten te breed`)
}

function muis(naam: string, venster: BrowserContextOptions): Hand {
  return {
    naam,
    venster,
    ga: (doel) => naar(doel.page(), () => doel.click()),
    vouw: (doel) => doel.click(),
    vul: (doel, tekst) => doel.fill(tekst),
    zetDag: (doel, dag) => doel.fill(dag),
    kiesBestand: (doel, bestand) => doel.setInputFiles(bestand)
  }
}

const MEESTE_TABS = 120

/** Where the focus is: nowhere yet, elsewhere, here but unseen, or here. */
function focusOp(doel: Locator): Promise<'begin' | 'elders' | 'onzichtbaar' | 'hier'> {
  return doel.evaluate((element) => {
    const document = Reflect.get(globalThis, 'document')
    if (document.activeElement === document.body) return 'begin'
    if (document.activeElement !== element) return 'elders'
    const { outlineStyle, outlineWidth, boxShadow } = Reflect.get(globalThis, 'getComputedStyle')(element)
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none' ? 'hier' : 'onzichtbaar'
  })
}

/** By Tab alone; on a new page past the navigation by the first link, as whoever has no mouse does. */
async function tabNaar(doel: Locator): Promise<void> {
  const pagina = doel.page()
  const inhoud = await doel.evaluate((element) => element.closest('main') !== null)
  for (let keer = 0; keer < MEESTE_TABS; keer++) {
    const focus = await focusOp(doel)
    if (focus === 'hier') return
    if (focus === 'onzichtbaar') throw new Error(`de focus is niet te zien op ${doel}`)
    await pagina.keyboard.press('Tab')
    if (focus === 'begin' && inhoud) await pagina.keyboard.press('Enter')
  }
  throw new Error(`${doel} is met ${MEESTE_TABS} keer Tab niet te bereiken`)
}

async function isKnop(doel: Locator): Promise<boolean> {
  return doel.evaluate((element) => element.tagName === 'BUTTON')
}

const TOETSEN: Hand = {
  naam: 'met het toetsenbord alleen',
  venster: {},
  ga: async (doel) => {
    await tabNaar(doel)
    const toets = (await isKnop(doel)) ? 'Space' : 'Enter'
    await naar(doel.page(), () => doel.page().keyboard.press(toets))
  },
  vouw: async (doel) => {
    await tabNaar(doel)
    await doel.page().keyboard.press('Enter')
  },
  vul: async (doel, tekst) => {
    await tabNaar(doel)
    await doel.page().keyboard.press('Control+A')
    await doel.page().keyboard.type(tekst)
  },
  zetDag: async (doel, dag) => {
    await tabNaar(doel)
    const [jaar = '', maand = '', dagnr = ''] = dag.split('-')
    await doel.page().keyboard.type(`${maand}${dagnr}${jaar}`)
    if ((await doel.inputValue()) !== dag) throw new Error(`getypt is ${dag}, er staat ${await doel.inputValue()}`)
  },
  kiesBestand: async (doel, bestand) => {
    await tabNaar(doel)
    const [kiezer] = await Promise.all([doel.page().waitForEvent('filechooser'), doel.page().keyboard.press('Space')])
    await kiezer.setFiles(bestand)
  }
}

export const HANDEN: readonly Hand[] = [
  muis('met muis en script', {}),
  TOETSEN,
  muis('zonder script', { javaScriptEnabled: false }),
  muis('op 320 beeldpunten', { viewport: { width: 320, height: 640 } })
]
