/** A letter that went by mail, with the page on which its recipient can read it: real words, and ports without a browser. */
import { proefpagina } from '../../functions/adapters/geheim.ts'
import { drukBrief, maakHtml } from '../../functions/brieven/render.ts'
import { voorbeeldbrief } from '../../functions/brieven/voorbeeld.ts'
import type { BriefGegevens } from '../../functions/model/brief/gegevens.ts'
import type { Briefsoort } from '../../functions/model/instrument.ts'
import { type Portaalstoring, portaal } from '../../functions/portal/app.ts'
import type { Mailer, PdfRenderer } from '../../functions/ports.ts'
import { drukwerkVan } from '../draft/brieven/letter.ts'
import { PER_SOORT } from '../draft/brieven/zaken.ts'
import { INHOUD, metPoorten, type Wereld, type Wereldkeuze, wereld } from '../send/wereld.ts'
import { htmlDrukker } from './proef-poorten.ts'

export const OORSPRONG = 'http://localhost'

export interface MetPagina {
  readonly thuis: Wereld
  readonly app: ReturnType<typeof portaal>
  readonly gemeld: readonly Portaalstoring[]
  readonly gegevens: BriefGegevens
  readonly pdf: Uint8Array
  /** Path of the page of the letter that counts. */
  readonly pad: string
}

export interface Paginakeuze extends Wereldkeuze {
  readonly drukker?: PdfRenderer
  /** What sending reads of its data: dates, and what goes along. */
  readonly gedrukt?: object
  readonly gegevens?: BriefGegevens
  /** In the place of the outbox. */
  readonly mailer?: (nu: () => string) => Mailer
}

/** Approved and ready to go out, with a portal that its recipients can reach. */
export type Klaar = Omit<MetPagina, 'pad'> & { stuur(): Promise<void> }

export async function metPortaal(soort: Briefsoort, keuze: Paginakeuze = {}): Promise<Klaar> {
  const { drukker = htmlDrukker, gegevens = voorbeeldbrief(soort), gedrukt = {}, mailer, ...rest } = keuze
  const kaal = await wereld({ ...rest, brieven: [{ soort, gegevens: gedrukt }] })
  const thuis = metPoorten(kaal, {
    briefpagina: proefpagina(OORSPRONG),
    ...(mailer === undefined ? {} : { mailer: mailer(() => kaal.klok.nu()) })
  })
  const drukwerk = await drukwerkVan(PER_SOORT[soort])
  const { concepten } = await thuis.brief()
  const tekst = new TextEncoder().encode(maakHtml(gegevens, drukwerk, false))
  await thuis.ports.documenten.bewaar(concepten[0]?.html ?? '', tekst, 'text/html; charset=utf-8')
  const pdf = await drukBrief(drukker, gegevens, maakHtml(gegevens, drukwerk, true))
  const gemeld: Portaalstoring[] = []
  const niets = async () => undefined
  const app = portaal({ ports: thuis.ports, instellingen: null, werk: niets, werkUpload: niets, meld: (storing) => gemeld.push(storing) })
  const stuur = async () => {
    await thuis.stuur(async () => ({ inhoudHash: INHOUD, pdf, gate: { groen: true, regels: [] } }))
  }
  return { thuis, app, gemeld, gegevens, pdf, stuur }
}

/** It went to the houder by mail. */
export async function verstuurdMetPagina(soort: Briefsoort = 'aanwijzing', keuze: Paginakeuze = {}): Promise<MetPagina> {
  const { stuur, ...rest } = await metPortaal(soort, keuze)
  await rest.thuis.toestemming('besluit')
  await stuur()
  const [rij] = await rest.thuis.rijen()
  return { ...rest, pad: new URL(rij?.link?.adres ?? '', OORSPRONG).pathname }
}
