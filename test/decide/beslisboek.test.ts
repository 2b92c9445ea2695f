/** What a gemeente gets to see in each story: outcome, reasons, letters, questions with what may be answered, tasks. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BLADZIJDEN, leesBladzijde } from './verhalen/bladzijden.ts'

describe.each(Object.entries(BLADZIJDEN))('%s', (bladzijde, delen) => {
  const boek = leesBladzijde(readFileSync(join(import.meta.dirname, 'beslisboek', `${bladzijde}.txt`), 'utf8'))

  it.each(Object.entries(delen))('%s', (naam, zeg) => {
    expect(zeg()).toBe(boek.get(naam))
  })

  it('has a part for each story, and no other', () => {
    expect([...boek.keys()]).toEqual(Object.keys(delen))
  })
})
