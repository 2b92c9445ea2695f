/**
 * A later vaststelling of the same onderzoek decides anew what the former one decided, from where things stood before it. What was
 * closed stays closed, and what moved on since goes to a person. Letters already sent: correctie-brief.ts. Pure.
 */
import { REGELS } from '../model/beslisregels.ts'
import { toonDatum } from '../model/datum.ts'
import { isHeropend } from '../model/horen.ts'
import { eersteInspectiedag, type Oordeel } from '../model/inspectie.ts'
import type { Doorgang, Rapport } from '../model/zaak.ts'
import { huidigeBrief, naVerzonden, verzondenBrief, zelfdeStap } from './correctie-brief.ts'
import { laterGevonden } from './gevonden.ts'
import { isZelfde } from './herkenning.ts'
import { type Beslissing, beslissing, type Geval, legTerug, naamVan, type Opdracht, uitkomst } from './kern.ts'
import { faseopties, NIET_HANDHAVEN, OPEN_LATEN } from './opties.ts'
import { isVerderGegaan, standVoor } from './stand.ts'
import { los } from './stap.ts'

function gecorrigeerdeDoorgang({ zaak }: Opdracht, rapport: Rapport): Doorgang | null {
  if (rapport.corrigeert === null) return null
  return zaak.doorgangen.find(({ aanleiding }) => aanleiding.soort === 'rapport' && aanleiding.rapport === rapport.corrigeert) ?? null
}

function vraagMens(geval: Geval, reden: string): Beslissing {
  const { prioriteit, fase } = geval.overtreding
  const doel = { fase: Math.max(1, fase), prioriteit, regel: REGELS.correctie, redenen: [] }
  return los(
    geval,
    legTerug(doel, {
      oorzaak: 'correctie',
      regel: REGELS.correctie,
      tekst: `Het rapport over ${naamVan(geval)} is gecorrigeerd. ${reden} Wat doet u?`,
      opties: [...faseopties(geval, prioriteit, Math.max(1, fase)), OPEN_LATEN, NIET_HANDHAVEN],
      redenen: [reden]
    })
  )
}

/** Closed by the former report, and now a violation after all: what is closed stays closed, so a person says where the new one begins. */
function heropen(geval: Geval, doorgang: Doorgang): Beslissing | null {
  if (geval.stand.fase > 0) return null
  const gesloten = geval.opdracht.zaak.overtredingen.find(
    (een) =>
      een.status === 'hersteld' &&
      isZelfde(een, geval.overtreding) &&
      doorgang.uitkomsten.some(({ overtreding, gevolg }) => overtreding === een.id && gevolg === 'hersteld')
  )
  if (gesloten === undefined) return null
  const { id, voorwaarde, prioriteit } = geval.overtreding
  const reden = `Het eerdere rapport sloot ${gesloten.id} als hersteld, in fase ${gesloten.fase}.`
  return los(
    geval,
    legTerug(
      { fase: 1, prioriteit, regel: REGELS.correctie, redenen: [] },
      {
        oorzaak: 'heropenen',
        regel: REGELS.correctie,
        tekst: `Na de correctie voldoet ${voorwaarde.item} (${id}) toch niet. ${reden} In welke fase gaat het verder?`,
        opties: [...faseopties(geval, prioriteit, 1), OPEN_LATEN, NIET_HANDHAVEN],
        redenen: [reden]
      }
    )
  )
}

type Gewoon = (geval: Geval) => Beslissing

/** As if the former vaststelling had not been there. */
function beslisOpnieuw(geval: Geval, rapport: Rapport, vorige: Doorgang, oordeel: Oordeel | null, gewoon: Gewoon): Beslissing {
  const { overtreding, opdracht } = geval
  const terug: Geval = { ...geval, stand: standVoor(opdracht.zaak, overtreding, vorige.nr, opdracht.doorgang.nr), voor: vorige.nr }
  if (terug.stand.fase > 0 || oordeel === 'voldoet niet') return gewoon(terug)
  if (oordeel !== 'voldoet') return vraagMens(geval, 'Het gecorrigeerde rapport beoordeelt de voorwaarde niet meer.')
  const later = laterGevonden(overtreding, eersteInspectiedag(rapport.inhoud), [rapport.id, rapport.corrigeert])
  if (later !== null) return vraagMens(geval, `Het ziet geen overtreding meer, maar op ${toonDatum(later)} is zij opnieuw gezien.`)
  const redenen = ['Volgens het gecorrigeerde rapport was er geen overtreding.']
  return beslissing(uitkomst(geval, { gevolg: 'niet gehandhaafd', regel: REGELS.correctie, redenen }))
}

/** An ordinary report goes on as it is. */
export function corrigeer(geval: Geval, rapport: Rapport, oordeel: Oordeel | null, gewoon: Gewoon): Beslissing {
  const vorige = gecorrigeerdeDoorgang(geval.opdracht, rapport)
  if (vorige === null) return gewoon(geval)
  const { overtreding, opdracht } = geval
  if (!vorige.uitkomsten.some((een) => een.overtreding === overtreding.id)) return heropen(geval, vorige) ?? gewoon(geval)
  if (isVerderGegaan(overtreding, vorige.nr, opdracht.doorgang.nr)) {
    const huidig = huidigeBrief(geval)
    if (huidig !== null && oordeel === 'voldoet niet') return naVerzonden(geval, huidig, rapport, () => zelfdeStap(geval))
    return vraagMens(geval, 'Sinds het eerdere rapport is er al een volgende stap gezet.')
  }
  const opnieuw = () =>
    oordeel === 'voldoet niet' && isHeropend(overtreding) ? zelfdeStap(geval) : beslisOpnieuw(geval, rapport, vorige, oordeel, gewoon)
  const brief = verzondenBrief(opdracht, vorige, overtreding)
  return brief === null ? opnieuw() : naVerzonden(geval, brief, rapport, opnieuw)
}
