/** The words of every letter, and of every shared part once: a clause that changes, changes one golden file and not all of them. */
import { describe, expect, it } from 'vitest'
import { FolderContent } from '../../../functions/adapters/local/folder-content.ts'
import { DELEN, laadDrukwerk, maakHtml } from '../../../functions/brieven/render.ts'
import { maakSjabloon } from '../../../functions/brieven/sjabloon.ts'
import { SJABLONEN, zonderStijl } from './letter.ts'
import { type Briefgeval, inhoudVan } from './zaken/geval.ts'
import { PER_SOORT, VARIANTEN } from './zaken.ts'

type Deel = (typeof DELEN)[number]

/** Shows a shared part by its name only. */
class Ingevouwen extends FolderContent {
  override sjabloon(gemeente: string, pad: string): Promise<string> {
    const deel = /^brieven\/delen\/(.+)\.hbs$/.exec(pad)?.[1]
    return deel === undefined ? super.sjabloon(gemeente, pad) : Promise.resolve(`<p>‹${deel}›</p>\n`)
  }
}

const INGEVOUWEN = new Ingevouwen({ sjablonen: SJABLONEN })
const INHOUD = new FolderContent({ sjablonen: SJABLONEN })

const { 'voornemen-melding': voornemenMelding, 'verwijdering-melding': verwijderingMelding } = VARIANTEN
const { 'verwijdering-bureau': bureau, 'verwijdering-2009': verwijdering2009, 'antwoord-ggd-2009': antwoord2009 } = VARIANTEN
const BRIEVEN: readonly [string, Briefgeval][] = Object.entries({
  ...PER_SOORT,
  'voornemen-melding': voornemenMelding,
  'verwijdering-melding': verwijderingMelding,
  'verwijdering-bureau': bureau,
  'verwijdering-2009': verwijdering2009,
  'antwoord-ggd-2009': antwoord2009
})

describe('the words of a letter, its shared parts left out', () => {
  it.each(BRIEVEN)('%s', async (naam, geval) => {
    const drukwerk = await laadDrukwerk(INGEVOUWEN, geval.zaak.gemeente, geval.soort, geval.beleid.gemeentegegevens.huisstijl)
    await expect(zonderStijl(maakHtml(inhoudVan(geval).gegevens, drukwerk, true))).toMatchFileSnapshot(`golden/${naam}.html`)
  })
})

/** Parts that stand within an overtreding. */
const PER_OVERTREDING: ReadonlySet<Deel> = new Set(['bevinding', 'last'])

/** Each part in the letters in which its words differ. */
const GEVALLEN: Readonly<Record<Deel, Readonly<Record<string, Briefgeval>>>> = {
  anderen: { leeg: PER_SOORT.aanwijzing },
  beleid: {
    gewoon: PER_SOORT.aanwijzing,
    'na een bevel': VARIANTEN['last-na-bevel'],
    'met keuze en afwijking': VARIANTEN['aanwijzing-zonder-horen']
  },
  bevinding: { 'met omstandigheden': PER_SOORT.aanwijzing, opnieuw: PER_SOORT['last-onder-dwangsom'] },
  bezwaar: { vandaag: PER_SOORT.aanwijzing, 2009: VARIANTEN['aanwijzing-2009'] },
  controle: { 'nader onderzoek': PER_SOORT.aanwijzing },
  'dwangsom-uitleg': { vandaag: PER_SOORT['last-onder-dwangsom'] },
  'eerdere-brieven': { vandaag: PER_SOORT.verwijdering, 2009: VARIANTEN['verwijdering-2009'] },
  evenredigheid: { vandaag: PER_SOORT.aanwijzing },
  gevolgen: { dagverblijf: PER_SOORT.aanwijzing, bureau: VARIANTEN['aanwijzing-bureau'], 2009: VARIANTEN['aanwijzing-2009'] },
  kop: {
    houder: PER_SOORT.aanwijzing,
    'naam met soort': VARIANTEN['aanwijzing-bureau'],
    'in plaats van een besluit': VARIANTEN['aanwijzing-opnieuw'],
    ggd: PER_SOORT['verzoek-nader-onderzoek'],
    oudercommissie: PER_SOORT['mededeling-oudercommissie']
  },
  last: { vandaag: PER_SOORT['last-onder-dwangsom'] },
  rapport: { vandaag: PER_SOORT['last-onder-dwangsom'], 'met een bevel': VARIANTEN['last-na-bevel'], 2009: VARIANTEN['aanwijzing-2009'] },
  'rapport-gebruik': { bijgevoegd: PER_SOORT['last-onder-dwangsom'], toegezonden: VARIANTEN['aanwijzing-zonder-horen'] },
  'rapport-zienswijze': { waarschuwing: PER_SOORT.waarschuwing, besluit: VARIANTEN['last-na-reactie'] },
  slot: { besluit: PER_SOORT.verwijdering, 'zonder bijlagen': PER_SOORT.afronding },
  verbeurd: { voornemen: PER_SOORT['voornemen-invordering'] },
  vermelding: { aanwijzing: PER_SOORT.aanwijzing, last: PER_SOORT['last-onder-dwangsom'] },
  'voornemen-afwijking': { afwijking: VARIANTEN['voornemen-na-afwijking'] },
  zienswijze: {
    schriftelijk: PER_SOORT.aanwijzing,
    'op een van twee voornemens': VARIANTEN['aanwijzing-twee-voornemens'],
    mondeling: PER_SOORT.verwijdering,
    uitgebleven: VARIANTEN['aanwijzing-zonder-zienswijze'],
    overgeslagen: VARIANTEN['aanwijzing-zonder-horen']
  },
  'zienswijze-vragen': { vandaag: PER_SOORT['voornemen-aanwijzing'] }
}

async function toonDeel(deel: Deel, { zaak, beleid, ...geval }: Briefgeval): Promise<string> {
  const delen = Object.fromEntries(
    await Promise.all(
      DELEN.map(async (naam): Promise<[string, string]> => [naam, await INHOUD.sjabloon(zaak.gemeente, `brieven/delen/${naam}.hbs`)])
    )
  )
  const { huisstijl } = await laadDrukwerk(INHOUD, zaak.gemeente, geval.soort, beleid.gemeentegegevens.huisstijl)
  const roep = `{{> ${deel}}}`
  const sjabloon = maakSjabloon(geval.soort, PER_OVERTREDING.has(deel) ? `{{#each overtredingen}}${roep}{{/each}}` : roep, delen)
  const { gegevens } = inhoudVan({ zaak, beleid, ...geval })
  return zonderStijl(sjabloon.vul({ ...gegevens, huisstijl: { naam: huisstijl.stijl.naam, logo: huisstijl.logo } })).trim()
}

describe('the words of a shared part', () => {
  it.each(DELEN)('%s', async (deel) => {
    const stukken = await Promise.all(
      Object.entries(GEVALLEN[deel]).map(async ([naam, geval]) => `<!-- ${naam} -->\n${await toonDeel(deel, geval)}\n`)
    )
    await expect(stukken.join('\n')).toMatchFileSnapshot(`golden/delen/${deel}.html`)
  })
})
