/**
 * Makes functions/portal/publiek/nlds.css out of the NL Design System packages: the components that the portal uses, and of the
 * theme only the tokens that they and our own style name. Run it after changing either: node test/portal/maak-nlds.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const vind = createRequire(import.meta.url)
const publiek = join(import.meta.dirname, '../../functions/portal/publiek')
const THEMA = '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css'
const ONDERDELEN = [
  'document',
  'link',
  'skip-link',
  'alert',
  'button',
  'data-badge',
  'table',
  'form-field',
  'form-field-description',
  'form-field-error-message',
  'form-label',
  'textbox',
  'textarea',
  'select',
  'radio-button'
]

const lees = (pakket: string) => readFileSync(vind.resolve(pakket), 'utf8')
const zonderUitleg = (css: string) => css.replaceAll(/\/\*[\s\S]*?\*\//g, '').trim()
const genoemd = (css: string) => [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, naam]) => naam ?? '')

/** The tokens that are named, and those that they name in turn. */
function tokensVoor(css: string): string {
  const alle = new Map(
    [...zonderUitleg(lees(THEMA)).matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, naam = '', waarde = '']) => [naam, waarde])
  )
  const nodig = new Set<string>()
  const zoek = genoemd(css)
  for (let naam = zoek.pop(); naam !== undefined; naam = zoek.pop()) {
    const waarde = alle.get(naam)
    if (waarde === undefined || nodig.has(naam)) continue
    nodig.add(naam)
    zoek.push(...genoemd(waarde))
  }
  return `:root {\n${[...nodig]
    .toSorted()
    .map((naam) => `  ${naam}: ${alle.get(naam)?.trim()};`)
    .join('\n')}\n}`
}

export function nldsCss(): string {
  // A field that nobody has filled in yet is not wrong.
  const onderdelen = ONDERDELEN.map((naam) => zonderUitleg(lees(`@utrecht/${naam}-css/dist/index.min.css`)))
    .join('\n')
    .replaceAll(':invalid', ':user-invalid')
  const eigen = readdirSync(publiek)
    .filter((naam) => naam.endsWith('.css') && naam !== 'nlds.css')
    .toSorted()
    .map((naam) => readFileSync(join(publiek, naam), 'utf8'))
    .join('\n')
  return `/* Made by test/portal/maak-nlds.ts from @utrecht/*-css and the Voorbeeld theme of NL Design System. EUPL-1.2. */\n${tokensVoor(onderdelen + eigen)}\n${onderdelen}\n`
}

if (import.meta.main) writeFileSync(join(publiek, 'nlds.css'), nldsCss())
