-- nodes stopped
-- An object that was lent and never came back left without a weighing: it is with whoever borrowed it, and no matter moved. One that came
-- back broken goes to the workshop. An older program knows neither.
alter table flows.loan add column lost boolean not null default false,
    add constraint loan_lost check (not lost or returned_day is not null and damage <> '');
comment on column flows.loan.lost is 'it never came back; returned_day is when that was noted';
grant update (lost) on flows.loan to fabcom_app;

alter table flows.item drop constraint item_state_check;
alter table flows.item add constraint item_state_check
    check (state in ('WAITING', 'REPAIR', 'SALE', 'SOLD', 'GIVEN', 'RECYCLED', 'PARTS', 'MISSING'));
alter table flows.item_line drop constraint item_line_what_check, drop constraint item_line_becomes_check,
    drop constraint item_line_becomes, drop constraint item_line_way;
alter table flows.item_line
    add constraint item_line_what_check
        check (what in ('DIAGNOSIS', 'WORK', 'PART', 'TEST', 'NOTE', 'SALE', 'LEFT', 'BACK', 'RETURNED')),
    add constraint item_line_becomes_check
        check (becomes in ('WAITING', 'REPAIR', 'SALE', 'SOLD', 'GIVEN', 'RECYCLED', 'PARTS', 'MISSING')),
    add constraint item_line_becomes check ((becomes is not null) = (what in ('DIAGNOSIS', 'SALE', 'LEFT', 'BACK', 'RETURNED'))),
    add constraint item_line_way check (case what when 'DIAGNOSIS' then becomes = 'REPAIR' when 'SALE' then becomes = 'SALE'
        when 'LEFT' then becomes in ('SOLD', 'GIVEN', 'RECYCLED', 'PARTS') or becomes = 'MISSING' and weighing is null and sale_line is null
        when 'BACK' then becomes in ('WAITING', 'SALE') when 'RETURNED' then becomes = 'WAITING' else true end);

create or replace function flows.guard_item_line() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    now_in text;
    gone boolean;
    was flows.item_line;
begin
    select i.state into now_in from flows.item i where i.id = new.item for update;
    gone := now_in in ('SOLD', 'GIVEN', 'RECYCLED', 'PARTS', 'MISSING');
    if new.corrects is not null then
        select * into was from flows.item_line l where l.id = new.corrects;
        if was.item is distinct from new.item or was.corrects is not null or was.what not in ('WORK', 'PART')
            or (was.what, was.done_by) is distinct from (new.what, new.done_by)
            or (new.minutes, new.cents) is distinct from (-was.minutes, -was.cents) then
            perform flows.refuse('item_correction', 'no mirror of ' || new.corrects);
        end if;
        return new;
    end if;
    if gone and new.what not in ('NOTE', 'BACK') then perform flows.refuse('item_gone', 'gone: ' || now_in); end if;
    if new.becomes is null then return new; end if;
    if new.becomes = 'SOLD' and now_in <> 'SALE' then perform flows.refuse('item_not_on_sale', 'in ' || now_in); end if;
    if new.what = 'BACK' then
        select * into was from flows.item_line l where l.item = new.item and l.what = 'LEFT' order by l.entry desc limit 1;
        if not gone or (was.sale_line is null) <> (new.sale_line is null) or (new.becomes = 'SALE') <> (new.sale_line is not null) then
            perform flows.refuse('item_not_gone', 'in ' || now_in);
        end if;
    end if;
    update flows.item set state = new.becomes, left_at = case when new.what = 'LEFT' then new.made_at end,
        price = case when new.what = 'SALE' then new.cents else price end, version = version + 1 where id = new.item;
    return new;
end $$;
