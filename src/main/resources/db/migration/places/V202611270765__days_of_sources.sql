-- A day on which a source looked at a place is said beside that source alone: a merge gave it to a place of another source.
with taken as (
    update places.place p set updated_on = null, version = p.version + 1
    from places.merge m
    where m.kept = p.id and m.undone_at is null and m.after ? 'UPDATED' and m.before -> 'UPDATED' = '[]'
      and p.updated_on::text = m.after -> 'UPDATED' ->> 0
    returning m.id)
update places.merge m set before = m.before - 'UPDATED', after = m.after - 'UPDATED' from taken where taken.id = m.id;

-- A pair was open when it was merged: it is refused only because the merge was undone. It waits for a person again.
update places.twin t set state = 'open'
where t.state = 'refused' and exists (
    select 1 from places.merge m
    where m.undone_at is not null and least(m.kept, m.gone) = t.one and greatest(m.kept, m.gone) = t.other);
