-- The scale: sites, who does what there, kinds of objects, and the journal of weighings in grams. A weighing is one row that
-- nothing changes afterwards; a correction is its counter-entry. Daily and monthly sums follow in the same transaction.
create schema flows;
grant usage on schema flows to fabcom_app;

create table flows.site (
    id           uuid primary key,
    owner        uuid        not null references people.party,
    name         text        not null check (length(name) between 2 and 80),
    work         text        not null check (work in ('BOTH', 'INTAKE', 'SHOP')),
    commune_code text,
    commune_name text        not null default '' check (length(commune_name) <= 100),
    heaviest_kg  integer     not null check (heaviest_kg between 1 and 100000),
    place        uuid,
    version      integer     not null default 1,
    added_at     timestamptz not null,
    closed_at    timestamptz
);
create index site_owner on flows.site (owner);
comment on table flows.site is 'sites of an organisation where things come in or are sold';
comment on column flows.site.heaviest_kg is 'a weighing above it is asked about';
comment on column flows.site.place is 'refers to places.place';
grant select, insert, update on flows.site to fabcom_app;

create table flows.duty (
    id         uuid primary key,
    site       uuid        not null references flows.site,
    person     uuid        not null references people.party,
    duty       text        not null check (duty in ('INTAKE', 'TILL', 'CHECK', 'REPORTS', 'AUDITOR', 'SETTINGS')),
    granted_by uuid        not null references people.party,
    granted_at timestamptz not null,
    ended_by   uuid references people.party,
    ended_at   timestamptz,
    check ((ended_by is null) = (ended_at is null))
);
create unique index duty_now on flows.duty (person, site, duty) where ended_at is null;
create index duty_site on flows.duty (site);
comment on table flows.duty is 'who does what at which site, and did';
grant select, insert on flows.duty to fabcom_app;
grant update (ended_by, ended_at) on flows.duty to fabcom_app;

create table flows.kind (
    id               uuid primary key,
    owner            uuid        not null references people.party,
    short_name       text        not null check (length(short_name) between 1 and 24),
    official_name    text        not null check (length(official_name) between 1 and 120),
    family           text        not null default '' check (length(family) <= 60),
    stream           text        not null check (stream in ('ELECTRICAL', 'FURNITURE', 'TEXTILE', 'SPORT', 'DIY', 'GARDEN', 'TOYS',
        'BUILDING', 'PACKAGING', 'CULTURE', 'HOUSEWARE', 'CYCLES', 'OTHER')),
    mean_grams       integer check (mean_grams between 1 and 1000000),
    electrical       text        not null check (electrical in ('NONE', 'LARGE_COLD', 'LARGE_OTHER', 'SCREEN', 'SCREEN_PRO', 'SMALL',
        'SMALL_PRO')),
    guarantee_months integer check (guarantee_months between 0 and 120),
    position         integer     not null,
    version          integer     not null default 1,
    added_at         timestamptz not null,
    archived_at      timestamptz
);
create unique index kind_position on flows.kind (owner, position);
create unique index kind_short on flows.kind (owner, lower(short_name)) where archived_at is null;
comment on table flows.kind is 'kinds of objects of an organisation, archived and never deleted';
comment on column flows.kind.mean_grams is 'mean mass of one piece as somebody said it; null: unknown';
comment on column flows.kind.guarantee_months is 'legal guarantee that the receipt states; null: none is stated';
grant select, insert, update on flows.kind to fabcom_app;

create view flows.kind_card as
    select id, owner, short_name, official_name, family, stream, mean_grams, electrical, guarantee_months, position,
        archived_at is not null as archived
    from flows.kind;
comment on view flows.kind_card is 'for other rooms: kinds of objects, with what a label, a receipt and a report call them';
grant select on flows.kind_card to fabcom_app;

-- What leaves without being an object any more: scrap, wood, mixed waste.
create table flows.waste (
    id          uuid primary key,
    owner       uuid        not null references people.party,
    name        text        not null check (length(name) between 1 and 80),
    residual    boolean     not null,
    position    integer     not null,
    added_at    timestamptz not null,
    archived_at timestamptz
);
create unique index waste_name on flows.waste (owner, lower(name)) where archived_at is null;
comment on table flows.waste is 'wastes that an organisation sorts';
comment on column flows.waste.residual is 'neither reused nor recycled';
grant select, insert, update on flows.waste to fabcom_app;

