import { describe, expect, it } from 'vitest'
import { beantwoordUploadVraag } from '../../functions/intake/antwoord-step.ts'
import { neemRapportOp, type Opname } from '../../functions/intake/opnemen.ts'
import { runIntake } from '../../functions/intake/step.ts'
import type { Gebeurtenis } from '../../functions/model/gebeurtenis.ts'
import type { Inspectierapport } from '../../functions/model/inspectie.ts'
import type { Ports } from '../../functions/ports.ts'
import { leesZaak, openOfWijzigZaak } from '../../functions/stroom.ts'
import { bevindingUit, inspectierapport, overtreding, rapport, uitkomst, voorwaarde, ZaakBouwer } from '../helpers/zaak-bouwer.ts'
import { GEMEENTE, installatie, upload, uploadVan } from './installatie.ts'

const basis = inspectierapport()
const later = (dag: string | null, deel: Partial<Inspectierapport> = {}) =>
  inspectierapport({ rapport: { ...basis.rapport, datumVaststelling: dag }, ...deel })
const eerste = rapport('r1', basis)
const o1 = overtreding('o1', voorwaarde(), bevindingUit(eerste, voorwaarde()))

/** A zaak with two letters of the first report: an aanwijzing's voornemen and a letter to the GGD. */
function tweeBrieven(): ZaakBouwer {
  return new ZaakBouwer().rapport(eerste).besluit({
    nieuw: [o1],
    uitkomsten: [uitkomst('o1', { instrument: 'aanwijzing', stap: 'voornemen' })],
    brieven: [
      { soort: 'voornemen-aanwijzing', overtredingen: ['o1'] },
      { soort: 'antwoord-ggd', overtredingen: [] }
    ]
  })
}

function corrigeer(bouwer: ZaakBouwer, inhoud: Inspectierapport): Gebeurtenis[] {
  const oud = bouwer.zaak.rapporten[0]
  if (oud === undefined) throw new Error('geen rapport')
  const opname: Opname = {
    rapport: inhoud,
    sha256: 'cd'.repeat(32),
    zaakId: bouwer.zaak.id,
    vorigeZaak: null,
    corrigeert: { zaak: bouwer.zaak, rapport: oud },
    proef: true,
    vandaag: '2026-11-20'
  }
  return neemRapportOp(bouwer.zaak, opname)
}

const soorten = (gebeurtenissen: readonly Gebeurtenis[]) => gebeurtenissen.map(({ soort }) => soort)

