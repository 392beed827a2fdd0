// Makes the demo's clips (demo/clips/*.mp4) from demo/courses.json: slides drawn by Chromium, spoken by
// espeak-ng, encoded by ffmpeg. Needs those three and a CJK font; run it after the lectures have changed:
//   node scripts/demo-clips/make.mjs [clip …]
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { slideHtml } from './slide.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const target = path.join(root, 'demo/clips');
const PAUSE_SECONDS = 1.2;
const FRAMES_PER_SECOND = 10;
const KEYFRAME_SECONDS = 6;

const courses = JSON.parse(fs.readFileSync(path.join(root, 'demo/courses.json'), 'utf8'));
const wanted = process.argv.slice(2);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xueshi-clips-'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  for (const course of courses) {
    for (const lesson of course.lessons) {
      if (wanted.length === 0 || wanted.includes(lesson.clip)) await makeClip(page, course, lesson);
    }
  }
} finally {
  await browser.close();
  fs.rmSync(folder, { recursive: true, force: true });
}

async function makeClip(page, course, lesson) {
  const parts = [];
  for (const [index, slide] of lesson.slides.entries()) {
    const name = path.join(folder, `${lesson.clip}-${index}`);
    await page.setContent(slideHtml({ course, lesson, slide, index }));
    await page.screenshot({ path: `${name}.png` });
    parts.push(makePart(name, slide.speech));
  }
  const list = path.join(folder, `${lesson.clip}.txt`);
  fs.writeFileSync(list, parts.map((file) => `file '${file}'`).join('\n'));
  const file = path.join(target, `${lesson.clip}.mp4`);
  ffmpeg('-f', 'concat', '-safe', '0', '-i', list, '-c', 'copy', '-movflags', '+faststart', file);
  console.log(
    `${path.relative(root, file)}  ${seconds(file).toFixed(1)} s  ${Math.round(fs.statSync(file).size / 1024)} KB`,
  );
}

/** One slide with its speech, an even number of seconds long; each begins with a keyframe. */
function makePart(name, speech) {
  execFileSync('espeak-ng', ['-v', 'cmn', '-s', '150', '-p', '42', '-w', `${name}.wav`, speech]);
  const length = String(Math.ceil((seconds(`${name}.wav`) + PAUSE_SECONDS) / 2) * 2);
  const picture = ['-loop', '1', '-framerate', String(FRAMES_PER_SECOND), '-i', `${name}.png`];
  const video = [
    '-c:v',
    'libx264',
    '-profile:v',
    'main',
    '-preset',
    'medium',
    '-tune',
    'stillimage',
    '-crf',
    '34',
  ];
  const keyframes = [
    '-g',
    String(FRAMES_PER_SECOND * KEYFRAME_SECONDS),
    '-keyint_min',
    String(FRAMES_PER_SECOND * KEYFRAME_SECONDS),
    '-sc_threshold',
    '0',
  ];
  const audio = [
    '-af',
    'apad,adelay=300',
    '-c:a',
    'aac',
    '-b:a',
    '32k',
    '-ac',
    '1',
    '-ar',
    '44100',
  ];
  const shape = ['-pix_fmt', 'yuv420p', '-r', String(FRAMES_PER_SECOND), '-t', length];
  ffmpeg(
    ...picture,
    '-i',
    `${name}.wav`,
    ...video,
    ...keyframes,
    ...audio,
    ...shape,
    `${name}.mp4`,
  );
  return `${name}.mp4`;
}

function ffmpeg(...args) {
  execFileSync('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...args]);
}

function seconds(file) {
  return Number(
    execFileSync('ffprobe', [
      '-v',
      'error',
      '-show_entries',
      'format=duration',
      '-of',
      'csv=p=0',
      file,
    ]),
  );
}
