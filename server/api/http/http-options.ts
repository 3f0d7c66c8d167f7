/** How the front door is kept. */
export interface HttpOptions {
  readonly logLevel: string;
  /** Origins whose pages may read answers ("https://desk.example.scot"). */
  readonly corsOrigins: readonly string[];
  /** Proxies, as addresses or ranges, whose word for a caller's address (X-Forwarded-For) is taken. */
  readonly trustedProxies: readonly string[];
  readonly requestsPerMinute: RequestsPerMinute;
}

/** 0 for as many as come. */
export interface RequestsPerMinute {
  readonly perAddress: number;
  readonly perAccount: number;
}
