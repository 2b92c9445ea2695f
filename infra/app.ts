/** Synthesis: `cdk -c omgeving=<name>`, or every environment when none is named. No account, no network, no Docker. */
import { bundelAlles } from './bundelen.ts'
import { OMGEVINGEN } from './config.ts'
import { maakApp } from './straat-app.ts'

await bundelAlles()
const app = maakApp((ingesteld) => (typeof ingesteld === 'string' ? [ingesteld] : OMGEVINGEN))
app.synth()
