// Who may import whom: docs/architecture explains why. A rule names what a folder may reach; everything else is refused.

/** The folders of the server. */
const LAYERS = [
  'activities',
  'api',
  'bench',
  'contracts',
  'db',
  'documents',
  'domain',
  'migrations',
  'platform',
  'processes',
  'scripts',
  'signatures',
  'test',
  'web',
  'worker',
  'workflows',
];

/** Benchmarks measure with the samples of the tests. */
const PRODUCTION = LAYERS.filter((layer) => layer !== 'bench');

const TEST_FILE = '[.]test[.]tsx?$|^test/|/fixtures/';

/**
 * @param {string} from  folder
 * @param {readonly string[]} allowed  folders beside its own
 */
function mayReachOnly(from, allowed) {
  const refused = LAYERS.filter((layer) => layer !== from && !allowed.includes(layer));
  return {
    name: `${from}-reaches-only-${allowed.join('-') || 'itself'}`,
    severity: 'error',
    from: { path: `^${from}/`, pathNot: TEST_FILE },
    to: { path: `^(${refused.join('|')})/` },
  };
}

/**
 * @param {string} name
 * @param {object} from
 * @param {object} to
 */
function forbid(name, from, to) {
  return { name, severity: 'error', from, to };
}

const BUILTIN = { dependencyTypes: ['core'] };
const LIBRARY = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

/**
 * @param {string} name
 * @param {object} from
 * @param {string} allowed  regular expression of the allowed libraries
 */
function onlyLibraries(name, from, allowed) {
  const to = { dependencyTypes: LIBRARY, dependencyTypesNot: ['type-only'], pathNot: `node_modules/(${allowed})/` };
  return forbid(name, from, to);
}

const production = (/** @type {string} */ path) => ({ path, pathNot: TEST_FILE });

module.exports = {
  forbidden: [
    forbid(
      'no-cycles',
      { path: `^(${LAYERS.join('|')})/` },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid('production-never-imports-tests', production(`^(${PRODUCTION.join('|')})/`), { path: TEST_FILE }),
    forbid('imports-resolve', {}, { couldNotResolve: true }),

    mayReachOnly('domain', []),
    mayReachOnly('contracts', ['domain']),
    mayReachOnly('processes', ['domain', 'contracts']),
    mayReachOnly('workflows', ['domain', 'contracts']),
    mayReachOnly('activities', ['domain', 'contracts', 'processes', 'documents', 'signatures', 'db', 'platform']),
    mayReachOnly('documents', ['domain', 'contracts', 'platform']),
    mayReachOnly('signatures', ['domain', 'contracts', 'platform']),
    mayReachOnly('db', ['domain', 'contracts']),
    mayReachOnly('migrations', []),
    mayReachOnly('platform', ['domain', 'contracts']),
    mayReachOnly('api', ['domain', 'contracts', 'processes', 'db', 'platform', 'documents', 'signatures']),
    forbid(
      'only-the-composition-root-picks-the-verifier',
      { path: '^api/', pathNot: '^api/index[.]ts$' },
      { path: '^signatures/' },
    ),
    mayReachOnly('web', []),

    forbid('domain-has-no-libraries', production('^domain/'), { dependencyTypes: LIBRARY }),
    forbid('pure-code-has-no-node-builtins', production('^(domain|contracts|processes|workflows)/'), BUILTIN),
    onlyLibraries(
      'schemas-use-zod-only',
      production('^contracts/[^/]+[.]schemas[.]ts$'),
      'zod|@asteasolutions/zod-to-openapi',
    ),
    onlyLibraries(
      'messages-use-workflow-definitions-only',
      { path: '^contracts/', pathNot: `${TEST_FILE}|[.]schemas[.]ts$` },
      '@temporalio/workflow',
    ),
    onlyLibraries('forms-use-zod-only', production('^processes/'), 'zod'),
    forbid(
      'only-forms-use-zod',
      { path: '^processes/', pathNot: `${TEST_FILE}|form[^/]*[.]ts$` },
      { path: 'node_modules/zod/', dependencyTypesNot: ['type-only'] },
    ),
    onlyLibraries('workflows-use-temporal-only', production('^workflows/'), '@temporalio/(workflow|common)'),
    forbid('workflows-take-no-schemas', production('^workflows/'), { path: '^contracts/[^/]+[.]schemas[.]ts$' }),
    forbid(
      'no-procedure-knows-another',
      { path: '^processes/([^/]+)/', pathNot: TEST_FILE },
      { path: '^processes/([^/]+)/', pathNot: '^processes/($1|shared)/' },
    ),
    forbid('procedures-are-used-through-their-register', production('^(api|activities)/'), {
      path: '^processes/',
      pathNot: '^processes/[^/]+[.]ts$',
    }),
    forbid(
      'no-dev-libraries-in-production',
      production(
        '^(activities|api|contracts|db|documents|domain|migrations|platform|processes|signatures|worker|workflows)/',
      ),
      {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules/[.])|^[.]data/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
