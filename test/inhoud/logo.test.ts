/** A logo from a drawing program becomes a plain drawing; what could fetch, run or hide something is never stored. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { schoonLogo } from '../../functions/inhoud/logo.ts'
import { SJABLONEN } from '../draft/brieven/letter.ts'

const INKSCAPE = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="64mm" height="64mm" viewBox="0 0 64 64" version="1.1" id="svg1" inkscape:version="1.3" sodipodi:docname="logo.svg"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg">
  <sodipodi:namedview id="base" pagecolor="#ffffff"><inkscape:grid id="g1" /></sodipodi:namedview>
  <defs id="defs1"><linearGradient id="kleur"><stop style="stop-color:#0b5c4c;stop-opacity:1" offset="0" id="s1" /></linearGradient>
  <linearGradient xlink:href="#kleur" id="verloop" /></defs>
  <metadata id="m1"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><dc:title xmlns:dc="x">Jan Tekenaar</dc:title></rdf:RDF></metadata>
  <g inkscape:label="Laag 1" inkscape:groupmode="layer" id="layer1" style="display:inline;-inkscape-stroke:none">
    <path style="fill:url(#verloop);fill-opacity:1" d="M 32,3 60,26" id="p1" sodipodi:nodetypes="cc" onclick="alert(1)" />
  </g>
</svg>`

const svg = (binnen: string, wortel = '') => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${wortel}>${binnen}</svg>`

function schoon(tekst: string): { readonly tekst: string; readonly weggelaten: string } {
  const uitslag = schoonLogo(tekst)
  if (!uitslag.ok) throw new Error(uitslag.redenen.join(' '))
  return { tekst: uitslag.tekst, weggelaten: uitslag.weggelaten.join(' ') }
}

describe('a logo of Inkscape', () => {
  it('keeps its drawing and loses what the program and its maker left in it', () => {
    const { tekst, weggelaten } = schoon(INKSCAPE)
    for (const deel of ['fill:url(#verloop);fill-opacity:1', 'href="#kleur"', 'd="M 32,3 60,26"', 'stop-color:#0b5c4c', 'display:inline'])
      expect(tekst).toContain(deel)
    expect(tekst).not.toMatch(/inkscape|sodipodi|rdf|Jan Tekenaar|onclick|xlink|<!--|<\?xml/)
    expect(weggelaten).toBe(
      'Uit het logo is weggelaten: gegevens van het tekenprogramma en opdrachten (script). Aan de tekening verandert dat niets.'
    )
  })

  it('cleaned again is the same', () => {
    const { tekst } = schoon(INKSCAPE)
    expect(schoonLogo(tekst)).toMatchObject({ ok: true, tekst, weggelaten: [] })
  })
})

describe('what stays', () => {
  it.each([
    ['classes of Illustrator', '<style>.cls-1{fill:#fff;}.a,.b{stroke:red}</style><path class="cls-1" d="M0 0"/>', '.cls-1{fill:#fff}'],
    ['styles in a CDATA section', '<style><![CDATA[.x{fill:#123456}]]></style>', '.x{fill:#123456}'],
    ['a title with a sign that needs care', '<title>Zorg &amp; Spel &lt;3</title>', '<title>Zorg &amp; Spel &lt;3</title>'],
    ['a link round a shape: the shape', '<a href="https://elders.example"><rect width="1"/></a>', '<rect width="1"/>']
  ])('%s', (_naam, binnen, verwacht) => {
    expect(schoon(svg(binnen)).tekst).toContain(verwacht)
  })

  it.each(['voorbeeldgemeente', 'leeuwarderadeel'])('the logo of %s as it is', async (gemeente) => {
    const tekst = await readFile(join(SJABLONEN, 'huisstijl', gemeente, 'logo.svg'), 'utf8')
    expect(schoon(tekst)).toEqual({ tekst: tekst.trimEnd().concat('\n'), weggelaten: '' })
  })
})

describe('what falls away', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['an event', '<path onload="alert(1)" d="M0 0"/>'],
    ['an event in capitals', '<path ONLOAD="alert(1)" d="M0 0"/>'],
    ['a movement', '<path d="M0 0"><animate attributeName="href" values="javascript:alert(1)"/></path>'],
    ['a style sheet from elsewhere', '<style>@import "https://elders.example/alert(1).css"; .a{fill:red}</style>'],
    ['a style with an escape', '<path style="fill:\\75rl(alert(1))" d="M0 0"/>'],
    ['a comment', '<!-- alert(1) -->']
  ])('%s', (_naam, binnen) => {
    expect(schoon(svg(binnen)).tekst).not.toMatch(/alert|elders|javascript/i)
  })
})

describe('what is refused says what to do', () => {
  it.each([
    ['a photo', '<image href="data:image/png;base64,AA=="/>', 'overtrekken'],
    ['a piece of a web page', '<foreignObject><div/></foreignObject>', 'webpagina'],
    ['a shape from another file', '<use xlink:href="https://elders.example/a.svg#x"/>', 'buiten het logo'],
    ['a script behind a copy', '<use href="&#106;avascript:alert(1)"/>', 'buiten het logo'],
    ['a filling from elsewhere', '<path fill="url(https://elders.example/a.svg#x)"/>', 'een ander bestand'],
    ['a filling from elsewhere in a style', '<path style="fill:url(//elders.example/a)"/>', 'een ander bestand'],
    ['a filling from elsewhere in a class', '<style>.a{fill:url( "https://elders.example/a" )}</style>', 'een ander bestand'],
    ['an element that is none', '<video/>', 'hoort niet in een logo'],
    ['copies of copies', '<g id="a"><use href="#b"/></g><g id="b"/><use href="#a"/>', 'kopieën van kopieën'],
    ['an element that is left open', '<g>', 'niet goed afgesloten'],
    ['groups without end', '<g>'.repeat(100) + '</g>'.repeat(100), 'te veel groepen']
  ])('%s', (_naam, binnen, zin) => {
    const uitslag = schoonLogo(svg(binnen))
    expect([uitslag.ok, JSON.stringify(uitslag).includes(zin)]).toEqual([false, true])
  })

  it.each([
    ['no drawing', '<html></html>'],
    ['nothing', ''],
    ['entities of its own', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`],
    ['an unknown sign', svg('<title>&nbsp;</title>')],
    ['a tag that is none', svg('<path d=M0/>')]
  ])('%s', (_naam, tekst) => {
    const uitslag = schoonLogo(tekst)
    expect([uitslag.ok, JSON.stringify(uitslag).includes('SVG')]).toEqual([false, true])
  })
})
