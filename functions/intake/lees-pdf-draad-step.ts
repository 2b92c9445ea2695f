/** The thread in which PDF's are read: bytes in, pages or a Leesfout out. Started by lees-pdf-step.ts. */
import { parentPort } from 'node:worker_threads'
import { leesPdfTekst } from './pdf-tekst.ts'

/** What pdf.js left behind concerns a page that its caller has asked for, or will: there it is reported. */
process.on('unhandledRejection', () => undefined)

parentPort?.on('message', (bytes: Uint8Array) => {
  leesPdfTekst(bytes).then(
    (uitkomst) => parentPort?.postMessage({ uitkomst }),
    (fout: unknown) => parentPort?.postMessage({ storing: String(fout) })
  )
})
