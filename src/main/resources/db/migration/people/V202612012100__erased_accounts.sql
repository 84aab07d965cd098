-- What comes to an account that is erased is nobody's: other rooms ask as they write, and an erasure waits for what is under way.
create function people.hold_account(who uuid) returns text language plpgsql as $$
declare
    erased boolean;
begin
    select p.erased_at is not null into erased from people.person p where p.id = who for key share;
    return case when erased then 'ERASED'
        when exists (select from people.departure d where d.person = who and d.cause = 'ASKED') then 'LEAVING' end;
end $$;
comment on function people.hold_account(uuid) is
    'for other rooms: ERASED, LEAVING where its person asked to be erased, else null; and it stays so before the transaction ends';
