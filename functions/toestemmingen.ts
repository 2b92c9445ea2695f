/** The consent register as people look at it (Awb 2:8): per recipient what it is called, its zaken, and what it consented to. */
import type { Begrensd } from './cijfers.ts'
import { sha256Hex } from './hash.ts'
import type { GemeenteId } from './model/basis.ts'
import type { OntvangerStaat } from './model/toestemming.ts'
import { Ontvangerregel, Zaakregel, zoekwoorden } from './model/vindrijen.ts'
import type { ZaakStore } from './ports.ts'
import { leesOntvanger } from './stroom.ts'
import { stromenIn } from './wachtlijst.ts'

export interface Registerrij {
  /** In an address in place of the id, which can hold a name: 16 of `[0-9a-f]`. */
  readonly nr: string
  readonly naam: string
  /** Ids of the zaken in which it is a recipient now, the latest last; at most MEESTE_VAN_EEN. */
  readonly zaken: readonly string[]
  readonly staat: OntvangerStaat
}

/** Recipients that are read at most. */
const MEESTE_ONTVANGERS = 2000
const MEESTE_VAN_EEN = 20
/** Read beside one another. */
const TEGELIJK = 40

export function ontvangerNr(gemeente: GemeenteId, id: string): string {
  return sha256Hex(`${gemeente} ${id}`).slice(0, 16)
}

/** For who stands in no zaak any more: what the key itself says. */
function naamUit(id: string): string {
  const [rol = '', soort = '', ...rest] = id.split(':')
  const wie = rol.charAt(0).toUpperCase() + rol.slice(1)
  return `${wie} ${[soort, ...rest]
    .filter((deel) => deel !== 'naam')
    .join(' ')
    .replaceAll('-', ' ')}`
}

async function bekend(store: ZaakStore, gemeente: GemeenteId, id: string): Promise<Pick<Registerrij, 'naam' | 'zaken'>> {
  const isHouder = id.startsWith('houder:')
  const vraag = { gemeente, index: isHouder ? 'houder' : 'ontvanger', vanaf: `${id}#`, tot: `${id}$`, hoogstens: MEESTE_VAN_EEN }
  const { rijen } = await store.zoek(vraag)
  const gegevens = rijen.at(-1)?.gegevens
  const zaken = rijen.map(({ stroom }) => stroom.id)
  if (gegevens === undefined) return { naam: naamUit(id), zaken }
  const rij = JSON.parse(gegevens)
  return { naam: isHouder ? Zaakregel.parse(rij).houder : Ontvangerregel.parse(rij).naam, zaken }
}

async function leesRij(store: ZaakStore, gemeente: GemeenteId, id: string): Promise<Registerrij | null> {
  const staat = await leesOntvanger(store, gemeente, id)
  return staat === null ? null : { nr: ontvangerNr(gemeente, id), staat, ...(await bekend(store, gemeente, id)) }
}

/** Every recipient of whom something was recorded, by name. */
export async function leesRegister(store: ZaakStore, gemeente: GemeenteId): Promise<Begrensd<Registerrij>> {
  const ids = (await stromenIn(store, gemeente, 'ontvangers')).map(({ id }) => id)
  const regels: Registerrij[] = []
  for (let plek = 0; plek < Math.min(ids.length, MEESTE_ONTVANGERS); plek += TEGELIJK) {
    const deel = await Promise.all(ids.slice(plek, plek + TEGELIJK).map((id) => leesRij(store, gemeente, id)))
    regels.push(...deel.filter((rij) => rij !== null))
  }
  return { regels: regels.toSorted((een, ander) => een.naam.localeCompare(ander.naam, 'nl')), meer: ids.length > MEESTE_ONTVANGERS }
}

/** @param nr as `ontvangerNr` gives it; null: of nobody here */
export async function vindOntvanger(store: ZaakStore, gemeente: GemeenteId, nr: string): Promise<Registerrij | null> {
  const gevonden = (await stromenIn(store, gemeente, 'ontvangers')).find(({ id }) => ontvangerNr(gemeente, id) === nr)
  return gevonden === undefined ? null : leesRij(store, gemeente, gevonden.id)
}

/** Those whose name, zaak or one of whose addresses has every one of these words, each from its beginning. */
export function zoekIn(regels: readonly Registerrij[], tekst: string): readonly Registerrij[] {
  const woorden = zoekwoorden(tekst)
  return regels.filter(({ naam, zaken, staat }) => {
    const adressen = [...staat.toestemmingen, ...staat.onbereikbaar].map(({ adres }) => adres)
    const eigen = zoekwoorden([naam, staat.id, ...zaken, ...adressen].join(' '))
    return woorden.every((woord) => eigen.some((kandidaat) => kandidaat.startsWith(woord)))
  })
}
