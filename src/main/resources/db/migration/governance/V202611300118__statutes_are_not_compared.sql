-- nodes stopped
-- Statutes change by their majority, for or against, also in a vote that stands for itself: « at least » is asked by statutes only, and
-- what compares options asks no majority. What was announced before is kept to (ADR 0218).
create function governance.ballot_statutes() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if new.rules->>'method' <> 'MAJORITY' and new.rules->'majority'->>'strict' = 'false' then
        raise exception 'ballot: statutes are changed for or against' using errcode = 'check_violation', constraint = 'ballot_statutes';
    end if;
    return new;
end $$;
create trigger statutes before insert on governance.ballot for each row execute function governance.ballot_statutes();
