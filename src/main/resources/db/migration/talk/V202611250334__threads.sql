-- The bench outside: what is said about a thing of an upper room, by the room's word for it and its id.
create schema talk;
grant usage on schema talk to fabcom_app;

create table talk.thread (
    id           uuid primary key,
    subject_kind text        not null check (subject_kind ~ '^[a-z]+([.-][a-z]+)*$' and length(subject_kind) <= 60),
    subject_id   uuid        not null,
    opened_at    timestamptz not null,
    unique (subject_kind, subject_id)
);
grant select, insert on talk.thread to fabcom_app;
select journal.protect('talk.thread');

-- Two shelves of the same make, on purpose: "message" is read by all who take part, "note" by the team only. Nothing that is
-- written for an organisation (page, feed, export, mail, API) ever names talk.note.
create function talk.refuse_update() returns trigger language plpgsql as $$
begin
    raise exception 'said words do not change: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
        using errcode = 'restrict_violation';
end $$;

do $$
declare
    shelf text;
begin
    foreach shelf in array array['message', 'note'] loop
        execute format('
            create table talk.%1$I (
                id      uuid primary key,
                thread  uuid        not null references talk.thread,
                author  uuid        not null references people.party,
                sent_at timestamptz not null,
                once    uuid        not null,
                unique (thread, author, once)
            )', shelf);
        execute format('create index %1$s_in_order on talk.%1$I (thread, sent_at, id)', shelf);
        execute format('create index %1$s_by_author on talk.%1$I (author)', shelf);
        execute format('select journal.protect(%L)', 'talk.' || shelf);

        -- The words lie apart: who takes a message back, or asks to be forgotten, leaves a trace and no words.
        execute format('
            create table talk.%1$I (
                message uuid primary key references talk.%2$I,
                words   text not null check (length(words) between 1 and 4000)
            )', shelf || '_words', shelf);
        execute format('create trigger said before update on talk.%1$I
            for each statement execute function talk.refuse_update()', shelf || '_words');
        execute format('grant select, insert, delete on talk.%1$I to fabcom_app', shelf || '_words');

        execute format('
            create table talk.%1$I (
                message uuid        not null references talk.%2$I,
                n       int         not null check (n between 1 and 20),
                at      timestamptz not null,
                gone    boolean     not null,
                primary key (message, n)
            )', shelf || '_withdrawal', shelf);
        execute format('select journal.protect(%L)', 'talk.' || shelf || '_withdrawal');

        execute format('
            create table talk.%1$I (
                message uuid not null references talk.%2$I,
                person  uuid not null references people.person,
                primary key (message, person)
            )', shelf || '_mention', shelf);
        execute format('create index %1$s_of on talk.%1$I (person)', shelf || '_mention');
        execute format('select journal.protect(%L)', 'talk.' || shelf || '_mention');
    end loop;
end $$;

comment on table talk.thread is 'conversations; subject_kind and subject_id lead to a thing of another room';
comment on table talk.message is 'what was said to all who take part';
comment on table talk.note is 'what the team says to itself; never for the organisation';
comment on column talk.message.once is 'made from the form: the same one sent twice is one message';
comment on column talk.note.once is 'made from the form: the same one sent twice is one note';
