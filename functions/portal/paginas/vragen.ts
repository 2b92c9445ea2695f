/** Answering a question of a zaak: the same act as `bs answer`. */
import { html } from 'hono/html'
import { beantwoord } from '../../approve/step.ts'
import { isOpen } from '../../model/vraag.ts'
import { type Antwoord, type Bezoek, Ingehaald, pagina, verder } from '../bezoek.ts'
import { redenen } from '../opmaak/formulier.ts'
import { bericht } from '../opmaak/onderdelen.ts'
import { zonderOpdracht } from '../opmaak/tekst.ts'
import { vindNamen, vindVraag, WERKVOORRAAD, zaakkruimel } from './vinden.ts'
import { type Ingevuld, leesAntwoord, vraagformulier } from './vraagformulier.ts'

/** Where the form stood: the zaak, or a letter of it. */
function terugNaar(bezoek: Bezoek, zaak: string): string {
  const wens = bezoek.formulier.tekst('terug')
  return wens.startsWith(`/brieven/${zaak}-`) && /^[a-z0-9/-]+$/.test(wens) ? wens : `/zaken/${zaak}`
}

async function bladzijde(
  bezoek: Bezoek,
  geweigerd: { readonly redenen: readonly string[]; readonly ingevuld: Ingevuld } | null
): Promise<Antwoord> {
  const { zaak, vraag } = await vindVraag(bezoek, bezoek.pad('vraag'))
  const naam = await vindNamen(bezoek)
  const { antwoord } = vraag
  const eerder =
    antwoord === null
      ? ''
      : bericht('info', `${naam(antwoord.door)} heeft deze vraag al beantwoord. Een nieuw antwoord komt ervoor in de plaats.`)
  const vervallen = vraag.geldt ? '' : bericht('info', 'Deze vraag geldt niet meer: de zaak is zonder dit antwoord verdergegaan.')
  return pagina(
    isOpen(vraag) ? 'Vraag beantwoorden' : 'Vraag',
    html`${redenen(geweigerd?.redenen ?? [])}${eerder}${vervallen}${vraagformulier(bezoek, vraag, terugNaar(bezoek, zaak.id), geweigerd?.ingevuld ?? null)}`,
    { kruimels: [WERKVOORRAAD, zaakkruimel(zaak)], status: geweigerd === null ? 200 : 422 }
  )
}

export function toonVraag(bezoek: Bezoek): Promise<Antwoord> {
  return bladzijde(bezoek, null)
}

export async function beantwoordVraag(bezoek: Bezoek): Promise<Antwoord> {
  const { zaak, vraag } = await vindVraag(bezoek, bezoek.pad('vraag'))
  const { ports, mens, formulier } = bezoek
  const naam = await vindNamen(bezoek)
  if ((vraag.antwoord?.op ?? '') !== formulier.tekst('gezien'))
    throw new Ingehaald(
      `${naam(vraag.antwoord?.door ?? '')} heeft deze vraag beantwoord terwijl u ermee bezig was. Uw antwoord is niet opgeslagen.`,
      `/vragen/${vraag.id}`
    )
  const ingevuld = leesAntwoord(vraag, formulier)
  const uitslag = await beantwoord(ports, { gemeente: ports.gemeente, vraagId: vraag.id, ...ingevuld, door: mens.id })
  if (!uitslag.ok) return bladzijde(bezoek, { redenen: uitslag.redenen.map(zonderOpdracht), ingevuld })
  await bezoek.werkDoor(zaak.id)
  return verder(terugNaar(bezoek, zaak.id), 'Uw antwoord is vastgelegd.', ...uitslag.opmerkingen)
}
