/** The daily run: everything that is due by the day, and the digest to each for whom something waits. Running it twice on a day does no harm. */
import { dagoverzicht, rondom, uploadregels, zaakregels } from '../deadlines/dagoverzicht.ts'
import { wachtendeVersies, wachtregels } from '../inhoud/wachtend.ts'
import type { Datum, GemeenteId } from '../model/basis.ts'
import type { Mens } from '../model/beleid.ts'
import { heeftRol } from '../model/mensen.ts'
import type { Ports, StroomSleutel } from '../ports.ts'
import { stuurDagoverzicht } from '../send/step.ts'
import { leesUpload, leesZaak } from '../stroom.ts'
import { stromenIn } from '../wachtlijst.ts'
import type { Uitstel } from './uitstel.ts'
import { type Werkverslag, werkAlles } from './werker.ts'
import type { Werkkeuze } from './werkronde.ts'

export interface Dagronde extends Werkverslag {
  /** A Dutch sentence for each digest that could not be sent; the next run tries those again. */
  readonly nietVerstuurd: readonly string[]
}

const LIJSTEN = ['vragen', 'taken', 'akkoord'] as const

/** What waits and what ends these days, found by the index: it grows with that, not with what is stored. */
async function regelsVan({ store, klok }: Ports, gemeente: GemeenteId): Promise<string[]> {
  const vandaag = klok.vandaag()
  const { eerste, laatste } = rondom(vandaag)
  const stromen = [...(await stromenIn(store, gemeente, 'termijn', { vanaf: eerste, tot: `${laatste}$` }))]
  for (const lijst of LIJSTEN) stromen.push(...(await stromenIn(store, gemeente, lijst)))
  const ids = (soort: StroomSleutel['soort']) => new Set(stromen.flatMap((stroom) => (stroom.soort === soort ? [stroom.id] : [])))
  const regels: string[] = []
  for (const id of [...ids('zaak')].toSorted()) {
    const zaak = await leesZaak(store, gemeente, id)
    if (zaak !== null) regels.push(...zaakregels(zaak, vandaag))
  }
  for (const sha256 of ids('upload')) {
    const upload = await leesUpload(store, gemeente, sha256)
    if (upload !== null) regels.push(...uploadregels(upload))
  }
  return regels
}

async function stuurDagoverzichten(ports: Ports, gemeenten: readonly GemeenteId[]): Promise<string[]> {
  const mislukt: string[] = []
  for (const gemeente of gemeenten) {
    const regels = await regelsVan(ports, gemeente)
    const wachtend = await wachtendeVersies(ports.store, gemeente)
    if (regels.length + wachtend.length === 0) continue
    const voor = (mens: Mens) => {
      const eigen = [...(heeftRol(mens, ['behandelaar']) ? regels : []), ...wachtregels(mens, wachtend)]
      return dagoverzicht(eigen, ports.klok.vandaag())?.gegevens ?? null
    }
    const verslag = await stuurDagoverzicht(ports, { gemeente, voor })
    mislukt.push(...verslag.mislukt.map(({ wie, reden }) => `Het dagoverzicht aan ${wie} van ${gemeente} is niet verstuurd: ${reden}`))
  }
  return mislukt
}

/** Twice over what is due: what one run set in motion may itself be due today. The digests come when nothing was left lying. */
export async function draaiDag(ports: Ports, keuze: Omit<Werkkeuze, 'dag'>): Promise<Dagronde> {
  const eerst = await werkAlles(ports, { ...keuze, dag: true })
  const daarna = await werkAlles(ports, { ...keuze, dag: true })
  const nietBegonnen = eerst.nietBegonnen || daarna.nietBegonnen
  return {
    stappen: eerst.stappen + daarna.stappen,
    storingen: [...eerst.storingen, ...daarna.storingen],
    nietBegonnen,
    nietVerstuurd: nietBegonnen ? [] : await stuurDagoverzichten(ports, keuze.gemeenten)
  }
}

/** A process that goes on runs the day at its start and then once per day in Amsterdam. */
export class Dagwacht {
  #gedaan: Datum | null = null

  /** Null: this day has been run, or a digest that could not go out waits for its next try. A fault is told once. */
  async kijk(ports: Ports, keuze: Omit<Werkkeuze, 'dag'> & { readonly uitstel: Uitstel }): Promise<Dagronde | null> {
    const { klok } = ports
    const vandaag = klok.vandaag()
    const sleutel = `dagoverzicht ${vandaag}`
    if (this.#gedaan === vandaag || !keuze.uitstel.magNu(sleutel, klok.pachttijd())) return null
    const ronde = await draaiDag(ports, keuze)
    if (ronde.nietVerstuurd.length === 0) {
      this.#gedaan = vandaag
      keuze.uitstel.gelukt(sleutel)
      return ronde
    }
    const nieuw = keuze.uitstel.mislukt(sleutel, ronde.nietVerstuurd.join('\n'), klok.pachttijd())
    return nieuw ? ronde : { ...ronde, nietVerstuurd: [] }
  }
}
