/** What the document says of an endpoint. Each route's file declares its own, from the schemas that it checks with. */
import type { z } from 'zod';
import type { BodyKind } from './body/index.ts';
import type { ProblemName } from './problem/index.ts';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly about: string;
  readonly schema?: z.ZodType;
}

export interface Answer {
  readonly about: string;
  /** By media type; null is a body that no schema describes: text, or a file. */
  readonly content?: Readonly<Record<string, z.ZodType | null>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Operation {
  readonly method: 'get' | 'post' | 'delete';
  /** As OpenAPI writes it: `/v1/reports/{id}`. */
  readonly path: string;
  readonly id: string;
  readonly tag: 'estimators' | 'studies' | 'reports' | 'jobs' | 'service';
  readonly summary: string;
  readonly about?: string;
  readonly parameters?: readonly Parameter[];
  readonly body?: {
    readonly schema: z.ZodType;
    readonly kinds: readonly BodyKind[];
    readonly example?: unknown;
    /** The parts of a form, and what each is; `data` and `request` where left out. */
    readonly form?: Readonly<Record<string, string>>;
  };
  readonly answers: Readonly<Record<number, Answer>>;
  /** Beside those that every address has. */
  readonly problems: readonly ProblemName[];
}

/** The problems of every endpoint that reads a table. */
export const TABLE_PROBLEMS = ['json', 'too-large', 'media-type', 'request', 'data', 'busy'] as const;
