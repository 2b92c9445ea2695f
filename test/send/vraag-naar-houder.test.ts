/** While nobody knows who the houder is, no letter to him leaves (Awb 3:41): it waits, and goes or is made anew after the answer. */
import { describe, expect, it } from 'vitest'
import { beantwoord } from '../../functions/approve/step.ts'
import { neemRapportOp } from '../../functions/intake/opnemen.ts'
import { isOpen, Vraag } from '../../functions/model/vraag.ts'
import { volgendeStap } from '../../functions/model/werk.ts'
import { gepost } from '../../functions/send/step.ts'
import { wijzigZaak } from '../../functions/stroom.ts'
import { inspectierapport, uitkomst } from '../helpers/zaak-bouwer.ts'
import { B1, BESLUIT, doeAf, inHerhaling, kijk, opHetBureau, over, V1, WIE } from './onderweg.ts'
import { G, type Wereld, wereld } from './wereld.ts'

/** A later report names somebody without a KvK number. */
async function twijfel({ ports }: Wereld): Promise<string> {
  const basis = inspectierapport()
  const inhoud = {
    ...basis,
    houder: { ...basis.houder, naam: 'Kinderopvang De Maan B.V.', kvk: null },
    onderzoek: { ...basis.onderzoek, datums: ['2026-11-22'] },
    rapport: { ...basis.rapport, kenmerk: 'GGD-2026-0999', datumVaststelling: '2026-11-23' }
  }
  const rest = { sha256: 'cd'.repeat(32), zaakId: WIE.id, vorigeZaak: null, corrigeert: null, proef: true, vandaag: '2026-11-23' }
  const zaak = await wijzigZaak(ports, { ...WIE, door: 'systeem' }, (nu) => neemRapportOp(nu, { rapport: inhoud, ...rest }))
  const vraag = zaak.vragen.find((een) => een.soort === 'houder' && isOpen(een))
  if (vraag === undefined) throw new Error('er is geen vraag naar de houder')
  return vraag.id
}

async function antwoord({ ports }: Wereld, vraagId: string, waarde: 'ander' | 'dezelfde'): Promise<void> {
  const uit = await beantwoord(ports, { gemeente: G, vraagId, waarde, reden: 'Handelsregister van vandaag.', door: 'bram' })
  if (!uit.ok) throw new Error(uit.redenen.join(' '))
}

/** The first step that sending has to do now. */
async function verzendwerk(thuis: Wereld): Promise<boolean> {
  const zaak = { ...(await thuis.zaak()), doorgangen: [] }
  const brieven = zaak.brieven.map((brief) => ({ ...brief, conceptNodig: false }))
  return volgendeStap({ ...zaak, brieven }, thuis.klok.nu(), thuis.klok.vandaag()) === 'send'
}

describe('a mail that is tried again while nobody knows who the houder is', () => {
  it('waits, is named in the question, and nothing is made anew', async () => {
    const { thuis, mailer } = await inHerhaling(BESLUIT)
    const vraag = await twijfel(thuis)
    const { versie, vragen } = await thuis.zaak()
    expect(vragen.find(({ id }) => id === vraag)?.tekst).toContain(`Gaat pas uit na uw antwoord: ${V1}.`)
    const zaak = await thuis.stuur()
    expect(mailer.aangenomen).toEqual([])
    expect(zaak.versie).toBe(versie)
    expect(zaak.brieven[0]?.status).toBe('onderweg')
    expect(await verzendwerk(thuis)).toBe(false)
  })

  it('"dezelfde": it goes', async () => {
    const { thuis, mailer } = await inHerhaling(BESLUIT)
    const vraag = await twijfel(thuis)
    await thuis.stuur()
    await antwoord(thuis, vraag, 'dezelfde')
    expect(await verzendwerk(thuis)).toBe(true)
    await thuis.stuur()
    expect(mailer.aangenomen.map(({ sleutel }) => sleutel)).toEqual([V1])
  })

  it('"ander": it never goes to the former one', async () => {
    const { thuis, mailer } = await inHerhaling(BESLUIT)
    await antwoord(thuis, await twijfel(thuis), 'ander')
    const zaak = await thuis.stuur()
    expect(mailer.aangenomen).toEqual([])
    expect(zaak.brieven[0]?.status).toBe('vervallen')
  })
})

it('a mail to the GGD goes all the same', async () => {
  const { thuis, mailer } = await inHerhaling({ brieven: [{ soort: 'antwoord-ggd' }] })
  await twijfel(thuis)
  await thuis.stuur()
  expect(mailer.aangenomen.map(({ sleutel }) => sleutel)).toEqual([V1])
})

