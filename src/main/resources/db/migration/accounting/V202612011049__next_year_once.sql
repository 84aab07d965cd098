-- Periods follow each other without gap nor overlap. Two who write at once may both need the next one: whoever comes second finds it.
create or replace function accounting.add_period() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    last date;
begin
    perform from accounting.books b where b.party = new.party for no key update;
    if exists (select from accounting.book_period p
        where p.party = new.party and p.first_day = new.first_day and p.last_day = new.last_day) then return null; end if;
    select max(p.last_day) into last from accounting.book_period p where p.party = new.party;
    if new.first_day <> last + 1 then perform ledger.refuse('period_gap', new.first_day::text); end if;
    new.closed_at := null;
    return new;
end $$;
