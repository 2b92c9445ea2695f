/** One overtreding and what was found of it, by a report or a controle op stukken: the rows of "How an overtreding moves". Pure. */
import type { Datum } from '../model/basis.ts'
import { REGELS } from '../model/beslisregels.ts'
import { nieuwsteBevinding } from '../model/bevinding.ts'
import { toonDatum } from '../model/datum.ts'
import { isUitstel } from '../model/overleg.ts'
import type { Antwoord } from '../model/vraag.ts'
import type { Overtreding } from '../model/zaak.ts'
import { type Beslissing, beslissing, type Doel, type Geval, legTerug, naamVan, uitkomst, type Vinding, type Voorlegging } from './kern.ts'
import { antwoordOp, gaf, legVoor, tekstVan } from './mens.ts'
import { ingangsprioriteit } from './modifiers.ts'
import { faseoptie, faseopties, MEENEMEN, NADER, NIET_HANDHAVEN, OPEN_LATEN } from './opties.ts'
import { termijnstand } from './stand.ts'
import { type Keuzes, los, naarFase, volgAntwoord } from './stap.ts'

function watGevonden({ bron }: Vinding, oordeel: string): string {
  return `${bron} zegt: ${oordeel}.`
}

/** The day of a finding by another report or control after this one, which then says nothing of how it is now. */
export function laterGevonden({ bevindingen }: Overtreding, dag: Datum, rapporten: readonly (string | null)[]): Datum | null {
  const later = bevindingen.filter(({ datum, rapport }) => datum > dag && (rapport === null || !rapporten.includes(rapport)))
  return nieuwsteBevinding({ bevindingen: later })?.datum ?? null
}

export function voldoet(geval: Geval, vinding: Vinding): Beslissing {
  const later = laterGevonden(geval.overtreding, vinding.dag, [vinding.rapport?.id ?? null])
  if (later !== null) {
    const reden = `De bevinding van ${toonDatum(later)} is van daarna; de overtreding blijft open.`
    return beslissing(uitkomst(geval, { gevolg: 'open', regel: REGELS.nietBeoordeeld, redenen: [watGevonden(vinding, 'voldoet'), reden] }))
  }
  return beslissing(uitkomst(geval, { gevolg: 'hersteld', regel: REGELS.voldoet, redenen: [watGevonden(vinding, 'voldoet')] }))
}

/** Not assessed is never compliance: it closes nothing, and at a nader onderzoek a person looks. */
export function nietBeoordeeld(geval: Geval, isNader: boolean): Beslissing {
  const reden = 'De voorwaarde is niet beoordeeld of staat niet in het rapport. Dat is geen bewijs dat de overtreding voorbij is.'
  const { meenemen } = geval.stand
  const redenen = meenemen ? [reden, 'De overtreding gaat mee bij de volgende reguliere inspectie.'] : [reden]
  if (!isNader) return beslissing(uitkomst(geval, { gevolg: 'open', regel: REGELS.nietBeoordeeld, redenen }))
  const doel: Doel = {
    fase: Math.max(1, geval.stand.fase),
    prioriteit: geval.overtreding.prioriteit,
    regel: REGELS.nietBeoordeeldNader,
    redenen: []
  }
  return los(
    geval,
    legTerug(doel, {
      oorzaak: 'nader onderzoek',
      regel: REGELS.nietBeoordeeldNader,
      tekst: `Het nader onderzoek heeft ${naamVan(geval)} niet beoordeeld.${meenemen ? ' Volgens het beleid gaat de overtreding mee bij de volgende reguliere inspectie.' : ''} Wat doet u?`,
      opties: meenemen ? [MEENEMEN, NADER, NIET_HANDHAVEN] : [NADER, OPEN_LATEN, NIET_HANDHAVEN],
      redenen
    })
  )
}

