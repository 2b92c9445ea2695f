/** On the page of a zaak: the letters that what was recorded can carry now, each with a button. The same act as `bs letter`. */
import { html } from 'hono/html'
import { vraagFeitbrief } from '../../decide/feitbrief-step.ts'
import { mogelijkeFeitbrieven } from '../../model/feitbrief.ts'
import { BRIEFSOORTEN } from '../../model/instrument.ts'
import { BEWERKERS, heeftRol } from '../../model/mensen.ts'
import type { Zaak } from '../../model/zaak.ts'
import { type Antwoord, type Bezoek, type Html, Ingehaald, LEEG, verder } from '../bezoek.ts'
import { formulier, knop, verborgen } from '../opmaak/formulier.ts'
import { deel, lijst } from '../opmaak/onderdelen.ts'
import { vindZaak } from './vinden.ts'

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

export async function maakFeitbrief(bezoek: Bezoek): Promise<Antwoord> {
  const zaak = await vindZaak(bezoek, bezoek.pad('zaak'))
  const { tekst } = bezoek.formulier
  const wens = { gemeente: zaak.gemeente, zaak: zaak.id, door: bezoek.mens.id, soort: tekst('soort'), feit: tekst('feit') }
  const uitkomst = await vraagFeitbrief(bezoek.ports, wens)
  if (!uitkomst.ok) throw new Ingehaald(uitkomst.redenen.join(' '), `/zaken/${zaak.id}`)
  await bezoek.werkDoor(zaak.id)
  return verder(`/zaken/${zaak.id}`, `Er komt een brief: ${BRIEFSOORTEN[uitkomst.keuze.soort].titel.toLowerCase()}.`)
}
