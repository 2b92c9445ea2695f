import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { leesJsonTekst } from '../../functions/intake/json-tekst.ts'
import { leesJson } from '../../functions/intake/lees-json.ts'
import { schemaTekst, voorbeeldGegevens, voorbeeldTekst } from '../../functions/intake/schema.ts'
import { herken } from '../../functions/upload/upload.ts'

const context = { gemeente: 'voorbeeldgemeente', vandaag: '2026-11-22' }

interface Knoop {
  title?: string
  description?: string
  properties?: Record<string, Knoop>
  items?: Knoop
  anyOf?: Knoop[]
}

/** Every field below a node, with its path. */
function velden(knoop: Knoop, pad: string): { pad: string; knoop: Knoop }[] {
  const onder = Object.entries(knoop.properties ?? {}).flatMap(([naam, deel]) => {
    const hier = `${pad}.${naam}`
    return [{ pad: hier, knoop: deel }, ...velden(deel, hier)]
  })
  return [...onder, ...(knoop.items ? velden(knoop.items, `${pad}[]`) : []), ...(knoop.anyOf ?? []).flatMap((keuze) => velden(keuze, pad))]
}

const schema: Knoop = JSON.parse(schemaTekst())
const gepubliceerd = readFileSync(new URL('../../functions/intake/inspectieresultaat.schema.json', import.meta.url), 'utf8')

describe('the JSON Schema', () => {
  it('is published as it is read here; renew it with: node test/intake/maak-schema.ts', () => {
    expect(gepubliceerd).toBe(`${schemaTekst()}\n`)
  })

  it('names and explains every field in Dutch', () => {
    const alle = velden(schema, '')
    expect(alle.length).toBeGreaterThan(60)
    expect(alle.filter(({ knoop }) => !knoop.title || !knoop.description).map(({ pad }) => pad)).toEqual([])
  })

  it('lets an uploader leave out what has a default', () => {
    const verplicht = z.object({ required: z.array(z.string()) }).parse(JSON.parse(schemaTekst()))
    expect(verplicht.required).toEqual(['schema', 'gemeente', 'onderzoek', 'rapport', 'voorziening', 'houder', 'voorwaarden'])
  })
})

describe('the example', () => {
  it('fits the published JSON Schema, and no longer once a field has another type', () => {
    const volgensSchema = z.fromJSONSchema(JSON.parse(gepubliceerd))
    const voorbeeld = z.looseObject({}).parse(voorbeeldGegevens())
    expect(volgensSchema.safeParse(voorbeeld).error).toBeUndefined()
    expect(volgensSchema.safeParse({ ...voorbeeld, rapport: { status: 'misschien' } }).success).toBe(false)
  })

  it('is read without a fault, comments and all, and known as JSON from its bytes', () => {
    expect(leesJson(voorbeeldTekst(), context)).toMatchObject({ ok: true })
    expect(herken(new TextEncoder().encode(voorbeeldTekst())).extensie).toBe('json')
  })

  it('is plain JSON once the comments are left out, with the same content', () => {
    const zonder = voorbeeldTekst().replaceAll(/^\s*\/\/.*$/gm, '')
    const gelezen = leesJsonTekst(voorbeeldTekst())
    expect(gelezen.ok && gelezen.waarde).toEqual(JSON.parse(zonder))
  })

  it('shows every field that exists', () => {
    const gelezen = leesJsonTekst(voorbeeldTekst())
    const paden = new Set(gelezen.ok ? [...gelezen.regels.keys()].map((pad) => `.${pad.replaceAll(/\[\d+\]/g, '[]')}`) : [])
    expect(
      velden(schema, '')
        .filter(({ pad }) => !paden.has(pad))
        .map(({ pad }) => pad)
    ).toEqual([])
  })
})
