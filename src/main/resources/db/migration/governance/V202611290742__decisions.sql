-- The register: what a body decided, one number after the other each year. What becomes of a decision stands beside it.
create table governance.decision_year (
    body uuid    not null references governance.body,
    year integer not null,
    primary key (body, year)
);
comment on table governance.decision_year is 'what is locked while the next number of the register is given';
grant select on governance.decision_year to fabcom_app;

create table governance.decision (
    id            uuid primary key,
    body          uuid not null references governance.body,
    year          integer not null,
    number        integer not null,
    title         text not null check (length(title) between 1 and 160),
    title_folded  text not null,
    text          text not null check (length(text) between 1 and 40000),
    sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    rule          text not null check (length(rule) between 1 and 500),
    outcome       text not null check (length(outcome) between 1 and 500),
    source_path   text not null check (length(source_path) between 1 and 300),
    effect        date not null,
    review        date not null,
    holder        uuid not null references people.party,
    change_key    text check (change_key ~ '^[A-Z_]{3,40}$'),
    change_value  text check (length(change_value) between 1 and 40),
    minority_note text not null default '' check (length(minority_note) <= 4000),
    replaces      uuid references governance.decision,
    decided_by    uuid references people.party,
    decided_on    date not null,
    decided_at    timestamptz not null,
    constraint decision_number unique (body, year, number),
    check ((change_key is null) = (change_value is null)),
    check (review >= effect)
);
create index decision_review on governance.decision (review);
create index decision_holder on governance.decision (holder);
create index decision_replaced on governance.decision (replaces) where replaces is not null;
comment on table governance.decision is 'what a body decided: the text as it was adopted, by which rule, from which day, to be looked at again on which';
comment on column governance.decision.title_folded is 'derived: what is searched';
comment on column governance.decision.outcome is 'how it was decided, in words';
comment on column governance.decision.change_key is 'the rule of the body that it changes: a word of org.fabcom.governance.bodies.Rule';
comment on column governance.decision.decided_by is 'who closed; none: the program, at the hour that was said';
select journal.install('governance.decision');

create function governance.number_decision() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    new.year := extract(year from new.decided_on);
    insert into governance.decision_year (body, year) values (new.body, new.year) on conflict do nothing;
    perform from governance.decision_year y where y.body = new.body and y.year = new.year for update;
    select coalesce(max(d.number), 0) + 1 into new.number from governance.decision d
        where d.body = new.body and d.year = new.year;
    if new.replaces is not null and not exists (select from governance.decision d
            where d.id = new.replaces and d.body = new.body) then
        raise exception using errcode = '23514', constraint = 'decision_replaces', message = 'a decision of another body';
    end if;
    return new;
end $$;
create trigger number_decision before insert on governance.decision
    for each row execute function governance.number_decision();
revoke execute on function governance.number_decision() from public;

create table governance.decision_event (
    id          uuid primary key,
    decision    uuid not null references governance.decision,
    kind        text not null check (kind in ('ENACTED', 'TOLD', 'KEPT', 'REPEALED')),
    review      date,
    note        text not null default '' check (length(note) <= 2000),
    done_by     uuid references people.party,
    done_at     timestamptz not null,
    check ((kind in ('TOLD', 'KEPT')) = (review is not null))
);
create unique index decision_enacted on governance.decision_event (decision) where kind = 'ENACTED';
create unique index decision_repealed on governance.decision_event (decision) where kind = 'REPEALED';
create unique index decision_told on governance.decision_event (decision, review) where kind = 'TOLD';
create index decision_event_of on governance.decision_event (decision, done_at);
comment on table governance.decision_event is 'what became of a decision: its rule enacted, its holder told, kept at its review, or repealed';
comment on column governance.decision_event.review is 'told: the day it was told of; kept: the next one';
select journal.protect('governance.decision_event');

comment on column governance.rule.decision is 'refers to governance.decision that made it so, none: said by hand';
