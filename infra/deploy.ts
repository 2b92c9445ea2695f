/** `npm run deploy -- <environment>`: one environment of infra/config.ts to the account of the AWS profile in use. More words go to cdk. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { OMGEVINGEN, omgeving } from './config.ts'

const CDK = fileURLToPath(new URL('../node_modules/aws-cdk/bin/cdk', import.meta.url))

const [naam = '', ...rest] = process.argv.slice(2)
if (!OMGEVINGEN.some((bekend) => bekend === naam)) {
  process.stderr.write(`Zeg welke omgeving: npm run deploy -- ${OMGEVINGEN.join(' | ')}\n`)
  process.exitCode = 2
} else {
  const { naam: gekozen } = omgeving(naam)
  const opdracht = [CDK, 'deploy', `besluitenstraat-${gekozen}`, '--context', `omgeving=${gekozen}`, ...rest]
  process.exitCode = spawnSync(process.execPath, opdracht, { stdio: 'inherit' }).status ?? 1
}
