/** Faces and sizes of a DOCX as Chinese and Western journals set them; sizes are half points. */
export const FACES = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: 'SimSun' };
export const HEADING_FACES = { ...FACES, eastAsia: 'SimHei' };
export const SIZE = { title: 36, heading: 28, subheading: 24, text: 24, table: 21, note: 18, code: 18 };
/** Twentieths of a point. */
export const SPACE = { line: 360, paragraph: 120, before: 240 };
/** A4 with 2.5 cm margins in twentieths of a point: the sheet, its text; the text also in pixels at 96 to the inch. */
export const PAGE = { wide: 11906, height: 16838, width: 9070, pixels: 604, margin: 1418 };
