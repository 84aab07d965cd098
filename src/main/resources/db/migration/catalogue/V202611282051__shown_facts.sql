-- Who speaks on the page of a fact, and how exactly its dates are known.
alter table catalogue.fact
    add source_rank text not null default 'other' check (source_rank in ('publisher', 'regulator', 'press', 'other')),
    add happened_to text not null default 'day' check (happened_to in ('day', 'month', 'year')),
    add as_of_to    text not null default 'day' check (as_of_to in ('day', 'month', 'year'));
comment on column catalogue.fact.source_rank is 'Who speaks on the page: the publisher, a regulator, the press, or any other.';
comment on column catalogue.fact.happened_to is 'How exactly happened_on is known; it is the first day of that time.';
comment on column catalogue.fact.as_of_to is 'How exactly as_of is known; it is the first day of that time.';

-- A page on the own site of a sheet is its publisher's. What the starter catalogue says comes again with its next edition.
update catalogue.fact f set source_rank = 'publisher' from catalogue.sheet s
where s.id = f.sheet and s.domain is not null
    and (split_part(f.source_url, '/', 3) = s.domain or split_part(f.source_url, '/', 3) like '%.' || s.domain);

-- Facts that were put aside before know nothing of the new columns; and what an import took away may come back without them.
update catalogue.former_fact
    set fact = '{"source_rank": "other", "happened_to": "day", "as_of_to": "day"}'::jsonb || fact;
grant update on catalogue.former_fact to fabcom_app;

-- A fact that an editor read again stands as they read it, until a source reads it later than they did.
create or replace function catalogue.keep_former() returns trigger language plpgsql as $$
begin
    new.source_rank := coalesce(new.source_rank, 'other');
    new.happened_to := coalesce(new.happened_to, 'day');
    new.as_of_to := coalesce(new.as_of_to, 'day');
    if exists (select from catalogue.former_fact f where f.id = new.id)
        and not exists (select from catalogue.fact f where f.id = new.id and f.read_on <= new.read_on) then return null; end if;
    return new;
end $$;

alter table catalogue.edit drop constraint edit_act_check;
alter table catalogue.edit add constraint edit_act_check check (act in ('FACT_ADDED', 'FACT_CORRECTED', 'FACT_CONFIRMED',
    'FACT_RETIRED', 'FACT_SETTLED', 'FACT_RETURNED', 'FIELD_SET', 'FIELD_RETURNED', 'OFFER_SET', 'OFFER_RETURNED', 'MERGED',
    'UNMERGED', 'REFUSED', 'PICTURE_SET', 'PICTURE_REMOVED'));

-- One picture of a sheet, kept here: who made it, under which licence, where it was found.
create table catalogue.picture (
    sheet      uuid primary key references catalogue.sheet on delete cascade,
    id         uuid not null unique,
    licence    text not null check (licence <> '' and length(licence) <= 200),
    credit     text not null check (credit <> '' and length(credit) <= 200),
    source_url text check (source_url ~ '^https://'),
    shows      text not null check (shows <> '' and length(shows) <= 200)
);
comment on table catalogue.picture is 'The picture of a sheet; its file is held by the cellar under its id.';
comment on column catalogue.picture.id is 'The thing that holds the file in the cellar, new at each picture.';
comment on column catalogue.picture.shows is 'What one sees, for who does not see it.';
grant select, insert, update, delete on catalogue.picture to fabcom_app;
