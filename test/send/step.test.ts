import { describe, expect, it } from 'vitest'
import type { Briefsoort } from '../../functions/model/instrument.ts'
import { Briefsoort as Briefsoorten } from '../../functions/model/instrument.ts'
import { type Berichtsoort, toestemmingVoor } from '../../functions/model/toestemming.ts'
import { volgendeStap } from '../../functions/model/werk.ts'
import { DefinitieveMailfout, Drukfout, OnzekereMailfout, TijdelijkeMailfout } from '../../functions/ports.ts'
import { DocumentVeranderd } from '../../functions/send/definitief.ts'
import { trekToestemmingIn } from '../../functions/send/step.ts'
import { leesOntvanger } from '../../functions/stroom.ts'
import { brekendePoorten } from '../helpers/breaking-ports.ts'
import { kleinBeleid } from '../helpers/klein-beleid.ts'
import { druk, G, HOUDER, INHOUD, MET_DATUM, metMailer, metPoorten, Proefmailer, type Wereld, wereld, ZAAK } from './wereld.ts'

const B1 = `${ZAAK}-b1`
const GEMACHTIGDE = {
  gemachtigde: { naam: 'Mr. A. Advocaat', adres: { straat: 'Balie 1', postcode: '1234 ZZ', plaats: 'Voorbeelddorp' }, email: null }
}

function smtp(thuis: Wereld): { thuis: Wereld; mailer: Proefmailer } {
  const mailer = new Proefmailer('smtp', () => thuis.klok.nu())
  return { thuis: metMailer(thuis, mailer), mailer }
}

describe('a letter goes by consent of its kind, else by post (2:8)', () => {
  it.each<[Briefsoort, Berichtsoort]>([
    ['aanwijzing', 'besluit'],
    ['last-onder-dwangsom', 'besluit'],
    ['verwijdering', 'besluit'],
    ['voornemen-aanwijzing', 'voornemen'],
    ['voornemen-last-onder-dwangsom', 'voornemen'],
    ['voornemen-verwijdering', 'voornemen'],
    ['waarschuwing', 'waarschuwing'],
    ['afronding', 'mededeling']
  ])('%s asks consent for %s', async (soort, nodig) => {
    const zonder = await wereld({ brieven: [{ soort }] })
    for (const ander of (['besluit', 'voornemen', 'waarschuwing', 'mededeling', 'herinnering'] as const).filter((kind) => kind !== nodig))
      await zonder.toestemming(ander)
    await zonder.stuur()
    expect((await zonder.rijen()).map(({ kanaal, status }) => [kanaal, status])).toEqual([['post', 'per-post']])

    const met = await wereld({ brieven: [{ soort }] })
    await met.toestemming(nodig)
    await met.stuur()
    expect((await met.rijen()).map(({ kanaal, status }) => [kanaal, status])).toEqual([['outbox', 'afgeleverd']])
    expect((await met.post()).map(({ aan }) => aan)).toEqual(['Stichting Kinderopvang Zonnestraal <bestuur@zonnestraal.example>'])
  })

  it('the ledger says on which consent', async () => {
    const thuis = await wereld()
    await thuis.toestemming('besluit')
    await thuis.stuur()
    expect((await thuis.rijen())[0]?.stappen[0]).toMatchObject({
      status: 'gepland',
      toelichting: 'Toestemming van 23 november 2026 voor e-mail (besluit)'
    })
  })

  it('an address in the report is a question, not a consent', async () => {
    const thuis = await wereld()
    const { taken } = await thuis.stuur()
    expect(taken.map(({ tekst }) => tekst).join()).toContain(
      'In het rapport staat een e-mailadres van de houder. Dat is nog geen toestemming (artikel 2:8 Awb); vraag hem of hij brieven per e-mail wil.'
    )
    expect(await thuis.post()).toEqual([])
  })

  it('the GGD gets its letters by e-mail on the standing agreement', async () => {
    const thuis = await wereld({ brieven: [{ soort: 'verzoek-nader-onderzoek' }, { soort: 'antwoord-ggd' }] })
    await thuis.stuur()
    expect((await thuis.post()).map(({ aan }) => aan)).toEqual([
      'GGD Voorbeeldstreek <kinderopvang@ggd.example>',
      'GGD Voorbeeldstreek <kinderopvang@ggd.example>'
    ])
    expect((await thuis.rijen())[0]?.stappen[0]?.toelichting).toContain('Afspraak met de GGD: Werkafspraak van 12 januari 2026')
    expect((await thuis.brief()).status).toBe('verzonden')
  })

  it('above 7 MB it goes by post', async () => {
    const thuis = await wereld({ brieven: [{ soort: 'verzoek-nader-onderzoek' }] })
    await thuis.stuur(async (opdracht) => ({ ...(await druk(opdracht)), pdf: new Uint8Array(7_000_001) }))
    expect((await thuis.rijen())[0]).toMatchObject({ kanaal: 'post', status: 'per-post' })
  })
})

