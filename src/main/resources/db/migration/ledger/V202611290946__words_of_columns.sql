-- What each column holds, for schema.json.
comment on column ledger.charge.month is 'first day of the month it is for';
comment on column ledger.charge.party is 'whose account paid';
comment on column ledger.charge.rule is 'by which rule';
comment on column ledger.charge.transfer is 'refers to ledger.transfer';
comment on column ledger.charge.units is 'taken, in the smallest unit of the currency; 0: refused';
comment on column ledger.charge_month.made_at is 'when the month was taken';
comment on column ledger.charge_month.month is 'first day of the month';
comment on column ledger.charge_month.rule is 'of which rule';
comment on column ledger.charge_rule.currency is 'what is charged';
comment on column ledger.charge_rule.from_month is 'first day of the first month';
comment on column ledger.charge_rule.id is 'key';
comment on column ledger.charge_rule.kind is 'DEMURRAGE or CONTRIBUTION';
comment on column ledger.charge_rule.label is 'as a statement calls it';
comment on column ledger.charge_rule.made_at is 'when it was said';
comment on column ledger.charge_rule.made_by is 'who said it';