describe('a later vaststelling of the same onderzoek', () => {
  it('lets letters lapse that were not sent, and begins a doorgang', () => {
    const gebeurtenissen = corrigeer(tweeBrieven(), later('2026-11-15'))
    expect(soorten(gebeurtenissen)).toEqual(['rapport-opgenomen', 'brief-vervallen', 'brief-vervallen', 'doorgang-begonnen'])
    const na = gebeurtenissen.reduce((bouwer, gebeurtenis) => bouwer.gebeurt(gebeurtenis), tweeBrieven()).zaak
    expect(na.rapporten).toMatchObject([
      { id: 'r1', vervangenDoor: 'r2' },
      { id: 'r2', corrigeert: 'r1' }
    ])
    expect(na.brieven.map(({ status, vervallenOmdat }) => [status, vervallenOmdat])).toEqual([
      ['vervallen', 'Rapport GGD-2026-0417 is gecorrigeerd; deze brief rust op de vorige versie en is niet verzonden.'],
      ['vervallen', 'Rapport GGD-2026-0417 is gecorrigeerd; deze brief rust op de vorige versie en is niet verzonden.']
    ])
  })

  it('asks about each letter that was sent, with what is different', () => {
    const bouwer = tweeBrieven().op('2026-11-10').verzendt('vbg-2026-0001-b1')
    const gebeurtenissen = corrigeer(bouwer, later('2026-11-15', { voorwaarden: [voorwaarde({ oordeel: 'voldoet' })] }))
    expect(soorten(gebeurtenissen)).toEqual(['rapport-opgenomen', 'brief-vervallen', 'doorgang-begonnen', 'vraag-gesteld'])
    const vraag = gebeurtenissen.find((een) => een.soort === 'vraag-gesteld')?.inhoud.vraag
    expect(vraag).toMatchObject({
      id: 'vbg-2026-0001-q1',
      soort: 'correctie',
      over: { doorgang: 2, brief: 'vbg-2026-0001-b1', rapport: 'r2' },
      redenVerplicht: true
    })
    expect(vraag?.opties.map(({ waarde }) => waarde)).toEqual(['wijzigen', 'intrekken', 'laten staan'])
    expect(vraag?.tekst).toBe(
      [
        'Rapport GGD-2026-0417 is gecorrigeerd en opnieuw vastgesteld op 15 november 2026. De brief "Voornemen tot aanwijzing" (vbg-2026-0001-b1) is verzonden op 10 november 2026 en rust op de vorige versie. Wat moet er met deze brief gebeuren?',
        '',
        '- Rapport, datum vaststelling',
        '    oud:   2026-11-03',
        '    nieuw: 2026-11-15',
        '- Voorwaarde 1 ("ratio"), oordeel',
        '    oud:   voldoet niet',
        '    nieuw: voldoet'
      ].join('\n')
    )
  })

  it('asks about a letter without a step what fits it: withdrawing is no choice', () => {
    const bouwer = tweeBrieven().op('2026-11-10').verzendt('vbg-2026-0001-b2')
    const vraag = corrigeer(bouwer, later('2026-11-15')).find((een) => een.soort === 'vraag-gesteld')?.inhoud.vraag
    expect(vraag?.opties.map(({ waarde }) => waarde)).toEqual(['wijzigen', 'laten staan'])
    expect(vraag?.tekst).toContain(
      'De brief "Antwoord op uw advies" (vbg-2026-0001-b2) is verzonden op 10 november 2026 en vertelt de GGD wat u met de vorige versie doet. Klopt het antwoord nog?'
    )
  })

  it('asks nothing about a letter that another one replaced', () => {
    const bouwer = tweeBrieven().op('2026-11-10').verzendt('vbg-2026-0001-b2')
    bouwer.begint({ soort: 'herzending', brief: 'vbg-2026-0001-b2' })
    bouwer.besluit({ brieven: [{ soort: 'antwoord-ggd', overtredingen: [], vervangt: 'vbg-2026-0001-b2' }] })
    bouwer.verzendt('vbg-2026-0001-b3')
    const vragen = corrigeer(bouwer, later('2026-11-15')).flatMap((een) =>
      een.soort === 'vraag-gesteld' ? [een.inhoud.vraag.over.brief] : []
    )
    expect(vragen).toEqual(['vbg-2026-0001-b3'])
  })

  it('also reaches the letters that followed from it, but not those of another report', () => {
    const bouwer = tweeBrieven().op('2026-11-10').verzendt('vbg-2026-0001-b1')
    bouwer
      .begint({ soort: 'zienswijzetermijn verstreken', brief: 'vbg-2026-0001-b1' })
      .besluit({ brieven: [{ soort: 'aanwijzing', overtredingen: ['o1'] }] })
    bouwer.rapport(rapport('r2', later('2026-11-12', { onderzoek: { ...basis.onderzoek, type: 'nader', datums: ['2026-11-11'] } })))
    bouwer.besluit({ brieven: [{ soort: 'waarschuwing', overtredingen: [] }] })
    const vervallen = corrigeer(bouwer, later('2026-11-15')).filter((een) => een.soort === 'brief-vervallen')
    expect(vervallen.map(({ inhoud }) => inhoud.brief)).toEqual(['vbg-2026-0001-b2', 'vbg-2026-0001-b3'])
  })
})

