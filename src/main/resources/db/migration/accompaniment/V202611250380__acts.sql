-- Acts: each time somebody was helped (CRA). Codes are those of the mediators' common vocabulary, kept as they go out.
create table accompaniment.act (
    id           uuid primary key,              -- made with the form: sent twice, kept once
    mediator     uuid        not null references people.party,
    day          date        not null check (day >= date '2000-01-01'),
    minutes      integer     not null check (minutes between 1 and 1439),
    form         text        not null check (form in ('individuel', 'collectif')),
    place        text        not null check (place in ('lieu_activite', 'domicile', 'autre', 'a_distance')),
    structure    uuid references people.party,
    insee        text check (insee ~ '^[0-9][0-9AB][0-9]{3}$'),
    commune      text        not null default '' check (length(commune) <= 120),
    themes       text[]      not null check (cardinality(themes) between 1 and 19),
    procedures   text[]      not null default '{}',
    equipment    text[]      not null default '{}',
    autonomy     text check (autonomy in ('entierement_accompagne', 'partiellement_autonome', 'autonome')),
    sent_to      text,
    title        text        not null default '' check (length(title) <= 160),
    level        text check (level in ('debutant', 'intermediaire', 'avance')),
    total        integer     not null default 0 check (total between 0 and 10000),  -- people nobody named
    already      integer     not null default 0 check (already between 0 and total),
    case_file    uuid references accompaniment.case_file,
    meeting      uuid,                          -- of the agenda
    note         text        not null default '' check (length(note) <= 4000),
    noted_at     timestamptz not null,
    withdrawn_at timestamptz,
    version      integer     not null default 1,
    check (place <> 'lieu_activite' or structure is not null),
    check (place not in ('domicile', 'autre') or insee is not null),
    check (cardinality(procedures) = 0 or 'aide_aux_demarches_administratives' = any (themes)),
    check (form = 'collectif' or (title = '' and level is null)),
    check (form = 'individuel' or (btrim(title) <> '' and autonomy is null and sent_to is null))
);
create index act_mediator on accompaniment.act (mediator, day desc, id desc) where withdrawn_at is null;
create index act_day on accompaniment.act (day desc, id desc) where withdrawn_at is null;
create index act_case on accompaniment.act (case_file) where case_file is not null;
create index act_meeting on accompaniment.act (meeting) where meeting is not null;

create table accompaniment.act_person (
    act    uuid not null references accompaniment.act,
    person uuid not null references people.party,
    primary key (act, person)
);
create index act_person_person on accompaniment.act_person (person);

create table accompaniment.act_organisation (
    act          uuid not null references accompaniment.act,
    organisation uuid not null references people.party,
    primary key (act, organisation)
);
create index act_organisation_organisation on accompaniment.act_organisation (organisation);

create table accompaniment.act_item (
    act  uuid not null references accompaniment.act,
    item uuid not null,
    primary key (act, item)
);
create index act_item_item on accompaniment.act_item (item);

-- Of people nobody named: how many gave each answer to each question. Two questions are never crossed.
create table accompaniment.act_margin (
    act      uuid    not null references accompaniment.act,
    question text    not null check (question in ('genre', 'age', 'statut')),
    answer   text    not null,
    number   integer not null check (number between 1 and 10000),
    primary key (act, question, answer)
);

-- At the end of the transaction: one person, or at least one; no question answered by more people than were there.
create function accompaniment.act_guard() returns trigger language plpgsql as $$
declare
    the uuid;
    it  accompaniment.act;
    known integer;
begin
    the := case tg_table_name when 'act' then (to_jsonb(new) ->> 'id')::uuid
           else coalesce((to_jsonb(new) ->> 'act'), (to_jsonb(old) ->> 'act'))::uuid end;
    select * into it from accompaniment.act where id = the;
    if not found then return null; end if;
    select count(*) into known from accompaniment.act_person where act = the;
    if it.form = 'individuel' and known + it.total <> 1 then
        raise exception 'act: an individual act is with one person' using errcode = 'check_violation';
    end if;
    if known + it.total < 1 then raise exception 'act: nobody was there' using errcode = 'check_violation'; end if;
    if exists (select from accompaniment.act_margin where act = the group by question having sum(number) > it.total) then
        raise exception 'act: more answers than people' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger act_guard after insert or update on accompaniment.act
    deferrable initially deferred for each row execute function accompaniment.act_guard();
create constraint trigger act_guard after insert or update or delete on accompaniment.act_person
    deferrable initially deferred for each row execute function accompaniment.act_guard();
create constraint trigger act_guard after insert or update on accompaniment.act_margin
    deferrable initially deferred for each row execute function accompaniment.act_guard();

grant select, insert, update on accompaniment.act to fabcom_app;
grant select, insert, delete on accompaniment.act_person, accompaniment.act_organisation, accompaniment.act_item,
    accompaniment.act_margin to fabcom_app;