create table flows.container (
    id          uuid primary key,
    owner       uuid        not null references people.party,
    name        text        not null check (length(name) between 1 and 80),
    tare        integer     not null check (tare between 0 and 10000000),
    added_at    timestamptz not null,
    archived_at timestamptz
);
create index container_owner on flows.container (owner);
comment on table flows.container is 'trolleys, crates and bins with what they weigh empty, in grams';
grant select, insert, update on flows.container to fabcom_app;

-- Where things come from, as the desk offers it: a commune, a quarter of one, or just passing.
create table flows.locality (
    id           uuid primary key,
    owner        uuid        not null references people.party,
    name         text        not null check (length(name) between 1 and 100),
    commune_code text,
    position     integer     not null,
    added_at     timestamptz not null,
    archived_at  timestamptz
);
create unique index locality_name on flows.locality (owner, lower(name)) where archived_at is null;
comment on table flows.locality is 'where things come from, as the intake desk offers it';
grant select, insert, update on flows.locality to fabcom_app;

create table flows.recipient (
    id          uuid primary key,
    owner       uuid        not null references people.party,
    name        text        not null check (length(name) between 1 and 100),
    class       text        not null check (class in ('PARTNER', 'RECYCLER', 'CENTRE')),
    agreement   text        not null default '' check (length(agreement) <= 80),
    first_day   date,
    last_day    date,
    yearly_kg   integer check (yearly_kg between 1 and 100000000),
    wastes      uuid[]      not null default '{}',
    version     integer     not null default 1,
    added_at    timestamptz not null,
    archived_at timestamptz,
    check (first_day <= last_day)
);
create index recipient_owner on flows.recipient (owner);
comment on table flows.recipient is 'recyclers with the wastes they take, partners with their agreements';
comment on column flows.recipient.yearly_kg is 'limit of the agreement for one calendar year';
comment on column flows.recipient.wastes is 'ids of flows.waste that a recycler takes; none: all';
grant select, insert, update on flows.recipient to fabcom_app;

-- One coming or going: what was weighed of it follows.
create table flows.movement (
    id          uuid primary key,
    site        uuid        not null references flows.site,
    way         text        not null check (way in ('IN', 'OUT')),
    day         date        not null,
    channel     text check (channel in ('DROP', 'HOME', 'CENTRE', 'BUSINESS', 'DOOR', 'SHOP_POINT', 'SEASON', 'OTHER')),
    class       text check (class in ('GIFT', 'PARTNER', 'RECYCLER', 'CENTRE', 'BIN')),
    locality    uuid references flows.locality,
    recipient   uuid references flows.recipient,
    waste_note  text        not null default '' check (length(waste_note) <= 60),
    appointment uuid,
    note        text        not null default '' check (length(note) <= 500),
    made_by     uuid        not null references people.party,
    made_at     timestamptz not null,
    check ((channel is not null) = (way = 'IN')),
    check ((class is not null) = (way = 'OUT')),
    check (day <= (made_at at time zone 'Europe/Paris')::date)
);
comment on table flows.movement is 'an arrival or an exit, of which things are weighed';
comment on column flows.movement.waste_note is 'number of the note that follows the waste';
create index movement_recipient on flows.movement (recipient, day) where recipient is not null;
select journal.install('flows.movement');

