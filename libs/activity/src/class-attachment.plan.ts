export const ATTACHMENT_TYPES = ['doc', 'docx', 'pdf', 'jpg', 'png'] as const;
export type AttachmentType = (typeof ATTACHMENT_TYPES)[number];

export const MOST_ATTACHMENT_BYTES = 20 * 1024 ** 2;

const CONTENT_TYPES: Record<AttachmentType, string> = {
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
};

export function attachmentContentType(type: AttachmentType): string {
  return CONTENT_TYPES[type];
}

/** What a file calls itself; null when that is none of ours. */
export function namedType(fileName: string): AttachmentType | null {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const type = ending === 'jpeg' ? 'jpg' : ending;
  return ATTACHMENT_TYPES.find((known) => known === type) ?? null;
}

/** What must stand somewhere in the file beside its first bytes; a macro makes it another kind of file. */
export const MARKERS = {
  doc: Buffer.from('WordDocument', 'utf16le'),
  docx: Buffer.from('word/document.xml'),
  macros: Buffer.from('vbaProject.bin'),
} as const;
export type Marker = keyof typeof MARKERS;

const FIRST_BYTES: Record<AttachmentType, string> = {
  doc: 'd0cf11e0a1b11ae1',
  docx: '504b0304',
  pdf: '255044462d',
  jpg: 'ffd8ff',
  png: '89504e470d0a1a0a',
};

/** What a file is by its bytes, whatever it is called; null when it is none of ours. */
export function typeOfContent(head: Buffer, markers: ReadonlySet<Marker>): AttachmentType | null {
  const start = head.subarray(0, 8).toString('hex');
  const type = ATTACHMENT_TYPES.find((known) => start.startsWith(FIRST_BYTES[known])) ?? null;
  if (type === 'docx') return markers.has('docx') && !markers.has('macros') ? type : null;
  return type === 'doc' && !markers.has('doc') ? null : type;
}
