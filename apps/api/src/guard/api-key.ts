/** Who a key belongs to, and how much that caller may ask. */
export interface ApiKey {
  /** In the log, never the key. */
  readonly name: string;
  /** SHA-256 of the key, in hexadecimal. */
  readonly hash: string;
  /** Requests a minute; the server's own where left out. */
  readonly perMinute?: number | undefined;
}
