import { afterEach, describe, expect, it } from 'vitest'
import { type Content, InhoudOntbreekt } from '../../functions/ports.ts'

/** Files by path. */
export type Bestanden = Readonly<Record<string, string | Uint8Array>>

export interface ContentOpstelling {
  readonly inhoud: Content
  readonly ruimOp: () => Promise<void>
}

export interface ContentBron {
  /** `<gemeente>/<geldig-vanaf>.yaml`, `<gemeente>/mensen.yaml`; left out, nothing is packaged. */
  readonly beleid?: Bestanden
  readonly sjablonen: Bestanden
  /** `<gemeente>/beleid/…`, `<gemeente>/mensen.yaml`, `<gemeente>/sjablonen/…`; left out, the gemeente has nothing of its own. */
  readonly eigen?: Bestanden
}

const BRON: ContentBron = {
  beleid: {
    'voorbeeldgemeente/2026-01-01.yaml': 'titel: ingebouwd 2026\n',
    'voorbeeldgemeente/2024-07-01.yaml': 'titel: ingebouwd 2024\n',
    'voorbeeldgemeente/mensen.yaml': 'mensen: ingebouwd\n',
    'voorbeeldgemeente/LEESMIJ.md': 'uitleg',
    'leeuwarderadeel/2009-03-01.yaml': 'titel: 2009\n',
    'leeuwarderadeel/mensen.yaml': 'mensen: fries\n',
    'LEESMIJ.md': 'uitleg'
  },
  sjablonen: {
    'brieven/aanwijzing.hbs': 'Geachte {{naam}}, één besluit',
    'brieven/delen/kop.hbs': 'kop',
    'huisstijl/logo.png': Uint8Array.of(0x89, 0x50, 0xff, 0x00)
  },
  eigen: {
    'voorbeeldgemeente/beleid/2026-01-01.yaml': 'titel: eigen 2026\n',
    'voorbeeldgemeente/beleid/2027-01-01.yaml': 'titel: eigen 2027\n',
    'voorbeeldgemeente/mensen.yaml': 'mensen: eigen\n',
    'voorbeeldgemeente/sjablonen/brieven/aanwijzing.hbs': 'eigen aanwijzing',
    'voorbeeldgemeente/sjablonen/huisstijl/logo.png': Uint8Array.of(1, 2, 3),
    'zeestad/beleid/2026-05-01.yaml': 'titel: zeestad\n'
  }
}

