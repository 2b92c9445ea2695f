/** The templates against the data of their kind, without a case: every field they name exists, every part exists and is used. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DELEN } from '../../../functions/brieven/render.ts'
import { controleerSjabloon, sleutelsVan } from '../../../functions/brieven/sjabloon-controle.ts'
import { BRIEFGEGEVENS } from '../../../functions/model/brief/gegevens.ts'
import { Briefsoort } from '../../../functions/model/instrument.ts'

const MAP = new URL('../../../templates/brieven/', import.meta.url)
const lees = (pad: string) => readFileSync(new URL(pad, MAP), 'utf8')
const PARTIALS = Object.fromEntries(DELEN.map((deel) => [deel, lees(`delen/${deel}.hbs`)]))

/** Fields that a letter of a kind holds for the gate, for sending or for the concept, and does not print. */
const NIET_GEDRUKT =
  /^(?:schema|soort|zaak|recht|proef|openPunten.*|bijlagen.*|.*\.reden|.*\.open(?:\..*)?|.*\.id|.*\.artikelen.*|.*\.herinspectie|.*\.(?:beoordeeldDoor|gelezenDoor)|gemeente\..*|zienswijzeverzoek\.duur\..*|(?:besluit|voorgenomen)\.instrument|intrekking\.nietVoorBekendmaking|voorziening\..*|ondertekening\.mandaat\.geldt)$/

describe.each(Briefsoort.options)('%s', (soort) => {
  const velden = [...sleutelsVan(BRIEFGEGEVENS[soort]), 'huisstijl.naam', 'huisstijl.logo']
  const { fouten, onbekend, ongebruikt } = controleerSjabloon(soort, lees(`${soort}.hbs`), PARTIALS, velden)

  it('has no faults and names only fields that exist', () => {
    expect({ fouten, onbekend }).toEqual({ fouten: [], onbekend: [] })
  })

  it('prints what its data hold', () => {
    expect(ongebruikt.filter((veld) => !NIET_GEDRUKT.test(veld))).toEqual([])
  })
})

describe('the parts', () => {
  it('are exactly the files that stand there', () => {
    expect(readdirSync(new URL('delen/', MAP)).toSorted()).toEqual(DELEN.map((deel) => `${deel}.hbs`).toSorted())
  })

  it('are each used', () => {
    const alles = [...Briefsoort.options.map((soort) => lees(`${soort}.hbs`)), ...Object.values(PARTIALS)].join('\n')
    expect(DELEN.filter((deel) => !alles.includes(`{{> ${deel}}}`))).toEqual([])
  })
})
