import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { grenzenVan } from '../../../functions/entry/lambda/aanroep.ts'
import { type Intake, verwerkInbox } from '../../../functions/entry/lambda/intake.ts'
import { verwerkStroom } from '../../../functions/entry/lambda/stappen.ts'
import { sha256Hex } from '../../../functions/hash.ts'
import { leesUpload, leesZaak } from '../../../functions/stroom.ts'
import { GROOTSTE_UPLOAD } from '../../../functions/upload/upload.ts'
import { proef } from '../../helpers/proef-poorten.ts'
import { luisteraar, nieuwBestand, wachtrij } from './gebeurtenissen.ts'

const G = 'voorbeeldgemeente'
const RAPPORT = new Uint8Array(
  readFileSync(new URL('../../../functions/entry/demo/voorbeeldgemeente/01-kdv-de-zonnestraal.json', import.meta.url))
)
const SHA = sha256Hex(RAPPORT)

async function inbox(bestanden: Readonly<Record<string, Uint8Array>>, anders: Partial<Intake> = {}) {
  const oor = luisteraar()
  const { ports } = await proef()
  const haal = async (_: string, sleutel: string) => bestanden[sleutel] ?? null
  return { ...oor, ports, intake: { ports, haal, log: oor.log, legBij: oor.legBij, ...anders } }
}

describe('a file in the inbox bucket', () => {
  it('is taken in once, however often its event comes', async () => {
    const { intake, ports, meldingen, bijgelegd } = await inbox({ [`${G}/rapport.json`]: RAPPORT })
    const bericht = { inhoud: nieuwBestand(`${G}/rapport.json`) }
    expect(await verwerkInbox(intake, wachtrij(bericht, bericht))).toEqual({ batchItemFailures: [] })
    expect(meldingen()).toEqual(['bestand-ingenomen', 'bestand-al-bekend'])
    expect(await leesUpload(ports.store, G, SHA)).toMatchObject({ status: 'ontvangen', bestandsnaam: 'rapport.json', afzender: 'systeem' })
    expect(bijgelegd).toEqual([])
  })

  it.each([
    ['of a gemeente that is not here', nieuwBestand('zeestad/rapport.json'), 'hoort bij geen bekende gemeente'],
    ['outside every folder', nieuwBestand('rapport.json'), 'niet in de map van een gemeente'],
    ['in a folder of somebody else by a trick', nieuwBestand(`../${G}/rapport.json`), 'hoort bij geen bekende gemeente'],
    ['that is a folder', nieuwBestand(`${G}/`), 'niet in de map van een gemeente'],
    ['that is too large to fetch', nieuwBestand(`${G}/rapport.json`, GROOTSTE_UPLOAD + 1), 'groter dan 25 MB'],
    ['that is gone', nieuwBestand(`${G}/weg.json`), 'niet meer in de inbox'],
    ['that is empty', nieuwBestand(`${G}/leeg.json`, 0), 'leeg of te groot'],
    ['in an event of another shape', { detail: {} }, 'niet de verwachte vorm'],
    ['in an event that is no JSON', '{', 'geen JSON']
  ])('%s is a dead letter with its fault, and the next one is taken in', async (_, gif, uitleg) => {
    const bestanden = { [`${G}/rapport.json`]: RAPPORT, [`${G}/leeg.json`]: new Uint8Array(), 'zeestad/rapport.json': RAPPORT }
    const { intake, ports, meldingen, bijgelegd } = await inbox(bestanden)
    const antwoord = await verwerkInbox(intake, wachtrij({ inhoud: gif }, { inhoud: nieuwBestand(`${G}/rapport.json`) }))
    expect(antwoord).toEqual({ batchItemFailures: [] })
    expect(bijgelegd).toEqual([
      { inhoud: typeof gif === 'string' ? gif : JSON.stringify(gif), fout: 'NietTeVerwerken', uitleg: expect.stringContaining(uitleg) }
    ])
    expect(meldingen()).toEqual(['dode-brief', 'bestand-ingenomen'])
    expect(await leesUpload(ports.store, G, SHA)).not.toBeNull()
  })

  it('that cannot be fetched now comes back, twice, and is then a dead letter', async () => {
    const haal = async () => {
      throw new Error('S3 van De Zonnestraal is even weg')
    }
    const { intake, bijgelegd, regels } = await inbox({}, { haal })
    const keer = (keer: number) => verwerkInbox(intake, wachtrij({ inhoud: nieuwBestand(`${G}/rapport.json`), keer }))
    expect(await keer(1)).toEqual({ batchItemFailures: [{ itemIdentifier: 'bericht-1' }] })
    expect(await keer(2)).toEqual({ batchItemFailures: [{ itemIdentifier: 'bericht-1' }] })
    expect(await keer(3)).toEqual({ batchItemFailures: [] })
    expect(bijgelegd).toMatchObject([{ fout: 'Error', uitleg: 'Zie het log.' }])
    expect(JSON.stringify([regels, bijgelegd.map(({ uitleg }) => uitleg)])).not.toContain('Zonnestraal')
    expect(JSON.stringify(regels)).toContain('intake.test.ts')
  })

  it('stays on the queue when the dead letters cannot be written', async () => {
    const legBij = async () => {
      throw new Error('SQS is weg')
    }
    const { intake } = await inbox({}, { legBij })
    expect(await verwerkInbox(intake, wachtrij({ inhoud: 'gif' }))).toEqual({ batchItemFailures: [{ itemIdentifier: 'bericht-1' }] })
  })

  it('names nobody in the log, also when it is refused', async () => {
    const naam = 'rapport van Jan de Vries.json'
    const { intake, regels } = await inbox({ [`${G}/${naam}`]: RAPPORT })
    await verwerkInbox(intake, wachtrij({ inhoud: nieuwBestand(`${G}/${naam}`) }, { inhoud: nieuwBestand(`zeestad/${naam}`) }))
    expect(regels).toHaveLength(2)
    expect(JSON.stringify(regels)).not.toMatch(/Vries|Zonnestraal/)
  })
})

