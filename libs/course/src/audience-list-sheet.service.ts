import { Injectable } from '@nestjs/common';
import { type Actor, type ReadCell, readSheet, type SheetLine } from '#platform';
import { assignmentErrors } from './assignment.errors.js';
import { mustAssign } from './assignment.policy.js';
import { AudienceLists, type MatchedPerson, type NamedPerson } from './audience-list.service.js';

const MOST_ROWS = 5000;
const LINES_BEFORE_HEAD = 12;
const NAME = ['姓名'];
const ID_CARD = ['身份证号', '身份证号码', '公民身份号码'];

interface Places {
  name: number;
  idCard: number;
}

/** Persons from a sheet with the columns 姓名 and 身份证号码; whatever else it holds is passed over. */
@Injectable()
export class AudienceListSheets {
  constructor(private readonly lists: AudienceLists) {}

  /** Who they are; writes nothing. @throws assignment.sheet-head, sheet-rows, sheet.… */
  async match(actor: Actor, path: string): Promise<MatchedPerson[]> {
    mustAssign(actor);
    const rows: (NamedPerson & { line: number })[] = [];
    let places: Places | null = null;
    for await (const lines of readSheet(path)) {
      for (const line of lines) {
        if (places) rows.push(...personOf(line, places));
        else places = headOf(line);
        if (!places && line.line > LINES_BEFORE_HEAD) throw assignmentErrors['sheet-head']();
      }
      if (rows.length > MOST_ROWS) throw assignmentErrors['sheet-rows']({ most: MOST_ROWS });
    }
    if (!places) throw assignmentErrors['sheet-head']();
    const matched = await this.lists.match(actor, rows);
    return matched.map((person, at) => ({ ...person, line: rows[at]?.line ?? person.line }));
  }
}

function headOf({ cells }: SheetLine): Places | null {
  const titles = cells.map((cell) => textOf(cell).replaceAll(/[\s*＊]/g, ''));
  const name = titles.findIndex((title) => NAME.includes(title));
  const idCard = titles.findIndex((title) => ID_CARD.includes(title));
  return name < 0 || idCard < 0 ? null : { name, idCard };
}

function personOf({ line, cells }: SheetLine, places: Places): (NamedPerson & { line: number })[] {
  const name = textOf(cells[places.name]).trim();
  const idCard = textOf(cells[places.idCard]).trim();
  return name === '' && idCard === '' ? [] : [{ line, name, idCard }];
}

/** A cell on which one may not rely names nobody. */
function textOf(cell: ReadCell | undefined): string {
  return typeof cell === 'string' ? cell : '';
}
