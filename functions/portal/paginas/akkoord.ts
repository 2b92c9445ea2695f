/** For the mandaathouder: what it is, what changed, the gate, the letter; then approve exactly this, or send it back. */
import { html } from 'hono/html'
import { redenenTegenAkkoord } from '../../approve/akkoord.ts'
import { afwijking } from '../../approve/antwoord.ts'
import { keurGoed } from '../../approve/goedkeuren-step.ts'
import { beleidOp, mensenVan } from '../../gemeente.ts'
import { dagVan } from '../../model/dag.ts'
import { toonDatum } from '../../model/datum.ts'
import { BRIEFSOORTEN } from '../../model/instrument.ts'
import { heeftRol, ONDERTEKENAARS, somOp } from '../../model/mensen.ts'
import { bandVanaf } from '../../model/overleg.ts'
import { isTeBewerken } from '../../model/verloop-hulp.ts'
import { waardeInWoorden } from '../../model/waarde-tonen.ts'
import type { Brief, Concept, Zaak } from '../../model/zaak.ts'
import { type Antwoord, type Bezoek, type Html, Ingehaald, LEEG, pagina, verder } from '../bezoek.ts'
import { formulier, knop, redenen, verborgen } from '../opmaak/formulier.ts'
import { bericht, deel, gegevens, leeg, lijst, link, merk, uitleg } from '../opmaak/onderdelen.ts'
import { hoofdletter } from '../opmaak/tekst.ts'
import { laatsteConcept } from './brief.ts'
import { gatelijst } from './brief-gate.ts'
import { opmerkingen, terugformulier } from './brief-opmerkingen.ts'
import { beantwoordeVragenBij } from './brief-stukken.ts'
import { briefvenster } from './brief-venster.ts'
import { verschillijst } from './verschil.ts'
import { vindBrief, vindNamen, WERKVOORRAAD, zaakkruimel } from './vinden.ts'
import { stapVan, vraagkop } from './zaak.ts'

function samenvatting({ voorziening, houder, overtredingen }: Zaak, brief: Brief, concept: Concept, naam: (id: string) => string): Html {
  const over = overtredingen.filter(({ id }) => brief.overtredingen.includes(id))
  return gegevens([
    ['Brief', `${BRIEFSOORTEN[brief.soort].titel}${BRIEFSOORTEN[brief.soort].isBesluit ? ' (besluit)' : ''}`],
    ['Aan', houder.naam],
    ['Over', `${voorziening.naam} (${voorziening.soort})`],
    [
      'Overtredingen',
      over.length === 0
        ? 'geen'
        : lijst(over.map((een) => `${een.id}: ${hoofdletter(een.voorwaarde.item.replaceAll('-', ' '))}, ${stapVan(een)}`))
    ],
    ['Gemaakt door', brief.auteurs.length === 0 ? 'nog niemand' : brief.auteurs.map(naam).join(', ')],
    ...(concept.nr === 1 ? [] : [['Concept', String(concept.nr)] as const]),
    ['Ondertekenaar', `${concept.ondertekenaar.naam}, ${concept.ondertekenaar.functie}`],
    ['Verzending', toonDatum(concept.geplandeVerzending)]
  ])
}

/** What a person settled for this letter, with the reason; and where that leaves the policy. */
function punten(zaak: Zaak, brief: Brief, naam: (id: string) => string): Html {
  const rijen = beantwoordeVragenBij(zaak, brief).flatMap((vraag) => {
    const { antwoord } = vraag
    if (antwoord === null) return []
    const vanaf = bandVanaf(zaak, vraag) ?? dagVan(antwoord.op)
    const anders = vraag.veld === 'afwijking' || vraag.punt === 'afwijking' || afwijking(vraag, antwoord.waarde, vanaf) !== null
    const reden = antwoord.reden === '' ? '' : html`<br><span class="bs-zacht">Reden: ${antwoord.reden}</span>`
    return [
      [
        vraagkop(vraag),
        html`${hoofdletter(waardeInWoorden(antwoord.waarde, vraag))}${anders ? html` ${merk('oranje', 'wijkt af van het beleid')}` : ''}${reden}<br><span class="bs-zacht">${naam(antwoord.door)}</span>`
      ] as const
    ]
  })
  return rijen.length === 0 ? LEEG : deel('Wat is besloten', gegevens(rijen))
}

/** Why this person cannot approve it now, the red lines of the gate left out: those stand above. The room looks again at the act itself. */
async function bezwaren({ ports, mens }: Bezoek, zaak: Zaak, brief: Brief, concept: Concept): Promise<readonly string[]> {
  const vandaag = ports.klok.vandaag()
  const { beleid } = await beleidOp(ports.inhoud, ports.gemeente, vandaag)
  const mensen = await mensenVan(ports.inhoud, ports.gemeente)
  const zonderGate = { ...concept, gate: { groen: true, regels: [] } }
  const tegen = redenenTegenAkkoord({ zaak, brief, concept: zonderGate, mens, mensen, beleid, vandaag, ongewijzigd: true })
  return concept.gate.groen ? tegen : ['De controle op de wet is rood.', ...tegen]
}