describe('the oudercommissie', () => {
  const over = { soort: 'mededeling', brief: B1 } as const
  const OC = 'oudercommissie:lrk:123456789'
  const verzonden = (opname: Parameters<NonNullable<Parameters<typeof wereld>[0]>['eerst'] & object>[0]) => {
    opname.besluit({ brieven: [{ soort: 'aanwijzing', overtredingen: ['o1'] }] })
    opname.gebeurt({ soort: 'brief-vervallen', inhoud: { brief: B1, reden: 'voor deze test' } })
  }
  const keuze = { brieven: [{ soort: 'mededeling-oudercommissie' as const }], eerst: verzonden, aanleiding: over }

  it('gets a mededeling with its opt-in and the ground of the gemeente', async () => {
    const thuis = await wereld(keuze)
    await thuis.toestemming('oudercommissie', OC, 'oc@zonnestraal.example')
    await thuis.stuur()
    expect((await thuis.post()).map(({ aan }) => aan)).toEqual(['Oudercommissie De Zonnestraal <oc@zonnestraal.example>'])
    expect((await thuis.brief(`${ZAAK}-b2`)).status).toBe('verzonden')
  })

  it.each([
    ['without an opt-in', kleinBeleid(), false, 'de oudercommissie heeft niet laten vastleggen dat zij deze e-mails wil'],
    ['without a recorded ground', kleinBeleid({ oudercommissie: { grond: null } }), true, 'de gemeente heeft geen grond vastgelegd']
  ])('%s the letter lapses with the reason', async (_naam, beleid, optIn, reden) => {
    const thuis = await wereld({ ...keuze, beleid })
    if (optIn) await thuis.toestemming('oudercommissie', OC, 'oc@zonnestraal.example')
    await thuis.stuur()
    const brief = await thuis.brief(`${ZAAK}-b2`)
    expect(brief).toMatchObject({ status: 'vervallen', vervallenOmdat: expect.stringContaining(reden) })
    expect(await thuis.post()).toEqual([])
  })
})

describe('exactly one row counts, a copy says that it is one', () => {
  it('the houder counts, the gemachtigde gets a copy', async () => {
    const thuis = await wereld({ houder: GEMACHTIGDE })
    await thuis.toestemming('besluit')
    await thuis.toestemming('besluit', 'gemachtigde:mr-a-advocaat:1234zz', 'advocaat@balie.example')
    await thuis.stuur()
    expect((await thuis.rijen()).map(({ ontvanger, telt, status }) => [ontvanger.rol, telt, status])).toEqual([
      ['houder', true, 'afgeleverd'],
      ['gemachtigde', false, 'afgeleverd']
    ])
    const [eerste, tweede] = await thuis.post()
    expect(eerste?.tekst).not.toContain('afschrift')
    expect(tweede?.tekst).toContain('U krijgt een afschrift.')
  })

  it('a copy that arrives first starts no dates', async () => {
    const thuis = await wereld({ houder: GEMACHTIGDE })
    await thuis.toestemming('besluit', 'gemachtigde:mr-a-advocaat:1234zz', 'advocaat@balie.example')
    await thuis.stuur()
    expect((await thuis.rijen()).map(({ kanaal, status }) => [kanaal, status])).toEqual([
      ['post', 'per-post'],
      ['outbox', 'afgeleverd']
    ])
    expect(await thuis.brief()).toMatchObject({ status: 'onderweg', verzondenOp: null })
  })
})

