-- Who carried whose paper is written once too, and only of places that have signed.
create or replace function governance.urn_kept() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if old.sealed or new.ballot <> old.ballot or length(new.signed) <> length(old.signed)
        or (old.signed & new.signed) <> old.signed
        or (old.carried & new.carried) <> old.carried or (new.carried & new.signed) <> new.carried
        or (new.carried & old.signed) <> (old.carried & old.signed)
        or not new.papers @> old.papers and exists (select from jsonb_each_text(old.papers) o
            where coalesce((new.papers ->> o.key)::bigint, 0) < o.value::bigint) then
        raise exception 'urn of %: sealed, or a paper was to be taken out', old.ballot using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
