import { alarms } from './promises/alarms.ts';
import { readApi } from './promises/api.ts';
import { exports } from './promises/exports.ts';
import { grants } from './promises/grants.ts';
import { pipeline } from './promises/pipeline.ts';
import { security } from './promises/security.ts';
import { storage } from './promises/storage.ts';
import { Synthesized } from './synthesize.ts';

// One file for all: loading the CDK takes longer than the tests.
const closed = new Synthesized();
const open = new Synthesized({ publicRead: true });

describe('pipeline', () => pipeline(closed));
describe('storage', () => storage(closed));
describe('read API', () => readApi(closed, open));
describe('grants', () => grants(closed));
describe('exports and snapshots', () => exports(closed));
describe('alarms', () => alarms(closed));
describe('security', () => security(closed, open));
