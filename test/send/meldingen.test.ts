import { describe, expect, it } from 'vitest'
import { volgendeStap } from '../../functions/model/werk.ts'
import { TijdelijkeMailfout } from '../../functions/ports.ts'
import { kleinBeleid } from '../helpers/klein-beleid.ts'
import { melding, metMailer, Proefmailer, type Wereld, wereld, ZAAK } from './wereld.ts'

const OC = 'oudercommissie:lrk:123456789'
const BRON = 'https://rapporten.example/123'
const OPENBAAR = melding({
  sleutel: 'rapport-openbaar:r1',
  soort: 'rapport-openbaar',
  ontvanger: 'oudercommissie',
  sjabloon: 'rapport-openbaar',
  gegevens: { vaststelling: '2026-11-03', openbaarOp: '2026-11-20', bron: BRON }
})

async function met(...meldingen: readonly ReturnType<typeof melding>[]): Promise<Wereld> {
  return wereld({ brieven: [], meldingen })
}

describe('a notice that is due', () => {
  it('goes out by consent of its own kind, once', async () => {
    const thuis = await met(melding())
    await thuis.toestemming('herinnering')
    const zaak = await thuis.stuur()
    expect(zaak.meldingen[0]).toMatchObject({ status: 'verstuurd', reden: '' })
    expect(zaak.verzendingen.map(({ id, telt, status }) => [id, telt, status])).toEqual([[`${ZAAK}-m1-v1`, false, 'afgeleverd']])
    expect((await thuis.post())[0]?.onderwerp).toContain('Herinnering: u hebt tot en met 14 december 2026 de tijd om te herstellen')
    expect((await thuis.stuur()).versie).toBe(zaak.versie)
  })

  it.each<[string, ReturnType<typeof melding>, string]>([
    ['without consent', melding(), 'er is geen toestemming vastgelegd om hierover te e-mailen (artikel 2:8 Awb)'],
    [
      'with a field that is missing',
      melding({ gegevens: { laatsteDag: '2026-12-14', brieftitel: 'Waarschuwing', briefdatum: '2026-11-30', maatregel: null } }),
      "de mail 'herinnering-hersteltermijn' heeft het veld 'maatregel' nodig (tekst)"
    ],
    ['with a mail that does not exist', melding({ sjabloon: 'gefeliciteerd' }), "er is geen mail 'gefeliciteerd'"],
    [
      'to somebody for whom the mail is not meant',
      melding({ ontvanger: 'oudercommissie' }),
      "de e-mail 'herinnering-hersteltermijn' is niet bestemd voor: oudercommissie"
    ],
    ['to a gemachtigde who is not there', melding({ ontvanger: 'gemachtigde' }), 'er is niemand om dit aan te melden (gemachtigde)']
  ])('%s is not sent, and says why', async (_naam, wat, reden) => {
    const thuis = await met(wat)
    const zaak = await thuis.stuur()
    expect(zaak.meldingen[0]).toMatchObject({ status: 'niet verstuurd', reden: expect.stringContaining(reden) })
    expect(zaak.verzendingen).toEqual([])
    expect(await thuis.post()).toEqual([])
    expect(volgendeStap(zaak, thuis.klok.nu(), thuis.klok.vandaag())).not.toBe('send')
  })

  it('to the behandelaar goes to everybody with that role, without consent', async () => {
    const gegevens = { omschrijving: 'hersteltermijn bij o1', laatsteDag: '2026-12-14', uitleg: 'Twee weken.' }
    const thuis = await met(melding({ ontvanger: 'behandelaar', sjabloon: 'termijn-nadert', gegevens }))
    const zaak = await thuis.stuur()
    expect((await thuis.post()).map(({ aan }) => aan)).toEqual([
      'Bram Behandelaar <bram@voorbeeldgemeente.example>',
      'Bente Behandelaar <bente@voorbeeldgemeente.example>'
    ])
    expect(zaak.meldingen[0]?.status).toBe('verstuurd')
  })

  it('whose sending fails for now is tried again and then sent', async () => {
    const begin = await met(melding())
    await begin.toestemming('herinnering')
    const mailer = new Proefmailer('smtp', () => begin.klok.nu())
    const thuis = metMailer(begin, mailer)
    mailer.stoort = () => {
      throw new TijdelijkeMailfout('451 later')
    }
    expect((await thuis.stuur()).meldingen[0]?.status).toBe('te versturen')
    mailer.stoort = () => undefined
    thuis.klok.zet('2026-11-23T09:05:00Z')
    const zaak = await thuis.stuur()
    expect(zaak.meldingen[0]?.status).toBe('verstuurd')
    // A notice is a courtesy: nobody waits for proof of its delivery.
    expect(zaak.verzendingen[0]).toMatchObject({ status: 'geaccepteerd', volgendePoging: null })
  })

  it('that never gets through is recorded as not sent, without a letter by post', async () => {
    const begin = await met(melding())
    await begin.toestemming('herinnering')
    const mailer = new Proefmailer('smtp', () => begin.klok.nu())
    mailer.stoort = () => {
      throw new TijdelijkeMailfout('451 later')
    }
    const thuis = metMailer(begin, mailer)
    await thuis.stuur()
    thuis.klok.zet('2026-11-23T14:00:00Z')
    const zaak = await thuis.stuur()
    expect(zaak.meldingen[0]).toMatchObject({ status: 'niet verstuurd', reden: expect.stringContaining('vier uur lang geprobeerd') })
    expect(zaak.verzendingen).toHaveLength(1)
  })
})

