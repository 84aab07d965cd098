-- An account stands by itself whichever comes first, the join or the claim.
drop trigger join_stands on people.served;
create trigger join_stands before insert or update of joined_into, claimed_at on people.served
    for each row execute function people.join_stands();
create function people.claim_stands() returns trigger language plpgsql as $$
begin
    if new.claimed_at is not null and exists (select from people.served where joined_into = new.person) then
        raise exception 'served: an account to which other records are joined' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger claim_stands before update of claimed_at on people.served
    for each row execute function people.claim_stands();
