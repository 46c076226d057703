import { snapshotMessage } from '../../../shared/export/snapshot/messages.ts';
import { snapshotPath } from '../../../shared/export/snapshot/place.ts';
import { SNAPSHOT_TABLES } from '../../../shared/export/snapshot/tables.ts';
import type { Resource, Synthesized } from '../synthesize.ts';

/** Exports, snapshots, and what names them for Athena. */
export function exports(stack: Synthesized): void {
  const [derived] = stack.of('AWS::S3::Bucket').filter(({ id }) => id.startsWith('Derived')) as [Resource];

  test('exports are removed after a day; parts of reports and snapshots are kept', () => {
    const rules: { Prefix?: string; ExpirationInDays?: number }[] = derived.Properties.LifecycleConfiguration.Rules;
    expect(rules.filter(({ ExpirationInDays }) => ExpirationInDays !== undefined)).toEqual([
      { Status: 'Enabled', Prefix: 'exports/', ExpirationInDays: 1 },
    ]);
  });

  test('who may list the derived bucket may list exports only', () => {
    const statements = stack
      .of('AWS::IAM::Policy')
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
      .filter(({ Action, Resource }) => Action === 's3:ListBucket' && JSON.stringify(Resource).includes(derived.id));
    expect(statements).toHaveLength(2);
    for (const { Condition } of statements) expect(Condition).toEqual({ StringLike: { 's3:prefix': 'exports/*' } });
  });

  test('the api function may put the note of an order, and no file', () => {
    const api = stack.of('AWS::IAM::Policy').filter(({ id }) => id.startsWith('ApiFunction'));
    const puts = api
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
      .filter(({ Action }) => Action === 's3:PutObject');
    expect(puts).toHaveLength(1);
    expect(JSON.stringify(puts[0].Resource)).toMatch(/\/exports\/\*\/request\.json/);
  });

  test('every night the snapshot function is told to write everything', () => {
    const [rule] = stack.of('AWS::Events::Rule').filter(({ id }) => id.startsWith('Snapshot')) as [Resource];
    const [target] = rule.Properties.Targets;
    expect(rule.Properties).toMatchObject({ ScheduleExpression: 'cron(30 18 * * ? *)', State: 'ENABLED' });
    expect(stack.get(target.Arn['Fn::GetAtt'][0]).id).toMatch(/^SnapshotQueue/);
    expect(snapshotMessage.parse(JSON.parse(target.Input))).toEqual({ schema: 'snapshot-night/1' });
  });

  describe.each(SNAPSHOT_TABLES)('the table $name', ({ name, columns }) => {
    const [table] = stack.of('AWS::Glue::Table').filter(({ Properties }) => Properties.TableInput.Name === name) as [
      Resource,
    ];
    const { StorageDescriptor: storage, Parameters: parameters, PartitionKeys: keys } = table.Properties.TableInput;

    test('has the columns of the files, by names that Athena knows', () => {
      const named: { Name: string; Comment: string }[] = storage.Columns;
      expect(named.map(({ Name }) => Name)).toEqual(columns.map(({ name }) => name));
      for (const { Name, Comment } of [...named, ...keys]) {
        expect(Name).toMatch(/^[a-z][a-z0-9_]{0,254}$/);
        expect(Comment.length).toBeLessThan(255);
      }
    });

    test('finds the files where they are written', () => {
      const place = snapshotPath(name, { year: 2024, province: '53' });
      const template = JSON.stringify(parameters['storage.location.template']);
      const path = place
        .replace('2024', `\${year}`)
        .replace('53', `\${province}`)
        .replace(/[^/]+$/, '');
      expect(template).toContain(`/snapshots/${path}"`);
      expect(template).toContain(derived.id);
      expect(keys.map(({ Name }: { Name: string }) => Name)).toEqual(['year', 'province']);
      expect(parameters).toMatchObject({ 'projection.enabled': 'true', 'projection.province.digits': '2' });
    });
  });
}
