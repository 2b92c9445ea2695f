/** The content of a gemeente by the command line: the same rules as in the portal. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leesConfig } from '../../functions/config.ts'
import { maakPorts, sluitPorts } from '../../functions/context.ts'
import { bs } from '../flow/opdracht.ts'
import { losseMap } from '../helpers/tijdelijke-map.ts'

const DAG = '2026-11-23'
const BO = 'bo.beheerder'
const TEUN = 'teun.toetser'

let map = ''
let ruimOp: () => Promise<void>
beforeAll(async () => {
  const los = await losseMap()
  map = los.map
  ruimOp = los.ruimOp
  await sluitPorts(maakPorts(leesConfig({ data: join(map, 'data'), today: DAG }, {})))
})
afterAll(() => ruimOp())

const content = (...woorden: readonly string[]) =>
  bs('content', ...woorden, '--gemeente', 'voorbeeldgemeente', '--data', join(map, 'data'), '--today', DAG)

async function zet(wat: string, tekst: string, als: string, ...rest: readonly string[]) {
  const bestand = join(map, 'nieuw.txt')
  await writeFile(bestand, tekst)
  return content('draft', wat, bestand, '--message', 'Proef.', '--as', als, ...rest)
}

async function publiceer(versie: string) {
  return content('publish', versie, '--as', TEUN)
}

describe('bs content', () => {
  it('gives the list of people, takes it changed, and never gives a short name out again', async () => {
    const { uit: lijst } = await content('get', 'mensen.yaml')
    expect(lijst).toContain('id: gerda.ggd')
    const zonder = lijst.replace(/ {2}- id: gerda[.]ggd[\s\S]*/, '')
    expect((await zet('mensen.yaml', zonder, BO)).exit).toBe(0)
    expect((await publiceer('mensen.yaml:1')).exit).toBe(0)
    expect((await zet('mensen.yaml', lijst, BO)).exit).toBe(0)
    expect((await content('show', 'mensen.yaml:2')).uit).toContain('Deze korte naam is eerder gebruikt.')
    const geweigerd = await publiceer('mensen.yaml:2')
    expect([geweigerd.exit === 0, geweigerd.fout.includes('bijvoorbeeld gerda.ggd.2')]).toEqual([false, true])
  }, 120_000)

  it('takes no second entry of one human, and a mandate for a function', async () => {
    const { uit: lijst } = await content('get', 'mensen.yaml')
    const dubbel = `${lijst.trimEnd()}\n  - {id: teun.2, naam: Teun Toetser, functie: jurist, rollen: [lezer], email: teun2@voorbeeldgemeente.example}\n`
    const mandaat = 'mandaten:\n  - {rol: Teammanager toezicht, brieven: [waarschuwing], mandaatbesluit: Proef, vanaf: 2026-01-01}\n'
    expect((await zet('mensen.yaml', `${dubbel}${mandaat}`, BO)).exit).toBe(0)
    const { uit } = await content('show', 'mensen.yaml:3')
    expect(uit).toContain('Eén mens mag niet twee keer in de lijst staan')
    expect(uit).not.toContain('heeft de rol of de functie')
    expect((await publiceer('mensen.yaml:3')).exit).not.toBe(0)
  }, 120_000)

  it('overwrites what somebody else prepared only when that version is named', async () => {
    const wat = 'sjablonen/mails/dagoverzicht.hbs'
    const { uit: tekst } = await content('get', wat)
    expect((await zet(wat, `${tekst}Groet.`, BO)).exit).toBe(0)
    const geweigerd = await zet(wat, `${tekst}Tot morgen.`, TEUN)
    expect([geweigerd.exit === 0, geweigerd.fout.includes('Bo Beheerder heeft op 23 november 2026 al een nieuwe versie')]).toEqual([
      false,
      true
    ])
    expect((await zet(wat, `${tekst}Tot morgen.`, TEUN, '--replace', 'sjablonen:mails:dagoverzicht.hbs:1')).exit).toBe(0)
  }, 120_000)

  it('cleans a logo and says what fell away, and refuses one with a photo', async () => {
    const wat = 'sjablonen/huisstijl/voorbeeldgemeente/logo.svg'
    const svg = (binnen: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${binnen}</svg>`
    const gezet = await zet(wat, svg('<script>alert(1)</script><path d="M0 0h9v9z"/>'), BO)
    expect([gezet.exit, gezet.fout.includes('Uit het logo is weggelaten: opdrachten (script).')]).toEqual([0, true])
    const foto = await zet(wat, svg('<image href="data:image/png;base64,AA=="/>'), BO)
    expect([foto.exit === 0, foto.fout.includes('overtrekken')]).toEqual([false, true])
  }, 120_000)

  it('gives nothing that is not there', async () => {
    expect((await content('get', '../geheim')).exit).not.toBe(0)
    expect((await content('get', 'beleid')).uit).toContain('schema: besluitenstraat/beleid/1')
  }, 60_000)
})
