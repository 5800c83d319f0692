/** What the API itself says, in English; what core says has its words in @cedu/report. */
import type { RequestFault } from '../problem/index.ts';

type Values = RequestFault['values'];

export const en: Record<RequestFault['code'], (values: Values) => string> = {
  'json/syntax': () => 'not JSON',
  'json/encoding': () => 'not UTF-8',
  'json/too_deep': ({ most }) => `nested deeper than ${most}`,
  'json/duplicate_key': () => 'a key stands twice in one object',
  'json/reserved_key': () => 'a reserved key',
  'json/number_out_of_range': () => 'a number beyond ±1.8e308',
  'request/unknown_key': ({ nearest }) =>
    nearest === null ? 'an unknown key' : `an unknown key; did you mean \`${nearest}\``,
  'request/missing_key': () => 'this key is needed',
  'request/invalid_value': ({ expected }) => `not ${expected}`,
  'request/data_not_inline': () => 'the data must stand in the request: names of files and URLs are not followed',
  'request/unknown_study': ({ nearest }) =>
    nearest === null ? 'no bundled study has this id' : `no bundled study has this id; did you mean \`${nearest}\``,
  'request/reserved_name': () => 'a reserved name',
  'request/no_place': () => 'there is no mapping here to set a key of',
  'request/no_file': () => 'the form needs a part `data` with a file',
  'request/idempotency_key': ({ most }) => `an Idempotency-Key is a word of 1 to ${most} characters`,
  'request/too_large': ({ most }) => `larger than the limit of ${most} bytes`,
  'request/too_costly': ({ found, most }) => `estimated work, of at most ${most}: ${found}`,
  'job/stopped': () => 'the work ended by itself, and nothing is wrong with the request: ask again',
};
