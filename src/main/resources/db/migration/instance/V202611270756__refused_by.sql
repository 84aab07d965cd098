-- A refusal says by whom: which side, and who spoke for it. Of older ones nobody noted it; they stay as they are.
alter table instance.relation add column refused_for uuid references people.party;
alter table instance.relation add column refused_by uuid references people.party;
alter table instance.relation add constraint relation_refused check (
    (refused_for is null) = (refused_by is null) and (refused_by is null or refused_at is not null)
    and (refused_for is null or refused_for in (from_party, to_party)));

create function instance.relation_refusal() returns trigger language plpgsql as $$
begin
    if new.refused_at is not null and old.refused_at is null and new.refused_by is null then
        raise exception 'relation: a refusal says by whom' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger relation_refusal before update on instance.relation
    for each row execute function instance.relation_refusal();
