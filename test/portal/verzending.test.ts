/** The ledger: what must be posted, what came back, and the proof. */
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { vervalVan } from '../../functions/model/horen.ts'
import { STIJL } from '../../functions/portal/publiek.ts'
import { leesZaak, wijzigZaak } from '../../functions/stroom.ts'
import { toevoeging } from '../helpers/stroom.ts'
import { naarVerzending, verstuur } from './formulieren.ts'
import { type Kantoor, startKantoor, ZAAK } from './kantoor.ts'

const plat = (tekst: string) => tekst.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const RIJ = `${ZAAK}-b1-v1`
/** Two days after the approval, as it was planned. */
const POSTDAG = '2026-11-25'
const GROOTBOEK = `/zaken/${ZAAK}/verzending`

/** The first letter is ready to be posted. */
async function opPostdag(): Promise<Kantoor> {
  const nieuw = await startKantoor()
  await naarVerzending(await nieuw.als('behandelaar'), await nieuw.als('mandaathouder'), `${ZAAK}-b1`)
  await nieuw.opDag(POSTDAG)
  return nieuw
}

let kantoor: Kantoor
beforeAll(async () => {
  kantoor = await opPostdag()
}, 60_000)
afterAll(() => kantoor.sluit())

describe('a letter that goes by post', () => {
  it('is a task over all zaken, in words and not in commands', async () => {
    const { tekst } = await (await kantoor.als('behandelaar')).get('/verzending?toon=post')
    expect(plat(tekst)).toMatch(/te posten Post de brief/)
    expect(tekst).toContain(`href="${GROOTBOEK}#v-${RIJ}"`)
    expect(plat(tekst)).not.toMatch(/bs posted|--on|archief\//)
  })

  it('has its address sheet', async () => {
    const { status, koppen } = await (await kantoor.als('behandelaar')).get(`/verzendingen/${RIJ}/adresblad`)
    expect([status, koppen.get('content-type')]).toEqual([200, 'application/pdf'])
  })

  it('is not recorded as posted in the future: the reason stands at the form, what was typed stays', async () => {
    const bram = await kantoor.als('behandelaar')
    const { status, tekst } = await bram.post(`/verzendingen/${RIJ}/gepost`, { op: '2026-12-30' })
    expect(status).toBe(422)
    expect(tekst).toContain('ligt in de toekomst')
    expect(tekst).toContain('value="2026-12-30"')
  })

  it('counts from the day it was posted, and the task is gone', async () => {
    const bram = await kantoor.als('behandelaar')
    const gepost = await verstuur(bram, GROOTBOEK, /\/gepost$/, () => ({ op: POSTDAG }))
    expect([gepost?.status, gepost?.naar]).toEqual([303, GROOTBOEK])
    expect(plat((await bram.get(GROOTBOEK)).tekst)).toContain('Verzenddag 25 november 2026')
    expect((await bram.get('/verzending?toon=post')).tekst).not.toContain(`#v-${RIJ}`)
  })

  it('has its proof on one page', async () => {
    const { tekst } = await (await kantoor.als('lezer')).get(`/brieven/${ZAAK}-b1/bewijs`)
    expect(plat(tekst)).toMatch(/Goedgekeurde inhoud \(SHA-256\) [0-9a-f]{64}/)
    expect(plat(tekst)).toContain('Op de post gedaan op 25 november 2026')
    const html = tekst.replace(/<link [^>]*>/, `<style>${STIJL.tekst}</style>`).replace(/<script[^>]*><\/script>/, '')
    const pdf = await kantoor.ports.drukker.druk({ html, titel: 'bewijs', datum: `${POSTDAG}T09:00:00Z` })
    expect((await PDFDocument.load(pdf)).getPageCount()).toBe(1)
  })

  it('that came back goes out again and asks somebody to look at it, who says what was done', async () => {
    const bram = await kantoor.als('behandelaar')
    await bram.get(GROOTBOEK)
    const terug = await bram.stuur(`/verzendingen/${RIJ}/teruggekomen`, 'bewijs', [], { reden: 'onbekend op dit adres' })
    expect(terug.status).toBe(303)
    expect(plat((await bram.get('/verzending?toon=bezorging')).tekst)).toContain('onbekend op dit adres')
    const leeg = await verstuur(bram, GROOTBOEK, /\/taken\//)
    expect([leeg?.status, leeg?.tekst.includes('Schrijf op wat u hebt gedaan.')]).toEqual([422, true])
    const af = await verstuur(bram, GROOTBOEK, /\/taken\//, () => ({ tekst: 'Adres nagekeken in het register.' }))
    expect(af?.status).toBe(303)
  })
})

describe('who only reads', () => {
  it('sees the ledger without a form', async () => {
    const { status, tekst } = await (await kantoor.als('lezer')).get(GROOTBOEK)
    expect([status, /action="\/(verzendingen|zaken)/.test(tekst)]).toEqual([200, false])
  })
})

describe('a letter that had lapsed, and was posted all the same', () => {
  let ander: Kantoor
  beforeAll(async () => {
    ander = await opPostdag()
  }, 60_000)
  afterAll(() => ander.sluit())

  it('can be told, and becomes a question for a jurist', async () => {
    const bram = await ander.als('behandelaar')
    expect((await bram.get(GROOTBOEK)).tekst).toContain('De brief is gepost')
    const wie = { gemeente: 'voorbeeldgemeente', id: ZAAK, door: 'behandelaar' }
    await wijzigZaak(ander.ports, wie, (zaak) => vervalVan(zaak, `${ZAAK}-b1`, 'de zienswijze is opnieuw gewogen'))
    expect(plat((await bram.get(GROOTBOEK)).tekst)).toContain('De brief is toch al gepost')
    const toekomst = await bram.post(`/verzendingen/${RIJ}/gepost`, { op: '2026-12-30' })
    expect([toekomst.status, toekomst.tekst.includes('ligt in de toekomst')]).toEqual([422, true])
    const gepost = await verstuur(bram, GROOTBOEK, /\/gepost$/, () => ({ op: POSTDAG }))
    expect([gepost?.status, gepost?.naar]).toEqual([303, GROOTBOEK])
    const na = plat((await bram.get(GROOTBOEK)).tekst)
    expect(na).toContain('De postdag is vastgelegd als vraag voor een jurist.')
    expect(na).toContain(`is op 25 november 2026 gepost aan`)
    const { taken } = (await leesZaak(ander.ports.store, 'voorbeeldgemeente', ZAAK)) ?? { taken: [] }
    expect(taken.filter(({ over, afgedaan }) => over === RIJ && afgedaan === null).map(({ soort }) => soort)).toEqual(['beoordelen'])
  })
})

describe('more than fifty zaken with a task', () => {
  it('come in pages, what is due first in front', async () => {
    const { store } = kantoor.ports
    const eerder = await leesZaak(store, 'voorbeeldgemeente', ZAAK)
    for (let nr = 1; nr <= 51; nr++) {
      const id = `vbg-2026-${9000 + nr}`
      const index = [{ index: 'taken', sorteer: `2026-01-01#${id}`, gegevens: '{}' }]
      const taken = nr <= 50 ? [] : eerder?.taken.map((taak) => ({ ...taak, afgedaan: null }))
      const staat = JSON.stringify({ ...eerder, id, versie: 1, taken })
      await store.voegToe({ gemeente: 'voorbeeldgemeente', soort: 'zaak', id }, { ...toevoeging(null), staat, index })
    }
    const bram = await kantoor.als('behandelaar')
    const eerste = (await bram.get('/verzending')).tekst
    expect(plat(eerste)).toContain('Op deze bladzijde is hiervoor niets te doen.')
    const verder = /href="(\/verzending\?vanaf=[^"]+)"/.exec(eerste)?.[1] ?? ''
    expect((await bram.get(verder)).tekst).toContain('/zaken/vbg-2026-9051/verzending')
  })
})
