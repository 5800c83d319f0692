/** 英文的“应为何物”译成中文；未收入者照原样。 */

const KNOWN: Record<string, string> = {
  'an operator or the end': '运算符或结尾',
  'an operator, a comma or )': '运算符、逗号或“)”',
  'a name, a number or (': '名称、数或“(”',
  'a name': '名称',
  'a whole number': '整数',
  'a number': '数',
  'a string': '文字',
  'a boolean': 'true 或 false',
  'an array': '列表',
  'an object': '键与值',
  'an operator or ~': '运算符或 ~',
  'a record': '键与值',
  'a tuple': '定长的列表',
};

/** 语法所期待之物的中文名。 */
export const expectedInChinese = (expected: string): string =>
  Object.hasOwn(KNOWN, expected) ? KNOWN[expected]! : expected;
