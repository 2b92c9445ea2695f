/** The fold of a hearing that must be held again (Awb 4:8, 3:46). */
import { REGELS } from './beslisregels.ts'
import { BRIEFSOORTEN } from './instrument.ts'
import { VerbodenOvergang } from './overgangen.ts'
import { type Bijwerking, gaatOver, noemt } from './verloop-hulp.ts'
import { isOpen, type Vraag } from './vraag.ts'
import type { Brief, Overtreding, Zaak } from './zaak.ts'

/** An open question that belonged to a letter that lapsed: it is asked anew with the next one. */
function isVanVervallen(vraag: Vraag, overtredingen: readonly string[], vervallen: readonly Brief[]): boolean {
  if (!isOpen(vraag)) return false
  if (vraag.over.brief !== null) return vervallen.some(({ id }) => id === vraag.over.brief)
  return overtredingen.includes(vraag.over.overtreding ?? '') && vervallen.some((brief) => gaatOver(vraag, brief) || noemt(brief, vraag))
}

export const horenHeropend: Bijwerking<'horen-heropend'> = (zaak, { brief: id, overtredingen, reden }, { dag }): Zaak => {
  const voornemen = zaak.brieven.find((brief) => brief.id === id)
  const instrument = voornemen === undefined ? null : BRIEFSOORTEN[voornemen.soort].instrument
  if (voornemen === undefined || instrument === null || BRIEFSOORTEN[voornemen.soort].stap !== 'voornemen')
    throw new VerbodenOvergang(`${id} is geen voornemen in deze zaak`)
  const zonder = (oud: Overtreding): Overtreding => ({ ...oud, gehoord: oud.gehoord.filter(({ brief }) => brief !== id) })
  const terug = (oud: Overtreding): Overtreding => {
    if (!overtredingen.includes(oud.id)) return oud
    if (oud.status !== 'open' || oud.instrument !== instrument || oud.stap !== 'instrument') return zonder(oud)
    const regel = { op: dag, doorgang: voornemen.doorgang, gebeurtenis: REGELS.opnieuwHoren, fase: oud.fase, instrument, reden }
    return {
      ...zonder(oud),
      stap: 'voornemen',
      // Whatever row the besluit came from: after the hearing it is the announced step that follows, in the same fase.
      ingevoegdVoornemen: true,
      geschiedenis: [...oud.geschiedenis, { ...regel, stap: 'voornemen' }]
    }
  }
  const vervallen = zaak.brieven.filter(({ soort, status }) => status === 'vervallen' && BRIEFSOORTEN[soort].instrument === instrument)
  return {
    ...zaak,
    overtredingen: zaak.overtredingen.map(terug),
    vragen: zaak.vragen.map((vraag) => (isVanVervallen(vraag, overtredingen, vervallen) ? { ...vraag, geldt: false } : vraag))
  }
}