async function neemIn(ports: Ports, inhoud: Inspectierapport): Promise<string> {
  const sha256 = await upload(ports, inhoud)
  await runIntake(ports, { gemeente: GEMEENTE, sha256 })
  return sha256
}

async function antwoord(ports: Ports, sha256: string, waarde: string, reden = 'Gebeld met de GGD.'): Promise<void> {
  const [vraag] = (await uploadVan(ports, sha256)).vragen.filter((een) => een.antwoord === null)
  const uitslag = await beantwoordUploadVraag(ports, {
    gemeente: GEMEENTE,
    vraagId: vraag?.id ?? '',
    waarde,
    reden,
    door: 'bram.behandelaar'
  })
  if (!uitslag.ok) throw new Error(uitslag.redenen.join(' '))
  await runIntake(ports, { gemeente: GEMEENTE, sha256 })
}

const rapporten = async (ports: Ports, zaak = 'vbg-2026-0001') => (await leesZaak(ports.store, GEMEENTE, zaak))?.rapporten ?? []
const gewijzigd = { ...basis, houder: { ...basis.houder, email: 'nieuw@zonnestraal.example' } }

describe('the same kenmerk and vaststelling with other bytes', () => {
  it('is shown side by side and asked', async () => {
    const ports = await installatie()
    await neemIn(ports, basis)
    const sha256 = await neemIn(ports, gewijzigd)
    const stand = await uploadVan(ports, sha256)
    expect(stand).toMatchObject({
      status: 'vragen',
      zaak: null,
      vragen: [{ id: `${sha256.slice(0, 12)}-q1`, soort: 'correctie', redenVerplicht: true }]
    })
    expect(stand.vragen[0]?.tekst).toBe(
      [
        'Dit onderzoek staat al als r1 in zaak vbg-2026-0001: kenmerk GGD-2026-0417, vastgesteld op 3 november 2026.',
        'Dit bestand heeft kenmerk GGD-2026-0417 en is vastgesteld op 3 november 2026, maar de inhoud is anders. Welke geldt?',
        '',
        '- Houder, e-mailadres van de houder',
        '    oud:   post@zonnestraal.example',
        '    nieuw: nieuw@zonnestraal.example'
      ].join('\n')
    )
    expect(await rapporten(ports)).toHaveLength(1)
  })

  it('"vervangt" takes it in as a correction', async () => {
    const ports = await installatie()
    await neemIn(ports, basis)
    const sha256 = await neemIn(ports, gewijzigd)
    await antwoord(ports, sha256, 'vervangt')
    expect(await uploadVan(ports, sha256)).toMatchObject({
      status: 'aangenomen',
      toelichting: 'Correctie van rapport r1 in zaak vbg-2026-0001.'
    })
    expect(await rapporten(ports)).toMatchObject([{ vervangenDoor: 'r2' }, { corrigeert: 'r1' }])
  })

  it('"negeren" leaves everything as it was, and says who decided why', async () => {
    const ports = await installatie()
    await neemIn(ports, basis)
    const sha256 = await neemIn(ports, gewijzigd)
    await antwoord(ports, sha256, 'negeren')
    expect(await uploadVan(ports, sha256)).toMatchObject({
      status: 'wacht',
      toelichting: 'Niet gebruikt, zo besliste bram.behandelaar: Gebeld met de GGD.'
    })
    expect(await rapporten(ports)).toHaveLength(1)
  })

  it('asks anew when another version came in between', async () => {
    const ports = await installatie()
    await neemIn(ports, basis)
    const sha256 = await neemIn(ports, gewijzigd)
    await neemIn(ports, later('2026-11-14'))
    await antwoord(ports, sha256, 'vervangt')
    expect(await uploadVan(ports, sha256)).toMatchObject({
      status: 'vragen',
      vragen: [{}, { over: { rapport: 'vbg-2026-0001-r2' }, antwoord: null }]
    })
  })

  it.each<[string, Inspectierapport]>([
    ['an earlier vaststelling', later('2026-11-02')],
    ['another kenmerk on the same day', { ...basis, rapport: { ...basis.rapport, kenmerk: 'GGD-9' } }],
    [
      'the same kenmerk and vaststelling with another inspection day',
      { ...basis, onderzoek: { ...basis.onderzoek, datums: ['2026-10-07'] } }
    ]
  ])('%s is asked as well', async (_, anders) => {
    const ports = await installatie()
    await neemIn(ports, basis)
    expect((await uploadVan(ports, await neemIn(ports, anders))).status).toBe('vragen')
  })

  it('needs a reason', async () => {
    const ports = await installatie()
    await neemIn(ports, basis)
    const sha256 = await neemIn(ports, gewijzigd)
    const vraag = { gemeente: GEMEENTE, vraagId: `${sha256.slice(0, 12)}-q1`, waarde: 'vervangt', reden: '', door: 'bram.behandelaar' }
    expect(await beantwoordUploadVraag(ports, vraag)).toEqual({
      ok: false,
      redenen: ['Geef bij dit antwoord een reden; die komt in het dossier.']
    })
  })
})