describe('the demo outbox counts at write time and says proef', () => {
  it('a besluit is made known on that day', async () => {
    const thuis = await wereld({ dag: '2026-12-31T23:30:00Z' })
    await thuis.toestemming('besluit')
    const zaak = await thuis.stuur()
    expect(await thuis.brief()).toMatchObject({ status: 'bekendgemaakt', verzondenOp: '2027-01-01' })
    expect(zaak.verzendingen[0]?.bewijs).toContain('Proef')
    const [mail] = await thuis.post()
    expect(mail?.onderwerp).toBe('[DEMO] Besluit over De Zonnestraal: Aanwijzing (vbg-2026-0001)')
    expect(mail?.bijlagen).toEqual([`aanwijzing-${B1}.pdf`])
  })
})

describe('post', () => {
  it('a print-ready letter, an address sheet and a task for the day on which it must be posted', async () => {
    const thuis = await wereld({ houder: GEMACHTIGDE })
    const zaak = await thuis.stuur()
    expect(zaak.taken.map(({ soort, over, uiterlijk }) => [soort, over, uiterlijk])).toEqual([
      ['post', `${B1}-v1`, '2026-11-23'],
      ['post', `${B1}-v2`, '2026-11-23']
    ])
    const [eerste, tweede] = await Promise.all(
      zaak.verzendingen.map(async ({ id }) => {
        const [sleutel] = await thuis.ports.documenten.lijst(`${G}/archief/${B1}/${id}/`)
        return new TextDecoder().decode(await thuis.ports.documenten.lees(sleutel ?? ''))
      })
    )
    expect(eerste).toContain('Stichting Kinderopvang Zonnestraal<br>Lindelaan 12<br>1234 AB  Voorbeelddorp')
    expect(eerste).not.toContain('Afschrift')
    expect(tweede).toContain('Mr. A. Advocaat<br>Balie 1<br>1234 ZZ  Voorbeelddorp')
    expect(tweede).toContain('<strong>Afschrift.</strong>')
    expect(await thuis.brief()).toMatchObject({ status: 'onderweg', verzondenOp: null })
  })
})

