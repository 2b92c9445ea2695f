/** Style and script of the portal: files with their hash in the name, so that a browser keeps them until they change. */
import { readFileSync } from 'node:fs'
import { sha256Hex } from '../hash.ts'

interface Publiek {
  readonly pad: string
  readonly tekst: string
  readonly mediatype: string
}

function laad(naam: string, extensie: 'css' | 'js', bestanden: readonly string[]): Publiek {
  const tekst = bestanden.map((bestand) => readFileSync(new URL(`./publiek/${bestand}`, import.meta.url), 'utf8')).join('\n')
  return {
    pad: `/publiek/${naam}.${sha256Hex(tekst).slice(0, 12)}.${extensie}`,
    tekst,
    mediatype: extensie === 'css' ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8'
  }
}

export const STIJL = laad('portaal', 'css', ['nlds.css', 'portaal.css', 'onderdelen.css', 'formulieren.css', 'lijsten.css', 'druk.css'])
/** Of the page of a letter, which is nobody's portal. */
export const BRIEFSTIJL = laad('brief', 'css', ['brief.css'])
export const SCRIPT = laad('portaal', 'js', ['portaal.js', 'volgen.js'])
