-- A rule is written once, two demurrages never take the same month, and one that took nothing yet may be taken back.
alter table ledger.charge_rule drop constraint charge_rule_check;
alter table ledger.charge_rule
    add constraint charge_rule_months check (until_month >= from_month - interval '1 month' and extract(day from until_month) = 1),
    add constraint charge_one_demurrage exclude using gist (currency with =,
        daterange(from_month, (until_month + interval '1 month')::date, '[)') with &&) where (kind = 'DEMURRAGE');
create unique index charge_rule_once on ledger.charge_rule (currency, kind, label, from_month) where until_month is null;
comment on column ledger.charge_rule.until_month is 'the last month that is taken; none: it goes on; before the first one: it was taken back';
