-- When the shelves changed. A copy of them in memory compares this mark (the xmin of its one row) at each question, on every
-- node: it is never old. The row is written by the last act of a transaction that touched a sheet or an offer, so that writers
-- wait for one another only while they commit, not while a long import runs.
create table catalogue.shelf_mark (one boolean primary key default true check (one));
create table catalogue.shelf_touch (xact text primary key);
comment on table catalogue.shelf_touch is 'Transactions under way that touched the shelves; nobody else ever sees a row.';
grant select, insert, update, delete on catalogue.shelf_mark, catalogue.shelf_touch to fabcom_app;

create function catalogue.touch_shelf() returns trigger language plpgsql as $$
begin
    insert into catalogue.shelf_touch values (pg_current_xact_id()::text) on conflict do nothing;
    return null;
end $$;

create function catalogue.mark_shelf() returns trigger language plpgsql as $$
begin
    insert into catalogue.shelf_mark values (true) on conflict (one) do update set one = excluded.one;
    delete from catalogue.shelf_touch where xact = new.xact;
    return null;
end $$;

create trigger touched after insert or update or delete or truncate on catalogue.sheet
    for each statement execute function catalogue.touch_shelf();
create trigger touched after insert or update or delete or truncate on catalogue.offer
    for each statement execute function catalogue.touch_shelf();
create constraint trigger marked after insert on catalogue.shelf_touch deferrable initially deferred
    for each row execute function catalogue.mark_shelf();

-- The last changes stand on the home page: found without reading every fact.
create index fact_change on catalogue.fact (sheet, happened_on) where about in ('change', 'closed');
