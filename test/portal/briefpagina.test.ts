/** The page of a letter that went by mail: the same words as its PDF, for who has the address, as long as the letter counts. */
import { parse } from 'node-html-parser'
import { describe, expect, it } from 'vitest'
import { briefpagina, proefpagina } from '../../functions/adapters/geheim.ts'
import { leesBlokken } from '../../functions/brieven/html-blokken.ts'
import { maakHtml } from '../../functions/brieven/render.ts'
import type { Gebeurtenis } from '../../functions/model/gebeurtenis.ts'
import { teruggekomen } from '../../functions/send/step.ts'
import { wijzigZaak } from '../../functions/stroom.ts'
import { drukwerkVan } from '../draft/brieven/letter.ts'
import { PER_SOORT } from '../draft/brieven/zaken.ts'
import { type MetPagina, OORSPRONG, verstuurdMetPagina } from '../helpers/brief-met-pagina.ts'
import { G, wereld, ZAAK } from '../send/wereld.ts'

const vraag = async ({ app }: { readonly app: Awaited<ReturnType<typeof verstuurdMetPagina>>['app'] }, pad: string) => {
  const antwoord = await app.request(`${OORSPRONG}${pad}`)
  const bytes = new Uint8Array(await antwoord.arrayBuffer())
  return { status: antwoord.status, koppen: antwoord.headers, bytes, tekst: new TextDecoder().decode(bytes) }
}
const tekstVan = (html: string) => parse(html).querySelector('body')?.structuredText ?? ''

async function vervalt({ thuis }: MetPagina, verder: readonly Gebeurtenis[] = []): Promise<void> {
  const inhoud = { brief: `${ZAAK}-b1`, reden: 'proef' }
  await wijzigZaak(thuis.ports, { gemeente: G, id: ZAAK, door: 'bram' }, () => [{ soort: 'brief-vervallen', inhoud }, ...verder])
}

