import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leesPdfTekst } from '../../functions/brieven/pdf-tekst.ts'
import { sha256Hex } from '../../functions/hash.ts'
import type { Drukopdracht, PdfRenderer } from '../../functions/ports.ts'
import { Drukfout } from '../../functions/ports.ts'
import { bekijkPdf } from '../helpers/pdf-bekijken.ts'
import { tijdelijkeMap } from '../helpers/tijdelijke-map.ts'

export const DATUM = '2026-11-22T09:30:00Z'

/** A letter of three pages with headings, a table, a list, page numbers and a watermark. */
export function proefbrief(nummer: number | string): Drukopdracht {
  const alinea = `<p>Brief ${nummer}. De houder heeft niet voldaan aan de eisen van artikel 1.49 van de Wet kinderopvang. ${'Op 12 november 2026 zag de toezichthouder te weinig beroepskrachten op de groep. '.repeat(6)}</p>`
  const rijen = Array.from({ length: 8 }, (_, nr) => `<tr><td>Voorwaarde ${nummer}-${nr}</td><td>28 december 2026</td></tr>`).join('')
  return {
    titel: `Proefbrief ${nummer}`,
    datum: DATUM,
    html: `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>iets anders</title><style>
@page { size: A4; margin: 25mm; @bottom-right { content: "Pagina " counter(page) " van " counter(pages); font: 9pt sans-serif } }
body { font: 11pt sans-serif } .watermerk { position: fixed; top: 40%; font-size: 90pt; opacity: .15 }
</style></head><body><div class="watermerk" aria-hidden="true">CONCEPT</div><h1>Besluit ${nummer}</h1>${alinea.repeat(6)}
<h2>Termijnen</h2><table><thead><tr><th scope="col">Voorwaarde</th><th scope="col">Termijn</th></tr></thead><tbody>${rijen}</tbody></table>
<h2>Maatregelen</h2><ul><li>meer beroepskrachten</li></ul>${alinea.repeat(6)}</body></html>`
  }
}

/** Every way a page knows to reach outside; `bron` is an address, `bestand` a file on this machine. */
function aanvallen(bron: string, bestand: string): readonly (readonly [string, string])[] {
  return [
    ['a script', `<script>fetch('${bron}/s'); document.body.textContent = 'OVERGENOMEN'</script>`],
    ['a script file', `<script src="${bron}/s.js"></script><script type="module" src="${bron}/m.js"></script>`],
    ['an event handler', `<img src="data:,x" onerror="document.body.textContent = 'OVERGENOMEN'"><p onclick="1">`],
    ['an image', `<img src="${bron}/i.png"><img srcset="${bron}/j.png 2x"><picture><source srcset="${bron}/k.png"><img></picture>`],
    ['an image from disk', `<img src="${bestand}"><object data="${bestand}"></object><embed src="${bestand}">`],
    ['a style sheet', `<link rel="stylesheet" href="${bron}/c.css"><style>@import url(${bron}/d.css)</style>`],
    [
      'a css url',
      `<div style="background: url(${bron}/b.png); list-style-image: url('${bron}/l.png'); cursor: url(${bron}/p.cur), auto">x</div>`
    ],
    [
      'a css url from disk',
      `<style>p { background: url(${bestand}) } @font-face { font-family: f; src: url(${bestand}) } p { font-family: f }</style>`
    ],
    ['a font', `<style>@font-face { font-family: g; src: url(${bron}/g.woff2) } p { font-family: g }</style>`],
    ['an iframe', `<iframe src="${bron}/f"></iframe><iframe srcdoc="<img src='${bron}/sd.png'>OVERGENOMEN"></iframe>`],
    ['an iframe from disk', `<iframe src="${bestand}"></iframe><frameset><frame src="${bestand}"></frameset>`],
    ['a refresh', `<meta http-equiv="refresh" content="0;url=${bron}/r">`],
    ['a refresh to disk', `<meta http-equiv="refresh" content="0;url=${bestand}">`],
    ['a refresh to data', `<meta http-equiv="refresh" content="0;url=data:text/html,OVERGENOMEN">`],
    ['a refresh to the sheet itself', '<meta http-equiv="refresh" content="0;url=https://brief.invalid/">'],
    ['a base address', `<base href="${bron}/"><img src="relatief.png"><a href="x">x</a>`],
    ['a policy of its own', `<meta http-equiv="Content-Security-Policy" content="default-src *; style-src 'none'">`],
    ['a preconnect', `<link rel="preconnect" href="${bron}"><link rel="dns-prefetch" href="${bron}">`],
    [
      'a prefetch',
      `<link rel="prefetch" href="${bron}/pf"><link rel="preload" as="image" href="${bron}/pl"><link rel="modulepreload" href="${bron}/mp">`
    ],
    ['an icon or manifest', `<link rel="icon" href="${bron}/favicon.ico"><link rel="manifest" href="${bron}/manifest.json">`],
    [
      'sound and film',
      `<video src="${bron}/v" poster="${bron}/vp" autoplay></video><audio src="${bron}/a" autoplay></audio><track src="${bron}/t">`
    ],
    ['a drawing', `<svg><image href="${bron}/svg.png"/><use href="${bron}/u.svg#x"/><script>document.title='x'</script></svg>`],
    ['a form', `<form action="${bron}/form"><input name="a" autofocus><button>x</button></form>`],
    ['a ping', `<a href="${bron}/h" ping="${bron}/ping">x</a>`]
  ]
}