create table flows.weighing (
    id        uuid primary key,
    movement  uuid references flows.movement,
    site      uuid        not null references flows.site,
    way       text        not null check (way in ('IN', 'OUT')),
    day       date        not null,
    channel   text,
    class     text check (class in ('GIFT', 'PARTNER', 'RECYCLER', 'CENTRE', 'BIN', 'SALE')),
    fate      text        not null check (fate in ('RECEIVED', 'REUSED', 'RECYCLED', 'RESIDUAL')),
    locality  uuid references flows.locality,
    kind      uuid references flows.kind,
    waste     uuid references flows.waste,
    container uuid references flows.container,
    tare      integer     not null default 0 check (tare between 0 and 10000000),
    grams     bigint      not null check (abs(grams) <= 1000000000),
    pieces    integer     not null default 0 check (abs(pieces) <= 1000000),
    mass_from text        not null check (mass_from in ('WEIGHED', 'LEARNT', 'GIVEN', 'UNKNOWN')),
    sent      text check (sent in ('SHOP', 'WORKSHOP', 'RECYCLER', 'BIN', 'CENTRE')),
    from_line uuid references flows.weighing,
    corrects  uuid references flows.weighing,
    reason    text        not null default '' check (length(reason) <= 300),
    sale_line uuid,
    deferred  boolean     not null default false,
    device    uuid,
    key       text        not null check (length(key) between 1 and 120),
    digest    bytea       not null check (length(digest) = 32),
    made_by   uuid        not null references people.party,
    made_at   timestamptz not null,
    constraint weighing_key unique (made_by, key),
    constraint weighing_what check (num_nonnulls(kind, waste) = 1),
    constraint weighing_way check ((channel is not null) = (way = 'IN') and (class is not null) = (way = 'OUT')
        and (fate = 'RECEIVED') = (way = 'IN')),
    constraint weighing_sale check ((class is not distinct from 'SALE') = (sale_line is not null)
        and (movement is null) = (sale_line is not null)),
    constraint weighing_correction check (corrects is null or length(reason) > 0),
    constraint weighing_sign check (corrects is not null or grams >= 0 and pieces >= 0),
    constraint weighing_nothing check (corrects is not null or grams > 0 or mass_from = 'UNKNOWN' and pieces > 0),
    constraint weighing_day check (day <= (made_at at time zone 'Europe/Paris')::date
        and (day = (made_at at time zone 'Europe/Paris')::date or deferred or corrects is not null or device is not null))
);
create unique index weighing_corrected on flows.weighing (corrects) where corrects is not null and sale_line is null;
create index weighing_from on flows.weighing (from_line) where from_line is not null;
create index weighing_sale on flows.weighing (sale_line) where sale_line is not null;
create index weighing_returned on flows.weighing (corrects) where corrects is not null and sale_line is not null;
create index weighing_movement on flows.weighing (movement);

comment on table flows.weighing is 'what was weighed, in grams; nothing is changed, a correction is a row that takes another back';
comment on column flows.weighing.grams is 'net of the tare; estimated unless mass_from says WEIGHED';
comment on column flows.weighing.mass_from is 'WEIGHED, or pieces times the mean that was LEARNT or GIVEN; UNKNOWN: no mean, 0 g';
comment on column flows.weighing.sent is 'where what came in goes at once';
comment on column flows.weighing.from_line is 'the weighing of the arrival that left at once';
comment on column flows.weighing.corrects is 'the weighing that this one takes back; of a sale, what was refunded of it';
comment on column flows.weighing.sale_line is 'line of a sale or of a refund in the till';
comment on column flows.weighing.deferred is 'written later than its day, from a notebook';
select journal.install('flows.weighing');
create index weighing_day on flows.weighing (site, day, entry);

-- Months close one after the other and stay closed; a correction of theirs is of a later day.
create table flows.closing (
    id      uuid primary key,
    owner   uuid        not null references people.party,
    through date        not null check (through = (date_trunc('month', through) + interval '1 month - 1 day')::date),
    made_by uuid        not null references people.party,
    made_at timestamptz not null,
    unique (owner, through)
);
comment on table flows.closing is 'months of weighings that are closed, up to the last day of one';
select journal.install('flows.closing');
select journal.closes('flows.closing');

create function flows.refuse(rule text, what text) returns void language plpgsql as $$
begin
    raise exception '%', what using errcode = 'check_violation', constraint = rule;
end $$;

create function flows.guard_day() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    holder uuid := (select s.owner from flows.site s where s.id = new.site);
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('flows.closing ' || holder, 0));
    if exists (select from flows.closing c where c.owner = holder and c.through >= new.day) then
        perform flows.refuse('month_closed', 'closed: ' || new.day);
    end if;
    return new;
end $$;
create trigger day_is_open before insert on flows.movement for each row execute function flows.guard_day();
create trigger day_is_open before insert on flows.weighing for each row execute function flows.guard_day();

create function flows.guard_closing() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('flows.closing ' || new.owner, 0));
    if new.through >= (new.made_at at time zone 'Europe/Paris')::date then
        perform flows.refuse('month_not_over', 'not over');
    end if;
    if exists (select from flows.closing c where c.owner = new.owner and c.through >= new.through) then
        perform flows.refuse('month_closed', 'closed already');
    end if;
    return new;
end $$;
create trigger one_after_the_other before insert on flows.closing for each row execute function flows.guard_closing();

-- A counter-entry is the mirror of what it takes back; refunds take back pieces, together never more than were sold.
create function flows.guard_correction() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    was flows.weighing;
    back record;
