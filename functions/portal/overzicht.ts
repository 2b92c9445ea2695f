/** A plain overview of what the installation holds; the portal for staff is more than this. Reads only, and only on this machine. */
import { Hono } from 'hono'
import { html } from 'hono/html'
import type { GemeenteId } from '../model/basis.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import { toonStatus } from '../model/uitgang.ts'
import { isOpen } from '../model/vraag.ts'
import type { Zaak } from '../model/zaak.ts'
import { DocumentOntbreekt, type Ports } from '../ports.ts'
import { leesZaak } from '../stroom.ts'

const STIJL = `
body { font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #f4f5f7; margin: 0 }
header { background: #0b3d6b; color: #fff; padding: 1rem 2rem }
header p { margin: 0 } h1 { margin: 0; font-size: 1.4rem } h2 { font-size: 1.1rem; margin: 0 0 .5rem }
main { max-width: 60rem; margin: 1.5rem auto; padding: 0 1rem }
article { background: #fff; border: 1px solid #d5d9de; border-radius: 6px; padding: 1rem 1.25rem; margin-bottom: 1rem }
.demo { margin: 0; background: #ffd54a; color: #1b1b1b; padding: .4rem 2rem; font-weight: 600 }
table { border-collapse: collapse; width: 100%; table-layout: fixed } th, td { text-align: left; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid #e4e7eb; vertical-align: top }
a { color: #0b4f8a }`

/** Zaken of one gemeente shown at once; the rest is a matter for the command line. */
const HOOGSTENS = 200

interface Lijst {
  readonly zaken: readonly Zaak[]
  /** There are more than are shown. */
  readonly afgekapt: boolean
}

/** Open zaken before closed ones. */
async function zakenVan(ports: Ports, gemeente: GemeenteId): Promise<Lijst> {
  const zoek = (status: Zaak['status'], hoogstens: number) =>
    ports.store.zoek({ gemeente, index: 'zaken', vanaf: `${status}#`, tot: `${status}$`, hoogstens })
  const lopend = await zoek('open', HOOGSTENS)
  const ruimte = HOOGSTENS - lopend.rijen.length
  const dicht = ruimte === 0 ? null : await zoek('gesloten', ruimte)
  const zaken: Zaak[] = []
  for (const { stroom } of [...lopend.rijen, ...(dicht?.rijen ?? [])]) {
    const zaak = await leesZaak(ports.store, gemeente, stroom.id)
    if (zaak !== null) zaken.push(zaak)
  }
  return { zaken, afgekapt: lopend.vervolg !== null || dicht === null || dicht.vervolg !== null }
}

function toonZaak(zaak: Zaak) {
  const brieven = zaak.brieven.map((brief) => {
    const sleutel = brief.definitief?.sleutel ?? brief.concepten.at(-1)?.pdf
    const titel = BRIEFSOORTEN[brief.soort].titel
    return html`<tr><td>${sleutel === undefined ? titel : html`<a href="/document/${sleutel}">${titel}</a>`}</td><td>${brief.id}</td><td>${toonStatus(brief)}</td></tr>`
  })
  const open = zaak.vragen.filter(isOpen).length
  return html`<article><h2>${zaak.id} – ${zaak.voorziening.naam}</h2>
<p>${zaak.houder.naam}, gemeente ${zaak.gemeente}. ${open === 0 ? 'Er staan geen vragen open.' : open === 1 ? 'Er staat 1 vraag open.' : `Er staan ${open} vragen open.`}</p>
<table><thead><tr><th scope="col">Brief</th><th scope="col">Kenmerk</th><th scope="col">Status</th></tr></thead><tbody>${brieven}</tbody></table></article>`
}

/** A letter, concept or final: nothing else can be asked for, whatever stands in the address. */
const BRIEF = /^([a-z0-9-]+)\/(?:zaken|archief)(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+\.pdf$/

async function document(ports: Ports, sleutel: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const gemeente = BRIEF.exec(sleutel)?.[1]
  if (gemeente === undefined || !(await ports.inhoud.gemeenten()).includes(gemeente)) return null
  try {
    return new Uint8Array(await ports.documenten.lees(sleutel))
  } catch (fout) {
    if (fout instanceof DocumentOntbreekt) return null
    throw fout
  }
}

/** Headers for every answer: nothing from elsewhere, no framing, no sniffing. */
const KOPPEN = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store'
} as const
const DICHT = "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
const BLADZIJDE = `default-src 'none'; style-src 'unsafe-inline'; ${DICHT}`

function aantal(zaken: number): string {
  return zaken === 1 ? '1 zaak' : `${zaken} zaken`
}

async function bladzijde(ports: Ports) {
  const lijsten: Lijst[] = []
  for (const gemeente of await ports.inhoud.gemeenten()) lijsten.push(await zakenVan(ports, gemeente))
  const zaken = lijsten.flatMap((lijst) => lijst.zaken)
  const meer = lijsten.some(({ afgekapt }) => afgekapt) ? ' getoond; er zijn er meer, kijk met "list"' : ''
  return html`<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Besluitenstraat</title><style>${STIJL}</style></head>
<body>${ports.omgeving === 'demo' ? html`<p class="demo">DEMO – fictieve gegevens. De gemeente Leeuwarderadeel rekent hier met haar beleid van 2009 onder het recht van vandaag.</p>` : ''}
<header><h1>Besluitenstraat</h1><p>${aantal(zaken.length)}${meer}</p></header><main>${zaken.length === 0 ? html`<article><p>Er zijn nog geen zaken. Leg een inspectieresultaat in de inbox.</p></article>` : zaken.map(toonZaak)}</main></body></html>`
}

/** `meld` hears of a fault; who looks at the page gets no details. */
export function overzicht(ports: Ports, meld: (fout: Error) => void): Hono {
  const app = new Hono()
  app.use(async (verzoek, verder) => {
    await verder()
    for (const [naam, waarde] of Object.entries(KOPPEN)) verzoek.header(naam, waarde)
    // A browser shows a PDF with styles and scripts of its own, so that answer only says who may frame it.
    const isPdf = verzoek.res.headers.get('Content-Type') === 'application/pdf'
    verzoek.header('Content-Security-Policy', isPdf ? DICHT : BLADZIJDE)
  })
  app.get('/', async (verzoek) => verzoek.html(await bladzijde(ports)))
  app.get('/document/*', async (verzoek) => {
    const bytes = await document(ports, verzoek.req.path.slice('/document/'.length))
    return bytes === null
      ? verzoek.text('Dit document bestaat niet.', 404)
      : verzoek.body(bytes, 200, { 'Content-Type': 'application/pdf' })
  })
  app.notFound((verzoek) => verzoek.text('Deze bladzijde bestaat niet.', 404))
  app.onError((fout, verzoek) => {
    meld(fout)
    return verzoek.text('Er ging iets mis. Probeer het opnieuw.', 500)
  })
  return app
}