describe('the final letter', () => {
  it('stands in the archive and can be read back before anything is offered', async () => {
    const thuis = await wereld()
    await thuis.toestemming('besluit')
    const gezien: string[] = []
    const mailer = new Proefmailer('smtp', () => thuis.klok.nu())
    mailer.stoort = () => {
      gezien.push('aangeboden')
    }
    const documenten = {
      ...thuis.ports.documenten,
      bewaar: async (sleutel: string, bytes: Uint8Array, soort: string) => {
        const hash = await thuis.ports.documenten.bewaar(sleutel, bytes, soort)
        gezien.push(`bewaard ${sleutel.split('/')[1]}`)
        return hash
      },
      lees: async (sleutel: string) => {
        gezien.push(`gelezen ${sleutel.split('/')[1]}`)
        return thuis.ports.documenten.lees(sleutel)
      }
    }
    await metPoorten(thuis, { mailer, documenten }).stuur()
    const { definitief } = await thuis.brief()
    expect(definitief?.sleutel).toBe(`${G}/archief/${B1}/${definitief?.sha256}.pdf`)
    expect(gezien.slice(gezien.indexOf('bewaard archief'))).toEqual(['bewaard archief', 'gelezen archief', 'gelezen archief', 'aangeboden'])
  })

  it('that was changed in the store is not sent', async () => {
    const thuis = await wereld()
    await thuis.toestemming('besluit')
    const mailer = new Proefmailer('smtp', () => thuis.klok.nu())
    const lees = async (sleutel: string) =>
      sleutel.includes('/archief/') ? new TextEncoder().encode('anders') : thuis.ports.documenten.lees(sleutel)
    const bewaar = thuis.ports.documenten.bewaar.bind(thuis.ports.documenten)
    const stuk = metPoorten(thuis, { mailer, documenten: { ...thuis.ports.documenten, bewaar, lees } })
    await expect(stuk.stuur()).rejects.toThrow('is veranderd nadat het werd opgeslagen')
    expect(mailer.aangenomen).toEqual([])
    expect(await thuis.rijen()).toEqual([])
    await metMailer(thuis, mailer).stuur()
    expect(mailer.aangenomen).toHaveLength(1)
  })

  it.each([
    [
      'the content hash is no longer the approved one',
      { inhoudHash: 'cd'.repeat(32) },
      'het sjabloon of de huisstijl zijn na het akkoord veranderd'
    ],
    ['the gate over the final text is red', { gate: { groen: false, regels: [] } }, 'de controle op de wet is niet groen']
  ])('when %s it lapses and a new one is begun', async (_naam, anders, reden) => {
    const thuis = await wereld()
    const zaak = await thuis.stuur(async (opdracht) => ({ ...(await druk(opdracht)), ...anders }))
    expect(zaak.brieven[0]).toMatchObject({ status: 'vervallen', vervallenOmdat: expect.stringContaining(reden) })
    expect(zaak.doorgangen.at(-1)).toMatchObject({ aanleiding: { soort: 'herzending', brief: B1 }, teBeslissen: 'alles' })
    expect(zaak.taken.map(({ soort }) => soort)).toEqual(['beoordelen'])
    expect(zaak.verzendingen).toEqual([])
  })

  it('when the printer is down the rest goes on and nothing is lost', async () => {
    const thuis = await wereld({ brieven: [{ soort: 'aanwijzing' }, { soort: 'verzoek-nader-onderzoek' }] })
    let keer = 0
    const kapot = thuis.stuur(async (opdracht) => {
      keer += 1
      if (keer === 1) throw new Drukfout('Chromium is gestopt')
      return druk(opdracht)
    })
    await expect(kapot).rejects.toThrow('Chromium is gestopt')
    expect((await thuis.brief()).status).toBe('goedgekeurd')
    expect((await thuis.brief(`${ZAAK}-b2`)).status).toBe('verzonden')
    await thuis.stuur()
    expect((await thuis.brief()).status).toBe('onderweg')
  })

  it('when one letter fails in a way that nobody expected the letters after it go out, and every fault is told', async () => {
    const thuis = await wereld({ brieven: [{ soort: 'aanwijzing' }, { soort: 'verzoek-nader-onderzoek' }, { soort: 'waarschuwing' }] })
    let keer = 0
    const kapot = thuis.stuur(async (opdracht) => {
      keer += 1
      if (keer === 1) throw new TypeError('een gegeven ontbreekt')
      if (keer === 2) throw new Drukfout('Chromium is gestopt')
      return druk(opdracht)
    })
    const gemeld = await kapot.catch((fout: unknown) => (fout instanceof AggregateError ? fout.errors.map(String) : [String(fout)]))
    expect(gemeld).toEqual(['TypeError: een gegeven ontbreekt', 'Drukfout: Chromium is gestopt'])
    expect((await thuis.brief(`${ZAAK}-b3`)).status).toBe('onderweg')
  })

  it('when the store gives back another letter than it took nothing goes out any more', async () => {
    const thuis = await wereld({ brieven: [{ soort: 'aanwijzing' }, { soort: 'verzoek-nader-onderzoek' }] })
    let keer = 0
    const kapot = thuis.stuur(async (opdracht) => {
      keer += 1
      if (keer === 1) throw new DocumentVeranderd('Het document is veranderd.')
      return druk(opdracht)
    })
    await expect(kapot).rejects.toThrow('Het document is veranderd.')
    expect(keer).toBe(1)
  })
})

describe('a letter whose time has become too short', () => {
  it('is not sent a day after the planned day, but made anew', async () => {
    const thuis = await wereld({ brieven: [{ soort: 'waarschuwing', gegevens: MET_DATUM }], gepland: '2026-11-30' })
    await thuis.toestemming('waarschuwing')
    thuis.klok.zet('2026-12-01')
    const zaak = await thuis.stuur()
    expect(zaak.brieven[0]).toMatchObject({
      status: 'vervallen',
      vervallenOmdat: expect.stringContaining('eindigt in de brief op 14 december 2026')
    })
    expect(zaak.doorgangen.at(-1)?.aanleiding).toEqual({ soort: 'herzending', brief: B1 })
    expect(await thuis.post()).toEqual([])
  })

  it('is sent on the day that it prints', async () => {
    const thuis = await wereld({ brieven: [{ soort: 'waarschuwing', gegevens: MET_DATUM }], gepland: '2026-11-30' })
    await thuis.toestemming('waarschuwing')
    thuis.klok.zet('2026-11-30')
    expect((await thuis.stuur()).brieven[0]).toMatchObject({ status: 'verzonden', verzondenOp: '2026-11-30' })
  })

  it('also when only a retry comes too late; the copy is stopped too', async () => {
    const begin = await wereld({ brieven: [{ soort: 'waarschuwing', gegevens: MET_DATUM }], houder: GEMACHTIGDE, gepland: '2026-11-30' })
    await begin.toestemming('waarschuwing')
    const { thuis, mailer } = smtp(begin)
    thuis.klok.zet('2026-11-30T22:50:00Z')
    mailer.stoort = () => {
      throw new TijdelijkeMailfout('451 later')
    }
    await thuis.stuur()
    thuis.klok.zet('2026-11-30T23:10:00Z')
    mailer.stoort = () => undefined
    const zaak = await thuis.stuur()
    expect(mailer.aangenomen).toEqual([])
    expect(zaak.brieven[0]?.status).toBe('vervallen')
    expect(zaak.verzendingen.map(({ status }) => status)).toEqual(['mislukt-definitief', 'mislukt-definitief'])
    expect(zaak.taken.filter(({ soort, afgedaan }) => soort === 'post' && afgedaan === null)).toEqual([])
  })
})

