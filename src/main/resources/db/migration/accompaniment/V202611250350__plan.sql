-- Plans: one per accompaniment, one item per tool. The rules of an item live in the code; the two that nobody may pass by
-- any door are here once more: no old account is closed before an import verified by two counts, nothing of the old tool
-- is deleted before a dated export is kept by the organisation.
create table accompaniment.plan (
    id           uuid primary key,
    case_file    uuid        not null unique references accompaniment.case_file,
    organisation uuid        not null references people.party,
    diagnosis    uuid        not null references accompaniment.diagnosis,
    drawn_by     uuid        not null references people.party,
    drawn_at     timestamptz not null,
    accepted_by  uuid references people.party,
    accepted_at  timestamptz,
    check ((accepted_by is null) = (accepted_at is null))
);

create table accompaniment.plan_item (
    id                 uuid primary key,
    plan               uuid    not null references accompaniment.plan,
    position           integer not null check (position > 0),
    tool               text    not null check (length(btrim(tool)) between 1 and 200),
    slug               text,                              -- of its sheet in the catalogue
    family             text    not null,
    way                text    not null check (way in ('SETTING_UP', 'LEAVING')),
    history            boolean not null,
    at_fiscal_closing  boolean not null,
    target             text check (length(btrim(target)) between 1 and 200),
    host               text    not null default '' check (length(host) <= 200),
    referent           uuid references people.party,
    fiscal_closing     date,
    stage              text    not null check (stage in ('TO_STUDY', 'TARGET_CHOSEN', 'SPACE_OPENED', 'EXPORT_REQUESTED',
                           'EXPORT_RECEIVED', 'EXPORT_VERIFIED', 'IMPORTED', 'IMPORT_VERIFIED', 'DOUBLE_RUNNING', 'SWITCHED',
                           'READ_ONLY', 'CLOSED')),
    standing           text    not null check (standing in ('MOVING', 'PAUSED', 'ROLLED_BACK', 'KEPT')),
    reason             text,
    words              text    not null default '' check (length(words) <= 1000),
    aside_since        date,
    resume_on          date,
    target_on          date,
    opened_on          date check (opened_on >= target_on),
    requested_on       date check (requested_on >= opened_on),
    received_on        date check (received_on >= requested_on),
    verified_on        date check (verified_on >= received_on),
    imported_on        date check (imported_on >= verified_on),
    import_verified_on date check (import_verified_on >= imported_on),
    double_from        date check (double_from >= import_verified_on),
    double_to          date check (double_to > double_from),
    switched_on        date check (switched_on >= double_from),
    read_only_on       date check (read_only_on >= switched_on),
    closed_on          date check (closed_on >= read_only_on + 30),
    deleted_on         date check (deleted_on >= read_only_on + 30),
    attempt            integer not null default 1 check (attempt >= 1),
    spent_minutes      integer check (spent_minutes >= 0),
    spent_cents        bigint check (spent_cents >= 0),
    version            integer not null default 1,
    check ((standing = 'MOVING') = (reason is null)),
    check ((standing = 'MOVING') = (aside_since is null)),
    check ((standing = 'PAUSED') = (resume_on is not null)),
    check (standing in ('MOVING', 'PAUSED') or btrim(words) <> ''),
    check ((spent_minutes is null) = (spent_cents is null)),
    check (way = 'LEAVING' or stage in ('TO_STUDY', 'TARGET_CHOSEN', 'SPACE_OPENED')),
    check (stage = 'TO_STUDY' or (target is not null and target_on is not null)),
    check (stage in ('TO_STUDY', 'TARGET_CHOSEN') or opened_on is not null),
    check (stage not in ('DOUBLE_RUNNING', 'SWITCHED', 'READ_ONLY', 'CLOSED')
        or (import_verified_on is not null and double_to is not null and referent is not null)),
    check (stage not in ('READ_ONLY', 'CLOSED') or read_only_on is not null),
    check ((stage = 'CLOSED') = (closed_on is not null)),
    unique (plan, position) deferrable initially deferred
);
create index plan_item_referent on accompaniment.plan_item (referent) where referent is not null;
create index plan_item_window on accompaniment.plan_item (double_to) where stage = 'DOUBLE_RUNNING';
create index plan_item_resume on accompaniment.plan_item (resume_on) where standing = 'PAUSED';
create index plan_item_family on accompaniment.plan_item (family) where stage in ('SPACE_OPENED', 'CLOSED');

