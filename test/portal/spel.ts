/** What people of the gemeente do with one zaak, from report to the next fase, in acts; each act is done by a hand of somebody. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { Inspectierapport } from '../../functions/model/inspectie.ts'
import type { Straat } from '../helpers/browser.ts'
import type { Hand, Los } from './handen.ts'

const BASIS = join(import.meta.dirname, '../../functions/entry/demo/voorbeeldgemeente/02-bso-de-boomhut.json')
const EIGEN_WOORDEN = 'Zet elke dag voldoende beroepskrachten in.'

export interface Spel {
  readonly hand: Hand
  /** Of its own zaak; from 1. */
  readonly nr: number
}

export const naamVan = ({ nr }: Spel) => `De Speelplaats ${nr} (demo)`

/** A report about a BSO of its own; the second one finds the same again. */
async function rapport({ nr }: Spel, keer: 1 | 2): Promise<Los> {
  const basis = Inspectierapport.parse(JSON.parse(await readFile(BASIS, 'utf8')))
  const anders = {
    ...basis,
    onderzoek: keer === 1 ? basis.onderzoek : { ...basis.onderzoek, type: 'nader', datums: ['2027-02-02'] },
    rapport: {
      ...basis.rapport,
      kenmerk: `SPEL-${nr}-${keer}`,
      ...(keer === 1 ? {} : { datumVaststelling: '2027-02-09', openbaar: null })
    },
    voorziening: { ...basis.voorziening, naam: `De Speelplaats ${nr} (demo)`, lrk: String(999_000_700 + nr) },
    houder: { ...basis.houder, naam: `Speelplaats ${nr} Opvang B.V. (demo)`, kvk: String(99_000_700 + nr), gemachtigde: null }
  }
  return { name: `speelplaats-${nr}-${keer}.json`, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(anders)) }
}

/** Logs in by hand too. */
export async function alsWie(straat: Straat, { hand }: Spel, wie: string): Promise<Page> {
  const pagina = await straat.bezoek(hand.venster)
  await pagina.goto('/aanmelden')
  await hand.ga(pagina.locator(`button[value="voorbeeldgemeente/${wie}"]`))
  return pagina
}

const knop = (pagina: Page, naam: string | RegExp) => pagina.getByRole('button', { name: naam }).first()
const link = (pagina: Page, naam: string | RegExp) => pagina.getByRole('link', { name: naam }).first()

async function eis(pagina: Page, tekst: string | RegExp): Promise<void> {
  if ((await pagina.getByText(tekst).count()) === 0)
    throw new Error(`"${tekst}" staat niet op ${pagina.url()}:\n${await pagina.locator('main').textContent()}`)
}

export async function brengIn(pagina: Page, spel: Spel, keer: 1 | 2): Promise<void> {
  const { hand } = spel
  await hand.ga(link(pagina, 'Aanleveren'))
  await hand.kiesBestand(pagina.locator('input[type=file]').first(), await rapport(spel, keer))
  // With script the outcome comes on this page, without it on the next.
  await hand.vouw(knop(pagina, 'Aanleveren'))
  const zaak = pagina.locator('[data-uitkomst] div:not([data-stand]) > p > a[href^="/zaken/"]').first()
  await zaak.waitFor()
  await hand.ga(zaak)
}

/** Every open point, with what is proposed, or in own words. */
export async function vulAan(pagina: Page, { hand }: Spel): Promise<void> {
  for (let nr = 0; nr < 12; nr++) {
    const vraag = pagina.locator('details.bs-kaart[open]').first()
    if ((await vraag.count()) === 0) return
    const tekst = vraag.locator('textarea[name=waarde]')
    if ((await tekst.count()) > 0) await hand.vul(tekst, EIGEN_WOORDEN)
    await hand.ga(vraag.getByRole('button', { name: 'Vastleggen' }))
  }
  throw new Error('er blijven vragen open')
}

async function naarZaak(pagina: Page, spel: Spel): Promise<void> {
  await spel.hand.ga(link(pagina, 'Werkvoorraad'))
  await spel.hand.ga(link(pagina, 'Alle lopende zaken'))
  await spel.hand.ga(link(pagina, naamVan(spel)))
}

