/** A refused answer stands in the form again as it was typed, whatever was wrong with it. */
import { describe, expect, it } from 'vitest'
import { leesFormulier } from '../../functions/portal/formulier.ts'
import { leesAntwoord, vraagformulier } from '../../functions/portal/paginas/vraagformulier.ts'
import { gevonden, zetStap } from '../deadlines/verloop.ts'

const { zaak } = zetStap(gevonden(), '2026-11-10', 'last-onder-dwangsom', { duur: { aantal: 2, eenheid: 'weken' } })

function vraagVan(waardesoort: 'duur' | 'dwangsom') {
  const vraag = zaak.vragen.find((een) => een.waardesoort === waardesoort)
  if (vraag === undefined) throw new Error(`geen vraag naar ${waardesoort}`)
  return vraag
}

/** What stands in each field, by its name. */
function velden(waardesoort: 'duur' | 'dwangsom', gestuurd: Readonly<Record<string, string>> | null): Readonly<Record<string, string>> {
  const vraag = vraagVan(waardesoort)
  const bladzijde = String(
    vraagformulier({ csrf: 'x' }, vraag, '', gestuurd === null ? null : leesAntwoord(vraag, leesFormulier(gestuurd)))
  )
  const invoer = [...bladzijde.matchAll(/<input [^>]*name="(aantal|bedrag|maximum)" [^>]*value="([^"]*)"/g)]
  const keuzes = [...bladzijde.matchAll(/<select [^>]*name="(eenheid|wijze)"[^>]*>.*?<option value="([^"]*)" selected/gs)]
  return Object.fromEntries([...invoer, ...keuzes].map(([, naam = '', waarde = '']) => [naam, waarde]))
}

describe('an answer in parts', () => {
  it.each([
    ['an amount with a space', 'dwangsom', { wijze: 'per week', bedrag: '1 500', maximum: '10 000' }],
    ['an amount in words', 'dwangsom', { wijze: 'ineens', bedrag: 'vijfhonderd euro', maximum: '' }],
    ['an amount with its sign', 'dwangsom', { wijze: 'per overtreding', bedrag: '€ 500', maximum: '€ 5' }],
    ['a number in words', 'duur', { aantal: 'zes', eenheid: 'm' }],
    ['no number', 'duur', { aantal: '', eenheid: 'd' }]
  ] as const)('%s comes back as it was typed', (_naam, waardesoort, gestuurd) => {
    expect(velden(waardesoort, gestuurd)).toEqual(gestuurd)
  })

  it('begins with what was settled', () => {
    expect(velden('duur', null)).toEqual({ aantal: '2', eenheid: 'w' })
    expect(velden('dwangsom', null)).toEqual({ wijze: 'per week', bedrag: '500', maximum: '5.000' })
  })
})
