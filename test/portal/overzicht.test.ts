import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { overzicht } from '../../functions/portal/overzicht.ts'
import type { Ports } from '../../functions/ports.ts'
import { legZaak, Opname, type Proef, proef } from '../helpers/proef-poorten.ts'
import { inspectierapport, rapport } from '../helpers/zaak-bouwer.ts'

const BRIEF = 'voorbeeldgemeente/zaken/vbg-2026-0001/vbg-2026-0001-b1/c1-0a1b2c3d4e5f.pdf'
let opstelling: Proef
let gemeld: Error[]

beforeEach(async () => {
  opstelling = await proef()
  gemeld = []
  onTestFinished(() => opstelling.ports.store.sluit())
})

async function vraag(pad: string, ports: Ports = opstelling.ports) {
  const antwoord = await overzicht(ports, (fout) => gemeld.push(fout)).request(pad)
  return { status: antwoord.status, koppen: antwoord.headers, tekst: await antwoord.text() }
}

async function leg(id: string, naam: string, dicht = false): Promise<void> {
  const { voorziening } = inspectierapport()
  const opname = new Opname({ id }).rapport(rapport('r1', inspectierapport({ voorziening: { ...voorziening, naam } })))
  if (dicht) opname.gebeurt({ soort: 'zaak-gesloten', inhoud: { reden: 'af' } })
  await legZaak(opstelling, opname)
}

describe('the overview', () => {
  it('says that there is nothing yet, and that it is the demo', async () => {
    const { status, tekst } = await vraag('/')
    expect(status).toBe(200)
    expect(tekst).toContain('DEMO – fictieve gegevens')
    expect(tekst).toContain('Er zijn nog geen zaken')
  })

  it('shows what runs before what is closed, and nothing of a name as markup', async () => {
    await leg('vbg-2026-0001', 'Gesloten Huis', true)
    await leg('vbg-2026-0002', '<script>alert("x")</script> & Zoë')
    const { tekst } = await vraag('/')
    expect(tekst).toContain('2 zaken')
    expect(tekst).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; Zoë')
    expect(tekst).not.toContain('<script')
    expect(tekst.indexOf('vbg-2026-0002')).toBeLessThan(tekst.indexOf('vbg-2026-0001'))
  })

  it('marks only the demo as demo', async () => {
    expect((await vraag('/', { ...opstelling.ports, omgeving: 'machine' })).tekst).not.toContain('DEMO')
  })
})

describe('a letter', () => {
  it('is shown as PDF, not to be framed or taken for something else', async () => {
    await opstelling.ports.documenten.bewaar(BRIEF, new TextEncoder().encode('%PDF-brief'), 'application/pdf')
    const { status, tekst, koppen } = await vraag(`/document/${BRIEF}`)
    expect([status, tekst, koppen.get('content-type')]).toEqual([200, '%PDF-brief', 'application/pdf'])
    expect(koppen.get('content-security-policy')).toBe("frame-ancestors 'none'; base-uri 'none'; form-action 'none'")
  })

  it.each([
    ['that is not there', `/document/${BRIEF}`],
    ['of an unknown gemeente', '/document/zeestad/zaken/a/b.pdf'],
    ['that is an upload', `/document/voorbeeldgemeente/uploads/${'ab'.repeat(32)}.pdf`],
    ['that is the data of a letter', '/document/voorbeeldgemeente/zaken/a/b.json'],
    ['above the folder', '/document/voorbeeldgemeente/zaken/%2e%2e/%2e%2e/geheim.pdf'],
    ['above the folder, encoded twice', '/document/voorbeeldgemeente/zaken/%252e%252e/geheim.pdf'],
    ['with a slash in disguise', '/document/voorbeeldgemeente/zaken%2f..%2fgeheim.pdf'],
    ['of bytes that are no text', '/document/%ff%fe.pdf'],
    ['without a name', '/document/']
  ])('%s does not exist', async (_naam, pad) => {
    expect(await vraag(pad)).toMatchObject({ status: 404, tekst: 'Dit document bestaat niet.' })
    expect(gemeld).toEqual([])
  })
})

describe('every answer', () => {
  it.each(['/', '/elders', `/document/${BRIEF}`])('%s: nothing from elsewhere, no framing, no sniffing, no keeping', async (pad) => {
    const { koppen } = await vraag(pad)
    expect(koppen.get('content-security-policy')).toContain("default-src 'none'")
    expect(koppen.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(koppen.get('x-content-type-options')).toBe('nosniff')
    expect(koppen.get('referrer-policy')).toBe('no-referrer')
    expect(koppen.get('cache-control')).toBe('no-store')
  })

  it('to a fault tells the visitor nothing and the operator everything', async () => {
    const kapot = { ...opstelling.ports.inhoud, gemeenten: () => Promise.reject(new Error('schijf vol')) }
    const { status, tekst, koppen } = await vraag('/', { ...opstelling.ports, inhoud: kapot })
    expect([status, tekst]).toEqual([500, 'Er ging iets mis. Probeer het opnieuw.'])
    expect(gemeld.map(({ message }) => message)).toEqual(['schijf vol'])
    expect(koppen.get('x-content-type-options')).toBe('nosniff')
  })
})
