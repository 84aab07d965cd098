-- Values are put to the test: which one a decision serves or strains is said by people of the body (specs/governance.md §1.5).
create table governance.value_citation (
    decision uuid        not null references governance.decision,
    value    uuid        not null references governance.charter_value,
    person   uuid        not null references people.party,
    strains  boolean     not null,
    why      text        not null default '' check (length(why) <= 300),
    said_at  timestamptz not null,
    primary key (decision, value, person),
    constraint value_citation_why check (not strains or why <> '')
);
create index value_citation_of on governance.value_citation (value);
comment on table governance.value_citation is 'what somebody says that a decision does to a value; what they say last stands';
comment on column governance.value_citation.decision is 'which decision';
comment on column governance.value_citation.value is 'which value of the same body';
comment on column governance.value_citation.person is 'who says so';
comment on column governance.value_citation.strains is 'the decision puts the value to the test; else it serves it';
comment on column governance.value_citation.why is 'why, in a few words';
comment on column governance.value_citation.said_at is 'when they said so last';
grant select, insert, update on governance.value_citation to fabcom_app;

create function governance.value_of_the_same_body() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    perform 1 from governance.decision d join governance.charter_value v on v.body = d.body
        where d.id = new.decision and v.id = new.value;
    if not found then
        raise exception 'value % is not of the body of decision %', new.value, new.decision using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger value_of_the_same_body before insert or update on governance.value_citation
    for each row execute function governance.value_of_the_same_body();
