/** A letter that is too large for mail, behind a link alone: treated as one in a portal (Awb 2:10, 2:19 onder b). */
import { describe, expect, it } from 'vitest'
import type { Gemeentegegevens } from '../../functions/model/beleid.ts'
import type { Verzending } from '../../functions/model/verzending.ts'
import { type Bericht, TijdelijkeMailfout } from '../../functions/ports.ts'
import { telling } from '../../functions/send/kanalen.ts'
import { feitVoor, reactieVan } from '../../functions/send/linkfeit.ts'
import { afgeleverd, teruggekomen, verwerkBericht } from '../../functions/send/step.ts'
import { type Klaar, metPortaal } from '../helpers/brief-met-pagina.ts'
import { GEGEVENS, kleinBeleid } from '../helpers/klein-beleid.ts'
import { G, Proefmailer, ZAAK } from './wereld.ts'

type Stap = Verzending['stappen'][number]

const B1 = `${ZAAK}-b1`
const V1 = `${B1}-v1`
const BIJLAGE = `${G}/uploads/foto.pdf`
const GROOT = { bijlagen: [{ naam: 'Foto’s van de inspectie', document: BIJLAGE }] }
const GROND = 'besluit van het college van 1 december 2025 (fictief)'

interface Keuze {
  readonly linkgrond?: Gemeentegegevens['linkgrond']
  readonly mailer?: Proefmailer
  readonly soort?: 'aanwijzing' | 'voornemen-aanwijzing'
  readonly gedrukt?: object
}

/** Eight MB go along with the letter. */
async function groteBrief({ linkgrond, mailer, soort = 'aanwijzing', gedrukt = GROOT }: Keuze = {}): Promise<Klaar> {
  const gemeentegegevens = { ...GEGEVENS, ...(linkgrond === undefined ? {} : { linkgrond }) }
  const klaar = await metPortaal(soort, {
    gedrukt,
    beleid: kleinBeleid({ gemeentegegevens }),
    ...(mailer === undefined ? {} : { mailer: () => mailer })
  })
  await klaar.thuis.ports.documenten.bewaar(BIJLAGE, new Uint8Array(8_000_000), 'application/pdf')
  await klaar.thuis.toestemming(soort === 'aanwijzing' ? 'besluit' : 'voornemen')
  return klaar
}

async function perLink(keuze: Keuze = {}): Promise<{ klaar: Klaar; bericht: Bericht | undefined }> {
  const mailer = new Proefmailer('smtp', () => '2026-11-23T09:00:05Z')
  const klaar = await groteBrief({ linkgrond: GROND, mailer, ...keuze })
  await klaar.stuur()
  return { klaar, bericht: mailer.aangenomen[0] }
}

const stand = async ({ thuis }: Klaar) => (await thuis.rijen(B1)).map(({ kanaal, status, verzondenOp }) => [kanaal, status, verzondenOp])
const statusVan = async ({ app, thuis }: Klaar, stuk = '') => {
  const [rij] = await thuis.rijen()
  return (await app.request(`${rij?.link?.adres}${stuk}`)).status
}

