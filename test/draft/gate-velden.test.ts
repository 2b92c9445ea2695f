/** When a field of the letter data is filled, how it may stand in a letter, and which open punt stands in its way. */
import { describe, expect, it } from 'vitest'
import { isGevuld, openPuntenIn, openPuntVoor, schrijfwijzen, veldenBij } from '../../functions/brieven/gate-velden.ts'

describe('a field is filled', () => {
  it.each([
    ['text', 'a', true],
    ['blank text', ' \n', false],
    ['a number', 3, true],
    ['zero', 0, false],
    ['no number', Number.NaN, false],
    ['without end', Number.POSITIVE_INFINITY, false],
    ['yes', true, true],
    ['no', false, false],
    ['nothing', null, false],
    ['not there', undefined, false],
    ['a list', ['a', 'b'], true],
    ['an empty list', [], false],
    ['a list with a hole', ['a', ''], false],
    ['a group', { a: 'x', b: 2 }, true],
    ['an empty group', {}, false],
    ['a group of which one is empty', { a: 'x', b: '' }, false],
    ['a group of which all are empty', { a: '' }, false]
  ])('or not: %s', (_naam, waarde, verwacht) => {
    expect(isGevuld(waarde)).toBe(verwacht)
  })
})

describe('a field may stand in a letter', () => {
  it.each([
    ['text as it is', 'Een zin.', [['Een zin.']]],
    ['a day in both ways', '2026-12-28', [['2026-12-28', '28 december 2026']]],
    ['what looks like a day and is none', '2026-13-01', [['2026-13-01']]],
    ['half a number', 2.5, [['2.5', '2.5']]],
    ['each item of a list', ['Een.', 'Twee.'], [['Een.'], ['Twee.']]],
    ['each field of a group', { a: 'Een.', b: ['Twee.'] }, [['Een.'], ['Twee.']]],
    ['a term in words', { aantal: 6, eenheid: 'weken' }, [['zes weken']]],
    ['yes without words', true, []],
    ['nothing', null, []]
  ])('%s', (_naam, waarde, verwacht) => {
    expect(schrijfwijzen(waarde)).toEqual(verwacht)
  })

  it('a whole number as a number and as an amount of cents', () => {
    const [vormen = []] = schrijfwijzen(150_000)
    expect(vormen).toHaveLength(3)
    expect(vormen[0]).toBe('150000')
    expect(vormen[2]).toContain('1.500')
  })
})

describe('an open punt', () => {
  it.each([
    ['on the field', 'a.b', 'a.b', true],
    ['on what it is part of', 'a', 'a.b', true],
    ['on a part of it', 'a.b.c', 'a.b', true],
    ['on its neighbour', 'a.c', 'a.b', false],
    ['on its item', 'a[1].b', 'a[1].b', true],
    ['on another item', 'a[0].b', 'a[1].b', false],
    ['on every item', 'a[].b', 'a[12].b', true],
    ['on an item, asked for the list', 'a[12].b', 'a[].b', true],
    ['on an item by its name, asked for the list', 'a.naam.b', 'a[].b', false],
    ['on every item, asked for a name', 'a[].b', 'a.naam.b', false],
    ['on every item, asked for a name with a number', 'a[].b', 'a.x1.b', false],
    ['on every item, asked for a number with a letter', 'a[].b', 'a.1x.b', false],
    ['on an item with a sign before it, asked for the list', 'a.-1.b', 'a[].b', true],
    ['on another item, asked for a numbered one', 'a[2].b', 'a[3].b', false]
  ])('stands in the way or not: %s', (_naam, punt, pad, verwacht) => {
    expect(openPuntVoor(['los', punt], pad)).toBe(verwacht ? punt : null)
  })

  it('is read from the root of the data, where only text counts', () => {
    expect(openPuntenIn({ openPunten: ['a', 3, null, 'b'] })).toEqual(['a', 'b'])
    expect(openPuntenIn({ openPunten: 'a' })).toEqual([])
    expect(openPuntenIn({})).toEqual([])
    expect(openPuntenIn(null)).toEqual([])
  })
})

it('the empty path is the data itself', () => {
  expect(veldenBij('x', '')).toEqual([{ pad: '', item: null, waarde: 'x' }])
})
