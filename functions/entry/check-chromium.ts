/** Sees that a Chromium can start here: the Chrome at the path given, else the one of the package, unpacked. Silent when all is well. */
import { ChromiumOntbreekt, vindChromium } from '../adapters/local/chromium.ts'

const [chromePath] = process.argv.slice(2)
try {
  await vindChromium(chromePath === undefined ? {} : { chromePath })
} catch (fout) {
  if (!(fout instanceof ChromiumOntbreekt)) throw fout
  process.stderr.write(`${fout.message}\n`)
  process.exitCode = 1
}
