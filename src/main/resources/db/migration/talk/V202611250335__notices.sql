-- What a person is told of: one notice for an event and a person, whatever happens twice.
create table talk.notice (
    id           uuid primary key,
    person       uuid        not null references people.person,
    event        uuid        not null,
    kind         text        not null check (kind ~ '^[a-z]+([.-][a-z]+)*$'),
    subject_kind text,
    subject_id   uuid,
    url          text        not null check (url like '/%' and url not like '//%'),
    args         text[]      not null,
    made_at      timestamptz not null,
    delivery     text        not null check (delivery in ('PAGE', 'MAIL', 'DIGEST')),
    gathered_at  timestamptz,
    read_at      timestamptz,
    unique (person, event),
    check ((subject_kind is null) = (subject_id is null)),
    check (gathered_at is null or delivery = 'DIGEST')
);
create index notice_unread on talk.notice (person) where read_at is null;
create index notice_of_person on talk.notice (person, made_at desc, id desc);
create index notice_to_gather on talk.notice (person) where delivery = 'DIGEST' and gathered_at is null and read_at is null;
create index notice_made on talk.notice (made_at);
grant select, insert, update, delete on talk.notice to fabcom_app;

-- How a person wants to be told, where they said so.
create table talk.choice (
    person    uuid        not null references people.person,
    kind      text        not null,
    delivery  text        not null check (delivery in ('PAGE', 'MAIL', 'DIGEST')),
    chosen_at timestamptz not null,
    primary key (person, kind)
);
grant select, insert, update, delete on talk.choice to fabcom_app;

comment on table talk.notice is 'what waits for a person, or waited; forgotten after a while';
comment on column talk.notice.gathered_at is 'when it was put in a weekly letter, or left out of it for good';
