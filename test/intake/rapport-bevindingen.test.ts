/** Proposals from the findings. The wording of these pages is known from practice, not from a sample: all texts are made up. */
import { describe, expect, it } from 'vitest'
import { leesRapport } from '../../functions/intake/lees-rapport-pdf.ts'
import { toonArtikelenKort } from '../../functions/model/artikel.ts'
import { leesArtikelen } from '../../functions/model/artikel-lezen.ts'
import { platRapport } from '../helpers/plat-rapport.ts'

const KOP = 'Definitief inspectierapport dagopvang jaarlijks onderzoek 12-03-2024\nDe Zonnehoek te Voorbeeldstad\n'

const EERSTE = `Observaties en bevindingen

Personeel en groepen

Beroepskracht-kindratio

Op 12 maart waren om 10.00 uur zeventien kinderen en twee beroepskrachten aanwezig.

Conclusie

Uit het onderzoek is gebleken dat niet is voldaan aan de volgende voorwaarde(n):

De verhouding tussen het aantal beroepskrachten en het aantal gelijktijdig aanwezige
kinderen bij de opvang in een groep bedraagt ten minste het aantal van de rekentool.

(art 1.50 lid 1 en 2 Wet kinderopvang; art 7 lid 1 en 2 Besluit kwaliteit kinderopvang)

De opvang vindt plaats in stamgroepen. Een kind wordt opgevangen in één stamgroep met een maximale
omvang en samenstelling die`

const TWEEDE = `in de bijlage staan.
(art 1.50 lid 1 Wet kinderopvang; art 9 lid 1 Besluit kwaliteit kinderopvang)

Gebruikte bronnen

Interview met de beroepskracht (art 1.50 lid 1 Wet kinderopvang)

Veiligheid en gezondheid

Aan de getoetste voorwaarden wordt voldaan.`

const ITEMS = `Overzicht getoetste inspectie-items

De houder draagt er zorg voor dat wordt gehandeld volgens het beleid.
(art 1.50 lid 1 Wet kinderopvang; art 4 lid 1 Besluit kwaliteit kinderopvang)`

function lees(...bladzijden: string[]) {
  return leesRapport(platRapport(...bladzijden.map((tekst, nummer) => `${KOP}\n${tekst}\n\n${nummer + 2} van 14`)))
}

describe('possible overtredingen', () => {
  const { mogelijkeOvertredingen } = lees(EERSTE, TWEEDE, ITEMS)

  it('are the voorwaarden behind the sentence, word for word, with their articles and page, also across pages', () => {
    expect(mogelijkeOvertredingen).toEqual([
      {
        tekst:
          'De verhouding tussen het aantal beroepskrachten en het aantal gelijktijdig aanwezige kinderen bij de opvang in een groep bedraagt ten minste het aantal van de rekentool.',
        artikelen: 'art 1.50 lid 1 en 2 Wet kinderopvang; art 7 lid 1 en 2 Besluit kwaliteit kinderopvang',
        bladzijde: 1
      },
      {
        tekst:
          'De opvang vindt plaats in stamgroepen. Een kind wordt opgevangen in één stamgroep met een maximale omvang en samenstelling die in de bijlage staan.',
        artikelen: 'art 1.50 lid 1 Wet kinderopvang; art 9 lid 1 Besluit kwaliteit kinderopvang',
        bladzijde: 1
      }
    ])
  })

  it('name articles that can be read', () => {
    expect(mogelijkeOvertredingen.map(({ artikelen }) => toonArtikelenKort(leesArtikelen(artikelen).artikelen))).toEqual([
      'art. 1.50 lid 1 en 2 Wko; art. 7 lid 1 en 2 Bkk',
      'art. 1.50 lid 1 Wko; art. 9 lid 1 Bkk'
    ])
  })

  it.each([
    [
      'a voorwaarde that is met',
      'Uit het onderzoek is gebleken dat is voldaan aan de volgende voorwaarde(n):\n\nDe houder heeft beleid.\n(art 1.50 lid 1 Wet kinderopvang)'
    ],
    ['the list of items, which holds no judgement', ITEMS],
    [
      'the blanks of the model form',
      '– is aan de volgende voorwaarde(n) niet voldaan: (nummer en naam) – is/zijn de volgende voorwaarde(n) niet beoordeeld: (nummer)'
    ],
    ['a table of contents', 'Inhoudsopgave\n\nObservaties en bevindingen ... 5']
  ])('are not found in %s', (_, tekst) => {
    expect(lees(tekst).mogelijkeOvertredingen).toEqual([])
  })

  it('without articles are one line', () => {
    expect(
      lees('– is aan de volgende voorwaarde(n) niet voldaan: 5.1.2 Leidster-kind-ratio\n– is beoordeeld').mogelijkeOvertredingen
    ).toEqual([{ tekst: '5.1.2 Leidster-kind-ratio', artikelen: '', bladzijde: 1 }])
  })

  it('under several items are all found', () => {
    const zin = (wat: string) => `Er is niet voldaan aan de volgende voorwaarde:\n${wat}\n(artikel 1.50, eerste lid, Wet kinderopvang)\n\n`
    expect(
      lees(zin('De houder heeft beleid.') + zin('De houder handelt ernaar.')).mogelijkeOvertredingen.map(({ tekst }) => tekst)
    ).toEqual(['De houder heeft beleid.', 'De houder handelt ernaar.'])
  })
})

describe('the advice', () => {
  it('is what stands under its heading, up to the next chapter', () => {
    const { advies } = lees(
      'Advies aan College van B&W\n\nHandhaven volgens het beleid van de gemeente.\n\nObservaties en bevindingen\n\nPedagogisch klimaat'
    )
    expect(advies).toEqual({ kop: 'Advies aan College van B&W', tekst: 'Handhaven volgens het beleid van de gemeente.', bladzijde: 1 })
  })

  it.each([
    ['the table of contents', 'Inhoudsopgave\n\nAdvies aan College van B&W ... 3\nObservaties en bevindingen ... 4'],
    ['a table of contents without page numbers', 'Inhoudsopgave\n\nAdvies aan College van B&W\nObservaties en bevindingen'],
    ['the boxes of a blank form', 'Advies aan gemeente\n\nAdvies: □ Wel □ niet opnemen in landelijk register'],
    ['a sentence', 'De GGD geeft een advies aan het college.']
  ])('is not taken from %s', (_, tekst) => {
    expect(lees(tekst).advies).toBe(null)
  })
})
