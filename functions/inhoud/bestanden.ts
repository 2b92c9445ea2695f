/** Which files of a gemeente people may change here, by the name they know them by; and what is in force under a path now. */
import { DELEN } from '../brieven/render.ts'
import type { GemeenteId } from '../model/basis.ts'
import { toonDatum } from '../model/datum.ts'
import { Inhoudspad, ingangVan } from '../model/inhoudsversie.ts'
import { BRIEFSOORTEN, Briefsoort } from '../model/instrument.ts'
import { MAILSJABLONEN } from '../model/mailsjablonen.ts'
import { type Content, InhoudOntbreekt } from '../ports.ts'
import { MAILDELEN } from '../send/mail.ts'
import { MENSENPAD } from './mensen.ts'
import { leesHuisstijl, type Voorbeeldpoorten } from './voorbeeld.ts'

export interface Wijzigbaar {
  readonly pad: string
  readonly naam: string
}

const spaties = (naam: string): string => naam.replaceAll('-', ' ')

const SJABLONEN: readonly Wijzigbaar[] = [
  ...Briefsoort.options.map((soort) => ({ pad: `sjablonen/brieven/${soort}.hbs`, naam: `Brief: ${BRIEFSOORTEN[soort].titel}` })),
  ...DELEN.map((deel) => ({ pad: `sjablonen/brieven/delen/${deel}.hbs`, naam: `Deel van brieven: ${spaties(deel)}` })),
  ...Object.keys(MAILSJABLONEN).map((naam) => ({ pad: `sjablonen/mails/${naam}.hbs`, naam: `E-mail: ${spaties(naam)}` })),
  ...MAILDELEN.map((deel) => ({ pad: `sjablonen/mails/delen/${deel}.hbs`, naam: `Deel van e-mails: ${spaties(deel)}` })),
  { pad: 'sjablonen/mails/opmaak.html.hbs', naam: 'Opmaak van e-mails' }
]

/** Templates, and the huisstijl that the policy in force names; a policy has a path of its own (`beleid/<ingang>.yaml`). */
export async function wijzigbaar(ports: Voorbeeldpoorten): Promise<readonly Wijzigbaar[]> {
  const huisstijl = await leesHuisstijl(ports)
  if (!huisstijl.ok) return SJABLONEN
  const { map, stijl } = huisstijl.wat
  const eigen = [
    { pad: `sjablonen/${map}/huisstijl.json`, naam: 'Huisstijl: kleuren, lettertype en voet' },
    { pad: `sjablonen/${stijl.logo}`, naam: 'Huisstijl: logo' }
  ]
  return [...SJABLONEN, ...eigen.filter(({ pad }) => Inhoudspad.safeParse(pad).success)]
}

/** `Beleid vanaf 1 januari 2027`, `Brief: Aanwijzing`; a path that has no name here as it is. */
export function naamVanPad(pad: string): string {
  if (pad === MENSENPAD) return 'Mensen en mandaten'
  const ingang = ingangVan(pad)
  if (ingang !== null) return `Beleid vanaf ${toonDatum(ingang)}`
  if (/^sjablonen\/huisstijl\/.*\.json$/.test(pad)) return 'Huisstijl: kleuren, lettertype en voet'
  if (/^sjablonen\/huisstijl\/.*\.svg$/.test(pad)) return 'Huisstijl: logo'
  return SJABLONEN.find((bestand) => bestand.pad === pad)?.naam ?? pad
}

/** The bytes that this file takes the place of: of a policy the one it replaces or follows; null when there are none. */
export async function geldendeBytes(inhoud: Content, gemeente: GemeenteId, pad: string): Promise<Uint8Array | null> {
  if (pad === MENSENPAD) return new TextEncoder().encode(await inhoud.mensen(gemeente))
  if (pad.startsWith('beleid/')) {
    const tekst = (await inhoud.beleidsbestanden(gemeente)).findLast(({ naam }) => `beleid/${naam}` <= pad)?.tekst
    return tekst === undefined ? null : new TextEncoder().encode(tekst)
  }
  try {
    return await inhoud.bestand(gemeente, pad.replace(/^sjablonen\//, ''))
  } catch (fout) {
    if (fout instanceof InhoudOntbreekt) return null
    throw fout
  }
}
