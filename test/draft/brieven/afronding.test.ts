/** What the afronding says of a last onder dwangsom: what it cost, what became of the money, and whether it still works. */
import { describe, expect, it } from 'vitest'
import { leesBlokken } from '../../../functions/brieven/html-blokken.ts'
import type { Termijn } from '../../../functions/model/termijn.ts'
import type { Zaak } from '../../../functions/model/zaak.ts'
import { vastlegging } from '../../helpers/zaak-bouwer.ts'
import { drukwerkVan, html } from './letter.ts'
import { type Briefgeval, inhoudVan } from './zaken/geval.ts'
import { PER_SOORT } from './zaken.ts'

const LAST = 'vbg-2026-0001-b4'
type Feit = Partial<Zaak['vastleggingen'][number]> & Pick<Zaak['vastleggingen'][number], 'soort' | 'op'>

/** € 1.500 was forfeited under the last for o2, nothing under that for o1. */
function met(...feiten: readonly Feit[]): Briefgeval {
  const geval = PER_SOORT.afronding
  const rijen = feiten.map((feit, plek) => vastlegging({ id: `e${plek + 50}`, brief: LAST, overtreding: 'o2', ...feit }))
  return { ...geval, zaak: { ...geval.zaak, vastleggingen: [...geval.zaak.vastleggingen, ...rijen] } }
}

async function tekst(geval: Briefgeval): Promise<string> {
  return leesBlokken(html(inhoudVan(geval).gegevens, await drukwerkVan(geval))).tekst
}

describe('the money', () => {
  it.each<[string, Briefgeval, string]>([
    ['nothing was paid and nothing decided', met(), 'verbeurd. Over het innen van dit geld krijgt u een apart bericht.'],
    [
      'a part was paid',
      met({ soort: 'betaling', op: '2027-02-16', bedrag: 50_000 }),
      'Daarvan hebt u €\u00a0500,00 betaald. Over het innen van dit geld krijgt u een apart bericht.'
    ],
    ['all was paid, with the amount', met({ soort: 'betaling', op: '2027-02-16', bedrag: 150_000 }), 'verbeurd. U hebt dit al betaald.'],
    ['all was paid, without an amount', met({ soort: 'betaling', op: '2027-02-16', bedrag: null }), 'verbeurd. U hebt dit al betaald.']
  ])('%s', async (_naam, geval, verwacht) => {
    expect((await tekst(geval)).replaceAll('€ ', '€\u00a0')).toContain(verwacht)
  })
})

/** The daily round saw that what was forfeited has prescribed (Awb 5:35). */
function verjaard(geval: Briefgeval): Briefgeval {
  const termijnen = geval.zaak.vastleggingen
    .filter(({ soort, overtreding }) => soort === 'verbeuring' && overtreding === 'o2')
    .map(
      ({ id, op }): Termijn => ({
        sleutel: `verjaring-dwangsom:${id}`,
        soort: 'verjaring-dwangsom',
        omschrijving: 'x',
        artikel: '',
        aard: 'wettelijk',
        gebeurtenis: 'x',
        start: op,
        eersteDag: op,
        laatsteDag: op,
        uitleg: 'x',
        status: 'verstreken',
        brief: LAST,
        overtreding: null,
        waarschuwingen: [],
        vorige: []
      })
    )
  return { ...geval, zaak: { ...geval.zaak, termijnen } }
}

/** An invorderingsbeschikking on what was forfeited went out on 20 February. */
function ingevorderd(geval: Briefgeval): Briefgeval {
  const last = geval.zaak.brieven.find(({ id }) => id === LAST)
  const feiten = geval.zaak.vastleggingen.filter(({ soort, bedrag }) => soort === 'verbeuring' && bedrag === 150_000).map(({ id }) => id)
  if (last === undefined) throw new Error('de last ontbreekt')
  const besluit = { ...last, id: 'vbg-2026-0001-b9', soort: 'invorderingsbeschikking' as const, verzondenOp: '2027-02-16', feiten }
  return { ...geval, zaak: { ...geval.zaak, brieven: [...geval.zaak.brieven, besluit] } }
}

describe('what is still to come of the money', () => {
  it('nothing is announced of what prescribed', async () => {
    const tekens = await tekst(verjaard(met()))
    expect(tekens).toContain('aan dwangsommen verbeurd.')
    expect(tekens).not.toContain('apart bericht')
  })

  it('what was decided already is named, and no other message is announced', async () => {
    const tekens = await tekst(ingevorderd(met()))
    expect(tekens).toContain('Over het innen kreeg u al ons besluit van')
    expect(tekens).toContain('vbg-2026-0001-b9')
    expect(tekens).not.toContain('apart bericht')
  })

  it('of what came after that besluit the rest is announced', async () => {
    const later = ingevorderd(met({ soort: 'verbeuring', op: '2027-02-10', bedrag: 50_000 }))
    expect(await tekst(later)).toContain('Over het innen van de rest krijgt u een apart bericht.')
  })
})

describe('whether the last still works', () => {
  it('not while it is geschorst', async () => {
    const geval = met({ soort: 'geschorst', op: '2027-02-16', overtreding: null })
    expect(await tekst(geval)).toContain('Deze last is geschorst. Zolang dat duurt, verbeurt u voor deze last geen dwangsom.')
    expect(await tekst(geval)).not.toContain('blijft gelden')
  })

  it('under which nothing was forfeited: it does, and may be lifted after a year (Awb 5:34 lid 2)', async () => {
    expect(await tekst(met())).toContain('Dan kunt u alsnog een dwangsom verbeuren. Geldt de last een jaar en hebt u dan niets verbeurd?')
  })

  it('under which something was: it does, and the year of 5:34 lid 2 is not promised', async () => {
    const [, na = ''] = (await tekst(met())).split('Dan kunt u opnieuw een dwangsom verbeuren.')
    expect(na).not.toContain('5:34')
  })

  it('not when its maximum was forfeited (5:32b lid 2)', async () => {
    const vol = met(...['2027-02-09', '2027-02-10'].map((op) => ({ soort: 'verbeuring' as const, op, bedrag: 175_000 })))
    expect(inhoudVan(vol).gegevens).toMatchObject({ dwangsommen: { lasten: [{ werking: 'geldt' }, { werking: 'vol', bedrag: 500_000 }] } })
    expect(await tekst(vol)).toContain('Voor deze last kunt u geen dwangsom meer verbeuren.')
  })
})
