import { defineErrors } from '#platform';

export const creditErrors = defineErrors('credit', {
  'no-conversion-rule': {
    kind: 'unavailable',
    message: '{day} 尚无生效的学时换算规则，请联系系统管理员设置后重试。',
  },
  'rule-not-found': {
    kind: 'not-found',
    message: '没有找到这条学时换算规则，请核对规则编号和版本。',
  },
});
