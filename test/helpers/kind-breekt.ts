/** A process of its own that dies just before or after its k-th write. Each round makes six, through every port that writes. */
import { fixedClock } from '../../functions/adapters/local/clock.ts'
import { dataMappen } from '../../functions/adapters/local/data-folder.ts'
import { FolderContent } from '../../functions/adapters/local/folder-content.ts'
import { FolderDocuments } from '../../functions/adapters/local/folder-documents.ts'
import { OutboxMailer } from '../../functions/adapters/local/outbox-mailer.ts'
import { SqliteStore } from '../../functions/adapters/local/sqlite-store.ts'
import { bericht } from './bericht.ts'
import { brekendePoorten, sterf } from './breaking-ports.ts'
import { schrijf, zaak } from './stroom.ts'

const [map = '', wanneer = '', k = ''] = process.argv.slice(2)
const { database, documenten, outbox } = dataMappen(map)
const klok = fixedClock('2026-11-22')
const echt = {
  store: new SqliteStore(database),
  documenten: new FolderDocuments(documenten),
  mailer: new OutboxMailer(outbox, klok),
  drukker: {
    druk: async () => {
      throw new Error('hier wordt niet gedrukt')
    },
    sluit: async () => undefined
  },
  klok,
  inhoud: new FolderContent({ sjablonen: map }),
  omgeving: 'demo' as const
}
const ports = brekendePoorten(echt, sterf(wanneer === 'voor' ? 'voor' : 'na', Number(k)))
const A = zaak('vbg-2026-0001')

await ports.store.nummer(A.gemeente, 'zaak-2026', 'upload-1')
await ports.store.claim(A, 'werker', klok.nu(), '2026-11-22T10:00:00Z')
await schrijf(ports.store, A)
await ports.documenten.bewaar(`${A.gemeente}/brief.pdf`, new TextEncoder().encode('brief'), 'application/pdf')
await ports.mailer.verstuur(bericht())
await schrijf(ports.store, A)
await ports.store.vernietigInhoud(A, 1)
await ports.store.geefVrij(A, 'werker')
await ports.store.sluit()
process.stdout.write('heel')
