-- Where nobody of the organisation signs in, whoever accompanies notes who agreed with the plan, and when.
alter table plan.plan add column accepted_words text not null default ''
    check (length(accepted_words) <= 500 and (accepted_words = '' or accepted_at is not null));
comment on column plan.plan.accepted_words is 'who of the organisation agreed, when and how, as it was noted for them; empty: they accepted it themselves';
