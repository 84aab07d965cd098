-- Accompaniments, one file each from the request for help to the closing. Decisions are taken in the code; whatever the
-- code says, these constraints hold: states and their order, what a state needs, frozen merges, one version at a time.
create table accompaniment.case_file (
    id            uuid primary key,
    organisation  uuid        not null references people.party,
    opened_by     uuid        not null references people.party,
    opened_at     timestamptz not null,
    channel       text        not null check (channel in ('SITE', 'COUNTER', 'PHONE', 'MAIL', 'EVENT')),
    need          text        not null check (length(btrim(need)) between 3 and 4000),
    availability  text        not null default '' check (length(availability) <= 500),
    contact_name  text        not null default '' check (length(contact_name) <= 160),
    contact_phone text        not null default '' check (length(contact_phone) <= 40),
    diagnosis     uuid references accompaniment.diagnosis,
    state         text        not null check (state in ('NEW', 'QUALIFIED', 'REDIRECTED', 'DROPPED', 'ASSIGNED', 'DIAGNOSIS',
                      'REPORTED', 'PRIORITISED', 'UNDER_WAY', 'FOLLOW_UP', 'CLOSED')),
    before        text,                                   -- the state an ended case goes back to when it is reopened
    reason        text        not null default '' check (length(reason) <= 2000),
    mediator      uuid references people.party,
    assigned_at   timestamptz,
    due           date,
    reported_at   timestamptz,
    accepted_at   timestamptz,
    accepted_by   uuid references people.party,
    outcome       text check (outcome in ('FULL', 'PARTIAL', 'ABANDONED', 'ROLLED_BACK', 'REDIRECTED')),
    real_minutes  integer check (real_minutes >= 0),
    real_cents    bigint check (real_cents >= 0),
    closed_at     timestamptz,
    merged_into   uuid references accompaniment.case_file check (merged_into <> id),
    version       integer     not null default 1,
    check (state in ('NEW', 'QUALIFIED', 'REDIRECTED', 'DROPPED') or mediator is not null),
    check ((mediator is null) = (assigned_at is null)),
    check (state not in ('REPORTED', 'PRIORITISED', 'UNDER_WAY', 'FOLLOW_UP') or reported_at is not null),
    check (reported_at is null or diagnosis is not null),
    check (state not in ('PRIORITISED', 'UNDER_WAY', 'FOLLOW_UP') or accepted_at is not null),
    check ((accepted_at is null) = (accepted_by is null)),
    check (accepted_at is null or reported_at is not null),
    check ((before is null) = (state not in ('REDIRECTED', 'DROPPED', 'CLOSED'))),
    check (state not in ('REDIRECTED', 'DROPPED') or btrim(reason) <> ''),
    check ((state = 'CLOSED') = (closed_at is not null)),
    check (state <> 'CLOSED' or (outcome is not null and real_minutes is not null and real_cents is not null)),
    check (state = 'CLOSED' or (outcome is null and real_minutes is null and real_cents is null)),
    check (outcome is null or outcome = 'FULL' or btrim(reason) <> ''),
    check (outcome is null or outcome not in ('FULL', 'PARTIAL') or before in ('UNDER_WAY', 'FOLLOW_UP'))
);
create index case_file_organisation on accompaniment.case_file (organisation);
create index case_file_mediator on accompaniment.case_file (mediator, state) where merged_into is null;
create index case_file_state on accompaniment.case_file (state, opened_at) where merged_into is null;
create index case_file_merged on accompaniment.case_file (merged_into) where merged_into is not null;

-- What happened, for ever.
create table accompaniment.case_event (
    id        uuid primary key,
    case_file uuid        not null references accompaniment.case_file,
    at        timestamptz not null,
    actor     uuid        not null references people.party,
    act       text        not null check (act ~ '^[A-Z_]{3,40}$'),
    was       text        not null default '',
    becomes   text        not null default '',
    note      text        not null default '' check (length(note) <= 4000),
    about     uuid,                                       -- the mediator, the sheet, the other case
    detail    text        not null default '' check (length(detail) <= 500)
);
create index case_event_case on accompaniment.case_event (case_file, at desc, id desc);
select journal.install('accompaniment.case_event');

-- When something was last heard of a case, in whichever room.
create table accompaniment.case_news (
    case_file uuid primary key references accompaniment.case_file,
    at        timestamptz not null
);

create function accompaniment.case_step(was text, becomes text, back text) returns boolean language sql immutable as $$
    select was = becomes or coalesce(becomes = back, false) or (was, becomes) in (
        ('NEW', 'QUALIFIED'), ('NEW', 'REDIRECTED'), ('NEW', 'DROPPED'),
        ('QUALIFIED', 'REDIRECTED'), ('QUALIFIED', 'DROPPED'), ('QUALIFIED', 'ASSIGNED'),
        ('ASSIGNED', 'DIAGNOSIS'), ('ASSIGNED', 'CLOSED'),
        ('DIAGNOSIS', 'REPORTED'), ('DIAGNOSIS', 'CLOSED'),
        ('REPORTED', 'DIAGNOSIS'), ('REPORTED', 'PRIORITISED'), ('REPORTED', 'CLOSED'),
        ('PRIORITISED', 'UNDER_WAY'), ('PRIORITISED', 'CLOSED'),
        ('UNDER_WAY', 'FOLLOW_UP'), ('UNDER_WAY', 'CLOSED'),
        ('FOLLOW_UP', 'UNDER_WAY'), ('FOLLOW_UP', 'CLOSED'))
$$;

create function accompaniment.case_refuse(why text) returns void language plpgsql as $$
begin
    raise exception 'case: %', why using errcode = 'check_violation';
end $$;

create function accompaniment.case_guard() returns trigger language plpgsql as $$
begin
    if new.diagnosis is not null and not exists (
            select from accompaniment.diagnosis d where d.id = new.diagnosis and d.organisation = new.organisation) then
        perform accompaniment.case_refuse('the sheet is of another organisation');
    end if;
    if tg_op = 'INSERT' then
        if new.state <> 'NEW' or new.version <> 1 or new.merged_into is not null then
            perform accompaniment.case_refuse('a case begins as new');
        end if;
        return new;
    end if;
    if new.id <> old.id or new.organisation <> old.organisation or new.opened_by <> old.opened_by
            or new.opened_at <> old.opened_at then
        perform accompaniment.case_refuse('where it comes from does not change');
    end if;
    if new.version <> old.version + 1 then perform accompaniment.case_refuse('one version at a time'); end if;
    if not accompaniment.case_step(old.state, new.state, old.before) then
        perform accompaniment.case_refuse('from ' || old.state || ' to ' || new.state);
    end if;
    if new.before is not null and new.state <> old.state and new.before <> old.state then
        perform accompaniment.case_refuse('an ended case remembers where it was');
    end if;
    if old.merged_into is not null and (new.merged_into is not null or new.state <> old.state) then
        perform accompaniment.case_refuse('a merged case does not move');
    end if;
    if new.merged_into is not null and old.merged_into is null and not exists (
            select from accompaniment.case_file k
            where k.id = new.merged_into and k.organisation = new.organisation and k.merged_into is null) then
        perform accompaniment.case_refuse('merged only into a standing case of the same organisation');
    end if;
    return new;
end $$;
create trigger case_guard before insert or update on accompaniment.case_file
    for each row execute function accompaniment.case_guard();

grant select, insert, update on accompaniment.case_file, accompaniment.case_news to fabcom_app;
