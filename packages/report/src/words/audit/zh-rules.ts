/** 核查各规则的中文。只陈述算术，不作评判。 */
import { han } from '../han.ts';
import type { Facts } from './facts.ts';
import type { AuditRules } from './kind.ts';
import { inChinese } from './phrases.ts';
import { between, fStatistic, plusMinus, probability, share, short } from './say.ts';

const place = (f: Facts, key: string): string => inChinese(f.text(key));
const range = (f: Facts): string => between(f.number('lo'), f.number('hi'));
const component = (f: Facts): string => (f.has('component') ? han`成分 ${f.text('component')} 的` : '');

const models: AuditRules = {
  'criterion-preference': {
    name: '准则偏好哪个模型',
    says: (f, verdict) => {
      if (verdict === 'not checkable') return han`${place(f, 'claimed')}的 ${f.text('criterion')} 无从重算。`;
      const own = f.inner('recomputed').inner(f.text('criterion')).numbers('values');
      const counts = f.numbers('parameters');
      const list = f
        .texts('models')
        .map((model, i) => han`${inChinese(model)}为 ${short(own[i]!, 5)}（${counts[i]!} 个参数）`);
      const text = f.text('preferred') === f.text('claimed') ? '与正文一致' : han`正文则选${place(f, 'claimed')}`;
      return han`由印出的对数似然算 ${f.text('criterion')}：${list.join('，')}。它选${place(f, 'preferred')}，${text}。`;
    },
  },
  'criterion-parameters': {
    name: 'AIC 与 BIC 所计的参数个数',
    says: (f) => {
      const implied = f.inner('implied');
      const each = implied
        .keys()
        .map(
          (name) => han`${name} 为 ${plusMinus(implied.inner(name).number('k'), implied.inner(name).number('half'))}`,
        );
      const own = f.has('expected') ? han`；模型有 ${f.text('expected')} 个` : '';
      const alike = f.has('likeComponents')
        ? han`；${f.text('whole')} 是 ${f.text('likeComponents')} 个成分的个数`
        : '';
      return han`${place(f, 'model')}隐含的参数个数：${each.join('，')}${own}${alike}。`;
    },
  },
  'criterion-observations': {
    name: 'AIC 与 BIC 背后的观测数',
    says: (f) =>
      han`${place(f, 'model')}的 AIC 与 BIC 隐含 n = ${plusMinus(f.number('implied'), f.number('half'))}；表中为 ${f.text('n')}。`,
  },
  'observations-per-parameter': {
    name: '每个参数的观测数',
    says: (f) =>
      han`${place(f, 'model')}：${f.text('n')} 个观测，${f.text('k')} 个参数，每个参数 ${short(f.number('ratio'), 2)} 个${f.flag('few') ? han`，少于 ${f.text('enough')} 个` : ''}。`,
  },
  'nested-models': {
    name: '较大的模型拟合不会更差',
    says: (f) => {
      const pair = han`${place(f, 'large')}包含${place(f, 'small')}，两者的 ${f.text('of')}`;
      if (f.flag('lower')) return han`${pair}前者反而较小，可见前者不是最大值。`;
      return f.flag('equal') ? han`${pair}印作相等。` : han`${pair}次序相符。`;
    },
  },
  'likelihood-ratio-null': {
    name: '似然比与只有一类的情形',
    says: (f) => {
      const ratio = han`${place(f, 'two')}对${place(f, 'one')}的似然比为 ${short(f.number('lr'))}`;
      if (!f.has('simulated')) return han`${ratio}；只有一类时它的分布需用同样大小的自助法求得。`;
      const known = f.inner('simulated');
      const below = f.flag('belowMedian') ? '，所以印出的解很可能只是局部最优' : '';
      return han`${ratio}。只有一类时，充分搜索所得的中位数是 ${short(known.number('median'), 3)}${below}；在这样大小的一类样本中，BIC 自己有 ${share(known.number('bicChoosesTwo'))} 选两类。`;
    },
  },
  'posterior-entropy': {
    name: '所印混合模型的后验熵',
    says: (f) => {
      const each = f.each('divisors').map((d) => {
        const way = d.text('key') === 'ml' ? '极大似然下' : '方差除以 n − 秩时';
        const icl = d.has('icl') ? han`，ICL 为 ${short(d.number('icl'))}` : '';
        return han`${way}为 ${short(d.number('entropy'), 3)}（上限 ${short(f.number('ceiling'), 3)}）${icl}，${f.text('n')} 个单位中至多 ${d.text('mostDecided')} 个的后验高于 ${f.text('threshold')}`;
      });
      const against = f.has('against')
        ? han`${inChinese(f.inner('against').text('model'))}的 BIC 为 ${short(f.inner('against').number('bic'))}。`
        : '';
      const assigned = f.has('assigned') ? han`论文归类了 ${f.text('assigned')} 个单位。` : '';
      return han`在最优解处，${place(f, 'model')}的后验熵${each.join('；')}。${against}${assigned}`;
    },
  },
  'proportions-sum': {
    name: '比例之和为 1',
    says: (f) => han`${place(f, 'model')}的比例之和为 ${short(f.number('sum'), 6)}。`,
  },
  'map-sizes': {
    name: '各组大小与比例',
    says: (f) =>
      han`${place(f, 'groups')}各组有 ${f.numbers('sizes').join('、')} 个单位；由比例应为 ${f
        .numbers('expected')
        .map((x) => short(x, 3))
        .join('、')}。`,
  },
  'slope-range': {
    name: '一组所达到的范围',
    says: (f) =>
      han`${f.text('term')} 的全部范围中，${f
        .each('shares')
        .map((s) =>
          s.has('share') ? han`${s.text('group')}达到 ${share(s.number('share'))}` : han`${s.text('group')}无从得知`,
        )
        .join('，')}。`,
  },
};

