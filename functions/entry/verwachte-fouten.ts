/** Faults that a person can understand and mend: their message is a Dutch sentence. Anything else is a fault of the program. */
import { ChromiumOntbreekt } from '../adapters/local/chromium.ts'
import { ConfigFout } from '../config.ts'
import { BeleidOntbreekt } from '../gemeente.ts'
import { VerbodenOvergang } from '../model/overgangen.ts'
import { Drukfout, InhoudOnjuist, InhoudOntbreekt, VersieConflict } from '../ports.ts'
import { ZaakOntbreekt } from '../stroom.ts'
import { Geweigerd } from './opdrachten/omgang.ts'

const VERWACHT = [
  Geweigerd,
  ConfigFout,
  InhoudOntbreekt,
  InhoudOnjuist,
  BeleidOntbreekt,
  ZaakOntbreekt,
  ChromiumOntbreekt,
  Drukfout,
  VerbodenOvergang
]

/** Words of Node for files that people name on the command line. */
const BESTANDSFOUTEN: Readonly<Record<string, string>> = {
  ENOENT: 'bestaat niet',
  EACCES: 'mag niet worden gelezen of geschreven',
  EISDIR: 'is een map, geen bestand',
  ENOTDIR: 'is geen map'
}

export function verwachteFout(fout: unknown): string | null {
  if (VERWACHT.some((soort) => fout instanceof soort) && fout instanceof Error) return fout.message
  if (fout instanceof VersieConflict) return 'Iemand anders werkt op dit moment aan dezelfde zaak. Probeer het zo opnieuw.'
  if (!(fout instanceof Error) || !('code' in fout) || !('path' in fout)) return null
  const woorden = BESTANDSFOUTEN[String(fout.code)]
  return woorden === undefined ? null : `"${String(fout.path)}" ${woorden}.`
}
