import type { AppProps } from 'aws-cdk-lib';

/** How the app is synthesized: the same result every time and everywhere, and fast, because every start waits for it. */
export const appSettings: AppProps = {
  analyticsReporting: false,
  performanceReporting: false,
  // They hold paths of the machine.
  stackTraces: false,
  // Takes two thirds of the time; cfn-lint says the same in the tests.
  builtinCloudFormationValidation: false,
};
