import { describe, expect, it } from 'vitest'
import { verwerkBezorging } from '../../../functions/entry/lambda/bezorging.ts'
import { G, metMailer, Proefmailer, wereld, ZAAK } from '../../send/wereld.ts'
import { AFGELEVERD, KLACHT, luisteraar, teruggekomen, vanSes, wachtrij } from './gebeurtenissen.ts'

const B1 = `${ZAAK}-b1`
const V1 = `${B1}-v1`

/** An aanwijzing that SES has accepted. */
async function verzonden() {
  const begin = await wereld({ brieven: [{ soort: 'aanwijzing', gegevens: {} }] })
  await begin.toestemming('besluit')
  const thuis = metMailer(begin, new Proefmailer('ses', () => begin.klok.nu()))
  await thuis.stuur()
  const oor = luisteraar()
  const bezorging = { ports: thuis.ports, log: oor.log, legBij: oor.legBij }
  const meld = (...gebeurtenissen: readonly unknown[]) =>
    verwerkBezorging(bezorging, wachtrij(...gebeurtenissen.map((inhoud) => ({ inhoud }))))
  return { ...thuis, ...oor, meld }
}

describe('what SES says afterwards', () => {
  it('delivered: the bekendmaking, on the Amsterdam day of the receiving server, also when told twice', async () => {
    const thuis = await verzonden()
    thuis.klok.zet('2026-11-25')
    const bericht = vanSes('Delivery', V1, AFGELEVERD)
    expect(await thuis.meld(bericht, bericht)).toEqual({ batchItemFailures: [] })
    // 23:30 UTC is the next day in Amsterdam.
    expect(await thuis.brief()).toMatchObject({ status: 'bekendgemaakt', verzondenOp: '2026-11-24' })
    expect(thuis.regels).toEqual([1, 2].map(() => ({ melding: 'bezorging', gemeente: G, verzending: V1, soort: 'afgeleverd' })))
  })

  it('delivered and then bounced: the day counts no more and it goes out again', async () => {
    const thuis = await verzonden()
    thuis.klok.zet('2026-11-25')
    await thuis.meld(vanSes('Delivery', V1, AFGELEVERD))
    await thuis.meld(vanSes('Bounce', V1, teruggekomen('Permanent', 'General')))
    expect((await thuis.rijen()).map(({ status }) => status)[0]).toBe('mislukt-definitief')
    expect((await thuis.zaak()).verzendingen.length).toBeGreaterThan(1)
  })

  it.each([
    ['an automatic answer', vanSes('Bounce', V1, teruggekomen('Transient', 'General'))],
    ['a digest that arrived', vanSes('Delivery', 'dagoverzicht-2026-11-23-bram', AFGELEVERD)],
    ['a mail without a gemeente', vanSes('Delivery', V1, AFGELEVERD, 'Geen Gemeente')]
  ])('%s changes nothing', async (_, bericht) => {
    const thuis = await verzonden()
    const voor = await thuis.zaak()
    expect(await thuis.meld(bericht)).toEqual({ batchItemFailures: [] })
    expect(await thuis.zaak()).toEqual(voor)
    expect([thuis.meldingen(), thuis.bijgelegd]).toEqual([['bezorging-zonder-verzending'], []])
  })

  it.each([
    ['a full mailbox', teruggekomen('Transient', 'MailboxFull'), 'Bounce'],
    ['an unknown bounce', teruggekomen('Undetermined', 'Undetermined'), 'Bounce'],
    ['a virus', { reject: { reason: 'Bad content' } }, 'Reject']
  ])('%s is a mail that did not arrive', async (_, deel, soort) => {
    const thuis = await verzonden()
    await thuis.meld(vanSes(soort, V1, deel))
    expect((await thuis.zaak()).verzendingen.find(({ id }) => id === V1)?.status).toBe('mislukt-definitief')
  })

  it('a complaint is a task for a person', async () => {
    const thuis = await verzonden()
    await thuis.meld(vanSes('Complaint', V1, KLACHT))
    expect((await thuis.zaak()).taken.map(({ soort, over }) => [soort, over])).toEqual([['beoordelen', V1]])
  })

  it('about a Verzending that is not there is a dead letter, and the rest is written', async () => {
    const thuis = await verzonden()
    thuis.klok.zet('2026-11-25')
    const wees = vanSes('Delivery', `${ZAAK}-b9-v1`, AFGELEVERD)
    expect(await thuis.meld(wees, { onbekend: true }, vanSes('Delivery', V1, AFGELEVERD))).toEqual({ batchItemFailures: [] })
    expect(thuis.meldingen()).toEqual(['dode-brief', 'dode-brief', 'bezorging'])
    expect(thuis.bijgelegd[0]?.uitleg).toContain('bestaat niet')
    expect(await thuis.brief()).toMatchObject({ status: 'bekendgemaakt' })
  })

  it('of another gemeente reaches nothing here', async () => {
    const thuis = await verzonden()
    const voor = await thuis.zaak()
    await thuis.meld(vanSes('Bounce', V1, teruggekomen('Permanent', 'General'), 'leeuwarderadeel'))
    expect([await thuis.zaak(), thuis.meldingen()]).toEqual([voor, ['dode-brief']])
  })

  it('names nobody in the log', async () => {
    const thuis = await verzonden()
    await thuis.meld(vanSes('Bounce', V1, teruggekomen('Permanent', 'General')), vanSes('Complaint', V1, KLACHT))
    expect(JSON.stringify(thuis.regels)).not.toMatch(/zonnestraal|@|550/i)
  })
})