/** Null: go on as "voldoet niet". */
function herstelaanbod(geval: Geval, vinding: Vinding): Beslissing | { readonly redenen: readonly string[] } {
  const { beleid } = geval.opdracht
  const aanbod = vinding.voorwaarde?.herstelaanbod ?? 'geen'
  if (aanbod === 'geen') return { redenen: [] }
  if (aanbod !== 'hersteld') return { redenen: [`Herstelaanbod: ${aanbod}.`] }
  const onderzoek = vinding.rapport?.inhoud.onderzoek
  const kenmerken = onderzoek === undefined ? [] : [onderzoek.type, ...(onderzoek.naBevel ? ['na bevel'] : [])]
  const verboden = kenmerken.find((kenmerk) => beleid.herstelaanbod?.nietBij.includes(kenmerk))
  const hersteld = (redenen: readonly string[]) =>
    beslissing(
      uitkomst(geval, {
        gevolg: 'hersteld',
        regel: REGELS.herstelaanbodHersteld,
        redenen: [watGevonden(vinding, 'voldoet niet'), ...redenen]
      })
    )
  if (beleid.herstelaanbod !== null && verboden === undefined)
    return hersteld([`Hersteld binnen het herstelaanbod. ${beleid.herstelaanbod.bron}`])
  const reden =
    verboden === undefined
      ? 'Het beleid heeft geen regel voor het herstelaanbod.'
      : `Een herstelaanbod mag volgens het beleid niet bij: ${verboden}.`
  return vraagHerstelaanbod(geval, reden, hersteld)
}

function vraagHerstelaanbod(
  geval: Geval,
  reden: string,
  hersteld: (redenen: readonly string[]) => Beslissing
): Beslissing | { readonly redenen: readonly string[] } {
  const { id, prioriteit } = geval.overtreding
  const doel: Doel = { fase: 1, prioriteit, regel: REGELS.herstelaanbodVraag, redenen: [] }
  const voorlegging: Voorlegging = {
    oorzaak: 'herstelaanbod',
    regel: REGELS.herstelaanbodVraag,
    tekst: `${naamVan(geval)} is hersteld binnen een herstelaanbod. ${reden} Telt het herstel?`,
    opties: [
      { waarde: 'herstelaanbod:telt', label: 'Het herstel telt: sluiten zonder maatregel', grond: 'artikel 4:84 Awb' },
      { waarde: 'herstelaanbod:telt niet', label: 'Het herstel telt niet: verder als een overtreding', grond: 'de ladder van het beleid' },
      OPEN_LATEN
    ],
    redenen: [reden]
  }
  const antwoord: Antwoord | null = antwoordOp(geval.opdracht, id, 'herstelaanbod')
  if (antwoord === null) return legVoor(geval, doel, voorlegging)
  if (tekstVan(antwoord) === 'herstelaanbod:telt') return hersteld([reden, gaf(antwoord)])
  if (tekstVan(antwoord) === 'herstelaanbod:telt niet') return { redenen: [reden, gaf(antwoord)] }
  return volgAntwoord(geval, doel, voorlegging, antwoord)
}

/** The fase that a bevel counts as, and what may follow at once. */
function metBevel(geval: Geval, doel: Doel): { readonly doel: Doel; readonly erbij: Keuzes } | null {
  const { bevel } = geval.opdracht.beleid
  const { prioriteit } = doel
  const rapport = geval.vinding?.rapport?.id
  if (bevel === null || prioriteit === null || rapport === undefined) return null
  const telt = bevel.perPrioriteit?.[prioriteit] ?? bevel.teltAlsFase
  const reden = `De toezichthouder gaf een bevel; het telt als fase ${telt}. ${bevel.bron}`
  const fase = Math.max(doel.fase, bevel.daarna === 'dwingend' ? telt + 1 : telt)
  const optie = bevel.daarna === 'kan' ? faseoptie(geval, prioriteit, fase + 1) : null
  return {
    doel: { ...doel, fase, regel: REGELS.bevel, redenen: [...doel.redenen, reden], bevel: { rapport, prioriteit, fase: telt } },
    erbij: optie === null ? { opties: [], waarom: [] } : { opties: [optie], waarom: [reden] }
  }
}

function legTermijnVoor(geval: Geval, doel: Doel, waarom: string): Beslissing {
  const { prioriteit } = geval.overtreding
  const { fase } = geval.stand
  return los(
    geval,
    legTerug(
      { ...doel, fase: fase + 1, regel: REGELS.termijnLiep },
      {
        oorzaak: 'termijn',
        regel: REGELS.termijnLiep,
        tekst: `${naamVan(geval)} voldoet nog niet, maar ${waarom}. Wat doet u?`,
        opties: [...faseopties(geval, prioriteit, Math.max(1, fase)), OPEN_LATEN, NADER, NIET_HANDHAVEN],
        redenen: [`Niet naar een volgende fase zonder verstreken termijn: ${waarom}.`]
      }
    )
  )
}

