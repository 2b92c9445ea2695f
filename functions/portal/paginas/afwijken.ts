/** Another lawful step than the policy's (Awb 4:84), and a letter without a step that nobody needs any more. */
import { html } from 'hono/html'
import { BRIEFSOORTEN } from '../../model/instrument.ts'
import { BEWERKERS, heeftRol, LEZERS_MET_OPMERKING } from '../../model/mensen.ts'
import type { Brief, Concept, Overtreding, Zaak } from '../../model/zaak.ts'
import { type Bezoek, type Html, LEEG } from '../bezoek.ts'
import { formulier, knop, veld } from '../opmaak/formulier.ts'
import { uitleg } from '../opmaak/onderdelen.ts'

/** For an overtreding on which a step was decided; the room says whether it is still possible. */
export function afwijkknop(bezoek: Bezoek, { id: zaak }: Zaak, { id, status, instrument }: Overtreding): Html {
  if (!heeftRol(bezoek.mens, BEWERKERS) || status !== 'open' || instrument === null) return LEEG
  return uitleg(
    'Afwijken van het beleid',
    html`<p>U kunt een andere stap kiezen dan het beleid noemt, als u zegt waarom (artikel 4:84 Awb). U kiest daarna uit de stappen die mogen.</p>
${formulier(bezoek, { actie: `/zaken/${zaak}/overtredingen/${id}/afwijken`, naam: `Afwijken bij ${id}` }, html`<p>${knop('Andere stap kiezen', 'tweede')}</p>`)}`
  )
}

/** A besluit or voornemen cannot be dropped: what becomes of it is decided. */
export function vervalformulier(bezoek: Bezoek, { soort }: Brief, { id }: Concept): Html {
  const { stap, isBesluit } = BRIEFSOORTEN[soort]
  if (stap !== null || isBesluit || !heeftRol(bezoek.mens, LEZERS_MET_OPMERKING)) return LEEG
  const waarde = bezoek.formulier.tekst('waarom')
  return uitleg(
    'Deze brief is niet meer nodig',
    formulier(
      bezoek,
      { actie: `/concepten/${id}/vervallen`, naam: 'Laten vervallen' },
      html`${veld({ naam: 'waarom', label: 'Waarom is de brief niet meer nodig?', hulp: 'Uw reden komt in het dossier.', waarde, regels: 2, verplicht: true })}<p>${knop('Laten vervallen', 'gevaar')}</p>`
    )
  )
}
