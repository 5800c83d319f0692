/** 回归各规则的中文。 */
import { han } from '../../han.ts';
import type { Facts } from '../facts.ts';
import type { AuditRules } from '../kind.ts';
import { inChinese } from '../phrases.ts';
import { between, fStatistic, probability, short } from '../say.ts';

const place = (f: Facts, key: string): string => inChinese(f.text(key));

const range = (f: Facts): string => between(f.number('lo'), f.number('hi'));

export const regressions: AuditRules = {
  'joint-f': {
    name: '新增解释变量的联合 F',
    says: (f) =>
      han`${place(f, 'large')}新增的 ${f.texts('added').length} 个解释变量：${fStatistic(f.number('f'), f.number('df1'), f.number('df2'))}，就所印的小数位而言 p 为 ${between(f.number('pLo'), f.number('pHi'))}。`,
  },
  'r2-f': {
    name: '由 R² 推 F 与 p',
    says: (f) =>
      f.has('obstacle')
        ? han`${place(f, 'model')}的 F 不能由 R² 推出：${f.text('obstacle')}。`
        : han`${place(f, 'model')}的 R² 给出 ${fStatistic(f.number('f'), f.number('df1'), f.number('df2'))}，${probability(f.number('p'))}。`,
  },
  'r2-t': {
    name: '由 R² 推单个解释变量的 t',
    says: (f) =>
      f.has('obstacle')
        ? han`${f.text('term')} 的 t 不能由 R² 推出：${f.text('obstacle')}。`
        : han`${place(f, 'model')}的 R² 给出 ${f.text('term')}${f.text('marks')} 的 |t| = ${short(f.number('t'), 3)}，${probability(f.number('p'))}。`,
  },
  'adjusted-r2': {
    name: '由 R² 推调整 R²',
    says: (f) =>
      f.has('obstacle')
        ? han`${place(f, 'model')}的调整 R² 无从计算：${f.text('obstacle')}。`
        : han`${place(f, 'model')}有 ${f.text('n')} 行、${f.text('p')} 个斜率，R² 调整后为 ${short(f.number('adjusted'))}。`,
  },
  'vif-implied': {
    name: '由大小与显著性推方差膨胀',
    says: (f) =>
      han`${place(f, 'model')}中的 ${f.text('term')}${f.text('marks')} 隐含 VIF 在 ${range(f)} 之间${f.has('limit') ? han`；正文说小于 ${f.text('limit')}` : ''}。`,
  },
  vif: {
    name: '方差膨胀因子不小于 1',
    says: (f) =>
      f.texts('failing').length > 0
        ? han`${place(f, 'model')}中 ${f.texts('failing').join('、')} 的 VIF 不能如所印${f.has('limit') ? han`，或不小于 ${f.text('limit')}` : ''}。`
        : han`${place(f, 'model')}所印的 VIF 是可能的。`,
  },
  'outcome-sd': {
    name: '由似然、R² 与斜率推结果变量的离散',
    says: (f) => {
      const meet = f.has('shared')
        ? han`它们在 ${between(f.inner('shared').number('lo'), f.inner('shared').number('hi'))} 处相合。`
        : '它们不相合。';
      const divisors = f.inner('divisors');
      const only = divisors.has('meet')
        ? han`方差的除数自 ${divisors.text('from')} 至 ${divisors.text('to')}，与其余相合的有：${divisors.numbers('meet').join('、') || '无'}。`
        : '';
      const each = f
        .each('ranges')
        .map((r) => han`${range(r)}（${inChinese(r.text('label'))}，${inChinese(r.text('convention'))}）`);
      return han`${f.text('outcome')} 的标准差可由几条路推出：${each.join('；')}。${meet}${only}`;
    },
  },
  'log-level': {
    name: '变量与其对数的回归',
    says: (f) =>
      han`${f.text('variable')}：回归给出的几何均值为 ${short(f.number('geometricMean'))}${f.has('logNormalMean') ? han`，对数正态均值为 ${short(f.number('logNormalMean'))}` : ''}；印出的均值为 ${short(f.number('mean'))}。`,
  },
};
