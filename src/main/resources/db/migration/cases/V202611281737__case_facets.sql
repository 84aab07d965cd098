-- What lists of cases filter, order and count by, side by side in one narrow row, and the counts of it. State, mediator and news
-- come by triggers of this room; the commune is a copy of what the organisation says, taken when the case is opened and told by
-- people.OrganisationCopies when it changes.
create table cases.case_facet (
    case_file    uuid primary key references cases.case_file,
    opened_at    timestamptz not null,
    organisation uuid        not null,
    state        text        not null,
    mediator     uuid,
    commune      text        not null,
    heard_at     timestamptz not null,
    quiet        boolean     not null default false,
    merged       boolean     not null
);
comment on table cases.case_facet is 'derived: what lists of cases count and order by; compared by check';
comment on column cases.case_facet.quiet is
    'nothing was heard for a while when the job last looked: spares reading them one by one, exact or not';

insert into cases.case_facet
select c.id, c.opened_at, c.organisation, c.state, c.mediator, o.commune_name, n.at, n.at < now() - interval '30 days',
    c.merged_into is not null
from cases.case_file c join cases.case_news n on n.case_file = c.id
join people.organisation o on o.id = c.organisation;

create function cases.case_over(state text) returns boolean language sql immutable as $$
    select state in ('CLOSED', 'REDIRECTED', 'DROPPED')
$$;
create index case_facet_newest on cases.case_facet (opened_at desc, case_file desc) where not merged;
create index case_facet_state on cases.case_facet (state, opened_at, case_file) where not merged;
create index case_facet_mediator on cases.case_facet (mediator, state) where not merged;
create index case_facet_organisation on cases.case_facet (organisation);
create index case_facet_heard on cases.case_facet (heard_at, case_file) include (state, mediator, commune)
    where not merged and not cases.case_over(state);
create index case_facet_lately on cases.case_facet (heard_at) include (state, mediator, commune)
    where not merged and not quiet and not cases.case_over(state);
create index case_facet_quiet on cases.case_facet (heard_at) include (state, mediator, commune)
    where not merged and quiet and not cases.case_over(state);

-- An organisation that moves meanwhile is waited for, and waits: the copy is never older than what it copies.
create function cases.case_facet_news() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        update cases.case_facet set heard_at = new.at, quiet = false where case_file = new.case_file;
        return null;
    end if;
    perform 1 from people.organisation o join cases.case_file c on c.organisation = o.id
        where c.id = new.case_file for share of o;
    insert into cases.case_facet (case_file, opened_at, organisation, state, mediator, commune, heard_at, merged)
    select c.id, c.opened_at, c.organisation, c.state, c.mediator, o.commune_name, new.at, c.merged_into is not null
    from cases.case_file c join people.organisation o on o.id = c.organisation where c.id = new.case_file;
    return null;
end $$;
create trigger facet_follows after insert or update on cases.case_news
    for each row execute function cases.case_facet_news();

create function cases.case_facet_file() returns trigger language plpgsql as $$
begin
    update cases.case_facet set state = new.state, mediator = new.mediator, merged = new.merged_into is not null
    where case_file = new.id
        and (state, mediator, merged) is distinct from (new.state, new.mediator, new.merged_into is not null);
    return null;
end $$;
create trigger facet_follows after update of state, mediator, merged_into on cases.case_file
    for each row execute function cases.case_facet_file();
grant select, insert, update on cases.case_facet to fabcom_app;

select counts.keep('cases.case_cell', 'cases.case_facet', '{state,mediator,commune,quiet}', 'not merged');
create index case_cell_mediator on cases.case_cell (mediator);
