import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { platformErrors } from '#platform';

/** What is wrong with a field, in Chinese, by the name of the rule it broke. */
const RULES: Record<string, string> = {
  whitelistValidation: '不支持的字段',
  isString: '应为文字',
  isNotEmpty: '不能为空',
  isInt: '应为整数',
  isNumber: '应为数字',
  isBoolean: '应为是或否',
  isArray: '应为列表',
  isObject: '应为对象',
  isIn: '不在可选范围内',
  isEnum: '不在可选范围内',
  min: '数值过小',
  max: '数值过大',
  minLength: '内容太短',
  maxLength: '内容太长',
  isLength: '长度不符合要求',
  arrayMinSize: '项数太少',
  arrayMaxSize: '项数太多',
  arrayNotEmpty: '不能为空',
  matches: '格式不正确',
  isUuid: '编号格式不正确',
  isUUID: '编号格式不正确',
  isDateString: '日期格式不正确',
};

/** Of a field that is not there, whichever rule noticed. */
const MISSING = '不能为空';

const TEXT_RULES = new Set(['minLength', 'maxLength', 'isLength', 'matches']);
const NUMBER_RULES = new Set(['min', 'max']);

/** Every input is validated at the door; unknown fields are refused. `details` names each field that is at fault. */
export const validationPipe = () =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) =>
      platformErrors.invalid(Object.fromEntries(errors.flatMap((error) => faults(error)))),
  });

function faults(
  { property, value, constraints = {}, children = [] }: ValidationError,
  parent = '',
): [string, string][] {
  const field = parent ? `${parent}.${property}` : property;
  const own = Object.entries(constraints).map(([rule, text]): [string, string] => [
    field,
    value === undefined ? MISSING : (wrongKind(rule, value) ?? RULES[rule] ?? chinese(text)),
  ]);
  return [...own, ...children.flatMap((child) => faults(child, field))];
}

/**
 * What a rule about length or size means for a value that has none: only one rule of a field is told, and
 * “too long” of a number, or “too great” of a word, would lead astray.
 */
function wrongKind(rule: string, value: unknown): string | undefined {
  const isText = typeof value === 'string' || Array.isArray(value);
  if (TEXT_RULES.has(rule) && !isText) return '应为文字';
  if (NUMBER_RULES.has(rule) && !Number.isFinite(value)) return '应为数字';
  return undefined;
}

/** A rule may bring its own Chinese sentence; an English default never reaches a person. */
function chinese(text: string): string {
  return /\p{Script=Han}/u.test(text) ? text : '内容不符合要求';
}
