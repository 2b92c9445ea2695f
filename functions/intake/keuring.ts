/**
 * Rules between fields that a schema cannot hold. In: any JSON, the gemeente of the folder and today. Out: every fault, also when
 * the rest of the file is faulty. A herstelaanbod where none is allowed is no fault of the file: decide asks a person.
 */
import { z } from 'zod'
import { Datum, type GemeenteId, type Json } from '../model/basis.ts'
import { plusDagen, toonDatum } from '../model/datum.ts'
import { Beleidssoort, Herstelaanbod, Onderzoekstype, Oordeel, Soort } from '../model/inspectie.ts'
import type { Bevinding } from './leesfout.ts'

export interface Keurcontext {
  /** Of the folder or the sender. */
  readonly gemeente: GemeenteId
  readonly vandaag: Datum
}

/** What can be read of it, whatever else is wrong: a field that does not fit is undefined. */
function mits<T>(schema: z.ZodType<T>) {
  return schema.optional().catch(undefined)
}

const RuweVoorwaarde = z
  .object({
    id: mits(z.string()),
    beleidssoort: mits(Beleidssoort),
    oordeel: mits(Oordeel),
    bevindingen: mits(z.string()),
    plaats: mits(z.string()),
    herstelaanbod: mits(Herstelaanbod)
  })
  .catch({})

const Ruw = z
  .object({
    gemeente: mits(z.string()),
    onderzoek: z.object({ type: mits(Onderzoekstype), datums: z.array(mits(Datum)).catch([]) }).catch({ datums: [] }),
    rapport: z
      .object({
        status: mits(z.enum(['concept', 'definitief'])),
        datumVaststelling: mits(Datum.nullable()),
        openbaar: mits(z.object({ op: mits(Datum) }).nullable())
      })
      .catch({}),
    voorziening: z.object({ soort: mits(Soort), lrk: mits(z.string().nullable()), zonderLrk: mits(z.string().nullable()) }).catch({}),
    bevel: mits(z.object({ datum: mits(Datum), geldigTot: mits(Datum), voorwaarden: z.array(mits(z.string())).catch([]) }).nullable()),
    voorwaarden: z.array(RuweVoorwaarde).catch([])
  })
  .catch({ onderzoek: { datums: [] }, rapport: {}, voorziening: {}, voorwaarden: [] })
type Ruw = z.infer<typeof Ruw>

/** The bevel holds for seven days (Wko 1.65 lid 4); the college may extend it. */
const BEVEL_DAGEN = 7

function keurGemeente({ gemeente }: Ruw, context: Keurcontext): Bevinding[] {
  if (gemeente === undefined || gemeente === context.gemeente) return []
  return [
    {
      pad: ['gemeente'],
      wat: `is "${gemeente.slice(0, 60)}", maar het bestand is aangeleverd voor "${context.gemeente}".`,
      herstel: 'Lever het bestand aan bij de juiste gemeente, of verbeter de naam.'
    }
  ]
}

function laatsteDag(ruw: Ruw): Datum | undefined {
  return ruw.onderzoek.datums
    .filter((dag) => dag !== undefined)
    .toSorted()
    .at(-1)
}

function keurToekomst(ruw: Ruw, { vandaag }: Keurcontext): Bevinding[] {
  const dagen: readonly (readonly [Bevinding['pad'], Datum | null | undefined])[] = [
    ...ruw.onderzoek.datums.map((dag, plek) => [['onderzoek', 'datums', plek], dag] as const),
    [['rapport', 'datumVaststelling'], ruw.rapport.datumVaststelling],
    [['rapport', 'openbaar', 'op'], ruw.rapport.openbaar?.op],
    [['bevel', 'datum'], ruw.bevel?.datum]
  ]
  return dagen.flatMap(([pad, dag]) =>
    dag === undefined || dag === null || dag <= vandaag
      ? []
      : [
          {
            pad,
            wat: `is ${toonDatum(dag)}; dat ligt na vandaag (${toonDatum(vandaag)}).`,
            herstel: 'Vul de dag in waarop het is gebeurd.'
          }
        ]
  )
}

function keurVolgorde(ruw: Ruw): Bevinding[] {
  const { datumVaststelling: vastgesteld, openbaar } = ruw.rapport
  const inspectie = laatsteDag(ruw)
  const fouten: Bevinding[] = []
  if (vastgesteld && inspectie !== undefined && vastgesteld < inspectie)
    fouten.push({
      pad: ['rapport', 'datumVaststelling'],
      wat: `is ${toonDatum(vastgesteld)}; dat ligt vóór de laatste dag van het onderzoek (${toonDatum(inspectie)}).`,
      herstel: 'Een rapport wordt na het onderzoek vastgesteld. Verbeter een van beide datums.'
    })
  if (vastgesteld && openbaar?.op !== undefined && openbaar.op < vastgesteld)
    fouten.push({
      pad: ['rapport', 'openbaar', 'op'],
      wat: `is ${toonDatum(openbaar.op)}; dat ligt vóór de vaststelling (${toonDatum(vastgesteld)}).`,
      herstel: 'Een rapport wordt na de vaststelling openbaar. Verbeter een van beide datums.'
    })
  return fouten
}

function keurStatus({ rapport: { status, datumVaststelling: dag } }: Ruw): Bevinding[] {
  const pad = ['rapport', 'datumVaststelling']
  if (status === 'definitief' && dag === null)
    return [{ pad, wat: 'is leeg, maar het rapport is definitief.', herstel: 'Vul de dag van vaststelling in.' }]
  if (status === 'concept' && dag)
    return [
      {
        pad,
        wat: 'is ingevuld, maar het rapport is een concept.',
        herstel: 'Schrijf null, of maak de status "definitief" als het rapport is vastgesteld.'
      }
    ]
  return []
}

