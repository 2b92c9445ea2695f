/** What every page of a zaak has on top: which zaak it is, and the tabs to its parts. */
import { html } from 'hono/html'
import { isOpen } from '../../model/vraag.ts'
import type { Zaak } from '../../model/zaak.ts'
import { type Antwoord, type Html, type Pagina, pagina } from '../bezoek.ts'
import { link, merk, tabs } from '../opmaak/onderdelen.ts'
import { WERKVOORRAAD, zaakkruimel } from './vinden.ts'

/** Parts of a zaak, each with a page of its own; a new part is a line here and one in routes.ts. */
const DELEN = [
  { naam: 'Overzicht', pad: '' },
  { naam: 'Verzending', pad: '/verzending' },
  { naam: 'Toestemmingen', pad: '/toestemmingen' },
  { naam: 'Data', pad: '/data' },
  { naam: 'Tijdlijn', pad: '/tijdlijn' }
] as const

export type Zaakdeel = (typeof DELEN)[number]['naam']

function onderkop({ id, voorziening, houder, status, rapporten, vorigeZaak, proef }: Zaak): Html {
  const bevel = rapporten.some(({ inhoud }) => inhoud.bevel !== null)
  return html`<p class="bs-onderkop"><span>${id}</span><span>${voorziening.soort}</span><span>${houder.naam}</span>
${merk(status === 'open' ? 'blauw' : 'grijs', status === 'open' ? 'loopt' : 'gesloten')}${bevel ? merk('rood', 'bevel') : ''}${proef ? merk('grijs', 'proef') : ''}
${vorigeZaak === null ? '' : html`<span>volgt op ${link(`/zaken/${vorigeZaak}`, vorigeZaak)}</span>`}</p>`
}

/** @param status 422 when what was sent was refused */
export function zaakpagina(zaak: Zaak, deel: Zaakdeel, inhoud: Html, status: Pagina['status'] = 200): Antwoord {
  const open = zaak.vragen.filter(isOpen).length
  const keuzes = DELEN.map(({ naam, pad }) => ({
    naam,
    pad: `/zaken/${zaak.id}${pad}`,
    hier: naam === deel,
    ...(naam === 'Overzicht' && open > 0 ? { aantal: open } : {})
  }))
  const kruimels = deel === 'Overzicht' ? [WERKVOORRAAD] : [WERKVOORRAAD, zaakkruimel(zaak)]
  const titel = deel === 'Overzicht' ? zaak.voorziening.naam : `${deel} van ${zaak.voorziening.naam}`
  return pagina(titel, html`${onderkop(zaak)}${tabs('Delen van deze zaak', keuzes)}${inhoud}`, { kruimels, status })
}
