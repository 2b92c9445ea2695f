/** A drawing as a tree, and back to text. Takes less than XML does: no entities of its own, no nesting without end. Pure. */

export interface SvgElement {
  readonly soort: 'element'
  readonly naam: string
  /** Values without entities. */
  readonly kenmerken: readonly (readonly [string, string])[]
  readonly kinderen: readonly SvgKnoop[]
}

export type SvgKnoop = SvgElement | { readonly soort: 'tekst'; readonly tekst: string }

/** The message is Dutch; out of leesSvg it names the line too. */
export class SvgOnleesbaar extends Error {
  override readonly name = 'SvgOnleesbaar'
}

const DIEPSTE = 60
const STUK =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[(?<cdata>[\s\S]*?)\]\]>|<!DOCTYPE[^>[]*(?:>|(?<eigen>\[))|<\/(?<einde>[\w:.-]+)\s*>|<(?<begin>[A-Za-z_][\w:.-]*)(?<rest>(?:\s+[A-Za-z_:][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<leeg>\/)?>|(?<tekst>[^<]+)/gy
const KENMERK = /([A-Za-z_:][\w:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g
const BEKEND: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"]
])

function teken(code: string): string | undefined {
  const nummer = /^#x[0-9a-f]{1,6}$/i.test(code)
    ? Number.parseInt(code.slice(2), 16)
    : /^#[0-9]{1,7}$/.test(code)
      ? Number(code.slice(1))
      : null
  if (nummer === null) return BEKEND.get(code)
  return nummer > 0 && nummer <= 0x10ffff ? String.fromCodePoint(nummer) : undefined
}

function zonderEntiteiten(tekst: string): string {
  return tekst.replaceAll(/&([^;\s&]{0,40};?)/g, (_, code: string) => {
    const waarde = code.endsWith(';') ? teken(code.slice(0, -1)) : undefined
    if (waarde === undefined) throw new SvgOnleesbaar(`Het teken "&${code}" is in dit bestand niet te lezen.`)
    return waarde
  })
}

interface Open {
  readonly naam: string
  readonly kenmerken: readonly (readonly [string, string])[]
  readonly kinderen: SvgKnoop[]
}

function kenmerkenUit(rest: string): readonly (readonly [string, string])[] {
  return [...rest.matchAll(KENMERK)].map(([, naam = '', dubbel, enkel]) => [naam, zonderEntiteiten(dubbel ?? enkel ?? '')] as const)
}

/** What is open, from the outermost; the first is the file itself. */
class Stapel {
  readonly #open: Open[] = [{ naam: '', kenmerken: [], kinderen: [] }]

  open(naam: string, rest: string): void {
    this.#open.push({ naam, kenmerken: kenmerkenUit(rest), kinderen: [] })
    if (this.#open.length > DIEPSTE) throw new SvgOnleesbaar('In deze tekening zijn te veel groepen in elkaar gezet.')
  }

  sluit(naam: string): void {
    const open = this.#open.pop()
    const boven = this.#open.at(-1)
    if (open === undefined || boven === undefined || open.naam !== naam)
      throw new SvgOnleesbaar(`Het onderdeel "${naam}" is niet goed afgesloten.`)
    boven.kinderen.push({ soort: 'element', naam, kenmerken: open.kenmerken, kinderen: open.kinderen })
  }

  tekst(tekst: string): void {
    this.#open.at(-1)?.kinderen.push({ soort: 'tekst', tekst })
  }

  eneElement(): SvgElement {
    const [bodem, ...open] = this.#open
    const [eerste, ...meer] = (bodem?.kinderen ?? []).filter((knoop) => knoop.soort === 'element')
    if (open.length > 0 || eerste === undefined || meer.length > 0) throw new SvgOnleesbaar('Het bestand is geen hele tekening.')
    return eerste
  }
}

function neemOp(
  stapel: Stapel,
  { begin, einde, rest = '', leeg, cdata, eigen, tekst }: Readonly<Record<string, string | undefined>>
): void {
  if (eigen !== undefined) throw new SvgOnleesbaar('Dit bestand bevat eigen afkortingen (ENTITY).')
  if (cdata !== undefined) stapel.tekst(cdata)
  if (tekst !== undefined) stapel.tekst(zonderEntiteiten(tekst))
  if (begin !== undefined) stapel.open(begin, rest)
  if (begin !== undefined && leeg !== undefined) stapel.sluit(begin)
  if (einde !== undefined) stapel.sluit(einde)
}

/** @throws SvgOnleesbaar */
export function leesSvg(tekst: string): SvgElement {
  const stapel = new Stapel()
  let plek = 0
  try {
    for (const stuk of tekst.matchAll(STUK)) {
      neemOp(stapel, stuk.groups ?? {})
      plek = stuk.index + stuk[0].length
    }
    if (plek < tekst.length) throw new SvgOnleesbaar('Dit bestand is niet te lezen.')
    return stapel.eneElement()
  } catch (reden) {
    if (!(reden instanceof SvgOnleesbaar)) throw reden
    throw new SvgOnleesbaar(`${reden.message} Kijk bij regel ${tekst.slice(0, plek).split('\n').length} van het bestand.`, { cause: reden })
  }
}

const veilig = (tekst: string): string => tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export function schrijfSvg(knoop: SvgKnoop): string {
  if (knoop.soort === 'tekst') return veilig(knoop.tekst)
  const { naam, kenmerken, kinderen } = knoop
  const binnen = kenmerken.map(([wat, waarde]) => ` ${wat}="${veilig(waarde).replaceAll('"', '&quot;')}"`).join('')
  return kinderen.length === 0 ? `<${naam}${binnen}/>` : `<${naam}${binnen}>${kinderen.map(schrijfSvg).join('')}</${naam}>`
}
