-- What tills sold is added up beside the sales, no longer within them: a sale writes its event, and till.summed says up to which
-- number the sums of days and months go. Whoever reads sums reads the events after it.
drop trigger sums_up on till.event;
drop function till.sum_up();

create table till.summed (
    till   uuid   primary key references till.till,
    number bigint not null default 0 check (number >= 0)
);
comment on table till.summed is 'up to which event the sums of each till go; derived, moved by till.sum_up alone';
comment on column till.summed.till is 'the till';
comment on column till.summed.number is 'of the last event that is in till.daily and till.monthly; 0: none';
grant select on till.summed to fabcom_app;
insert into till.summed (till, number) select till, number from till.head;

create or replace function till.begin() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into till.head (till, hash) values (new.id, sha256(convert_to('fabcom-till:' || new.id, 'UTF8')));
    insert into till.summed (till) values (new.id);
    return null;
end $$;

create or replace view till.daily_counted as
    select e.till, s.day, s.part, s.name, sum(s.n)::bigint as n, sum(s.pieces)::bigint as pieces, sum(s.sold)::bigint as sold,
        sum(s.refunded)::bigint as refunded, sum(s.net)::bigint as net
    from till.event e join till.summed u on u.till = e.till and e.number <= u.number
    cross join lateral till.sums_of(e.day, e.body::jsonb) s
    where e.kind in ('SALE', 'REFUND') group by e.till, s.day, s.part, s.name;
comment on view till.daily_counted is 'the same counted anew from what was signed, as far as the sums go';

-- One at a time for each till; who comes meanwhile leaves it to the other. Events that are visible have no gap: a till writes them
-- one after the other.
create function till.sum_up(of_till uuid) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    before bigint;
    upto bigint;
begin
    select s.number into before from till.summed s where s.till = of_till for update skip locked;
    if not found then return; end if;
    select max(e.number) into upto from till.event e where e.till = of_till;
    if upto is null or upto <= before then return; end if;
    with sums as materialized (
        select s.day, s.part, s.name, sum(s.n)::bigint as n, sum(s.pieces)::bigint as pieces, sum(s.sold)::bigint as sold,
            sum(s.refunded)::bigint as refunded, sum(s.net)::bigint as net
        from till.event e cross join lateral till.sums_of(e.day, e.body::jsonb) s
        where e.till = of_till and e.number > before and e.number <= upto and e.kind in ('SALE', 'REFUND') group by 1, 2, 3),
    days as (
        insert into till.daily as d (till, day, part, name, n, pieces, sold, refunded, net)
            select of_till, s.day, s.part, s.name, s.n, s.pieces, s.sold, s.refunded, s.net from sums s
        on conflict (till, day, part, name) do update set n = d.n + excluded.n, pieces = d.pieces + excluded.pieces,
            sold = d.sold + excluded.sold, refunded = d.refunded + excluded.refunded, net = d.net + excluded.net)
    insert into till.monthly as m (till, month, part, name, n, pieces, sold, refunded, net)
        select of_till, date_trunc('month', s.day)::date, s.part, s.name, sum(s.n), sum(s.pieces), sum(s.sold), sum(s.refunded),
            sum(s.net)
        from sums s group by 2, 3, 4
    on conflict (till, month, part, name) do update set n = m.n + excluded.n, pieces = m.pieces + excluded.pieces,
        sold = m.sold + excluded.sold, refunded = m.refunded + excluded.refunded, net = m.net + excluded.net;
    update till.summed s set number = upto where s.till = of_till;
end $$;
revoke execute on function till.sum_up(uuid) from public;
grant execute on function till.sum_up(uuid) to fabcom_app;

-- Which algorithm a key signs with: what was signed before is checked as it was signed (ADR 0188).
alter table till.signing_key add column algorithm text not null default 'Ed25519' check (algorithm in ('Ed25519', 'P-256'));
comment on column till.signing_key.algorithm is 'Ed25519 (RFC 8032), or P-256: ECDSA with SHA-256, signatures in the form of IEEE P1363';
comment on table till.signing_key is 'keys of the instance that sign what happens at tills, each by its own algorithm';