describe('the state follows from the result', () => {
  it('accepted by a relay is not delivered: no day counts', async () => {
    const begin = await wereld()
    await begin.toestemming('besluit')
    const { thuis } = smtp(begin)
    await thuis.stuur()
    expect((await thuis.rijen())[0]).toMatchObject({
      status: 'geaccepteerd',
      berichtId: `<${B1}-v1@voorbeeldgemeente.example>`,
      verzondenOp: null
    })
    expect(await thuis.brief()).toMatchObject({ status: 'onderweg', verzondenOp: null })
  })

  it('without proof it is onzeker after 24 hours, and then post; the post row counts', async () => {
    const begin = await wereld()
    await begin.toestemming('besluit')
    const { thuis, mailer } = smtp(begin)
    await thuis.stuur()
    thuis.klok.zet('2026-11-24T08:59:00Z')
    expect(volgendeStap(await thuis.zaak(), thuis.klok.nu(), thuis.klok.vandaag())).not.toBe('send')
    await thuis.stuur()
    expect(await thuis.rijen(B1)).toHaveLength(1)
    thuis.klok.zet('2026-11-24T09:00:00Z')
    expect(volgendeStap(await thuis.zaak(), thuis.klok.nu(), thuis.klok.vandaag())).toBe('send')
    await thuis.stuur()
    expect((await thuis.rijen(B1)).map(({ kanaal, status, telt, versie }) => [kanaal, status, telt, versie])).toEqual([
      ['smtp', 'onzeker', false, 1],
      ['post', 'per-post', true, 2]
    ])
    // The second message is the notice to the behandelaars; the letter itself went once.
    expect(mailer.aangenomen.filter(({ sleutel }) => sleutel.startsWith(B1))).toHaveLength(1)
  })

  it('refused for good: no mail goes to that address any more, a task, and out by post', async () => {
    const begin = await wereld()
    await begin.toestemming('besluit')
    await begin.toestemming('mededeling')
    const { thuis, mailer } = smtp(begin)
    mailer.stoort = ({ sleutel }) => {
      if (sleutel === `${B1}-v1`) throw new DefinitieveMailfout('550 mailbox bestaat niet')
    }
    const zaak = await thuis.stuur()
    expect((await thuis.rijen(B1)).map(({ kanaal, status, telt }) => [kanaal, status, telt])).toEqual([
      ['smtp', 'mislukt-definitief', false],
      ['post', 'gepland', true]
    ])
    await thuis.stuur()
    expect((await thuis.rijen(B1))[1]?.status).toBe('per-post')
    expect(zaak.taken.find(({ soort }) => soort === 'bezorging')?.tekst).toBe(
      'Verzending vbg-2026-0001-b1-v1 aan Stichting Kinderopvang Zonnestraal is niet aangekomen: 550 mailbox bestaat niet. De brief ligt klaar om opnieuw te posten. Aan bestuur@zonnestraal.example gaat geen e-mail meer, van geen enkele soort, tot iemand het adres bevestigt: bs consent houder:kvk:12345678 --gemeente voorbeeldgemeente --address bestuur@zonnestraal.example --confirm --reason "hoe u weet dat het adres werkt" --as UW.NAAM'
    )
    const register = await leesOntvanger(thuis.ports.store, G, HOUDER)
    expect([toestemmingVoor(register, 'besluit'), toestemmingVoor(register, 'mededeling')]).toEqual([null, null])
    expect(register?.toestemmingen.map(({ ingetrokken }) => ingetrokken)).toEqual([null, null])
    expect(mailer.aangenomen.map(({ sleutel }) => sleutel)).toEqual(expect.arrayContaining([`${ZAAK}-m1-v1`, `${ZAAK}-m1-v2`]))
  })

  it('a broken connection after the message left is onzeker, and nothing is sent again by itself', async () => {
    const begin = await wereld()
    await begin.toestemming('besluit')
    const { thuis, mailer } = smtp(begin)
    mailer.stoort = () => {
      throw new OnzekereMailfout('verbinding brak af')
    }
    const zaak = await thuis.stuur()
    expect((await thuis.rijen())[0]?.status).toBe('onzeker')
    expect(zaak.taken.map(({ soort, over }) => [soort, over])).toEqual([['twijfel', `${B1}-v1`]])
    mailer.stoort = () => undefined
    thuis.klok.zet('2026-11-27')
    await thuis.stuur()
    expect(mailer.aangenomen).toEqual([])
  })

  it('a consent withdrawn before a retry is honoured: post', async () => {
    const begin = await wereld()
    await begin.toestemming('besluit')
    const { thuis, mailer } = smtp(begin)
    mailer.stoort = () => {
      throw new TijdelijkeMailfout('451 later')
    }
    await thuis.stuur()
    await trekToestemmingIn(thuis.ports, {
      gemeente: G,
      ontvanger: HOUDER,
      soort: 'besluit',
      adres: undefined,
      reden: 'op verzoek',
      door: 'bram'
    })
    mailer.stoort = () => undefined
    thuis.klok.zet('2026-11-23T09:30:00Z')
    await thuis.stuur()
    expect(mailer.aangenomen.filter(({ sleutel }) => sleutel.startsWith(B1))).toEqual([])
    expect((await thuis.rijen(B1)).map(({ kanaal }) => kanaal)).toEqual(['smtp', 'post'])
  })
})

