-- Unique objects: an intake becomes an object with a number and a label; what the workshop does with it are lines that nothing
-- changes afterwards. Its state follows from them, here and not in the page: it leaves once.
alter table flows.duty drop constraint duty_duty_check;
alter table flows.duty add check (duty in ('INTAKE', 'WORKSHOP', 'TILL', 'CHECK', 'REPORTS', 'AUDITOR', 'SETTINGS'));

create table flows.item (
    id        uuid primary key,
    owner     uuid        not null references people.party,
    number    integer     not null,
    code      text        not null unique check (code ~ '^[A-HJKMNP-TV-Z][0-9A-HJKMNP-TV-Z]{7}$'),
    site      uuid        not null references flows.site,
    line      uuid references flows.weighing,
    kind      uuid        not null references flows.kind,
    name      text        not null check (length(name) between 2 and 80),
    serial    text        not null default '' check (length(serial) <= 60),
    shelf     text        not null default '' check (length(shelf) <= 40),
    grams     integer check (grams between 1 and 10000000),
    price     integer check (price between 0 and 1000000),
    consigned boolean     not null default false,
    state     text        not null check (state in ('WAITING', 'REPAIR', 'SALE', 'SOLD', 'GIVEN', 'RECYCLED', 'PARTS')),
    version   integer     not null default 1,
    made_by   uuid        not null references people.party,
    made_at   timestamptz not null,
    left_at   timestamptz,
    unique (owner, number)
);
create index item_site on flows.item (site, state);
create index item_came on flows.item (line) where line is not null;
comment on table flows.item is 'objects that are followed one by one, from the intake to whoever takes them';
comment on column flows.item.number is 'of its organisation, without gap; given here';
comment on column flows.item.code is 'what the label and its short address say';
comment on column flows.item.line is 'the weighing that it came in with; null: it was there before';
comment on column flows.item.serial is 'serial number of an electrical, frame number of a bicycle';
comment on column flows.item.shelf is 'where it stands';
comment on column flows.item.price is 'cents, all taxes included';
comment on column flows.item.consigned is 'sold on behalf of somebody';
comment on column flows.item.state is 'follows from its lines';
grant select, insert on flows.item to fabcom_app;
grant update (site, kind, name, serial, shelf, grams, price, consigned, version) on flows.item to fabcom_app;

create function flows.guard_item() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    came flows.weighing;
begin
    if not exists (select from flows.site s where s.id = new.site and s.owner = new.owner)
        or not exists (select from flows.kind k where k.id = new.kind and k.owner = new.owner) then
        perform flows.refuse('item_owner', 'not of the same organisation');
    end if;
    if tg_op = 'UPDATE' then return new; end if;
    perform pg_advisory_xact_lock(hashtextextended('flows.item ' || new.owner, 0));
    select coalesce(max(i.number), 0) + 1 into new.number from flows.item i where i.owner = new.owner;
    new.state := 'WAITING';
    new.left_at := null;
    if new.line is null then return new; end if;
    select * into came from flows.weighing w where w.id = new.line;
    if came.way <> 'IN' or came.corrects is not null
        or not exists (select from flows.site s where s.id = came.site and s.owner = new.owner)
        or exists (select from flows.weighing w where w.corrects = came.id or w.from_line = came.id) then
        perform flows.refuse('item_line', 'nothing that came in and stayed: ' || new.line);
    end if;
    if (select count(*) from flows.item i where i.line = new.line) >= greatest(came.pieces, 1) then
        perform flows.refuse('item_line_used', 'as many objects as pieces: ' || new.line);
    end if;
    return new;
end $$;
create trigger guarded before insert or update on flows.item for each row execute function flows.guard_item();

