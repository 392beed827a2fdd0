import type { Line } from '#platform';
import { codeName } from './code-table.js';
import { type ImportMessage, wrong } from './import-cell.plan.js';
import type { MemberDraft } from './import-member.plan.js';
import {
  columnOf,
  type KnownMember,
  type MemberVerdict,
  placeLines,
  type VerdictScene,
} from './import-staged.plan.js';
import { changeKnown, takeOn } from './import-staging.plan.js';
import type { PeopleScope } from './people-scope.view.js';

const NOTHING = { changes: [], person: {}, places: {}, facts: {} };

/** Decides what a row does to a member who is known by its ID card, or to nobody yet. */
export function judgeMember(
  draft: MemberDraft,
  found: ImportMessage[],
  known: KnownMember | null,
  newcomer: () => Record<string, unknown>,
  scene: VerdictScene,
): MemberVerdict {
  const messages = [
    ...found,
    ...(known ? faultsOfKnown(draft, known, scene) : faultsOfNew(draft, found, scene)),
  ];
  if (messages.some(({ level }) => level === 'error')) {
    return { verdict: 'error', messages, memberId: null, ...NOTHING };
  }
  if (!known) return { verdict: 'new', messages, ...takeOn(draft, newcomer(), scene) };
  const staged = changeKnown(draft, known, scene);
  const verdict = staged.changes.length > 0 ? 'update' : 'unchanged';
  return { verdict, messages, memberId: known.id, ...staged };
}

function faultsOfKnown(
  draft: MemberDraft,
  known: KnownMember,
  scene: VerdictScene,
): ImportMessage[] {
  const card = columnOf(scene, 'idCard');
  if (!isWithinScopes(known, scene.scopes)) {
    return [
      wrong(
        card,
        'held-elsewhere',
        '此人已由其他单位登记',
        '核对号码；确已调来的，请到“人员调动”中申请调入，由原单位转出',
      ).message,
    ];
  }
  if (draft.name !== null && sameName(draft.name) !== sameName(known.name)) {
    return [
      wrong(
        columnOf(scene, 'name'),
        'other-name',
        `该身份证号码登记的姓名是“${known.name}”`,
        '核对姓名和号码；确需更名的，请在人员资料中修改',
      ).message,
    ];
  }
  return placeFaults(draft, known, scene);
}

/** What a row may not say of where somebody is. His own unit may stand there though it is outside of the scope. */
function placeFaults(draft: MemberDraft, known: KnownMember, scene: VerdictScene): ImportMessage[] {
  return known.places
    .flatMap(({ line, unitName, unitPath }) => {
      const place = draft.places[line];
      if (!place) return [];
      if ('message' in place) return namesUnit(place.text, unitName) ? [] : [place.message];
      const reached = scene.scopes.some(({ path }) => unitPath.startsWith(path));
      if (reached || place.name === unitName) return [];
      return [
        wrong(
          scene.columns.find((column) => column.line === line) ?? null,
          'held-elsewhere',
          '此人现在这条线上属于其他单位',
          '请到“人员调动”中申请调入，由原单位转出',
        ).message,
      ];
    })
    .concat(
      placeLines(draft).flatMap((line) => {
        const place = draft.places[line];
        const isKnown = known.places.some((one) => one.line === line);
        return place && 'message' in place && !isKnown ? [place.message] : [];
      }),
    );
}

function faultsOfNew(
  draft: MemberDraft,
  found: ImportMessage[],
  scene: VerdictScene,
): ImportMessage[] {
  const named = new Set(found.map(({ column }) => column));
  const missing = scene.columns
    .filter(({ key, required, requiredForNew }) => !required && requiredForNew && !says(draft, key))
    .filter(({ title }) => !named.has(title))
    .map(
      (column) =>
        wrong(
          column,
          'missing',
          '新增人员没有填写',
          `填写${column.title}；已有人员请核对身份证号码`,
        ).message,
    );
  const unknown = placeLines(draft).flatMap((line) => {
    const place = draft.places[line];
    return place && 'message' in place ? [place.message] : [];
  });
  const faults = [...missing, ...unknown];
  if (faults.length > 0 || placeLines(draft).length === 0) return faults;
  return isWithinScopes(newPlaces(draft, scene), scene.scopes) ? [] : [outsideScope(scene)];
}

function outsideScope(scene: VerdictScene): ImportMessage {
  const wanted = scene.scopes.flatMap(({ authority }) => (authority === null ? [] : [authority]));
  const names = [...new Set(wanted)].map((code) => codeName('authority', code)).join('、');
  const column = columnOf(scene, names === '' ? 'unit' : 'authority');
  const advice = names === '' ? '写您管理的单位' : `管理权限填“${names}”`;
  return wrong(column, 'outside-scope', '新增后不在您的管理范围内', advice).message;
}

function newPlaces(draft: MemberDraft, scene: VerdictScene) {
  return {
    places: placeLines(draft).flatMap((line) => {
      const place = draft.places[line];
      return place && 'unitId' in place ? [{ line, unitPath: scene.pathOf(place.unitId) }] : [];
    }),
    span: { authority: draft.facts.authority ?? null },
  };
}

function isWithinScopes(
  who: {
    places: { line: Line; unitPath: string }[];
    span: { authority: string | null } | null;
  },
  scopes: PeopleScope[],
): boolean {
  return scopes.some(
    ({ path, line, authority }) =>
      who.places.some(({ unitPath }) => unitPath.startsWith(path)) &&
      (line === null || who.places.some((place) => place.line === line)) &&
      (authority === null || who.span?.authority === authority),
  );
}

function says({ facts, person }: MemberDraft, key: string): boolean {
  return key in facts || key in person;
}

/** The unit's own name, or a path that ends with it. */
function namesUnit(text: string, unitName: string): boolean {
  return text === unitName || (text.split('/').at(-1) ?? '') === unitName;
}

/** Dots between the parts of a name are typed in several ways. */
function sameName(name: string): string {
  return name.normalize('NFKC').replaceAll(/[\s·•・.‧]/g, '');
}
