-- A mandate that follows from a decision of the register.
create table governance.mandate (
    seat     uuid primary key,
    decision uuid        not null references governance.decision,
    given_by uuid        not null references people.party,
    given_at timestamptz not null
);
create index mandate_decision on governance.mandate (decision);
comment on table governance.mandate is 'which decision gave a role to somebody';
comment on column governance.mandate.seat is 'refers to circles.group_seat';
comment on column governance.mandate.decision is 'that elected or appointed them';
comment on column governance.mandate.given_by is 'who wrote the mandate';
comment on column governance.mandate.given_at is 'when';
select journal.protect('governance.mandate');
