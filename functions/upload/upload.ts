/**
 * Question: what came in, and have we got it already? In: bytes and sender. Out: a stored file and its SHA-256.
 * The kind is told from the bytes, not from the name: names lie.
 */

interface Herkenning {
  readonly mediatype: string
  readonly extensie: string
}

const PDF_BEGIN = '%PDF-'
/** Readers accept a PDF header within the first 1024 bytes (ISO 32000-1, annex H). */
const PDF_ZOEKRUIMTE = 1024

/** Larger is refused: a report is a few megabytes at most. */
export const GROOTSTE_UPLOAD = 25 * 1024 * 1024

export function herken(bytes: Uint8Array): Herkenning {
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_ZOEKRUIMTE))
  const pdf: Herkenning = { mediatype: 'application/pdf', extensie: 'pdf' }
  if (begin.startsWith(PDF_BEGIN)) return pdf
  // Before the wider search: a finding may quote the first bytes of a PDF.
  if (/^(\u00ef\u00bb\u00bf)?\s*[[{]/.test(begin)) return { mediatype: 'application/json', extensie: 'json' }
  if (begin.includes(PDF_BEGIN)) return pdf
  return { mediatype: 'application/octet-stream', extensie: 'bin' }
}

/** Last part of a path, without what a file system or a page could trip over; never empty. */
export function veiligeNaam(bestandsnaam: string): string {
  const laatste = bestandsnaam.split(/[/\\]/).at(-1) ?? ''
  const schoon = laatste
    .replaceAll(/[\p{C}<>:"|?*]/gu, '')
    .trim()
    .slice(0, 120)
  return schoon === '' ? 'naamloos' : schoon
}
