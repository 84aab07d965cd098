-- What a line of a budget said before keeps in what it counted, and where it came from.
alter table governance.budget_change
    add column unit text check (unit in ('EURO', 'TIME', 'CURRENCY', 'THING')),
    add column thing text not null default '' check (length(thing) <= 60),
    add column currency uuid,
    add column source text not null default '' check (length(source) <= 200);
alter table governance.budget_change disable trigger append_only;
update governance.budget_change c set unit = l.unit, thing = l.thing, currency = l.currency, source = l.source
    from governance.budget_line l where l.id = c.line;
alter table governance.budget_change enable trigger append_only;
alter table governance.budget_change alter column unit set not null;
alter table governance.budget_change add constraint budget_change_currency check ((unit = 'CURRENCY') = (currency is not null));
comment on column governance.budget_change.unit is 'in what it counted, as it was; of changes before 29 November 2026 what the line counts in now';
comment on column governance.budget_change.thing is 'what was counted, where the unit was THING';
comment on column governance.budget_change.currency is 'refers to ledger.currency';
comment on column governance.budget_change.source is 'where it came from, or for what, as it was';
comment on column governance.budget_change.prudent is 'the least that was expected, in the unit it had';
comment on column governance.budget_change.likely is 'what was expected, in the unit it had';
comment on column governance.budget_change.ambitious is 'the most that was hoped for, in the unit it had';
