-- Hours that nobody said are unknown, not none.
alter table accompaniers.quote_outcome
    alter column paid_minutes drop not null,
    alter column given_minutes drop not null,
    alter column asker_minutes drop not null;
comment on column accompaniers.quote_outcome.paid_minutes is 'counted time of the provider; null: not said';
comment on column accompaniers.quote_outcome.given_minutes is 'offered time of the provider; null: not said';
comment on column accompaniers.quote_outcome.asker_minutes is 'time of the asker; null: not said';
