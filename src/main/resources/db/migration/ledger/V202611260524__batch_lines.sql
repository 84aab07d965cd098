-- Which payments a batch made, line by line (E44): its page shows them. Whatever the caller says, a line is between the wallet and
-- somebody else, and takes only from who agreed beforehand or from whose wallet its author may use.
create table ledger.batch_line (
    batch    uuid not null references ledger.batch,
    n        integer not null check (n between 1 and 1000),   -- in the order in which they were paid
    number   integer not null check (number >= 1),            -- of the line in the list
    transfer uuid not null unique references ledger.transfer,
    primary key (batch, n)
);
insert into ledger.batch_line (batch, n, number, transfer)
    select b.id, i, i, t.id from ledger.batch b cross join generate_series(1, b.lines) i
    join ledger.transfer t on t.made_by = b.made_by and t.key = 'lot-' || b.id || '-' || (i - 1);
select journal.protect('ledger.batch_line');

-- As people.circles.Authorisations: oneself, managers of an organisation, roles with the wallet right over it or over a group.
create function ledger.may_pay_from(person uuid, wallet uuid, today date) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    with held as (
        select r.parent, r.organisation from people.group_seat s join people.groups r on r.id = s.role
        where s.person = may_pay_from.person and s.ended_at is null and s.starts_on <= today
          and coalesce(s.ends_on, 'infinity') >= today and r.closed_at is null and 'WALLET' = any (r.rights))
    select person = wallet
        or exists (select from people.seat s
            where s.organisation = wallet and s.person = may_pay_from.person and s.seat = 'MANAGER')
        or exists (select from held h where h.parent is null and h.organisation = wallet)
        or exists (select from held h join people.groups g on g.party = wallet and g.closed_at is null
            where case when h.parent is null then g.organisation is not distinct from h.organisation
                else g.id in (select x.descendant from people.group_ancestry x where x.ancestor = h.parent) end)
$$;

create function ledger.add_batch_line() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    whole ledger.batch;
    paid ledger.transfer;
begin
    select b.* into whole from ledger.batch b where b.id = new.batch;
    select t.* into paid from ledger.transfer t where t.id = new.transfer;
    if paid.kind <> 'PAYMENT' or paid.made_by is distinct from whole.made_by or new.n > whole.lines
        or whole.wallet <> (case whole.direction when 'OUT' then paid.payer else paid.payee end) then
        perform ledger.refuse('batch_transfer', new.transfer::text);
    end if;
    if whole.direction = 'IN' then
        -- an agreement that is being withdrawn is waited for
        perform from ledger.consent c where c.payer = paid.payer and c.payee = whole.wallet and c.ended_at is null for share;
        if not found and not ledger.may_pay_from(
                whole.made_by, paid.payer, (paid.made_at at time zone 'Europe/Paris')::date) then
            perform ledger.refuse('batch_consent', paid.payer::text);
        end if;
    end if;
    return new;
end $$;
create trigger add_batch_line before insert on ledger.batch_line
    for each row execute function ledger.add_batch_line();

-- A batch without all of its lines is none.
create function ledger.whole_batch() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if (select count(*) from ledger.batch_line l where l.batch = new.id) <> new.lines then
        perform ledger.refuse('batch_lines', new.id::text);
    end if;
    return null;
end $$;
create constraint trigger whole_batch after insert on ledger.batch
    deferrable initially deferred for each row execute function ledger.whole_batch();

revoke execute on function ledger.may_pay_from(uuid, uuid, date), ledger.add_batch_line(), ledger.whole_batch() from public;
