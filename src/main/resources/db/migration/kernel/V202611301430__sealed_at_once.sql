-- Rows of a chain are read by one statement, hashed one after the other and sealed by one statement; each of them asked for itself,
-- its statement planned anew, so that a morning of sales was sealed while others wrote, at the price of two sales each.
create or replace function journal.seal_settled(at_most int) returns bigint
    language plpgsql security definer set search_path = pg_catalog
    set timezone = 'UTC' set datestyle = 'ISO' set bytea_output = 'hex' set intervalstyle = 'iso_8601' set extra_float_digits = 1 as $$
declare
    horizon xid8;
    chain record;
    row record;
    head journal.head;
    entries bigint[];
    hashes bytea[];
    here bigint;
    sealed bigint := 0;
    closing text[] := '{}';
    name text;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('journal.seal', 0)) then return 0; end if;
    horizon := pg_snapshot_xmin(pg_current_snapshot());
    for chain in
        select distinct j.name, j.closes from journal.unsealed u join journal.journal j on j.name = u.journal
        where u.written_in < horizon order by j.name
    loop
        exit when sealed >= at_most;
        select * into head from journal.head h where h.journal = chain.name;
        head.length := greatest(head.length, journal.counted(chain.name));
        entries := '{}';
        hashes := '{}';
        -- a note whose row is gone stays, and the check names it
        for row in execute format('
            select n.entry, to_jsonb(t) as content from (
                select u.entry, u.written_in from journal.unsealed u where u.journal = $1 and u.written_in < $2
                order by u.written_in, u.entry limit $3) n
            join %s t on t.entry = n.entry order by n.written_in, n.entry', journal.rows_of(chain.name))
            using chain.name, horizon, at_most - sealed
        loop
            head.hash := journal.digest(head.hash, row.content);
            head.entry := greatest(head.entry, row.entry);
            entries := entries || row.entry;
            hashes := hashes || head.hash;
        end loop;
        here := cardinality(entries);
        continue when here = 0;
        insert into journal.seal (journal, position, entry, hash)
            select chain.name, head.length + x.n, x.entry, x.hash
            from unnest(entries, hashes) with ordinality x (entry, hash, n) order by x.n;
        delete from journal.unsealed u using unnest(entries) x (entry) where u.journal = chain.name and u.entry = x.entry;
        head.length := head.length + here;
        update journal.head h set length = head.length, entry = head.entry, hash = head.hash, sealed_at = now()
            where h.journal = chain.name;
        if chain.closes then closing := closing || (chain.name || ' ' || head.length); end if;
        sealed := sealed + here;
    end loop;
    foreach name in array closing loop
        perform journal.keep('CLOSING', name);
    end loop;
    return sealed;
end $$;