describe('trying again for at least four hours, then a person and post', () => {
  it('the server is down for five hours', async () => {
    const begin = await wereld()
    await begin.toestemming('besluit')
    const { thuis, mailer } = smtp(begin)
    const tijden: string[] = []
    mailer.stoort = ({ sleutel }) => {
      if (!sleutel.startsWith(B1)) return
      tijden.push(thuis.klok.nu())
      throw new TijdelijkeMailfout('421 niet bereikbaar')
    }
    thuis.klok.zet('2026-11-23T09:00:00Z')
    await thuis.stuur()
    for (let keer = 0; keer < 20; keer += 1) {
      const rij = (await thuis.rijen(B1))[0]
      if (rij?.status !== 'mislukt-tijdelijk' || rij.volgendePoging === null) break
      thuis.klok.zet(rij.volgendePoging)
      await thuis.stuur()
    }
    expect([tijden.length, tijden[0], tijden.at(-1)]).toEqual([8, '2026-11-23T09:00:00Z', '2026-11-23T13:15:00Z'])
    const [eerste, tweede] = await thuis.rijen(B1)
    expect(eerste).toMatchObject({ status: 'mislukt-definitief', pogingen: 8, telt: false })
    expect(tweede).toMatchObject({ kanaal: 'post', telt: true })
    const zaak = await thuis.zaak()
    expect(zaak.taken.filter(({ soort }) => soort === 'bezorging')).toHaveLength(1)
    // The address works; only our way to it did not.
    const staat = await thuis.ports.store.lees({ gemeente: G, soort: 'ontvanger', id: HOUDER })
    expect(JSON.parse(staat?.staat ?? '{}').toestemmingen[0].ingetrokken).toBeNull()
  })

  it('nothing is offered before its time', async () => {
    const begin = await wereld()
    await begin.toestemming('besluit')
    const { thuis, mailer } = smtp(begin)
    mailer.stoort = () => {
      throw new TijdelijkeMailfout('451 later')
    }
    await thuis.stuur()
    await thuis.stuur()
    expect((await thuis.rijen())[0]?.pogingen).toBe(1)
    expect(volgendeStap(await thuis.zaak(), thuis.klok.nu(), thuis.klok.vandaag())).not.toBe('send')
  })

  it('five of six recipients fail, then recover: exactly six mails', async () => {
    const begin = await wereld({
      houder: GEMACHTIGDE,
      brieven: [{ soort: 'aanwijzing' }, { soort: 'waarschuwing' }, { soort: 'afronding' }]
    })
    for (const soort of ['besluit', 'waarschuwing', 'mededeling'] as const) {
      await begin.toestemming(soort)
      await begin.toestemming(soort, 'gemachtigde:mr-a-advocaat:1234zz', 'advocaat@balie.example')
    }
    const { thuis, mailer } = smtp(begin)
    let nummer = 0
    mailer.stoort = () => {
      nummer += 1
      if (nummer > 1) throw new TijdelijkeMailfout('421 niet bereikbaar')
    }
    await thuis.stuur()
    expect((await thuis.rijen()).map(({ status }) => status)).toEqual([
      'geaccepteerd',
      ...Array.from({ length: 5 }, () => 'mislukt-tijdelijk')
    ])
    mailer.stoort = () => undefined
    thuis.klok.zet('2026-11-23T09:05:00Z')
    await thuis.stuur()
    thuis.klok.zet('2026-11-23T10:05:00Z')
    await thuis.stuur()
    expect(mailer.aangenomen.map(({ sleutel }) => sleutel).sort()).toEqual(
      ['b1-v1', 'b1-v2', 'b2-v1', 'b2-v2', 'b3-v1', 'b3-v2'].map((deel) => `${ZAAK}-${deel}`)
    )
  })
})

