import { t } from '../../../lib/text.js';
import type { PersonFile } from '../api/people.js';
import type { FactRow } from './FactRows.vue';

type Field =
  | 'name'
  | 'gender'
  | 'birthDay'
  | 'archiveBirthDay'
  | 'idCard'
  | 'phone'
  | 'ethnicity'
  | 'education'
  | 'partyJoinedOn'
  | 'title'
  | 'postLevel'
  | 'grade'
  | 'authority'
  | 'partyPost'
  | 'inLeadership'
  | 'personnelCategory'
  | 'personnelType'
  | 'politicalStatus';

/** A member's file in words. */
export function factRows(file: PersonFile): FactRow[] {
  const { current } = file;
  const row = (field: Field, value: string | null | undefined, since?: string | null): FactRow => ({
    field,
    title: t(`people.fields.${field}`),
    value: value ?? null,
    since: since ?? null,
  });
  return [
    row('name', file.name),
    row('gender', file.genderName),
    row('idCard', file.idCardMask),
    row('phone', file.phoneMask),
    row('birthDay', file.birthDay),
    row('archiveBirthDay', file.archiveBirthDay),
    row('ethnicity', file.ethnicityName),
    row('education', file.educationName),
    row('title', current?.title, current?.titleSince),
    row('postLevel', current?.postLevelName, current?.postLevelSince),
    row('grade', current?.gradeName, current?.gradeSince),
    row('authority', current?.authorityName),
    row('personnelCategory', current?.personnelCategoryName),
    row('personnelType', current?.personnelTypeName),
    row('politicalStatus', current?.politicalStatusName),
    row('partyJoinedOn', file.partyJoinedOn),
    row('partyPost', current?.partyPostName),
    row(
      'inLeadership',
      current === null ? null : t(current.inLeadership ? 'people.yes' : 'people.no'),
    ),
  ];
}
