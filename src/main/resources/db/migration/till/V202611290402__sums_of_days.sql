-- What tills sold by the day on which it was sold (that of the notebook, if it was copied later): events are read once, when
-- they are written, and totals, turnover and reports add up these rows.
create function till.sums_of(of_day date, said jsonb)
    returns table (day date, part text, name text, n bigint, pieces bigint, sold bigint, refunded bigint, net bigint)
    language sql stable set search_path = pg_catalog as $$
    select coalesce((said ->> 'written_on')::date, of_day), x.part, x.name, count(*), sum(x.pieces)::bigint,
        sum(case when said ->> 'kind' = 'SALE' then x.cents else 0 end)::bigint,
        sum(case when said ->> 'kind' = 'REFUND' then x.cents else 0 end)::bigint, sum(x.net)::bigint
    from (
        select 'EVENT' as part, said ->> 'kind' as name, 0 as pieces, (said ->> 'cents')::bigint as cents, 0 as net
        union all
        select 'LINE', case when l ->> 'way' = 'ROUND_UP' then 'ROUND_UP' else coalesce(l ->> 'category', '') end,
            coalesce(abs((l ->> 'pieces')::bigint), 0),
            (l ->> 'cents')::bigint, coalesce((l ->> 'net')::bigint, (l ->> 'cents')::bigint)
        from jsonb_array_elements(said -> 'lines') l
        union all
        select 'MEANS', coalesce(p ->> 'means', ''), 0, (p ->> 'cents')::bigint, 0 from jsonb_array_elements(said -> 'payments') p) x
    group by x.part, x.name
$$;

create table till.daily (
    till     uuid   not null references till.till,
    day      date   not null,
    part     text   not null check (part in ('EVENT', 'LINE', 'MEANS')),
    name     text   not null,
    n        bigint not null,
    pieces   bigint not null,
    sold     bigint not null,
    refunded bigint not null,
    net      bigint not null,
    primary key (till, day, part, name)
);
comment on table till.daily is 'derived from till.event: sums of sales and refunds by day; compared by ./fabcom check';
comment on column till.daily.till is 'the till';
comment on column till.daily.day is 'on which it was sold: that of the notebook, if it was copied later';
comment on column till.daily.part is 'what is summed: the events themselves, their lines, their payments';
comment on column till.daily.name is 'SALE or REFUND; category of VAT, or ROUND_UP for gifts; means of payment';
comment on column till.daily.n is 'how many';
comment on column till.daily.pieces is 'pieces of lines, those that came back among them';
comment on column till.daily.sold is 'cents of sales, all taxes included';
comment on column till.daily.refunded is 'cents of refunds, below zero';
comment on column till.daily.net is 'cents of lines without VAT, refunds taken off';
grant select on till.daily to fabcom_app;

create table till.monthly (
    till     uuid   not null references till.till,
    month    date   not null,
    part     text   not null,
    name     text   not null,
    n        bigint not null,
    pieces   bigint not null,
    sold     bigint not null,
    refunded bigint not null,
    net      bigint not null,
    primary key (till, month, part, name)
);
comment on table till.monthly is 'derived from till.event: the same by month, so that a year is a few rows; compared by ./fabcom check';
comment on column till.monthly.till is 'the till';
comment on column till.monthly.month is 'its first day';
comment on column till.monthly.part is 'as in till.daily';
comment on column till.monthly.name is 'as in till.daily';
comment on column till.monthly.n is 'how many';
comment on column till.monthly.pieces is 'as in till.daily';
comment on column till.monthly.sold is 'cents of sales, all taxes included';
comment on column till.monthly.refunded is 'cents of refunds, below zero';
comment on column till.monthly.net is 'cents of lines without VAT, refunds taken off';
grant select on till.monthly to fabcom_app;

create view till.daily_counted as
    select e.till, s.day, s.part, s.name, sum(s.n)::bigint as n, sum(s.pieces)::bigint as pieces, sum(s.sold)::bigint as sold,
        sum(s.refunded)::bigint as refunded, sum(s.net)::bigint as net
    from till.event e cross join lateral till.sums_of(e.day, e.body::jsonb) s
    where e.kind in ('SALE', 'REFUND') group by e.till, s.day, s.part, s.name;
comment on view till.daily_counted is 'the same counted anew from what was signed';
grant select on till.daily_counted to fabcom_app;

create function till.sum_up() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    with sums as materialized (select s.* from till.sums_of(new.day, new.body::jsonb) s),
    days as (
        insert into till.daily as d (till, day, part, name, n, pieces, sold, refunded, net)
            select new.till, s.day, s.part, s.name, s.n, s.pieces, s.sold, s.refunded, s.net from sums s
        on conflict (till, day, part, name) do update set n = d.n + excluded.n, pieces = d.pieces + excluded.pieces,
            sold = d.sold + excluded.sold, refunded = d.refunded + excluded.refunded, net = d.net + excluded.net)
    insert into till.monthly as m (till, month, part, name, n, pieces, sold, refunded, net)
        select new.till, date_trunc('month', s.day)::date, s.part, s.name, s.n, s.pieces, s.sold, s.refunded, s.net from sums s
    on conflict (till, month, part, name) do update set n = m.n + excluded.n, pieces = m.pieces + excluded.pieces,
        sold = m.sold + excluded.sold, refunded = m.refunded + excluded.refunded, net = m.net + excluded.net;
    return null;
end $$;
create trigger sums_up after insert on till.event for each row when (new.kind in ('SALE', 'REFUND'))
    execute function till.sum_up();

insert into till.daily (till, day, part, name, n, pieces, sold, refunded, net)
    select till, day, part, name, n, pieces, sold, refunded, net from till.daily_counted;
insert into till.monthly (till, month, part, name, n, pieces, sold, refunded, net)
    select till, date_trunc('month', day)::date, part, name, sum(n), sum(pieces), sum(sold), sum(refunded), sum(net)
    from till.daily group by 1, 2, 3, 4;
