/**
 * A function may read and write where its code does: the folders are read out of its bundle, in which nothing is left that it cannot
 * reach, and held against the rights of its role.
 */
import { globSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { bundelcode, FUNCTIES, type Functienaam } from '../../infra/bundelen.ts'
import { OMGEVINGEN, type Omgevingsnaam } from '../../infra/config.ts'
import { bronnenVanPlaatje, plat } from './sjablonen.ts'

const codes = new Map<Functienaam, string>()
beforeAll(async () => {
  for (const naam of FUNCTIES) codes.set(naam, await bundelcode(naam))
}, 120_000)

/** Folders that the code of a bundle names in a call of functions/model/documentmap.ts. */
function mappenIn(functie: Functienaam, aanroep: 'documentmap' | 'documentsleutel'): string[] {
  const namen = (codes.get(functie) ?? '').matchAll(new RegExp(`\\b${aanroep}\\([^()"']+,"([a-z]+)"`, 'g'))
  return [...new Set([...namen].map(([, naam = '']) => naam))].sort()
}

const Beleid = z.object({
  PolicyDocument: z.object({ Statement: z.array(z.object({ Action: z.json(), Resource: z.json() })) }),
  Roles: z.array(z.json())
})

/** Folders of the documents on which the role of a function holds an action. */
function mappenMet(omgeving: Omgevingsnaam, functie: Functienaam, actie: string): string[] {
  const van = bronnenVanPlaatje(omgeving)
  const lambda = van('AWS::Lambda::Function').find(({ Properties }) => String(Properties.FunctionName).endsWith(`-${functie}`))
  const rol = plat(lambda?.Properties.Role).split('.')[0]
  return van('AWS::IAM::Policy')
    .map(({ Properties }) => Beleid.parse(Properties))
    .filter(({ Roles }) => Roles.some((naam) => plat(naam) === rol))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .filter(({ Action }) => [Action].flat().includes(actie))
    .flatMap(({ Resource }) => [Resource].flat().map(plat))
    .flatMap((op) => /^OpslagDocumenten\w+\.Arn\/\*\/([a-z]+)\/\*$/.exec(op)?.[1] ?? [])
    .sort()
}

describe.each(FUNCTIES)('%s', (functie) => {
  it.each(OMGEVINGEN)('may put what its code stores and nothing else, and read that back (%s)', (omgeving) => {
    const stores = mappenIn(functie, 'documentsleutel')
    expect(mappenMet(omgeving, functie, 's3:PutObject')).toEqual(stores)
    expect(mappenMet(omgeving, functie, 's3:GetObject')).toEqual(expect.arrayContaining(stores))
  })

  it.each(OMGEVINGEN)('may read where its code looks (%s)', (omgeving) => {
    expect(mappenMet(omgeving, functie, 's3:GetObject')).toEqual(expect.arrayContaining(mappenIn(functie, 'documentmap')))
  })
})

describe('the folders', () => {
  it.each([
    ['intake', ['uploads']],
    ['stappen', ['archief', 'zaken']],
    ['dag', ['archief', 'dagoverzicht', 'zaken']],
    ['portaal', ['agenda', 'bewijs', 'inhoud', 'toestemming', 'uploads', 'zaken']],
    ['bezorging', []],
    ['verdeel', []]
  ] as const)('that %s stores in are found in its code', (functie, verwacht) => {
    expect(mappenIn(functie, 'documentsleutel')).toEqual(verwacht)
  })

  /** These hand on a key that somebody else made. */
  const DOORGEVERS = ['functions/entry/verhuizing/overzetten.ts', 'functions/portal/gemeente-ports.ts']

  it('are named by everybody who stores a document', () => {
    const schrijvers = globSync('functions/**/*.ts', { exclude: ['functions/adapters/**'] })
      .filter((pad) => /\bdocumenten\.bewaar\(/.test(readFileSync(pad, 'utf8')))
      .sort()
    expect(schrijvers).toEqual(expect.arrayContaining(DOORGEVERS))
    const zonder = schrijvers.filter((pad) => !/\bdocumentsleutel\(/.test(readFileSync(pad, 'utf8')))
    expect(zonder).toEqual(DOORGEVERS)
  })

  it('of a key are not spelt out beside the table', () => {
    const zelf = globSync('functions/**/*.ts').filter((pad) =>
      /`\$\{[\w.]*gemeente\}\/(agenda|archief|bewijs|dagoverzicht|inhoud|toestemming|uploads|zaken)\//.test(readFileSync(pad, 'utf8'))
    )
    expect(zelf).toEqual([])
  })
})
