/** From a finished Report to what people read: tables, figures, sentences, text and documents in Chinese and English. */
export * from './document/index.ts';
export * from './figure/index.ts';
export * from './formula/index.ts';
export * from './number/index.ts';
export * from './outline/index.ts';
export * from './script/index.ts';
export * from './sentence/index.ts';
export * from './table/index.ts';
export * from './text/index.ts';
export * from './words/index.ts';