begin
    perform pg_advisory_xact_lock(hashtextextended('flows.weighing ' || new.corrects, 0));
    select * into was from flows.weighing w where w.id = new.corrects;
    if was.id is null or was.corrects is not null
        or (was.site, was.way, was.channel, was.class, was.fate, was.locality, was.kind, was.waste, was.mass_from)
            is distinct from (new.site, new.way, new.channel, new.class, new.fate, new.locality, new.kind, new.waste, new.mass_from)
        or new.day < was.day then
        perform flows.refuse('correction_mirrors', 'no mirror of ' || new.corrects);
    end if;
    if was.sale_line is null then
        if new.grams <> -was.grams or new.pieces <> -was.pieces then
            perform flows.refuse('correction_mirrors', 'no mirror of ' || new.corrects);
        end if;
        return new;
    end if;
    select coalesce(sum(w.grams), 0) as grams, coalesce(sum(w.pieces), 0) as pieces into back
        from flows.weighing w where w.corrects = new.corrects and w.sale_line is not null;
    if new.pieces > 0 or new.grams > 0 or was.pieces + back.pieces + new.pieces < 0 or was.grams + back.grams + new.grams < 0 then
        perform flows.refuse('correction_mirrors', 'more than was sold');
    end if;
    return new;
end $$;
create trigger mirrors before insert on flows.weighing for each row when (new.corrects is not null)
    execute function flows.guard_correction();

-- Sums that reports read: by day and by month.
select counts.keep('flows.daily', 'flows.weighing',
    array['site', 'day', 'way', 'channel', 'class', 'fate', 'kind', 'waste', 'locality', 'mass_from'], 'true',
    array['lines: case when corrects is null then 1 else -1 end', 'grams', 'pieces']);
create index daily_site on flows.daily (site, day);
select counts.keep('flows.monthly', 'flows.weighing',
    array['site', 'month: date_trunc(''month'', day)::date', 'way', 'channel', 'class', 'fate', 'kind', 'waste', 'locality',
        'mass_from'], 'true',
    array['lines: case when corrects is null then 1 else -1 end', 'grams', 'pieces',
        'counted_grams: case when pieces <> 0 and mass_from = ''WEIGHED'' then grams else 0 end',
        'counted_pieces: case when pieces <> 0 and mass_from = ''WEIGHED'' then pieces else 0 end']);
create index monthly_site on flows.monthly (site, month);
create index monthly_kind on flows.monthly (kind, month);
select counts.keep('flows.moves', 'flows.movement', array['site', 'day', 'way', 'channel', 'class']);
create index moves_site on flows.moves (site, day);

-- Weighings of before, read from elsewhere: history that an import brings and takes away, never part of the journal.
create table flows.former (
    id        uuid primary key,
    origin    uuid    not null,
    site      uuid    not null references flows.site,
    movement  text    not null check (length(movement) between 1 and 80),
    way       text    not null check (way in ('IN', 'OUT')),
    day       date    not null,
    channel   text check (channel in ('DROP', 'HOME', 'CENTRE', 'BUSINESS', 'DOOR', 'SHOP_POINT', 'SEASON', 'OTHER')),
    class     text check (class in ('GIFT', 'PARTNER', 'RECYCLER', 'CENTRE', 'BIN', 'SALE')),
    fate      text    not null check (fate in ('RECEIVED', 'REUSED', 'RECYCLED', 'RESIDUAL')),
    locality  uuid references flows.locality,
    recipient uuid references flows.recipient,
    kind      uuid references flows.kind,
    waste     uuid references flows.waste,
    grams     bigint  not null check (grams between 0 and 1000000000),
    pieces    integer not null default 0 check (pieces between 0 and 1000000),
    mass_from text    not null check (mass_from in ('WEIGHED', 'LEARNT', 'GIVEN', 'UNKNOWN')),
    note      text    not null default '' check (length(note) <= 500),
    check ((channel is not null) = (way = 'IN') and (class is not null) = (way = 'OUT') and (fate = 'RECEIVED') = (way = 'IN')),
    check (num_nonnulls(kind, waste) <= 1)
);
create index former_origin on flows.former (origin);
create index former_site on flows.former (site, day);
comment on table flows.former is 'weighings of before, brought by an import and withdrawn with it';
comment on column flows.former.origin is 'refers to imports.run';
comment on column flows.former.movement is 'number that the arrival, exit or sale had where it comes from';
grant select, insert, delete on flows.former to fabcom_app;
select counts.keep('flows.former_daily', 'flows.former',
    array['site', 'day', 'way', 'channel', 'class', 'fate', 'kind', 'waste', 'locality', 'mass_from'], 'true',
    array['lines: 1', 'grams', 'pieces']);
create index former_daily_site on flows.former_daily (site, day);
