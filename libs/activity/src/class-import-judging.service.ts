import { Injectable } from '@nestjs/common';
import { allPeopleScopes, type ImportMessage, maskIdCard, Members } from '#organisation';
import type { Actor, ReadCell } from '#platform';
import { CLASS_DESKS } from './training-class.policy.js';
import { type Candidate, ClassImportRepository } from './class-import.repository.js';
import { classImportColumns, type ClassImportKind } from './class-import-column.plan.js';
import type { ClassImportRow, StagedRow } from './class-import-row.entity.js';
import { fault, readRow, readSession, sessionKey, type Values } from './class-import-row.plan.js';
import { ON_CLASS_LIST } from './class-member.state.js';
import { ClassMembers } from './class-member.service.js';
import { ClassTimetables } from './class-timetable.service.js';
import type { TrainingClass } from './training-class.entity.js';

export interface SourceRow {
  line: number;
  cells: Record<string, ReadCell>;
}

export type JudgedRow = Omit<ClassImportRow, 'importId'>;

interface Verdict {
  verdict: JudgedRow['verdict'];
  messages?: ImportMessage[];
  staged?: StagedRow;
}

const NOBODY = fault(
  '姓名',
  'member-unknown',
  '在您的管理范围内没有找到此人',
  '核对姓名、身份证号码和单位；外单位人员请由其单位指派',
);

/** Of each row of a sheet: what it would do, or why it cannot. */
@Injectable()
export class ClassImportJudging {
  constructor(
    private readonly imports: ClassImportRepository,
    private readonly members: Members,
    private readonly classMembers: ClassMembers,
    private readonly timetables: ClassTimetables,
  ) {}

  judge(
    actor: Actor,
    row: TrainingClass,
    kind: ClassImportKind,
    source: SourceRow[],
  ): Promise<JudgedRow[]> {
    return kind === 'members'
      ? this.judgePeople(actor, row, source)
      : this.judgeTimetable(row, source);
  }

  private async judgePeople(actor: Actor, row: TrainingClass, source: SourceRow[]) {
    const columns = classImportColumns('members');
    const listed = new Set(
      (await this.classMembers.everybody(row.id, ON_CLASS_LIST)).map(({ memberId }) => memberId),
    );
    const lines = new Map<string, number>();
    const judged: JudgedRow[] = [];
    for (const { line, cells } of source) {
      const { values, messages } = readRow(cells, columns);
      const verdict = messages.length > 0 ? bad(messages) : await this.person(actor, values);
      const memberId = verdict.staged?.memberId;
      if (memberId !== undefined) {
        const earlier = lines.get(memberId);
        if (earlier !== undefined) Object.assign(verdict, twice(earlier));
        else if (listed.has(memberId)) verdict.verdict = 'unchanged';
        lines.set(memberId, earlier ?? line);
      }
      judged.push(judgedRow(line, labelOf(values), verdict));
    }
    return judged;
  }

  private async person(actor: Actor, values: Values): Promise<Verdict> {
    const { name, idCard, unit } = values;
    const scopes = allPeopleScopes(actor, ...CLASS_DESKS);
    if (idCard) {
      const member = await this.members.findByIdCard(idCard);
      const reached = member !== null && (await this.imports.isWithin(member.id, scopes));
      if (!member || !reached) return bad([NOBODY]);
      if (member.name === name) return { verdict: 'new', staged: { memberId: member.id } };
      return bad([fault('姓名', 'name-differs', '与身份证号码登记的姓名不一致', '核对姓名')]);
    }
    if (!unit) {
      const advice = '填写身份证号码，或填写所在单位';
      return bad([fault('身份证号码', 'who', '只有姓名，认不出是谁', advice)]);
    }
    const named = await this.imports.named(name ?? '', scopes);
    const meant = distinct(named.filter(({ unitName }) => plain(unitName) === plain(unit)));
    const [only] = meant;
    if (!only) return bad([NOBODY]);
    if (meant.length > 1) {
      return bad([fault('姓名', 'member-twice', '该单位有同名的人', '填写身份证号码')]);
    }
    return { verdict: 'new', staged: { memberId: only.memberId } };
  }

  private async judgeTimetable(row: TrainingClass, source: SourceRow[]): Promise<JudgedRow[]> {
    const columns = classImportColumns('timetable');
    const known = new Set((await this.timetables.ofClass(row.id)).map(sessionKey));
    const lines = new Map<string, number>();
    return source.map(({ line, cells }) => {
      const { values, messages } = readRow(cells, columns);
      const label = [values['day'], values['half'], values['title']].filter(Boolean).join(' ');
      if (messages.length > 0) return judgedRow(line, label, bad(messages));
      const answer = readSession(values, row);
      if ('message' in answer) return judgedRow(line, label, bad([answer.message]));
      const key = sessionKey(answer.session);
      const earlier = lines.get(key);
      lines.set(key, earlier ?? line);
      if (earlier !== undefined) return judgedRow(line, label, twice(earlier));
      if (known.has(key)) return judgedRow(line, label, { verdict: 'unchanged' });
      return judgedRow(line, label, { verdict: 'new', staged: { session: answer.session } });
    });
  }
}

const LONGEST_LABEL = 200;

function judgedRow(line: number, label: string, { verdict, messages, staged }: Verdict): JudgedRow {
  return {
    line,
    verdict,
    label: label.slice(0, LONGEST_LABEL),
    messages: messages ?? null,
    staged: verdict === 'new' ? (staged ?? null) : null,
  };
}

function bad(messages: ImportMessage[]): Verdict {
  return { verdict: 'error', messages };
}

function twice(line: number): Verdict {
  return bad([fault(null, 'twice', `与第 ${line} 行重复`, '删去其中一行')]);
}

/** Numbers of ID cards are shown masked wherever they stand. */
function labelOf({ name, idCard, unit }: Values): string {
  return [name, idCard ? maskIdCard(idCard) : unit].filter(Boolean).join(' ');
}

function distinct(people: Candidate[]): Candidate[] {
  return [...new Map(people.map((person) => [person.memberId, person])).values()];
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}
