/** What the portal is handed, and what it makes of that once, when it starts. */
import { randomBytes } from 'node:crypto'
import type { Portaalinstellingen } from '../config-portaal.ts'
import type { GemeenteId } from '../model/basis.ts'
import type { Ports } from '../ports.ts'
import { OidcAanmelding } from './aanmelden/oidc.ts'
import { Sessies } from './aanmelden/sessie.ts'
import { maakZegel } from './aanmelden/zegel.ts'

/** A disturbance, without anything personal: which visit, where, and what kind of fault. */
export interface Portaalstoring {
  /** Shown to the visitor too, who can name it to the operator. */
  readonly kenmerk: string
  /** Method and pattern of the route, never the address as it was asked. */
  readonly route: string
  readonly soort: string
  /** Place in the code, without the message of the fault. */
  readonly plek: string
}

/** What a home can carry at once. */
export interface Vracht {
  /** Bytes of the files that one person hands in at a time. */
  readonly heen: number
  /** Bytes of a file in an answer; a larger one is fetched where it stands. */
  readonly terug: number
  /** Where these addresses lead, without a path: what is shown in a frame may come from there. */
  readonly oorsprong: string
  /** An address for one document that holds for a minute, and shows or saves it; its key names no person. */
  readonly tijdelijkAdres: (sleutel: string, hoe: 'tonen' | 'bewaren') => Promise<string>
}

export interface PortaalOpties {
  readonly ports: Ports
  /** Null: the demo, in which a visitor chooses who to be. */
  readonly instellingen: Portaalinstellingen | null
  /** Runs the automatic work of one zaak after somebody did something. */
  readonly werk: (gemeente: GemeenteId, zaak: string) => Promise<void>
  /** Reads one file that was just handed in or completed; the zaak that it leads to is for `werk`. */
  readonly werkUpload: (gemeente: GemeenteId, sha256: string) => Promise<void>
  readonly meld: (storing: Portaalstoring) => void
  /** Left out: only the bounds of each page hold. */
  readonly vracht?: Vracht
}

export interface Dienst extends PortaalOpties {
  readonly sessies: Sessies
  /** Null in the demo. */
  readonly oidc: OidcAanmelding | null
  readonly https: boolean
}

export const TERUG = '/aanmelden/terug'

/** @throws Error when people could choose who they are outside the demo */
export function maakDienst(opties: PortaalOpties): Dienst {
  const { instellingen, ports } = opties
  if (instellingen === null) {
    if (ports.omgeving !== 'demo') throw new Error('buiten de demo heeft het portaal een aanmelddienst nodig')
    const zegel = maakZegel(randomBytes(32).toString('hex'), 'sessie')
    return { ...opties, sessies: new Sessies(zegel), oidc: null, https: false }
  }
  const { adres, geheim, oidc } = instellingen
  return {
    ...opties,
    sessies: new Sessies(maakZegel(geheim, 'sessie')),
    oidc: new OidcAanmelding(oidc, `${adres}${TERUG}`, maakZegel(geheim, 'aanmelden')),
    https: adres.startsWith('https:')
  }
}

/** Id, and the first place in our own code: a message could repeat what a report says of somebody. */
export function storingVan(route: string, fout: unknown): Portaalstoring {
  const regels = fout instanceof Error ? (fout.stack ?? '').split('\n') : []
  const plek = regels.find((regel) => /^\s+at .*functions\//.test(regel)) ?? regels.find((regel) => /^\s+at /.test(regel)) ?? ''
  return {
    kenmerk: randomBytes(4).toString('hex'),
    route,
    soort: fout instanceof Error ? fout.name : typeof fout,
    plek: plek.trim().replace(/^at .*?(functions\/[^)]*)\)?$/, '$1')
  }
}
