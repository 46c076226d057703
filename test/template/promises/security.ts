import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { Synthesized } from '../synthesize.ts';

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

/** cdk-nag, cfn-lint, and what is allowed by a pattern. */
export function security(closed: Synthesized, open: Synthesized): void {
  describe.each([
    ['closed', closed],
    ['publicRead', open],
  ])('cdk-nag, AwsSolutions, %s', (_, { stack }) => {
    const { root } = stack.node;
    const accepted = root.node.findAll().flatMap(({ node }) =>
      node.metadata
        .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
        .flatMap(({ data }) => Object.entries(data as Record<string, string>))
        .map(([id, reason]) => ({ path: node.path, rule: id.replace(/^\w+::/, ''), reason })),
    );

    test('has no finding that is not accepted', () => {
      expect(new AwsSolutionsChecks(root).validateScope(root).violations).toEqual([]);
    });

    test('each accepted finding has a reason, and is still found', () => {
      const unforgiving = new AwsSolutionsChecks(root);
      Object.defineProperty(unforgiving, 'isAcknowledged', { value: () => false });
      const found = unforgiving
        .validateScope(root)
        .violations.flatMap(({ ruleName, violatingResources }) =>
          violatingResources.map(({ constructPath }) => ({ rule: ruleName, path: constructPath ?? '' })),
        );
      expect(accepted).not.toEqual([]);
      for (const { path, rule, reason } of accepted) {
        expect(reason).toMatch(/\w+ \w+ \w+/);
        expect(found.filter((one) => one.rule === rule && `${one.path}/`.startsWith(`${path}/`))).not.toEqual([]);
      }
    });
  });

  test('nothing is allowed by a pattern but what is listed here', () => {
    const patterns = closed.all
      .flatMap(({ Type, Properties }) => {
        const document = Properties.PolicyDocument ?? Properties.KeyPolicy ?? { Statement: [] };
        return (document.Statement as Statement[]).map((statement) => ({ Type, ...statement }));
      })
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(({ Type, Action, Resource }) =>
        [Action, Resource].flat().map((value) => `${Type}: ${typeof value === 'string' ? value : ending(value)}`),
      )
      .filter((text) => text.includes('*'));
    expect([...new Set(patterns)].sort()).toEqual([
      // X-Ray knows no resources.
      'AWS::IAM::Policy: *',
      'AWS::IAM::Policy: …/exports/*',
      'AWS::IAM::Policy: …/exports/*/request.json',
      'AWS::IAM::Policy: …/parts/*',
      'AWS::IAM::Policy: …/reports/*',
      'AWS::IAM::Policy: …/snapshots/*',
      // A key's policy speaks of that key alone; without the account's own statement nobody could manage it.
      'AWS::KMS::Key: *',
      'AWS::KMS::Key: kms:*',
      'AWS::KMS::Key: kms:GenerateDataKey*',
      // Where S3 writes its access logs.
      'AWS::S3::BucketPolicy: …/derived/*',
      'AWS::S3::BucketPolicy: …/reports/*',
    ]);
  });

  test('is the same every time', () => {
    expect(new Synthesized().template.toJSON()).toEqual(closed.template.toJSON());
  });

  const cfnLintIsMissing = spawnSync('cfn-lint', ['--version']).error !== undefined;
  (cfnLintIsMissing ? test.skip : test)(
    'cfn-lint finds no error (skipped where cfn-lint is not installed)',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'gongkai-template-'));
      try {
        const file = join(folder, 'Gongkai.template.json');
        writeFileSync(file, JSON.stringify(closed.template.toJSON()));
        const { status, stdout } = spawnSync('cfn-lint', ['--non-zero-exit-code', 'error', file], { encoding: 'utf8' });
        expect({ status, errors: stdout.match(/^E.*$/gm) }).toEqual({ status: 0, errors: null });
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    120_000,
  );
}

/** The last literal of an ARN that is put together: what it names within a resource. */
function ending(arn: unknown): string {
  const literals = JSON.stringify(arn).match(/"\/[^"]*"/g) ?? [];
  return literals.map((literal) => `…${literal.slice(1, -1)}`).join('');
}
