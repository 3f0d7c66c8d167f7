/** How the front door is kept. */
export interface HttpOptions {
  readonly logLevel: string;
  /** Origins whose pages may read answers ("https://desk.example.scot"). */
  readonly corsOrigins: readonly string[];
  /** Proxies, as addresses or ranges, whose word for a caller's address (X-Forwarded-For) is taken. */
  readonly trustedProxies: readonly string[];
  readonly requestsPerMinute: RequestsPerMinute;
  readonly connections: ConnectionLimits;
  readonly patience: Patience;
}

/** How many connections may be open at once; 0 for as many as come. */
interface ConnectionLimits {
  readonly total: number;
  /** Of one address, or one network of IPv6. A trusted proxy may have as many as it likes. */
  readonly perAddress: number;
}

/** How long a connection is waited for (milliseconds). Configured by tests alone. */
interface Patience {
  /** Until a request has come whole. */
  readonly requestMilliseconds: number;
  /** Until the next request begins. */
  readonly idleMilliseconds: number;
  /** Until an answer is worked out and taken. */
  readonly answerMilliseconds: number;
  /** Until a refused connection is closed, so that the refusal can be read. */
  readonly lingerMilliseconds: number;
}

/** 0 for as many as come. */
interface RequestsPerMinute {
  readonly perAddress: number;
  readonly perAccount: number;
}
