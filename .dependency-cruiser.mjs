/** Which part may import which: design § 3. Everything that is forbidden here is planted in test/house-rules.test.ts. */
const rooms = 'upload|intake|decide|draft|approve|send|deadlines'
const room = `^functions/(${rooms})/`
const steps = '[/-]step[.]ts$'

/** Files of a room, besides step.ts, that may reach outside; each with its reason. */
const notPure = [
  // Reads its own example, which stands beside it as a file that a person can open.
  '^functions/intake/schema[.]ts$'
]

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle has no reading order.',
      severity: 'error',
      from: {},
      to: { circular: true }
    },
    {
      name: 'no-unresolvable',
      comment: 'Every import names a file or package that is there.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true }
    },
    {
      name: 'rooms-apart',
      comment: 'Rooms share model/ and meet in the stored zaak; they never import one another.',
      severity: 'error',
      from: { path: room },
      to: { path: room, pathNot: '^functions/$1/' }
    },
    {
      name: 'model-pure',
      comment: 'The words of the domain know no platform: only model/, temporal-polyfill and zod.',
      severity: 'error',
      from: { path: '^functions/model/' },
      to: { pathNot: ['^functions/model/', 'node_modules/(temporal-polyfill|zod)/'] }
    },
    {
      name: 'room-pure',
      comment: 'A room is pure except for step.ts and its -step.ts files, which speak to ports.',
      severity: 'error',
      from: { path: room, pathNot: [steps, ...notPure] },
      to: { dependencyTypes: ['core'] }
    },
    {
      name: 'room-leans-on-model',
      comment:
        'The pure files of a room lean on model/, the data of letters, the types of ports.ts and the hash; loading and saving is for its steps.',
      severity: 'error',
      from: { path: room, pathNot: [steps, ...notPure] },
      to: { path: '^functions/', pathNot: [room, '^functions/model/', '^functions/brieven/gegevens/', '^functions/(ports|hash)[.]ts$'] }
    },
    {
      name: 'letter-data-pure',
      comment: 'What a letter says follows from the zaak, the policy and the law alone.',
      severity: 'error',
      from: { path: '^functions/brieven/gegevens/' },
      to: { pathNot: ['^functions/brieven/gegevens/', '^functions/model/', 'node_modules/(temporal-polyfill|zod)/'] }
    },
    {
      name: 'room-through-ports',
      comment: 'Rooms speak to ports; who stands behind them is decided in context.ts.',
      severity: 'error',
      from: { path: ['^functions/ports[.]ts$', room] },
      to: { path: ['^functions/(adapters|entry|portal)/', '^functions/(config|context)(-aws)?[.]ts$'] }
    },
    {
      name: 'adapters-in-context',
      comment: 'Only the contexts and the ways in choose an adapter; a test takes the one it tests.',
      severity: 'error',
      from: { path: '^functions/', pathNot: '^functions/(adapters/|entry/|context(-aws)?[.]ts$)' },
      to: { path: '^functions/adapters/' }
    },
    {
      name: 'adapters-know-no-room',
      comment: 'An adapter implements a port and knows nothing of what is decided.',
      severity: 'error',
      from: { path: '^functions/adapters/' },
      to: { path: [room, '^functions/(context[.]ts$|portal/)'] }
    },
    {
      name: 'homes-apart',
      comment: 'One machine and AWS share ports, not code of one another.',
      severity: 'error',
      from: { path: '^functions/adapters/(aws|local)/' },
      to: { path: '^functions/adapters/(aws|local)/', pathNot: '^functions/adapters/$1/' }
    },
    {
      name: 'aws-in-its-home',
      comment: 'AWS types stay in adapters/aws and entry/lambda/.',
      severity: 'error',
      from: { path: '^functions/', pathNot: '^functions/(adapters/aws/|entry/lambda/)' },
      to: { path: ['node_modules/@aws-sdk/', 'node_modules/@aws-lambda-powertools/', 'node_modules/@types/aws-lambda/', '^@aws-sdk/'] }
    },
    {
      name: 'nothing-imports-entry',
      comment: 'The ways in stand outermost; only tests look into them.',
      severity: 'error',
      from: { path: '^functions/', pathNot: '^functions/entry/' },
      to: { path: '^functions/entry/' }
    },
    {
      name: 'source-apart-from-test',
      comment: 'What runs at a gemeente needs no test code and no infra.',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(test|infra)/' }
    },
    {
      name: 'no-dev-package-in-source',
      comment: 'An installation without development packages must run.',
      severity: 'error',
      from: { path: '^functions/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] }
    }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // dependency-cruiser cannot read with TypeScript 7; swc parses for it, imports of types included.
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.d.ts', '.json']
    }
  }
}
