-- A tool that joins a plan which the organisation has accepted waits for its word: no step is taken on it until then.
alter table plan.plan_item add asked_at timestamptz;
comment on column plan.plan_item.asked_at is 'since when it waits for the word of the organisation; null: it is in what they accepted';
create index plan_item_asked on plan.plan_item (plan) where asked_at is not null;
