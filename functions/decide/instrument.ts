/** One instrument for one overtreding: law above policy, amounts, a letter, and the hearing that Awb 4:8 asks. Pure. */
import type { Ladderrij } from '../model/beleid.ts'
import { REGELS } from '../model/beslisregels.ts'
import { beslistIn } from '../model/briefketen.ts'
import { briefVoor, type Instrument } from '../model/instrument.ts'
import { dwangsomregel } from './bedragen.ts'
import { beslissing, type Doel, type Geval, ladderrij, legTerug, naamVan, uitkomst, type Zet } from './kern.ts'
import { faseopties, instrumentoptie, instrumentopties, NADER, NIET_HANDHAVEN, OPEN_LATEN, WACHT } from './opties.ts'
import { hoorstand, titelVan, toetsRecht } from './rechtstoets.ts'

interface Sanctie {
  readonly instrument: Instrument
  readonly rij: Ladderrij | null
  readonly gekozen: boolean
  readonly grondslag: string
}

/** `gekozen`: a person named this instrument, so that only the law can still stop it. */
export function zetInstrument(geval: Geval, doel: Doel, instrument: Instrument, gekozen: boolean): Zet {
  const { opdracht, overtreding } = geval
  const ladder = doel.prioriteit === null ? null : ladderrij(opdracht.beleid, doel.prioriteit, doel.fase)
  const rij = ladder?.instrumenten.includes(instrument) === true ? ladder : null
  const oordeel = toetsRecht(geval, instrument)
  if (!oordeel.ja) {
    const { waarom } = oordeel
    return gekozen
      ? keuzeVervallen(geval, doel, { waarde: `stap:${instrument}`, instrument, waarom })
      : tegenRecht(geval, doel, instrument, waarom)
  }
  if (!gekozen && instrument === 'last onder dwangsom' && dwangsomregel(opdracht.beleid, overtreding) === null)
    return zonderBedrag(geval, doel)
  if (briefVoor(instrument, 'instrument') === null) return zonderBrief(geval, doel, instrument)
  const bron = rij === null ? [] : [`Beleid "${opdracht.beleid.titel}", rij ${rij.id}: “${rij.bron}”`]
  const direct = rij?.zonderAanwijzing === undefined ? [] : [`Zonder eerdere aanwijzing: ${rij.zonderAanwijzing}`]
  const redenen = [...doel.redenen, ...bron, ...direct, ...oordeel.redenen]
  return metHoren(geval, { ...doel, redenen }, { instrument, rij, gekozen, grondslag: oordeel.grondslag })
}

function tegenRecht(geval: Geval, doel: Doel, instrument: Instrument, waarom: string): Zet {
  return legTerug(doel, {
    oorzaak: 'recht',
    regel: REGELS.recht,
    tekst: `De volgende stap voor ${naamVan(geval)} is een ${instrument}, maar het recht laat dat niet zonder meer toe. ${waarom} Wat doet u?`,
    opties: [...instrumentopties(geval), OPEN_LATEN, NIET_HANDHAVEN],
    redenen: [waarom]
  })
}

interface Vervallenkeuze {
  /** The answer, as machine word. */
  readonly waarde: string
  readonly instrument: Instrument
  readonly waarom: string
}

/** A person chose what was lawful then and is not any more: the question says why, and only another answer to it is followed. */
export function keuzeVervallen(geval: Geval, doel: Doel, { waarde, instrument, waarom }: Vervallenkeuze): Zet {
  return legTerug(
    doel,
    {
      oorzaak: 'keuze vervallen',
      regel: REGELS.recht,
      tekst: `Voor ${naamVan(geval)} is eerder gekozen voor een ${instrument}. Dat kan nu niet meer. ${waarom} Wat kiest u in plaats daarvan?`,
      opties: [...instrumentopties(geval), OPEN_LATEN, NIET_HANDHAVEN],
      redenen: [`De eerdere keuze voor een ${instrument} kan niet meer. ${waarom}`]
    },
    waarde
  )
}

function zonderBrief(geval: Geval, doel: Doel, instrument: Instrument): Zet {
  return legTerug(doel, {
    oorzaak: 'brief',
    regel: REGELS.recht,
    tekst: `De volgende stap voor ${naamVan(geval)} is een ${instrument}. Besluitenstraat heeft daar geen brief voor. Wat doet u?`,
    opties: [...instrumentopties(geval), OPEN_LATEN, NIET_HANDHAVEN],
    redenen: [`Voor een ${instrument} is er geen brief.`]
  })
}

function zonderBedrag(geval: Geval, doel: Doel): Zet {
  const zelf = instrumentoptie(geval, 'last onder dwangsom')
  const eigen = zelf === null ? [] : [{ ...zelf, label: 'last onder dwangsom, met een bedrag dat u zelf vaststelt en motiveert' }]
  const anders = instrumentopties(geval).filter(({ waarde }) => waarde !== zelf?.waarde)
  return legTerug(doel, {
    oorzaak: 'bedragen',
    regel: REGELS.recht,
    tekst: `Het beleid noemt geen bedragen voor een dwangsom bij ${naamVan(geval)}. Wat doet u?`,
    opties: [...eigen, ...anders, OPEN_LATEN, NIET_HANDHAVEN],
    redenen: ['Het beleid noemt geen bedragen voor een dwangsom; artikel 5:32b Awb vraagt een bedrag en een maximum.']
  })
}

