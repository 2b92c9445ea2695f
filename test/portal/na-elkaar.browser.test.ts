/** Files that are handed in together are all sent before anything of them is waited for: who closes the page then has lost nothing. */
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { startBrowser } from '../helpers/browser.ts'

const SCRIPT = fileURLToPath(new URL('../../functions/portal/publiek/volgen.js', import.meta.url))
const THUIS = 'http://portaal.example'
const NAMEN = ['een.pdf', 'twee.pdf', 'drie.pdf']
const BLADZIJDE = `<!doctype html><title>Aanleveren</title><section><form method="post" action="/aanleveren" enctype="multipart/form-data">
<input name="csrf" value="x"><div data-een-voor-een><input type="file" name="bestanden" multiple></div><button>Aanleveren</button></form></section>`
/** A file of which the reading never ends. */
const LEEST = `<!doctype html><title>Uitkomst</title><div data-uitkomst><table><tbody><tr><td><div data-stand="/aanleveren/a/uitkomst">Wordt gelezen</div></td></tr></tbody></table></div>`

async function wachtTot(pagina: Page, waar: () => boolean): Promise<void> {
  for (let keer = 0; keer < 100 && !waar(); keer++) await pagina.waitForTimeout(50)
}

it('sends every file, holds a visitor who leaves before that, and lets him go after it', async () => {
  const browser = await startBrowser()
  onTestFinished(() => browser.close())
  const pagina = await browser.newPage()
  const gestuurd: string[] = []
  const { promise: laatste, resolve: laatDoor } = Promise.withResolvers<void>()
  await pagina.route(`${THUIS}/**`, async (route) => {
    if (route.request().method() === 'POST') {
      gestuurd.push(/filename="([^"]+)"/.exec(route.request().postData() ?? '')?.[1] ?? '')
      if (gestuurd.length === NAMEN.length) await laatste
      return route.fulfill({ contentType: 'text/html', body: LEEST })
    }
    return route.fulfill({ contentType: 'text/html', body: route.request().url().endsWith('/uitkomst') ? LEEST : BLADZIJDE })
  })
  const vertrek = () => pagina.evaluate<boolean>("!dispatchEvent(new Event('beforeunload', { cancelable: true }))")
  await pagina.goto(`${THUIS}/aanleveren`)
  await pagina.addScriptTag({ path: SCRIPT })
  await pagina
    .locator('input[type=file]')
    .setInputFiles(NAMEN.map((name) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from('fictief') })))
  await pagina.getByRole('button', { name: 'Aanleveren' }).click()
  await wachtTot(pagina, () => gestuurd.length === NAMEN.length)
  expect(gestuurd).toEqual(NAMEN)
  expect(await vertrek()).toBe(true)
  laatDoor()
  await pagina.getByText('0 van 3 bestanden klaar.').waitFor()
  expect(await vertrek()).toBe(false)
})
