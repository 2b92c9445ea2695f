/** The huisstijl of a gemeente as data: colours, logo, font, side of the envelope window, footer. Everything is embedded in the letter. */
import { z } from 'zod'
import { sha256Hex } from '../hash.ts'
import { type GemeenteId, type Sha256, Tekst } from '../model/basis.ts'
import type { Content } from '../ports.ts'

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

interface Lettertype {
  readonly gewicht: 400 | 700
  readonly bereik: 'latin' | 'latin-ext'
  readonly base64: string
}

const GEWICHTEN = [400, 700] as const
const BEREIKEN = ['latin', 'latin-ext'] as const

/** A huisstijl that cannot be used, with what is wrong, in Dutch. */
export class HuisstijlOnjuist extends Error {
  override readonly name = 'HuisstijlOnjuist'
}

/** Bytes at a time: a call takes no more arguments than the stack can hold. */
const HAP = 8192

/** By the hap, not by the byte: a huisstijl is four fonts for every letter. */
function base64(bytes: Uint8Array): string {
  const happen = Array.from({ length: Math.ceil(bytes.length / HAP) }, (_, n) => bytes.subarray(n * HAP, (n + 1) * HAP))
  return btoa(happen.map((hap) => String.fromCharCode(...hap)).join(''))
}

async function leesStijl(inhoud: Content, gemeente: GemeenteId, naam: string): Promise<{ stijl: Huisstijl; tekst: string }> {
  const pad = `huisstijl/${naam}/huisstijl.json`
  const tekst = await inhoud.sjabloon(gemeente, pad)
  return { stijl: leesHuisstijl(tekst, pad), tekst }
}

/**
 * Where the window of the gemeente's envelopes is.
 * @throws HuisstijlOnjuist, InhoudOntbreekt
 */
export async function vensterVan(inhoud: Content, gemeente: GemeenteId, naam: string): Promise<Huisstijl['venster']> {
  return (await leesStijl(inhoud, gemeente, naam)).stijl.venster
}

/** @throws HuisstijlOnjuist, InhoudOntbreekt */
export async function laadHuisstijl(inhoud: Content, gemeente: GemeenteId, naam: string): Promise<GeladenHuisstijl> {
  const { stijl, tekst } = await leesStijl(inhoud, gemeente, naam)
  const logo = await inhoud.sjabloon(gemeente, stijl.logo)
  const bestanden = BEREIKEN.flatMap((bereik) => GEWICHTEN.map((gewicht) => ({ bereik, gewicht })))
  const lettertypen = await Promise.all(
    bestanden.map(async ({ bereik, gewicht }) => ({
      bereik,
      gewicht,
      base64: base64(await inhoud.bestand(gemeente, `${stijl.lettertype.bestand}-${bereik}-${gewicht}-normal.woff2`))
    }))
  )
  const hash = sha256Hex([tekst, logo, ...lettertypen.map((type) => type.base64)].map((deel) => sha256Hex(deel)).join(' '))
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

/** As font-face rules draw them; the second range is only embedded when the letter needs it (Ł, ş, č). */
export function lettertypeCss({ stijl, lettertypen }: GeladenHuisstijl, letter: string): string {
  const uitgebreid = /[\u0100-\u02BA\u1E00-\u1EFF]/.test(letter)
  return lettertypen
    .filter(({ bereik }) => bereik === 'latin' || uitgebreid)
    .map(
      ({ bereik, gewicht, base64: inhoud }) =>
        `@font-face{font-family:"${stijl.lettertype.familie}";font-weight:${gewicht};src:url(data:font/woff2;base64,${inhoud}) format("woff2");unicode-range:${BEREIK[bereik]}}`
    )
    .join('\n')
}

const BEREIK = {
  latin: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212,U+FEFF,U+FFFD',
  'latin-ext': 'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+1E00-1EFF'
} as const
