-- A letter about a thread may be answered by mail: one address a thread and a person, sealed; and which mails were dealt with.
create table talk.reply_address (
    number       bigint generated always as identity primary key,
    subject_kind text        not null check (length(subject_kind) <= 60),
    subject_id   uuid        not null,
    person       uuid        not null references people.party,
    made_at      timestamptz not null,
    unique (subject_kind, subject_id, person)
);
create index reply_address_person on talk.reply_address (person);
create index reply_address_made on talk.reply_address (made_at);
comment on table talk.reply_address is 'addresses to which one person answers in one thread by mail';
comment on column talk.reply_address.number is 'stands in the address, sealed with its day by a secret of the instance';
comment on column talk.reply_address.subject_kind is 'the kind of thing that the thread is about';
comment on column talk.reply_address.subject_id is 'the thing that the thread is about';
comment on column talk.reply_address.person is 'who answers there';
comment on column talk.reply_address.made_at is 'when a letter last bore it';

create table talk.mailed (
    id         text primary key check (length(id) = 64),
    arrived_at timestamptz not null
);
create index mailed_arrived on talk.mailed (arrived_at);
comment on table talk.mailed is 'mails that were dealt with: the same one twice is said once';
comment on column talk.mailed.id is 'digest of the Message-ID';
comment on column talk.mailed.arrived_at is 'when it was read';

grant select, insert, update, delete on talk.reply_address to fabcom_app;
grant select, insert, delete on talk.mailed to fabcom_app;
grant usage on all sequences in schema talk to fabcom_app;