function legBevelVoor(geval: Geval, doel: Doel): Beslissing {
  const { prioriteit } = geval.overtreding
  return los(
    geval,
    legTerug(doel, {
      oorzaak: 'bevel',
      regel: REGELS.bevel,
      tekst: `De toezichthouder gaf een bevel voor ${naamVan(geval)}. Het beleid zegt niet als welke fase dat telt. Wat doet u?`,
      opties: [...faseopties(geval, prioriteit, Math.max(1, geval.stand.fase)), OPEN_LATEN, NIET_HANDHAVEN],
      redenen: ['Het beleid heeft geen regel voor een bevel.']
    })
  )
}

/** Voldoet niet: fase 1 when nothing is open, the next fase when the term had ended, else a person. */
export function voldoetNiet(geval: Geval, vinding: Vinding): Beslissing {
  const { overtreding, stand, opdracht } = geval
  const aanbod = herstelaanbod(geval, vinding)
  if ('uitkomst' in aanbod) return aanbod
  const gewoon = aanbod.redenen.length === 0
  const redenen = [watGevonden(vinding, 'voldoet niet'), ...aanbod.redenen]
  const basis = { prioriteit: overtreding.prioriteit, redenen }
  if (vinding.bevel && opdracht.beleid.bevel === null)
    return legBevelVoor(geval, { ...basis, fase: Math.max(1, stand.fase), regel: REGELS.bevel })
  if (stand.fase === 0) {
    const eerder = overtreding.geschiedenis.some(({ doorgang }) => doorgang < opdracht.doorgang.nr)
    const regel = gewoon ? (eerder ? REGELS.nogNietBeslist : REGELS.nieuw) : REGELS.herstelaanbodNietHersteld
    return ga(geval, { ...basis, fase: 1, regel }, vinding.bevel)
  }
  const termijn = termijnstand(geval, vinding.dag)
  if (termijn.verstreken) {
    const reden = `De termijn liep tot en met ${toonDatum(termijn.laatsteDag)} en was voorbij bij het onderzoek.`
    const regel = gewoon ? REGELS.volgendeFase : REGELS.herstelaanbodNietHersteld
    return ga(geval, volgendeStap(geval, { ...basis, redenen: [...redenen, reden], fase: stand.fase + 1, regel }), vinding.bevel)
  }
  const nu: Doel = { ...basis, fase: stand.fase, regel: REGELS.bevel }
  const bevel = vinding.bevel ? metBevel(geval, nu) : null
  if (bevel !== null && bevel.doel.fase > stand.fase) return naarFase(geval, bevel.doel, bevel.erbij)
  return legTermijnVoor(geval, { ...basis, fase: stand.fase, regel: REGELS.termijnLiep }, termijn.waarom)
}

const UITSTEL = 'Het overleg was geen stap uit het beleid, maar uitstel: de stap die toen aan de beurt was, volgt nu alsnog.'

/** The present step is an overleg that no row of the policy is. */
function isUitgesteld({ opdracht, overtreding, stand }: Geval): boolean {
  if (stand.instrument !== 'overleg') return false
  const stap = opdracht.zaak.doorgangen
    .filter(({ nr }) => nr < opdracht.doorgang.nr)
    .flatMap(({ uitkomsten }) => uitkomsten)
    .findLast((een) => een.overtreding === overtreding.id && een.gevolg === 'stap')
  return stap !== undefined && isUitstel(stap)
}

/** The next fase; after an overleg outside the policy the row that it put off. */
function volgendeStap(geval: Geval, doel: Doel): Doel {
  return isUitgesteld(geval) ? { ...doel, redenen: [...doel.redenen, UITSTEL], fase: geval.stand.fase, regel: REGELS.naUitstel } : doel
}

function ga(geval: Geval, doel: Doel, isBevel: boolean): Beslissing {
  const ingang = ingangsprioriteit(geval, doel)
  const bevel = isBevel ? metBevel(geval, ingang) : null
  return bevel === null ? naarFase(geval, ingang) : naarFase(geval, bevel.doel, bevel.erbij)
}
