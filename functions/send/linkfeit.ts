/**
 * A letter behind a link alone: its page opens when its row is first offered; the mail about it is the notice (Awb 2:10). What a mail
 * channel or a person says of that mail is turned into the fact that counts for a link. Pure.
 */
import type { Tijdstip } from '../model/basis.ts'
import { eindeVanDag } from '../model/dag.ts'
import { toonDatum } from '../model/datum.ts'
import { BRIEFSOORTEN, type Briefsoort } from '../model/instrument.ts'
import type { Verzending } from '../model/verzending.ts'
import type { Gedrukt } from './gedrukt.ts'
import type { Feit } from './kanalen.ts'

/** The first attempt opened the page; null while nobody can reach it. */
export function toegankelijkSinds({ stappen }: Pick<Verzending, 'stappen'>): Tijdstip | null {
  return stappen.find(({ status }) => status === 'aangeboden')?.tijdstip ?? null
}

/** When the notice had arrived at the latest; null: this says nothing of it. */
function kennisgevingVan(feit: Feit): Tijdstip | null {
  switch (feit.soort) {
    case 'aangenomen':
      return feit.uitslag === 'proef' ? feit.tijdstip : null
    case 'aflevering':
      return feit.tijdstip
    case 'bewijs':
      // A day is all that is known: its last moment is the safe side of 48 hours.
      return eindeVanDag(feit.op)
    case 'gepost':
    case 'toegankelijk':
      return null
  }
}

/** The same fact for a row by mail; for one by link what it means there. */
export function feitVoor({ kanaal, link, stappen }: Pick<Verzending, 'kanaal' | 'link' | 'stappen'>, feit: Feit): Feit {
  const sinds = toegankelijkSinds({ stappen })
  const kennisgevingOp = kennisgevingVan(feit)
  if (kanaal !== 'link' || link === undefined || sinds === null || kennisgevingOp === null) return feit
  return { soort: 'toegankelijk', link: { toegankelijkSinds: sinds, kennisgevingOp, geldigTot: link.geldigTot } }
}

/**
 * What the notice says besides who sends what: within which term to react (Awb 2:10 lid 2). The term of a besluit begins after the day on
 * which the notice arrived, which nobody knows while it is written (3:41, 6:8); after a beslissing op bezwaar it is that of beroep (6:23).
 */
export function reactieVan(soort: Briefsoort, afschrift: boolean, { termijnen }: Pick<Gedrukt, 'termijnen'>): string {
  const zienswijze = termijnen.find(({ wat }) => wat === 'de termijn voor de zienswijze')
  if (zienswijze !== undefined) return `U kunt reageren tot en met ${toonDatum(zienswijze.laatsteDag)}. In de brief staat hoe.`
  const binnen = afschrift ? '' : ' binnen zes weken na de dag waarop deze e-mail bij u aankomt'
  const wat = soort === 'beslissing-op-bezwaar' ? 'in beroep gaan bij de rechter' : 'bezwaar maken'
  if (BRIEFSOORTEN[soort].isBesluit)
    return `Bent u het niet eens met dit besluit? U kunt ${wat}${binnen}. In de brief staat hoe${afschrift ? ', en hoeveel tijd daarvoor is' : ''}.`
  return 'In de brief staat wat wij van u vragen en voor wanneer.'
}