create table flows.item_line (
    id        uuid primary key,
    item      uuid        not null references flows.item,
    what      text        not null check (what in ('DIAGNOSIS', 'WORK', 'PART', 'TEST', 'NOTE', 'SALE', 'LEFT', 'BACK')),
    becomes   text check (becomes in ('WAITING', 'REPAIR', 'SALE', 'SOLD', 'GIVEN', 'RECYCLED', 'PARTS')),
    words     text        not null default '' check (length(words) <= 500),
    minutes   integer     not null default 0 check (abs(minutes) <= 1440),
    cents     integer     not null default 0 check (abs(cents) <= 1000000),
    passed    boolean,
    weighing  uuid references flows.weighing,
    sale_line uuid,
    corrects  uuid references flows.item_line,
    done_by   uuid        not null references people.party,
    made_by   uuid        not null references people.party,
    made_at   timestamptz not null,
    constraint item_line_becomes check ((becomes is not null) = (what in ('DIAGNOSIS', 'SALE', 'LEFT', 'BACK'))),
    constraint item_line_way check (case what when 'DIAGNOSIS' then becomes = 'REPAIR' when 'SALE' then becomes = 'SALE'
        when 'LEFT' then becomes in ('SOLD', 'GIVEN', 'RECYCLED', 'PARTS') when 'BACK' then becomes in ('WAITING', 'SALE') else true end),
    constraint item_line_minutes check (minutes = 0 or what = 'WORK'),
    constraint item_line_cents check (cents = 0 or what in ('PART', 'SALE')),
    constraint item_line_passed check ((passed is not null) = (what = 'TEST')),
    constraint item_line_sign check (corrects is not null or minutes >= 0 and cents >= 0)
);
create unique index item_line_corrected on flows.item_line (corrects) where corrects is not null;
create index item_line_sale on flows.item_line (sale_line) where sale_line is not null;
comment on table flows.item_line is 'what was done with an object; nothing is changed, a correction takes another line back';
comment on column flows.item_line.becomes is 'the state of the object from then on';
comment on column flows.item_line.cents is 'of a part; of a line that puts on sale: the price';
comment on column flows.item_line.passed is 'whether the test was passed';
comment on column flows.item_line.weighing is 'with which it left, or came back';
comment on column flows.item_line.sale_line is 'line of a sale or of a refund in the till';
comment on column flows.item_line.corrects is 'the line that this one takes back';
comment on column flows.item_line.done_by is 'who worked on it; made_by wrote it down';
select journal.install('flows.item_line');
create index item_line_item on flows.item_line (item, entry);

create function flows.guard_item_line() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    now_in text;
    gone boolean;
    was flows.item_line;
begin
    select i.state into now_in from flows.item i where i.id = new.item for update;
    gone := now_in in ('SOLD', 'GIVEN', 'RECYCLED', 'PARTS');
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
create trigger guarded before insert on flows.item_line for each row execute function flows.guard_item_line();

-- Time and parts of an object are sums of its lines.
select counts.keep('flows.item_work', 'flows.item_line', array['item'], 'true',
    array['minutes', 'cents: case when what = ''PART'' then cents else 0 end']);
create index item_work_item on flows.item_work (item);

comment on column flows.item.id is 'number of this row, never used again';
comment on column flows.item.owner is 'whose object it is';
comment on column flows.item.site is 'where it is';
comment on column flows.item.kind is 'the kind of object';
comment on column flows.item.name is 'what it is called';
comment on column flows.item.grams is 'what it weighs; null: unknown';
comment on column flows.item.version is 'counts changes: whoever changes an older one is refused';
comment on column flows.item.made_by is 'who gave it its number';
comment on column flows.item.made_at is 'when it got its number';
comment on column flows.item.left_at is 'when it left; empty while it is here';
comment on column flows.item_line.id is 'number of this row, never used again';
comment on column flows.item_line.item is 'the object';
comment on column flows.item_line.what is 'what was done';
comment on column flows.item_line.words is 'said of it';
comment on column flows.item_line.minutes is 'time that was worked';
comment on column flows.item_line.made_by is 'who wrote it down';
comment on column flows.item_line.made_at is 'when it was written down';
comment on column flows.item_line.entry is 'place in the journal';
comment on column flows.item_work.id is 'number of this row';
comment on column flows.item_work.key is 'hash of the facets';
comment on column flows.item_work.item is 'the object';
comment on column flows.item_work.n is 'lines';
comment on column flows.item_work.minutes is 'time that was worked on it';
comment on column flows.item_work.cents is 'what its parts cost';
