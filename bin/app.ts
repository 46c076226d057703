import { App } from 'aws-cdk-lib';
import { appSettings } from '../lib/app-settings.ts';
import { GongkaiStack } from '../lib/gongkai-stack.ts';
import { contextFlag } from '../lib/parameters.ts';

/** The CDK app: `cdk synth` and `cdk deploy` run this file (cdk.json). `-c publicRead=true` opens the reading routes. */
const app = new App(appSettings);

new GongkaiStack(app, 'Gongkai', {
  description: "Files, checks and measures China's yearly government information disclosure reports",
  publicRead: contextFlag(app, 'publicRead'),
});
