-- What became of a line that a device sent and the journal refused: entered anew by somebody, or dropped with a reason. Once each.
create table flows.aside_end (
    device  uuid        not null,
    number  integer     not null,
    outcome text        not null check (outcome in ('TAKEN', 'DROPPED')),
    line    uuid references flows.weighing,
    reason  text        not null default '' check (length(reason) <= 300),
    made_by uuid        not null references people.party,
    made_at timestamptz not null,
    primary key (device, number),
    foreign key (device, number) references flows.received,
    check ((line is not null) = (outcome = 'TAKEN')),
    check (outcome = 'TAKEN' or length(reason) > 0)
);
comment on table flows.aside_end is 'what became of lines of devices that the journal refused';
comment on column flows.aside_end.device is 'the browser that kept it';
comment on column flows.aside_end.number is 'its number there';
comment on column flows.aside_end.outcome is 'entered anew, or dropped';
comment on column flows.aside_end.reason is 'why it was dropped';
comment on column flows.aside_end.made_by is 'who decided';
comment on column flows.aside_end.made_at is 'when';
comment on column flows.aside_end.line is 'the weighing that was written in its place';
select journal.protect('flows.aside_end');
