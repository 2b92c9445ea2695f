import { describe, expect, it } from 'vitest'
import type { Gebeurtenis } from '../../functions/model/gebeurtenis.ts'
import { VerbodenOvergang } from '../../functions/model/overgangen.ts'
import { UPLOAD_OVERGANGEN, type Upload, type UploadGebeurtenis, vervolgUpload } from '../../functions/model/upload.ts'
import { Vraag } from '../../functions/model/vraag.ts'
import { eerstvolgendeDatum, volgendeStap } from '../../functions/model/werk.ts'
import {
  bevindingUit,
  inspectierapport,
  overtreding,
  rapport,
  uitkomst,
  vastlegging,
  voorwaarde,
  ZaakBouwer
} from '../helpers/zaak-bouwer.ts'

function zaakMetOvertreding(): ZaakBouwer {
  const verslag = rapport('r1', inspectierapport())
  const bouwer = new ZaakBouwer().op('2026-11-05').rapport(verslag)
  return bouwer.besluit({ nieuw: [overtreding('o1', voorwaarde(), bevindingUit(verslag, voorwaarde()))], uitkomsten: [uitkomst('o1')] })
}

describe('an overtreding that is closed', () => {
  it.each(['hersteld', 'niet gehandhaafd'] as const)('as %s: nothing more is decided of it, not even the same again', (gevolg) => {
    const bouwer = zaakMetOvertreding().besluit({ uitkomsten: [uitkomst('o1', { gevolg })] })
    expect(bouwer.zaak.overtredingen[0]?.status).toBe(gevolg)
    for (const weer of ['stap', 'open', gevolg] as const)
      expect(() => bouwer.besluit({ uitkomsten: [uitkomst('o1', { gevolg: weer })] })).toThrow(VerbodenOvergang)
  })
})

describe('a zaak that is closed', () => {
  const dicht = (): ZaakBouwer => zaakMetOvertreding().gebeurt({ soort: 'zaak-gesloten', inhoud: { reden: 'alles is af' } })

  it.each<[string, Gebeurtenis]>([
    ['is not closed again', { soort: 'zaak-gesloten', inhoud: { reden: 'nog eens' } }],
    ['takes in no report', { soort: 'rapport-opgenomen', inhoud: { rapport: rapport('r2', inspectierapport()) } }]
  ])('%s', (_naam, gebeurtenis) => {
    expect(() => dicht().gebeurt(gebeurtenis)).toThrow(VerbodenOvergang)
  })

  it('is looked at again on its days, and when something is recorded afterwards', () => {
    const bouwer = zaakMetOvertreding()
      .gebeurt({ soort: 'zaak-gesloten', inhoud: { reden: 'alles is af' } })
      .gebeurt({ soort: 'termijnen-gezet', inhoud: { termijnen: [], tot: 5, bewaakDatums: ['2027-03-01', '2027-02-01'] } })
    expect(eerstvolgendeDatum(bouwer.zaak)).toBe('2027-02-01')
    const stap = (dag: string) => volgendeStap({ ...bouwer.zaak, brieven: [] }, `${dag}T09:00:00Z`, dag)
    expect([stap('2027-01-31'), stap('2027-02-01')]).toEqual([null, 'deadlines'])
    bouwer.gebeurt({ soort: 'vastgelegd', inhoud: { vastlegging: vastlegging({ id: 'e1', soort: 'bezwaar', op: '2027-01-20' }) } })
    expect(stap('2027-01-31')).toBe('deadlines')
  })
})

describe('an upload', () => {
  const SHA = 'ab'.repeat(32)
  const antwoord = { waarde: 'ja', reden: '', door: 'bram', op: '2026-11-05T10:00:00Z' }
  const vraag = Vraag.parse({
    id: 'abababababab-q1',
    soort: 'veld',
    tekst: 'Wie is de houder?',
    over: {},
    veld: 'houder.naam',
    waardesoort: 'tekst',
    gesteldOp: '2026-11-05'
  })
  const ontvangen: UploadGebeurtenis = {
    soort: 'ontvangen',
    inhoud: { bestandsnaam: 'a.pdf', mediatype: 'application/pdf', grootte: 3, sleutel: `g/uploads/${SHA}.pdf`, afzender: 'systeem' }
  }
  const gelezen: UploadGebeurtenis = { soort: 'gelezen', inhoud: { gelezen: {}, vragen: [vraag], rapport: null } }
  const beantwoord: UploadGebeurtenis = { soort: 'vraag-beantwoord', inhoud: { vraag: vraag.id, antwoord } }
  const geweigerd: UploadGebeurtenis = { soort: 'geweigerd', inhoud: { fouten: [{ plaats: '', wat: 'leeg', herstel: 'vul het' }] } }
  const wacht: UploadGebeurtenis = { soort: 'wacht', inhoud: { toelichting: 'concept', rapport: inspectierapport() } }
  const aangenomen: UploadGebeurtenis = {
    soort: 'aangenomen',
    inhoud: { zaak: 'vbg-2026-0001', rapport: inspectierapport(), toelichting: '' }
  }

  function na(...gebeurtenissen: readonly UploadGebeurtenis[]): Upload | null {
    return gebeurtenissen.reduce<Upload | null>(
      (upload, gebeurtenis, plek) =>
        vervolgUpload(upload, 'voorbeeldgemeente', SHA, { nr: plek + 1, tijdstip: '2026-11-05T09:00:00Z', gebeurtenis }),
      null
    )
  }

  it.each<[string, readonly UploadGebeurtenis[], Upload['status']]>([
    ['received', [ontvangen], 'ontvangen'],
    ['asked', [ontvangen, gelezen], 'vragen'],
    ['answered', [ontvangen, gelezen, beantwoord], 'ontvangen'],
    ['refused', [ontvangen, geweigerd], 'geweigerd'],
    ['taken in', [ontvangen, gelezen, beantwoord, aangenomen], 'aangenomen'],
    ['waiting, and looked at again', [ontvangen, gelezen, beantwoord, wacht, beantwoord], 'ontvangen']
  ])('%s', (_naam, gebeurtenissen, status) => {
    expect(na(...gebeurtenissen)).toMatchObject({ status, versie: gebeurtenissen.length, ontvangenOp: '2026-11-05T09:00:00Z' })
  })

  it.each<[string, readonly UploadGebeurtenis[]]>([
    ['that was not received', [gelezen]],
    ['received twice', [ontvangen, ontvangen]],
    ['taken in twice', [ontvangen, aangenomen, aangenomen]],
    ['answered after it was taken in', [ontvangen, gelezen, beantwoord, aangenomen, beantwoord]],
    ['taken in after it was refused', [ontvangen, geweigerd, aangenomen]],
    ['taken in while a question stands open', [ontvangen, gelezen, aangenomen]],
    ['answered on a question that nobody asked', [ontvangen, beantwoord]]
  ])('%s is refused', (_naam, gebeurtenissen) => {
    expect(() => na(...gebeurtenissen)).toThrow(VerbodenOvergang)
  })

  it('has no way out of being taken in, and out of a refusal only by being handed in again', () => {
    expect(UPLOAD_OVERGANGEN.aangenomen).toEqual([])
    expect(UPLOAD_OVERGANGEN.geweigerd).toEqual(['ontvangen'])
  })
})
