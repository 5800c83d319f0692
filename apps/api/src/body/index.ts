/** Bodies: read up to a limit, parsed with nothing lost, checked. */
export { check } from './check.ts';
export { type Form, type FormFile, readForm } from './form.ts';
export { jsonBody } from './json-body.ts';
export { type BodyKind, bodyKind, mediaTypes } from './media.ts';
export { parseJson, parsePrintedJson } from './parse-json.ts';
export { readBytes } from './read-bytes.ts';
export {
  InlineData,
  refuseReferences,
  TABLE_KINDS,
  type TableRequest,
  tableBody,
  tableOf,
  withData,
} from './table-body.ts';
