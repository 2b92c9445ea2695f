/**
 * The loop of the automatic work, for whatever steps it is handed: claims a stream by a lease, runs its next step, until it waits
 * for a person or a day. Server and command line may run side by side; a process that dies leaves its work findable.
 */
import type { GemeenteId } from '../model/basis.ts'
import { type Stapnaam, stapZonderVerzenden, volgendeStap } from '../model/werk.ts'
import type { Zaak } from '../model/zaak.ts'
import type { Ports, StroomSleutel } from '../ports.ts'
import { leesZaak } from '../stroom.ts'
import { metPacht } from './pacht.ts'
import type { Uitstel } from './uitstel.ts'

export interface Storing {
  readonly gemeente: GemeenteId
  /** Id of the zaak or the recipient, or SHA-256 of the upload. */
  readonly id: string
  readonly stap: Stapnaam | 'intake' | 'lezen' | 'bekijk'
  readonly fout: Error
  /** False: the same fault was told at an earlier try. */
  readonly nieuw: boolean
}

export interface Werkverslag {
  readonly stappen: number
  readonly storingen: readonly Storing[]
  /** True: something that can be done now was left lying, for lack of time. */
  readonly nietBegonnen: boolean
}

/** What holds the work back; left out: nothing does. */
export interface Grenzen {
  /** False: what begins now might be cut off halfway, so nothing more is begun. */
  readonly genoegTijd?: () => boolean
  /** False: an operator stopped the sending; a zaak that must send waits; its terms go on. */
  readonly verzenden?: boolean
}

type Zaakstap = (ports: Ports, wie: { readonly gemeente: GemeenteId; readonly id: string }, genoegTijd: () => boolean) => Promise<void>

export type Stappen = Readonly<Record<Stapnaam, Zaakstap>> & {
  readonly intake: (ports: Ports, wie: { readonly gemeente: GemeenteId; readonly sha256: string }) => Promise<void>
  /** The zaken of a recipient in the consent register that can be reached now; gives those that looked. */
  readonly bekijk: (ports: Ports, wie: { readonly gemeente: GemeenteId; readonly id: string }) => Promise<readonly string[]>
}

export interface Werkkeuze extends Grenzen {
  readonly gemeenten: readonly GemeenteId[]
  /** Name of this worker, unique among processes. */
  readonly houder: string
  /** Also what is due by the day: the daily run. */
  readonly dag: boolean
  /** Left out: what failed before is tried again at once. */
  readonly uitstel?: Uitstel
}

/** A zaak that takes more steps in one go than any real one goes round in circles. */
const MEESTE_STAPPEN = 200

class GeenVoortgang extends Error {
  override readonly name = 'GeenVoortgang'
}

function alsFout(fout: unknown): Error {
  return fout instanceof Error ? fout : new Error(String(fout))
}

/** Streams that the index names, each once; `totEnMet` a day or instant. */
async function stromenUit(ports: Ports, gemeente: GemeenteId, index: string, totEnMet?: string): Promise<ReadonlySet<string>> {
  const gezien = new Set<string>()
  let vervolg: string | null = null
  do {
    const bladzijde = await ports.store.zoek({
      gemeente,
      index,
      // `#` sorts before `$`, so `2026-11-22$` is past every row of that day or instant and before the next.
      ...(totEnMet === undefined ? {} : { tot: `${totEnMet}$` }),
      ...(vervolg === null ? {} : { vervolg })
    })
    for (const { stroom } of bladzijde.rijen) gezien.add(stroom.id)
    vervolg = bladzijde.vervolg
  } while (vervolg !== null)
  return gezien
}

type Plaats = Pick<Storing, 'gemeente' | 'id' | 'stap'>
type Zaakplaats = Plaats & { readonly stap: Stapnaam }

/** Ids of zaken and recipients and hashes of uploads do not look alike. */
function sleutelVan({ gemeente, id }: Pick<Plaats, 'gemeente' | 'id'>): string {
  return `${gemeente} ${id}`
}

