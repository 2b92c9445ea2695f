import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { rondeAlles } from '../../functions/entry/werkronde.ts'
import { runIntake } from '../../functions/intake/step.ts'
import type { Inspectierapport } from '../../functions/model/inspectie.ts'
import type { Zaak } from '../../functions/model/zaak.ts'
import type { Ports } from '../../functions/ports.ts'
import { leesZaak, openOfWijzigZaak } from '../../functions/stroom.ts'
import { inspectierapport, voorwaarde } from '../helpers/zaak-bouwer.ts'
import { demoBestand, GEMEENTE, installatie, opDag, upload, uploadVan } from './installatie.ts'

async function neemIn(ports: Ports, rapport: Inspectierapport): Promise<string> {
  const sha256 = await upload(ports, rapport)
  await runIntake(ports, { gemeente: GEMEENTE, sha256 })
  return sha256
}

async function zaak(ports: Ports, id: string | null): Promise<Zaak> {
  const gevonden = id === null ? null : await leesZaak(ports.store, GEMEENTE, id)
  if (gevonden === null) throw new Error(`zaak ${id} bestaat niet`)
  return gevonden
}

const basis = inspectierapport()
const ander = (kenmerk: string, dag: string, type: Inspectierapport['onderzoek']['type'] = 'nader') =>
  inspectierapport({
    onderzoek: { ...basis.onderzoek, type, datums: [dag] },
    rapport: { ...basis.rapport, kenmerk, datumVaststelling: dag }
  })

describe('a report that is taken in', () => {
  it('opens a zaak with the report and a doorgang', async () => {
    const ports = await installatie()
    const sha256 = await neemIn(ports, basis)
    const stand = await uploadVan(ports, sha256)
    expect(stand).toMatchObject({ status: 'aangenomen', zaak: 'vbg-2026-0001', toelichting: 'Zaak vbg-2026-0001 is geopend.' })
    expect(await zaak(ports, stand.zaak)).toMatchObject({
      status: 'open',
      proef: true,
      vorigeZaak: null,
      rapporten: [{ id: 'r1', upload: sha256, corrigeert: null, opgenomenOp: '2026-11-16' }],
      doorgangen: [{ nr: 1, aanleiding: { soort: 'rapport', rapport: 'r1' }, teBeslissen: 'alles' }]
    })
  })

  it('joins the open zaak of its voorziening', async () => {
    const ports = await installatie()
    await neemIn(ports, basis)
    const tweede = await uploadVan(ports, await neemIn(ports, ander('GGD-2', '2026-11-12')))
    expect(tweede).toMatchObject({ zaak: 'vbg-2026-0001', toelichting: 'Gevoegd bij lopende zaak vbg-2026-0001.' })
    expect((await zaak(ports, tweede.zaak)).doorgangen).toHaveLength(2)
  })

  it('opens a new zaak that links the closed one', async () => {
    const ports = await installatie()
    await neemIn(ports, basis)
    await openOfWijzigZaak(ports, { gemeente: GEMEENTE, id: 'vbg-2026-0001', door: 'systeem' }, () => [
      { soort: 'zaak-gesloten', inhoud: { reden: 'alles is hersteld' } }
    ])
    const tweede = await uploadVan(ports, await neemIn(ports, ander('GGD-2', '2026-11-12')))
    expect(await zaak(ports, tweede.zaak)).toMatchObject({ id: 'vbg-2026-0002', vorigeZaak: 'vbg-2026-0001' })
  })

  it('numbers by the year in which the upload came in', async () => {
    const ports = await installatie()
    const sha256 = await upload(opDag(ports, '2026-12-31'), basis)
    await runIntake(opDag(ports, '2027-01-04'), { gemeente: GEMEENTE, sha256 })
    expect((await uploadVan(ports, sha256)).zaak).toBe('vbg-2026-0001')
  })

  it('keeps voorzieningen apart: a KDV and a BSO without number, with one name in one house', async () => {
    const ports = await installatie()
    const zonder = (soort: 'KDV' | 'BSO') =>
      inspectierapport({
        onderzoek: { ...basis.onderzoek, type: 'voor registratie' },
        voorziening: { ...basis.voorziening, soort, lrk: null },
        voorwaarden: [voorwaarde({ oordeel: 'voldoet' })]
      })
    const kdv = await uploadVan(ports, await neemIn(ports, zonder('KDV')))
    const bso = await uploadVan(ports, await neemIn(ports, zonder('BSO')))
    expect([kdv.zaak, bso.zaak]).toEqual(['vbg-2026-0001', 'vbg-2026-0002'])
  })

  it('records that the report is public, and that a nader onderzoek was done', async () => {
    const ports = await installatie()
    await neemIn(ports, basis)
    await openOfWijzigZaak(ports, { gemeente: GEMEENTE, id: 'vbg-2026-0001', door: 'systeem' }, () => [
      {
        soort: 'taak-gemaakt',
        inhoud: {
          taak: {
            id: 'k1',
            soort: 'nader onderzoek',
            tekst: 'Vraag de GGD om een nader onderzoek.',
            over: null,
            gemaaktOp: '2026-11-16',
            uiterlijk: null,
            afgedaan: null
          }
        }
      }
    ])
    const nader = ander('GGD-2', '2026-12-01')
    const openbaar = { op: '2026-12-04', adres: 'https://ggd.example/2' }
    const later = opDag(ports, '2026-12-07')
    await neemIn(later, { ...nader, rapport: { ...nader.rapport, openbaar } })
    const na = await zaak(ports, 'vbg-2026-0001')
    expect(na.taken[0]?.afgedaan).toMatchObject({ door: 'systeem', hoe: 'Nader onderzoek van 1 december 2026 ontvangen als rapport r2.' })
    expect(na.vastleggingen).toMatchObject([
      { id: 'e1', soort: 'rapport openbaar', op: '2026-12-04', tekst: 'Rapport r2 (GGD-2) staat openbaar op https://ggd.example/2' }
    ])
  })

  it('asks a person to look when the houder is another one', async () => {
    const ports = await installatie()
    await neemIn(ports, basis)
    const nieuw = ander('GGD-2', '2026-11-12')
    await neemIn(ports, { ...nieuw, houder: { ...nieuw.houder, naam: 'Nieuwe Houder B.V. (demo)', kvk: '99999999' } })
    expect((await zaak(ports, 'vbg-2026-0001')).taken).toMatchObject([
      { soort: 'beoordelen', tekst: expect.stringContaining('Nieuwe Houder B.V. (demo)') }
    ])
  })
})