describe('an envelope that lies ready while nobody knows who the houder is', () => {
  it('is held, with the question', async () => {
    const thuis = await opHetBureau()
    const vraag = await twijfel(thuis)
    const zaak = await kijk(thuis)
    expect(over(zaak, 'post', V1)).toEqual([])
    expect(over(zaak, 'beoordelen', V1)).toEqual([expect.stringContaining(`het is nog niet zeker wie de houder is (${vraag})`)])
    expect(zaak.vragen.find(({ id }) => id === vraag)?.tekst).toContain(`Post nog niet wat klaarligt: ${V1}.`)
  })

  it.each<[string, boolean]>([
    ['nobody said yet where it is', false],
    ['a person kept it here', true]
  ])('"dezelfde", %s: the task to post it comes back', async (_naam, gehouden) => {
    const thuis = await opHetBureau()
    const vraag = await twijfel(thuis)
    await kijk(thuis)
    if (gehouden) {
      await doeAf(thuis)
      const { versie } = await thuis.zaak()
      expect(await kijk(thuis)).toMatchObject({ versie, brieven: [{ id: B1, status: 'onderweg' }] })
    }
    await antwoord(thuis, vraag, 'dezelfde')
    const zaak = await kijk(thuis)
    expect(over(zaak, 'post', V1)).toHaveLength(1)
    expect(over(zaak, 'beoordelen', V1)).toEqual([])
    expect(zaak.brieven[0]?.status).toBe('onderweg')
  })

  it('kept here and posted all the same: a jurist is asked, once', async () => {
    const thuis = await opHetBureau()
    await twijfel(thuis)
    await kijk(thuis)
    await doeAf(thuis)
    expect((await gepost(thuis.ports, { gemeente: G, verzending: V1, door: 'bram', op: '2026-11-23' })).ok).toBe(true)
    const zaak = await kijk(thuis)
    expect(over(zaak, 'beoordelen', B1)).toEqual([expect.stringContaining('Vraag voor een jurist')])
    expect((await kijk(thuis)).versie).toBe(zaak.versie)
  })

  it('"ander": a person looks where it is, and kept here it is made anew', async () => {
    const thuis = await opHetBureau()
    const vraag = await twijfel(thuis)
    await kijk(thuis)
    await antwoord(thuis, vraag, 'ander')
    expect(over(await kijk(thuis), 'beoordelen', V1).join()).toContain('andere naam of een ander adres')
    await doeAf(thuis)
    expect((await kijk(thuis)).brieven[0]?.status).toBe('vervallen')
  })
})

it('an approved letter is not planned before the answer', async () => {
  const vraag = Vraag.parse({
    id: `${WIE.id}-q1`,
    soort: 'houder',
    tekst: 'Is er een andere houder?',
    over: {},
    waardesoort: 'keuze',
    gesteldOp: '2026-11-05'
  })
  const thuis = await wereld({ eerst: (opname) => opname.gebeurt({ soort: 'vraag-gesteld', inhoud: { vraag } }) })
  const { versie } = await thuis.zaak()
  expect(await verzendwerk(thuis)).toBe(false)
  expect(await thuis.stuur()).toMatchObject({ versie, verzendingen: [], brieven: [{ status: 'goedgekeurd' }] })
})

it('"opnieuw": a voornemen that left the houder too little time lapses at the answer, and is sent again', async () => {
  const vraag = Vraag.parse({
    id: `${WIE.id}-q1`,
    soort: 'beoordeling nodig',
    tekst: 'Had de houder genoeg tijd?',
    over: { brief: B1 },
    veld: 'hoortijd',
    waardesoort: 'keuze',
    opties: [{ waarde: 'opnieuw', label: 'Nee' }],
    redenVerplicht: true,
    gesteldOp: '2026-11-05'
  })
  const thuis = await wereld({
    brieven: [{ soort: 'voornemen-aanwijzing' }],
    eerst: (opname) =>
      opname
        .besluit({ uitkomsten: [uitkomst('o1', { instrument: 'aanwijzing', stap: 'voornemen' })] })
        .gebeurt({ soort: 'vraag-gesteld', inhoud: { vraag } })
  })
  const uit = await beantwoord(thuis.ports, { gemeente: G, vraagId: vraag.id, waarde: 'opnieuw', reden: 'Eén dag.', door: 'bram' })
  expect(uit.ok).toBe(true)
  const zaak = await thuis.zaak()
  expect(zaak.brieven[0]?.status).toBe('vervallen')
  expect(zaak.doorgangen.at(-1)?.aanleiding).toEqual({ soort: 'herzending', brief: B1 })
})
