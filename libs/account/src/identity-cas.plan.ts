import { XMLParser, XMLValidator } from 'fast-xml-parser';

const MAX_LENGTH = 65_536;
const NAMESPACE = 'http://www.yale.edu/tp/cas';
const MAX_DEPTH = 8;

export type CasAnswer =
  | { user: string; attributes: Map<string, string> }
  /** `INVALID_TICKET`, `INVALID_SERVICE` … */
  | { failure: string };

/** With the order kept, a node is its one child list under its name, and its attributes under `:@`. */
type Node = Record<string, unknown>;

const COMMENT = '#comment';
const TEXT = '#text';

/** No entity is ever resolved by the parser: neither one of the document's own nor an external one. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  ignoreDeclaration: true,
  processEntities: false,
  parseTagValue: false,
  trimValues: true,
  maxNestedTags: MAX_DEPTH,
  commentPropName: COMMENT,
});

/**
 * Reads what a CAS 3.0 server says of a ticket. The whole document must have the one form that the
 * protocol gives it: one answer, directly below the root, of one user, whose name is plain text.
 *
 * @returns null for anything else, so that nothing is read out of a document built to be misread
 */
export function readCasAnswer(xml: string): CasAnswer | null {
  if (xml.length > MAX_LENGTH || /<!(DOCTYPE|ENTITY)/i.test(xml)) return null;
  if (XMLValidator.validate(xml) !== true) return null;
  let root: Node | null;
  try {
    root = only(parser.parse(xml) as Node[]);
  } catch {
    return null;
  }
  if (!root) return null;
  const prefix = prefixOf(root);
  if (prefix === null) return null;
  const answer = only(childrenOf(root, `${prefix}serviceResponse`));
  if (!answer) return null;
  const failure = answer[`${prefix}authenticationFailure`];
  if (failure !== undefined) return { failure: attributeOf(answer, 'code') ?? 'UNKNOWN' };
  return success(childrenOf(answer, `${prefix}authenticationSuccess`), prefix);
}

function success(nodes: Node[], prefix: string): CasAnswer | null {
  const users = nodes.filter((node) => `${prefix}user` in node);
  const groups = nodes.filter((node) => `${prefix}attributes` in node);
  const [user] = users;
  if (users.length !== 1 || groups.length > 1 || !user) return null;
  const name = textIn(childrenOf(user, `${prefix}user`));
  if (!name) return null;
  const attributes = groups.flatMap((group) => childrenOf(group, `${prefix}attributes`));
  return { user: name, attributes: attributesIn(attributes, prefix) };
}

/** An attribute with several values says nothing certain, so it is left out. */
function attributesIn(nodes: Node[], prefix: string): Map<string, string> {
  const found = new Map<string, string>();
  const repeated = new Set<string>();
  for (const node of nodes) {
    const name = nameOf(node);
    if (name === undefined || !name.startsWith(prefix)) continue;
    const text = textIn(childrenOf(node, name));
    const word = name.slice(prefix.length);
    if (found.has(word)) repeated.add(word);
    if (text !== null) found.set(word, text);
  }
  for (const word of repeated) found.delete(word);
  return found;
}

/** The prefix, with its colon, that the root binds to the protocol's namespace. */
function prefixOf(root: Node): string | null {
  const [, prefix = ''] = /^(\w+:)?serviceResponse$/.exec(nameOf(root) ?? '') ?? [];
  const declared = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  return attributeOf(root, declared) === NAMESPACE ? prefix : null;
}

function only(nodes: Node[]): Node | null {
  const elements = nodes.filter((node) => !(COMMENT in node));
  return elements.length === 1 ? (elements[0] ?? null) : null;
}

function nameOf(node: Node): string | undefined {
  return Object.keys(node).find((key) => key !== ':@');
}

function childrenOf(node: Node, name: string): Node[] {
  const children = node[name];
  return Array.isArray(children) ? (children as Node[]) : [];
}

function attributeOf(node: Node, name: string): string | undefined {
  const attributes = node[':@'] as Record<string, unknown> | undefined;
  const value = attributes?.[`@_${name}`];
  return typeof value === 'string' ? value : undefined;
}

/** The text of an element that holds nothing else: no element, no comment between two halves of a name. */
function textIn(children: Node[]): string | null {
  const [child] = children;
  if (children.length !== 1 || !child || !(TEXT in child)) return null;
  const text = unescaped(String(child[TEXT]).trim());
  return text === '' ? null : text;
}

const ESCAPES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five names that XML itself knows, each read once. */
function unescaped(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ESCAPES[name] ?? '');
}
