-- What an accompaniment is made of: remarks on the sheet, what the board chose, dates to spare, follow-ups; and what is
-- said of those who accompany.
create table accompaniment.case_contest (
    id          uuid primary key,
    case_file   uuid        not null references accompaniment.case_file,
    diagnosis   uuid        not null references accompaniment.diagnosis,
    tool        text        not null check (length(tool) <= 200),        -- empty: the whole sheet
    line        text        not null check (line = '' or line ~ '^D([1-9]|1[0-2])$'),
    words       text        not null check (length(btrim(words)) between 1 and 2000),
    said_by     uuid        not null references people.party,
    said_at     timestamptz not null,
    answer      text check (length(btrim(answer)) between 1 and 2000),
    answered_by uuid references people.party,
    answered_at timestamptz,
    check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);
create index case_contest_case on accompaniment.case_contest (case_file, said_at);

create function accompaniment.contest_guard() returns trigger language plpgsql as $$
declare
    file record;
begin
    if tg_op = 'INSERT' then
        select state, diagnosis into file from accompaniment.case_file where id = new.case_file for update;
        if file.state <> 'DIAGNOSIS' or file.diagnosis is distinct from new.diagnosis then
            perform accompaniment.case_refuse('a remark is made on the sheet while it is discussed');
        end if;
    elsif old.answer is not null or (new.id, new.case_file, new.diagnosis, new.tool, new.line, new.words, new.said_by, new.said_at)
            is distinct from (old.id, old.case_file, old.diagnosis, old.tool, old.line, old.words, old.said_by, old.said_at) then
        perform accompaniment.case_refuse('a remark is answered once, its words stay');
    end if;
    return new;
end $$;
create trigger contest_guard before insert or update on accompaniment.case_contest
    for each row execute function accompaniment.contest_guard();

create function accompaniment.report_guard() returns trigger language plpgsql as $$
begin
    if exists (select from accompaniment.case_contest c where c.case_file = new.id and c.answer is null) then
        perform accompaniment.case_refuse('a remark waits for its answer');
    end if;
    return new;
end $$;
create trigger report_guard before update on accompaniment.case_file
    for each row when (new.state = 'REPORTED' and old.state = 'DIAGNOSIS') execute function accompaniment.report_guard();

-- Each choice of the board is a new decision; the last one holds, the others are its history.
create table accompaniment.case_decision (
    id          uuid primary key,
    case_file   uuid        not null references accompaniment.case_file,
    held_on     date        not null,
    note        text        not null check (length(btrim(note)) between 1 and 2000),
    recorded_by uuid        not null references people.party,
    recorded_at timestamptz not null
);
create index case_decision_case on accompaniment.case_decision (case_file, recorded_at desc);
select journal.install('accompaniment.case_decision');

create table accompaniment.case_priority (
    decision uuid not null references accompaniment.case_decision,
    rank     int  not null check (rank between 1 and 100),
    tool     text not null check (length(tool) between 1 and 200),
    proposed int  not null check (proposed between 1 and 100),
    reason   text not null default '' check (length(reason) <= 500),
    primary key (decision, rank),
    unique (decision, tool),
    check (rank >= proposed or btrim(reason) <> '')            -- brought forward: with a reason, for ever
);
select journal.protect('accompaniment.case_priority');

create table accompaniment.case_date (
    id         uuid primary key,
    case_file  uuid        not null references accompaniment.case_file,
    kind       text        not null check (kind in ('ASSEMBLY', 'CAMPAIGN', 'EVENT', 'OTHER')),
    label      text        not null check (length(label) <= 120),
    from_day   date        not null,
    to_day     date        not null check (to_day >= from_day),
    added_by   uuid        not null references people.party,
    added_at   timestamptz not null,
    removed_at timestamptz
);
create index case_date_case on accompaniment.case_date (case_file, from_day) where removed_at is null;

create table accompaniment.case_follow_up (
    case_file   uuid not null references accompaniment.case_file,
    days        int  not null check (days in (30, 90, 365)),
    due         date not null,
    answered_at timestamptz,
    answered_by uuid references people.party,
    still_used  text check (still_used in ('YES', 'PARTLY', 'NO', 'UNKNOWN')),
    people      int check (people between 0 and 100000),       -- null: unknown
    old_account text check (old_account in ('CLOSED', 'OPEN', 'UNKNOWN')),
    problems    text not null default '' check (length(problems) <= 2000),
    primary key (case_file, days),
    check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (still_used is null)
        and (answered_at is null) = (old_account is null))
);
create index case_follow_up_due on accompaniment.case_follow_up (due) where answered_at is null;

create function accompaniment.follow_up_guard() returns trigger language plpgsql as $$
begin
    if old.answered_at is not null then perform accompaniment.case_refuse('a follow-up is answered once'); end if;
    return new;
end $$;
create trigger follow_up_guard before update on accompaniment.case_follow_up
    for each row execute function accompaniment.follow_up_guard();

create function accompaniment.close_guard() returns trigger language plpgsql as $$
begin
    if new.outcome in ('FULL', 'PARTIAL') and exists (
            select from accompaniment.case_follow_up f where f.case_file = new.id and f.answered_at is null
            and f.due <= (new.closed_at at time zone 'Europe/Paris')::date) then
        perform accompaniment.case_refuse('a follow-up is due');
    end if;
    return new;
end $$;
create trigger close_guard before update on accompaniment.case_file
    for each row when (new.state = 'CLOSED' and old.state <> 'CLOSED') execute function accompaniment.close_guard();

-- Checked at commit: what a state stands on is there.
create function accompaniment.ground_guard() returns trigger language plpgsql as $$
begin
    if new.state = 'PRIORITISED' and not exists (
            select from accompaniment.case_decision d join accompaniment.case_priority p on p.decision = d.id
            where d.case_file = new.id) then
        perform accompaniment.case_refuse('nothing was chosen');
    end if;
    if new.state = 'FOLLOW_UP' and (select count(*) from accompaniment.case_follow_up f where f.case_file = new.id) <> 3 then
        perform accompaniment.case_refuse('follow-ups are missing');
    end if;
    return null;
end $$;
create constraint trigger ground_guard after update on accompaniment.case_file
    deferrable initially deferred for each row when (new.state <> old.state) execute function accompaniment.ground_guard();

-- Who pays a mediator, and what links them with hosts that they may propose: shown to the organisation (A11).
create table accompaniment.mediator_declaration (
    id          uuid primary key,
    mediator    uuid        not null references people.party,
    funder      text        not null check (length(btrim(funder)) between 1 and 300),
    linked      boolean     not null,
    links       text        not null check (length(links) <= 1000),
    declared_by uuid        not null references people.party,
    declared_at timestamptz not null,
    check (not linked or btrim(links) <> '')
);
create index mediator_declaration_of on accompaniment.mediator_declaration (mediator, declared_at desc);
select journal.install('accompaniment.mediator_declaration');

create table accompaniment.mediator_absence (
    id         uuid primary key,
    mediator   uuid        not null references people.party,
    from_day   date        not null,
    to_day     date        not null check (to_day >= from_day),
    added_by   uuid        not null references people.party,
    added_at   timestamptz not null,
    removed_at timestamptz
);
create index mediator_absence_of on accompaniment.mediator_absence (mediator, to_day) where removed_at is null;

grant select, insert, update on accompaniment.case_contest, accompaniment.case_date, accompaniment.case_follow_up,
    accompaniment.mediator_absence to fabcom_app;
