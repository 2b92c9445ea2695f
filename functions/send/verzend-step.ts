/** What sending reads through the ports, and how it writes: shared by runSend and by the acts of people. */
import { beleidOp, InhoudOnjuist, mensenVan } from '../gemeente.ts'
import type { Datum, GemeenteId } from '../model/basis.ts'
import type { Beleid, Mens } from '../model/beleid.ts'
import { type Berichtsoort, geldendeToestemmingen, isOnbereikbaar, type Toestemming, toestemmingVoor } from '../model/toestemming.ts'
import type { Ontvanger, Verzending } from '../model/verzending.ts'
import type { Brief, Concept, Zaak } from '../model/zaak.ts'
import type { Ports } from '../ports.ts'
import { leesOntvanger, wijzigOntvanger, wijzigZaak } from '../stroom.ts'
import { antwoordadres } from './bericht.ts'
import { type Gedrukt, leesGedrukt } from './gedrukt.ts'
import type { Bereik } from './kanaalkeuze.ts'
import { begin, type Schrift } from './schrift.ts'
import type { Verzendregels } from './vervolg.ts'

export interface Wie {
  readonly gemeente: GemeenteId
  /** Id of the zaak. */
  readonly id: string
}

export interface Omgeving {
  readonly beleid: Beleid
  readonly mensen: readonly Mens[]
  readonly vandaag: Datum
  readonly demo: boolean
}

export async function leesOmgeving(ports: Ports, gemeente: GemeenteId): Promise<Omgeving> {
  const vandaag = ports.klok.vandaag()
  const { beleid } = await beleidOp(ports.inhoud, gemeente, vandaag)
  return { beleid, mensen: await mensenVan(ports.inhoud, gemeente), vandaag, demo: ports.omgeving === 'demo' }
}

/**
 * The mailbox that answers go to.
 * @throws InhoudOnjuist when the policy names only addresses that nobody reads
 */
export function eisAntwoordadres(gegevens: Beleid['gemeentegegevens']): string {
  const adres = antwoordadres(gegevens)
  if (adres !== null) return adres
  throw new InhoudOnjuist(
    'Het beleid noemt alleen e-mailadressen die niemand leest. Vul bij gemeentegegevens een adres in dat wordt gelezen: daar kan een bezwaarschrift binnenkomen (artikel 2:16 Awb).'
  )
}

/** The concept that was approved; null while none is. */
export function goedgekeurdConcept({ akkoord, concepten }: Brief): Concept | null {
  return concepten.find(({ id }) => id === akkoord?.concept) ?? null
}

/** What each approved letter printed, from its stored data. */
export async function leesVerzendregels(ports: Ports, zaak: Zaak): Promise<Verzendregels> {
  const gedrukt = new Map<string, Gedrukt>()
  for (const brief of zaak.brieven) {
    const concept = brief.status === 'vervallen' ? null : goedgekeurdConcept(brief)
    if (concept !== null) gedrukt.set(brief.id, leesGedrukt(new TextDecoder().decode(await ports.documenten.lees(concept.gegevens))))
  }
  return { vandaag: ports.klok.vandaag(), gedrukt }
}

/** `soort` null: no consent is asked, the address stands with the recipient. */
export async function leesBereik(
  { store }: Pick<Ports, 'store'>,
  gemeente: GemeenteId,
  ontvangers: readonly Ontvanger[],
  soort: Berichtsoort | null
): Promise<Bereik> {
  const toestemmingen = new Map<string, Toestemming>()
  const onbereikbaar = new Map<string, string>()
  for (const { id, email } of ontvangers) {
    const staat = await leesOntvanger(store, gemeente, id)
    const toestemming = soort === null ? null : toestemmingVoor(staat, soort)
    const adres = soort === null ? email : (geldendeToestemmingen(staat, soort).at(-1)?.adres ?? null)
    if (toestemming !== null) toestemmingen.set(id, toestemming)
    else if (adres !== null && isOnbereikbaar(staat, adres)) onbereikbaar.set(id, adres)
  }
  return { toestemmingen, onbereikbaar }
}

/**
 * Consent is given per kind, but an address that does not exist can be reached for none (Awb 2:8, 2:11): no further mail goes
 * there until a person confirms it. Of staff the address stands in mensen.yaml.
 */
export async function markeerOnbereikbaar(ports: Ports, gemeente: GemeenteId, rij: Verzending, reden: string): Promise<void> {
  const { id, email, rol } = rij.ontvanger
  if (email === null || rol === 'behandelaar') return
  await wijzigOntvanger(ports, { gemeente, id, door: 'systeem' }, (staat) =>
    staat?.onbereikbaar.some(({ verzending }) => verzending === rij.id) === true
      ? []
      : [{ soort: 'adres-onbereikbaar', inhoud: { adres: email, verzending: rij.id, reden } }]
  )
}

/** Lets `doe` write on the latest state, as the system. */
export async function schrijfZaak(ports: Ports, { gemeente, id }: Wie, doe: (schrift: Schrift) => Schrift): Promise<Zaak> {
  return wijzigZaak(ports, { gemeente, id, door: 'systeem' }, (zaak) => doe(begin(zaak, ports.klok.nu(), 'systeem')).gebeurtenissen)
}
