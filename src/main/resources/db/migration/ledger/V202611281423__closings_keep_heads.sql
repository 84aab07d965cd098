-- Closing a period keeps the heads of all chains as they are then, the closing itself included.
select journal.closes('ledger.book_closing');

-- Who wants the heads of all chains by letter, each day that something moved.
create table ledger.witness_reader (
    person uuid primary key references people.person,
    since  timestamptz not null
);
grant select, insert, delete on ledger.witness_reader to fabcom_app;
