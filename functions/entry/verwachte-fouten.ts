/** From a fault to the Dutch sentence a person sees and the exit code: mend the call or the settings (2), or a disturbance (1). */
import { ChromiumOntbreekt } from '../adapters/local/chromium.ts'
import { OpslagOnbruikbaar } from '../adapters/local/sqlite-database.ts'
import { ConfigFout } from '../config.ts'
import { BeleidOntbreekt } from '../gemeente.ts'
import { VerbodenOvergang } from '../model/overgangen.ts'
import { Drukfout, InhoudOnjuist, InhoudOntbreekt, TeGroot, VersieConflict } from '../ports.ts'
import { InhoudVernietigd, ZaakOntbreekt } from '../stroom.ts'
import { BewaarFout } from './bewaren.ts'
import { EXIT, Geweigerd } from './exit.ts'

/** Their message is a Dutch sentence that says what to mend. */
const TE_VERBETEREN = [
  Geweigerd,
  ConfigFout,
  InhoudOntbreekt,
  InhoudOnjuist,
  BeleidOntbreekt,
  ZaakOntbreekt,
  InhoudVernietigd,
  VerbodenOvergang,
  TeGroot,
  BewaarFout,
  OpslagOnbruikbaar
]
/** Their message is a Dutch sentence too; trying again may help. */
const STORINGEN = [ChromiumOntbreekt, Drukfout]

/** Words of Node for files that people name on the command line. */
const BESTANDSFOUTEN: Readonly<Record<string, string>> = {
  ENOENT: 'bestaat niet',
  EACCES: 'mag niet worden gelezen of geschreven',
  EISDIR: 'is een map, geen bestand',
  ENOTDIR: 'is geen map'
}

export interface Afloop {
  readonly zin: string
  readonly exit: number
}

function bestandsfout(fout: unknown): string | null {
  if (!(fout instanceof Error) || !('code' in fout) || !('path' in fout)) return null
  const woorden = BESTANDSFOUTEN[String(fout.code)]
  return woorden === undefined ? null : `"${String(fout.path)}" ${woorden}.`
}

export function afloopVan(fout: unknown): Afloop {
  const bericht = fout instanceof Error ? fout.message : String(fout)
  if (TE_VERBETEREN.some((soort) => fout instanceof soort)) return { zin: bericht, exit: EXIT.geweigerd }
  if (STORINGEN.some((soort) => fout instanceof soort)) return { zin: bericht, exit: EXIT.fout }
  if (fout instanceof VersieConflict)
    return { zin: 'Iemand anders werkt op dit moment aan dezelfde zaak. Probeer het zo opnieuw.', exit: EXIT.fout }
  const bestand = bestandsfout(fout)
  if (bestand !== null) return { zin: bestand, exit: EXIT.geweigerd }
  return { zin: `Er ging iets mis dat niet was voorzien: ${bericht}`, exit: EXIT.fout }
}
