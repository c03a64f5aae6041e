import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const CLOCK_AND_CHANCE = [
  { object: 'Date', property: 'now', message: 'Time is data: take the instant as a parameter.' },
  { object: 'Math', property: 'random', message: 'Chance is data: take it as a parameter.' },
];

const NEW_DATE_WITHOUT_INSTANT = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'Time is data: take the instant as a parameter.',
};

const NODE_GLOBALS = [
  'process',
  'Buffer',
  'global',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'fetch',
  'console',
].map((name) => ({ name, message: 'This code must not know where it runs.' }));

const NODE_BUILTINS = { group: ['node:*'], message: 'This code must not know where it runs.' };

/** @type {import('eslint').Linter.RulesRecord} */
const PURE = {
  'no-restricted-properties': ['error', ...CLOCK_AND_CHANCE],
  'no-restricted-syntax': ['error', NEW_DATE_WITHOUT_INSTANT],
  'no-restricted-globals': ['error', ...NODE_GLOBALS],
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '.data/',
      '.cache/',
      'coverage/',
      // generated from openapi.json
      'web/src/api/schema.ts',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: [
            'web/src/*/*.test.ts',
            'web/src/app/*/*.test.ts',
            'web/src/screens/*/*.test.ts',
            'web/src/screens/*/*/*.test.ts',
          ],
          // the tests of the web stand in no project of their own
          maximumDefaultProjectFileMatchCount_THIS_WILL_SLOW_DOWN_LINTING: 40,
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', 300],
      'max-params': ['error', 4],
      'max-depth': ['error', 3],
      complexity: ['error', 10],
      eqeqeq: 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      'prefer-const': 'error',
      'no-empty': 'error',
      'no-fallthrough': 'error',
      'no-unreachable': 'error',
      'no-useless-escape': 'error',
      'no-irregular-whitespace': 'error',
      'no-control-regex': 'error',
      'no-unused-private-class-members': 'error',
      'no-param-reassign': 'error',
    },
  },
  {
    // JavaScript here is type-checked through JSDoc; what is parsed from JSON stays untyped in it
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
  {
    files: ['domain/**/*.ts', 'processes/**/*.ts', 'contracts/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      ...PURE,
      'no-restricted-imports': ['error', { patterns: [NODE_BUILTINS] }],
    },
  },
  {
    // Temporal gives workflows their own Date, Math.random and timers: only what it cannot replace is refused
    files: ['workflows/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', ...NODE_GLOBALS.filter(({ name }) => !name.startsWith('set'))],
      'no-restricted-imports': ['error', { paths: ['zod', 'pg', 'knex'], patterns: [NODE_BUILTINS] }],
    },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', 'test/**/*.ts'],
    rules: {
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', 500],
      // what comes from JSON.parse and over HTTP is judged by the assertions
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
  {
    // a migration is one SQL text
    files: ['migrations/2*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // these tools read their settings from the default export
    files: ['eslint.config.js', 'vitest.config.ts', 'web/vite.config.ts', 'test/global-setup.ts', '**/*.d.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
);
