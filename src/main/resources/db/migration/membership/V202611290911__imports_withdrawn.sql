-- A withdrawal finds what an import brought of whom, keeps the lines that somebody touched since, and gives back all balances.
alter table membership.member_import
    add column brought text not null default 'LINE' check (brought in ('LINE', 'BALANCE')),
    add column label   text not null default '' check (length(label) <= 20),
    drop constraint member_import_pkey,
    add primary key (member, brought);
comment on column membership.member_import.brought is 'the line itself, or the balance with which its account opened';
comment on column membership.member_import.label is 'the number of the line, as whoever withdraws the import reads it';

alter table membership.opening_balance
    add column reversed boolean not null default false,
    drop constraint opening_balance_pkey,
    add primary key (transfer);
create unique index opening_balance_of on membership.opening_balance (member) where not reversed;
comment on column membership.opening_balance.reversed is 'given back: the import was withdrawn';
grant update (reversed) on membership.opening_balance to fabcom_app;

-- A member who paid, signed, is spoken for or was changed is not one that an import alone made.
create function membership.keep_touched() returns trigger
    language plpgsql set search_path = pg_catalog as $$
begin
    if old.brought = 'LINE' and (exists (select from membership.member m where m.id = old.member and m.version > 2)
            or exists (select from membership.dues d where d.member = old.member and d.state not in ('DUE', 'DROPPED'))
            or exists (select from membership.signature s where s.member = old.member)
            or exists (select from membership.representative r where r.member = old.member)
            or exists (select from membership.leaving l where l.member = old.member)
            or exists (select from membership.exclusion e where e.member = old.member)) then
        raise exception 'this member was touched since' using errcode = 'foreign_key_violation';
    end if;
    return old;
end $$;
create trigger kept before delete on membership.member_import for each row execute function membership.keep_touched();
