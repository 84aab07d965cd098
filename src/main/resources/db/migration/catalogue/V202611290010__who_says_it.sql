-- Who speaks on the page of an offer, of a claim or of a law, and how exactly the page's own date is known, as facts have it.
-- Null: nobody said so, that is any other source, and a day.
alter table catalogue.offer
    add source_rank text check (source_rank in ('publisher', 'regulator', 'press', 'other')),
    add as_of_to    text check (as_of_to in ('day', 'month', 'year')),
    add for_whom    text check (for_whom in ('persons', 'agents'));
alter table catalogue.alternative
    add source_rank text check (source_rank in ('publisher', 'regulator', 'press', 'other'));
alter table catalogue.law
    add source_rank text check (source_rank in ('publisher', 'regulator', 'press', 'other')),
    add as_of_to    text check (as_of_to in ('day', 'month', 'year'));
alter table catalogue.offer_edit
    add source_rank text check (source_rank in ('publisher', 'regulator', 'press', 'other'));
comment on column catalogue.offer.source_rank is 'Who speaks on the page: the host, a regulator, the press, or any other (null: nobody said).';
comment on column catalogue.offer.as_of_to is 'How exactly as_of is known; it is the first day of that time.';
comment on column catalogue.offer.for_whom is 'Whom alone the host takes, never proposed to another: persons (private ones) or agents (of the State); null: anybody.';
comment on column catalogue.alternative.source_rank is 'Who speaks on the page: the maker of the commons, a regulator, the press, or any other.';
comment on column catalogue.law.source_rank is 'Who speaks on the page: a regulator is the official text or the authority itself.';
comment on column catalogue.law.as_of_to is 'How exactly as_of is known; it is the first day of that time.';
comment on column catalogue.offer_edit.source_rank is 'Who speaks on the page that the editor read.';

create or replace function catalogue.openings(o catalogue.offer) returns jsonb language sql stable as $$
    select jsonb_build_object('status', o.status, 'closes_on', o.closes_on, 'read_on', o.read_on, 'as_of', o.as_of,
        'source_url', o.source_url, 'source_title', o.source_title, 'verified', o.verified, 'source_rank', o.source_rank,
        'as_of_to', o.as_of_to)
$$;

create or replace function catalogue.keep_offer() returns trigger language plpgsql as $$
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
    new.as_of_to := null;
    new.source_url := it.source_url;
    new.source_title := it.source_title;
    new.source_rank := it.source_rank;
    new.verified := true;
    if tg_op = 'UPDATE' and new is not distinct from old then return null; end if;
    return new;
end $$;