describe('a letter behind a link', () => {
  it('is chosen for what is too large for mail, by consent and by the own ground of the gemeente', async () => {
    const { klaar } = await perLink()
    const [rij] = await klaar.thuis.rijen()
    expect([rij?.kanaal, rij?.ontvanger.email, rij?.telt]).toEqual(['link', 'bestuur@zonnestraal.example', true])
    expect(rij?.stappen[0]?.toelichting).toContain(GROND)
  })

  it.each<[string, Keuze, boolean]>([
    ['the gemeente recorded no ground', {}, true],
    ['nobody consented to e-mail', { linkgrond: GROND }, false]
  ])('is not chosen when %s: post', async (_naam, keuze, metToestemming) => {
    const klaar = metToestemming ? await groteBrief(keuze) : await zonderToestemming()
    await klaar.stuur()
    expect(await stand(klaar)).toEqual([['post', 'per-post', null]])
  })

  it('is told by a mail without attachments: who, what, where, since when, and how long to react', async () => {
    const { klaar, bericht } = await perLink()
    const [rij] = await klaar.thuis.rijen()
    expect(bericht?.bijlagen).toEqual([])
    for (const woorden of [
      'Gemeente Voorbeeldgemeente heeft een brief voor u over',
      rij?.link?.adres ?? 'geen adres',
      'Wij sturen deze e-mail op 23 november 2026.',
      'Dan sturen wij de brief per post, en dan telt de brief op papier.',
      'U kunt bezwaar maken binnen zes weken na de dag waarop deze e-mail bij u aankomt.'
    ])
      expect(bericht?.tekst).toContain(woorden)
    expect(bericht?.html).toContain(`<a href="${rij?.link?.adres}"`)
  })

  it.each([
    [
      'of a besluit, to whom it is addressed',
      'aanwijzing',
      false,
      'U kunt bezwaar maken binnen zes weken na de dag waarop deze e-mail bij u aankomt.'
    ],
    [
      'of a besluit, to who gets a copy: the term is that of the houder',
      'aanwijzing',
      true,
      'U kunt bezwaar maken. In de brief staat hoe, en'
    ],
    [
      'of a beslissing op bezwaar: beroep (Awb 6:23)',
      'beslissing-op-bezwaar',
      false,
      'U kunt in beroep gaan bij de rechter binnen zes weken na'
    ],
    ['of a letter that is no besluit', 'waarschuwing', false, 'In de brief staat wat wij van u vragen']
  ] as const)('tells how to react %s', (_naam, soort, afschrift, verwacht) => {
    expect(reactieVan(soort, afschrift, { termijnen: [] })).toContain(verwacht)
  })

  it('tells of a voornemen until when to react', async () => {
    const gedrukt = { ...GROOT, zienswijzeverzoek: { duur: { aantal: 2, eenheid: 'weken' }, einde: '2026-12-07' } }
    const { bericht } = await perLink({ soort: 'voornemen-aanwijzing', gedrukt })
    expect(bericht?.tekst).toContain('U kunt reageren tot en met 7 december 2026.')
  })

  it('counts on the day on which the notice arrived, within 48 hours: nobody knew its address before', async () => {
    const { klaar } = await perLink()
    expect(await stand(klaar)).toEqual([['link', 'geaccepteerd', null]])
    expect((await klaar.thuis.brief()).status).toBe('onderweg')
    await verwerkBericht(klaar.thuis.ports, G, { verzending: V1, soort: 'afgeleverd', tijdstip: '2026-11-24T22:00:00Z', bewijs: '250 OK' })
    expect(await stand(klaar)).toEqual([['link', 'afgeleverd', '2026-11-24']])
    const { status, verzondenOp } = await klaar.thuis.brief()
    expect([status, verzondenOp]).toEqual(['bekendgemaakt', '2026-11-24'])
  })

  it('shows the letter, its PDF and what goes along, from the moment that the notice leaves', async () => {
    const mailer = new Proefmailer('smtp', () => '2026-11-23T09:00:05Z')
    const tijdens: number[] = []
    const klaar = await groteBrief({ linkgrond: GROND, mailer })
    const verstuur = mailer.verstuur.bind(mailer)
    mailer.verstuur = async (bericht) => {
      tijdens.push(await statusVan(klaar))
      return verstuur(bericht)
    }
    await klaar.stuur()
    expect(tijdens).toEqual([200])
    expect([await statusVan(klaar, '/brief'), await statusVan(klaar, '/bijlage-1'), await statusVan(klaar, '/bijlage-2')]).toEqual([
      200, 200, 404
    ])
  })

  it('does not count without proof of the notice within a day: in doubt, and out by post', async () => {
    const { klaar } = await perLink()
    klaar.thuis.klok.zet('2026-11-24T10:00:00Z')
    await klaar.stuur()
    expect(await stand(klaar)).toEqual([
      ['link', 'onzeker', null],
      ['post', 'per-post', null]
    ])
    expect((await klaar.thuis.brief()).verzondenOp).toBeNull()
  })

  it('does not count when the notice came later than 48 hours, whoever says so', async () => {
    const { klaar } = await perLink()
    klaar.thuis.klok.zet('2026-11-27T10:00:00Z')
    await verwerkBericht(klaar.thuis.ports, G, { verzending: V1, soort: 'afgeleverd', tijdstip: '2026-11-26T09:00:00Z', bewijs: '250 OK' })
    expect(await stand(klaar)).toEqual([['link', 'geaccepteerd', null]])
    const bewijs = { bestandsnaam: 'antwoord.txt', bytes: new TextEncoder().encode('De mail kwam aan.') }
    const uit = await afgeleverd(klaar.thuis.ports, { gemeente: G, verzending: V1, door: 'bram', op: '2026-11-26', bewijs })
    expect(uit).toMatchObject({
      ok: false,
      redenen: ['Dit bewijst niets: de kennisgeving kwam later dan 48 uur (artikel 2:10, eerste lid, Awb).']
    })
  })

  it('counts by the proof that a person keeps of the next day', async () => {
    const { klaar } = await perLink()
    klaar.thuis.klok.zet('2026-11-24T08:00:00Z')
    const bewijs = { bestandsnaam: 'antwoord.txt', bytes: new TextEncoder().encode('De mail kwam aan.') }
    await afgeleverd(klaar.thuis.ports, { gemeente: G, verzending: V1, door: 'bram', op: '2026-11-24', bewijs })
    expect(await stand(klaar)).toEqual([['link', 'afgeleverd', '2026-11-24']])
  })

  it('has until the end of the proved day in Amsterdam, not in Greenwich', () => {
    const stappen = [{ status: 'aangeboden', tijdstip: '2026-11-22T23:30:00Z', door: 'systeem', toelichting: '' } satisfies Stap]
    const rij = { kanaal: 'link', link: { adres: 'https://portaal.example/1', geldigTot: '2027-05-25' }, stappen } as const
    expect(feitVoor(rij, { soort: 'bewijs', op: '2026-11-24' })).toMatchObject({ link: { kennisgevingOp: '2026-11-24T22:59:59Z' } })
    expect(telling('link', feitVoor(rij, { soort: 'bewijs', op: '2026-11-24' }))).toEqual({ telt: true, op: '2026-11-24' })
    expect(telling('link', feitVoor(rij, { soort: 'bewijs', op: '2026-11-25' })).telt).toBe(false)
  })

  it('is not told of any more when that would be later than 48 hours: the letter goes by post', async () => {
    const mailer = new Proefmailer('smtp', () => '2026-11-26T12:00:00Z')
    const klaar = await groteBrief({ linkgrond: GROND, mailer })
    mailer.stoort = () => {
      throw new TijdelijkeMailfout('de mailserver is bezig')
    }
    await klaar.stuur()
    expect(await stand(klaar)).toEqual([['link', 'mislukt-tijdelijk', null]])
    mailer.stoort = () => undefined
    klaar.thuis.klok.zet('2026-11-26T12:00:00Z')
    await klaar.stuur()
    await klaar.stuur()
    expect(mailer.aangenomen.filter(({ aan }) => aan.adres === 'bestuur@zonnestraal.example')).toEqual([])
    expect(await stand(klaar)).toEqual([
      ['link', 'mislukt-definitief', null],
      ['post', 'per-post', null]
    ])
  })

  it('says in a later notice the day of that notice', async () => {
    const mailer = new Proefmailer('smtp', () => '2026-11-24T08:00:00Z')
    const klaar = await groteBrief({ linkgrond: GROND, mailer })
    mailer.stoort = () => {
      throw new TijdelijkeMailfout('de mailserver is bezig')
    }
    await klaar.stuur()
    mailer.stoort = () => undefined
    klaar.thuis.klok.zet('2026-11-24T08:00:00Z')
    await klaar.stuur()
    expect(mailer.aangenomen[0]?.tekst).toContain('Wij sturen deze e-mail op 24 november 2026.')
  })

  it('is closed when the notice bounces; the letter goes by post and its day is taken back', async () => {
    const { klaar } = await perLink()
    await verwerkBericht(klaar.thuis.ports, G, { verzending: V1, soort: 'afgeleverd', tijdstip: '2026-11-23T10:00:00Z', bewijs: '250 OK' })
    await teruggekomen(klaar.thuis.ports, { gemeente: G, verzending: V1, reden: 'mailbox bestaat niet', door: 'bram' })
    await klaar.stuur()
    expect(await stand(klaar)).toEqual([
      ['link', 'mislukt-definitief', '2026-11-23'],
      ['post', 'per-post', null]
    ])
    expect((await klaar.thuis.brief()).verzondenOp).toBeNull()
    expect(await statusVan(klaar)).toBe(410)
    const taken = (await klaar.thuis.zaak()).taken.map(({ soort, over }) => [soort, over])
    expect(taken).toContainEqual(['bezorging', V1])
  })

  it('counts in the demo as a trial, at once', async () => {
    const klaar = await groteBrief({ linkgrond: GROND })
    await klaar.stuur()
    expect(await stand(klaar)).toEqual([['link', 'afgeleverd', '2026-11-23']])
  })
})

async function zonderToestemming(): Promise<Klaar> {
  const klaar = await metPortaal('aanwijzing', {
    gedrukt: GROOT,
    beleid: kleinBeleid({ gemeentegegevens: { ...GEGEVENS, linkgrond: GROND } })
  })
  await klaar.thuis.ports.documenten.bewaar(BIJLAGE, new Uint8Array(8_000_000), 'application/pdf')
  return klaar
}
