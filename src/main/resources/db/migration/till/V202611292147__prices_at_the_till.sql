-- The level of solidarity prices that whoever buys says, without giving a reason.
alter table till.basket add column level smallint check (level between 0 and 20);
comment on column till.basket.level is 'of solidarity prices, from 0, the lowest; null: not said';

-- What the guide said before, for as long as a device without network may have sold by it: it is not asked again about a price
-- that was right when it was sold.
create table till.guide_before (
    kind  uuid   not null,
    per   text   not null check (per in ('PIECE', 'KILO', 'FREE')),
    least bigint not null,
    most  bigint not null,
    until timestamptz not null
);
create index guide_before_kind on till.guide_before (kind, until);
comment on table till.guide_before is 'prices that the guide had until a moment; written by till.guide alone';
comment on column till.guide_before.kind is 'the family of objects, by its id in flows.object_kind';
comment on column till.guide_before.per is 'a piece, a kilogram, or what whoever buys says';
comment on column till.guide_before.least is 'the price, or the lowest, in cents';
comment on column till.guide_before.most is 'the highest, in cents';
comment on column till.guide_before.until is 'when it became another';
grant select on till.guide_before to fabcom_app;

create function till.guide_was() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if tg_op = 'INSERT' then
        insert into till.guide_before (kind, per, least, most, until) values (new.kind, 'FREE', 0, 0, new.changed_at);
    elsif tg_op = 'DELETE' then
        insert into till.guide_before (kind, per, least, most, until) values (old.kind, old.per, old.least, old.most, now());
    elsif (old.per, old.least, old.most) is distinct from (new.per, new.least, new.most) then
        insert into till.guide_before (kind, per, least, most, until)
            values (old.kind, old.per, old.least, old.most, new.changed_at);
    end if;
    return null;
end $$;
create trigger was after insert or update or delete on till.guide for each row execute function till.guide_was();