async function naarBrief(pagina: Page, spel: Spel, plek = 0): Promise<void> {
  await naarZaak(pagina, spel)
  await spel.hand.ga(pagina.locator('table a[href^="/brieven/"]').nth(plek))
}

export async function pasAan(pagina: Page, spel: Spel, inleiding: string): Promise<void> {
  const { hand } = spel
  await naarBrief(pagina, spel)
  if ((await knop(pagina, 'In behandeling nemen').count()) > 0) await hand.ga(knop(pagina, 'In behandeling nemen'))
  await hand.vouw(pagina.locator('summary', { hasText: 'Brief aanpassen' }))
  await hand.vul(pagina.getByLabel(/Eigen inleiding/), inleiding)
  await hand.ga(knop(pagina, 'Opslaan en nieuw concept maken'))
  await eis(pagina, 'Uw wijziging is opgeslagen')
}

/** The letter to the GGD, which goes by mail. */
export async function neemMail(pagina: Page, spel: Spel): Promise<void> {
  await naarBrief(pagina, spel, 1)
  await spel.hand.ga(knop(pagina, 'In behandeling nemen'))
}

export async function stuurTerug(pagina: Page, spel: Spel, opmerking: string): Promise<void> {
  const { hand } = spel
  await naarBrief(pagina, spel)
  await hand.ga(link(pagina, 'Naar akkoord'))
  await hand.vouw(pagina.locator('summary', { hasText: 'Terugsturen met een opmerking' }))
  await hand.vul(pagina.getByLabel('Wat moet er anders?'), opmerking)
  await hand.ga(knop(pagina, 'Terugsturen'))
  await eis(pagina, 'De brief is teruggestuurd')
}

export async function keurGoed(pagina: Page, spel: Spel, plek: number): Promise<void> {
  await naarBrief(pagina, spel, plek)
  await spel.hand.ga(link(pagina, 'Naar akkoord'))
  await spel.hand.ga(knop(pagina, 'Goedkeuren'))
  await eis(pagina, /is goedgekeurd/)
}

/** The system sends and lays ready by itself, soon after the day began. */
async function wachtOp(pagina: Page, doel: Locator): Promise<void> {
  for (let keer = 0; keer < 60 && (await doel.count()) === 0; keer++) {
    await pagina.waitForTimeout(500)
    await pagina.reload()
  }
}

/** The mail to the GGD went by itself; the letter to the houder is posted by a person. */
export async function post(pagina: Page, spel: Spel, dag: string): Promise<void> {
  await naarZaak(pagina, spel)
  await spel.hand.ga(pagina.locator('main a', { hasText: /^Verzending$/ }).first())
  const postdag = pagina.locator('input[name=op][type=date]').first()
  await wachtOp(pagina, postdag)
  await wachtOp(pagina, pagina.getByText('afgeleverd', { exact: true }))
  await eis(pagina, /proefmap/)
  await spel.hand.zetDag(postdag, dag)
  await spel.hand.ga(knop(pagina, 'Postdag vastleggen'))
  await eis(pagina, 'De postdag is vastgelegd.')
}

export async function verbeterPostdag(pagina: Page, spel: Spel, dag: string): Promise<void> {
  const { hand } = spel
  await naarZaak(pagina, spel)
  await hand.ga(pagina.locator('main a', { hasText: /^Data$/ }).first())
  await hand.ga(pagina.locator('main a', { hasText: /^Verbeteren/ }).first())
  await hand.zetDag(pagina.locator('input[name=op][type=date]'), dag)
  await hand.vul(pagina.getByLabel('Waarom klopt de dag niet?'), 'Het postboek zegt een dag later.')
  await hand.ga(knop(pagina, 'Bekijk wat er verschuift'))
  await eis(pagina, 'Er is nog niets opgeslagen.')
  await hand.ga(knop(pagina, 'Verbetering vastleggen'))
  await eis(pagina, 'De dag is verbeterd.')
}
