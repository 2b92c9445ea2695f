/** A story of the beslisboek: it plays a zaak that `begin` makes, quiet or with more in its first report. */
import type { Datum } from '../../../functions/model/basis.ts'
import type { Beleid } from '../../../functions/model/beleid.ts'
import type { Zaak } from '../../../functions/model/zaak.ts'
import type { Spel } from '../spel.ts'

export type Begin = (beleid?: Beleid, dag?: Datum) => Spel
export type Verhalen = Readonly<Record<string, (begin: Begin) => Zaak>>
