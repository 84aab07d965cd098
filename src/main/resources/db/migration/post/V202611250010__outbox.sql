-- Letters written, to be carried by a job: a page never waits for the mail server, and nothing is lost if it is down.
create schema post;
grant usage on schema post to fabcom_app;
create table post.letter (
    id          uuid primary key,
    kind        text not null,
    recipient   text not null check (length(recipient) between 3 and 254),
    name        text not null,
    language    text not null,
    subject     text not null,
    plain       text not null,
    html        text not null,
    unsubscribe text,
    created_at  timestamptz not null,
    state       text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'FAILED')),
    tries       integer not null default 0,
    next_try_at timestamptz not null,
    sent_at     timestamptz,
    last_error  text not null default '',
    check ((state = 'SENT') = (sent_at is not null))
);
create index letter_waiting on post.letter (next_try_at) where state = 'WAITING';
create index letter_created on post.letter (created_at desc, id desc);

-- While this row is there nothing leaves: a restored copy must not write to people before somebody says so.
create table post.hold (
    one   boolean primary key default true check (one),
    since timestamptz not null
);

grant select, insert, update, delete on all tables in schema post to fabcom_app;
comment on column post.letter.plain is 'secret: may hold a link that opens an account';
comment on column post.letter.html is 'secret: may hold a link that opens an account';