class Stroomuitval extends Error {}

describe('a process that stops', () => {
  it('between the attempt and the record leaves a row in doubt: onzeker, a task, and no second mail', async () => {
    const thuis = await wereld()
    await thuis.toestemming('besluit')
    const voorSchrijven = (n: number) => {
      // 1 the letter stored, 2 planned, 3 offered, 4 the mail, 5 its result.
      if (n === 5) throw new Stroomuitval()
    }
    await expect(metPoorten(thuis, brekendePoorten(thuis.ports, { voorSchrijven })).stuur()).rejects.toThrow(Stroomuitval)
    expect((await thuis.rijen())[0]?.status).toBe('aangeboden')
    expect(await thuis.post()).toHaveLength(1)

    expect(volgendeStap(await thuis.zaak(), thuis.klok.nu(), thuis.klok.vandaag())).toBe('send')
    const zaak = await thuis.stuur()
    expect((await thuis.rijen())[0]).toMatchObject({ status: 'onzeker', telt: true })
    expect(zaak.taken.map(({ soort }) => soort)).toEqual(['twijfel'])
    await thuis.stuur()
    expect(await thuis.post()).toHaveLength(1)
    expect(await thuis.brief()).toMatchObject({ status: 'onderweg', verzondenOp: null })
  })

  it.each([1, 2, 3, 4, 5].flatMap((k) => [['before', k] as const, ['after', k] as const]))(
    '%s its write %i: afterwards one mail and its day, or a doubt that says so',
    async (wanneer, k) => {
      const thuis = await wereld()
      await thuis.toestemming('besluit')
      const breek = (n: number) => {
        if (n === k) throw new Stroomuitval()
      }
      const kapot = brekendePoorten(thuis.ports, wanneer === 'before' ? { voorSchrijven: breek } : { naSchrijven: breek })
      await expect(metPoorten(thuis, kapot).stuur()).rejects.toThrow(Stroomuitval)
      await thuis.stuur()
      const brief = await thuis.brief()
      const rijen = await thuis.rijen()
      const post = await thuis.post()
      expect(rijen).toHaveLength(1)
      if (rijen[0]?.status === 'onzeker') {
        expect(brief.verzondenOp).toBeNull()
        expect(post.length).toBeLessThanOrEqual(1)
      } else {
        expect([rijen[0]?.status, brief.verzondenOp, post.length]).toEqual(['afgeleverd', '2026-11-23', 1])
      }
    }
  )
})

describe('running again', () => {
  it.each(Briefsoorten.options.filter((soort) => soort !== 'mededeling-oudercommissie').map((soort) => [soort]))(
    '%s: nothing due is left, and a second run writes nothing',
    async (soort) => {
      const thuis = await wereld({ brieven: [{ soort, gegevens: MET_DATUM }], houder: GEMACHTIGDE })
      await thuis.toestemming('besluit')
      const zaak = await thuis.stuur()
      expect(volgendeStap(zaak, thuis.klok.nu(), thuis.klok.vandaag())).not.toBe('send')
      expect((await thuis.stuur()).versie).toBe(zaak.versie)
      expect(INHOUD).toBe(zaak.brieven[0]?.akkoord?.inhoudHash)
    }
  )
})
