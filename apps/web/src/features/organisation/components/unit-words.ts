import { count } from '../../../lib/format.js';
import { t } from '../../../lib/text.js';
import type { UnitChange } from '../api/units.js';

/** What a change is about, in one clause. */
export function whatOf(change: UnitChange, ofUnit?: string): string {
  const { kind, unitName, otherUnitName, memberships } = change;
  const name = unitName;
  const other = otherUnitName ?? '';
  if (kind === 'edit') return editWords(change);
  if (kind === 'merge' && change.otherUnitId === ofUnit) {
    return t('units.what.mergedIn', { name, people: count(memberships ?? 0) });
  }
  return t(`units.what.${kind}`, { name: kind === 'create' ? (change.name ?? name) : name, other });
}

function editWords({ state, unitName, name, formerName, unitKindName, order }: UnitChange): string {
  if (name !== null && name !== formerName) {
    const values = { former: formerName ?? unitName, name };
    return t(state === 'applied' ? 'units.what.rename' : 'units.what.renameTo', values);
  }
  if (unitKindName !== null)
    return t('units.what.kind', { name: formerName ?? unitName, kind: unitKindName });
  return t(order === null ? 'units.what.edit' : 'units.what.order', { name: unitName });
}
