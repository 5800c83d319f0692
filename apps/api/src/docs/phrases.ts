/** The reference's phrases in Chinese, by the English that the operations and the document carry. */
import type { Language } from '../language.ts';
import type { Operation } from '../operation.ts';

export const CHINESE: Readonly<Record<string, string>> = {
  'Summary, normality and histogram of columns': '各列的概括统计、正态性与直方图',
  'As `cedu describe --json`. Without `columns`, every numeric one.':
    '与 `cedu describe --json` 相同。不写 `columns` 时取全部数值列。',
  'One description a column': '每列一项描述',
  'A composite index of columns': '由若干列合成的指数',
  'As `cedu index --json`. An indicator with a minus before its name is better when it is low.':
    '与 `cedu index --json` 相同。名称前带减号的指标以低为好。',
  'Weights, scores and ranks': '权重、得分与名次',
  'y = a·exp(bx) by least squares': 'y = a·exp(bx) 的最小二乘拟合',
  'As `cedu exponential --json`: the fit on the original scale, and the log-linear one beside it.':
    '与 `cedu exponential --json` 相同：原尺度上的拟合，旁列对数线性拟合。',
  'The fit': '拟合结果',
  'Least squares': '最小二乘回归',
  'As `cedu ols --json`: an element of a Report’s `regressions`. The formula is in R’s notation.':
    '与 `cedu ols --json` 相同：报告中 `regressions` 的一个元素。公式按 R 的写法。',
  'The regression': '回归结果',
  'Gaussian mixture of regressions': '高斯混合回归',
  'As `cedu mixture --json`: every K asked for, by EM with many starts, and the criteria’s choice.':
    '与 `cedu mixture --json` 相同：对所求的每个 K 以多起点 EM 估计，并给出各准则的选择。',
  'The mixture': '混合回归结果',
  'Printed tables beside the arithmetic that they must obey': '把印出的表格与其必须满足的算术对照',
  'As `cedu audit --json`. The body is a `printed.yaml` as JSON. Figures may be texts or numbers: a number keeps the zeros that it was sent with.':
    '与 `cedu audit --json` 相同。请求体是写成 JSON 的 `printed.yaml`。数字可写成文本或数值：数值保留发送时的末尾零。',
  'Every finding': '全部核查结果',
  'Run a study': '运行一项研究',
  'A study with its data, or a bundled study with changes. The Report’s id is made of what went in, so the same request always has the same Report: it serves as idempotency key.':
    '一项研究及其数据，或自带研究加改动。报告的 id 由输入内容算出，因此同样的请求总得到同一份报告，它本身就是幂等键。',
  'The Report, which was there already': '已存的报告',
  'The Report, made now': '新生成的报告',
  'Where the Report is': '报告的地址',
  'The Report’s id, quoted': '加引号的报告 id',
  'A CSV, JSON or XLSX file': 'CSV、JSON 或 XLSX 文件',
  'The study, as YAML or JSON': '研究文件，YAML 或 JSON',
  'Its printed tables, as YAML or JSON': '印出的表格，YAML 或 JSON',
  'Changes to the study, as JSON': '对研究的改动，JSON',
  'A Report': '一份报告',
  'Immutable: it may be kept for ever. It is itself given up after the time that /v1/limits states.':
    '不可变，可永久缓存。服务器保存到 /v1/limits 所述的期限为止。',
  'SHA-256 of what went in, in hexadecimal': '输入内容的 SHA-256，十六进制',
  'The Report': '报告',
  'As the caller has it, by If-None-Match': '与调用方手中的相同（依 If-None-Match）',
  'A Report made again from its own specification, and compared': '按报告自身的设定重算并比较',
  'As `cedu verify --json`: to the bit, to twelve digits, or not, with the places that differ.':
    '与 `cedu verify --json` 相同：逐位相同、十二位数字相同，或不同并指出何处。',
  'What it comes to': '比较的结论',
  'Run a study that takes long': '运行一项耗时的研究',
  'Takes what /v1/reports takes, with a wider bound on work. With an Idempotency-Key, the same request sent again is the same job.':
    '接受与 /v1/reports 相同的请求，计算量上限更宽。带 Idempotency-Key 时，重发的同一请求是同一任务。',
  'A word of the caller’s own for this request': '调用方为此请求自定的标识',
  'The job': '任务',
  'Where the job is': '任务的地址',
  'How far a job is': '任务的进度',
  'The job’s id': '任务的 id',
  'The job at each change, as server-sent events, until it has ended':
    '任务每次变化时的状态，以服务器推送事件给出，直至结束',
  'Events named `job`, the job as their data': '名为 `job` 的事件，数据即任务',
  'Cancel a job; what it has stored stays': '取消任务，已存的结果保留',
  'The job as it is now': '任务的当前状态',
  'The tables of a Report': '报告的各表',
  'The Report’s id': '报告的 id',
  'The language; else Accept-Language decides': '语言；不写时依 Accept-Language',
  'Names and titles': '名称与标题',
  'A table of a Report': '报告的一张表',
  'The form by Accept, or by a suffix to the name: json, csv, md, html, tex, txt, xlsx, docx.':
    '格式依 Accept，或依名称后缀：json、csv、md、html、tex、txt、xlsx、docx。',
  'The table’s name, with or without a suffix': '表名，可带后缀',
  'The table': '表',
  'The figures that the Report can fill': '报告足以绘出的各图',
  'A figure of a Report, as SVG': '报告的一幅图，SVG',
  'The figure’s name, with or without .svg': '图名，可带 .svg',
  'For a phone, a tablet, a desk': '适合手机、平板或桌面',
  'A complete SVG document': '完整的 SVG 文件',
  'The study as a document, its form by Accept': '写成文档的研究，格式依 Accept',
  'The study as a document: .html': '写成文档的研究：.html',
  'The study as a document: .md': '写成文档的研究：.md',
  'The study as a document: .tex': '写成文档的研究：.tex',
  'The study as a document: .docx': '写成文档的研究：.docx',
  'The document': '文档',
  'The bundled studies': '自带的研究',
  'Ids and titles': 'id 与标题',
  'A study, its defaults filled in': '一项研究，默认值已填入',
  'The id of a bundled study': '自带研究的 id',
  'The study': '研究',
  'The data of a study, as CSV': '一项研究的数据，CSV',
  'A header and a line for each unit': '一行表头，每单位一行',
  'Whether the server lives': '服务器是否在运行',
  'It does': '是',
  'Whether the server takes work: its store answers and it is not closing':
    '服务器是否接受请求：存储有应答，且不在关闭中',
  'What one request may ask for': '一次请求的上限',
  'Limits by name': '各项上限',
};

/** What a reader of the reference reads of an operation, in English. */
export const phrasesOf = ({ summary, about, parameters = [], answers, body }: Operation): string[] => [
  summary,
  ...(about === undefined ? [] : [about]),
  ...parameters.map((parameter) => parameter.about),
  ...Object.values(answers).flatMap((answer) => [answer.about, ...Object.values(answer.headers ?? {})]),
  ...Object.values(body?.form ?? {}),
];

/** The phrase in a language. */
export const phrase = (english: string, lang: Language): string =>
  lang === 'zh' ? (CHINESE[english] ?? english) : english;
