-- A merged case does not move, but the words of whoever is erased go from it too; two cases become one of an organisation that stays one
-- meanwhile.
create or replace function cases.case_guard()
returns trigger
language plpgsql
as $$
declare
    words constant text[] := array['contact_name', 'contact_phone', 'availability', 'need', 'version'];
begin
    if new.diagnosis is not null and not exists (
            select from diagnosis.sheet_card d where d.id = new.diagnosis and d.organisation = any (people.same_as(array[new.organisation]))) then
        perform cases.case_refuse('the sheet is of another organisation');
    end if;
    if tg_op = 'INSERT' then
        if new.state <> 'NEW' or new.version <> 1 or new.merged_into is not null then
            perform cases.case_refuse('a case begins as new');
        end if;
        return new;
    end if;
    if new.id <> old.id or new.organisation <> old.organisation or new.opened_by <> old.opened_by
            or new.opened_at <> old.opened_at then
        perform cases.case_refuse('where it comes from does not change');
    end if;
    if new.version <> old.version + 1 then perform cases.case_refuse('one version at a time'); end if;
    if not cases.case_step(old.state, new.state, old.before) then
        perform cases.case_refuse('from ' || old.state || ' to ' || new.state);
    end if;
    if new.before is not null and new.state <> old.state and new.before <> old.state then
        perform cases.case_refuse('an ended case remembers where it was');
    end if;
    if old.merged_into is not null and (new.merged_into is not null or new.state <> old.state) and not (
            to_jsonb(new) - words = to_jsonb(old) - words and new.contact_name in ('', old.contact_name)
            and new.contact_phone in ('', old.contact_phone) and new.availability in ('', old.availability)
            and new.need in ('[…]', old.need)) then
        perform cases.case_refuse('a merged case does not move');
    end if;
    if new.merged_into is not null and old.merged_into is null then
        perform people.hold_organisations(array(select c.organisation from cases.case_file c where c.id in (new.id, new.merged_into)));
    end if;
    if new.merged_into is not null and old.merged_into is null and not exists (
            select from cases.case_file k
            where k.id = new.merged_into and k.organisation = any (people.same_as(array[new.organisation])) and k.merged_into is null) then
        perform cases.case_refuse('merged only into a standing case of the same organisation');
    end if;
    return new;
end $$;
