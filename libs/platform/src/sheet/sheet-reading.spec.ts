import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Workbook } from '@cj-tech-master/excelts';
import { aZip, bookParts, rowXml, type ZipPart } from '../../../../test/fixtures/sheet/zip.js';
import { readSheet, type SheetLine } from './sheet-reading.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xueshi-reading-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let made = 0;
async function aFile(content: Buffer | string): Promise<string> {
  made += 1;
  const path = join(folder, String(made));
  await writeFile(path, content);
  return path;
}

async function read(content: Buffer | string): Promise<SheetLine[]> {
  return (await Array.fromAsync(readSheet(await aFile(content)))).flat();
}

const cellsOf = async (content: Buffer | string) => (await read(content)).map(({ cells }) => cells);
const refusal = (code: string): unknown => expect.objectContaining({ code: `sheet.${code}` });

describe('a workbook', () => {
  it('gives its first sheet line by line, without empty rows, whatever stands on the others', async () => {
    const book = new Workbook();
    book.addWorksheet('填写').addRows([['姓名', '出生日期'], [], ['张三', new Date('1980-05-17')]]);
    book.addWorksheet('说明').addRow(['请逐行填写']);

    const lines = await read(Buffer.from(await book.xlsx.writeBuffer()));

    expect(lines).toEqual([
      { line: 1, cells: ['姓名', '出生日期'] },
      { line: 3, cells: ['张三', '1980-05-17'] },
    ]);
  });

  it('with more rows than one message holds is read to its end', async () => {
    const rows = Array.from({ length: 1700 }, (_, at) => rowXml(at + 1, [`第${at}人`]));

    const lines = await read(aZip(bookParts({ rows: rows.join('') })));

    expect(lines.at(-1)).toEqual({ line: 1700, cells: ['第1699人'] });
  });

  it.each([
    ['a formula', '<c><f>1+1</f><v>2</v></c>', { fault: 'formula' }],
    ['a formula error', '<c t="e"><v>#REF!</v></c>', { fault: 'error' }],
    ['an ID card typed as a number', '<c><v>110105194912310029</v></c>', { fault: 'digits-lost' }],
    ['a phone number typed as a number', '<c><v>13812345678</v></c>', '13812345678'],
    ['blanks', '<c t="inlineStr"><is><t>  </t></is></c>', null],
    ['what begins like a formula', '<c t="inlineStr"><is><t>=1+1</t></is></c>', '=1+1'],
    ['a yes', '<c t="b"><v>1</v></c>', '是'],
    ['a day', '<c s="1"><v>29358</v></c>', '1980-05-17'],
  ])('has in a cell with %s just that', async (_, xml, value) => {
    const rows = rowXml(1, ['姓名', { xml }, '尾']);

    expect(await cellsOf(aZip(bookParts({ rows })))).toEqual([['姓名', value, '尾']]);
  });

  it('with dates counted from 1904 says the same day', async () => {
    const rows = rowXml(1, [{ xml: '<c s="1"><v>27896</v></c>' }]);

    expect(await cellsOf(aZip(bookParts({ rows, date1904: true })))).toEqual([['1980-05-17']]);
  });

  it('names the cells that are merged', async () => {
    const rows = rowXml(1, ['甲', '乙']) + rowXml(2, ['丙', '丁']);
    const after = '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>';

    const [first, second] = await cellsOf(aZip(bookParts({ rows, after })));

    expect(first).toEqual([{ fault: 'merged', text: '甲' }, '乙']);
    expect(second?.[0]).toMatchObject({ fault: 'merged' });
  });
});

