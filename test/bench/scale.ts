/** How large the generated database is. */
export interface Scale {
  readonly services: number;
  /** How often those services are there, each time of other organisations. */
  readonly copies: number;
  readonly people: number;
  /** Funds; each has 40 transfers and six commissions. */
  readonly funds: number;
  /** Brokerages, each with 40 people who have a fund. */
  readonly brokerages: number;
  /** Providers to whom the offers are made that the benchmark accepts. */
  readonly accepting: number;
}

/** The size of Scotland: its register's services, those with support from a council, and two million transfers. */
export const SCOTLAND: Scale = {
  services: 14_000,
  copies: 1,
  people: 100_000,
  funds: 50_000,
  brokerages: 1_250,
  accepting: 20,
};

/** Large enough to see that everything works, small enough to wait for. */
export const QUICK: Scale = {
  services: 1_400,
  copies: 2,
  people: 2_000,
  funds: 1_000,
  brokerages: 25,
  accepting: 20,
};

/** A directory of a million services, with few people: how searching it grows. */
export const MILLION: Scale = { ...QUICK, services: 12_500, copies: 80 };