/** A change of the table as the stream brings it. */
function rij(nr: number, soort: string, id: string, index: string) {
  const S = (waarde: string) => ({ S: waarde })
  return {
    eventID: `e${nr}`,
    eventName: 'INSERT',
    eventSource: 'aws:dynamodb',
    dynamodb: {
      ApproximateCreationDateTime: 1795424400,
      Keys: { pk: S(`${G}#index#${index}`), sk: S(`${id}\0${soort}`) },
      NewImage: {
        pk: S(`${G}#index#${index}`),
        sk: S('x'),
        gemeente: S(G),
        soort: S(soort),
        id: S(id),
        index: S(index),
        gegevens: S('{}')
      },
      SequenceNumber: `10000${nr}`,
      StreamViewType: 'NEW_IMAGE'
    }
  }
}

describe('a row in the table that means work', () => {
  it('starts the worker: the upload is read, and the zaak gets its letters', async () => {
    const { intake, ports, log, regels } = await inbox({ [`${G}/rapport.json`]: RAPPORT })
    await verwerkInbox(intake, wachtrij({ inhoud: nieuwBestand(`${G}/rapport.json`) }))
    const stappen = { ports, log, houder: 'stappen-1', grenzen: {} }
    expect(await verwerkStroom(stappen, { Records: [rij(1, 'upload', SHA, 'intake')] })).toEqual({ batchItemFailures: [] })
    const upload = await leesUpload(ports.store, G, SHA)
    expect([upload?.status, regels.filter(({ melding }) => melding === 'stap-mislukt')]).toEqual(['aangenomen', []])
    const zaak = upload?.zaak ?? ''
    await verwerkStroom(stappen, { Records: [rij(2, 'zaak', zaak, 'werk')] })
    // Without a browser the concept itself cannot be made here.
    expect((await leesZaak(ports.store, G, zaak))?.brieven.map(({ soort }) => soort)).toEqual(['waarschuwing'])
  })

  it('that comes when the time is nearly up is not begun, does not come back, and keeps its row for the round of five minutes', async () => {
    const { intake, ports, log, regels } = await inbox({ [`${G}/rapport.json`]: RAPPORT })
    await verwerkInbox(intake, wachtrij({ inhoud: nieuwBestand(`${G}/rapport.json`) }))
    const krap = { awsRequestId: 'x', getRemainingTimeInMillis: () => 89_999 }
    const stappen = { ports, log, houder: 'stappen-1', grenzen: grenzenVan(krap, { verzenden: true }) }
    expect(await verwerkStroom(stappen, { Records: [rij(1, 'upload', SHA, 'intake')] })).toEqual({ batchItemFailures: [] })
    expect(regels.at(-1)).toEqual({ melding: 'stappen-niet-af', gemeente: G, id: SHA })
    expect((await leesUpload(ports.store, G, SHA))?.status).toBe('ontvangen')
    expect((await ports.store.zoek({ gemeente: G, index: 'intake' })).rijen.map(({ stroom }) => stroom.id)).toEqual([SHA])
  })

  it('that fails comes back by its number, the others are done', async () => {
    const { intake, ports, log, regels } = await inbox({ [`${G}/rapport.json`]: RAPPORT })
    await verwerkInbox(intake, wachtrij({ inhoud: nieuwBestand(`${G}/rapport.json`) }))
    const inhoud = { ...ports.inhoud, beleidsbestanden: async () => [] }
    const stappen = { ports: { ...ports, inhoud }, log, houder: 'stappen-1', grenzen: {} }
    const antwoord = await verwerkStroom(stappen, { Records: [rij(1, 'upload', SHA, 'intake'), rij(2, 'zaak', 'vbg-2026-0099', 'werk')] })
    expect(antwoord).toEqual({ batchItemFailures: [{ itemIdentifier: '100001' }] })
    expect(regels.at(-1)).toMatchObject({
      melding: 'stap-mislukt',
      gemeente: G,
      id: SHA,
      stap: 'intake',
      fout: { naam: 'BeleidOntbreekt' }
    })
  })

  it('twice in one batch is worked once at a time: one lease for the zaak, and another holder for each other zaak', async () => {
    const { ports, log } = await inbox({})
    const claim = vi.spyOn(ports.store, 'claim')
    const rijen = [
      rij(1, 'zaak', 'vbg-2026-0001', 'werk'),
      rij(2, 'zaak', 'vbg-2026-0002', 'werk'),
      rij(3, 'zaak', 'vbg-2026-0001', 'werk')
    ]
    expect(await verwerkStroom({ ports, log, houder: 'stappen-1', grenzen: {} }, { Records: rijen })).toEqual({ batchItemFailures: [] })
    expect(claim.mock.calls.map(([{ id }, houder]) => [id, houder])).toEqual([
      ['vbg-2026-0001', 'stappen-1-100001'],
      ['vbg-2026-0002', 'stappen-1-100002']
    ])
  })

  it('twice in one batch runs its step once; when that fails both come back, and it is told once', async () => {
    const { intake, ports, log, regels } = await inbox({ [`${G}/rapport.json`]: RAPPORT })
    await verwerkInbox(intake, wachtrij({ inhoud: nieuwBestand(`${G}/rapport.json`) }))
    const inhoud = { ...ports.inhoud, beleidsbestanden: async () => [] }
    const Records = [rij(1, 'upload', SHA, 'intake'), rij(2, 'upload', SHA, 'intake')]
    const antwoord = await verwerkStroom({ ports: { ...ports, inhoud }, log, houder: 'stappen-1', grenzen: {} }, { Records })
    expect(antwoord).toEqual({ batchItemFailures: [{ itemIdentifier: '100001' }, { itemIdentifier: '100002' }] })
    expect(regels.filter(({ melding }) => melding === 'stap-mislukt')).toHaveLength(1)
  })
})
