import jestConfig from './jest.config.cjs';

/**
 * Mutation testing of the checks and of the explanation: which changes of them would no test notice. Nearly every test runs
 * all rules, so that a run is quick only where it is told which files to change and which tests to hold against them:
 *
 *     MUTATION_TESTS='tables34|equation' npx stryker run --mutate 'shared/checks/rules/b/*.ts'
 *
 * What users are told is no logic, so strings are left alone; static values are, too, since a mutant in them costs a run of
 * all tests.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: {
    projectType: 'custom',
    // The roots hold tests alone: from there it is not seen that a test reaches a file by way of others.
    enableFindRelatedTests: false,
    config: {
      ...jestConfig,
      roots: ['<rootDir>/test/unit/checks'],
      testRegex: [`(?:${process.env.MUTATION_TESTS ?? ''})[^/]*\\.test\\.ts$`],
      // The truth lies outside of the project.
      testPathIgnorePatterns: ['truth'],
    },
  },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  mutate: [
    'shared/checks/{blanks,cells,elimination,equation,equations,evaluate,integers,statements,status,sums,validate}.ts',
    'shared/checks/explain/**/*.ts',
    'shared/checks/rules/**/*.ts',
  ],
  mutator: { excludedMutations: ['StringLiteral'] },
  // The sandbox needs the checks, what they stand on, and their tests.
  ignorePatterns: ['**', '!shared/**', '!test/**', '!docs/checks.md', '!*.json', '!*.cjs'],
  tempDirName: '.data/stryker',
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false },
  concurrency: 2,
  // A loaded machine is no mutant that never ends.
  timeoutMS: 60_000,
};
