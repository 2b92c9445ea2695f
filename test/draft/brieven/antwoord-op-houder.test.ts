/** What the houder said is quoted where he said it and answered in a besluit; what becomes of an earlier besluit is told. */
import { describe, expect, it } from 'vitest'
import { BriefGegevens } from '../../../functions/model/brief/gegevens.ts'
import { vastlegging } from '../../helpers/zaak-bouwer.ts'
import { drukwerkVan, gebreken, html, ids } from './letter.ts'
import { metBrief } from './zaken/anders.ts'
import { type Briefgeval, inhoudVan } from './zaken/geval.ts'
import { PER_SOORT, VARIANTEN } from './zaken.ts'

async function rood(geval: Briefgeval): Promise<string[]> {
  const { gegevens } = inhoudVan(geval)
  return ids(gebreken(gegevens, html(gegevens, await drukwerkVan(geval))))
}

describe('a zienswijze on the draft of a report (Wko 1.63 lid 3)', () => {
  const last = VARIANTEN['last-na-reactie']

  it('is quoted of each report', () => {
    expect(inhoudVan(last).gegevens).toMatchObject({
      reactie: {
        teksten: [
          { rapport: 'GGD-2026-0417', tekst: 'De collega was die dag ziek.' },
          { rapport: 'GGD-2026-0533', tekst: 'Wij tellen de stagiair ook mee.' }
        ]
      }
    })
  })

  it('holds a besluit until a person answers it (Awb 3:46)', async () => {
    const stil = metBrief(last, last.brief, (brief) => ({ ...brief, wijzigingen: {} }))
    expect(await rood(last)).toEqual([])
    expect(await rood(stil)).toEqual(['RZ-antwoord'])
  })

  it('asks no answer in a letter that is no besluit, nor where there is none', async () => {
    expect(await rood(PER_SOORT.waarschuwing)).toEqual([])
    expect(inhoudVan(PER_SOORT.aanwijzing).gegevens).toMatchObject({ reactie: { geldt: false, antwoord: { geldt: false } } })
  })

  it('is still read from a letter that quoted one report', () => {
    const nu = inhoudVan(PER_SOORT.waarschuwing).gegevens
    const oud = { ...nu, reactie: { geldt: true, reden: 'er is een reactie', tekst: 'Niet mee eens.', gelezenDoor: 'behandelaar' } }
    expect(BriefGegevens.parse(oud)).toMatchObject({
      reactie: { teksten: [{ rapport: '', tekst: 'Niet mee eens.' }], antwoord: { geldt: false } }
    })
  })
})

describe('two voornemens of which one was answered', () => {
  it('says on which a zienswijze came, and on which none', async () => {
    const geval = VARIANTEN['aanwijzing-twee-voornemens']
    const { gegevens } = inhoudVan(geval)
    expect(gegevens).toMatchObject({
      zienswijze: {
        zienswijzen: [{ voornemen: 'vbg-2026-0001-b1' }],
        voornemens: [
          { kenmerk: 'vbg-2026-0001-b1', onbeantwoord: false },
          { kenmerk: 'vbg-2026-0001-b9', onbeantwoord: true }
        ]
      }
    })
    const tekst = html(gegevens, await drukwerkVan(geval))
    expect(tekst.match(/Op dit voornemen gaf u geen zienswijze\./g)).toHaveLength(1)
  })

  it('says nothing of the kind of one voornemen', () => {
    expect(inhoudVan(PER_SOORT.aanwijzing).gegevens).toMatchObject({
      zienswijze: { zienswijzen: [{ voornemen: '' }], voornemens: [{ onbeantwoord: false }] }
    })
  })
})

describe('a besluit in the place of another', () => {
  const opnieuw = VARIANTEN['aanwijzing-opnieuw']
  const [eerste, nieuw] = ['vbg-2026-0001-b2', 'vbg-2026-0001-b3']
  const herroepen = [...opnieuw.zaak.vastleggingen, vastlegging({ id: 'h1', soort: 'herroepen', op: '2026-12-04', brief: eerste })]

  it('withdraws the one that was made known, and says what a bezwaar is then about (Awb 5:6, 6:19)', async () => {
    expect(html(inhoudVan(opnieuw).gegevens, await drukwerkVan(opnieuw))).toContain('Wij trekken ons besluit van 27 november 2026 in.')
  })

  it.each([
    [
      'one that came back was never made known',
      metBrief(opnieuw, eerste, (brief) => ({ ...brief, verzondenOp: null, vorigeVerzenddagen: [{ op: '2026-11-27', reden: 'retour' }] }))
    ],
    ['one that was herroepen is gone already', { ...opnieuw, zaak: { ...opnieuw.zaak, vastleggingen: herroepen } }],
    [
      'a voornemen takes the place of a voornemen',
      {
        ...metBrief(
          metBrief(opnieuw, eerste, (brief) => ({ ...brief, soort: 'voornemen-aanwijzing' })),
          nieuw,
          (brief) => ({
            ...brief,
            soort: 'voornemen-aanwijzing'
          })
        ),
        soort: 'voornemen-aanwijzing'
      }
    ]
  ] as const)('withdraws nothing where there is nothing to: %s', async (_naam, geval) => {
    const { gegevens } = inhoudVan(geval)
    expect(gegevens.vervangt).toMatchObject({ geldt: true, intrekking: { geldt: false } })
    expect(html(gegevens, await drukwerkVan(geval))).not.toContain('VV-besluit')
  })
})
