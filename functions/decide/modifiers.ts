/** What makes a step heavier: `dwingend` changes it, `kan` becomes a choice for a person. Triggers are data of the policy. Pure. */

import type { Datum } from '../model/basis.ts'
import type { Gevolg, Modifier } from '../model/beleid.ts'
import { toonDatum } from '../model/datum.ts'
import { magExploitatieverbod } from '../model/recht/handhaafbaar.ts'
import { normrijenVan, pasLater, type Recidivetrigger, zoekRecidive } from '../model/recidive.ts'
import type { Optie } from '../model/vraag.ts'
import { type Doel, type Geval, ladderrij, type Taakontwerp, type Vinding } from './kern.ts'
import { faseoptie, prioriteitoptie } from './opties.ts'
import { toetsRecht } from './rechtstoets.ts'

/** A trigger that is met: why, and whether a person must say that it is. */
interface Geraakt {
  readonly waarom: string
  readonly twijfel: boolean
}

const zeker = (waarom: string): Geraakt => ({ waarom, twijfel: false })

function recidive({ opdracht, overtreding }: Geval, trigger: Recidivetrigger, dag: Datum): Geraakt | null {
  const { zaak, beleid, historie } = opdracht
  const eerder = [...normrijenVan(zaak).filter((rij) => rij.overtreding !== overtreding.id), ...historie]
  const gevonden = zoekRecidive(eerder, { zaak, overtreding, beleid, trigger, dag })
  if (gevonden === null) return null
  const op = toonDatum(gevonden.op)
  if (!pasLater(gevonden, dag)) return zeker(`eerder overtreden en hersteld op ${op} (${gevonden.voorziening})`)
  const later = `eerder overtreden (${gevonden.voorziening}), maar pas op ${op} als hersteld vastgelegd, na deze constatering van ${toonDatum(dag)}`
  return { waarom: `${later}; beoordeel of dit een herhaling is`, twijfel: true }
}

/** Null: the trigger is not met. */
function geraakt(geval: Geval, { trigger }: Modifier, vinding: Vinding): Geraakt | null {
  switch (trigger.soort) {
    case 'ernst':
      return vinding.voorwaarde?.ernstig === true ? zeker('het rapport noemt de overtreding ernstig') : null
    case 'bevel':
      return vinding.bevel ? zeker('de toezichthouder gaf een bevel voor deze overtreding') : null
    case 'tegelijk': {
      const { prioriteit } = geval.overtreding
      if (trigger.prioriteiten.length > 0 && (prioriteit === null || !trigger.prioriteiten.includes(prioriteit))) return null
      const aantal = vinding.tegelijk(trigger.prioriteiten)
      return aantal >= trigger.minstens ? zeker(`${aantal} overtredingen in hetzelfde rapport`) : null
    }
    case 'recidive':
      return recidive(geval, trigger, vinding.dag)
  }
}

/** `prioriteiten` of a policy stand from heavy to light. */
function isZwaarder(geval: Geval, nieuw: string, oud: string): boolean {
  const { prioriteiten } = geval.opdracht.beleid
  return prioriteiten.indexOf(nieuw) >= 0 && prioriteiten.indexOf(nieuw) < prioriteiten.indexOf(oud)
}

function metGevolg(geval: Geval, doel: Doel, tabelfase: number, gevolg: Gevolg, reden: string): Doel {
  if (doel.prioriteit === null) return doel
  switch (gevolg.soort) {
    case 'volgende fase': {
      // Only when the overtreding enters the ladder, or every later step would skip one.
      const fase = geval.stand.fase === 0 ? tabelfase + 1 : tabelfase
      return fase > doel.fase ? { ...doel, fase, redenen: [...doel.redenen, reden] } : doel
    }
    case 'fase':
      return gevolg.fase > doel.fase ? { ...doel, fase: gevolg.fase, redenen: [...doel.redenen, reden] } : doel
    case 'prioriteit':
      return isZwaarder(geval, gevolg.prioriteit, doel.prioriteit)
        ? { ...doel, prioriteit: gevolg.prioriteit, zetPrioriteit: gevolg.prioriteit, redenen: [...doel.redenen, reden] }
        : doel
    case 'combinatie':
      return doel
  }
}