describe('a workbook is refused', () => {
  const rows = rowXml(1, ['姓名']);
  const withPart = (part: ZipPart) => aZip(bookParts({ rows, extra: [part] }));
  const small = (name: string) => withPart({ name, content: '<a/>' });
  const doctype = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>';

  it.each<[string, string, () => Buffer]>([
    ['that climbs out of its folder', 'damaged', () => small('xl/../../../tmp/evil.xml')],
    ['with an absolute path', 'damaged', () => small('/etc/cron.d/evil')],
    [
      'with a link',
      'damaged',
      () => withPart({ name: 'xl/a.xml', content: '/etc/passwd', lies: { mode: 0o120777 } }),
    ],
    ['with two parts of one name', 'damaged', () => small('xl/workbook.xml')],
    [
      'whose directory names another part than stands there',
      'damaged',
      () => withPart({ name: 'xl/a.xml', content: '<a/>', lies: { name: 'xl/b.xml' } }),
    ],
    [
      'with something between its parts',
      'damaged',
      () => {
        const whole = aZip(bookParts({ rows }));
        const hidden = aZip([{ name: 'xl/hidden.xml', content: 'x'.repeat(100) }]);
        return Buffer.concat([hidden, whole]);
      },
    ],
    ['that is cut off', 'damaged', () => aZip(bookParts({ rows })).subarray(0, 900)],
    ['with another archive inside', 'has-files', () => small('xl/media/inner.zip')],
    ['with an embedded file', 'has-files', () => small('xl/embeddings/oleObject1.xml')],
    ['with macros', 'has-macros', () => small('xl/vbaProject.bin')],
    ['that refers to another workbook', 'has-links', () => small('xl/externalLinks/l1.xml')],
    ['with an entity', 'unsafe-text', () => withPart({ name: 'xl/x.xml', content: doctype })],
    [
      'that is a Word document',
      'not-a-sheet',
      () => aZip([{ name: 'word/document.xml', content: '<a/>' }]),
    ],
    [
      'with 1,001 parts',
      'too-big',
      () => aZip(Array.from({ length: 1001 }, (_, at) => ({ name: `p${at}.xml`, content: '' }))),
    ],
    ['that is an old or locked one', 'old-or-locked', () => Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['that is a PDF', 'not-a-sheet', () => Buffer.from('%PDF-1.7 …')],
    ['that is a picture', 'not-a-sheet', () => Buffer.from('89504e470d0a1a0a', 'hex')],
    ['that is empty', 'no-rows', () => Buffer.alloc(0)],
  ])('%s', async (_, code, make) => {
    await expect(read(make())).rejects.toEqual(refusal(code));
  });

  it('UP-05 that says it is small and unpacks to half a gigabyte, in bounded memory', async () => {
    const bomb = Buffer.alloc(450 * 1024 ** 2, ' ');
    const honest = aZip(bookParts({ rows, extra: [{ name: 'xl/a.xml', content: bomb }] }));
    const lying = aZip(
      bookParts({ rows, extra: [{ name: 'xl/a.xml', content: bomb, lies: { unpackedBytes: 9 } }] }),
    );
    const before = process.memoryUsage().rss;

    await expect(read(honest)).rejects.toEqual(refusal('too-big'));
    await expect(read(lying)).rejects.toEqual(refusal('too-big'));

    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 ** 2);
  }, 180_000);
});

describe('a CSV', () => {
  const expected = [
    ['姓名', '职务'],
    ['王,五"', '科长\n兼主任'],
  ];
  const text = '姓名,职务\r\n"王,五""","科长\n兼主任"\r\n\r\n';
  const gbk = Buffer.from('d0d5c3fb2cd6b0cef10d0acdf5cee52cbfc6b3a40d0a', 'hex');

  it('is read with quotes, breaks inside of them and a byte order mark', async () => {
    expect(await cellsOf(text)).toEqual(expected);
    expect(await cellsOf(`\uFEFF${text}`)).toEqual(expected);
    expect(await cellsOf(Buffer.from(`\uFEFF${text.replaceAll(',', '\t')}`, 'utf16le'))).toEqual([
      ['姓名', '职务'],
      ['王\t五"', '科长\n兼主任'],
    ]);
  });

  it('may be in GBK, as Chinese Excel writes it', async () => {
    expect(await cellsOf(gbk)).toEqual([
      ['姓名', '职务'],
      ['王五', '科长'],
    ]);
  });

  it('says on which line each record begins', async () => {
    const lines = await read(`${text}赵六,科员`);

    expect(lines.map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it('gets back what was made harmless on the way out', async () => {
    expect(await cellsOf(`"'=1+1",'+86 138,'不变`)).toEqual([['=1+1', '+86 138', "'不变"]]);
  });

  it.each([
    ['not-a-sheet', 'MZ\0\0\0\0'],
    ['unknown-encoding', Buffer.from('ff80ff80ff', 'hex')],
    ['damaged', `"${'x'.repeat(1_100_000)}`],
  ])('is refused as %s when it is none', async (code, content) => {
    await expect(read(content)).rejects.toEqual(refusal(code));
  });
});

it('stops reading when the caller has enough', async () => {
  const rows = Array.from({ length: 5000 }, (_, at) => rowXml(at + 1, ['甲']));
  const path = await aFile(aZip(bookParts({ rows: rows.join('') })));

  for await (const lines of readSheet(path)) {
    expect(lines).toHaveLength(250);
    break;
  }
});
