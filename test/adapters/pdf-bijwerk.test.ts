import { describe, expect, it } from 'vitest'
import { metBijwerk } from '../../functions/adapters/local/pdf-bijwerk.ts'

const regels = (tekst: string) => tekst.split('\n').filter((regel) => regel !== '')

describe('what a page draws outside its tags', () => {
  it.each([
    ['a text', ['q', 'BT', '/F4 10 Tf', '<00D7> Tj', 'ET', 'Q'], ['q', '/Artifact BMC', 'BT', '/F4 10 Tf', '<00D7> Tj', 'ET', 'Q', 'EMC']],
    ['a path, from where it begins', ['1 w', '0 0 m', '1 1 l', 'S'], ['1 w', '/Artifact BMC', '0 0 m', '1 1 l', 'S', 'EMC']],
    ['a rectangle', ['0 0 9 9 re', 'f*'], ['/Artifact BMC', '0 0 9 9 re', 'f*', 'EMC']],
    ['an image', ['q', '/X5 Do', 'Q'], ['q', '/Artifact BMC', '/X5 Do', 'Q', 'EMC']],
    [
      'what stands before and after a tag, each apart',
      ['0 0 9 9 re', 'f', '/P <</MCID 0 >>BDC', 'BT', '<01> Tj', 'ET', 'EMC', '0 0 m', '1 1 l', 'S', '/P <</MCID 1 >>BDC', '/X1 Do', 'EMC'],
      [
        ...['/Artifact BMC', '0 0 9 9 re', 'f', 'EMC', '/P <</MCID 0 >>BDC', 'BT', '<01> Tj', 'ET', 'EMC'],
        ...['/Artifact BMC', '0 0 m', '1 1 l', 'S', 'EMC', '/P <</MCID 1 >>BDC', '/X1 Do', 'EMC']
      ]
    ],
    [
      'a text with a ligature that says its letters',
      ['BT', '<01> Tj', '/Span<</ActualText (fi) >> BDC', '<02> Tj', 'EMC', '<03> Tj', 'ET'],
      ['/Artifact BMC', 'BT', '<01> Tj', '/Span<</ActualText (fi) >> BDC', '<02> Tj', 'EMC', '<03> Tj', 'ET', 'EMC']
    ],
    [
      'a text whose words look like operators',
      ['BT', '(ET /P BDC \\) (f) EMC) Tj', 'ET', '/GET gs'],
      ['/Artifact BMC', 'BT', '(ET /P BDC \\) (f) EMC) Tj', 'ET', '/GET gs', 'EMC']
    ]
  ])('becomes an artifact: %s', (_naam, voor, na) => {
    expect(regels(metBijwerk(voor.join('\n')))).toEqual(na)
  })

  it.each([
    ['what is tagged', ['/P <</MCID 0 >>BDC', 'BT', '<01> Tj', 'ET', '0 0 9 9 re', 'f', '/X1 Do', 'EMC']],
    [
      'a ligature in what is tagged',
      ['/P <</MCID 0 >>BDC', 'BT', '<01> Tj', '/Span<</ActualText <FEFF00660069> >> BDC', '<02> Tj', 'EMC', 'ET', 'EMC']
    ],
    ['what is an artifact already', ['/Artifact BMC', '0 0 9 9 re', 'f', 'EMC']],
    ['a clip that draws nothing', ['0 0 9 9 re', 'W* n', 'q', '/G3 gs', 'Q']],
    ['a blank page', []]
  ])('stays as it is: %s', (_naam, operatoren) => {
    expect(metBijwerk(operatoren.join('\n'))).toBe(operatoren.join('\n'))
  })

  it.each([
    ['a tag that does not end', '/P <</MCID 0 >>BDC\n0 0 9 9 re\nf'],
    ['an end without a tag', '0 0 9 9 re\nf\nEMC'],
    ['a tag within a text', 'BT\n/P <</MCID 0 >>BDC\n<01> Tj\nEMC\nET'],
    ['a tag within a text with words', 'BT\n(x) Tj\n/P <</MCID 0 >>BDC\n<01> Tj\nEMC\nET'],
    ['a mark that ends after its text', 'BT\n/Span <</ActualText (fi) >> BDC\n<01> Tj\nET\nEMC'],
    ['an image between the operators', 'BI /W 1 /H 1 ID x EI'],
    ['a text that does not end', 'BT (x']
  ])('is refused when it is no page of Chromium: %s', (_naam, inhoud) => {
    expect(() => metBijwerk(inhoud)).toThrow(/^een /)
  })
})