describe('the oudercommissie hears what is public', () => {
  it('that the report is public, once that is recorded', async () => {
    const thuis = await wereld({
      brieven: [],
      meldingen: [OPENBAAR],
      eerst: (opname) => opname.legtVast({ id: 'e1', soort: 'rapport openbaar', op: '2026-11-20' })
    })
    await thuis.toestemming('oudercommissie', OC, 'oc@zonnestraal.example')
    await thuis.stuur()
    const [mail] = await thuis.post()
    expect(mail?.aan).toBe('Oudercommissie De Zonnestraal <oc@zonnestraal.example>')
    expect(mail?.tekst).toContain(BRON)
  })

  it('not before it is', async () => {
    const thuis = await met(OPENBAAR)
    await thuis.toestemming('oudercommissie', OC, 'oc@zonnestraal.example')
    expect((await thuis.stuur()).meldingen[0]).toMatchObject({
      status: 'niet verstuurd',
      reden: 'nog niet is vastgelegd dat dit openbaar is'
    })
  })

  it('nothing without opt-in', async () => {
    const thuis = await met(OPENBAAR)
    expect((await thuis.stuur()).meldingen[0]?.reden).toContain('de oudercommissie heeft niet laten vastleggen dat zij deze e-mails wil')
  })

  it('a sanction only when it is final and in the register', async () => {
    const sanctie = melding({
      sleutel: 'sanctie',
      ontvanger: 'oudercommissie',
      sjabloon: 'sanctie-in-register',
      gegevens: { op: '2026-11-20', bron: BRON }
    })
    const half = await wereld({
      brieven: [],
      meldingen: [sanctie],
      eerst: (opname) => opname.legtVast({ id: 'e1', soort: 'sanctie in register', op: '2026-11-20' })
    })
    await half.toestemming('oudercommissie', OC, 'oc@zonnestraal.example')
    expect((await half.stuur()).meldingen[0]?.reden).toBe('nog niet is bevestigd dat de sanctie onherroepelijk is (artikel 1.81 Wko)')
    const heel = await wereld({
      brieven: [],
      meldingen: [sanctie],
      eerst: (opname) =>
        opname
          .legtVast({ id: 'e1', soort: 'onherroepelijk', op: '2026-11-19' })
          .legtVast({ id: 'e2', soort: 'sanctie in register', op: '2026-11-20' })
    })
    await heel.toestemming('oudercommissie', OC, 'oc@zonnestraal.example')
    expect((await heel.stuur()).meldingen[0]?.status).toBe('verstuurd')
  })

  it.each(['aanwijzing-gegeven', 'hersteltermijn-eindigt', 'afronding'])('%s only with the ground of the gemeente', async (sjabloon) => {
    const datum = sjabloon === 'hersteltermijn-eindigt' ? 'laatsteDag' : 'op'
    const wat = melding({ sleutel: sjabloon, ontvanger: 'oudercommissie', sjabloon, gegevens: { [datum]: '2026-11-20', bron: BRON } })
    const zonder = await wereld({ brieven: [], meldingen: [wat], beleid: kleinBeleid({ oudercommissie: { grond: null } }) })
    await zonder.toestemming('oudercommissie', OC, 'oc@zonnestraal.example')
    expect((await zonder.stuur()).meldingen[0]?.reden).toBe(
      'de gemeente heeft geen grond vastgelegd om dit aan de oudercommissie te melden'
    )
    const met = await wereld({ brieven: [], meldingen: [wat] })
    await met.toestemming('oudercommissie', OC, 'oc@zonnestraal.example')
    expect((await met.stuur()).meldingen[0]?.status).toBe('verstuurd')
  })
})