describe('the page of a letter', () => {
  it('stands in the mail that brought the letter, as text and as a link', async () => {
    const { thuis, pad } = await verstuurdMetPagina()
    const [mail] = await thuis.post()
    expect(pad).toMatch(new RegExp(`^/brief/${G}/${ZAAK}/[A-Za-z0-9_-]{43}$`))
    expect(mail?.tekst).toContain(`U kunt de brief ook als webpagina lezen, bijvoorbeeld op uw telefoon:\n${OORSPRONG}${pad}`)
    expect(mail?.tekst).toContain('De pagina werkt tot en met 25 mei 2027.')
    expect(mail?.bijlagen).toHaveLength(1)
  })

  it('says the words of the letter, no more and no fewer, with its headings, tables and language', async () => {
    const brief = await verstuurdMetPagina()
    const { status, tekst } = await vraag(brief, brief.pad)
    const main = parse(tekst).querySelector('main')
    const gedrukt = maakHtml(brief.gegevens, await drukwerkVan(PER_SOORT.aanwijzing), true)
    expect(status).toBe(200)
    expect(leesBlokken(`<!doctype html><body>${main?.innerHTML}</body>`)).toEqual(leesBlokken(gedrukt))
    expect(tekst).toContain('<html lang="nl">')
    expect(main?.querySelectorAll('h1')).toHaveLength(1)
    expect(main?.querySelectorAll('th').every((kop) => kop.hasAttribute('scope'))).toBe(true)
    expect(tekst).not.toContain('CONCEPT')
  })

  it('gives the archived PDF, byte for byte', async () => {
    const brief = await verstuurdMetPagina()
    const { status, bytes, koppen } = await vraag(brief, `${brief.pad}/brief`)
    expect([status, koppen.get('content-type'), koppen.get('content-disposition')]).toEqual([
      200,
      'application/pdf',
      `attachment; filename="aanwijzing-${ZAAK}-b1.pdf"`
    ])
    expect(bytes).toEqual(new Uint8Array(brief.pdf))
  })

  it('runs no script, is found by no search engine, is kept by nobody, and lives without a cookie', async () => {
    const brief = await verstuurdMetPagina()
    const { koppen, tekst } = await vraag(brief, brief.pad)
    expect(koppen.get('content-security-policy')).toMatch(/^default-src 'none'; style-src/)
    expect(koppen.get('content-security-policy')).not.toContain('script-src')
    expect(koppen.get('x-robots-tag')).toBe('noindex, nofollow')
    expect(koppen.get('cache-control')).toBe('no-store')
    expect(koppen.get('referrer-policy')).toBe('same-origin')
    expect(koppen.getSetCookie()).toEqual([])
    expect(tekst).not.toContain('<script')
  })

  it.each([
    ['another secret', (pad: string) => pad.replace(/.$/, (teken) => (teken === 'A' ? 'B' : 'A'))],
    ['another gemeente', (pad: string) => pad.replace(G, 'leeuwarderadeel')],
    ['another zaak', (pad: string) => pad.replace(ZAAK, 'vbg-2026-0002')],
    ['no secret at all', (pad: string) => pad.replace(/[^/]+$/, 'x')],
    ['a zaak that is no id', (pad: string) => pad.replace(ZAAK, '..%2f..')],
    ['an appendix that is not there', (pad: string) => `${pad}/bijlage-1`],
    ['something else of the letter', (pad: string) => `${pad}/gegevens`]
  ])('answers %s as if nothing were there', async (_naam, anders) => {
    const brief = await verstuurdMetPagina()
    const { status, tekst } = await vraag(brief, anders(brief.pad))
    expect([status, parse(tekst).querySelector('h1')?.text]).toEqual([404, 'Deze pagina is er niet'])
    expect(tekst).not.toContain('Aanwijzing')
    expect(brief.gemeld).toEqual([])
  })

  it('says in plain words that the letter lapsed, and whom to ask', async () => {
    const brief = await verstuurdMetPagina()
    await vervalt(brief)
    const { status, tekst } = await vraag(brief, brief.pad)
    expect(status).toBe(410)
    expect(tekstVan(tekst)).toContain(`De brief (aanwijzing, kenmerk ${ZAAK}-b1) is vervallen.`)
    expect(tekstVan(tekst)).toContain('Hebt u vragen? Bel of mail dan met')
    expect((await vraag(brief, `${brief.pad}/brief`)).status).toBe(410)
  })

  it('works on its last day, and says on the next that it is over', async () => {
    const brief = await verstuurdMetPagina()
    brief.thuis.klok.zet('2027-05-25')
    expect((await vraag(brief, brief.pad)).status).toBe(200)
    brief.thuis.klok.zet('2027-05-26')
    const { status, tekst } = await vraag(brief, brief.pad)
    expect([status, parse(tekst).querySelector('h1')?.text]).toEqual([410, 'Deze link is verlopen'])
  })

  it('is closed when the mail came back: somebody else may read that mailbox', async () => {
    const brief = await verstuurdMetPagina()
    const [rij] = await brief.thuis.rijen()
    await teruggekomen(brief.thuis.ports, { gemeente: G, verzending: rij?.id ?? '', reden: 'mailbox bestaat niet', door: 'bram' })
    const { status, tekst } = await vraag(brief, brief.pad)
    expect([status, parse(tekst).querySelector('h1')?.text]).toEqual([410, 'Deze link werkt niet'])
    for (const woord of [`${ZAAK}-b1`, 'anwijzing', 'niets meer']) expect(tekstVan(tekst)).not.toContain(woord)
  })

  it('says of a letter that came back and lapsed no more than that the link does not work', async () => {
    const brief = await verstuurdMetPagina()
    const [rij] = await brief.thuis.rijen()
    await teruggekomen(brief.thuis.ports, { gemeente: G, verzending: rij?.id ?? '', reden: 'mailbox bestaat niet', door: 'bram' })
    await vervalt(brief)
    const { tekst } = await vraag(brief, brief.pad)
    expect(parse(tekst).querySelector('h1')?.text).toBe('Deze link werkt niet')
    for (const woord of [`${ZAAK}-b1`, 'anwijzing', 'niets meer']) expect(tekstVan(tekst)).not.toContain(woord)
  })

  it('says of a letter that is made anew that a new one comes', async () => {
    const brief = await verstuurdMetPagina()
    const herzending = { soort: 'doorgang-begonnen', inhoud: { aanleiding: { soort: 'herzending', brief: `${ZAAK}-b1` } } } as const
    await vervalt(brief, [herzending])
    const { status, tekst } = await vraag(brief, brief.pad)
    expect(status).toBe(410)
    expect(tekstVan(tekst)).toContain('is vervallen. Er komt een nieuwe brief, of u hebt die al.')
    expect(tekstVan(tekst)).not.toContain('niets meer')
  })

  it('has a secret that nobody can guess, and in the demo the same one each time', () => {
    const geheimen = Array.from({ length: 100 }, () => briefpagina(OORSPRONG).geheim('brief'))
    expect(new Set(geheimen).size).toBe(100)
    for (const geheim of geheimen) expect(geheim).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(proefpagina(OORSPRONG).geheim('brief')).toBe(proefpagina(OORSPRONG).geheim('brief'))
    expect(proefpagina(OORSPRONG).geheim('brief')).not.toBe(proefpagina(OORSPRONG).geheim('andere brief'))
  })

  it('is not promised where there is no portal that a recipient can reach', async () => {
    const thuis = await wereld()
    await thuis.toestemming('besluit')
    await thuis.stuur()
    expect((await thuis.rijen())[0]?.link).toBeUndefined()
    expect((await thuis.post())[0]?.tekst).not.toContain('webpagina')
  })
})
