/** Ports of a small installation on a folder of its own: the real local adapters, with a policy as data and without a browser. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fixedClock } from '../../functions/adapters/local/clock.ts'
import { FolderContent } from '../../functions/adapters/local/folder-content.ts'
import { FolderDocuments } from '../../functions/adapters/local/folder-documents.ts'
import { OutboxMailer } from '../../functions/adapters/local/outbox-mailer.ts'
import { SqliteStore } from '../../functions/adapters/local/sqlite-store.ts'
import type { Datum, Tijdstip } from '../../functions/model/basis.ts'
import type { Beleid, Mens } from '../../functions/model/beleid.ts'
import type { Gebeurtenis } from '../../functions/model/gebeurtenis.ts'
import type { Zaak } from '../../functions/model/zaak.ts'
import type { Clock, PdfRenderer, Ports } from '../../functions/ports.ts'
import { openOfWijzigZaak } from '../../functions/stroom.ts'
import { IEDEREEN, kleinBeleid, mensenlijst } from './klein-beleid.ts'
import { tijdelijkeMap } from './tijdelijke-map.ts'
import { ZaakBouwer } from './zaak-bouwer.ts'

const SJABLONEN = fileURLToPath(new URL('../../templates', import.meta.url))

/** A clock that a test can set forward. */
export interface Proefklok extends Clock {
  zet(moment: Datum | Tijdstip): void
}

export function proefklok(begin: Datum | Tijdstip): Proefklok {
  let klok = fixedClock(begin)
  return {
    nu: () => klok.nu(),
    vandaag: () => klok.vandaag(),
    pachttijd: () => klok.pachttijd(),
    zet: (moment) => {
      klok = fixedClock(moment)
    }
  }
}

/** Prints without a browser: the bytes are those of the HTML, so that the same letter gives the same file. */
export const htmlDrukker: PdfRenderer = {
  druk: async ({ html, datum }) => new TextEncoder().encode(`%PDF-proef ${datum}\n${html}`),
  sluit: async () => undefined
}

export interface Proef {
  readonly map: string
  readonly outbox: string
  readonly ports: Ports
  readonly klok: Proefklok
}

export interface Proefkeuze {
  readonly dag?: Datum | Tijdstip
  readonly beleid?: Beleid
  readonly mensen?: readonly Mens[]
  readonly omgeving?: Ports['omgeving']
}

export async function proef({
  dag = '2026-11-23',
  beleid = kleinBeleid(),
  mensen = IEDEREEN,
  omgeving = 'demo'
}: Proefkeuze = {}): Promise<Proef> {
  const map = await tijdelijkeMap()
  const klok = proefklok(dag)
  const outbox = join(map, 'outbox')
  const sjablonen = new FolderContent({ sjablonen: SJABLONEN })
  const ports: Ports = {
    store: new SqliteStore(join(map, 'proef.sqlite')),
    documenten: new FolderDocuments(join(map, 'documenten')),
    mailer: new OutboxMailer(outbox, klok),
    drukker: htmlDrukker,
    klok,
    inhoud: {
      gemeenten: async () => [beleid.gemeente],
      beleidsbestanden: async () => [{ naam: `${beleid.geldigVanaf}.yaml`, tekst: JSON.stringify(beleid) }],
      mensen: async () => JSON.stringify(mensenlijst(mensen)),
      sjabloon: (gemeente, pad) => sjablonen.sjabloon(gemeente, pad),
      bestand: (gemeente, pad) => sjablonen.bestand(gemeente, pad),
      eigenSjablonen: (gemeente) => sjablonen.eigenSjablonen(gemeente)
    },
    omgeving
  }
  return { map, outbox, ports, klok }
}

type Regel = readonly [dag: Datum, gebeurtenis: Gebeurtenis, door: string]

/** Builds a zaak and remembers how, so that it can be put in a store. */
export class Opname extends ZaakBouwer {
  readonly regels: Regel[] = []
  #vandaag: Datum = '2026-11-05'

  override op(dag: Datum): this {
    this.#vandaag = dag
    return super.op(dag)
  }

  override gebeurt(gebeurtenis: Gebeurtenis, door = 'systeem'): this {
    this.regels.push([this.#vandaag, gebeurtenis, door])
    return super.gebeurt(gebeurtenis, door)
  }
}

/** Puts the zaak in the store, each gebeurtenis on its own day; the clock then stands where it stood. */
export async function legZaak({ ports, klok }: Proef, opname: Opname): Promise<Zaak> {
  const { id, gemeente } = opname.zaak
  const nu = klok.nu()
  let zaak: Zaak | null = null
  for (const [dag, gebeurtenis, door] of opname.regels) {
    klok.zet(dag)
    zaak = await openOfWijzigZaak(ports, { gemeente, id, door }, () => [gebeurtenis])
  }
  klok.zet(nu)
  if (zaak === null) throw new Error('een zaak zonder gebeurtenissen bestaat niet')
  return zaak
}