-- All that happened, for ever: who, when, why.
create table accompaniment.plan_event (
    id        uuid primary key,
    plan      uuid        not null references accompaniment.plan,
    item      uuid references accompaniment.plan_item,
    at        timestamptz not null,
    actor     uuid        not null references people.party,
    act       text        not null check (act ~ '^[A-Z_]{3,40}$'),
    attempt   integer     not null default 1,
    stage     text        not null default '',
    standing  text        not null default '',
    happened  date,
    reason    text        not null default '',
    words     text        not null default '' check (length(words) <= 1000)
);
create index plan_event_item on accompaniment.plan_event (item, at desc);
create index plan_event_plan on accompaniment.plan_event (plan, at desc);
create index plan_event_reason on accompaniment.plan_event (at) where reason <> '';
select journal.install('accompaniment.plan_event');

-- What was counted. The latest of a kind and an attempt holds; the others remain.
create table accompaniment.plan_count (
    id               uuid primary key,
    item             uuid        not null references accompaniment.plan_item,
    attempt          integer     not null,
    at               timestamptz not null,
    actor            uuid        not null references people.party,
    kind             text        not null check (length(btrim(kind)) between 1 and 80),
    exported         bigint check (exported >= 0),
    exported_unknown boolean     not null,
    imported         bigint check (imported >= 0),
    imported_unknown boolean     not null,
    comment          text        not null default '' check (length(comment) <= 600),
    check (not (exported_unknown and exported is not null) and not (imported_unknown and imported is not null)),
    check (btrim(comment) <> '' or not (exported_unknown or imported_unknown)),
    check (btrim(comment) <> '' or exported is null or imported is null or abs(imported - exported) * 100 <= exported)
);
create index plan_count_item on accompaniment.plan_count (item, attempt, kind);
select journal.install('accompaniment.plan_count');

-- The exports that organisations declare they keep at theirs.
create table accompaniment.plan_archive (
    id      uuid primary key,
    item    uuid        not null references accompaniment.plan_item,
    attempt integer     not null,
    at      timestamptz not null,
    actor   uuid        not null references people.party,
    dated   date        not null,
    place   text        not null check (length(btrim(place)) between 1 and 200),
    keeper  text        not null check (length(btrim(keeper)) between 1 and 200),
    sha256  text check (sha256 ~ '^[0-9a-f]{64}$')
);
create index plan_archive_item on accompaniment.plan_archive (item, attempt);
select journal.install('accompaniment.plan_archive');

create table accompaniment.plan_dependency (
    id    uuid primary key,
    item  uuid not null references accompaniment.plan_item,
    needs uuid not null references accompaniment.plan_item check (needs <> item),
    unique (item, needs)
);

-- Days on which nothing may switch over.
create table accompaniment.plan_quiet (
    id         uuid primary key,
    plan       uuid        not null references accompaniment.plan,
    starts     date        not null,
    ends       date        not null check (ends >= starts and ends <= starts + 366),
    label      text        not null check (length(btrim(label)) between 1 and 120),
    added_by   uuid        not null references people.party,
    added_at   timestamptz not null,
    removed_at timestamptz
);
create index plan_quiet_plan on accompaniment.plan_quiet (plan) where removed_at is null;

-- Obstacles set aside, with the reason: a dependency, quiet days, or the item itself for its financial year.
create table accompaniment.plan_waiver (
    id    uuid primary key,
    item  uuid        not null references accompaniment.plan_item,
    what  uuid        not null,
    why   text        not null check (length(btrim(why)) between 1 and 1000),
    actor uuid        not null references people.party,
    at    timestamptz not null,
    unique (item, what)
);
select journal.install('accompaniment.plan_waiver');

-- One letter for each day that comes, whoever runs the job and however often.
create table accompaniment.plan_reminder (
    item      uuid        not null references accompaniment.plan_item,
    kind      text        not null check (kind in ('DOUBLE_ENDS', 'PAUSE_ENDS')),
    due       date        not null,
    recipient uuid        not null references people.party,
    at        timestamptz not null,
    primary key (item, kind, due)
);

create function accompaniment.plan_refuse(why text) returns void language plpgsql as $$
begin
    raise exception 'plan: %', why using errcode = 'check_violation';
end $$;

create function accompaniment.plan_two_counts(of_item uuid, of_attempt integer) returns boolean language sql stable as $$
    select coalesce(bool_or(exported is not null and imported is not null), false)
       and coalesce(bool_and((exported is not null or exported_unknown) and (imported is not null or imported_unknown)), false)
    from (select distinct on (kind) * from accompaniment.plan_count
          where item = of_item and attempt = of_attempt order by kind, entry desc) latest
