/** An address from which mail came back: nothing of any kind goes there until a person confirms it (Awb 2:8, 2:11). */
import { describe, expect, it } from 'vitest'
import { type Berichtsoort, toestemmingVoor } from '../../functions/model/toestemming.ts'
import { TijdelijkeMailfout } from '../../functions/ports.ts'
import { bevestigAdres, teruggekomen, trekToestemmingIn, verwerkBericht } from '../../functions/send/step.ts'
import { leesOntvanger, vouwStroom, wijzigOntvanger } from '../../functions/stroom.ts'
import { G, HOUDER, melding, metMailer, Proefmailer, type Wereld, type Wereldkeuze, wereld, ZAAK } from './wereld.ts'

const V1 = `${ZAAK}-b1-v1`
const ADRES = 'bestuur@zonnestraal.example'
const BRAM = { gemeente: G, verzending: V1, door: 'bram', reden: '550 mailbox bestaat niet' }
const BEVESTIG = { gemeente: G, ontvanger: HOUDER, adres: ADRES, reden: 'gebeld op 26 november', door: 'bram' }
const SOORTEN: readonly Berichtsoort[] = ['besluit', 'voornemen', 'waarschuwing', 'mededeling', 'herinnering']

/** The aanwijzing went by SMTP to an address for which there is consent for every kind, and came back. */
async function terug(keuze: Wereldkeuze = {}): Promise<Wereld & { mailer: Proefmailer }> {
  const begin = await wereld(keuze)
  for (const soort of SOORTEN) await begin.toestemming(soort)
  const mailer = new Proefmailer('smtp', () => begin.klok.nu())
  const thuis = metMailer(begin, mailer)
  await thuis.stuur()
  const uit = await teruggekomen(thuis.ports, BRAM)
  if (!uit.ok) throw new Error(uit.redenen.join())
  return { ...thuis, mailer }
}

/** Mail of another zaak came back. */
async function markeer({ ports }: Wereld, verzending = 'vbg-2026-0009-b1-v1'): Promise<void> {
  await wijzigOntvanger(ports, { gemeente: G, id: HOUDER, door: 'systeem' }, () => [
    { soort: 'adres-onbereikbaar', inhoud: { adres: ADRES, verzending, reden: '550' } }
  ])
}

const register = ({ ports }: Wereld, id = HOUDER) => leesOntvanger(ports.store, G, id)

async function bruikbaar(thuis: Wereld): Promise<readonly Berichtsoort[]> {
  const staat = await register(thuis)
  return SOORTEN.filter((soort) => toestemmingVoor(staat, soort) !== null)
}

