-- What the agenda filters, orders and counts by, side by side in one narrow row for each date. shown_from is the moment from which
-- a date is the next of its series: the end of the last one before it that takes place; from then on until it is over, who looks
-- for the next date of each event finds it without asking its neighbours.
create table agenda.date_facet (
    occurrence   uuid primary key references agenda.occurrence on delete cascade,
    event        uuid        not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    shown_from   timestamptz not null,
    cancelled    boolean     not null,
    kind         text        not null,
    organiser    uuid        not null,
    commune_code text,
    commune_name text        not null,
    in_person    boolean     not null
);
comment on table agenda.date_facet is 'derived: what the agenda counts and orders by; kept by triggers, compared by check';
comment on column agenda.date_facet.shown_from is
    'when it becomes the next date of its event: -infinity if nothing comes before, infinity for a cancelled date of a series';

create view agenda.date_facet_said as
    select o.id as occurrence, o.event, o.starts_at, o.ends_at,
        case when e.frequency = 'ONCE' then '-infinity' when o.cancelled_at is not null then 'infinity'
            else coalesce(max(o.ends_at) filter (where o.cancelled_at is null)
                over (partition by o.event order by o.starts_at groups between unbounded preceding and 1 preceding), '-infinity')
        end as shown_from,
        o.cancelled_at is not null as cancelled, e.kind, e.organiser, e.commune_code, e.commune_name, e.venue = 'PLACE' as in_person
    from agenda.occurrence o join agenda.event e on e.id = o.event;

-- At the end of a transaction, one after the other for each event: each sees what those before it have committed.
create function agenda.date_facet_follows() returns trigger language plpgsql as $$
declare
    it uuid;
begin
    if tg_table_name = 'event' then it := new.id; else it := new.event; end if;
    perform pg_advisory_xact_lock(hashtextextended('agenda.date_facet ' || it, 0));
    insert into agenda.date_facet as kept select * from agenda.date_facet_said where event = it
    on conflict (occurrence) do update set (event, starts_at, ends_at, shown_from, cancelled, kind, organiser, commune_code,
            commune_name, in_person) = (excluded.event, excluded.starts_at, excluded.ends_at, excluded.shown_from,
            excluded.cancelled, excluded.kind, excluded.organiser, excluded.commune_code, excluded.commune_name,
            excluded.in_person)
        where kept.* is distinct from excluded.*;
    return null;
end $$;
create constraint trigger facet_follows after insert or update of starts_at, ends_at, cancelled_at on agenda.occurrence
    deferrable initially deferred for each row execute function agenda.date_facet_follows();
create constraint trigger facet_follows after update of kind, organiser, commune_code, commune_name, venue, frequency
    on agenda.event deferrable initially deferred for each row
    when (old.kind <> new.kind or old.organiser <> new.organiser or old.commune_code is distinct from new.commune_code
        or old.commune_name <> new.commune_name or old.venue <> new.venue or old.frequency <> new.frequency)
    execute function agenda.date_facet_follows();

insert into agenda.date_facet select * from agenda.date_facet_said;
create index date_facet_span on agenda.date_facet (starts_at, ends_at, shown_from)
    include (occurrence, cancelled, kind, organiser, commune_code, commune_name, in_person);
create index date_facet_event on agenda.date_facet (event);
grant select, insert, update on agenda.date_facet to fabcom_app;
grant select on agenda.date_facet_said to fabcom_app;

-- Read by nobody any more.
drop index agenda.occurrence_span;
drop index agenda.event_series;
drop index agenda.event_online;
