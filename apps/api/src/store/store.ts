/** Where Reports are kept: one small port. A Report is immutable, so the same id always means the same bytes. */
export interface ReportStore {
  /** The JSON text of a Report, or null where there is none or its time is over. */
  get(id: string): Promise<string | null>;
  /** Keeps a Report, and that `request` led to it; false where it was there already, which then counts from now. */
  put(id: string, json: string, request: string): Promise<boolean>;
  /** The id of the Report that a request led to, or null. */
  ofRequest(request: string): Promise<string | null>;
  /** Resolves when the store can be used; rejects where it cannot. */
  ready(): Promise<void>;
}

/** What every store is made with. */
export interface StoreOptions {
  /** Seconds that a Report is kept. */
  readonly seconds: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
