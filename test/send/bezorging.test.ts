import { describe, expect, it } from 'vitest'
import { dagVan } from '../../functions/model/dag.ts'
import { vervalVan } from '../../functions/model/horen.ts'
import { verzendingVanBericht } from '../../functions/model/id.ts'
import { volgendeStap } from '../../functions/model/werk.ts'
import { TijdelijkeMailfout } from '../../functions/ports.ts'
import { afgeleverd, bewijsVan, gepost, teruggekomen, verwerkBericht } from '../../functions/send/step.ts'
import { wijzigZaak } from '../../functions/stroom.ts'
import { AFGELEVERD, bytes, DOORGEGEVEN, MISLUKT, VERTRAAGD } from './meldingen-van-mailservers.ts'
import { G, MET_DATUM, metMailer, Proefmailer, type Wereld, wereld, ZAAK } from './wereld.ts'

const B1 = `${ZAAK}-b1`
const V1 = `${B1}-v1`
const BRAM = { gemeente: G, verzending: V1, door: 'bram' }
const BEWIJS = { bestandsnaam: 'DSN.eml', bytes: new TextEncoder().encode('Action: delivered') }

/** Sent by SMTP and accepted, not proved. */
async function geaccepteerd(gegevens: object = {}): Promise<Wereld & { mailer: Proefmailer }> {
  const begin = await wereld({ brieven: [{ soort: 'aanwijzing', gegevens }] })
  await begin.toestemming('besluit')
  const mailer = new Proefmailer('smtp', () => begin.klok.nu())
  const thuis = metMailer(begin, mailer)
  await thuis.stuur()
  return { ...thuis, mailer }
}

async function perPost(gegevens: object = {}): Promise<Wereld> {
  const thuis = await wereld({ brieven: [{ soort: 'aanwijzing', gegevens }] })
  await thuis.stuur()
  return thuis
}

