import { Opname } from './proef-poorten.ts'
import { inspectierapport, rapport } from './zaak-bouwer.ts'

/** A zaak with so many open questions, and as many tasks of which the last made is due first. */
export function veelWachtends(id: string, aantal: number): Opname {
  const opname = new Opname({ id })
  opname.op('2026-11-05').rapport(rapport('r1', inspectierapport()))
  for (let nr = 0; nr < aantal; nr += 1) {
    opname.vraagt('evenredigheid', null)
    const dag = String(6 + Math.floor((aantal - 1 - nr) / 3)).padStart(2, '0')
    const taak = {
      id: `k${nr}`,
      soort: 'beoordelen' as const,
      tekst: `taak ${nr}`,
      over: null,
      gemaaktOp: '2026-11-05',
      uiterlijk: nr === 0 ? null : `2026-11-${dag}`,
      afgedaan: null
    }
    opname.gebeurt({ soort: 'taak-gemaakt', inhoud: { taak } })
  }
  return opname
}
