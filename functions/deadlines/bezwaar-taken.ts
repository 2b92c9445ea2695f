/** Taken around a bezwaar: deal with it and decide in time (Awb 7:2-7:13), and carry out what a beslissing op bezwaar changed (7:11). Pure. */
import { beslissingenOp, beslissingMet, openBezwaren } from '../model/bezwaar.ts'
import { toonDatum } from '../model/datum.ts'
import type { Termijn } from '../model/termijn.ts'
import { verzondenBesluiten } from '../model/vaststaan.ts'
import type { Zaak } from '../model/zaak.ts'
import type { Taakplan } from './besluit-taken.ts'
import { type Stand, titelVan } from './stand.ts'

function behandel({ zaak }: Stand, termijnen: readonly Termijn[]): Taakplan[] {
  return verzondenBesluiten(zaak).flatMap((brief): Taakplan[] => {
    const [eerste] = openBezwaren(zaak, brief.id)
    if (eerste === undefined || beslissingenOp(zaak, brief.id).some(({ verzondenOp }) => verzondenOp === null)) return []
    const uiterlijk = termijnen.find(({ sleutel }) => sleutel === `beslissing-op-bezwaar:${brief.id}`)?.laatsteDag ?? null
    const voor = uiterlijk === null ? '' : ` Beslis uiterlijk op ${toonDatum(uiterlijk)} (artikel 7:10 Awb).`
    const tekst = `Bezwaar van ${toonDatum(eerste.op)} tegen ${titelVan(brief)} (${brief.id}). Hoor de houder of leg vast waarom niet (artikel 7:2 en 7:3 Awb), en laat dan de beslissing op bezwaar maken.${voor} Wie het besluit nam, beslist niet op het bezwaar (artikel 10:3, derde lid, Awb).`
    return [{ soort: 'beoordelen', over: `behandel-bezwaar:${brief.id}:${eerste.id}`, sinds: eerste.op, uiterlijk, tekst }]
  })
}

/** Awb 7:11 lid 2: another besluit came in the place of this one; its terms and amounts are those of the beslissing. */
function gewijzigd({ zaak }: Stand): Taakplan[] {
  return verzondenBesluiten(zaak).flatMap((brief): Taakplan[] => {
    const beslissing = beslissingMet(zaak, brief.id, 'gewijzigd')
    if (beslissing === null) return []
    const tekst = `${titelVan(brief)} (${brief.id}) is op bezwaar gewijzigd bij ${beslissing.id} op ${toonDatum(beslissing.verzondenOp)}. De termijnen en bedragen in deze zaak zijn nog die van het oude besluit. Ga na wat er anders is: termijnen, maatregelen, bedragen, en wat is ingevorderd (artikel 7:11, tweede lid, en 5:38 Awb).`
    return [{ soort: 'beoordelen', over: `gewijzigd:${brief.id}:${beslissing.id}`, sinds: beslissing.verzondenOp, uiterlijk: null, tekst }]
  })
}

export function bezwaartaken(stand: Stand, termijnen: readonly Termijn[]): Taakplan[] {
  return [...behandel(stand, termijnen), ...gewijzigd(stand)]
}

/** The Taak to deal with a bezwaar is done once a beslissing is made, or the bezwaar is gone. */
export function bezwaarGedaan(zaak: Zaak, over: string): string | null {
  const [wat, brief = '', feit = ''] = over.split(':')
  if (wat !== 'behandel-bezwaar') return null
  const beslissing = beslissingenOp(zaak, brief).find(({ feiten = [] }) => feiten.includes(feit))
  if (beslissing !== undefined) return `de beslissing op bezwaar wordt gemaakt: ${beslissing.id}`
  return openBezwaren(zaak, brief).some(({ id }) => id === feit) ? null : 'het bezwaar is ingetrokken of afgedaan'
}
