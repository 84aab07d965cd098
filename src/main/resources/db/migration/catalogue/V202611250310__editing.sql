-- What editors do to the catalogue, for ever (A4, C35): who, when, on which sheet, what was, what becomes, and why.
create table catalogue.edit (
    id           uuid primary key,
    at           timestamptz not null,
    by           uuid not null references people.party,
    sheet        uuid not null,                       -- as it was then: a merge may have taken it away since
    name         text not null,                       -- of the sheet, then
    act          text not null check (act in ('FACT_ADDED', 'FACT_CORRECTED', 'FACT_RETIRED', 'FACT_SETTLED', 'FACT_RETURNED',
                 'FIELD_SET', 'FIELD_RETURNED', 'OFFER_SET', 'OFFER_RETURNED', 'MERGED', 'UNMERGED', 'REFUSED')),
    subject      text not null,                       -- what the fact is about, the field, the offer's id, the other sheet
    was          text not null default '',
    becomes      text not null default '',
    why          text not null default '',
    source_url   text check (source_url ~ '^https?://'),
    source_title text
);
create index edit_latest on catalogue.edit (at desc, id desc);
create index edit_sheet on catalogue.edit (sheet, at desc);
select journal.install('catalogue.edit');

-- Facts that a person took off a sheet, whole, so that they can be given back. No import brings one of them back.
create table catalogue.former_fact (
    id    uuid primary key,                           -- the fact's own
    edit  uuid not null references catalogue.edit,
    sheet uuid not null,
    fact  jsonb not null
);
create index former_fact_edit on catalogue.former_fact (edit);
grant select, insert, delete on catalogue.former_fact to fabcom_app;

create function catalogue.keep_former() returns trigger language plpgsql as $$
begin
    if exists (select from catalogue.former_fact f where f.id = new.id) then return null; end if;
    return new;
end $$;
create trigger kept_former before insert on catalogue.fact
    for each row execute function catalogue.keep_former();

-- What an editor read of an offer's openings. It stays above what the source says, whatever an import brings; that is
-- remembered beneath, for the day when the editor's word is taken back.
alter table catalogue.offer add closes_on date;
create table catalogue.offer_edit (
    offer        uuid primary key,
    edit         uuid not null references catalogue.edit,
    status       text not null check (status in ('open', 'full', 'closing', 'unknown')),
    closes_on    date check (closes_on is null or status = 'closing'),
    read_on      date not null,
    source_url   text not null check (source_url ~ '^https://'),
    source_title text not null,
    beneath      jsonb not null
);
create index offer_edit_edit on catalogue.offer_edit (edit);
grant select, insert, update, delete on catalogue.offer_edit to fabcom_app;

-- The part of an offer that an editor may take over.
create function catalogue.openings(o catalogue.offer) returns jsonb language sql stable as $$
    select jsonb_build_object('status', o.status, 'closes_on', o.closes_on, 'read_on', o.read_on, 'as_of', o.as_of,
        'source_url', o.source_url, 'source_title', o.source_title, 'verified', o.verified)
$$;

create function catalogue.keep_offer() returns trigger language plpgsql as $$
declare
    it catalogue.offer_edit;
begin
    select * into it from catalogue.offer_edit e where e.offer = new.id;
    if not found then return new; end if;
    if (new.status, new.closes_on, new.read_on, new.source_url, new.source_title)
        is distinct from (it.status, it.closes_on, it.read_on, it.source_url, it.source_title) then
        update catalogue.offer_edit e set beneath = catalogue.openings(new)
            where e.offer = new.id and e.beneath is distinct from catalogue.openings(new);
    end if;
    new.status := it.status;
    new.closes_on := it.closes_on;
    new.read_on := it.read_on;
    new.as_of := null;
    new.source_url := it.source_url;
    new.source_title := it.source_title;
    new.verified := true;
    if tg_op = 'UPDATE' and new is not distinct from old then return null; end if;
    return new;
end $$;
create trigger kept_offer before insert or update on catalogue.offer
    for each row execute function catalogue.keep_offer();