/** Only what is shown can be approved: the hash goes along and is held against the concept. */
async function besluit(bezoek: Bezoek, zaak: Zaak, brief: Brief, concept: Concept): Promise<Html> {
  const tegen = await bezwaren(bezoek, zaak, brief, concept)
  const { id, inhoudHash, ondertekenaar } = concept
  const goedkeuren =
    tegen.length > 0
      ? bericht('warning', tegen, 'U kunt deze brief nu niet goedkeuren')
      : formulier(
          bezoek,
          { actie: `/concepten/${id}/goedkeuren`, naam: 'Goedkeuren' },
          html`${verborgen('inhoud', inhoudHash)}<p>U keurt precies deze inhoud goed, als ${ondertekenaar.naam}. Daarna gaat de brief uit zoals hij hier staat.</p><p>${knop('Goedkeuren')}</p>
<p class="bs-zacht">Inhoud ${inhoudHash.slice(0, 12)}</p>`
        )
  return html`${goedkeuren}${uitleg('Terugsturen met een opmerking', await terugformulier(bezoek, concept))}`
}

/** Somebody who may only look; also when a mandate has put his name under the letter. */
function magNiet({ mens }: Bezoek, { ondertekenaar }: Concept): Html {
  const wie =
    ondertekenaar.id === mens.id
      ? 'De brief staat wel op uw naam. Vraag de beheerder om uw rol of het mandaat te veranderen.'
      : `Op de brief staat ${ondertekenaar.naam}.`
  const zin = `U kunt deze brief alleen bekijken. Goedkeuren en terugsturen vraagt de rol ${somOp(ONDERTEKENAARS)}. U hebt ${mens.rollen.length === 1 ? 'de rol' : 'de rollen'} ${somOp(mens.rollen, 'en')}.`
  return bericht('info', [zin, wie])
}

async function inhoud(bezoek: Bezoek, zaak: Zaak, brief: Brief, concept: Concept): Promise<Html> {
  const mag = heeftRol(bezoek.mens, ONDERTEKENAARS)
  const naam = await vindNamen(bezoek)
  const anders = link(`/brieven/${brief.id}/verschil?met=sjabloon`, 'Vergelijk met de eigen tekst van het sjabloon')
  return html`<div class="bs-kolommen"><div>${deel('Samenvatting', samenvatting(zaak, brief, concept, naam))}
${punten(zaak, brief, naam)}${await opmerkingen(bezoek, brief, naam)}
${deel('Controle op de wet', gatelijst(concept.gate, null))}
${deel('Veranderd sinds het vorige concept', html`${await verschillijst(bezoek, brief.id, 'vorige')}<p>${anders}</p>`)}
${deel('Uw besluit', mag ? await besluit(bezoek, zaak, brief, concept) : magNiet(bezoek, concept), 'besluit')}</div>${briefvenster(brief, bezoek.keuze('als'))}</div>`
}

async function bladzijde(bezoek: Bezoek, geweigerd: readonly string[]): Promise<Antwoord> {
  const { zaak, brief } = await vindBrief(bezoek, bezoek.pad('brief') || bezoek.pad('concept'))
  const concept = brief.concepten.at(-1)
  const kan = isTeBewerken(brief) && !brief.conceptNodig && concept !== undefined
  const rest =
    brief.akkoord === null
      ? html`<div data-wacht>${leeg('Er wordt een nieuw concept gemaakt. Ververs deze bladzijde over een paar tellen.')}</div>`
      : bericht('info', `${brief.akkoord.naam} heeft deze brief goedgekeurd.`, 'Goedgekeurd')
  return pagina(
    `Akkoord: ${BRIEFSOORTEN[brief.soort].titel.toLowerCase()}`,
    html`${redenen(geweigerd)}${kan ? await inhoud(bezoek, zaak, brief, concept) : rest}`,
    {
      kruimels: [WERKVOORRAAD, zaakkruimel(zaak), { naam: BRIEFSOORTEN[brief.soort].titel, pad: `/brieven/${brief.id}` }],
      breed: true,
      status: geweigerd.length === 0 ? 200 : 422
    }
  )
}

export function toonAkkoord(bezoek: Bezoek): Promise<Antwoord> {
  return bladzijde(bezoek, [])
}

export async function keurConceptGoed(bezoek: Bezoek): Promise<Antwoord> {
  const { ports, mens, formulier: gestuurd } = bezoek
  const { zaak, brief, concept } = await laatsteConcept(bezoek)
  if (gestuurd.tekst('inhoud') !== concept.inhoudHash)
    throw new Ingehaald('De brief is niet meer die u bekeek. Bekijk hem eerst opnieuw.', `/brieven/${brief.id}/akkoord`)
  const uitslag = await keurGoed(ports, { gemeente: ports.gemeente, concept: concept.id, door: mens.id })
  await bezoek.werkDoor(zaak.id)
  if (!uitslag.ok) return bladzijde(bezoek, uitslag.redenen)
  return verder(`/zaken/${zaak.id}`, `De brief ‘${BRIEFSOORTEN[brief.soort].titel}’ is goedgekeurd.`, ...uitslag.opmerkingen)
}
