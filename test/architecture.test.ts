/** Plants a violation of every import rule in a small copy of the project's shape and sees the rule fire. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runQuietly } from '../scripts/setup/run-command.mjs';
import { projectRoot } from '../platform/paths.ts';

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** Each names the rule it breaks, the file it stands in, and the import that breaks it. */
const PLANTED: readonly (readonly [rule: string, file: string, imported: string])[] = [
  ['domain-reaches-only-itself', 'domain/a.ts', '../contracts/target.ts'],
  ['domain-has-no-libraries', 'domain/b.ts', 'luxon'],
  ['pure-code-has-no-node-builtins', 'domain/c.ts', 'node:crypto'],
  ['pure-code-has-no-node-builtins', 'workflows/c.ts', 'node:fs'],
  ['contracts-reaches-only-domain', 'contracts/a.ts', '../db/target.ts'],
  ['messages-use-workflow-definitions-only', 'contracts/b.messages.ts', 'zod'],
  ['schemas-use-zod-only', 'contracts/c.schemas.ts', 'luxon'],
  ['processes-reaches-only-domain-contracts', 'processes/order/a.ts', '../../db/target.ts'],
  ['no-procedure-knows-another', 'processes/order/b.ts', '../certificate/target.ts'],
  ['forms-use-zod-only', 'processes/order/c.form.ts', 'luxon'],
  ['only-forms-use-zod', 'processes/order/rules.ts', 'zod'],
  ['workflows-reaches-only-domain-contracts', 'workflows/a.ts', '../processes/index.ts'],
  ['workflows-reaches-only-domain-contracts', 'workflows/b.ts', '../activities/target.ts'],
  ['workflows-use-temporal-only', 'workflows/d.ts', 'knex'],
  ['workflows-take-no-schemas', 'workflows/e.ts', '../contracts/target.schemas.ts'],
  [
    'activities-reaches-only-domain-contracts-processes-documents-signatures-db-platform',
    'activities/a.ts',
    '../api/target.ts',
  ],
  ['procedures-are-used-through-their-register', 'activities/b.ts', '../processes/order/target.ts'],
  ['documents-reaches-only-domain-contracts-platform', 'documents/a.ts', '../db/target.ts'],
  ['signatures-reaches-only-domain-contracts-platform', 'signatures/a.ts', '../db/target.ts'],
  ['db-reaches-only-domain-contracts', 'db/a.ts', '../platform/target.ts'],
  ['migrations-reaches-only-itself', 'migrations/a.ts', '../db/target.ts'],
  ['platform-reaches-only-domain-contracts', 'platform/a.ts', '../api/target.ts'],
  [
    'api-reaches-only-domain-contracts-processes-db-platform-documents-signatures',
    'api/a.ts',
    '../workflows/target.ts',
  ],
  [
    'api-reaches-only-domain-contracts-processes-db-platform-documents-signatures',
    'api/b.ts',
    '../activities/target.ts',
  ],
  ['only-the-composition-root-picks-the-verifier', 'api/f.ts', '../signatures/target.ts'],
  ['web-reaches-only-itself', 'web/src/a.ts', '../../contracts/target.ts'],
  ['production-never-imports-tests', 'api/c.ts', '../test/target.ts'],
  ['no-dev-libraries-in-production', 'api/d.ts', 'fflate'],
  ['imports-resolve', 'api/e.ts', './nowhere.ts'],
  ['no-cycles', 'domain/cycle-partner.ts', './cycle.ts'],
];

/** What architecture allows, one arrow of each kind. */
const ALLOWED: readonly (readonly [file: string, imported: string])[] = [
  ['workflows/fine.ts', '@temporalio/workflow'],
  ['contracts/fine.messages.ts', '@temporalio/workflow'],
  ['contracts/fine.schemas.ts', 'zod'],
  ['processes/order/fine.form.ts', 'zod'],
  ['activities/fine.ts', '../db/target.ts'],
  ['api/fine.ts', '../processes/index.ts'],
  ['api/fine.test.ts', '../test/target.ts'],
];

const TARGETS = [
  ...[
    'domain',
    'contracts',
    'db',
    'platform',
    'api',
    'activities',
    'workflows',
    'test',
    'signatures',
    'processes/order',
  ],
  'processes/certificate',
].map((folder) => `${folder}/target.ts`);

let tree: string;
let violations: readonly Violation[];

beforeAll(async () => {
  tree = mkdtempSync(join(tmpdir(), 'tirkeu-architecture-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
    cpSync(join(projectRoot(), file), join(tree, file));
  }
  symlinkSync(join(projectRoot(), 'node_modules'), join(tree, 'node_modules'));
  for (const file of [...TARGETS, 'processes/index.ts', 'contracts/target.schemas.ts']) write(file, 'export {};\n');
  write('domain/cycle.ts', "import './cycle-partner.ts';\n");
  for (const [, file, imported] of PLANTED) write(file, `import '${imported}';\n`);
  for (const [file, imported] of ALLOWED) write(file, `import '${imported}';\n`);
  violations = await cruise(tree);
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

test.each(PLANTED)('the rule %s fires on %s, which imports %s', (rule, file) => {
  expect(violations.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(rule);
});

test('every rule has a planted violation', async () => {
  const { default: config } = (await import('../.dependency-cruiser.cjs')) as {
    default: { forbidden: { name: string }[] };
  };
  const planted = new Set<string>(PLANTED.map(([rule]) => rule));
  expect(config.forbidden.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
});

test('no rule fires on an import that is allowed', () => {
  const allowed = new Set(ALLOWED.map(([file]) => file));
  expect(violations.filter(({ from }) => allowed.has(from))).toEqual([]);
});

function write(file: string, content: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), content);
}

async function cruise(folder: string): Promise<readonly Violation[]> {
  const program = join(projectRoot(), 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const roots = [...new Set([...PLANTED.map(([, file]) => file), ...TARGETS].map((file) => file.split('/')[0] ?? ''))];
  const { output } = await runQuietly(process.execPath, [program, '--output-type', 'json', ...roots], { cwd: folder });
  const result = JSON.parse(output) as { summary: { violations: Violation[] } };
  return result.summary.violations;
}
