/** Another lawful step than the policy's (Awb 4:84), and a letter without a step that nobody needs any more. */
import { html } from 'hono/html'
import { laatBriefVallen } from '../../approve/step.ts'
import { wijkAf } from '../../decide/afwijken-step.ts'
import { BRIEFSOORTEN } from '../../model/instrument.ts'
import { BEWERKERS, heeftRol, LEZERS_MET_OPMERKING } from '../../model/mensen.ts'
import type { Brief, Concept, Overtreding, Zaak } from '../../model/zaak.ts'
import { type Antwoord, type Bezoek, type Html, Ingehaald, LEEG, NietGevonden, verder } from '../bezoek.ts'
import { formulier, knop, veld } from '../opmaak/formulier.ts'
import { uitleg } from '../opmaak/onderdelen.ts'
import { zonderOpdracht } from '../opmaak/tekst.ts'
import { vindBrief, vindZaak } from './vinden.ts'

/** For an overtreding on which a step was decided; the room says whether it is still possible. */
export function afwijkknop(bezoek: Bezoek, { id: zaak }: Zaak, { id, status, instrument }: Overtreding): Html {
  if (!heeftRol(bezoek.mens, BEWERKERS) || status !== 'open' || instrument === null) return LEEG
  return uitleg(
    'Afwijken van het beleid',
    html`<p>U kunt een andere stap kiezen dan het beleid noemt, als u zegt waarom (artikel 4:84 Awb). U kiest daarna uit de stappen die mogen.</p>
${formulier(bezoek, { actie: `/zaken/${zaak}/overtredingen/${id}/afwijken`, naam: `Afwijken bij ${id}` }, html`<p>${knop('Andere stap kiezen', 'tweede')}</p>`)}`
  )
}

export async function vraagAfwijking(bezoek: Bezoek): Promise<Antwoord> {
  const { ports, mens } = bezoek
  const zaak = await vindZaak(bezoek, bezoek.pad('zaak'))
  const overtreding = bezoek.pad('overtreding')
  if (!zaak.overtredingen.some(({ id }) => id === overtreding)) throw new NietGevonden()
  const uitslag = await wijkAf(ports, { gemeente: ports.gemeente, zaak: zaak.id, overtreding, door: mens.id })
  if (!uitslag.ok) throw new Ingehaald(uitslag.redenen.map(zonderOpdracht).join(' '), `/zaken/${zaak.id}`)
  return verder(`/vragen/${uitslag.vraag}`)
}

/** A besluit or voornemen cannot be dropped: what becomes of it is decided. */
export function vervalformulier(bezoek: Bezoek, { soort }: Brief, { id }: Concept): Html {
  const { stap, isBesluit } = BRIEFSOORTEN[soort]
  if (stap !== null || isBesluit || !heeftRol(bezoek.mens, LEZERS_MET_OPMERKING)) return LEEG
  return uitleg(
    'Deze brief is niet meer nodig',
    formulier(
      bezoek,
      { actie: `/concepten/${id}/vervallen`, naam: 'Laten vervallen' },
      html`${veld({ naam: 'waarom', label: 'Waarom is de brief niet meer nodig?', hulp: 'Uw reden komt in het dossier.', regels: 2, verplicht: true })}<p>${knop('Laten vervallen', 'gevaar')}</p>`
    )
  )
}

export async function laatConceptVallen(bezoek: Bezoek): Promise<Antwoord> {
  const { ports, mens, formulier: gestuurd } = bezoek
  const { zaak, brief } = await vindBrief(bezoek, bezoek.pad('concept'))
  const wens = { gemeente: ports.gemeente, concept: bezoek.pad('concept'), door: mens.id, tekst: gestuurd.tekst('waarom') }
  const uitslag = await laatBriefVallen(ports, wens)
  if (!uitslag.ok) throw new Ingehaald(uitslag.redenen.map(zonderOpdracht).join(' '), `/brieven/${brief.id}`)
  await bezoek.werkDoor(zaak.id)
  return verder(`/zaken/${zaak.id}`, `De brief ‘${BRIEFSOORTEN[brief.soort].titel}’ is vervallen.`)
}
