/** A plain overview of what the installation holds; the portal for staff is more than this. Reads only, and only on this machine. */
import { Hono } from 'hono'
import { html } from 'hono/html'
import type { GemeenteId } from '../model/basis.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
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
.demo { background: #ffd54a; color: #1b1b1b; padding: .4rem 2rem; font-weight: 600 }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid #e4e7eb; vertical-align: top }
a { color: #0b4f8a }`

/** Zaken shown at once; the rest is a matter for the command line. */
const HOOGSTENS = 200

async function zaken(ports: Ports): Promise<Zaak[]> {
  const alle: Zaak[] = []
  for (const gemeente of await ports.inhoud.gemeenten()) {
    const { rijen } = await ports.store.zoek({ gemeente, index: 'zaken', hoogstens: HOOGSTENS })
    for (const rij of rijen) {
      const zaak = await leesZaak(ports.store, gemeente, rij.stroom.id)
      if (zaak !== null) alle.push(zaak)
    }
  }
  return alle
}

function toonZaak(zaak: Zaak) {
  const brieven = zaak.brieven.map((brief) => {
    const sleutel = brief.definitief?.sleutel ?? brief.concepten.at(-1)?.pdf
    const titel = BRIEFSOORTEN[brief.soort].titel
    return html`<tr><td>${sleutel === undefined ? titel : html`<a href="/document/${sleutel}">${titel}</a>`}</td><td>${brief.id}</td><td>${brief.status}</td></tr>`
  })
  const open = zaak.vragen.filter(isOpen).length
  return html`<article><h2>${zaak.id} – ${zaak.voorziening.naam}</h2>
<p>${zaak.houder.naam}, gemeente ${zaak.gemeente}. ${open === 0 ? 'Er staan geen vragen open.' : open === 1 ? 'Er staat 1 vraag open.' : `Er staan ${open} vragen open.`}</p>
<table><thead><tr><th scope="col">Brief</th><th scope="col">Kenmerk</th><th scope="col">Status</th></tr></thead><tbody>${brieven}</tbody></table></article>`
}

async function document(ports: Ports, gemeenten: readonly GemeenteId[], sleutel: string): Promise<Uint8Array<ArrayBuffer> | null> {
  if (
    !gemeenten.some((gemeente) => sleutel.startsWith(`${gemeente}/zaken/`) || sleutel.startsWith(`${gemeente}/archief/`)) ||
    !sleutel.endsWith('.pdf')
  )
    return null
  try {
    return new Uint8Array(await ports.documenten.lees(sleutel))
  } catch (fout) {
    if (fout instanceof DocumentOntbreekt) return null
    throw fout
  }
}

/** Headers for every page: nothing from elsewhere, no framing, no sniffing. */
const KOPPEN = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store'
} as const

export function overzicht(ports: Ports): Hono {
  const app = new Hono()
  app.use(async (verzoek, verder) => {
    await verder()
    for (const [naam, waarde] of Object.entries(KOPPEN)) verzoek.header(naam, waarde)
  })
  app.get('/', async (verzoek) => {
    const alle = await zaken(ports)
    return verzoek.html(html`<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Besluitenstraat</title><style>${STIJL}</style></head>
<body>${ports.omgeving === 'demo' ? html`<p class="demo">DEMO – fictieve gegevens. De gemeente Leeuwarderadeel rekent hier met haar beleid van 2009 onder het recht van vandaag.</p>` : ''}
<header><h1>Besluitenstraat</h1><p>${alle.length} zaken</p></header><main>${alle.length === 0 ? html`<article><p>Er zijn nog geen zaken. Leg een inspectieresultaat in de inbox.</p></article>` : alle.map(toonZaak)}</main></body></html>`)
  })
  app.get('/document/*', async (verzoek) => {
    const bytes = await document(ports, await ports.inhoud.gemeenten(), decodeURIComponent(verzoek.req.path.slice('/document/'.length)))
    return bytes === null
      ? verzoek.text('Dit document bestaat niet.', 404)
      : verzoek.body(bytes, 200, { 'Content-Type': 'application/pdf' })
  })
  app.onError((_fout, verzoek) => verzoek.text('Er ging iets mis. Probeer het opnieuw.', 500))
  return app
}
