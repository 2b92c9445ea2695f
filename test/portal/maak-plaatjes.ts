/**
 * Takes the pictures of the portal in the README from the demo. Run by hand after a change of the pages:
 * `node test/portal/maak-plaatjes.ts`. All that is seen is fictitious.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { meldAan, startStraat } from '../helpers/browser.ts'

const DOEL = join(import.meta.dirname, 'plaatjes')
const BRAM = 'voorbeeldgemeente/bram.behandelaar'
const PLAATJES = [
  ['werkvoorraad', '/werkvoorraad?toon=alles', 1120, 850],
  ['concept', '/brieven/vbg-2026-0004-b1?als=tekst', 1400, 1040],
  ['data', '/zaken/vbg-2026-0006/data', 1060, 900]
] as const

await mkdir(DOEL, { recursive: true })
const straat = await startStraat()
try {
  const pagina = await straat.bezoek()
  await meldAan(pagina, BRAM)
  for (const [naam, pad, width, height] of PLAATJES) {
    await pagina.setViewportSize({ width, height })
    await pagina.goto(pad)
    // How a date is explained is part of the picture.
    if (naam === 'data') await pagina.getByText('Waarom deze dag?').first().click()
    await pagina.screenshot({ path: join(DOEL, `${naam}.png`) })
  }
} finally {
  await straat.stop()
}