$$;

create function accompaniment.plan_archived(of_item uuid, of_attempt integer, by_day date) returns boolean language sql stable as $$
    select exists (select from accompaniment.plan_archive
                   where item = of_item and attempt = of_attempt and dated <= by_day)
$$;

create function accompaniment.plan_item_guard() returns trigger language plpgsql as $$
declare
    stages constant text[] := array['TO_STUDY', 'TARGET_CHOSEN', 'SPACE_OPENED', 'EXPORT_REQUESTED', 'EXPORT_RECEIVED',
        'EXPORT_VERIFIED', 'IMPORTED', 'IMPORT_VERIFIED', 'DOUBLE_RUNNING', 'SWITCHED', 'READ_ONLY', 'CLOSED'];
    was integer;
    becomes integer := array_position(stages, new.stage);
begin
    if tg_op = 'INSERT' then
        if new.stage <> 'TO_STUDY' or new.standing <> 'MOVING' or new.version <> 1 or new.attempt <> 1
                or new.deleted_on is not null then
            perform accompaniment.plan_refuse('an item begins at the beginning');
        end if;
        return new;
    end if;
    was := array_position(stages, old.stage);
    if new.id <> old.id or new.plan <> old.plan or new.way <> old.way or new.history <> old.history
            or new.at_fiscal_closing <> old.at_fiscal_closing then
        perform accompaniment.plan_refuse('what an item is about does not change');
    end if;
    if new.position = old.position and new.version <> old.version + 1 then
        perform accompaniment.plan_refuse('one version at a time');
    end if;
    if new.attempt <> old.attempt then
        if new.attempt <> old.attempt + 1 or old.standing <> 'ROLLED_BACK' or new.stage <> 'TO_STUDY'
                or new.deleted_on is not null or new.import_verified_on is not null then
            perform accompaniment.plan_refuse('a new attempt begins at the beginning, after going back');
        end if;
        return new;
    end if;
    if becomes <> was then
        if old.standing <> 'MOVING' or new.standing <> 'MOVING' then
            perform accompaniment.plan_refuse('what stands aside does not move');
        end if;
        if becomes <> was + 1 and not (old.stage = 'SPACE_OPENED' and new.stage = 'IMPORT_VERIFIED' and not old.history) then
            perform accompaniment.plan_refuse('from ' || old.stage || ' to ' || new.stage);
        end if;
        if becomes > 2 and not exists (select from accompaniment.plan p where p.id = new.plan and p.accepted_at is not null) then
            perform accompaniment.plan_refuse('the plan is not accepted');
        end if;
        if new.stage in ('IMPORT_VERIFIED', 'CLOSED') and (new.import_verified_on is null
                or not accompaniment.plan_two_counts(new.id, new.attempt)) then
            perform accompaniment.plan_refuse('the import is not verified by two counts');
        end if;
        if new.stage = 'CLOSED' and new.history
                and not accompaniment.plan_archived(new.id, new.attempt, new.closed_on) then
            perform accompaniment.plan_refuse('no dated export is kept by the organisation');
        end if;
    end if;
    if new.deleted_on is distinct from old.deleted_on then
        if old.deleted_on is not null then perform accompaniment.plan_refuse('what is deleted stays deleted'); end if;
        if not accompaniment.plan_archived(new.id, new.attempt, new.deleted_on) then
            perform accompaniment.plan_refuse('no dated export is kept by the organisation');
        end if;
    end if;
    return new;
end $$;
create trigger plan_item_guard before insert or update on accompaniment.plan_item
    for each row execute function accompaniment.plan_item_guard();

create function accompaniment.plan_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.id <> old.id or new.case_file <> old.case_file or new.organisation <> old.organisation
            or old.accepted_at is not null) then
        perform accompaniment.plan_refuse('a plan that is accepted does not change');
    end if;
    if not exists (select from accompaniment.case_file c where c.id = new.case_file and c.organisation = new.organisation) then
        perform accompaniment.plan_refuse('a plan belongs to the organisation of its case');
    end if;
    return new;
end $$;
create trigger plan_guard before insert or update on accompaniment.plan
    for each row execute function accompaniment.plan_guard();

grant select, insert, update on accompaniment.plan, accompaniment.plan_item, accompaniment.plan_quiet to fabcom_app;
grant select, insert on accompaniment.plan_dependency, accompaniment.plan_reminder to fabcom_app;
