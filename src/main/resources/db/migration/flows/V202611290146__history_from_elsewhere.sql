-- History that a former tool wrote down (Oressource): kept apart from the weighings made here, never changed, gone as a whole when
-- its import is withdrawn.
create table flows.former_base (
    id       uuid primary key,
    owner    uuid references people.party,
    label    text not null,
    digest   text not null check (digest ~ '^[0-9a-f]{64}$'),
    replaces uuid unique references flows.former_base,
    taken_at timestamptz not null
);
comment on table flows.former_base is 'a copy of a former tool''s base that was taken in';
comment on column flows.former_base.owner is 'whose it was; none: its structure is not known here';
comment on column flows.former_base.label is 'the name the structure had there';
comment on column flows.former_base.digest is 'SHA-256 of the copy, so that the same one is not taken twice';
comment on column flows.former_base.replaces is 'the older copy of the same base, which does not count while this one stands';
comment on column flows.former_base.taken_at is 'when it was taken in';
create trigger tracked after insert or update or delete on flows.former_base for each row execute function imports.track();

create table flows.former_visit (
    base      uuid   not null references flows.former_base on delete cascade,
    what      text   not null check (what in ('INTAKE', 'SALE', 'EXIT')),
    id        bigint not null,
    day       date   not null,
    at        time   not null,
    site      text   not null,
    label     text   not null,
    with_whom text   not null,
    primary key (base, what, id)
);
comment on table flows.former_visit is 'somebody brought, bought or took something, as the former tool wrote it down';
comment on column flows.former_visit.base is 'the copy it comes from';
comment on column flows.former_visit.what is 'came in, was sold, or left otherwise';
comment on column flows.former_visit.id is 'its number there';
comment on column flows.former_visit.day is 'its day, as the clock of the shop said';
comment on column flows.former_visit.at is 'its time of day there';
comment on column flows.former_visit.site is 'the place, as it was called there';
comment on column flows.former_visit.label is 'how it came, how it was paid, or the class of the exit';
comment on column flows.former_visit.with_whom is 'the locality it came from, or the partner it left for; empty: not said';

create table flows.former_line (
    base     uuid   not null,
    what     text   not null,
    id       bigint not null,
    visit    bigint not null,
    kind     text   not null,
    grams    bigint check (grams >= 0),
    pieces   integer check (pieces > 0),
    cents    bigint not null check (cents >= 0),
    refunded bigint not null check (refunded >= 0),
    primary key (base, what, id),
    foreign key (base, what, visit) references flows.former_visit on delete cascade
);
create index former_line_visit on flows.former_line (base, what, visit);
comment on table flows.former_line is 'what was weighed or sold then';
comment on column flows.former_line.base is 'the copy it comes from';
comment on column flows.former_line.what is 'came in, was sold, or left otherwise';
comment on column flows.former_line.id is 'its number there';
comment on column flows.former_line.visit is 'the number of its visit';
comment on column flows.former_line.kind is 'the object, as it was called there';
comment on column flows.former_line.grams is 'net mass; none: it was not weighed';
comment on column flows.former_line.pieces is 'how many; none: not counted';
comment on column flows.former_line.cents is 'what was paid for the whole line';
comment on column flows.former_line.refunded is 'what was given back';

create table flows.former_day (
    base      uuid   not null references flows.former_base on delete cascade,
    day       date   not null,
    what      text   not null,
    site      text   not null,
    label     text   not null,
    with_whom text   not null,
    kind      text   not null,
    visits    bigint not null,
    lines     bigint not null,
    grams     bigint not null,
    pieces    bigint not null,
    cents     bigint not null,
    refunded  bigint not null,
    primary key (base, day, what, site, label, with_whom, kind)
);
comment on table flows.former_day is 'sums of a day of the former tool, from its visits and lines';
comment on column flows.former_day.base is 'the copy it comes from';
comment on column flows.former_day.day is 'the day';
comment on column flows.former_day.what is 'came in, was sold, or left otherwise';
comment on column flows.former_day.site is 'the place';
comment on column flows.former_day.label is 'how it came, how it was paid, or the class of the exit';
comment on column flows.former_day.with_whom is 'the locality or the partner';
comment on column flows.former_day.kind is 'the object; empty: the visits themselves are counted here';
comment on column flows.former_day.visits is 'how many visits';
comment on column flows.former_day.lines is 'how many lines';
comment on column flows.former_day.grams is 'net mass, where it was weighed';
comment on column flows.former_day.pieces is 'how many things, where they were counted';
comment on column flows.former_day.cents is 'what was paid';
comment on column flows.former_day.refunded is 'what was given back';

grant select, insert, delete on flows.former_base, flows.former_visit, flows.former_line, flows.former_day to fabcom_app;
grant update on flows.former_base to fabcom_app;

-- Lists that came along go with their import, unless something leans on them by then.
create trigger tracked after insert or update or delete on flows.site for each row execute function imports.track();
create trigger tracked after insert or update or delete on flows.kind for each row execute function imports.track();
create trigger tracked after insert or update or delete on flows.waste for each row execute function imports.track();
create trigger tracked after insert or update or delete on flows.container for each row execute function imports.track();
create trigger tracked after insert or update or delete on flows.locality for each row execute function imports.track();
create trigger tracked after insert or update or delete on flows.recipient for each row execute function imports.track();
grant delete on flows.site, flows.kind, flows.waste, flows.container, flows.locality, flows.recipient to fabcom_app;

-- The lines of the account made from this history: one origin a copy.
alter table flows.former add foreign key (origin) references flows.former_base on delete cascade;
comment on column flows.former.origin is 'the copy it comes from (flows.former_base)';
