-- nodes stopped: an older program would give an erased account a seat
-- Nobody can open an erased account: it is given no seat and no right, though an erasure of a restored base may leave one (ADR 0069).
create function people.not_erased() returns trigger language plpgsql as $$
begin
    if people.hold_account(new.person) = 'ERASED' then
        raise exception '% %: erased', tg_table_name, new.person using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger not_erased before insert on people.seat for each row execute function people.not_erased();
create trigger not_erased before insert on people.instance_role for each row execute function people.not_erased();
