import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { Accounts } from '#account';
import { Members, Units } from '#organisation';
import { Database, type Role } from '#platform';
import { type Command, CommandError, print } from './command.js';
import { withRooms } from './with-rooms.js';

const USAGE = `Usage: npm run cli -- create-admin --unit 丰水县 \\
  --platform 姓名,身份证号 --security 姓名,身份证号 --auditor 姓名,身份证号`;

interface FirstAccount {
  loginName: string;
  role: Role;
  name: string;
  idCard: string;
}

/** The three administrations are three people (等级保护 三权分立), so all three are made at once. */
export const createAdminCommand: Command = {
  name: 'create-admin',
  summary: 'on an empty installation: the root unit and the first three accounts',
  run: (config, parameters) => {
    const { unitName, people } = read(parameters);
    return withRooms(config, async (rooms) => {
      if (!(await rooms.get(Accounts).isEmpty())) {
        throw new CommandError(
          'There are accounts already: the security administrator grants further roles.',
        );
      }
      const passwords = await rooms
        .get(Database)
        .transaction(() => create(rooms, unitName, people));
      print(
        'Made. Write the passwords down: they are shown only now, and changed at the first sign-in.',
      );
      for (const [loginName, password] of passwords) print(`  ${loginName.padEnd(12)}${password}`);
      return 0;
    });
  },
};

async function create(rooms: INestApplicationContext, unitName: string, people: FirstAccount[]) {
  const unit = await rooms
    .get(Units)
    .create({ name: unitName, line: 'administrative', kind: 'region' });
  const passwords = new Map<string, string>();
  for (const { loginName, role, name, idCard } of people) {
    const details = { politicalStatus: '13', personnelCategory: '99', unitIds: [unit.id] };
    const member = await rooms.get(Members).register({ name, idCard, ...details });
    const password = `${randomBytes(9).toString('base64url')}-Aa1`;
    const grants = [{ role, unitId: unit.id, reason: '系统初始化' }];
    const account = { memberId: member.id, loginName, password, isInitial: true, grants };
    await rooms.get(Accounts).create(account);
    passwords.set(loginName, password);
  }
  return passwords;
}

function read(parameters: string[]): { unitName: string; people: FirstAccount[] } {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: parameters,
    options: { unit: text, platform: text, security: text, auditor: text },
    strict: false,
  });
  const person = (
    option: 'platform' | 'security' | 'auditor',
    loginName: string,
    role: Role,
  ): FirstAccount => {
    const [name, idCard] = String(values[option] ?? '').split(/[,，]/);
    if (!name || !idCard) throw new CommandError(`--${option} is missing or incomplete.\n${USAGE}`);
    return { loginName, role, name, idCard };
  };
  if (typeof values['unit'] !== 'string') throw new CommandError(`--unit is missing.\n${USAGE}`);
  return {
    unitName: values['unit'],
    people: [
      person('platform', 'admin', 'platform-admin'),
      person('security', 'security', 'security-admin'),
      person('auditor', 'auditor', 'auditor'),
    ],
  };
}
