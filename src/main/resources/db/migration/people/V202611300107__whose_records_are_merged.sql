-- Of two records that are merged each person who sits in one only stays by a yes; whoever does not has their seat set aside until the
-- records are taken apart (ADR 0228), even if nobody is left then.
alter table people.merge_seat add was text check (was in ('MANAGER', 'REFERENT', 'MEMBER'));
comment on column people.merge_seat.was is 'the seat that was set aside and comes back when it is undone; null: the seat came with the merge and goes with it';
create or replace function people.keep_a_manager() returns trigger language plpgsql as $$
begin
    perform 1 from people.organisation where id = old.organisation for update;
    if exists (select from people.seat where organisation = old.organisation and seat = 'MANAGER') then return null; end if;
    if not exists (select from people.seat where organisation = old.organisation)
        and (exists (select from people.person where id = old.person and erased_at is not null)
            or exists (select from people.merge_seat s join people.organisation_merge m on m.id = s.merge
                where m.undone_at is null and s.organisation = old.organisation and s.person = old.person and s.was is not null))
        then return null; end if;
    raise exception 'organisation % would have no manager', old.organisation using errcode = 'check_violation';
end $$;
