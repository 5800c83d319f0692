/** The options of a request that stand in the address, where the body is a file. */
import type { z } from 'zod';

/**
 * By key of the schema: the text as it is where the schema takes it, else its JSON, else the list that its commas part.
 * A key given twice is a list. What no reading fits stays text, and the schema says what is wrong with it.
 *
 * @example
 * fromQuery(new URLSearchParams('formula=y~x&level=0.9'), OlsRequest.shape); // => ({ formula: 'y~x', level: 0.9 })
 * fromQuery(new URLSearchParams('columns=a,b'), DescribeRequest.shape); // => ({ columns: ['a', 'b'] })
 */
export function fromQuery(query: URLSearchParams, shape: Readonly<Record<string, z.ZodType>>): Record<string, unknown> {
  const request: Record<string, unknown> = Object.create(null);
  for (const key of new Set(query.keys())) {
    if (key === 'lang') continue;
    const texts = query.getAll(key);
    const schema = Object.hasOwn(shape, key) ? shape[key] : undefined;
    request[key] = texts.length > 1 ? texts : schema === undefined ? texts[0] : reading(texts[0]!, schema);
  }
  return request;
}

function reading(text: string, schema: z.ZodType): unknown {
  const readings: unknown[] = [text];
  try {
    readings.push(JSON.parse(text));
  } catch {
    // Not JSON: one of the other readings.
  }
  readings.push(text.split(','));
  const fitting = readings.find((value) => schema.safeParse(value).success);
  return fitting ?? text;
}
