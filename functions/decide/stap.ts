/** Resolves what ladder and law leave open: asks a person once per cause, and follows the answer. Pure. */
import { REGELS } from '../model/beslisregels.ts'
import type { Instrument } from '../model/instrument.ts'
import type { Antwoord, Optie } from '../model/vraag.ts'
import { leesKeuze } from './antwoord.ts'
import { keuzeVervallen, zetInstrument } from './instrument.ts'
import { type Beslissing, beslissing, type Doel, type Geval, naamVan, uitkomst, type Voorlegging, type Zet } from './kern.ts'
import { vraagPrioriteit, zetRij } from './ladder.ts'
import { antwoordOp, antwoordOpPunt, gaf, legVoor, tekstVan } from './mens.ts'
import { weegZwaarte } from './modifiers.ts'
import { toetsRecht } from './rechtstoets.ts'

export function los(geval: Geval, zet: Zet): Beslissing {
  if (zet.klaar !== null) return zet.klaar
  const { doel, voorlegging, behalve } = zet
  const antwoord = antwoordOp(geval.opdracht, geval.overtreding.id, voorlegging.oorzaak)
  if (antwoord === null || tekstVan(antwoord) === behalve) return legVoor(geval, doel, voorlegging)
  return volgAntwoord(geval, doel, voorlegging, antwoord)
}

/** Made outside Besluitenstraat: a task says so, the overtreding stays open. */
function buitenOm(geval: Geval, doel: Doel, instrument: Instrument): Beslissing {
  const { id } = geval.overtreding
  const tekst = `Stel zelf een ${instrument} op voor ${naamVan(geval)}; Besluitenstraat heeft hier geen brief voor.`
  const fase = Math.max(geval.stand.fase, doel.fase)
  const open = uitkomst(geval, { gevolg: 'open', regel: doel.regel, redenen: doel.redenen, fase })
  return beslissing(open, { taken: [{ soort: 'beoordelen', tekst, over: id }] })
}

/** A person chose again when this choice had become unlawful; that stands, also when the law turns back. */
function laterGekozen({ opdracht, overtreding }: Geval, { oorzaak }: Voorlegging, antwoord: Antwoord): Antwoord | null {
  const later = oorzaak === 'keuze vervallen' ? null : antwoordOp(opdracht, overtreding.id, 'keuze vervallen')
  return later !== null && later.op >= antwoord.op ? later : null
}

/** What a person chose among the lawful options. */
export function volgAntwoord(geval: Geval, van: Doel, voorlegging: Voorlegging, antwoord: Antwoord): Beslissing {
  const { oorzaak } = voorlegging
  const isAfwijking = oorzaak === 'afwijking' || (oorzaak === 'keuze vervallen' && van.regel === REGELS.afwijking)
  const regel = isAfwijking ? REGELS.afwijking : REGELS.doorMens
  const doel: Doel = { ...van, regel, redenen: [...van.redenen, ...voorlegging.redenen, gaf(antwoord)] }
  const keuze = leesKeuze(tekstVan(antwoord))
  const later = keuze.soort === 'stap' || keuze.soort === 'buiten' ? laterGekozen(geval, voorlegging, antwoord) : null
  if (later !== null) {
    const redenen = ['Die keuze kon daarna niet meer; er is opnieuw gekozen.']
    return volgAntwoord(geval, doel, { ...voorlegging, oorzaak: 'keuze vervallen', redenen }, later)
  }
  switch (keuze.soort) {
    case 'fase':
      return los(geval, zetRij(geval, { ...doel, fase: Math.max(keuze.fase, geval.stand.fase) }, true))
    case 'prioriteit':
      return naarFase(geval, { ...doel, regel: van.regel, prioriteit: keuze.prioriteit, zetPrioriteit: keuze.prioriteit })
    case 'stap':
      return los(geval, zetInstrument(geval, doel, keuze.instrument, true))
    case 'buiten': {
      const oordeel = toetsRecht(geval, keuze.instrument)
      if (oordeel.ja) return buitenOm(geval, doel, keuze.instrument)
      return los(geval, keuzeVervallen(geval, doel, { waarde: tekstVan(antwoord), instrument: keuze.instrument, waarom: oordeel.waarom }))
    }
    case 'open':
      return beslissing(uitkomst(geval, { gevolg: 'open', regel, redenen: doel.redenen }))
    case 'nader onderzoek':
      return beslissing(uitkomst(geval, { gevolg: 'nader onderzoek', herinspectie: true, regel, redenen: doel.redenen }))
    case 'niet handhaven':
      return beslissing(uitkomst(geval, { gevolg: 'niet gehandhaafd', regel, redenen: doel.redenen }))
    default:
      return legVoor(geval, van, voorlegging)
  }
}

