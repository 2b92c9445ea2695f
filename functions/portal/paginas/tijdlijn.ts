/** What happened in a zaak, newest first: every line of its journal in a Dutch sentence. */
import { html } from 'hono/html'
import { toonDatum } from '../../model/datum.ts'
import { Gebeurtenis } from '../../model/gebeurtenis.ts'
import type { JournaalRegel } from '../../ports.ts'
import type { Antwoord, Bezoek, Html } from '../bezoek.ts'
import { link } from '../opmaak/onderdelen.ts'
import { toonTijdstip } from '../opmaak/tekst.ts'
import { gebeurd } from './tijdlijn-zinnen.ts'
import { vindNamen, vindZaak } from './vinden.ts'
import { zaakpagina } from './zaak-raam.ts'

const VERNIETIGD = 'De inhoud van deze regel is vernietigd, zoals de Archiefwet vraagt.'

function regel({ nr, tijdstip, door, soort, inhoud }: JournaalRegel, naam: (id: string) => string): Html {
  const gelezen = inhoud === null ? null : Gebeurtenis.safeParse({ soort, inhoud: JSON.parse(inhoud) })
  const { zin, brief = null } = gelezen === null ? { zin: VERNIETIGD } : gelezen.success ? gebeurd(gelezen.data) : { zin: soort }
  return html`<li class="bs-moment${door === 'systeem' ? '' : ' bs-moment--mens'}"><p class="bs-zacht"><time datetime="${tijdstip}">${toonTijdstip(tijdstip)}</time>, ${naam(door)}</p>
<p>${zin}${brief === null ? '' : html` ${link(`/brieven/${brief}`, brief)}`}</p><span class="bs-onzichtbaar">regel ${nr}</span></li>`
}

export async function toonTijdlijn(bezoek: Bezoek): Promise<Antwoord> {
  const { ports } = bezoek
  const zaak = await vindZaak(bezoek, bezoek.pad('zaak'))
  const naam = await vindNamen(bezoek)
  const journaal = await ports.store.journaal({ gemeente: ports.gemeente, soort: 'zaak', id: zaak.id })
  return zaakpagina(
    zaak,
    'Tijdlijn',
    html`<p class="bs-zacht">Geopend op ${toonDatum(zaak.geopendOp)}. Het nieuwste staat bovenaan.</p><ol class="bs-tijdlijn">${journaal
      .toReversed()
      .map((een) => regel(een, naam))}</ol>`
  )
}