describe('posted', () => {
  it('counts on the day it was posted, and closes the task', async () => {
    const thuis = await perPost()
    thuis.klok.zet('2026-11-26')
    const uit = await gepost(thuis.ports, { ...BRAM, op: '2026-11-25' })
    expect(uit).toMatchObject({ ok: true, opmerkingen: [] })
    expect(await thuis.brief()).toMatchObject({ status: 'bekendgemaakt', verzondenOp: '2026-11-25' })
    expect((await thuis.zaak()).taken.map(({ soort, afgedaan }) => [soort, afgedaan?.door])).toEqual([['post', 'bram']])
    expect(await gepost(thuis.ports, { ...BRAM, op: '2026-11-25' })).toMatchObject({ ok: true, opmerkingen: ['Dit was al vastgelegd.'] })
  })

  it.each([
    ['a day that is still to come', '2026-11-27', '27 november 2026 ligt in de toekomst.'],
    [
      'a day before the date on the letter',
      '2026-11-22',
      `De brief heeft als datum 23 november 2026 en gaat niet eerder uit; 22 november 2026 kan dus niet. Post hem op of na 23 november 2026 en leg de dag vast waarop dat echt is gebeurd: bs posted ${V1} --on DAG.`
    ],
    ['no day at all', 'gisteren', "'gisteren' is geen datum."]
  ])('refuses %s', async (_naam, op, woorden) => {
    const thuis = await perPost()
    thuis.klok.zet('2026-11-26')
    const uit = await gepost(thuis.ports, { ...BRAM, op })
    expect(uit.ok ? '' : uit.redenen[0]).toContain(woorden)
  })

  describe('when the letter lapsed while it waited to be posted', () => {
    async function vervallen(): Promise<Wereld> {
      const thuis = await perPost()
      thuis.klok.zet('2026-11-26')
      await wijzigZaak(thuis.ports, { gemeente: G, id: ZAAK, door: 'bram' }, (zaak) => vervalVan(zaak, B1, 'er kwam een zienswijze'))
      return thuis
    }

    it('the closed task says what to do if it was posted already', async () => {
      const [taak] = (await (await vervallen()).zaak()).taken
      expect(taak?.afgedaan?.hoe).toMatch(/^niet meer posten: de brief is vervallen: er kwam een zienswijze\. Is vbg-2026-0001-b1 aan /)
      expect(taak?.afgedaan?.hoe).toContain(
        `Stuur dan niets anders. Leg de dag vast: bs posted ${V1} --on DAG. Vraag daarna een jurist, want het besluit kan al bekend zijn gemaakt (artikel 3:41 Awb).`
      )
    })

    it.each([
      ['before that was known', '2026-11-24', '24 november 2026'],
      ['on that same day', '2026-11-26', '26 november 2026']
    ])('posted %s: a jurist is asked, once, and the letter stays lapsed', async (_naam, op, dag) => {
      const thuis = await vervallen()
      expect(await gepost(thuis.ports, { ...BRAM, op })).toMatchObject({ ok: true, opmerkingen: [expect.stringContaining(dag)] })
      expect(await gepost(thuis.ports, { ...BRAM, op })).toMatchObject({ ok: true, opmerkingen: ['Dit was al vastgelegd.'] })
      const { taken, brieven, verzendingen } = await thuis.zaak()
      expect(taken.filter(({ afgedaan }) => afgedaan === null)).toMatchObject([
        { soort: 'beoordelen', over: V1, tekst: expect.stringContaining('Is het besluit daarmee bekendgemaakt (artikel 3:41 Awb)') }
      ])
      expect(brieven).toMatchObject([{ status: 'vervallen', verzondenOp: null }])
      expect(verzendingen).toMatchObject([{ status: 'mislukt-definitief' }])
    })

    it('refuses a day that is still to come', async () => {
      const thuis = await vervallen()
      expect(await gepost(thuis.ports, { ...BRAM, op: '2026-11-27' })).toMatchObject({
        ok: false,
        redenen: ['27 november 2026 ligt in de toekomst. Leg dit vast als het is gebeurd.']
      })
    })
  })

  it('refuses a day before the letter lay ready, when it came later than its date', async () => {
    const begin = await wereld()
    begin.klok.zet('2026-11-25')
    await begin.stuur()
    const uit = await gepost(begin.ports, { ...BRAM, op: '2026-11-24' })
    expect(uit.ok ? '' : uit.redenen[0]).toBe('24 november 2026 ligt vóór 25 november 2026, de dag waarop de brief klaarlag.')
    expect((await begin.brief()).verzondenOp).toBeNull()
  })

  it('later than the dates allow is recorded, for it is a fact, and somebody must judge it', async () => {
    const thuis = await perPost(MET_DATUM)
    thuis.klok.zet('2026-12-03')
    const uit = await gepost(thuis.ports, { ...BRAM, op: '2026-12-02' })
    expect(uit.ok ? uit.opmerkingen[0] : '').toContain('later gepost dan waarvoor de data zijn berekend')
    const zaak = await thuis.zaak()
    expect(zaak.brieven[0]?.verzondenOp).toBe('2026-12-02')
    expect(zaak.taken.find(({ soort }) => soort === 'beoordelen')).toMatchObject({ over: B1 })
  })

  it('is refused for a mail, and for somebody without the role', async () => {
    const thuis = await geaccepteerd()
    expect(await gepost(thuis.ports, { ...BRAM, op: '2026-11-23' })).toMatchObject({
      ok: false,
      redenen: ['Verzending vbg-2026-0001-b1-v1 gaat niet per post, maar per smtp.']
    })
    expect(await gepost(thuis.ports, { ...BRAM, door: 'bo', op: '2026-11-23' })).toMatchObject({
      ok: false,
      redenen: [expect.stringContaining('Bo Beheerder kan niet een verzending bijwerken')]
    })
  })
})

