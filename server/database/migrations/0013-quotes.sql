-- What a week costs must have one answer: no two rates that stand are for the same unit and band on one day.
alter table directory.rate add constraint rate_one_at_a_time
  exclude using gist (service_id with =, unit with =, band with =, daterange(starts_on, ends_on) with &&)
  where (superseded_at is null);
