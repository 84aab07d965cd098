-- Somebody without an account asks to be called back.
create table cases.callback (
    id       uuid primary key,
    name     text not null check (name <> '' and length(name) <= 120),
    phone    text not null default '' check (length(phone) <= 40),
    email    text not null default '' check (length(email) <= 200),
    need     text not null check (need <> '' and length(need) <= 1500),
    answers  text not null default '' check (length(answers) <= 8000),
    language text not null,
    asked_at timestamptz not null,
    done_at  timestamptz,
    done_by  uuid references people.party,
    check ((done_at is null) = (done_by is null)),
    check (phone <> '' or email <> '' or name = '…')
);
create index callback_waiting on cases.callback (asked_at) where done_at is null;
create index callback_done_by on cases.callback (done_by) where done_by is not null;
comment on table cases.callback is 'Who asked to be called back without an account: until somebody did, and 90 days after.';
comment on column cases.callback.name is 'How they are called.';
comment on column cases.callback.phone is 'Where they are called; or email.';
comment on column cases.callback.need is 'What they need, in their words.';
comment on column cases.callback.answers is 'What they answered in « faire le point » just before, as its address has it; empty if nothing.';
comment on column cases.callback.done_by is 'The member of the team who called them, or wrote down why not.';
grant select, insert, update, delete on cases.callback to fabcom_app;
