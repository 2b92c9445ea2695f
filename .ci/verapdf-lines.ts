/**
 * One line per letter kind from the report of veraPDF (JSON on standard input), and every failed rule below it. Exits with 1 when a
 * letter fails or does not claim both standards, when the letter with faults passes, or when fewer PDFs were checked than the argument.
 */
import { text } from 'node:stream/consumers'
import { z } from 'zod'

const STANDARDS = { '2a': 'PDF/A-2A validation profile', ua1: 'PDF/UA-1 validation profile' }
const WITH_FAULTS = 'met fouten'

const Rule = z.object({
  ruleStatus: z.string(),
  clause: z.string(),
  testNumber: z.number(),
  description: z.string(),
  checks: z.array(z.object({ context: z.string() })).default([])
})
const Result = z.object({
  profileName: z.string(),
  details: z.object({ failedRules: z.number(), ruleSummaries: z.array(Rule).default([]) })
})
const Job = z.object({ itemDetails: z.object({ name: z.string() }), validationResult: z.array(Result).default([]) })
const Report = z.object({ report: z.object({ jobs: z.array(Job) }) })

interface Letter {
  readonly name: string
  /** Failed rules by standard. */
  readonly failed: ReadonlyMap<string, readonly string[]>
}

/** A PDF that could not be read, or does not claim a standard, fails by that alone. */
function failedRules({ validationResult }: z.infer<typeof Job>, profile: string): readonly string[] {
  const details = validationResult.find(({ profileName }) => profileName === profile)?.details
  if (details === undefined) return ['is not claimed, so it was not checked']
  const rules = details.ruleSummaries.filter(({ ruleStatus }) => ruleStatus === 'FAILED')
  const named = rules.map(
    ({ clause, testNumber, description, checks }) => `${clause}-${testNumber}: ${description} (${checks[0]?.context})`
  )
  return named.length === details.failedRules ? named : [...named, `${details.failedRules} rules failed, and not all are named`]
}

function letterOf(job: z.infer<typeof Job>): Letter {
  const name = job.itemDetails.name.replace(/^.*\//, '').replace(/\.pdf$/, '')
  return { name, failed: new Map(Object.entries(STANDARDS).map(([standard, profile]) => [standard, failedRules(job, profile)])) }
}

const say = (line: string) => process.stdout.write(`${line}\n`)

/** @returns whether this kind is as it should be */
function tell(kind: string, letters: readonly Letter[]): boolean {
  const counts = Object.keys(STANDARDS).map((standard) => ({
    standard,
    count: letters.reduce((sum, { failed }) => sum + (failed.get(standard)?.length ?? 0), 0)
  }))
  const line = `${kind} ${counts.map(({ standard, count }) => `${standard}: ${count} failed`).join(', ')}`
  if (kind === WITH_FAULTS) {
    const found = counts.every(({ count }) => count > 0)
    say(found ? `${line}, as it should: faults were planted` : `${line}: FAULT, the check passes what it should not`)
    return found
  }
  say(`${line} (${letters.length} PDFs)`)
  for (const { name, failed } of letters)
    for (const [standard, rules] of failed) for (const rule of rules) say(`  ${name}: ${standard} ${rule}`)
  return counts.every(({ count }) => count === 0)
}

const { jobs } = Report.parse(JSON.parse(await text(process.stdin))).report
const kinds = Map.groupBy(jobs.map(letterOf), ({ name }) => name.replace(/, .*/, ''))
const wrong = [...kinds].filter(([kind, letters]) => !tell(kind, letters))
const complete = jobs.length === Number(process.argv[2]) && kinds.has(WITH_FAULTS)
if (!complete) say(`FAULT: ${jobs.length} PDFs were checked of ${process.argv[2]}`)
process.exitCode = wrong.length === 0 && complete ? 0 : 1
