import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { freePort, startChild } from '../load/child-server.js';

export const PASSWORD = 'Xueshi-2026';

const EXECUTABLES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
];

/** Whether there is a browser here. Says so when there is none; in CI that is an error. */
export function findChromium(): string | null {
  const found = EXECUTABLES.find((file) => existsSync(file)) ?? null;
  if (!found && process.env['CI'] === 'true') throw new Error('CI must have Chromium');
  if (!found) console.warn('Chromium was not found: the browser walks are not run.');
  return found;
}

export interface Stage {
  url: string;
  /** A browser window of its own, signed in. */
  signedIn(account: string): Promise<Page>;
  /** A browser window of its own, at the sign-in page. */
  visitor(): Promise<Page>;
  /** What went wrong in any of the pages; empty when all is well. */
  faults: string[];
  close(): Promise<void>;
}

/** The built product with its demo, as `npm start` serves it, and a real browser before it. */
export async function openStage(
  executablePath: string,
  environment: Record<string, string> = {},
): Promise<Stage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'xueshi-browser-'));
  const port = await freePort();
  const server = await startChild({
    file: resolve('dist/apps/standalone/src/main.js'),
    parameters: ['--port', String(port), '--data', dataDir],
    port,
    environment: {
      XUESHI_DEMO_PASSWORD: PASSWORD,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      ...environment,
    },
    readyPath: '/health/ready',
  });
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const faults: string[] = [];
  return {
    url: server.url,
    faults,
    signedIn: (account) => signedIn(browser, server.url, account, faults),
    visitor: () => visitor(browser, server.url, 'a visitor', faults),
    close: async () => {
      await browser.close();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function visitor(
  browser: Browser,
  url: string,
  who: string,
  faults: string[],
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => faults.push(`${who}: ${error.message}`));
  page.on('response', (answer) => {
    if (answer.status() >= 500) faults.push(`${who}: ${answer.status()} ${answer.url()}`);
  });
  await page.goto(`${url}/sign-in`);
  return page;
}

async function signedIn(
  browser: Browser,
  url: string,
  account: string,
  faults: string[],
): Promise<Page> {
  const page = await visitor(browser, url, account, faults);
  await page.getByLabel(/账号/).first().fill(account);
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL((address) => !address.pathname.includes('sign-in'));
  return page;
}
