-- What was sold by weight comes back by weight: its grams too never come back beyond what was sold. Refunds of before said none.
create or replace function till.refund_fits(of_till uuid, of_number bigint, refunded jsonb) returns boolean
    language sql volatile set search_path = pg_catalog as $$
    with sold as (
        select (l ->> 'n')::int as n, (l ->> 'pieces')::bigint as pieces, (l ->> 'cents')::bigint as cents,
            coalesce((l ->> 'grams')::bigint, 0) as grams
        from till.event e cross join jsonb_array_elements(e.body::jsonb -> 'lines') l
        where e.till = of_till and e.number = of_number and e.kind = 'SALE'),
    back as (
        select (l ->> 'n')::int as n, sum((l ->> 'pieces')::bigint) as pieces, sum((l ->> 'cents')::bigint) as cents,
            sum(coalesce((l ->> 'grams')::bigint, 0)) as grams,
            max(greatest((l ->> 'pieces')::bigint, (l ->> 'cents')::bigint, (l ->> 'grams')::bigint)) as most
        from (select e.body::jsonb -> 'lines' as lines from till.event e
              where e.concerned = of_till and e.concerns = of_number and e.kind = 'REFUND'
              union all select refunded) r
        cross join jsonb_array_elements(r.lines) l group by 1)
    select not exists (select from back b left join sold s on s.n = b.n
        where s.n is null or b.most > 0
            or b.pieces + s.pieces < 0 or b.cents + s.cents < 0 or b.grams + s.grams < 0)
$$;
