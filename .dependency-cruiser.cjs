/** The arrows of docs/architecture.md: what a room may import. */
const room = (name) => `^shared/${name}(/|\\.ts$)`;

/** The rooms of shared/ from top to bottom: a room imports only from itself and from rooms below it. */
const rooms = [
  'engine',
  'store',
  'export',
  'filing',
  'mail',
  'presentation',
  'indicators',
  'checks',
  'reading',
  'document',
  'form',
  'text',
];

const downwards = rooms.slice(1).map((name, index) => ({
  name: `shared-${name}-looks-down`,
  comment: 'An arrow in shared/ points only downwards (docs/architecture.md).',
  severity: 'error',
  from: { path: room(name) },
  to: { path: rooms.slice(0, index + 1).map(room) },
}));

module.exports = {
  forbidden: [
    ...downwards,
    {
      name: 'shared-knows-no-lambda',
      comment: 'The domain runs in a command, a function and a browser alike.',
      severity: 'error',
      from: { path: '^shared/' },
      to: {
        path: [
          '^(functions|lib|local|bin|test|bench)/',
          'node_modules/(@middy|@aws-lambda-powertools|aws-cdk-lib|constructs|@types/aws-lambda)',
        ],
      },
    },
    {
      name: 'only-the-store-knows-the-sdk',
      severity: 'error',
      from: { path: '^shared/', pathNot: '^shared/store/' },
      to: { path: 'node_modules/(@aws-sdk|@smithy)' },
    },
    {
      name: 'domain-does-no-input-or-output',
      comment: 'Everything but the store runs in a browser.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '^shared/store/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'functions-stand-alone',
      comment: 'A function imports its own folder, functions/common and shared/.',
      severity: 'error',
      from: { path: '^functions/([^/]+)/' },
      to: { path: ['^functions/', '^(lib|local|bin)/'], pathNot: ['^functions/$1/', '^functions/common/'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
