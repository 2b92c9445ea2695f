/** Words that would do harm if they were taken for anything else, and letters that hold them. Fictitious. */
import { voorbeeldbrief } from '../../../functions/brieven/voorbeeld.ts'
import { BriefGegevens } from '../../../functions/model/brief/gegevens.ts'
import type { Briefsoort } from '../../../functions/model/instrument.ts'

export const HARMLOOS = 'Roodborstje'

export const VIJANDIG: readonly (readonly [string, string])[] = [
  ['markup and style', `"'><img src=x onerror="alert(1)"></style></title><script>alert(1)</script>`],
  [
    'code and addresses',
    "{{gemeente.naam}} {{{x}}} {{> kop}} $& $1 $` $' $$ javascript:alert(1) file:///etc/passwd &lt;b&gt; &amp;amp; &#123;"
  ],
  ['marks of direction and hyphens', 'Links \u202Eneerfdliw\u202C en \u200Frechts\u200E, co\u2010ouder, niet\u2011roker'],
  ['pictures', 'Feest 🎉👩‍👧']
]
/** With ends of a line that would end a text in a style too. */
export const SAMEN = VIJANDIG.map(([, waarde]) => waarde).join(' "}\r@page{margin:0}\f')

/** Paths to every text in the data. */
export function tekstpaden(waarde: unknown, pad: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof waarde === 'string') return [pad]
  if (typeof waarde !== 'object' || waarde === null) return []
  return Object.entries(waarde).flatMap(([sleutel, lid]) => tekstpaden(lid, [...pad, sleutel]))
}

function vervang(waarde: unknown, [stap, ...rest]: readonly string[], nieuw: string): unknown {
  if (stap === undefined) return nieuw
  if (Array.isArray(waarde)) return waarde.map((lid: unknown, plek) => (String(plek) === stap ? vervang(lid, rest, nieuw) : lid))
  if (typeof waarde !== 'object' || waarde === null) return waarde
  return Object.fromEntries(Object.entries(waarde).map(([naam, lid]) => [naam, naam === stap ? vervang(lid, rest, nieuw) : lid]))
}

/** Null when the field can hold no such words: a day, a choice. */
export function met(gegevens: BriefGegevens, pad: readonly string[], nieuw: string): BriefGegevens | null {
  return BriefGegevens.safeParse(vervang(gegevens, pad, nieuw)).data ?? null
}

/** Fields that keep their words: by them the letter is found, kept and compared. */
const VAST = /^(?:schema|zaak|kenmerk|recht|openPunten)/

export function overal(soort: Briefsoort, waarde: string): BriefGegevens {
  const gegevens = voorbeeldbrief(soort)
  const paden = tekstpaden(gegevens).filter((pad) => !VAST.test(pad.join('.')) && met(gegevens, pad, HARMLOOS) !== null)
  return paden.reduce<BriefGegevens>((zover, pad) => met(zover, pad, waarde) ?? zover, gegevens)
}
