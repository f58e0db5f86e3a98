// The layers of the design, each with its reason. Imports go down, never up, and not sideways between rooms of one layer.
const layers = [
  { name: 'types', path: '^src/(types|limits|problems|group-by|remember-last)\\.ts' },
  { name: 'words', path: '^src/words/' },
  { name: 'source', path: '^src/(source/|re2\\.ts)' },
  { name: 'shape', path: '^src/shape/' },
  { name: 'plan', path: '^src/plan/' },
  { name: 'rules', path: '^src/rules/' },
  { name: 'evaluate', path: '^src/evaluate/' },
  { name: 'verdict', path: '^src/verdict/' },
  { name: 'gate', path: '^src/gate/' },
  { name: 'check', path: '^src/check/' },
  { name: 'reporters', path: '^src/reporters/' },
  { name: 'io', path: '^src/io/' },
  { name: 'wizard', path: '^src/wizard/' },
  { name: 'api', path: '^src/(many/|api/|index\\.ts)' },
  { name: 'commands', path: '^src/commands/' },
  { name: 'bin', path: '^bin/' },
];
const pure = layers.slice(0, layers.findIndex(({ name }) => name === 'io')).map(({ path }) => path).concat('^src/wizard/(?!ask-(plain|rich)\\.)').join('|');

export default {
  forbidden: [
    ...layers.map(({ name, path }, index) => ({
      name: `${name}-imports-down-only`,
      comment: 'what is below must not know what is above, or nothing can be read or tested by itself',
      severity: 'error',
      from: { path },
      to: { path: [...layers.slice(index + 1).map((layer) => layer.path), '^src/build/'].join('|') },
    })),
    {
      name: 'every-file-has-a-layer',
      comment: 'what stands in none may import anything',
      severity: 'error',
      from: { path: '^(src|bin)/', pathNot: [...layers.map(({ path }) => path), '^src/build/'].join('|') },
      to: {},
    },
    {
      name: 'the-middle-is-pure',
      comment: 'the same plan and rules give the same report anywhere: no files, no clock, no process below io',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'one-reader',
      comment: 'everything users write is read the same way, with places and limits',
      severity: 'error',
      from: { path: '^(src|bin)/', pathNot: '^src/source/(parse|read|write)\\.ts' },
      to: { path: 'node_modules/(js-yaml|yaml)/' },
    },
    {
      name: 'one-file-knows-cel',
      comment: 'the library of the conditions can be replaced in one place',
      severity: 'error',
      from: { path: '^(src|bin)/', pathNot: '^src/rules/cel\\.ts' },
      to: { path: 'node_modules/@marcbachmann/' },
    },
    {
      name: 'reading-of-rules-is-not-in-the-hot-path',
      comment: 'built-in packs are stored as checked trees; their reader and the CEL library are loaded for packs of others only',
      severity: 'error',
      from: { path: '^(src/(evaluate|reporters|commands|index|check|verdict|api|many)|bin)', pathNot: '^src/build/' },
      to: { path: '^src/rules/(read-|cel|resolve|compare|arithmetic|condition|fields)', dependencyTypesNot: ['type-only', 'pre-compilation-only'] },
    },
    {
      name: 'prompts-in-one-place',
      comment: 'what is asked is data; only the two askers know a keyboard',
      severity: 'error',
      from: { path: '^(src|bin)/', pathNot: '^src/wizard/ask-rich\\.ts' },
      to: { path: 'node_modules/@inquirer/' },
    },
    {
      name: 'no-circles',
      comment: 'files that need each other are one file',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'what nothing imports is dead',
      severity: 'error',
      from: { orphan: true, path: '^src/' },
      to: {},
    },
  ],
  options: { tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' }, doNotFollow: { path: 'node_modules' }, enhancedResolveOptions: { conditionNames: ['import', 'node', 'default'] } },
};
