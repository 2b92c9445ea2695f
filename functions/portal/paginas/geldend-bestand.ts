/** The files in force, to be taken as a beginning for a new version. */
import { html } from 'hono/html'
import { geldendeBytes, wijzigbaar } from '../../inhoud/bestanden.ts'
import { MENSENPAD } from '../../inhoud/mensen.ts'
import { BELEIDMAKERS, heeftRol } from '../../model/mensen.ts'
import { type Antwoord, type Bestand, type Bezoek, type Html, LEEG, NietGevonden } from '../bezoek.ts'
import { link } from '../opmaak/onderdelen.ts'
import { beleidsversies, kiesVersie } from './beleid-versies.ts'

/** Always saved, never shown: it is a text of the gemeente, not a page of ours. */
export function alsBestand(bytes: Uint8Array, pad: string): Bestand {
  return { soort: 'bestand', bytes, mediatype: 'text/plain; charset=utf-8', naam: pad.split('/').at(-1) ?? 'bestand', hoe: 'bewaren' }
}

export const geldendPad = (pad: string): string => `/sjablonen/bestand?bestand=${encodeURIComponent(pad)}`

/** Under a template or the huisstijl: take the file, and hand in a new one. */
export function bestandslinks({ mens }: Pick<Bezoek, 'mens'>, pad: string): Html {
  const nieuw = heeftRol(mens, BELEIDMAKERS)
    ? html` · ${link(`/wijzigingen?bestand=${encodeURIComponent(pad)}#nieuw`, 'Een nieuwe versie klaarzetten')}`
    : LEEG
  return html`<p>${link(geldendPad(pad), 'Het bestand bewaren')}${nieuw}</p>`
}

/** A template or a part of the huisstijl; without a choice the first. */
export async function geefGeldendBestand({ ports, keuze }: Bezoek): Promise<Antwoord> {
  const alle = await wijzigbaar(ports)
  const pad = (keuze('bestand') === '' ? alle[0] : alle.find((een) => een.pad === keuze('bestand')))?.pad
  const bytes = pad === undefined ? null : await geldendeBytes(ports.inhoud, ports.gemeente, pad)
  if (pad === undefined || bytes === null) throw new NietGevonden()
  return alsBestand(bytes, pad)
}

export async function geefBeleidsbestand(bezoek: Bezoek): Promise<Antwoord> {
  const versie = kiesVersie(await beleidsversies(bezoek), bezoek.pad('beleid'), bezoek.ports.klok.vandaag())
  return alsBestand(new TextEncoder().encode(versie.tekst), `${versie.vanaf}.yaml`)
}

export async function geefMensenbestand({ ports }: Bezoek): Promise<Antwoord> {
  return alsBestand(new TextEncoder().encode(await ports.inhoud.mensen(ports.gemeente)), MENSENPAD)
}
