/** Every type of problem there is (RFC 9457): its status, and what its page says. */
import type { Language } from '../language.ts';

interface Words {
  readonly title: string;
  /** What it means and what helps, for the page of the type. */
  readonly about: string;
}

interface ProblemType extends Record<Language, Words> {
  readonly status: 400 | 401 | 404 | 405 | 406 | 409 | 413 | 415 | 422 | 429 | 500 | 501 | 503;
}

export const PROBLEMS = {
  json: {
    status: 400,
    en: {
      title: 'The body is not JSON that can be read',
      about:
        'A syntax error, a key that stands twice in one object, a reserved key, a number beyond ±1.8e308, or nesting deeper than 64. The pointer names the place.',
    },
    zh: {
      title: '请求体不是可读的 JSON',
      about: '语法错误、同一对象中重复的键、保留的键、超出 ±1.8e308 的数，或嵌套超过 64 层。指针指明位置。',
    },
  },
  unauthorized: {
    status: 401,
    en: {
      title: 'A key is needed',
      about: 'This server asks for an API key: "Authorization: Bearer KEY". The one sent is absent or unknown.',
    },
    zh: { title: '需要密钥', about: '本服务要求 API 密钥："Authorization: Bearer 密钥"。未提供，或不识别。' },
  },
  'not-found': {
    status: 404,
    en: {
      title: 'Nothing here',
      about:
        'No resource has this address. A Report is kept for a time that the documentation states; sent again, the same request makes the same Report with the same id.',
    },
    zh: {
      title: '此处无内容',
      about: '此地址没有资源。报告只保存一段时间（见文档）；再次发送同一请求会得到编号相同的同一报告。',
    },
  },
  method: {
    status: 405,
    en: { title: 'Not with this method', about: 'The header Allow lists the methods of this address.' },
    zh: { title: '不支持此方法', about: '响应头 Allow 列出此地址支持的方法。' },
  },
  'not-acceptable': {
    status: 406,
    en: {
      title: 'Not in any of the forms asked for',
      about:
        'Accept names no form in which this resource exists. A suffix such as .csv, .md or .docx chooses one as well.',
    },
    zh: { title: '没有所要的格式', about: 'Accept 未列出此资源已有的格式。也可用后缀（如 .csv、.md、.docx）选择。' },
  },
  conflict: {
    status: 409,
    en: {
      title: 'The key was used for another request',
      about: 'An Idempotency-Key stands for one request. Take a new key for a new one.',
    },
    zh: { title: '该键已用于另一请求', about: '一个 Idempotency-Key 只代表一个请求。新请求请用新键。' },
  },
  'too-large': {
    status: 413,
    en: {
      title: 'Too large',
      about: 'The body, or the table in it, is larger than this server takes. The limits are listed at /v1/limits.',
    },
    zh: { title: '过大', about: '请求体或其中的表超过本服务的上限。上限见 /v1/limits。' },
  },
  'media-type': {
    status: 415,
    en: {
      title: 'Not a media type that is read here',
      about: 'The header Accept-Post lists those that are. Bodies come without Content-Encoding.',
    },
    zh: { title: '不读取此媒体类型', about: '响应头 Accept-Post 列出可读取的类型。请求体不可带 Content-Encoding。' },
  },
  request: {
    status: 422,
    en: {
      title: 'The request is not of the form that this address takes',
      about:
        'An unknown key, a key that is missing, or a value that is not allowed; each with its pointer. Data stands in the request itself: names of files and URLs are not followed.',
    },
    zh: {
      title: '请求的形式不符',
      about: '未知的键、缺少的键或不允许的值，各附指针。数据须写在请求之内：不读取文件名与网址。',
    },
  },
  data: {
    status: 422,
    en: {
      title: 'The data cannot be used',
      about:
        'The table has rows of different lengths, names that stand twice, cells that are no numbers, or missing values where none may be.',
    },
    zh: { title: '数据不可用', about: '表中各行长度不一、名称重复、单元格不是数，或在不允许处有缺失。' },
  },
  formula: {
    status: 422,
    en: {
      title: 'The formula cannot be used',
      about:
        'A formula or an expression holds an unknown name or function, or is cut short. `at` counts characters from 1.',
    },
    zh: { title: '公式不可用', about: '公式或表达式含未知的名称或函数，或不完整。`at` 从 1 数字符。' },
  },
  study: {
    status: 422,
    en: { title: 'The study cannot be run', about: 'A section has an unknown key, or lacks what it stands on.' },
    zh: { title: '研究无法运行', about: '某一节含未知的键，或缺少其前提。' },
  },
  printed: {
    status: 422,
    en: { title: 'The printed tables cannot be read', about: 'Figures are given as they are printed, as texts.' },
    zh: { title: '印刷表格不可读', about: '数字须按印刷原样，以文本给出。' },
  },
  estimate: {
    status: 422,
    en: {
      title: 'It cannot be computed from these data',
      about:
        'Columns that determine one another, too few rows, nothing that varies: the code says which, the pointer where.',
    },
    zh: {
      title: '由这些数据无法计算',
      about: '列之间线性相关、行数过少、没有变化的列等：代码说明哪种，指针说明何处。',
    },
  },
  'too-costly': {
    status: 422,
    en: {
      title: 'More work than one request may ask for',
      about:
        'The work is estimated before it starts. Fewer starts, components, draws or rows make it less; long work goes to /v1/jobs.',
    },
    zh: {
      title: '超过单次请求的计算量',
      about: '开始之前先估算计算量。减少起点、组分、抽样或行数可降低；长时间计算请用 /v1/jobs。',
    },
  },
  rate: {
    status: 429,
    en: { title: 'Too many requests', about: 'Retry-After says in how many seconds there is room again.' },
    zh: { title: '请求过多', about: 'Retry-After 给出多少秒后可再试。' },
  },
  bug: {
    status: 500,
    en: { title: 'A bug of ours', about: 'Report it with the request id, and nothing else of yours is needed.' },
    zh: { title: '程序缺陷', about: '请附请求编号报告，无需其他内容。' },
  },
  'no-jobs': {
    status: 501,
    en: {
      title: 'No jobs on this host',
      about:
        'This server was set up without a place for long work. Ask for the Report itself, at /v1/reports, where the limits allow.',
    },
    zh: { title: '此主机不执行任务', about: '此服务未配置长时间计算。在上限之内可直接请求 /v1/reports。' },
  },
  busy: {
    status: 503,
    en: {
      title: 'Busy or closing',
      about: 'The server has as much work as it takes, or is shutting down. Retry-After says when to try again.',
    },
    zh: { title: '繁忙或正在关闭', about: '服务的工作已满，或正在关闭。Retry-After 给出再试的时间。' },
  },
} as const satisfies Record<string, ProblemType>;

export type ProblemName = keyof typeof PROBLEMS;
export const problemNames = Object.keys(PROBLEMS) as ProblemName[];
