/** Where Reports are kept: one small port. A Report is immutable, so the same id always means the same bytes. */
export interface ReportStore {
  /** The JSON text of a Report, or null where there is none or its time is over. */
  get(id: string): Promise<string | null>;
  /** Keeps a Report; false where it was there already, which then counts from now. */
  put(id: string, json: string): Promise<boolean>;
  /** Answers when the store can be used; throws where it cannot. */
  ready(): Promise<void>;
}

/** What every store is made with. */
export interface StoreOptions {
  /** Seconds that a Report is kept. */
  readonly seconds: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