function combinatie(geval: Geval, gevolg: Extract<Gevolg, { soort: 'combinatie' }>, doel: Doel): Optie | null {
  const { beleid, recht } = geval.opdracht
  const rij = doel.prioriteit === null ? null : ladderrij(beleid, doel.prioriteit, doel.fase)
  if (rij === null || (gevolg.bij !== undefined && !rij.instrumenten.some((een) => gevolg.bij?.includes(een)))) return null
  const artikelen = geval.overtreding.voorwaarde.artikelen
  const isVerbod = gevolg.instrument === 'exploitatieverbod'
  const onderzoek = geval.vinding?.rapport?.inhoud.onderzoek.type ?? null
  if (isVerbod ? !recht.nagelezen || !magExploitatieverbod(artikelen, onderzoek, recht) : !toetsRecht(geval, gevolg.instrument).ja)
    return null
  return {
    waarde: `combinatie:${gevolg.instrument}`,
    label: `deze stap samen met een ${gevolg.instrument}; dat stelt u zelf op`,
    grond: isVerbod ? recht.exploitatieverbod.artikel : (recht.instrumenten[gevolg.instrument].grondslag ?? '')
  }
}

function optieVan(geval: Geval, gevolg: Gevolg, tabelfase: number, doel: Doel): Optie | null {
  if (doel.prioriteit === null) return null
  switch (gevolg.soort) {
    case 'volgende fase':
      return tabelfase + 1 > doel.fase ? faseoptie(geval, doel.prioriteit, tabelfase + 1) : null
    case 'fase':
      return gevolg.fase > doel.fase ? faseoptie(geval, doel.prioriteit, gevolg.fase) : null
    case 'prioriteit':
      return isZwaarder(geval, gevolg.prioriteit, doel.prioriteit) ? prioriteitoptie(geval, gevolg.prioriteit, doel.fase) : null
    case 'combinatie':
      return combinatie(geval, gevolg, doel)
  }
}

/** The fases of two ladders do not match, so an overtreding that is on one already changes ladder only by a person's choice. */
function isDwingend({ stand }: Geval, { aard, gevolgen }: Modifier): boolean {
  return aard === 'dwingend' && (stand.fase === 0 || gevolgen.every(({ soort }) => soort !== 'prioriteit'))
}

/** The priority with which an overtreding enters the ladder, after the dwingende modifiers that change it. */
export function ingangsprioriteit(geval: Geval, doel: Doel): Doel {
  const { vinding, opdracht, stand } = geval
  if (vinding === null || stand.fase > 0) return doel
  let nu = doel
  for (const modifier of opdracht.beleid.modifiers) {
    if (modifier.aard !== 'dwingend' || modifier.gevolgen.every(({ soort }) => soort !== 'prioriteit')) continue
    const raakt = geraakt(geval, modifier, vinding)
    if (raakt === null || raakt.twijfel) continue
    for (const gevolg of modifier.gevolgen) nu = metGevolg(geval, nu, doel.fase, gevolg, redenVan(modifier, raakt))
  }
  return nu
}

function redenVan({ omschrijving }: Modifier, { waarom }: Geraakt): string {
  return `${omschrijving} Hier: ${waarom}.`
}

export interface Zwaarte {
  readonly doel: Doel
  /** Choices of the `kan` modifiers, without "keep". */
  readonly opties: readonly Optie[]
  readonly waarom: readonly string[]
  readonly taken: readonly Taakontwerp[]
}

export function weegZwaarte(geval: Geval, tabel: Doel): Zwaarte {
  const { vinding, opdracht } = geval
  if (vinding === null || opdracht.beleid.modifiers.length === 0) return { doel: tabel, opties: [], waarom: [], taken: [] }
  const met: { readonly modifier: Modifier; readonly reden: string; readonly dwingt: boolean }[] = []
  for (const modifier of opdracht.beleid.modifiers) {
    const raakt = geraakt(geval, modifier, vinding)
    if (raakt !== null) met.push({ modifier, reden: redenVan(modifier, raakt), dwingt: !raakt.twijfel && isDwingend(geval, modifier) })
  }
  if (met.length === 0) return { doel: tabel, opties: [], waarom: [], taken: [] }
  const taken: Taakontwerp[] = []
  let doel = tabel
  for (const { modifier, reden } of met.filter(({ dwingt }) => dwingt))
    for (const gevolg of modifier.gevolgen) {
      doel = metGevolg(geval, doel, tabel.fase, gevolg, reden)
      if (gevolg.soort === 'combinatie' && combinatie(geval, gevolg, doel) !== null)
        taken.push({ soort: 'beoordelen', tekst: `Stel voor ${geval.overtreding.id} ook een ${gevolg.instrument} op. ${reden}` })
    }
  const kan = met.filter(({ dwingt }) => !dwingt)
  const keuzes = kan.flatMap(({ modifier, reden }) =>
    modifier.gevolgen.flatMap((gevolg) => {
      const optie = optieVan(geval, gevolg, tabel.fase, doel)
      return optie === null ? [] : [{ optie, reden }]
    })
  )
  return {
    doel,
    opties: [...new Map(keuzes.map(({ optie }) => [optie.waarde, optie])).values()],
    waarom: [...new Set(keuzes.map(({ reden }) => reden))],
    taken
  }
}