describe('delivered', () => {
  it('a person’s proof is stored, and the proved day counts', async () => {
    const thuis = await geaccepteerd()
    thuis.klok.zet('2026-11-25')
    const uit = await afgeleverd(thuis.ports, { ...BRAM, op: '2026-11-24', bewijs: BEWIJS })
    expect(uit.ok).toBe(true)
    expect(await thuis.brief()).toMatchObject({ status: 'bekendgemaakt', verzondenOp: '2026-11-24' })
    const [sleutel] = await thuis.ports.documenten.lijst(`${G}/bewijs/${V1}/`)
    expect(new TextDecoder().decode(await thuis.ports.documenten.lees(sleutel ?? ''))).toBe('Action: delivered')
    expect((await thuis.rijen())[0]?.bewijs).toBe(`Bewijs van aflevering: DSN.eml (${sleutel})`)
  })

  it('a success notification counts on its day in Amsterdam', async () => {
    const thuis = await geaccepteerd()
    await verwerkBericht(thuis.ports, G, {
      verzending: V1,
      soort: 'afgeleverd',
      tijdstip: '2026-11-23T23:30:00Z',
      bewijs: '250 2.0.0 delivered'
    })
    expect((await thuis.brief()).verzondenOp).toBe('2026-11-24')
  })

  it('a receipt may come before our own record, and more than once', async () => {
    const begin = await wereld()
    await begin.toestemming('besluit')
    const mailer = new Proefmailer('ses', () => begin.klok.nu())
    const thuis = metMailer(begin, mailer)
    const bericht = { verzending: V1, soort: 'afgeleverd', tijdstip: '2026-11-23T09:00:05Z', bewijs: 'smtp; 250 ok' } as const
    const verstuur = mailer.verstuur.bind(mailer)
    mailer.verstuur = async (mail) => {
      const aanname = await verstuur(mail)
      await verwerkBericht(thuis.ports, G, bericht)
      return aanname
    }
    await thuis.stuur()
    const { versie } = await thuis.zaak()
    await verwerkBericht(thuis.ports, G, bericht)
    const zaak = await thuis.zaak()
    expect(zaak.versie).toBe(versie)
    expect(zaak.verzendingen.map(({ status, verzondenOp }) => [status, verzondenOp])).toEqual([['afgeleverd', '2026-11-23']])
    expect(zaak.brieven[0]?.status).toBe('bekendgemaakt')
  })

  it('proof of a mail after the letter went by post starts no other day', async () => {
    const thuis = await geaccepteerd()
    thuis.klok.zet('2026-11-24T10:00:00Z')
    await thuis.stuur()
    const uit = await afgeleverd(thuis.ports, { ...BRAM, op: '2026-11-23', bewijs: BEWIJS })
    expect(uit).toMatchObject({
      ok: true,
      opmerkingen: ['Een andere verzending van deze brief telt; de verzenddag verandert hierdoor niet.']
    })
    expect((await thuis.brief()).verzondenOp).toBeNull()
    await gepost(thuis.ports, { ...BRAM, verzending: `${B1}-v2`, op: '2026-11-24' })
    expect((await thuis.brief()).verzondenOp).toBe('2026-11-24')
  })

  it.each([
    ['a day before it was offered', { op: '2026-11-20' }, 'de dag waarop het bericht is aangeboden'],
    ['an empty proof', { bewijs: { ...BEWIJS, bytes: new Uint8Array() } }, 'is leeg'],
    ['a row that does not exist', { verzending: `${B1}-v9` }, 'bestaat niet']
  ])('refuses %s', async (_naam, anders, woorden) => {
    const thuis = await geaccepteerd()
    const uit = await afgeleverd(thuis.ports, { ...BRAM, op: '2026-11-23', bewijs: BEWIJS, ...anders })
    expect(uit.ok ? '' : uit.redenen[0]).toContain(woorden)
  })

  it('is no word for post', async () => {
    const thuis = await perPost()
    expect(await afgeleverd(thuis.ports, { ...BRAM, op: '2026-11-23', bewijs: BEWIJS })).toMatchObject({
      ok: false,
      redenen: [
        'Verzending vbg-2026-0001-b1-v1 gaat per post. Leg de dag vast waarop de brief is gepost: bs posted vbg-2026-0001-b1-v1 --on DAG.'
      ]
    })
  })
})