describe('a report that opens nothing', () => {
  it('the same bytes twice change nothing', async () => {
    const ports = await installatie()
    const eerste = await neemIn(ports, basis)
    const voor = await zaak(ports, 'vbg-2026-0001')
    expect(await neemIn(ports, basis)).toBe(eerste)
    expect(await zaak(ports, 'vbg-2026-0001')).toEqual(voor)
  })

  it('other bytes with the same content change nothing and say so', async () => {
    const ports = await installatie()
    await neemIn(ports, basis)
    const sha256 = await upload(ports, new TextEncoder().encode(JSON.stringify(basis, null, 2)))
    await runIntake(ports, { gemeente: GEMEENTE, sha256 })
    expect(await uploadVan(ports, sha256)).toMatchObject({
      status: 'aangenomen',
      zaak: 'vbg-2026-0001',
      toelichting: 'De inhoud is gelijk aan rapport r1 van zaak vbg-2026-0001; er is niets veranderd.'
    })
    expect((await zaak(ports, 'vbg-2026-0001')).rapporten).toHaveLength(1)
  })

  it('a concept waits', async () => {
    const ports = await installatie()
    const sha256 = await neemIn(ports, { ...basis, rapport: { ...basis.rapport, status: 'concept', datumVaststelling: null } })
    expect(await uploadVan(ports, sha256)).toMatchObject({ status: 'wacht', zaak: null })
    expect((await ports.store.stromen(GEMEENTE, 'zaak')).ids).toEqual([])
  })

  it('a faulty file is refused with every error and stays readable', async () => {
    const ports = await installatie()
    const bytes = await demoBestand('07-met-opzet-fout.json')
    const sha256 = await upload(ports, bytes)
    await runIntake(ports, { gemeente: GEMEENTE, sha256 })
    const stand = await uploadVan(ports, sha256)
    expect(stand.status).toBe('geweigerd')
    expect(stand.fouten).toHaveLength(13)
    expect(Buffer.from(await ports.documenten.lees(stand.sleutel)).equals(Buffer.from(bytes))).toBe(true)
  })
})

