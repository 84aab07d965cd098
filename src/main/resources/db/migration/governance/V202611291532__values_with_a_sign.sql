-- What a body says it holds to: each value with the sign by which anybody sees that it is kept (specs/governance.md §1.5).
create table governance.charter_value (
    id         uuid primary key,
    body       uuid        not null references governance.body,
    name       text        not null check (length(name) between 2 and 80),
    sentence   text        not null check (length(sentence) between 1 and 300),
    sign       text        not null check (length(sign) between 1 and 300),
    counter    text        not null default '' check (length(counter) <= 300),
    key        text        not null,
    version    integer     not null default 1,
    changed_by uuid        not null references people.party,
    changed_at timestamptz not null,
    ended_by   uuid references people.party,
    ended_at   timestamptz,
    constraint charter_value_once unique (body, key),
    check ((ended_at is null) = (ended_by is null))
);
comment on table governance.charter_value is 'a value of the charter of a body, with its observable sign';
comment on column governance.charter_value.id is 'key';
comment on column governance.charter_value.body is 'whose charter';
comment on column governance.charter_value.name is 'the value in a few words';
comment on column governance.charter_value.sentence is 'what it means here';
comment on column governance.charter_value.sign is 'by what anybody sees that it is kept';
comment on column governance.charter_value.counter is 'what would show that it is not';
comment on column governance.charter_value.key is 'of the form that wrote it';
comment on column governance.charter_value.version is 'grows by one at each change';
comment on column governance.charter_value.changed_by is 'who wrote it last';
comment on column governance.charter_value.changed_at is 'when it was last written';
comment on column governance.charter_value.ended_by is 'who took it away';
comment on column governance.charter_value.ended_at is 'when it was taken away; it stays to be read';
grant select, insert, update on governance.charter_value to fabcom_app;

create table governance.charter_value_change (
    value      uuid        not null references governance.charter_value,
    version    integer     not null,
    name       text        not null,
    sentence   text        not null,
    sign       text        not null,
    counter    text        not null,
    changed_by uuid        not null references people.party,
    changed_at timestamptz not null,
    primary key (value, version)
);
comment on table governance.charter_value_change is 'what a value said before it was changed';
comment on column governance.charter_value_change.value is 'of which value';
comment on column governance.charter_value_change.version is 'the version that was changed';
comment on column governance.charter_value_change.name is 'its name, as it was';
comment on column governance.charter_value_change.sentence is 'what it meant, as it was';
comment on column governance.charter_value_change.sign is 'its sign, as it was';
comment on column governance.charter_value_change.counter is 'what would have shown that it is not kept, as it was';
comment on column governance.charter_value_change.changed_by is 'who changed it';
comment on column governance.charter_value_change.changed_at is 'when';
select journal.protect('governance.charter_value_change');
