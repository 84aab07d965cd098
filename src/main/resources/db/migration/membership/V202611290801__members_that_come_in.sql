-- Members that an import brought, and the balances with which they opened. A withdrawal strikes their lines out: lines of the register
-- stay, with their numbers.
create table membership.member_import (
    member uuid primary key references membership.member
);
comment on table membership.member_import is 'members that an import brought, so that its withdrawal finds them';
comment on column membership.member_import.member is 'the line of the register';
create trigger tracked after insert or update or delete on membership.member_import
    for each row execute function imports.track();
grant select, insert, update, delete on membership.member_import to fabcom_app;

create table membership.opening_balance (
    member   uuid primary key references membership.member,
    transfer uuid        not null,
    made_at  timestamptz not null
);
comment on table membership.opening_balance is 'with which payment a member’s balance of another software was opened';
comment on column membership.opening_balance.transfer is 'refers to ledger.transfer';
grant select, insert on membership.opening_balance to fabcom_app;
