-- The debts that the books of a party know are the books' business: they look down at debts, debts no more up at periods.
alter function ledger.debts_of(uuid) set schema accounting;
do $$
begin
    execute replace(pg_get_functiondef('accounting.unrecorded(uuid)'::regprocedure), 'ledger.debts_of', 'accounting.debts_of');
end $$;