const regressions: AuditRules = {
  'joint-f': {
    name: '新增解释变量的联合 F',
    says: (f) =>
      han`${place(f, 'large')}新增的 ${f.texts('added').length} 个解释变量：${fStatistic(f.number('f'), f.number('df1'), f.number('df2'))}，p 在 ${between(f.number('pLo'), f.number('pHi')).replace('–', ' 与 ')} 之间。`,
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
      const each = f
        .each('ranges')
        .map((r) => han`${range(r)}（${inChinese(r.text('label'))}，${inChinese(r.text('convention'))}）`);
      return han`${f.text('outcome')} 的标准差可由几条路推出：${each.join('；')}。${meet}`;
    },
  },
  'log-level': {
    name: '变量与其对数的回归',
    says: (f) =>
      han`${f.text('variable')}：回归给出的几何均值为 ${short(f.number('geometricMean'))}${f.has('logNormalMean') ? han`，对数正态均值为 ${short(f.number('logNormalMean'))}` : ''}；印出的均值为 ${short(f.number('mean'))}。`,
  },
};

const tables: AuditRules = {
  'descriptive-bounds': {
    name: '均值、中位数、标准差与两端',
    says: (f) =>
      f.texts('failing').length > 0
        ? han`${place(f, 'table')}中不能同时成立：${f.texts('failing').join('；')}。`
        : han`${place(f, 'table')}中成立：${f.texts('checked').join('；')}。`,
  },
  'descriptive-identities': {
    name: '方差、标准误与变异系数',
    says: (f) => han`${place(f, 'table')}中的 ${f.text('of')} 可为 ${range(f)}。`,
  },
  'moment-bounds': {
    name: '偏度与峰度互为界限',
    says: (f, verdict) =>
      han`${f.text('n')} 个值的偏度 ${short(f.number('skewness'))} 与峰度 ${short(f.number('kurtosis'))}${verdict === 'inconsistent' ? '不合任何约定' : '可以并存'}。`,
  },
  'kurtosis-convention': {
    name: '所印峰度的约定',
    says: (f) => {
      const fits = f.has('fits') ? han`与 ${f.text('software')} 所印的 ${f.text('fits')} 相符` : '与不止一种约定相符';
      const against =
        f.has('against') && f.has('normal')
          ? han`；正文拿它与 ${f.text('against')} 比，而正态分布是 ${f.text('normal')}`
          : '';
      return han`${place(f, 'table')}的峰度 ${short(f.number('kurtosis'))} ${fits}${against}。`;
    },
  },
  'shapiro-p': {
    name: '由 W 推 Shapiro-Wilk 检验的 p',
    says: (f) =>
      han`${f.text('n')} 个值、W = ${short(f.number('w'), 3)} 时 ${probability(f.number('p'))}；印作 ${f.text('printed')}${f.text('marks')}。`,
  },
  grim: {
    name: '整数的均值（GRIM）',
    says: (f, verdict) =>
      verdict === 'inconsistent'
        ? han`${f.text('parts')} 个整数的均值不可能是 ${f.text('mean')}，最近的是 ${short(f.number('closest'), 6)}。`
        : han`${f.text('parts')} 个整数的均值可以是 ${f.text('mean')}。`,
  },
  'minmax-columns': {
    name: 'min-max 后的列应含 0 与 1',
    says: (f) =>
      han`${place(f, 'table')}的 ${f.text('column')} 自 ${f.text('least')} 至 ${f.text('most')}；min-max 应自 ${f.text('from')} 至 ${f.text('to')}。`,
  },
  ranks: {
    name: '名次、行序与得分',
    says: (f) =>
      f.has('pair')
        ? han`${place(f, 'table')}中 ${f.texts('pair').join('、')} 的次序与其 ${f.text('column')} 不同。`
        : han`${place(f, 'table')}中 ${f.text('units')} 个单位的次序与 ${f.text('column')} 相符。`,
  },
  'group-counts': {
    name: '每个单位恰在一组',
    says: (f) => {
      const wrong = [...f.texts('twice'), ...f.texts('strangers'), ...f.texts('missing')];
      return han`各组 ${f.numbers('sizes').join(' + ')} = ${f.text('total')} 个单位${f.has('n') ? han`，共 ${f.text('n')} 个` : ''}${wrong.length > 0 ? han`；并非各一次：${wrong.join('、')}` : ''}。`;
    },
  },
  'weights-sum': {
    name: '权重之和为 1',
    says: (f) =>
      han`${place(f, 'weights')}印出的权重之和为 ${share(f.number('sum'))}${f.has('rest') ? han`，余下 ${share(f.number('rest'))}` : ''}。`,
  },
  'entropy-weights': {
    name: '权重与得分的熵',
    says: (f) =>
      han`由${place(f, 'scores')}算出的熵权：${f
        .texts('columns')
        .map((name, i) => han`${name} ${share(f.numbers('computed')[i]!)}`)
        .join('，')}；${place(f, 'weights')}所印：${f.numbers('printed').map(share).join('，')}。`,
  },
  'composite-weights': {
    name: '综合得分与所印权重',
    says: (f, verdict) =>
      han`用${place(f, 'weights')}的权重，${verdict === 'consistent' ? '有' : '没有'}某个比例与位移能由各维度得出 ${f.text('composite')}${verdict !== 'consistent' && f.flag('others') ? '；换别的权重则能' : ''}。`,
  },
  'composite-linear': {
    name: '综合得分所隐含的权重',
    says: (f) => {
      const names = f.texts('dimensions');
      const weights = f
        .each('weights')
        .map((w, i) => han`${names[i]!} ${between(100 * w.number('lo'), 100 * w.number('hi'))}%`);
      if (weights.length === 0) return han`没有权重能由各维度得出 ${f.text('composite')}。`;
      const offset = f.has('offset')
        ? han`，位移 ${between(f.inner('offset').number('lo'), f.inner('offset').number('hi'), 2)}`
        : '';
      return han`${place(f, 'table')}的 ${f.text('composite')} 隐含的权重：${weights.join('，')}${offset}${f.flag('needsOffset') ? '；不带位移则没有权重与如此舍入的数相合' : ''}。`;
    },
  },
};

