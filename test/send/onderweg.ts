/** A letter between its planning and its leaving: a mail that is tried again, an envelope on a desk. */
import { expect } from 'vitest'
import type { Houder } from '../../functions/model/inspectie.ts'
import type { Taak, Zaak } from '../../functions/model/zaak.ts'
import { TijdelijkeMailfout } from '../../functions/ports.ts'
import { kijkNaPost } from '../../functions/send/step.ts'
import { wijzigZaak } from '../../functions/stroom.ts'
import { bon, inspectierapport, rapport, uitkomst } from '../helpers/zaak-bouwer.ts'
import { G, MET_DATUM, metMailer, Proefmailer, type Wereld, type Wereldkeuze, wereld, ZAAK } from './wereld.ts'

export const B1 = `${ZAAK}-b1`
export const V1 = `${B1}-v1`
export const WIE = { gemeente: G, id: ZAAK }
export const ADRES = { straat: 'Nieuweweg 9', postcode: '4321 ZZ', plaats: 'Voorbeeldstad' }
export const niets = async () => []
export const anders = async () => ['de zienswijze van de houder']

/** The overtreding is found hersteld. */
export async function sluit({ ports }: Wereld): Promise<void> {
  const leeg = { nieuweOvertredingen: [], bevindingen: [], brieven: [], aangevuld: [], vragen: [], vervallenVragen: [], taken: [] }
  await wijzigZaak(ports, { ...WIE, door: 'systeem' }, (zaak) => [
    {
      soort: 'besloten',
      inhoud: { ...leeg, doorgang: zaak.doorgangen.length, uitkomsten: [uitkomst('o1', { gevolg: 'hersteld' })], bon: bon() }
    }
  ])
}

export async function verhuist({ ports }: Wereld, deel: Partial<Houder> = { adres: ADRES }): Promise<void> {
  const inhoud = inspectierapport()
  const onderzoek = { ...inhoud.onderzoek, datums: ['2026-11-24'] }
  const verslag = rapport('r2', { ...inhoud, onderzoek, houder: { ...inhoud.houder, ...deel } })
  await wijzigZaak(ports, { ...WIE, door: 'systeem' }, () => [{ soort: 'rapport-opgenomen', inhoud: { rapport: verslag } }])
}

interface Mailproef {
  readonly thuis: Wereld
  readonly mailer: Proefmailer
}

/** One letter by mail; the server did not take it yet. */
export async function inHerhaling(keuze: Wereldkeuze = {}): Promise<Mailproef> {
  const begin = await wereld(keuze)
  await begin.toestemming('besluit')
  const mailer = new Proefmailer('smtp', () => begin.klok.nu())
  const thuis = metMailer(begin, mailer)
  mailer.stoort = () => {
    throw new TijdelijkeMailfout('451 later')
  }
  await thuis.stuur()
  mailer.stoort = () => undefined
  thuis.klok.zet('2026-11-23T09:30:00Z')
  return { thuis, mailer }
}

export const BESLUIT = { brieven: [{ soort: 'aanwijzing' as const, gegevens: MET_DATUM }] }

export const over = (zaak: Zaak, soort: Taak['soort'], id: string) =>
  zaak.taken.filter((taak) => taak.soort === soort && taak.over === id && taak.afgedaan === null).map(({ tekst }) => tekst)

/** One letter that lies ready to be posted. */
export async function opHetBureau(): Promise<Wereld> {
  const thuis = await wereld(BESLUIT)
  await thuis.stuur()
  expect(over(await thuis.zaak(), 'post', V1)).toHaveLength(1)
  return thuis
}

export async function kijk(thuis: Wereld, verschil = niets as () => Promise<readonly string[]>): Promise<Zaak> {
  await kijkNaPost(thuis.ports, WIE, verschil)
  return thuis.zaak()
}

export async function doeAf(thuis: Wereld): Promise<void> {
  const taak = (await thuis.zaak()).taken.find(
    ({ soort, over: wat, afgedaan }) => soort === 'beoordelen' && wat === V1 && afgedaan === null
  )
  if (taak === undefined) throw new Error('geen taak')
  await wijzigZaak(thuis.ports, { ...WIE, door: 'bram' }, () => [
    { soort: 'taak-afgedaan', inhoud: { taak: taak.id, hoe: 'ligt nog hier' } }
  ])
}
