import { t } from '../../lib/text.js';
import type { CategoryChange, CategoryPolicy } from './api/categories.js';

/** As the server limits it: the top is the first. */
export const MOST_DEEP = 4;

/** The policy as four choices; empty: what the category above says. */
export interface PolicyForm {
  threshold: string;
  /** `1,1.5`. */
  rates: string;
  seeking: '' | 'yes' | 'no';
  order: '' | 'yes' | 'no';
}

const USUAL_RATES = ['1', '0.75,1,1.25,1.5', '0.75,1,1.25,1.5,2'];

export function formOf(policy: CategoryPolicy | null): PolicyForm {
  const choice = (value: boolean | null | undefined): PolicyForm['seeking'] =>
    value === true ? 'yes' : value === false ? 'no' : '';
  return {
    threshold: String(policy?.completionThreshold ?? ''),
    rates: policy?.allowedRates?.join() ?? '',
    seeking: choice(policy?.firstViewSeeking),
    order: choice(policy?.orderLock),
  };
}

type SaidPolicy = NonNullable<CategoryChange['policy']>;

export function policyOf({ threshold, rates, seeking, order }: PolicyForm): SaidPolicy {
  const said = (choice: string): boolean | null => (choice === '' ? null : choice === 'yes');
  return {
    completionThreshold: threshold === '' ? null : (Number(threshold) as 90 | 95 | 100),
    allowedRates: rates === '' ? null : rates.split(',').map(Number),
    firstViewSeeking: said(seeking),
    orderLock: said(order),
  };
}

/** The usual ones, and what it has already. */
export function rateChoices(own: readonly number[] | null): string[] {
  const has = own?.join() ?? '';
  return has === '' || USUAL_RATES.includes(has) ? USUAL_RATES : [...USUAL_RATES, has];
}

export function ratesText(rates: string): string {
  const greatest = rates.slice(rates.lastIndexOf(',') + 1);
  if (rates === '1') return t('categories.rateOne');
  return USUAL_RATES.includes(rates)
    ? t('categories.rateUpTo', { rate: greatest })
    : t('categories.rateList', { rates: rates.replaceAll(',', '、') });
}

/** What a category says itself, in a line; empty where it says nothing. */
export function policyText(policy: CategoryPolicy): string {
  const { completionThreshold, allowedRates, firstViewSeeking, orderLock } = policy;
  return [
    ...(completionThreshold === null
      ? []
      : [t('categories.thresholdSaid', { value: completionThreshold })]),
    ...(allowedRates === null ? [] : [ratesText(allowedRates.join())]),
    ...(firstViewSeeking === null
      ? []
      : [t(firstViewSeeking ? 'categories.seekingYes' : 'categories.seekingNo')]),
    ...(orderLock === null ? [] : [t(orderLock ? 'categories.orderYes' : 'categories.orderNo')]),
  ].join('，');
}
