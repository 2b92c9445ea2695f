/** The huisstijl of a gemeente as data: colours, logo, font, side of the envelope window, footer. Everything is embedded in the letter. */
import { z } from 'zod'
import { sha256Hex } from '../hash.ts'
import { type GemeenteId, type Sha256, Tekst } from '../model/basis.ts'
import type { Content } from '../ports.ts'
import { base64, type Lettertype, laadLettertypen, lettertypeCss, lettertypeStapel } from './lettertypen.ts'

const Kleur = z.string().regex(/^#[0-9a-f]{6}$/i, 'een kleur is # en zes cijfers of letters a tot en met f')
const Pad = z.string().regex(/^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/)

export const Huisstijl = z.strictObject({
  schema: z.literal('besluitenstraat/huisstijl/1'),
  naam: Tekst,
  fictief: z.boolean(),
  /** SVG below `templates/`. */
  logo: Pad,
  kleur: z.strictObject({ hoofd: Kleur, lijn: Kleur, vlak: Kleur, tekst: Kleur }),
  /** `<bestand>-latin-400-normal.woff2` and three more below `templates/`. */
  lettertype: z.strictObject({ familie: z.string().regex(/^[A-Za-z0-9 ]+$/), bestand: Pad }),
  /** Where the window of the envelope is. */
  venster: z.enum(['links', 'rechts']),
  /** A line at the foot of every page. */
  voet: z.string()
})
export type Huisstijl = z.infer<typeof Huisstijl>

export interface GeladenHuisstijl {
  readonly stijl: Huisstijl
  /** `data:` address of the logo. */
  readonly logo: string
  readonly lettertypen: readonly Lettertype[]
  /** Over everything that is loaded. */
  readonly hash: Sha256
}

/** A huisstijl that cannot be used, with what is wrong, in Dutch. */
export class HuisstijlOnjuist extends Error {
  override readonly name = 'HuisstijlOnjuist'
}

async function leesStijl(inhoud: Content, gemeente: GemeenteId, naam: string): Promise<{ stijl: Huisstijl; tekst: string }> {
  const pad = `huisstijl/${naam}/huisstijl.json`
  const tekst = await inhoud.sjabloon(gemeente, pad)
  return { stijl: leesHuisstijl(tekst, pad), tekst }
}

/** What a page of its own needs of it. */
export function bladstijl({ stijl, lettertypen }: GeladenHuisstijl) {
  const { venster, lettertype } = stijl
  return {
    venster,
    letter: lettertypeStapel(lettertype.familie),
    lettertypen: (tekst: string) => lettertypeCss(lettertypen, tekst)
  }
}

/** @throws HuisstijlOnjuist, InhoudOntbreekt */
export async function laadHuisstijl(inhoud: Content, gemeente: GemeenteId, naam: string): Promise<GeladenHuisstijl> {
  const { stijl, tekst } = await leesStijl(inhoud, gemeente, naam)
  const logo = await inhoud.sjabloon(gemeente, stijl.logo)
  const lettertypen = await laadLettertypen(inhoud, gemeente, stijl.lettertype)
  const hash = sha256Hex([sha256Hex(tekst), sha256Hex(logo), ...lettertypen.map((type) => type.hash)].join(' '))
  return { stijl, logo: `data:image/svg+xml;base64,${base64(new TextEncoder().encode(logo))}`, lettertypen, hash }
}

function leesHuisstijl(tekst: string, pad: string): Huisstijl {
  const uitkomst = Huisstijl.safeParse(ontleed(tekst, pad))
  if (uitkomst.success) return uitkomst.data
  const fouten = uitkomst.error.issues.map((punt) => `${punt.path.join('.') || 'het bestand'}: ${punt.message}`)
  throw new HuisstijlOnjuist(`${pad} kan niet worden gebruikt. ${fouten.join('; ')}`)
}

function ontleed(tekst: string, pad: string): unknown {
  try {
    return JSON.parse(tekst)
  } catch (cause) {
    throw new HuisstijlOnjuist(`${pad} is geen JSON. Kijk of elk teken { een } heeft en of er geen komma te veel staat.`, { cause })
  }
}
