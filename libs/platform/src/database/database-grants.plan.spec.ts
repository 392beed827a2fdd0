import { describe, expect, it } from '@jest/globals';
import { excessiveGrants, grantStatements } from './database-grants.plan.js';

const appendOnly = ['audit_record'];

describe('the statements', () => {
  it('give reading and adding where rows are only added, reading on migrations, the rest elsewhere', () => {
    const tables = ['audit_record', 'member', 'migrations'];

    expect(
      grantStatements({ database: 'xueshi', tables, appendOnly, user: 'app', host: '10.%' }),
    ).toEqual([
      "GRANT SELECT, INSERT ON `xueshi`.`audit_record` TO 'app'@'10.%';",
      "GRANT SELECT, INSERT, UPDATE, DELETE ON `xueshi`.`member` TO 'app'@'10.%';",
      "GRANT SELECT ON `xueshi`.`migrations` TO 'app'@'10.%';",
    ]);
  });

  it('cannot be broken out of by a name', () => {
    const wanted = { database: 'x', tables: ['a`b'], appendOnly, user: "u' --", host: '%' };

    expect(grantStatements(wanted)).toEqual([
      "GRANT SELECT, INSERT, UPDATE, DELETE ON `x`.`a``b` TO 'u --'@'%';",
    ]);
  });
});

describe('an account that may do more than it should', () => {
  it.each([
    ['GRANT USAGE ON *.* TO `app`@`%`', []],
    ['GRANT SELECT, INSERT ON `xueshi`.`audit_record` TO `app`@`%`', []],
    ['GRANT SELECT, INSERT, UPDATE, DELETE ON `xueshi`.`member` TO `app`@`%`', []],
    ['GRANT SELECT, INSERT ON `xueshi`.* TO `app`@`%`', []],
    ['GRANT ALL PRIVILEGES ON `other`.* TO `app`@`%`', []],
    ['GRANT ALL PRIVILEGES ON *.* TO `root`@`%`', ['ALL PRIVILEGES ON *.*']],
    ['GRANT ALL PRIVILEGES ON `xueshi`.* TO `app`@`%`', ['ALL PRIVILEGES ON xueshi.*']],
    ['GRANT UPDATE ON `xue%`.* TO `app`@`%`', ['UPDATE ON xue%.*']],
    ['GRANT UPDATE ON `xue\\_hi`.* TO `app`@`%`', []],
    [
      'GRANT SELECT, UPDATE, DELETE ON `xueshi`.`audit_record` TO `app`@`%`',
      ['UPDATE ON xueshi.audit_record', 'DELETE ON xueshi.audit_record'],
    ],
    [
      'GRANT DROP, ALTER ON `xueshi`.`member` TO `app`@`%`',
      ['DROP ON xueshi.member', 'ALTER ON xueshi.member'],
    ],
    [
      'GRANT SELECT ON `xueshi`.`member` TO `app`@`%` WITH GRANT OPTION',
      ['GRANT OPTION ON xueshi.member'],
    ],
  ])('%s', (line, expected) => {
    expect(excessiveGrants([line], { database: 'xueshi', appendOnly })).toEqual(expected);
  });
});