describe('it came back (2:11)', () => {
  it('a letter without dates goes again by post, the same document, and the day that counted counts no more', async () => {
    const thuis = await geaccepteerd()
    await verwerkBericht(thuis.ports, G, { verzending: V1, soort: 'afgeleverd', tijdstip: '2026-11-23T10:00:00Z', bewijs: '250' })
    thuis.klok.zet('2026-11-25')
    const uit = await teruggekomen(thuis.ports, { ...BRAM, reden: '550 mailbox bestaat niet' })
    expect(uit.ok).toBe(true)
    await thuis.stuur()
    const brief = await thuis.brief()
    expect(brief).toMatchObject({
      status: 'bekendgemaakt',
      verzondenOp: null,
      vorigeVerzenddagen: [{ op: '2026-11-23', reden: 'niet aangekomen: 550 mailbox bestaat niet (artikel 2:11 Awb)' }]
    })
    const [eerste, tweede] = await thuis.rijen(B1)
    expect([eerste?.status, tweede?.status, tweede?.versie, tweede?.kanaal, tweede?.telt]).toEqual([
      'mislukt-definitief',
      'per-post',
      2,
      'post',
      true
    ])
    expect(tweede?.pdf).toBe(eerste?.pdf)
    await gepost(thuis.ports, { ...BRAM, verzending: `${B1}-v2`, op: '2026-11-25' })
    expect((await thuis.brief()).verzondenOp).toBe('2026-11-25')
  })

  it('a letter with printed dates lapses, and a new one begins that names it: new dates, new approval', async () => {
    const thuis = await geaccepteerd(MET_DATUM)
    await teruggekomen(thuis.ports, { ...BRAM, reden: '550 vol' })
    const zaak = await thuis.zaak()
    expect(zaak.brieven[0]).toMatchObject({ status: 'vervallen', vervallenOmdat: 'niet aangekomen: 550 vol' })
    expect(zaak.doorgangen.at(-1)).toMatchObject({ aanleiding: { soort: 'herzending', brief: B1 }, teBeslissen: 'alles' })
    expect(await thuis.rijen(B1)).toHaveLength(1)
  })

  it('the behandelaars are told, once', async () => {
    const thuis = await geaccepteerd()
    await teruggekomen(thuis.ports, { ...BRAM, reden: '550 vol' })
    const zaak = await thuis.zaak()
    expect(zaak.taken.filter(({ soort }) => soort === 'bezorging').map(({ over }) => over)).toEqual([V1])
    await thuis.stuur()
    expect(await teruggekomen(thuis.ports, { ...BRAM, reden: '550 vol' })).toMatchObject({
      opmerkingen: ['Deze verzending was al mislukt.']
    })
    await thuis.stuur()
    expect(thuis.mailer.aangenomen.filter(({ onderwerp }) => onderwerp.includes('Niet bezorgd')).map(({ aan }) => aan.naam)).toEqual([
      'Bram Behandelaar',
      'Bente Behandelaar'
    ])
  })

  it('a letter by post that came back is posted again after the address is checked', async () => {
    const thuis = await perPost()
    await gepost(thuis.ports, { ...BRAM, op: '2026-11-23' })
    await teruggekomen(thuis.ports, { ...BRAM, reden: 'onbekend op dit adres' })
    const zaak = await thuis.stuur()
    expect(zaak.taken.find(({ soort }) => soort === 'bezorging')?.tekst).toContain(
      'Controleer eerst het adres in het handelsregister of het register kinderopvang.'
    )
    expect((await thuis.rijen(B1)).map(({ status, telt }) => [status, telt])).toEqual([
      ['mislukt-definitief', false],
      ['per-post', true]
    ])
    expect((await thuis.brief()).verzondenOp).toBeNull()
  })

  it('a row in doubt that a person says did not arrive goes by post', async () => {
    const begin = await wereld()
    await begin.toestemming('besluit')
    const thuis = metMailer(begin, {
      kanaal: 'smtp',
      verstuur: async () => {
        throw new Error('proces weg')
      }
    })
    await expect(thuis.stuur()).rejects.toThrow('proces weg')
    await thuis.stuur()
    expect((await thuis.rijen(B1))[0]?.status).toBe('onzeker')
    await teruggekomen(thuis.ports, { ...BRAM, reden: 'houder heeft niets ontvangen' })
    const zaak = await thuis.zaak()
    expect(zaak.taken.find(({ soort }) => soort === 'twijfel')?.afgedaan?.door).toBe('bram')
    expect((await thuis.rijen(B1)).map(({ kanaal }) => kanaal)).toEqual(['smtp', 'post'])
  })

  it.each([
    ['what was not posted yet', async () => perPost(), 'is nog niet gepost en kan dus niet terugkomen'],
    ['what was not offered yet', async () => wereldMetRij(), 'is nog niet verstuurd (gepland)']
  ])('refuses %s', async (_naam, maak, woorden) => {
    const thuis = await maak()
    const uit = await teruggekomen(thuis.ports, { ...BRAM, reden: 'terug' })
    expect(uit.ok ? '' : uit.redenen[0]).toContain(woorden)
  })
})

