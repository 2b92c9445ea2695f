/** The states of letters, sendings and overtredingen as a word in colour. */
import type { Upload } from '../../model/upload.ts'
import type { VerzendStatus } from '../../model/verzending.ts'
import type { Brief, BriefStatus, GateRegel, OvertredingStatus } from '../../model/zaak.ts'
import type { Html } from '../bezoek.ts'
import { type Kleur, merk } from '../opmaak/onderdelen.ts'

type Stand = readonly [Kleur, string]

const alsMerk = ([kleur, woord]: Stand): Html => merk(kleur, woord)

const BRIEF = {
  open: ['oranje', 'punten open'],
  opgesteld: ['blauw', 'opgesteld'],
  goedgekeurd: ['groen', 'goedgekeurd'],
  onderweg: ['blauw', 'onderweg'],
  verzonden: ['groen', 'verzonden'],
  bekendgemaakt: ['groen', 'bekendgemaakt'],
  vervallen: ['grijs', 'vervallen']
} as const satisfies Record<BriefStatus, Stand>

const VERZENDING = {
  gepland: ['grijs', 'gepland'],
  aangeboden: ['blauw', 'aangeboden'],
  geaccepteerd: ['blauw', 'geaccepteerd'],
  afgeleverd: ['groen', 'afgeleverd'],
  'mislukt-tijdelijk': ['oranje', 'mislukt, wordt herhaald'],
  'mislukt-definitief': ['rood', 'mislukt'],
  onzeker: ['rood', 'onzeker'],
  'per-post': ['oranje', 'per post']
} as const satisfies Record<VerzendStatus, Stand>

const UPLOAD = {
  ontvangen: ['grijs', 'wordt gelezen'],
  geweigerd: ['rood', 'geweigerd'],
  vragen: ['oranje', 'aan te vullen'],
  wacht: ['grijs', 'wacht'],
  aangenomen: ['groen', 'opgenomen']
} as const satisfies Record<Upload['status'], Stand>

const OVERTREDING = {
  open: ['oranje', 'open'],
  hersteld: ['groen', 'hersteld'],
  'niet gehandhaafd': ['grijs', 'niet gehandhaafd']
} as const satisfies Record<OvertredingStatus, Stand>

const GATE = {
  rood: ['rood', 'ontbreekt'],
  geel: ['oranje', 'let op'],
  groen: ['groen', 'in orde'],
  'niet van toepassing': ['grijs', 'geldt niet']
} as const satisfies Record<GateRegel['status'], Stand>

/** A concept that is being made anew says so. */
export function briefmerk({ status, conceptNodig }: Pick<Brief, 'status' | 'conceptNodig'>): Html {
  return conceptNodig && (status === 'open' || status === 'opgesteld') ? merk('grijs', 'concept wordt gemaakt') : alsMerk(BRIEF[status])
}

export function verzendmerk(status: VerzendStatus): Html {
  return alsMerk(VERZENDING[status])
}

export function uploadmerk(status: Upload['status']): Html {
  return alsMerk(UPLOAD[status])
}

export function overtredingmerk(status: OvertredingStatus): Html {
  return alsMerk(OVERTREDING[status])
}

export function gatemerk(status: GateRegel['status']): Html {
  return alsMerk(GATE[status])
}