function vraagZwaarder(geval: Geval, { opties, waarom }: Keuzes): Beslissing['vragen'][number] {
  const { id } = geval.overtreding
  return {
    soort: 'open punt',
    punt: 'zwaardere-stap',
    tekst: `Het beleid laat bij ${naamVan(geval)} een zwaardere stap toe. Kiest u die? ${waarom.join(' ')}`,
    waardesoort: 'keuze',
    opties: [{ waarde: 'houden', label: 'De gewone stap houden', grond: 'de ladder van het beleid' }, ...opties],
    voorstel: 'houden',
    redenVerplicht: true,
    overtreding: id
  }
}

export interface Keuzes {
  readonly opties: readonly Optie[]
  readonly waarom: readonly string[]
}

const GEEN: Keuzes = { opties: [], waarom: [] }

/** The table's fase, made heavier where the policy says so; `erbij`: choices that come with the fase itself (a bevel). */
export function naarFase(geval: Geval, tabel: Doel, erbij: Keuzes = GEEN): Beslissing {
  if (tabel.prioriteit === null) return los(geval, vraagPrioriteit(geval, tabel))
  const { doel, taken, ...kan } = weegZwaarte(geval, tabel)
  const opties = [...new Map([...erbij.opties, ...kan.opties].map((optie) => [optie.waarde, optie])).values()]
  const antwoord = antwoordOpPunt(geval.opdracht, geval.overtreding.id, 'zwaardere-stap')
  const stap = antwoord === null ? los(geval, zetRij(geval, doel, false)) : naarZwaarder(geval, doel, antwoord)
  const teVragen = opties.length > 0 && antwoord === null && stap.uitkomst.gevolg === 'stap'
  const zwaarder = teVragen ? [vraagZwaarder(geval, { opties, waarom: [...erbij.waarom, ...kan.waarom] })] : []
  return { ...stap, vragen: [...stap.vragen, ...zwaarder], taken: [...stap.taken, ...taken] }
}

function naarZwaarder(geval: Geval, doel: Doel, antwoord: Antwoord): Beslissing {
  const keuze = leesKeuze(tekstVan(antwoord))
  const redenen = [...doel.redenen, gaf(antwoord)]
  if (keuze.soort === 'fase') return los(geval, zetRij(geval, { ...doel, redenen, fase: Math.max(keuze.fase, doel.fase) }, true))
  if (keuze.soort === 'prioriteit') {
    const { prioriteit } = keuze
    return los(geval, zetRij(geval, { ...doel, redenen, prioriteit, zetPrioriteit: prioriteit }, true))
  }
  const gewoon = los(geval, zetRij(geval, { ...doel, redenen }, false))
  if (keuze.soort !== 'combinatie') return gewoon
  const { artikel } = geval.opdracht.recht.exploitatieverbod
  const tekst = `Stel voor ${geval.overtreding.id} zelf een ${keuze.instrument} op (${artikel}), naast de stap in deze zaak.`
  return { ...gewoon, taken: [...gewoon.taken, { soort: 'beoordelen', tekst, over: geval.overtreding.id }] }
}
