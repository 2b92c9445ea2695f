/**
 * Taken after a last or what was forfeited under it changed: an invorderingsbeschikking that lapsed (Awb 5:38), an opschorting that ended,
 * and what can still be collected when the rest prescribed. Pure.
 */
import type { Datum } from '../model/basis.ts'
import { toonBedrag } from '../model/bedrag.ts'
import { plusDagen, toonDatum } from '../model/datum.ts'
import { geldigeVerbeuringen, standVan, teVeelBetaald } from '../model/dwangsomgeld.ts'
import { isFeitbriefsoort } from '../model/instrument.ts'
import { isVerjaard } from '../model/invorderingsbeletsel.ts'
import { beschikkingVoor, feitbriefMet, vervallenDoor } from '../model/invorderingsverval.ts'
import type { Lastbesluit } from '../model/lastwijziging.ts'
import type { Termijn } from '../model/termijn.ts'
import { isVerzonden } from '../model/vaststaan.ts'
import type { Brief, Vastlegging, Zaak } from '../model/zaak.ts'
import type { Taakplan } from './besluit-taken.ts'
import { type Stand, titelVan } from './stand.ts'

const OP_BESCHIKKING: ReadonlySet<Brief['soort']> = new Set(['aanmaning', 'dwangbevel'])

/** Letters that went out on this beschikking for one of these facts. */
function daarop(zaak: Zaak, { id }: Brief, feiten: readonly string[]): string {
  const brieven = zaak.brieven.filter(
    (een) =>
      OP_BESCHIKKING.has(een.soort) &&
      isVerzonden(een) &&
      feiten.some((feit) => een.feiten?.includes(feit) === true && beschikkingVoor(zaak, feit, een)?.id === id)
  )
  return brieven.length === 0 ? '' : ` Zo ook wat daarop rust: ${brieven.map((een) => `${titelVan(een)} (${een.id})`).join(', ')}.`
}

function terug(bedrag: number): string {
  return bedrag === 0 ? '' : ` Er is ${toonBedrag(bedrag)} te veel betaald: betaal dat terug.`
}

function vervaltaak(zaak: Zaak, brief: Brief, door: Lastbesluit, rij: Vastlegging, feiten: readonly string[]): Taakplan {
  const { open, verbeurd } = standVan(zaak, feiten)
  const nieuw =
    open === 0
      ? ' Er valt hiervoor niets meer in te vorderen.'
      : ` Verbeurd is nu ${toonBedrag(verbeurd)}; daarvan staat ${toonBedrag(open)} open. Wilt u dat invorderen, laat dan een nieuwe invorderingsbeschikking maken (artikel 5:38, tweede lid, Awb): letter ${zaak.id} invorderingsbeschikking.`
  return {
    soort: 'beoordelen',
    over: `verval-invordering:${brief.id}:${rij.overtreding ?? ''}`,
    sinds: door.op,
    uiterlijk: null,
    tekst: `${titelVan(brief)} (${brief.id}) is voor ${rij.overtreding ?? ''} vervallen op ${toonDatum(door.op)}, door het besluit over de last ${door.brief.id} (artikel 5:38, eerste lid, Awb).${daarop(zaak, brief, feiten)}${nieuw}${terug(teVeelBetaald(zaak, rij.brief ?? '', rij.overtreding ?? ''))}`
  }
}

/** Once per beschikking and last. */
function vervallenBeschikkingen({ zaak }: Stand): Taakplan[] {
  return zaak.brieven
    .filter((brief) => brief.soort === 'invorderingsbeschikking' && isVerzonden(brief))
    .flatMap((brief) => {
      const rijen = zaak.vastleggingen.filter(({ id }) => brief.feiten?.includes(id) === true)
      return [...Map.groupBy(rijen, (rij) => `${rij.brief} ${rij.overtreding}`).values()].flatMap((eigen): Taakplan[] => {
        const [eerste] = eigen
        const door = eerste === undefined ? null : vervallenDoor(zaak, brief, eerste.id)
        const feiten = eigen.map(({ id }) => id)
        return eerste === undefined || door === null ? [] : [vervaltaak(zaak, brief, door, eerste, feiten)]
      })
    })
}

