/** A file that the server cannot take is refused in the browser, before it is sent: the door in front of Lambda would say so without words. */
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { formulier, veld } from '../../functions/portal/opmaak/formulier.ts'
import { startBrowser } from '../helpers/browser.ts'

const SCRIPT = fileURLToPath(new URL('../../functions/portal/publiek/portaal.js', import.meta.url))
const bestand = (naam: string, bytes: number) => ({ name: naam, mimeType: 'application/pdf', buffer: Buffer.alloc(bytes) })

it('refuses files that are too large together, says how much fits, and sends once they are smaller', async () => {
  const browser = await startBrowser()
  onTestFinished(() => browser.close())
  const pagina = await browser.newPage()
  const vak = veld({ naam: 'bestanden', label: 'Rapporten', soort: 'file', verplicht: true })
  const html = await formulier({ csrf: 'x', hoogstensSamen: 2 * 1024 * 1024 }, { actie: '/aanleveren', bestanden: true }, vak)
  await pagina.setContent(String(html))
  await pagina.addScriptTag({ path: SCRIPT })
  const invoer = pagina.locator('input[type=file]')
  const stand = () => pagina.evaluate<string>('document.querySelector("input[type=file]").validationMessage')
  await invoer.setInputFiles([bestand('een.pdf', 1_500_000), bestand('twee.pdf', 1_500_000)])
  expect(await stand()).toBe(
    'Dit is te groot: er past hier 2 MB tegelijk. Vraag de beheerder om een groter bestand rechtstreeks klaar te zetten.'
  )
  expect(await pagina.evaluate<boolean>('document.forms[0].checkValidity()')).toBe(false)
  await invoer.setInputFiles([bestand('een.pdf', 1_500_000)])
  expect(await stand()).toBe('')
})