describe('the bevel lane', () => {
  const bevel = { datum: '2026-10-06', geldigTot: '2026-10-13', voorwaarden: ['ratio'], maatregelen: 'Zet drie beroepskrachten in.' }
  const concept = { ...basis, bevel, rapport: { ...basis.rapport, status: 'concept' as const, datumVaststelling: null } }

  it('a concept that carries a bevel opens a zaak, and the definitieve report corrects it', async () => {
    const ports = await installatie()
    await neemIn(ports, concept)
    expect((await zaak(ports, 'vbg-2026-0001')).rapporten).toMatchObject([{ id: 'r1', corrigeert: null }])
    const sha256 = await neemIn(ports, { ...basis, bevel })
    expect(await uploadVan(ports, sha256)).toMatchObject({ toelichting: 'Correctie van rapport r1 in zaak vbg-2026-0001.' })
    expect((await zaak(ports, 'vbg-2026-0001')).rapporten).toMatchObject([
      { id: 'r1', vervangenDoor: 'r2' },
      { id: 'r2', corrigeert: 'r1' }
    ])
  })
})

describe('two uploads of one voorziening at the same time', () => {
  it('end in one open zaak with both reports', async () => {
    const ports = await installatie()
    const uploads = await Promise.all([
      upload(ports, basis),
      upload(ports, ander('GGD-2', '2026-11-12')),
      upload(ports, ander('GGD-3', '2026-11-10', 'incidenteel'))
    ])
    await Promise.all(uploads.map((sha256) => runIntake(ports, { gemeente: GEMEENTE, sha256 })))
    const { ids } = await ports.store.stromen(GEMEENTE, 'zaak')
    expect(ids).toHaveLength(1)
    const enige = await zaak(ports, ids[0] ?? null)
    expect(enige.rapporten.map((rapport) => rapport.upload).toSorted()).toEqual(uploads.toSorted())
    expect(enige.doorgangen).toHaveLength(3)
    for (const sha256 of uploads) expect(await uploadVan(ports, sha256)).toMatchObject({ status: 'aangenomen', zaak: enige.id })
  })

  it('the same onderzoek in two files: one is taken in, the other asks', async () => {
    const ports = await installatie()
    const anders = { ...basis, houder: { ...basis.houder, email: 'ander@zonnestraal.example' } }
    const uploads = await Promise.all([upload(ports, basis), upload(ports, anders)])
    await Promise.all(uploads.map((sha256) => runIntake(ports, { gemeente: GEMEENTE, sha256 })))
    const standen = await Promise.all(uploads.map((sha256) => uploadVan(ports, sha256)))
    expect(standen.map(({ status }) => status).toSorted()).toEqual(['aangenomen', 'vragen'])
  })

  it('a report that comes while the zaak closes opens the next one', async () => {
    const ports = await installatie()
    await neemIn(ports, basis)
    const sha256 = await upload(ports, ander('GGD-2', '2026-11-12'))
    let gesloten = false
    const lees: Ports['store']['lees'] = async (sleutel) => {
      const kop = await ports.store.lees(sleutel)
      if (sleutel.soort === 'voorziening' && !gesloten) {
        gesloten = true
        await openOfWijzigZaak(ports, { gemeente: GEMEENTE, id: 'vbg-2026-0001', door: 'systeem' }, () => [
          { soort: 'zaak-gesloten', inhoud: { reden: 'klaar' } }
        ])
      }
      return kop
    }
    const store = new Proxy(ports.store, { get: (doel, naam) => (naam === 'lees' ? lees : Reflect.get(doel, naam, doel).bind(doel)) })
    await runIntake({ ...ports, store }, { gemeente: GEMEENTE, sha256 })
    expect((await uploadVan(ports, sha256)).zaak).toBe('vbg-2026-0002')
  })
})

