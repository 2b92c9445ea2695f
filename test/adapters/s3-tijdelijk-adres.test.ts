import { afterEach, describe, expect, it, vi } from 'vitest'
import { oorsprongVanDocumenten, tijdelijkeAdressen } from '../../functions/adapters/aws/s3-tijdelijk-adres.ts'

afterEach(() => vi.unstubAllEnvs())

describe('a temporary address', () => {
  it('holds for a minute, saves and is not kept; it is signed, over TLS, for one key', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAFICTIEF')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'geheim')
    const waar = { regio: 'eu-central-1', eindpunt: null, documentenBucket: 'documenten' }
    const adres = tijdelijkeAdressen(waar)
    const url = new URL(await adres('zeestad/archief/zst-2026-0001-b1/brief.pdf', 'bewaren'))
    expect(oorsprongVanDocumenten(waar)).toBe(url.origin)
    expect([url.origin, url.pathname]).toEqual([
      'https://documenten.s3.eu-central-1.amazonaws.com',
      '/zeestad/archief/zst-2026-0001-b1/brief.pdf'
    ])
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      'X-Amz-Expires': '60',
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
      'response-content-disposition': 'attachment',
      'response-cache-control': 'no-store'
    })
    expect(url.href).not.toContain('geheim')
    const getoond = new URL(await adres('zeestad/uploads/a.pdf', 'tonen'))
    expect(getoond.searchParams.get('response-content-disposition')).toBe('inline')
  })
})
