/** House rules that neither the linter nor the import rules can hold: one line of source or one path decides each. */

interface HouseRule {
  readonly name: string
  /** Paths from the root that the rule is about. */
  readonly about: RegExp
  readonly except?: RegExp
  /** What may not stand there, comments left out. */
  readonly forbidden: RegExp
}

const clock = /^functions\/adapters\/[a-z]+\/clock\.ts$/
const settings = /^functions\/(config\.ts|entry\/start\.mjs)$/

export const houseRules: readonly HouseRule[] = [
  {
    name: 'only clock.ts asks what time it is',
    about: /^functions\//,
    except: clock,
    forbidden: /Temporal\s*\.\s*Now|\bIntl\.DateTimeFormat\b/
  },
  { name: 'chance has no place in a decision', about: /^functions\/(?!adapters\/|entry\/|portal\/)/, forbidden: /\bMath\s*\.\s*random\b/ },
  {
    name: 'only config.ts reads the environment',
    about: /^functions\//,
    except: settings,
    forbidden: /['"](node:)?process['"]|process\s*\[|\benv\s*}\s*=\s*process/
  },
  { name: 'no rule is switched off in source', about: /^functions\//, forbidden: /biome-ignore|@ts-(ignore|expect-error|nocheck)/ },
  {
    name: 'a catch does more than log',
    about: /^functions\//,
    forbidden: /catch\s*(\(\w+\))?\s*{\s*(console|log|logger)\.\w+\([^{};]*\)\s*}/
  },
  { name: 'no test is skipped', about: /^test\//, forbidden: /\b(it|test|describe)\s*\.\s*(skip|skipIf|runIf|todo|only|fails)\b/ },
  { name: 'no module mocks', about: /^test\//, forbidden: /\b(vi|jest)\s*\.\s*(mock|doMock|hoisted)\s*\(/ },
  { name: 'a template escapes everything', about: /^templates\/|\.hbs$/, forbidden: /{{{|{{~?&/ },
  { name: 'no path of one machine', about: /^(functions|templates|test|infra)\//, forbidden: /['"`]\/(work|home|Users)\// }
]

const asItIs = /biome-ignore|@ts-/

/** Comments of TypeScript and Handlebars become blanks, so that a rule may be named in words. */
function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[\s;{}(])\/\/[^\n]*/g, '$1')
    .replace(/{{!--[\s\S]*?--}}/g, '')
}

/** Names of the rules that the text at this path breaks. */
export function broken(path: string, text: string): string[] {
  const code = withoutComments(text)
  return houseRules
    .filter((rule) => rule.about.test(path) && rule.except?.test(path) !== true)
    .filter((rule) => rule.forbidden.test(asItIs.test(rule.forbidden.source) ? text : code))
    .map((rule) => rule.name)
}

/** Segments of the path that are not kebab-case ASCII. */
export function oddNames(path: string): string[] {
  return path.split('/').filter((segment) => !/^(\.?[a-z0-9]+([.-][a-z0-9]+)*|README\.md|RUNBOOK\.md|COST\.md)$/.test(segment))
}
