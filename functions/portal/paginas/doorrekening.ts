/** The last decisions of the gemeente, each taken again with another policy: which of them come out otherwise. */
import { html } from 'hono/html'
import { type AndersBeslist, type Gegeven, MEESTE_BESLISSINGEN, terugblik, watAls } from '../../decide/wat-als-step.ts'
import type { Beleid } from '../../model/beleid.ts'
import { toonDatum } from '../../model/datum.ts'
import { heeftRol, ZAAKLEZERS } from '../../model/mensen.ts'
import { waardeInWoorden } from '../../model/waarde-tonen.ts'
import type { Bezoek, Html } from '../bezoek.ts'
import { bericht, leeg, lijst, link, tabel } from '../opmaak/onderdelen.ts'
import { telwoord } from '../opmaak/tekst.ts'

function inWoorden(gegeven: Gegeven | null): Html {
  if (gegeven === null) return html`niets beslist`
  const { gevolg, fase, stap, instrument, herinspectie } = gegeven.uitkomst
  const wat = gevolg === 'stap' ? `fase ${fase}: ${stap === 'voornemen' ? 'voornemen ' : ''}${instrument}` : gevolg
  const punten = gegeven.voorstellen.map(
    (vraag) =>
      `${(vraag.punt ?? '').replaceAll('-', ' ')}: ${vraag.voorstel === null ? 'geen voorstel' : waardeInWoorden(vraag.voorstel, vraag)}`
  )
  return html`${wat}${lijst([...punten, ...(herinspectie ? ['met nader onderzoek'] : [])])}`
}

/** Who manages the policy need not see zaken: without that role a number is all there is. */
function andersrij({ zaak, naam, op, overtreding, item, toen, straks }: AndersBeslist, magZien: boolean): readonly (string | Html)[] {
  const wie = magZien ? link(`/zaken/${zaak}`, naam) : zaak
  return [html`${wie}<br><span class="bs-zacht">${toonDatum(op)}, ${overtreding} (${item})</span>`, inWoorden(toen), inWoorden(straks)]
}

function uitkomst(anders: readonly AndersBeslist[], magZien: boolean): Html {
  if (anders.length === 0) return bericht('ok', 'Alle beslissingen komen met dit beleid hetzelfde uit.', 'Geen verschil')
  return html`<p>${telwoord(anders.length, 'uitkomst is', 'uitkomsten zijn')} anders.</p>${tabel(
    'Beslissingen die anders uitkomen',
    ['Zaak', 'Beslist', 'Met dit beleid'],
    anders.map((een) => andersrij(een, magZien))
  )}`
}

export async function doorgerekend({ ports, mens }: Bezoek, beleid: Beleid): Promise<Html> {
  const uit = await watAls(ports, ports.gemeente, beleid)
  const { beslissingen, zaken, meer, anders } = uit
  const bereik = `${telwoord(beslissingen, 'beslissing', 'beslissingen')} in ${telwoord(zaken, 'zaak', 'zaken')}`
  const grens = meer
    ? ` Er zijn er meer: Besluitenstraat rekent hoogstens ${MEESTE_BESLISSINGEN} beslissingen door, uit de zaken die het laatst zijn geopend.`
    : ''
  if (beslissingen === 0) return leeg(`Er zijn geen beslissingen om door te rekenen. ${terugblik(uit)}`)
  return html`<p>Doorgerekend: ${bereik}. Elke beslissing is opnieuw genomen met dit beleid, op wat toen in de zaak bekend was en met de wet van toen. Er verandert niets in de zaken. ${terugblik(uit)}${grens}</p>${uitkomst(anders, heeftRol(mens, ZAAKLEZERS))}`
}