/** A person answered in this doorgang that the facts are new and the houder must be heard about them (4:11, under b, does not hold). */
function opnieuwHoren({ opdracht: { zaak, doorgang }, overtreding }: Geval): boolean {
  return zaak.vragen.some(
    (vraag) =>
      vraag.punt === 'hoorplicht' &&
      vraag.over.doorgang !== null &&
      beslistIn(zaak, vraag.over.doorgang) === doorgang.nr &&
      vraag.veld?.split(',').includes(overtreding.id) === true &&
      vraag.antwoord?.waarde === 'opnieuw horen'
  )
}

/** A voornemen of the policy's own row, a voornemen that 4:8 inserts, or the step itself. */
function metHoren(geval: Geval, doel: Doel, sanctie: Sanctie): Zet {
  const { instrument, rij } = sanctie
  if (rij?.stap === 'voornemen') return zet(geval, doel, sanctie, { stap: 'voornemen', ingevoegd: false, gehoordMet: null })
  const horen = hoorstand(geval, instrument)
  if (horen.soort === 'niet nodig') return zet(geval, doel, sanctie, { stap: 'instrument', ingevoegd: false, gehoordMet: null })
  if (horen.soort === 'gehoord' && !opnieuwHoren(geval)) {
    const reden = `De houder is al gehoord over deze ${instrument}: ${titelVan(geval.opdracht.zaak, horen.brief)}.`
    const redenen = [...doel.redenen, reden]
    return zet(geval, { ...doel, redenen }, sanctie, { stap: 'instrument', ingevoegd: false, gehoordMet: horen.brief })
  }
  if (horen.soort === 'loopt' && !sanctie.gekozen) return nogBezigMetHoren(geval, doel, instrument, horen.brief)
  const reden =
    horen.soort === 'horen' ? horen.waarom : 'Opnieuw een voornemen (artikel 4:8 Awb): over de nieuwe feiten is de houder nog niet gehoord.'
  const regel = doel.regel === REGELS.doorMens || doel.regel === REGELS.afwijking ? doel.regel : REGELS.eerstHoren
  const voornemen = { stap: 'voornemen', ingevoegd: true, gehoordMet: null } as const
  return zet(geval, { ...doel, regel, redenen: [...doel.redenen, reden] }, sanctie, voornemen)
}

function nogBezigMetHoren(geval: Geval, doel: Doel, instrument: Instrument, brief: string): Zet {
  const optie = instrumentoptie(geval, instrument)
  return legTerug(doel, {
    oorzaak: 'horen',
    regel: REGELS.eerstHoren,
    tekst: `Het ${titelVan(geval.opdracht.zaak, brief)} is verzonden, maar de zienswijze daarop is nog niet gewogen. Wat doet u met ${geval.overtreding.id}?`,
    opties: [WACHT, ...(optie === null ? [] : [{ ...optie, label: `nu een nieuw voornemen voor een ${instrument}` }])],
    redenen: ['Het horen op het eerdere voornemen is nog niet klaar.']
  })
}

interface Zetting {
  readonly stap: 'voornemen' | 'instrument'
  readonly ingevoegd: boolean
  readonly gehoordMet: string | null
}

/** The step itself, with everything that led to it. A fase never goes back without a person. */
function zet(geval: Geval, doel: Doel, { instrument, rij, grondslag }: Sanctie, { stap, ingevoegd, gehoordMet }: Zetting): Zet {
  if (doel.fase < geval.overtreding.fase) return terug(geval, doel)
  const prioriteit = doel.zetPrioriteit === undefined ? {} : { prioriteit: doel.zetPrioriteit }
  const gezet = uitkomst(geval, {
    gevolg: 'stap',
    fase: doel.fase,
    instrument,
    stap,
    ingevoegdVoornemen: ingevoegd,
    meenemen: rij !== null && !rij.herinspectie && rij.termijn !== null,
    herinspectie: rij?.herinspectie ?? true,
    rij: rij?.id ?? null,
    artikel: grondslag,
    regel: doel.regel,
    redenen: doel.redenen,
    ...prioriteit,
    ...(doel.bevel === undefined ? {} : { bevel: doel.bevel })
  })
  return { klaar: beslissing(gezet, { rij, gehoordMet }) }
}

function terug(geval: Geval, doel: Doel): Zet {
  const { id, fase } = geval.overtreding
  return legTerug(
    { ...doel, fase },
    {
      oorzaak: 'lagere fase',
      regel: REGELS.correctie,
      tekst: `${id} staat op fase ${fase}; uit het rapport volgt nu fase ${doel.fase}. Een fase gaat niet vanzelf terug. Wat doet u?`,
      opties: [...faseopties(geval, doel.prioriteit, fase), OPEN_LATEN, NADER, NIET_HANDHAVEN],
      redenen: [`Volgens het rapport zou fase ${doel.fase} volgen.`]
    }
  )
}

/** The announced instrument after the hearing on an inserted voornemen: same fase, no new report (Awb 4:8). */
export function zetAangekondigd(geval: Geval, doel: Doel, instrument: Instrument, brief: string): Zet {
  const oordeel = toetsRecht(geval, instrument)
  if (!oordeel.ja) return tegenRecht(geval, doel, instrument, oordeel.waarom)
  const ladder = doel.prioriteit === null ? null : ladderrij(geval.opdracht.beleid, doel.prioriteit, doel.fase)
  const rij = ladder?.instrumenten.includes(instrument) === true ? ladder : null
  const sanctie = { instrument, rij, gekozen: true, grondslag: oordeel.grondslag }
  const redenen = [...doel.redenen, ...oordeel.redenen]
  return zet(geval, { ...doel, redenen }, sanctie, { stap: 'instrument', ingevoegd: false, gehoordMet: brief })
}
