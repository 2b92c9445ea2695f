/** Sends the forms of a page as they stand, as a visitor does who agrees with what is proposed. */
import { type HTMLElement, parse } from 'node-html-parser'
import type { Bezoeker, Gekregen } from './kantoor.ts'

/** What a browser would send of this form. */
export function waarden(formulier: HTMLElement): Record<string, string> {
  const velden: Record<string, string> = {}
  for (const veld of formulier.querySelectorAll('input, textarea, select')) {
    const naam = veld.getAttribute('name') ?? ''
    const soort = veld.getAttribute('type')
    if (((soort === 'radio' || soort === 'checkbox') && !veld.hasAttribute('checked')) || soort === 'file') continue
    const gekozen = veld.querySelector('option[selected]')?.getAttribute('value')
    velden[naam] = veld.tagName === 'TEXTAREA' ? veld.text : (gekozen ?? veld.getAttribute('value') ?? '')
  }
  return velden
}

/** The first form of the page that goes to such an address; null when there is none. */
export async function verstuur(
  bezoeker: Bezoeker,
  pad: string,
  naar: RegExp,
  anders: (velden: Record<string, string>) => Record<string, string> = () => ({})
): Promise<Gekregen | null> {
  const bladzijde = parse((await bezoeker.get(pad)).tekst)
  const formulier = bladzijde.querySelectorAll('form').find((een) => naar.test(een.getAttribute('action') ?? ''))
  if (formulier === undefined) return null
  const velden = waarden(formulier)
  return bezoeker.post(formulier.getAttribute('action') ?? '', { ...velden, ...anders(velden) })
}

const EIGEN_WOORDEN = 'Zet elke dag voldoende beroepskrachten in en bewaar de roosters van vier weken.'

/** From the open questions to a letter that was approved; the system has sent it, or laid it ready to post. */
export async function naarVerzending(bram: Bezoeker, mila: Bezoeker, brief: string): Promise<void> {
  const pad = `/brieven/${brief}`
  for (let nr = 0; nr < 20; nr++) {
    const antwoord = await verstuur(
      bram,
      pad,
      /^\/vragen\//,
      (velden): Record<string, string> => (velden.waarde === undefined ? {} : { waarde: EIGEN_WOORDEN })
    )
    if (antwoord === null) break
    if (antwoord.status !== 303) throw new Error(`een vraag werd geweigerd (${antwoord.status})`)
  }
  await verstuur(bram, pad, /\/nemen$/)
  const akkoord = await verstuur(mila, `${pad}/akkoord`, /\/goedkeuren$/)
  if (akkoord?.status !== 303) throw new Error(`${brief} werd niet goedgekeurd (${akkoord?.status})`)
}