describe('a notification of a mail server, handed in', () => {
  const eml = (tekst: string, bestandsnaam = 'melding.eml') => ({ bestandsnaam, bytes: bytes(tekst) })
  const documenten = (thuis: Wereld) => thuis.ports.documenten.lijst(`${G}/bewijs/${V1}/`)

  it('of success: its day in Amsterdam counts, and the file is kept', async () => {
    const thuis = await geaccepteerd()
    thuis.klok.zet('2026-11-26')
    const uit = await afgeleverd(thuis.ports, { ...BRAM, op: undefined, bewijs: eml(AFGELEVERD) })
    expect(uit.ok ? '' : uit.redenen).toBe('')
    expect((await thuis.brief()).verzondenOp).toBe('2026-11-24')
    const [sleutel] = await documenten(thuis)
    expect((await thuis.rijen())[0]?.bewijs).toBe(`Bewijs van aflevering: melding.eml (${sleutel}) 2.0.0 250 2.0.0 Ok: queued as 9A7F`)
  })

  it('of failure: its words are the reason, and the letter goes again', async () => {
    const thuis = await geaccepteerd()
    thuis.klok.zet('2026-11-26')
    const uit = await teruggekomen(thuis.ports, { ...BRAM, reden: undefined, bewijs: eml(MISLUKT) })
    expect(uit.ok ? '' : uit.redenen).toBe('')
    const [rij, tweede] = await thuis.rijen(B1)
    const [sleutel] = await documenten(thuis)
    expect([rij?.status, tweede?.kanaal]).toEqual(['mislukt-definitief', 'post'])
    expect(rij?.stappen.at(-1)?.toelichting).toBe(
      `5.1.10 550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup. Bewijs: melding.eml (${sleutel})`
    )
  })

  it.each<[string, string, 'delivered' | 'bounced', string]>([
    ['failure, said to have arrived', MISLUKT, 'delivered', 'bs bounced vbg-2026-0001-b1-v1 --proof BESTAND'],
    ['success, said to have come back', AFGELEVERD, 'bounced', 'bs delivered vbg-2026-0001-b1-v1 --proof BESTAND'],
    ['delay', VERTRAAGD, 'delivered', 'nog onderweg'],
    ['handing on', DOORGEGEVEN, 'delivered', 'doorgegeven aan een mailserver die niets meldt'],
    ['another letter', AFGELEVERD.replaceAll('b1-v1', 'b7-v1'), 'delivered', 'een ander bericht (vbg-2026-0001-b7-v1)']
  ])('of %s is refused, and nothing changes', async (_naam, tekst, hoe, woorden) => {
    const thuis = await geaccepteerd()
    thuis.klok.zet('2026-11-26')
    const { versie } = await thuis.zaak()
    const uit =
      hoe === 'delivered'
        ? await afgeleverd(thuis.ports, { ...BRAM, op: undefined, bewijs: eml(tekst) })
        : await teruggekomen(thuis.ports, { ...BRAM, reden: undefined, bewijs: eml(tekst) })
    expect(uit.ok ? '' : uit.redenen.join(' ')).toContain(woorden)
    expect([(await thuis.zaak()).versie, await documenten(thuis)]).toEqual([versie, []])
  })

  it('on another day than the person names is refused', async () => {
    const thuis = await geaccepteerd()
    thuis.klok.zet('2026-11-26')
    expect(await afgeleverd(thuis.ports, { ...BRAM, op: '2026-11-25', bewijs: eml(AFGELEVERD) })).toMatchObject({
      ok: false,
      redenen: ['De melding noemt 24 november 2026, u noemt 25 november 2026. De dag van de melding telt; laat --on weg.']
    })
  })

  it('any other file is proof by the word of who hands it in', async () => {
    const thuis = await geaccepteerd()
    thuis.klok.zet('2026-11-25')
    await teruggekomen(thuis.ports, { ...BRAM, reden: undefined, bewijs: eml('Foto van de envelop.', 'foto.txt') })
    expect((await thuis.rijen(B1))[0]?.stappen.at(-1)?.toelichting).toMatch(/^onbestelbaar teruggekomen\. Bewijs: foto\.txt/)
  })
})

