-- Whoever is taken back owes again what was given back on leaving (G41).
create function membership.owes_again() returns trigger
    language plpgsql set search_path = pg_catalog as $$
begin
    update membership.dues d set state = 'DUE', settled_on = null where d.member = new.id and d.state = 'REFUNDED';
    return null;
end $$;
create trigger owing_again after update of ended_on on membership.member
    for each row when (old.ended_on is not null and new.ended_on is null) execute function membership.owes_again();

update membership.dues d set state = 'DUE', settled_on = null from membership.member m
where m.id = d.member and m.ended_on is null and d.state = 'REFUNDED';
