/** Configuration of the HTTP server. */
export interface HttpOptions {
  readonly logLevel: string;
  /** Origins whose pages may read responses ("https://desk.example.scot"). */
  readonly corsOrigins: readonly string[];
  /** Proxies, as addresses or ranges, whose X-Forwarded-For header is trusted for a caller's address. */
  readonly trustedProxies: readonly string[];
  readonly requestsPerMinute: RequestsPerMinute;
  readonly connections: ConnectionLimits;
  readonly patience: Patience;
}

/** Maximum number of open connections; 0 for no limit. */
interface ConnectionLimits {
  readonly total: number;
  /** Limit for one address, or one /64 network of IPv6. A trusted proxy has no limit. */
  readonly perAddress: number;
}

/** Timeouts of a connection, in milliseconds. Only tests configure them. */
interface Patience {
  /** Until a request has arrived whole. */
  readonly requestMilliseconds: number;
  /** Until the next request begins. */
  readonly idleMilliseconds: number;
  /** Until a response is computed and received. */
  readonly answerMilliseconds: number;
  /** Until a refused connection is closed, so that the refusal can be read. */
  readonly lingerMilliseconds: number;
}

/** Maximum number of requests; 0 for no limit. */
interface RequestsPerMinute {
  readonly perAddress: number;
  readonly perAccount: number;
}