const computed: AuditRules = {
  recomputed: {
    name: '由数据重算印出的数字',
    says: (f) => {
      const failing = f
        .each('failing')
        .map(
          (one) =>
            han`${inChinese(one.text('name'))} 为 ${short(one.number('computed'))}，印作 ${short(one.number('printed'))}`,
        );
      return failing.length > 0
        ? han`${place(f, 'table')}由数据算得：${failing.join('；')}。`
        : han`${place(f, 'table')}的 ${f.text('checked')} 个数字都可由数据得出。`;
    },
  },
};

const SAID: Record<string, string> = {
  first: '居首',
  last: '居末',
  high: '高',
  low: '低',
  negative: '负',
  positive: '正',
  significant: '显著',
  'not significant': '不显著',
};
const said = (key: string): string => (Object.hasOwn(SAID, key) ? SAID[key]! : key);

const claims: AuditRules = {
  'claim-count': {
    name: '正文中的个数',
    says: (f) =>
      han`${f.text('total')} − ${f.text('without')}${f.texts('names').length > 0 ? `（${f.texts('names').join('、')}）` : ''} = ${f.text('left')}；正文作 ${f.text('count')}。`,
  },
  'claim-rank': {
    name: '正文中的名次',
    says: (f) => {
      const rank = f.number('best') === f.number('worst') ? f.text('best') : `${f.text('best')}–${f.text('worst')}`;
      const side = f.number('said') < f.number('best') ? '在它之前' : '在它之后';
      const beyond = f.texts('beyond').length > 0 ? han`；${side}的是${f.texts('beyond').join('、')}` : '';
      return han`${f.text('unit')}在${f.text('column')}的 ${f.text('of')} 个单位中列第 ${rank}；正文说${f.has('is') ? said(f.text('is')) : han`第 ${f.text('said')}`}${beyond}。`;
    },
  },
  'claim-level': {
    name: '正文所说单位的高低',
    says: (f) => {
      if (f.flag('both')) return han`${f.text('unit')}的 ${f.text('variable')} 既被称为高，又被称为低。`;
      const level = han`${f.text('unit')}的 ${f.text('variable')} 被称为${said(f.texts('said')[0] ?? '')}`;
      if (!f.has('value')) return han`${level}，而没有一张表印出它。`;
      return han`${level}：它是 ${short(f.number('value'))}，全体的中位数为 ${short(f.number('median'))}，均值为 ${short(f.number('mean'))}。`;
    },
  },
  'claim-group': {
    name: '正文所说一组的高低',
    says: (f) => {
      const [own, others] = f.numbers('medians');
      const contrary = f.texts('contrary');
      const list =
        contrary.length > 0
          ? han`${f.text('members')} 个单位中有 ${contrary.length} 个在全体均值的另一侧：${contrary.join('、')}。`
          : '';
      return han`${f.text('group')}的 ${f.text('column')} 被称为${said(f.text('is'))}：它的中位数为 ${short(own!)}，其余各组为 ${short(others!)}。${list}`;
    },
  },
  'claim-sign': {
    name: '正文中的符号',
    says: (f) => {
      const contrary = f
        .each('contrary')
        .map(
          (c) =>
            han`${short(c.number('estimate'))}（${inChinese(c.text('model'))}${c.has('component') ? han`，成分 ${c.text('component')}` : ''}）`,
        );
      return contrary.length > 0
        ? han`${f.text('term')} 被读作${said(f.text('is'))}，而印作 ${contrary.join('、')}。`
        : han`${f.text('term')} 在各处都为${said(f.text('is'))}。`;
    },
  },
  'claim-significance': {
    name: '正文中的显著性',
    says: (f, verdict) => {
      const what = han`${place(f, 'model')}中${component(f)} ${f.text('term')} 被称为${said(f.text('is'))}`;
      if (verdict === 'not checkable') return han`${what}；没有印出它的标准误、t、p 或星号。`;
      return han`${what}，${verdict === 'consistent' ? '与其 p 相符' : '在各显著性水平下都与其 p 不符'}。`;
    },
  },
  'coefficient-tests': {
    name: '估计、标准误、t、p 与星号',
    says: (f) => {
      const failing = f.texts('failing');
      return failing.length > 0
        ? han`${place(f, 'model')}中不能同时成立的项：${failing.join('、')}。`
        : han`${place(f, 'model')}中 ${f.texts('checked').length} 项彼此相符。`;
    },
  },
};

export const zhRules: AuditRules = { ...models, ...regressions, ...tables, ...computed, ...claims };
