import { startOptions } from '../../../../local/commands/start-options.ts';

test('has defaults', () => {
  expect(startOptions([])).toEqual({ port: 8787, awsPort: 4566, data: '.data', examples: true, fresh: false });
});

test('takes what is given', () => {
  const args = ['--port', '0', '--aws-port', '4600', '--data', '/tmp/x', '--no-examples', '--fresh'];

  expect(startOptions(args)).toEqual({ port: 0, awsPort: 4600, data: '/tmp/x', examples: false, fresh: true });
});

test.each([
  [['--port', 'x'], /--port takes a number/],
  [['--aws-port', '70000'], /--aws-port takes a number/],
  [['--prot', '1'], /--prot/],
  [['extra'], /extra/],
])('refuses %j', (args, message) => {
  expect(() => startOptions(args)).toThrow(message);
});
