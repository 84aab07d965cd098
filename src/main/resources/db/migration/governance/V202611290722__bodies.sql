-- The agora: for whom is decided, and by which rules. A rule is never overwritten: it holds from a day on.
create schema governance;
grant usage on schema governance to fabcom_app;

create table governance.body (
    id           uuid primary key,
    organisation uuid references people.party,
    circle       uuid,
    opened_by    uuid not null references people.party,
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    check (organisation is not null or circle is not null),
    unique nulls not distinct (organisation, circle)
);
comment on table governance.body is 'those who decide together: an organisation, or a circle of it or of the community';
comment on column governance.body.circle is 'refers to circles.groups; none: the whole organisation';
grant select, insert on governance.body to fabcom_app;
grant update (closed_at) on governance.body to fabcom_app;

create table governance.rule (
    number   bigint generated always as identity primary key,
    body     uuid not null references governance.body,
    key      text not null check (key ~ '^[A-Z_]{3,40}$'),
    value    text not null check (length(value) between 1 and 40),
    since    date not null,
    decision uuid,
    said_by  uuid not null references people.party,
    said_at  timestamptz not null
);
create index rule_of on governance.rule (body, key, since, number);
comment on table governance.rule is 'what statutes and rules of procedure say, each from a day on; the last one said for a day holds';
comment on column governance.rule.key is 'which rule: a word of the program, org.fabcom.governance.bodies.Rule';
comment on column governance.rule.value is 'days, a count, a fraction such as 1/5, yes or no, or a word of the program';
comment on column governance.rule.decision is 'refers to the decision that made it so, none: said by hand';
grant select, insert on governance.rule to fabcom_app;
