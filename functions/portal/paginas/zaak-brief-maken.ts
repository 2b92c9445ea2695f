/** On the page of a zaak: the letters that what was recorded can carry now, each with a button. The same act as `bs letter`. */
import { html } from 'hono/html'
import { mogelijkeFeitbrieven } from '../../model/feitbrief.ts'
import { BRIEFSOORTEN } from '../../model/instrument.ts'
import { BEWERKERS, heeftRol } from '../../model/mensen.ts'
import type { Zaak } from '../../model/zaak.ts'
import { type Bezoek, type Html, LEEG } from '../bezoek.ts'
import { formulier, knop, verborgen } from '../opmaak/formulier.ts'
import { deel, lijst } from '../opmaak/onderdelen.ts'

/** Nothing for who may not, or when no letter can be made now. */
export function brievenTeMaken(bezoek: Bezoek, zaak: Zaak): Html {
  if (!heeftRol(bezoek.mens, BEWERKERS)) return LEEG
  const keuzes = mogelijkeFeitbrieven(zaak, bezoek.ports.klok.vandaag())
  if (keuzes.length === 0) return LEEG
  const rij = ({ soort, groep }: (typeof keuzes)[number]) => {
    const { titel } = BRIEFSOORTEN[soort]
    const velden = html`${verborgen('soort', soort)}${verborgen('feit', groep.feiten[0] ?? '')}`
    return html`<b>${titel}</b>: ${groep.wat}.
${formulier(bezoek, { actie: `/zaken/${zaak.id}/brieven`, naam: `${titel}: ${groep.wat}` }, html`${velden}<p>${knop('Laat deze brief maken', 'tweede')}</p>`)}`
  }
  return deel('Brieven die u kunt laten maken', lijst(keuzes.map(rij)), 'brief-maken')
}
