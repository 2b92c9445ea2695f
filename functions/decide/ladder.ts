/** One row of the ladder for one overtreding; what the row leaves open goes to a person. Pure. */
import { REGELS } from '../model/beslisregels.ts'
import { bonVan } from '../model/bon.ts'
import { zetInstrument } from './instrument.ts'
import { type Doel, type Geval, ladderrij, legTerug, naamVan, type Zet } from './kern.ts'
import { faseopties, instrumentopties, NIET_HANDHAVEN, OPEN_LATEN, prioriteitoptie } from './opties.ts'

/** The policy of the last step of this overtreding, when another one is in force now. */
export function vorigBeleid({ opdracht, overtreding, stand }: Geval): string | null {
  if (stand.fase === 0) return null
  const doorgang = opdracht.zaak.doorgangen
    .filter(
      ({ nr, uitkomsten }) =>
        nr < opdracht.doorgang.nr && uitkomsten.some((een) => een.overtreding === overtreding.id && een.gevolg === 'stap')
    )
    .at(-1)
  const laatste = doorgang === undefined ? undefined : bonVan(doorgang, overtreding.id)?.beleid
  const { titel, geldigVanaf } = opdracht.beleid
  if (laatste === undefined || (laatste.titel === titel && laatste.geldigVanaf === geldigVanaf)) return null
  return `"${laatste.titel}" (vanaf ${laatste.geldigVanaf})`
}

export function legBeleidVoor(geval: Geval, doel: Doel, oud: string): Zet {
  const { beleid } = geval.opdracht
  return legTerug(doel, {
    oorzaak: 'beleid',
    regel: REGELS.beleidGewijzigd,
    tekst: `De vorige stap voor ${geval.overtreding.id} is gezet onder ${oud}. Nu geldt "${beleid.titel}" (vanaf ${beleid.geldigVanaf}). Hoe gaat u verder?`,
    opties: [...faseopties(geval, doel.prioriteit, Math.max(1, geval.stand.fase)), OPEN_LATEN, NIET_HANDHAVEN],
    redenen: [`De vorige stap is gezet onder ${oud}.`]
  })
}

/** `gekozen`: a person named this fase, so what was asked is not asked again. */
export function zetRij(geval: Geval, doel: Doel, gekozen: boolean): Zet {
  if (doel.prioriteit === null) return vraagPrioriteit(geval, doel)
  const oud = gekozen ? null : vorigBeleid(geval)
  if (oud !== null) return legBeleidVoor(geval, doel, oud)
  const rij = ladderrij(geval.opdracht.beleid, doel.prioriteit, doel.fase)
  const [instrument, ...meer] = rij?.instrumenten ?? []
  if (rij === null || instrument === undefined) return uitgeput(geval, doel)
  if (meer.length === 0) return zetInstrument(geval, doel, instrument, false)
  return legTerug(doel, {
    oorzaak: 'keuze',
    regel: REGELS.keuze,
    tekst: `Rij ${rij.id} van het beleid noemt ${rij.instrumenten.join(` ${rij.verbinding} `)} voor ${naamVan(geval)}. Wat kiest u?`,
    opties: [...instrumentopties(geval, rij.instrumenten), OPEN_LATEN, NIET_HANDHAVEN],
    redenen: [`Beleid, rij ${rij.id}: “${rij.bron}”`]
  })
}

export function vraagPrioriteit(geval: Geval, doel: Doel): Zet {
  const { beleid } = geval.opdracht
  const { item } = geval.overtreding.voorwaarde
  const opties = beleid.prioriteiten.flatMap((prioriteit) => prioriteitoptie(geval, prioriteit, doel.fase) ?? [])
  return legTerug(doel, {
    oorzaak: 'prioriteit',
    regel: REGELS.onbekendItem,
    tekst: `Het beleid kent item "${item}" (${geval.overtreding.beleidssoort}) niet. Welke prioriteit heeft overtreding ${geval.overtreding.id}?`,
    opties: [...opties, OPEN_LATEN, NIET_HANDHAVEN],
    redenen: [`Item "${item}" (${geval.overtreding.beleidssoort}) staat niet in "${beleid.titel}".`]
  })
}

function uitgeput(geval: Geval, doel: Doel): Zet {
  return legTerug(doel, {
    oorzaak: 'ladder',
    regel: REGELS.ladderUitgeput,
    tekst: `De ladder is uitgeput: het beleid heeft geen fase ${doel.fase} voor prioriteit ${doel.prioriteit}. Wat doet u met ${naamVan(geval)}?`,
    opties: [...instrumentopties(geval), OPEN_LATEN, NIET_HANDHAVEN],
    redenen: [`Het beleid heeft geen rij voor prioriteit ${doel.prioriteit}, fase ${doel.fase}.`]
  })
}
