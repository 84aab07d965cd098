-- Nobody is paid who asked to be erased: a balance would hold them. Who asks and who pays meet at the row of the person, whoever is
-- first: a wish waits for a payment under way and is refused nothing, a payment sees a wish that was faster.
create function people.hold_staying(who uuid) returns boolean language plpgsql as $$
begin
    perform 1 from people.person p where p.id = who for key share;
    return not exists (select from people.departure d where d.person = who and d.cause = 'ASKED');
end $$;
comment on function people.hold_staying(uuid) is 'for other rooms: whether this party did not ask to be erased, and does not before the transaction ends';

create function people.departure_asked() returns trigger language plpgsql as $$
begin
    perform 1 from people.person p where p.id = new.person for update;
    return new;
end $$;
create trigger wait_for_payments before insert or update of cause on people.departure for each row
    when (new.cause = 'ASKED') execute function people.departure_asked();