describe('a report that is more than one write can hold', () => {
  /** Words that no packing makes small. */
  const lang = (bytes: number) => randomBytes(bytes).toString('base64')
  const reus = (kenmerk: string, bytes: number) =>
    inspectierapport({ rapport: { ...basis.rapport, kenmerk }, voorwaarden: [voorwaarde({ bevindingen: lang(bytes) })] })

  it('is refused in words, opens nothing, and the next file goes on', async () => {
    const ports = await installatie()
    const teGroot = await uploadVan(ports, await neemIn(ports, reus('GGD-REUS', 1_500_000)))
    expect(teGroot).toMatchObject({ status: 'geweigerd', zaak: null })
    expect(teGroot.fouten).toEqual([
      {
        plaats: '',
        wat: expect.stringMatching(
          /^De zaak vbg-2026-0001 is te groot om te bewaren: ingepakt \d,\d MB, en er past 2,4 MB\. Er is niets veranderd\.$/
        ),
        herstel: 'Lever het rapport aan met kortere teksten, of in delen.'
      }
    ])
    expect(await leesZaak(ports.store, GEMEENTE, 'vbg-2026-0001')).toBeNull()
    const klein = await uploadVan(ports, await neemIn(ports, basis))
    expect(klein).toMatchObject({ status: 'aangenomen', zaak: 'vbg-2026-0001' })
  })

  it('is refused too when it waits for an answer, or for its final version', async () => {
    const ports = await installatie()
    const groot = reus('GGD-CONCEPT', 1_500_000)
    const concept = { ...groot, rapport: { ...groot.rapport, status: 'concept' as const, datumVaststelling: null } }
    expect(await uploadVan(ports, await neemIn(ports, concept))).toMatchObject({
      status: 'geweigerd',
      fouten: [{ wat: expect.stringContaining('is te groot om te bewaren') }]
    })
  })

  it('counts as a file that was handled: no fault of the round, and the rest of the batch is taken in', async () => {
    const ports = await installatie()
    const reuzen = await upload(ports, reus('GGD-REUS', 1_500_000), 'a.json')
    const gewoon = await upload(ports, basis, 'b.json')
    const niets = async () => undefined
    const stappen = { intake: runIntake, bekijk: async () => [], decide: niets, draft: niets, send: niets, deadlines: niets }
    const { storingen } = await rondeAlles(ports, stappen, { gemeenten: [GEMEENTE], houder: 'test', dag: false })
    expect(storingen.filter(({ stap }) => stap === 'intake')).toEqual([])
    expect([(await uploadVan(ports, reuzen)).status, (await uploadVan(ports, gewoon)).status]).toEqual(['geweigerd', 'aangenomen'])
  })
})

describe('what was lawfully destroyed', () => {
  async function vernietigd(soort: 'zaak' | 'upload'): Promise<Ports> {
    const ports = await installatie()
    const sha256 = await neemIn(ports, basis)
    await ports.store.vernietigInhoud({ gemeente: GEMEENTE, soort, id: soort === 'zaak' ? 'vbg-2026-0001' : sha256 }, 1)
    return ports
  }

  it('is a zaak that is not there any more: nothing is recorded in it, and the next report opens another one', async () => {
    const ports = await vernietigd('zaak')
    expect(await leesZaak(ports.store, GEMEENTE, 'vbg-2026-0001')).toBeNull()
    const schrijf = openOfWijzigZaak(ports, { gemeente: GEMEENTE, id: 'vbg-2026-0001', door: 'systeem' }, () => [
      { soort: 'zaak-gesloten', inhoud: { reden: 'klaar' } }
    ])
    await expect(schrijf).rejects.toThrow('De inhoud van vbg-2026-0001 is vernietigd (Archiefwet).')
    expect((await uploadVan(ports, await neemIn(ports, ander('GGD-2', '2026-11-12')))).zaak).toBe('vbg-2026-0002')
  })

  it('is a file that is refused when it is handed in again', async () => {
    const ports = await vernietigd('upload')
    await expect(upload(ports, basis)).rejects.toThrow('is eerder aangeleverd, en daarna vernietigd (Archiefwet)')
  })
})
