import type { Drukopdracht } from '../../functions/ports.ts'

/** A letter of one page with a table, for tests that only count letters. */
export function kleineBrief(naam: string): Drukopdracht {
  return {
    titel: `Kleine brief ${naam}`,
    datum: '2026-11-22T09:30:00Z',
    html: `<!doctype html><html lang="nl"><head><title>x</title></head><body><h1>Brief ${naam}</h1><table><thead><tr><th scope="col">Voorwaarde</th></tr></thead><tbody><tr><td>${naam}</td></tr></tbody></table></body></html>`
  }
}
