-- Only what is kept elsewhere is owed so: other currencies move in the safe itself.
create function ledger.ask_debt() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if exists (select from unnest(new.currencies) c where not exists (
            select from ledger.currency k where k.id = c and k.regime = 'EXTERNAL')) then
        perform ledger.refuse('debt_external', new.currencies::text);
    end if;
    return new;
end $$;
create trigger ask_debt before insert on ledger.debt for each row execute function ledger.ask_debt();
revoke execute on function ledger.ask_debt() from public;
