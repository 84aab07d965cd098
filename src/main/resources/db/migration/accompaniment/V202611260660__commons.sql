-- Statements A51 to A53: closed plans that organisations give to all, the ways of leaving a tool that come from them or from
-- our own templates, and what is put right in these. Nothing published is changed or removed: corrections and withdrawals are
-- rows of their own.
create table accompaniment.shared_draft (
    case_file   uuid primary key references accompaniment.case_file,
    content     jsonb       not null,
    reviewed    jsonb       not null default '[]',      -- what a person looked at, finding by finding
    state       text        not null check (state in ('PREPARING', 'PROPOSED')),
    prepared_by uuid        not null references people.party,
    prepared_at timestamptz not null,
    reviewed_by uuid references people.party,
    version     integer     not null default 1,
    check (state = 'PREPARING' or reviewed_by is not null)
);
grant select, insert, update on accompaniment.shared_draft to fabcom_app;

create table accompaniment.shared_plan (
    id           uuid primary key,
    case_file    uuid references accompaniment.case_file,     -- null: it came from elsewhere
    foreign_id   text unique check (length(foreign_id) between 1 and 200),
    title        text        not null check (length(btrim(title)) between 1 and 160),
    licence      text        not null check (licence in ('CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'etalab-2.0')),
    credit       text        not null check (length(btrim(credit)) between 1 and 200),
    content      jsonb       not null,
    outcome      text        not null,
    size         text        not null,
    tools        text[]      not null,       -- left, as their sheets or names are folded
    targets      text[]      not null,
    words        text        not null,       -- folded, for searching
    published_by uuid        not null references people.party,
    published_at timestamptz not null,
    check ((case_file is null) = (foreign_id is not null))
);
create index shared_plan_case on accompaniment.shared_plan (case_file);
create index shared_plan_tools on accompaniment.shared_plan using gin (tools);
select journal.install('accompaniment.shared_plan');

create table accompaniment.shared_withdrawal (
    plan   uuid primary key references accompaniment.shared_plan,
    actor  uuid        not null references people.party,
    at     timestamptz not null,
    reason text        not null default '' check (length(reason) <= 500)
);
select journal.install('accompaniment.shared_withdrawal');

-- Who may publish is asked here once more: somebody of the organisation with a seat that speaks for it, once the case is
-- closed and a person has looked through what is shown; for what comes from elsewhere, somebody of the team.
create function accompaniment.shared_guard() returns trigger language plpgsql as $$
begin
    if new.case_file is null then
        if not exists (select from people.instance_role r where r.person = new.published_by
                       and r.role in ('MEDIATOR', 'COORDINATOR')) then
            perform accompaniment.plan_refuse('only the team brings plans in from elsewhere');
        end if;
        return new;
    end if;
    if not exists (select from accompaniment.case_file c join people.seat s on s.organisation = c.organisation
                   where c.id = new.case_file and c.state = 'CLOSED' and c.merged_into is null
                     and s.person = new.published_by and s.seat in ('REFERENT', 'MANAGER')) then
        perform accompaniment.plan_refuse('the organisation itself publishes its closed plan');
    end if;
    if not exists (select from accompaniment.shared_draft d where d.case_file = new.case_file and d.state = 'PROPOSED') then
        perform accompaniment.plan_refuse('nobody has looked through it');
    end if;
    if exists (select from accompaniment.shared_plan p where p.case_file = new.case_file
               and not exists (select from accompaniment.shared_withdrawal w where w.plan = p.id)) then
        perform accompaniment.plan_refuse('it is published already');
    end if;
    return new;
end $$;
create trigger shared_guard before insert on accompaniment.shared_plan
    for each row execute function accompaniment.shared_guard();

-- How a tool is left, step by step. source: a line of a published plan, or a family of our templates. The latest number holds.
create table accompaniment.recipe_version (
    id     uuid primary key,
    source text        not null check (source ~ '^(plan\.[0-9a-f-]{36}\.[a-z0-9]{1,20}|famille\.[a-z]{1,40})$'),
    number integer     not null check (number >= 1),
    steps  jsonb       not null,
    reason text        not null default '' check (length(reason) <= 600),
    actor  uuid        not null references people.party,
    at     timestamptz not null,
    unique (source, number),
    check (number = 1 or btrim(reason) <> '')
);
select journal.install('accompaniment.recipe_version');

-- A case that started from a published plan.
create table accompaniment.shared_fork (
    id        uuid primary key,
    plan      uuid        not null references accompaniment.shared_plan,
    case_file uuid        not null references accompaniment.case_file,
    actor     uuid        not null references people.party,
    at        timestamptz not null,
    unique (plan, case_file)
);
create index shared_fork_case on accompaniment.shared_fork (case_file);
select journal.install('accompaniment.shared_fork');

-- Which version of a recipe an item follows: nothing changes under it before somebody has taken the next one.
create table accompaniment.recipe_followed (
    id     uuid primary key,
    item   uuid        not null references accompaniment.plan_item,
    source text        not null,
    number integer     not null check (number >= 1),
    answer text        not null check (answer in ('TAKEN', 'DECLINED')),
    actor  uuid        not null references people.party,
    at     timestamptz not null
);
create index recipe_followed_item on accompaniment.recipe_followed (item, source);
create index recipe_followed_source on accompaniment.recipe_followed (source);
select journal.install('accompaniment.recipe_followed');

create table accompaniment.recipe_report (
    id     uuid primary key,
    source text        not null,
    number integer     not null,
    step   text        not null check (length(step) between 1 and 40),
    kind   text        not null check (kind in ('WRONG', 'DATED')),
    words  text        not null default '' check (length(words) <= 600),
    item   uuid        not null references accompaniment.plan_item,
    actor  uuid        not null references people.party,
    at     timestamptz not null
);
create index recipe_report_source on accompaniment.recipe_report (source, step);
select journal.install('accompaniment.recipe_report');

create table accompaniment.recipe_answer (
    report uuid primary key references accompaniment.recipe_report,
    number integer,                          -- the version that put it right; null: it stays as it is
    words  text        not null check (length(btrim(words)) between 1 and 600),
    actor  uuid        not null references people.party,
    at     timestamptz not null
);
select journal.install('accompaniment.recipe_answer');
