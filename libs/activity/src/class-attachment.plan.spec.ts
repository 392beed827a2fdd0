import { describe, expect, it } from '@jest/globals';
import { type Marker, namedType, typeOfContent } from './class-attachment.plan.js';

const bytes = (hex: string) => Buffer.from(hex, 'hex');
const OLE = bytes('d0cf11e0a1b11ae1');
const ZIP = bytes('504b030414000600');

describe('the kind of an attached file', () => {
  it.each([
    ['心得体会.docx', 'docx'],
    ['心得体会.DOC', 'doc'],
    ['扫描件.jpeg', 'jpg'],
    ['a.pdf', 'pdf'],
    ['a.pdf.exe', null],
    ['a.svg', null],
    ['a.docm', null],
    ['没有后缀', null],
  ])('by its name %s is %s', (name, type) => {
    expect(namedType(name)).toBe(type);
  });

  it.each<[string, Buffer, Marker[], string | null]>([
    ['a PDF', Buffer.from('%PDF-1.7\n'), [], 'pdf'],
    ['a photo', bytes('ffd8ffe000104a46'), [], 'jpg'],
    ['a PNG', bytes('89504e470d0a1a0a'), [], 'png'],
    ['a Word file', ZIP, ['docx'], 'docx'],
    ['a Word file with macros', ZIP, ['docx', 'macros'], null],
    ['a workbook or an archive', ZIP, [], null],
    ['an old Word file', OLE, ['doc'], 'doc'],
    ['an installer', OLE, [], null],
    ['a page', Buffer.from('<!DOCTYPE html>'), [], null],
    ['a GIF that is also a script', Buffer.from('GIF89a/*'), [], null],
    ['nothing', Buffer.alloc(0), [], null],
  ])('by its bytes: %s', (_, head, markers, type) => {
    expect(typeOfContent(head, new Set(markers))).toBe(type);
  });
});
