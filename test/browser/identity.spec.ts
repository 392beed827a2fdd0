import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { type CasServer, startCasServer } from '../providers/cas-server.js';
import { providersFile } from '../providers/providers-file.js';
import { findChromium, openStage, PASSWORD, type Stage } from './browser.js';

const WALK_MS = 240_000;
const chromium = findChromium();

async function violations(page: Page): Promise<string[]> {
  await page.waitForLoadState('networkidle');
  const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}

if (chromium) {
  describe('somebody who comes by another provider', () => {
    let cas: CasServer;
    let stage: Stage;
    beforeAll(async () => {
      cas = await startCasServer();
      cas.person = { user: 'zhou.deming', attributes: { cn: '周德明' } };
      const portal = { id: 'portal', kind: 'cas', title: '市政务门户', claims: { name: 'cn' } };
      const file = await providersFile([{ ...portal, address: `${cas.address}/cas` }]);
      stage = await openStage(chromium, file);
    }, WALK_MS);
    afterAll(async () => {
      await stage?.close();
      await cas?.close();
    }, WALK_MS);

    it(
      'binds himself once by password, and comes in by it from then on, until he unbinds it',
      async () => {
        const page = await stage.visitor();
        await page.getByRole('link', { name: '用市政务门户登录' }).click();
        await page.getByRole('heading', { name: '还没有绑定学员账号' }).waitFor();
        expect(await violations(page)).toEqual([]);

        await page.getByRole('link', { name: '用账号密码登录并绑定' }).click();
        await page.getByLabel(/账号/).first().fill('learner');
        await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
        await page.getByRole('button', { name: '登录', exact: true }).click();
        await page.getByRole('heading', { name: '绑定市政务门户' }).waitFor();
        expect(await violations(page)).toEqual([]);
        await page.getByRole('button', { name: '绑定', exact: true }).click();
        await page.waitForURL('**/learn');

        const another = await stage.visitor();
        await another.getByRole('link', { name: '用市政务门户登录' }).click();
        await another.waitForURL('**/learn');

        await another.goto(`${stage.url}/learn/me`);
        await another.getByRole('button', { name: '解除绑定市政务门户' }).click();
        await another.getByRole('button', { name: '解除绑定', exact: true }).click();
        await another.getByText('还没有绑定其他登录方式。').waitFor();
        expect(await violations(another)).toEqual([]);
        expect(stage.faults).toEqual([]);
      },
      WALK_MS,
    );
  });
}