describe('a letter that comes back after its zaak was closed', () => {
  const sluit = (thuis: Wereld) =>
    wijzigZaak(thuis.ports, { gemeente: G, id: ZAAK, door: 'systeem' }, (zaak) => [
      { soort: 'zaak-gesloten', inhoud: { reden: 'klaar' } },
      { soort: 'termijnen-gezet', inhoud: { termijnen: [], tot: zaak.versie, bewaakDatums: [] } }
    ])
  const stap = async (thuis: Wereld) => volgendeStap(await thuis.zaak(), thuis.klok.nu(), thuis.klok.vandaag())
  const rijen = async ({ ports }: Wereld, index: string) =>
    (await ports.store.zoek({ gemeente: G, index })).rijen.map(({ sorteer }) => sorteer)

  it('is sent again, posted, and its dates are looked at; the zaak stays closed', async () => {
    const thuis = await geaccepteerd()
    await verwerkBericht(thuis.ports, G, { verzending: V1, soort: 'afgeleverd', tijdstip: '2026-11-23T10:00:00Z', bewijs: '250' })
    await sluit(thuis)
    await teruggekomen(thuis.ports, { ...BRAM, reden: '550' })
    expect([await stap(thuis), await rijen(thuis, 'werk')]).toEqual(['send', [ZAAK]])
    await thuis.stuur()
    await gepost(thuis.ports, { ...BRAM, verzending: `${B1}-v2`, op: '2026-11-23' })
    expect([await stap(thuis), (await thuis.zaak()).status]).toEqual(['deadlines', 'gesloten'])
  })

  it('with dates in it is made anew', async () => {
    const thuis = await geaccepteerd(MET_DATUM)
    await sluit(thuis)
    await teruggekomen(thuis.ports, { ...BRAM, reden: '550' })
    expect([await stap(thuis), await rijen(thuis, 'werk')]).toEqual(['decide', [ZAAK]])
  })

  it('a next attempt of it is found at its instant', async () => {
    const begin = await wereld()
    await begin.toestemming('besluit')
    const mailer = new Proefmailer('smtp', () => begin.klok.nu())
    mailer.stoort = () => {
      throw new TijdelijkeMailfout('421 later')
    }
    const thuis = metMailer(begin, mailer)
    await thuis.stuur()
    await sluit(thuis)
    expect(await rijen(thuis, 'poging')).toEqual([`2026-11-23T09:05:00Z#${ZAAK}`])
  })
})

/** A row that is only planned: the process stopped before it was offered. */
async function wereldMetRij(): Promise<Wereld> {
  const thuis = await wereld()
  const kapot = { ...thuis.ports.drukker, druk: () => Promise.reject(new Error('weg')) }
  await expect(metPoort(thuis, kapot).stuur()).rejects.toThrow('weg')
  return thuis
}

function metPoort(thuis: Wereld, drukker: Wereld['ports']['drukker']): Wereld {
  return metMailer({ ...thuis, ports: { ...thuis.ports, drukker } }, thuis.ports.mailer)
}

describe('a recipient who marks the mail as unwanted', () => {
  it('got it; a person is asked once whether he still wants mail', async () => {
    const thuis = await geaccepteerd()
    const klacht = { verzending: V1, soort: 'klacht', tijdstip: '2026-11-23T10:00:00Z', bewijs: 'als ongewenst gemeld' } as const
    for (let keer = 1; keer <= 2; keer++) expect(await verwerkBericht(thuis.ports, G, klacht)).toMatchObject({ ok: true })
    const { taken, verzendingen } = await thuis.zaak()
    expect(taken.filter(({ over }) => over === V1).map(({ soort, tekst }) => [soort, tekst.includes('2:8 Awb')])).toEqual([
      ['beoordelen', true]
    ])
    expect(verzendingen.map(({ id, status }) => [id, status])).toEqual([[V1, 'geaccepteerd']])
  })
})

describe('the id in a Message-ID', () => {
  it.each([
    ['<vbg-2026-0007-b2-v1@voorbeeldgemeente.example>', 'vbg-2026-0007-b2-v1'],
    ['vbg-2026-0007-m3-v2@voorbeeldgemeente.example', 'vbg-2026-0007-m3-v2'],
    ['<iets-anders@example.com>', null]
  ])('%s', (berichtId, id) => {
    expect(verzendingVanBericht(berichtId)).toBe(id)
  })
})

describe('the proof of sending', () => {
  it('is one page with everything a court asks', async () => {
    const thuis = await geaccepteerd()
    await afgeleverd(thuis.ports, { ...BRAM, op: '2026-11-23', bewijs: BEWIJS })
    await teruggekomen(thuis.ports, { ...BRAM, reden: '550 <vol>' })
    const uit = await bewijsVan(thuis.ports, { gemeente: G, brief: B1 })
    if (!uit.ok) throw new Error(uit.redenen.join())
    const gelijk = uit.tekst.replaceAll(/[0-9a-f]{64}/g, '<sha256>')
    await expect(gelijk).toMatchFileSnapshot('bewijs-van-verzending.txt')
    expect(uit.html).toContain('550 &lt;vol&gt;')
    expect(uit.html).not.toContain('<vol>')
    expect(dagVan(thuis.klok.nu())).toBe('2026-11-23')
  })

  it('of a letter that does not exist there is none', async () => {
    const thuis = await perPost()
    expect(await bewijsVan(thuis.ports, { gemeente: G, brief: `${ZAAK}-b9` })).toMatchObject({ ok: false })
  })
})
