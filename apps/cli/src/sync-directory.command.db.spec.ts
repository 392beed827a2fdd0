import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import { Appointment, type Member, type Unit } from '#organisation';
import { FakeClock } from '#platform';
import { aMember, anIdCard } from '../../../test/factories/member.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Server, startServer } from '../../../test/harness/start-server.js';
import { providersFile } from '../../../test/providers/providers-file.js';
import { BASE, hasSlapd, READER, type Slapd, startSlapd } from '../../../test/providers/slapd.js';
import { syncDirectoryCommand } from './sync-directory.command.js';

if (hasSlapd()) {
  describe('sync-directory', () => {
    let slapd: Slapd;
    let server: Server;
    let unit: Unit;
    let wang: Member;
    let printed = '';
    beforeAll(async () => {
      const idCard = anIdCard();
      slapd = await startSlapd([
        { uid: 'wang', cn: '王芳', employeeNumber: idCard, title: '科长' },
        { uid: 'who', cn: '生人' },
      ]);
      const directory = {
        id: 'office',
        kind: 'ldap',
        title: '目录',
        url: slapd.url,
        ...READER,
        base: `ou=people,${BASE}`,
        attributes: { idCard: 'employeeNumber' },
      };
      // Ahead of the command's clock, so that what it asks for is due at once.
      const clock = new FakeClock(new Date(Date.now() + 3_600_000));
      server = await startServer({ clock, environment: await providersFile([directory]) });
      unit = await aUnit(server, { name: '县财政局' });
      wang = (await aMember(server, { unit, name: '王芳', idCard })).member;
    }, 60_000);
    afterAll(async () => {
      await server.close();
      await slapd.close();
    });
    beforeEach(() => {
      printed = '';
      jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
        printed += String(text);
        return true;
      });
    });
    afterEach(() => void jest.restoreAllMocks());

    /** The command beside a worker, as in production. */
    async function run(...more: string[]): Promise<number> {
      let over = false;
      const parameters = ['--provider', 'office', '--unit', unit.id, ...more];
      const command = syncDirectoryCommand.run(server.config, parameters).finally(() => {
        over = true;
      });
      while (!over) {
        await server.drain();
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return command;
    }
    const title = async () =>
      (await server.database.repository(Appointment).findOneBy({ openKey: wang.id }))?.title;

    it('says what would change, and changes nothing', async () => {
      expect(await run()).toBe(0);

      expect(printed).toContain('2 people in the directory, 1 recognised.');
      expect(printed).toMatch(/Not recognised \(1\):\n {2}生人/);
      expect(printed).toContain('0 new, 1 changed, 0 unchanged, 0 refused.');
      expect(await title()).toBeNull();
    });

    it('changes it when told to', async () => {
      expect(await run('--apply')).toBe(0);

      expect(printed).toContain('Applied.');
      expect(await title()).toBe('科长');
    });

    it('is refused without a provider, for no unit and for no directory', async () => {
      const attempt = (...parameters: string[]) =>
        syncDirectoryCommand.run(server.config, parameters);

      await expect((async () => attempt('--unit', unit.id))()).rejects.toThrow('Usage');
      await expect(attempt('--provider', 'office', '--unit', 'x')).rejects.toThrow('no unit');
      await expect(attempt('--provider', 'x', '--unit', unit.id)).rejects.toThrow(
        '没有配置这个目录',
      );
    });
  });
}