/** What every Content keeps. `maak` lays the files down in its own way. */
export function contentContract(naam: string, maak: (bron: ContentBron) => Promise<ContentOpstelling>): void {
  describe(`Content: ${naam}`, () => {
    const opruimers: (() => Promise<void>)[] = []
    async function geopend(bron: ContentBron = BRON): Promise<Content> {
      const { inhoud, ruimOp } = await maak(bron)
      opruimers.push(ruimOp)
      return inhoud
    }
    afterEach(async () => {
      for (const ruimOp of opruimers.splice(0)) await ruimOp()
    })

    it('knows every gemeente, packaged and own', async () => {
      expect(await (await geopend()).gemeenten()).toEqual(['leeuwarderadeel', 'voorbeeldgemeente', 'zeestad'])
    })

    it('tells which templates a gemeente has of its own', async () => {
      const inhoud = await geopend()
      expect(await inhoud.eigenSjablonen('voorbeeldgemeente')).toEqual(['brieven/aanwijzing.hbs', 'huisstijl/logo.png'])
      expect(await inhoud.eigenSjablonen('zeestad')).toEqual([])
      expect(await inhoud.eigenSjablonen('leeuwarderadeel')).toEqual([])
    })

    it('knows only the own ones when nothing is packaged', async () => {
      const inhoud = await geopend({ ...BRON, beleid: undefined })
      expect(await inhoud.gemeenten()).toEqual(['voorbeeldgemeente', 'zeestad'])
      expect((await inhoud.beleidsbestanden('voorbeeldgemeente')).map(({ naam }) => naam)).toEqual(['2026-01-01.yaml', '2027-01-01.yaml'])
      await expect(inhoud.mensen('leeuwarderadeel')).rejects.toThrow(InhoudOntbreekt)
    })

    it('gives the policies by date, the own file in place of the packaged one, and never the people list', async () => {
      expect(await (await geopend()).beleidsbestanden('voorbeeldgemeente')).toEqual([
        { naam: '2024-07-01.yaml', tekst: 'titel: ingebouwd 2024\n' },
        { naam: '2026-01-01.yaml', tekst: 'titel: eigen 2026\n' },
        { naam: '2027-01-01.yaml', tekst: 'titel: eigen 2027\n' }
      ])
    })

    it('has no policies for a gemeente that it does not know', async () => {
      expect(await (await geopend()).beleidsbestanden('onbekend')).toEqual([])
    })

    it.each(['beleid-2026.yaml', '2026-1-1.yaml', '2026-02-30.yaml', '2026-01-01.yml'])(
      'stops at a policy called %s, which would never be used',
      async (bestand) => {
        const inhoud = await geopend({ ...BRON, eigen: { [`voorbeeldgemeente/beleid/${bestand}`]: 'titel: x\n' } })
        await expect(inhoud.beleidsbestanden('voorbeeldgemeente')).rejects.toThrow('JJJJ-MM-DD.yaml')
      }
    )

    it('gives the people list, own first', async () => {
      const inhoud = await geopend()
      expect(await inhoud.mensen('voorbeeldgemeente')).toBe('mensen: eigen\n')
      expect(await inhoud.mensen('leeuwarderadeel')).toBe('mensen: fries\n')
      await expect(inhoud.mensen('zeestad')).rejects.toThrow(InhoudOntbreekt)
    })

    it('gives a template, own first, and never that of another gemeente', async () => {
      const inhoud = await geopend()
      expect(await inhoud.sjabloon('voorbeeldgemeente', 'brieven/aanwijzing.hbs')).toBe('eigen aanwijzing')
      expect(await inhoud.sjabloon('voorbeeldgemeente', 'brieven/delen/kop.hbs')).toBe('kop')
      expect(await inhoud.sjabloon('leeuwarderadeel', 'brieven/aanwijzing.hbs')).toBe('Geachte {{naam}}, één besluit')
      await expect(inhoud.sjabloon('leeuwarderadeel', 'brieven/bestaat-niet.hbs')).rejects.toThrow(InhoudOntbreekt)
      await expect(inhoud.sjabloon('leeuwarderadeel', 'brieven')).rejects.toThrow(InhoudOntbreekt)
    })

    it('gives a binary file byte for byte, own first', async () => {
      const inhoud = await geopend()
      expect(await inhoud.bestand('voorbeeldgemeente', 'huisstijl/logo.png')).toEqual(Uint8Array.of(1, 2, 3))
      expect(await inhoud.bestand('leeuwarderadeel', 'huisstijl/logo.png')).toEqual(Uint8Array.of(0x89, 0x50, 0xff, 0x00))
      await expect(inhoud.bestand('leeuwarderadeel', 'huisstijl/geen.png')).rejects.toThrow(InhoudOntbreekt)
    })

    it('refuses text that is not UTF-8, and says which file', async () => {
      const inhoud = await geopend({ ...BRON, eigen: { 'voorbeeldgemeente/mensen.yaml': Uint8Array.of(0x6e, 0xe9) } })
      await expect(inhoud.mensen('voorbeeldgemeente')).rejects.toThrow(/voorbeeldgemeente\/mensen\.yaml.*UTF-8/)
    })

    it('leaves the mark at the beginning of a text out', async () => {
      const inhoud = await geopend({ ...BRON, eigen: { 'voorbeeldgemeente/mensen.yaml': '\ufeffmensen: []\n' } })
      expect(await inhoud.mensen('voorbeeldgemeente')).toBe('mensen: []\n')
    })

    it.each(['../mensen.yaml', 'brieven/../../x', '/etc/hostname', 'brieven//aanwijzing.hbs', '', '.', 'brieven\\aanwijzing.hbs', 'a\0b'])(
      'does not follow the path "%s"',
      async (pad) => {
        const inhoud = await geopend()
        await expect(inhoud.sjabloon('voorbeeldgemeente', pad)).rejects.toThrow(InhoudOntbreekt)
        await expect(inhoud.bestand('voorbeeldgemeente', pad)).rejects.toThrow(InhoudOntbreekt)
      }
    )

    it.each(['..', '../voorbeeldgemeente', 'voorbeeldgemeente/..', '', '.', 'Voorbeeldgemeente'])(
      'refuses the gemeente "%s"',
      async (gemeente) => {
        const inhoud = await geopend()
        await expect(inhoud.beleidsbestanden(gemeente)).rejects.toThrow(InhoudOntbreekt)
        await expect(inhoud.mensen(gemeente)).rejects.toThrow(InhoudOntbreekt)
        await expect(inhoud.sjabloon(gemeente, 'brieven/aanwijzing.hbs')).rejects.toThrow(InhoudOntbreekt)
      }
    )
  })
}