/** The last works again; while its begunstigingstermijn runs on nothing can be forfeited yet. */
function naOpschorting({ zaak }: Stand, termijnen: readonly Termijn[]): Taakplan[] {
  return termijnen.flatMap(({ soort, status, sleutel, laatsteDag, brief, overtreding }): Taakplan[] => {
    const loopt = termijnen.some(
      (een) => een.soort === 'begunstigingstermijn' && een.status === 'loopt' && een.brief === brief && een.overtreding === overtreding
    )
    if (soort !== 'opschorting-last' || status !== 'verstreken' || loopt) return []
    const tekst = `De opschorting van de last ${brief ?? ''} (${overtreding ?? ''}) liep tot en met ${toonDatum(laatsteDag)}; de last geldt weer (artikel 5:34, eerste lid, Awb). Ga na of de houder zich aan de last houdt. Is daarna een dwangsom verbeurd, leg dat dan vast in ${zaak.id}.`
    return [{ soort: 'verbeuring nagaan', over: sleutel, sinds: plusDagen(laatsteDag, 1), uiterlijk: null, tekst }]
  })
}

/** Facts of a letter that lapsed unsent because another of its facts prescribed: they can still be collected. */
function nogTeInnen(zaak: Zaak, brief: Brief): readonly string[] {
  const { soort, feiten = [], status, verzondenOp } = brief
  if (status !== 'vervallen' || verzondenOp !== null || !isFeitbriefsoort(soort) || !feiten.some((id) => isVerjaard(zaak, id))) return []
  return feiten.filter((id) => !isVerjaard(zaak, id) && standVan(zaak, [id]).open > 0 && feitbriefMet(zaak, soort, id) === undefined)
}

/** The first day on which one of these facts was prescribed; null: none is. */
function verjaardSinds({ termijnen }: Zaak, feiten: readonly string[]): Datum | null {
  const sleutels = new Set(feiten.map((feit) => `verjaring-dwangsom:${feit}`))
  const dagen = termijnen
    .filter(({ sleutel, status }) => status === 'verstreken' && sleutels.has(sleutel))
    .map(({ laatsteDag }) => laatsteDag)
  const eerste = dagen.toSorted()[0]
  return eerste === undefined ? null : plusDagen(eerste, 1)
}

function restVanBrief({ zaak }: Stand): Taakplan[] {
  return zaak.brieven.flatMap((brief): Taakplan[] => {
    const feiten = nogTeInnen(zaak, brief)
    const sinds = verjaardSinds(zaak, brief.feiten ?? [])
    if (feiten.length === 0 || sinds === null) return []
    const rijen = geldigeVerbeuringen(zaak).filter(({ id }) => feiten.includes(id))
    const wat = rijen
      .map(({ id, op, bedrag, overtreding }) => `${toonBedrag(bedrag)} van ${toonDatum(op)} (${overtreding}, ${id})`)
      .join(', ')
    const tekst = `${titelVan(brief)} (${brief.id}) is vervallen, omdat een van de dwangsommen erin is verjaard. Nog wel in te vorderen: ${wat}. Laat de brief daarvoor opnieuw maken: letter ${zaak.id} ${brief.soort}.`
    return [{ soort: 'beoordelen', over: `rest-invordering:${brief.id}`, sinds, uiterlijk: null, tekst }]
  })
}

export function lastgevolgtaken(stand: Stand, termijnen: readonly Termijn[]): Taakplan[] {
  return [...vervallenBeschikkingen(stand), ...naOpschorting(stand, termijnen), ...restVanBrief(stand)]
}

/** Why such a Taak is done; null when it is not, or is another one. */
export function waaromGeinnen(zaak: Zaak, over: string): string | null {
  const [wat, id] = over.split(':')
  const brief = wat === 'rest-invordering' ? zaak.brieven.find((een) => een.id === id) : undefined
  return brief === undefined || nogTeInnen(zaak, brief).length > 0
    ? null
    : 'er is een brief voor in de maak, of er valt niets meer te innen'
}
