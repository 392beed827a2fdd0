import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { findChromium, openStage, type Stage } from './browser.js';

const WALK_MS = 240_000;
const chromium = findChromium();
const phone = { width: 390, height: 844 };

const desks: [account: string, pages: string[]][] = [
  ['learner', ['/learn', '/learn/courses', '/learn/exams', '/learn/archive', '/learn/me']],
  [
    'instructor',
    [
      '/teach/courses',
      '/teach/courses/new',
      '/teach/micro',
      '/teach/imports',
      '/teach/hours',
      '/teach/uploads',
    ],
  ],
  [
    'unitadmin',
    ['/org', '/org/members', '/org/reports', '/org/transfers', '/org/transfers?view=guests'],
  ],
  ['admin', ['/admin/status', '/admin/units', '/admin/transfers']],
  ['auditor', ['/admin/audit']],
];

let stage: Stage;

/** What WCAG 2 A and AA find wrong with the page, one line each. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

if (chromium) {
  describe('for a screen reader and for weak eyes', () => {
    beforeAll(async () => {
      stage = await openStage(chromium);
    }, WALK_MS);
    afterAll(() => stage?.close(), WALK_MS);

    it(
      'a button without a name is found',
      async () => {
        const page = await stage.signedIn('learner2');
        await page.evaluate(
          "document.querySelector('main').append(document.createElement('button'))",
        );

        expect((await violations(page)).join()).toContain('button-name');
      },
      WALK_MS,
    );

    it.each(desks)(
      'every page of %s is in order, on a PC and on a phone',
      async (account, pages) => {
        const page = await stage.signedIn(account);
        const found: Record<string, string[]> = {};
        for (const path of pages) {
          await page.goto(stage.url + path);
          await page.locator('main h1').first().waitFor();
          await page.waitForLoadState('networkidle');
          found[path] = await violations(page);
        }
        await page.setViewportSize(phone);
        for (const path of pages) {
          await page.goto(stage.url + path);
          await page.locator('main h1').first().waitFor();
          await page.waitForLoadState('networkidle');
          found[`${path} (phone)`] = await violations(page);
        }
        await page.context().close();

        expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([]);
      },
      WALK_MS,
    );
  });
} else {
  it.todo('is not run: there is no Chromium');
}
