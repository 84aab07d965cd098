-- Who sees balances is a choice of the community (E46), journalled: the last line counts; none means each sees their own.
create table ledger.visibility_choice (
    id         uuid primary key,
    visibility text not null check (visibility in ('SELF', 'MEMBERS', 'PUBLIC')),
    made_by    uuid not null references people.party,
    made_at    timestamptz not null
);
select journal.install('ledger.visibility_choice');