describe('a later vaststelling', () => {
  it('is taken in without asking', async () => {
    const ports = await installatie()
    await neemIn(ports, basis)
    const sha256 = await neemIn(ports, later('2026-11-14'))
    expect(await uploadVan(ports, sha256)).toMatchObject({
      status: 'aangenomen',
      toelichting: 'Correctie van rapport r1 in zaak vbg-2026-0001.'
    })
  })

  it('of a closed zaak opens a new one, with a task about the old letters', async () => {
    const ports = await installatie()
    await neemIn(ports, basis)
    await openOfWijzigZaak(ports, { gemeente: GEMEENTE, id: 'vbg-2026-0001', door: 'systeem' }, () => [
      { soort: 'zaak-gesloten', inhoud: { reden: 'klaar' } }
    ])
    const { zaak: id } = await uploadVan(ports, await neemIn(ports, later('2026-11-14')))
    const zaak = await leesZaak(ports.store, GEMEENTE, id ?? '')
    expect(zaak).toMatchObject({ id: 'vbg-2026-0002', vorigeZaak: 'vbg-2026-0001', rapporten: [{ id: 'r1', corrigeert: null }] })
    expect(zaak?.taken).toMatchObject([{ id: 'k1', soort: 'beoordelen', over: 'vbg-2026-0001' }])
  })
})

describe('a voorziening that has got its number', () => {
  const voor = inspectierapport({
    onderzoek: { ...basis.onderzoek, type: 'voor registratie' },
    rapport: { ...basis.rapport, kenmerk: 'GGD-1', datumVaststelling: '2026-10-20' },
    voorziening: { ...basis.voorziening, lrk: null },
    voorwaarden: [voorwaarde({ oordeel: 'voldoet' })]
  })

  it.each([
    ['zelfde', 'vbg-2026-0001'],
    ['andere', 'vbg-2026-0002']
  ])('asks whether it is the one of the open zaak without number; "%s" goes to %s', async (waarde, zaak) => {
    const ports = await installatie()
    await neemIn(ports, voor)
    const sha256 = await neemIn(ports, basis)
    expect((await uploadVan(ports, sha256)).vragen).toMatchObject([{ soort: 'herkenning', waardesoort: 'keuze' }])
    await antwoord(ports, sha256, waarde)
    expect(await uploadVan(ports, sha256)).toMatchObject({ status: 'aangenomen', zaak })
    const volgende = later('2026-11-15', { onderzoek: { ...basis.onderzoek, type: 'nader', datums: ['2026-11-13'] } })
    expect(await uploadVan(ports, await neemIn(ports, volgende))).toMatchObject({ status: 'aangenomen', zaak })
  })
})
