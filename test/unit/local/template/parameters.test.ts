import { parameterValues } from '../../../../local/template/parameters.ts';

const template = {
  Resources: {},
  Parameters: {
    Sender: { Type: 'String', AllowedPattern: '[^@\\s]+@[^@\\s]+', ConstraintDescription: 'An e-mail address.' },
    Level: { Type: 'String', Default: 'low', AllowedValues: ['low', 'high'] },
    BootstrapVersion: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/cdk-bootstrap/version' },
  },
};

test('takes what is given, else the default, and leaves out what AWS would look up', () => {
  expect([...parameterValues(template, { Sender: 'a@b' })]).toEqual([
    ['Sender', 'a@b'],
    ['Level', 'low'],
  ]);
});

test.each([
  [{}, /Sender of the stack has no value/],
  [{ Sender: 'nobody' }, /Sender must not be "nobody". An e-mail address./],
  [{ Sender: 'a@b c' }, /Sender must not be/],
  [{ Sender: 'a@b', Level: 'middle' }, /Level must not be "middle"/],
])('refuses %j as CloudFormation would', (given, message) => {
  expect(() => parameterValues(template, given)).toThrow(message);
});
