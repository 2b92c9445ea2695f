/** A process of its own on one SQLite file: writes `aantal` lines, asks numbers and a lease, prints what it got as JSON. */
import { SqliteStore } from '../../functions/adapters/local/sqlite-store.ts'
import { schrijfDoor, zaak } from './stroom.ts'

const [bestand = '', naam = '', aantal = '0'] = process.argv.slice(2)
const store = new SqliteStore(bestand)
const gedeeld = zaak('vbg-2026-0001')
process.stdout.write('begonnen\n')
await schrijfDoor(store, gedeeld, Number(aantal), naam)
const nummers: number[] = []
for (let nr = 0; nr < 20; nr += 1) nummers.push(await store.nummer('voorbeeldgemeente', 'zaak-2026', `upload-${nr}`))
const claim = await store.claim(gedeeld, naam, '2026-11-22T10:00:00Z', '2026-11-22T10:15:00Z')
await store.sluit()
process.stdout.write(JSON.stringify({ nummers, claim }))