describe('an address from which mail came back', () => {
  it('is used for no kind of message, although the consents were not withdrawn', async () => {
    const thuis = await terug()
    expect(await bruikbaar(thuis)).toEqual([])
    expect((await register(thuis))?.toestemmingen.every(({ ingetrokken }) => ingetrokken === null)).toBe(true)
  })

  it('a letter of another kind goes by post and says why; a reminder is not sent and says why', async () => {
    const begin = await wereld({ brieven: [{ soort: 'afronding' }], meldingen: [melding()] })
    for (const soort of SOORTEN) await begin.toestemming(soort)
    await markeer(begin)
    await begin.stuur()
    expect((await begin.rijen()).map(({ kanaal, status }) => [kanaal, status])).toEqual([['post', 'per-post']])
    const waarom = `E-mail aan ${ADRES} kwam niet aan en niemand heeft dat adres daarna bevestigd (artikel 2:11 Awb)`
    expect((await begin.rijen())[0]?.stappen[0]?.toelichting).toBe(waarom)
    expect((await begin.zaak()).meldingen[0]).toMatchObject({ status: 'niet verstuurd', reden: waarom })
    expect(await begin.post()).toEqual([])
  })

  it('a letter that was planned for it before, but not offered yet, goes by post', async () => {
    const begin = await wereld()
    await begin.toestemming('besluit')
    const mailer = new Proefmailer('smtp', () => begin.klok.nu())
    mailer.stoort = () => {
      throw new TijdelijkeMailfout('421 later')
    }
    const thuis = metMailer(begin, mailer)
    await thuis.stuur()
    await markeer(thuis)
    thuis.klok.zet('2026-11-23T10:00:00Z')
    await thuis.stuur()
    expect((await thuis.rijen(`${ZAAK}-b1`)).map(({ kanaal, status }) => [kanaal, status])).toEqual([
      ['smtp', 'mislukt-definitief'],
      ['post', 'gepland']
    ])
  })

  it('the task says what to do', async () => {
    const thuis = await terug()
    expect((await thuis.zaak()).taken.find(({ soort }) => soort === 'bezorging')?.tekst).toContain(
      `Aan ${ADRES} gaat geen e-mail meer, van geen enkele soort, tot iemand het adres bevestigt: bs consent ${HOUDER} --gemeente voorbeeldgemeente --address ${ADRES} --confirm --reason "hoe u weet dat het adres werkt" --as UW.NAAM`
    )
  })

  it('another address of the same recipient may still be used', async () => {
    const thuis = await terug()
    await thuis.toestemming('mededeling', HOUDER, 'kantoor@zonnestraal.example')
    expect(toestemmingVoor(await register(thuis), 'mededeling')?.adres).toBe('kantoor@zonnestraal.example')
    expect(await bruikbaar(thuis)).toEqual(['mededeling'])
  })

  it('of a reminder: a task, and no letter goes there either', async () => {
    const begin = await wereld({ brieven: [], meldingen: [melding()] })
    for (const soort of SOORTEN) await begin.toestemming(soort)
    const thuis = metMailer(begin, new Proefmailer('smtp', () => begin.klok.nu()))
    await thuis.stuur()
    await verwerkBericht(thuis.ports, G, {
      verzending: `${ZAAK}-m1-v1`,
      soort: 'teruggekomen',
      tijdstip: '2026-11-23T10:00:00Z',
      bewijs: '550'
    })
    expect((await thuis.zaak()).taken.map(({ soort, over }) => [soort, over])).toEqual([['bezorging', `${ZAAK}-m1-v1`]])
    expect(await bruikbaar(thuis)).toEqual([])
  })

  it('of the GGD: its next letter goes by post', async () => {
    const begin = await wereld({ brieven: [{ soort: 'verzoek-nader-onderzoek' }] })
    const thuis = metMailer(begin, new Proefmailer('smtp', () => begin.klok.nu()))
    await thuis.stuur()
    await teruggekomen(thuis.ports, BRAM)
    const [ggd] = (await thuis.ports.store.stromen(G, 'ontvanger')).ids
    expect((await register(thuis, ggd))?.onbereikbaar.map(({ adres }) => adres)).toEqual(['kinderopvang@ggd.example'])
    const sleutel = { gemeente: G, soort: 'ontvanger', id: ggd ?? '' } as const
    expect(vouwStroom(sleutel, await thuis.ports.store.journaal(sleutel))).toEqual(await register(thuis, ggd))
  })
})

describe('a person confirms the address', () => {
  it('and every consent for it can be used again', async () => {
    const thuis = await terug()
    expect((await bevestigAdres(thuis.ports, BEVESTIG)).ok).toBe(true)
    expect(await bruikbaar(thuis)).toEqual(SOORTEN)
    expect((await register(thuis))?.onbereikbaar[0]?.bevestigd).toMatchObject({ door: 'bram', reden: 'gebeld op 26 november' })
  })

  it.each([
    ['as it was', ADRES],
    ['with other capitals', 'Bestuur@Zonnestraal.example']
  ])('by giving consent for it anew, written %s', async (_naam, adres) => {
    const thuis = await terug()
    await thuis.toestemming('besluit', HOUDER, adres)
    expect(await bruikbaar(thuis)).toEqual(SOORTEN)
  })

  it('and the same bounce that is told again changes nothing, a new one does', async () => {
    const thuis = await terug()
    await bevestigAdres(thuis.ports, BEVESTIG)
    await teruggekomen(thuis.ports, BRAM)
    expect(await bruikbaar(thuis)).toEqual(SOORTEN)
    const { ports } = thuis
    await markeer(thuis, `${ZAAK}-b9-v1`)
    expect([await bruikbaar(thuis), (await bevestigAdres(ports, BEVESTIG)).ok]).toEqual([[], true])
  })

  it('but a consent that was withdrawn stays withdrawn', async () => {
    const thuis = await terug()
    await trekToestemmingIn(thuis.ports, { ...BEVESTIG, soort: 'besluit', adres: undefined })
    await bevestigAdres(thuis.ports, BEVESTIG)
    expect(await bruikbaar(thuis)).toEqual(SOORTEN.filter((soort) => soort !== 'besluit'))
  })

  it.each([
    ['without saying how he knows', { reden: ' ' }, 'Schrijf met --reason hoe u weet'],
    ['of which no mail came back', { adres: 'ander@zonnestraal.example' }, 'niet als onbereikbaar bekend'],
    ['without the role', { door: 'mila' }, 'Mila Mandaathouder kan niet'],
    ['of nobody', { ontvanger: 'Zonnestraal' }, 'is geen ontvanger']
  ])('is refused %s', async (_naam, anders, woorden) => {
    const thuis = await terug()
    const uit = await bevestigAdres(thuis.ports, { ...BEVESTIG, ...anders })
    expect(uit.ok ? '' : uit.redenen.join()).toContain(woorden)
  })
})
