-- As many papers as places signed is not enough: each paper that was there stays there, saying what it said.
create or replace function governance.urn_kept() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if old.sealed or new.ballot <> old.ballot or length(new.signed) <> length(old.signed)
        or (old.signed & new.signed) <> old.signed
        or exists (select from jsonb_each_text(old.papers) o
            where coalesce((new.papers ->> o.key)::bigint, 0) < o.value::bigint) then
        raise exception 'urn of %: sealed, or a paper was to be taken out', old.ballot using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