/** The work of one caller: counts its steps and collects its faults. */
class Ronde {
  readonly #ports: Ports
  readonly #stappen: Stappen
  readonly #houder: string
  readonly #uitstel: Uitstel | null
  readonly #grenzen: Grenzen
  #gedaan = 0
  #nietBegonnen = false
  readonly #storingen: Storing[] = []

  constructor(ports: Ports, stappen: Stappen, houder: string, grenzen: Grenzen, uitstel: Uitstel | null = null) {
    this.#ports = ports
    this.#stappen = stappen
    this.#houder = houder
    this.#grenzen = grenzen
    this.#uitstel = uitstel
  }

  get verslag(): Werkverslag {
    return { stappen: this.#gedaan, storingen: this.#storingen, nietBegonnen: this.#nietBegonnen }
  }

  readonly #genoegTijd = (): boolean => this.#grenzen.genoegTijd?.() ?? true

  #magBeginnen(): boolean {
    const mag = this.#genoegTijd()
    this.#nietBegonnen ||= !mag
    return mag
  }

  /** False when it failed: what stood there still stands there. */
  async #doe(plaats: Plaats, stap: () => Promise<void>): Promise<boolean> {
    try {
      await stap()
      this.#gedaan += 1
      return true
    } catch (fout) {
      this.#storing(plaats, fout)
      return false
    }
  }

  /** Of several faults at once each is told; together they are one try that failed. */
  #storing(plaats: Plaats, oorzaak: unknown): void {
    const fouten = oorzaak instanceof AggregateError ? oorzaak.errors.map(alsFout) : [alsFout(oorzaak)]
    const wat = `${plaats.stap} ${fouten.map(({ message }) => message).join(' ')}`
    const nieuw = this.#uitstel?.mislukt(sleutelVan(plaats), wat, this.#ports.klok.pachttijd()) ?? true
    this.#storingen.push(...fouten.map((fout) => ({ ...plaats, fout, nieuw })))
  }

  #magStap(stap: Stapnaam): boolean {
    return (stap !== 'send' || this.#grenzen.verzenden !== false) && this.#magBeginnen()
  }

  /** Under the lease, unless it failed before and still has to wait; a go without a fault ends the waiting. */
  async #pakOp(sleutel: StroomSleutel, doe: (vanOns: () => boolean) => Promise<void>): Promise<void> {
    if (this.#uitstel?.magNu(sleutelVan(sleutel), this.#ports.klok.pachttijd()) === false) return
    if (!this.#magBeginnen()) return
    await metPacht(this.#ports, sleutel, this.#houder, async (vanOns) => {
      const eerder = this.#storingen.length
      await doe(vanOns)
      if (this.#storingen.length === eerder) this.#uitstel?.gelukt(sleutelVan(sleutel))
    })
  }

  async intake(gemeente: GemeenteId, sha256: string): Promise<void> {
    await this.#pakOp({ gemeente, soort: 'upload', id: sha256 }, async () => {
      await this.#doe({ gemeente, id: sha256, stap: 'intake' }, () => this.#stappen.intake(this.#ports, { gemeente, sha256 }))
    })
  }

  async zaak(gemeente: GemeenteId, id: string): Promise<void> {
    const { klok } = this.#ports
    await this.#pakOp({ gemeente, soort: 'zaak', id }, async (vanOns) => {
      let vorige = ''
      for (let nr = 1; vanOns(); nr++) {
        const volgende = await this.#lees(gemeente, id, (zaak) => volgendeStap(zaak, klok.nu(), klok.vandaag()))
        if (volgende === null) return
        const { stap, versie } = volgende
        if (!this.#magStap(stap)) return this.#naVerzenden({ gemeente, id, stap }, vanOns)
        if (vorige === `${stap} ${versie}` || nr > MEESTE_STAPPEN) {
          this.#geenVoortgang({ gemeente, id, stap })
          return this.#naVerzenden({ gemeente, id, stap }, vanOns)
        }
        vorige = `${stap} ${versie}`
        if (!(await this.#stap({ gemeente, id, stap }))) return this.#naVerzenden({ gemeente, id, stap }, vanOns)
      }
    })
  }

  #stap({ gemeente, id, stap }: Zaakplaats): Promise<boolean> {
    return this.#doe({ gemeente, id, stap }, () => this.#stappen[stap](this.#ports, { gemeente, id }, this.#genoegTijd))
  }

  /** A letter that cannot be sent does not hold up the terms of its zaak. */
  async #naVerzenden({ gemeente, id, stap }: Zaakplaats, vanOns: () => boolean): Promise<void> {
    if (stap !== 'send' || !vanOns()) return
    const daarna = await this.#lees(gemeente, id, (zaak) => stapZonderVerzenden(zaak, this.#ports.klok.vandaag()))
    if (daarna !== null && this.#magBeginnen()) await this.#stap({ gemeente, id, stap: daarna.stap })
  }

  /** The zaken look, then go on with what that gave. */
  async ontvanger(gemeente: GemeenteId, id: string): Promise<void> {
    let zaken: readonly string[] = []
    await this.#pakOp({ gemeente, soort: 'ontvanger', id }, async () => {
      await this.#doe({ gemeente, id, stap: 'bekijk' }, async () => {
        zaken = await this.#stappen.bekijk(this.#ports, { gemeente, id })
      })
    })
    for (const zaak of zaken) await this.zaak(gemeente, zaak)
  }

  /** Null: nothing to do, or the zaak cannot be read. */
  async #lees(
    gemeente: GemeenteId,
    id: string,
    stapVan: (zaak: Zaak) => Stapnaam | null
  ): Promise<{ stap: Stapnaam; versie: number } | null> {
    try {
      const zaak = await leesZaak(this.#ports.store, gemeente, id)
      const stap = zaak === null ? null : stapVan(zaak)
      return zaak === null || stap === null ? null : { stap, versie: zaak.versie }
    } catch (fout) {
      this.#storing({ gemeente, id, stap: 'lezen' }, fout)
      return null
    }
  }

  #geenVoortgang(plaats: Plaats): void {
    this.#storing(plaats, new GeenVoortgang(`stap ${plaats.stap} van zaak ${plaats.id} verandert niets en blijft nodig`))
  }

  async index(gemeente: GemeenteId, index: string, totEnMet?: string): Promise<void> {
    for (const id of await stromenUit(this.#ports, gemeente, index, totEnMet)) await this.zaak(gemeente, id)
  }

  async intakes(gemeente: GemeenteId): Promise<void> {
    for (const sha256 of await stromenUit(this.#ports, gemeente, 'intake')) await this.intake(gemeente, sha256)
  }
}

async function eenStroom(ronde: Ronde, { gemeente, soort, id }: StroomSleutel): Promise<void> {
  if (soort === 'zaak') await ronde.zaak(gemeente, id)
  if (soort === 'upload') await ronde.intake(gemeente, id)
  if (soort === 'ontvanger') await ronde.ontvanger(gemeente, id)
}

/**
 * Everything that can be done now in one stream, in order: of a zaak its automatic steps, of an upload its intake, of a recipient
 * that can be reached the zaken that wait for it; the other streams have no work. Nothing when another process is at work on it.
 */
export async function rondeStroom(
  ports: Ports,
  stappen: Stappen,
  stroom: StroomSleutel,
  houder: string,
  grenzen: Grenzen = {}
): Promise<Werkverslag> {
  const ronde = new Ronde(ports, stappen, houder, grenzen)
  await eenStroom(ronde, stroom)
  return ronde.verslag
}

/** One pass over everything that waits for the system. Faults are collected, the rest goes on. */
export async function rondeAlles(ports: Ports, stappen: Stappen, keuze: Werkkeuze): Promise<Werkverslag> {
  const { gemeenten, houder, dag, uitstel } = keuze
  const ronde = new Ronde(ports, stappen, houder, keuze, uitstel)
  for (const gemeente of gemeenten) {
    await ronde.intakes(gemeente)
    for (const id of await stromenUit(ports, gemeente, 'bekijken')) await ronde.ontvanger(gemeente, id)
    await ronde.index(gemeente, 'werk')
    await ronde.index(gemeente, 'poging', ports.klok.nu())
    if (dag) await ronde.index(gemeente, 'datum', ports.klok.vandaag())
  }
  return ronde.verslag
}
