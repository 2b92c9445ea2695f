/** The fields of a letter that a person may change, as one form; only what differs from the letter is sent on. */
import { html } from 'hono/html'
import { beleidOp, mensenVan } from '../../gemeente.ts'
import { bevoegden, tekenvraag } from '../../model/mandaat.ts'
import { metAfwezigheid } from '../../model/mensen.ts'
import { type Bezoek, type Html, LEEG } from '../bezoek.ts'
import { formulier, kieslijst, knop, veld } from '../opmaak/formulier.ts'
import { bericht } from '../opmaak/onderdelen.ts'
import { type Briefstukken, waardeIn } from './brief-stukken.ts'
import { veldId, veldsoort } from './veldnamen.ts'

/** Before the path in the name of an input. */
const BEGIN = 'veld:'

/** What the person typed, by path; empty at first. */
export type Getypt = ReadonlyMap<string, string>

interface Signer {
  readonly waarde: string
  readonly label: string
}

/** Who may sign this letter today, and whoever it names now. */
async function ondertekenaars({ ports }: Bezoek, { zaak, brief, concept }: Briefstukken): Promise<readonly Signer[]> {
  const dag = ports.klok.vandaag()
  const { beleid } = await beleidOp(ports.inhoud, ports.gemeente, dag)
  const mensen = await mensenVan(ports.inhoud, ports.gemeente)
  const kunnen = bevoegden(tekenvraag(zaak, brief, { dag, mensen, beleid })).map(({ mens }) => ({
    waarde: mens.id,
    label: `${metAfwezigheid(mens, dag)}, ${mens.functie}`
  }))
  const { id, naam, functie } = concept.ondertekenaar
  return kunnen.some(({ waarde }) => waarde === id) ? kunnen : [{ waarde: id, label: `${naam}, ${functie}` }, ...kunnen]
}

function invoer(stukken: Briefstukken, pad: string, getypt: Getypt): Html {
  const nu = waardeIn(stukken, pad)
  if (nu === null) return LEEG
  const { naam, soort, regels, opties } = veldsoort(pad)
  const basis = { id: veldId(pad), naam: `${BEGIN}${pad}`, label: naam, verplicht: 'soms' } as const
  const waarde = getypt.get(pad) ?? nu
  if (opties !== undefined) return kieslijst({ ...basis, opties, gekozen: waarde })
  return veld({ ...basis, waarde, ...(soort === undefined ? {} : { soort }), ...(regels === undefined ? {} : { regels }) })
}

/** Fields of one overtreding stand together. */
function groepen({ velden }: Briefstukken): readonly (readonly [string, readonly string[]])[] {
  const groep = new Map<string, string[]>()
  for (const pad of velden) {
    const { overtreding } = veldsoort(pad)
    const kop = overtreding === null ? 'De brief' : `Overtreding ${overtreding}`
    groep.set(kop, [...(groep.get(kop) ?? []), pad])
  }
  return [...groep]
}

export async function veldenformulier(bezoek: Bezoek, stukken: Briefstukken, getypt: Getypt): Promise<Html> {
  const { concept } = stukken
  const delen = groepen(stukken).map(
    ([kop, paden]) =>
      html`<fieldset class="bs-veldgroep"><legend>${kop}</legend>${paden.map((pad) => invoer(stukken, pad, getypt))}</fieldset>`
  )
  return formulier(
    bezoek,
    { actie: `/concepten/${concept.id}/velden`, naam: 'Brief aanpassen' },
    html`<fieldset class="bs-veldgroep"><legend>Ondertekenen en verzenden</legend>
${kieslijst({ id: veldId('ondertekenaar'), naam: `${BEGIN}ondertekenaar`, label: 'Wie ondertekent', opties: await ondertekenaars(bezoek, stukken), gekozen: getypt.get('ondertekenaar') ?? concept.ondertekenaar.id, verplicht: 'soms' })}
${veld({ id: veldId('geplandeVerzending'), naam: `${BEGIN}geplandeVerzending`, label: 'Dag van verzending', soort: 'date', hulp: 'De data in de brief zijn voor deze dag berekend.', waarde: getypt.get('geplandeVerzending') ?? concept.geplandeVerzending, verplicht: 'soms' })}
</fieldset>${delen}<p>${knop('Opslaan en nieuw concept maken')}</p>`
  )
}

/** What the drafter should know: each can be taken over with one press. */
export function waarschuwingen(bezoek: Bezoek, { concept }: Briefstukken, mag: boolean): Html {
  return html`${concept.waarschuwingen.map(({ veld: pad, tekst, voorstel }) => {
    const neemOver = formulier(
      bezoek,
      { actie: `/concepten/${concept.id}/velden`, naam: `Voorstel voor ${veldsoort(pad).naam}` },
      knop('Neem het voorstel over', 'tweede', { naam: `${BEGIN}${pad}`, waarde: voorstel })
    )
    return html`${bericht('info', tekst)}${mag ? neemOver : ''}`
  })}`
}

function gelijk(een: string, ander: string): boolean {
  return een.replaceAll('\r\n', '\n').trim() === ander.replaceAll('\r\n', '\n').trim()
}

/** Everything that was typed, and the part of it that differs from the letter. */
export function leesVelden(
  { formulier: gestuurd }: Bezoek,
  stukken: Briefstukken
): { getypt: Getypt; anders: Readonly<Record<string, string>> } {
  const getypt = new Map(gestuurd.namen(BEGIN).map((pad) => [pad, gestuurd.tekst(`${BEGIN}${pad}`)]))
  const staat = (pad: string): string | null => {
    if (pad === 'ondertekenaar') return stukken.concept.ondertekenaar.id
    return pad === 'geplandeVerzending' ? stukken.concept.geplandeVerzending : waardeIn(stukken, pad)
  }
  const anders = [...getypt].filter(([pad, waarde]) => !gelijk(waarde, staat(pad) ?? ''))
  return { getypt, anders: Object.fromEntries(anders) }
}