function keurLrk({ voorziening: { lrk, zonderLrk }, onderzoek: { type } }: Ruw): Bevinding[] {
  if (lrk !== null || type === undefined || type === 'voor registratie' || (zonderLrk ?? '').trim() !== '') return []
  return [
    {
      pad: ['voorziening', 'lrk'],
      wat: `is leeg, maar dit is geen onderzoek voor registratie (type "${type}").`,
      herstel: 'Vul het LRK-nummer in, of schrijf in voorziening.zonderLrk waarom er geen nummer is.'
    }
  ]
}

function keurBevel({ bevel, voorwaarden }: Ruw): Bevinding[] {
  if (bevel === undefined || bevel === null) return []
  const bekend = new Set(voorwaarden.map(({ id }) => id).filter((id) => id !== undefined))
  const onbekend = bevel.voorwaarden.flatMap((id, plek) =>
    id === undefined || bekend.size === 0 || bekend.has(id)
      ? []
      : [
          {
            pad: ['bevel', 'voorwaarden', plek],
            wat: `is "${id.slice(0, 40)}", maar zo'n voorwaarde staat niet in dit rapport.`,
            herstel: `Gebruik de id van een voorwaarde uit dit bestand: ${[...bekend].slice(0, 20).join(', ')}.`
          }
        ]
  )
  const { datum, geldigTot } = bevel
  const eerder = datum !== undefined && geldigTot !== undefined && geldigTot < datum
  return [
    ...onbekend,
    ...(eerder
      ? [
          {
            pad: ['bevel', 'geldigTot'],
            wat: `is ${toonDatum(geldigTot)}; dat ligt vóór het bevel zelf (${toonDatum(datum)}).`,
            herstel: `Een bevel geldt zeven dagen (artikel 1.65, vierde lid, Wet kinderopvang): tot en met ${toonDatum(plusDagen(datum, BEVEL_DAGEN))}.`
          }
        ]
      : [])
  ]
}

function keurDubbeleIds({ voorwaarden }: Ruw): Bevinding[] {
  return voorwaarden.flatMap(({ id }, plek) => {
    const eerste = voorwaarden.findIndex((ander) => ander.id === id)
    if (id === undefined || eerste === plek) return []
    return [
      {
        pad: ['voorwaarden', plek, 'id'],
        wat: `is "${id.slice(0, 40)}"; die id heeft voorwaarde ${eerste + 1} ook al.`,
        herstel: 'Geef elke voorwaarde een eigen id.'
      }
    ]
  })
}

function leeg(tekst: string | undefined): boolean {
  return tekst === undefined || tekst.trim() === ''
}

/** Awb 3:46: reasons need facts; 5:9 onder b: where it was seen. */
function keurVoorwaarde(voorwaarde: z.infer<typeof RuweVoorwaarde>, plek: number, ruw: Ruw): Bevinding[] {
  const { oordeel, bevindingen, plaats, herstelaanbod, beleidssoort } = voorwaarde
  const { soort } = ruw.voorziening
  const pad = (veld: string) => ['voorwaarden', plek, veld]
  const fouten: Bevinding[] = []
  if (oordeel === 'voldoet niet' && leeg(bevindingen))
    fouten.push({
      pad: pad('bevindingen'),
      wat: 'ontbreekt bij "voldoet niet".',
      herstel: 'Schrijf wat de toezichthouder heeft gezien. Zonder feiten kan de gemeente een besluit niet motiveren (artikel 3:46 Awb).'
    })
  if (oordeel === 'voldoet niet' && leeg(plaats))
    fouten.push({
      pad: pad('plaats'),
      wat: 'ontbreekt bij "voldoet niet".',
      herstel: 'Schrijf de groep of ruimte, of waarom er geen plaats is, bijvoorbeeld "documentenonderzoek".'
    })
  const tegenstrijdig =
    (oordeel === 'niet beoordeeld' && herstelaanbod !== 'geen') || (oordeel === 'voldoet' && /niet|geweigerd/.test(herstelaanbod ?? ''))
  if (herstelaanbod !== undefined && tegenstrijdig)
    fouten.push({
      pad: pad('herstelaanbod'),
      wat: `is "${herstelaanbod}", maar het oordeel is "${oordeel}".`,
      herstel: 'Een herstelaanbod hoort bij een overtreding: verbeter het oordeel of schrijf "geen".'
    })
  if (beleidssoort !== undefined && soort !== undefined && beleidssoort !== soort && !(beleidssoort === 'VE' && soort === 'KDV'))
    fouten.push({
      pad: pad('beleidssoort'),
      wat: `is "${beleidssoort}", maar de voorziening is een ${soort}.`,
      herstel: 'Laat het veld weg. Alleen bij een KDV kan het "VE" zijn (voorschoolse educatie).'
    })
  return fouten
}

export function keur(wortel: Json, context: Keurcontext): Bevinding[] {
  const ruw = Ruw.parse(wortel)
  return [
    ...keurGemeente(ruw, context),
    ...keurToekomst(ruw, context),
    ...keurVolgorde(ruw),
    ...keurStatus(ruw),
    ...keurLrk(ruw),
    ...keurBevel(ruw),
    ...keurDubbeleIds(ruw),
    ...ruw.voorwaarden.flatMap((voorwaarde, plek) => keurVoorwaarde(voorwaarde, plek, ruw))
  ]
}