export function pdfRendererContract(naam: string, maak: () => Promise<PdfRenderer>): void {
  describe(`PdfRenderer: ${naam}`, () => {
    let drukker: PdfRenderer
    beforeAll(async () => {
      drukker = await maak()
    })
    afterAll(() => drukker.sluit())

    it('prints a tagged letter on A4 with title, language, dates and outline', async () => {
      const pdf = await bekijkPdf(await drukker.druk(proefbrief(1)))
      expect(pdf.gegevens).toEqual({
        Title: 'Proefbrief 1',
        Language: 'nl-NL',
        Producer: 'Besluitenstraat',
        CreationDate: 'D:20261122093000Z',
        ModDate: 'D:20261122093000Z'
      })
      expect(pdf.xmpTitel).toBe('Proefbrief 1')
      expect(pdf.normen).toEqual({ 'pdfaid:part': '2', 'pdfaid:conformance': 'A', 'pdfuaid:part': '1' })
      expect(pdf.bladzijden).toBe(3)
      expect(pdf.maat?.map(Math.round)).toEqual([0, 0, 595, 842])
      expect(pdf.inhoudsopgave).toEqual(['Besluit 1'])
      expect(pdf.rollen).toEqual(expect.arrayContaining(['Document', 'H1', 'H2', 'P', 'Table', 'TR', 'TH:Column', 'TD', 'L', 'LI']))
    })

    it('leaves page numbers and watermark out of the text of the letter', async () => {
      const tekst = await leesPdfTekst(await drukker.druk(proefbrief(1)))
      expect(tekst.split('\f')).toHaveLength(3)
      expect(tekst).toContain('Voorwaarde 1-7 28 december 2026')
      expect(tekst).not.toMatch(/CONCEPT|Pagina/)
    })

    it('keeps a title with markup and control characters as text', async () => {
      const titel = 'Besluit <script> & "Zon\u0007" ✓ é'
      const pdf = await bekijkPdf(await drukker.druk({ ...proefbrief(1), titel }))
      expect(pdf.gegevens.Title).toBe('Besluit <script> & "Zon" ✓ é'.replace('Zon', 'Zon '))
      expect(pdf.xmpTitel).toBe(pdf.gegevens.Title)
    })

    it.each<[string, Partial<Drukopdracht>]>([
      ['no title', { titel: '' }],
      ['a date that is none', { datum: '22 november 2026' }]
    ])('refuses %s with a Drukfout', async (_naam, deel) => {
      await expect(drukker.druk({ ...proefbrief(1), ...deel })).rejects.toBeInstanceOf(Drukfout)
    })

    it('gives the same bytes for the same letter, later and after other letters', async () => {
      const eerst = sha256Hex(await drukker.druk(proefbrief('gelijk')))
      await Promise.all([drukker.druk(proefbrief(2)), drukker.druk(proefbrief(3))])
      await wacht(2000)
      expect(sha256Hex(await drukker.druk(proefbrief('gelijk')))).toBe(eerst)
      expect(sha256Hex(await drukker.druk({ ...proefbrief('gelijk'), datum: '2026-11-22T09:30:01Z' }))).not.toBe(eerst)
    })

    it('gives each of twenty letters at once its own text', async () => {
      const nummers = Array.from({ length: 20 }, (_, nr) => `n${nr}n`)
      const teksten = await Promise.all(nummers.map(async (nummer) => leesPdfTekst(await drukker.druk(proefbrief(nummer)))))
      for (const [plaats, tekst] of teksten.entries()) {
        const gevonden = new Set([...tekst.matchAll(/n\d+n/g)].map(([treffer]) => treffer))
        expect([...gevonden]).toEqual([nummers[plaats]])
      }
    })

    it('prints images and fonts that stand in the letter itself', async () => {
      const rood = `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text y="15">IN HET BEELD</text></svg>`
      const html = `<!doctype html><html lang="nl"><title>x</title><p>Met beeld<p><img alt="" src="data:image/svg+xml,${encodeURIComponent(rood)}">`
      const met = await drukker.druk({ titel: 'x', datum: DATUM, html })
      const zonder = await drukker.druk({ titel: 'x', datum: DATUM, html: html.replace(/<img.*>/, '') })
      expect(met.length).toBeGreaterThan(zonder.length + 300)
    })

    it('lets no letter reach the network, a file or the next letter', { timeout: 120_000 }, async () => {
      const aanrakingen: string[] = []
      const server = createServer((verbinding) => {
        aanrakingen.push('verbinding')
        verbinding.on('data', (bytes) => aanrakingen.push(bytes.toString('latin1').split('\r\n')[0] ?? '')).on('error', () => undefined)
      })
      await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
      const adres = server.address()
      const poort = typeof adres === 'object' ? adres?.port : 0
      const kanarie = join(await tijdelijkeMap(), 'kanarie.svg')
      await writeFile(kanarie, '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text y="20">KANARIE</text></svg>')
      const gewoon = sha256Hex(await drukker.druk(proefbrief('gewoon')))

      for (const host of [`http://127.0.0.1:${poort}`, `http://localhost:${poort}`]) {
        for (const [aanval, html] of aanvallen(host, pathToFileURL(kanarie).href)) {
          const pdf = await drukker.druk({
            titel: aanval,
            datum: DATUM,
            html: `<!doctype html><html lang="nl"><head><title>x</title></head><body><p>begin van de brief</p>${html}<p>einde van de brief</p></body></html>`
          })
          const tekst = await leesPdfTekst(pdf)
          expect(tekst, aanval).toContain('begin van de brief')
          expect(tekst, aanval).not.toMatch(/KANARIE|OVERGENOMEN/)
          expect(sha256Hex(await drukker.druk(proefbrief('gewoon'))), `de brief na ${aanval}`).toBe(gewoon)
        }
      }
      await wacht(500)
      await new Promise((klaar) => server.close(klaar))
      expect(aanrakingen).toEqual([])
    })
  })
}
