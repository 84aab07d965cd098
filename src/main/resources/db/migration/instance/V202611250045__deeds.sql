-- The deeds of the instance: what its keepers answered, when it was opened and by whom.
create schema instance;
grant usage on schema instance to fabcom_app;

-- One answer a question; a question without a row is not answered. Before the opening it is the draft of the set-up.
create table instance.answer (
    question text primary key check (question ~ '^[a-z][a-z0-9_.-]{0,60}$'),
    value    text not null check (value <> '' and length(value) <= 20000)
);

-- The opening: one row at most, so that an instance is opened once, however many try.
create table instance.founding (
    one        boolean primary key default true check (one),
    founded_at timestamptz not null,
    founded_by uuid references people.party          -- null: a demonstration or a test
);

-- The code printed in the console, as a digest; drawn anew at each start until the opening.
create table instance.setup_code (
    one     boolean primary key default true check (one),
    digest  text        not null check (length(digest) = 64),
    made_at timestamptz not null
);

grant select, insert, update, delete on all tables in schema instance to fabcom_app;

-- Who changed which answer, when. Only added to, and sealed.
create table instance.change (
    id       uuid primary key,
    at       timestamptz not null,
    by       uuid        not null references people.party,
    question text        not null,
    was      text        not null,
    becomes  text        not null
);
create index change_latest on instance.change (at desc, id desc);
select journal.install('instance.change');
