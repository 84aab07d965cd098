-- Statement A33, by whatever door: accounts are not called verified before the latest look at their file of entries in this
-- attempt found nothing to mend, or somebody said why there is no such file.

-- What a waiver of this guard names: the same as the code (a version 3 UUID of its name), for the item itself is named by its
-- financial year.
create function accompaniment.books_waiver(of_item uuid) returns uuid language sql immutable as $$
    select encode(set_byte(set_byte(hash, 6, get_byte(hash, 6) & 15 | 48), 8, get_byte(hash, 8) & 63 | 128), 'hex')::uuid
    from (select decode(md5('books ' || of_item::text), 'hex') as hash) named
$$;

create function accompaniment.plan_books_sound(of_item uuid, of_attempt integer) returns boolean language sql stable as $$
    select coalesce((select faults = 0 from accompaniment.plan_check
                     where item = of_item and attempt = of_attempt and kind = 'BOOKS' order by entry desc limit 1), false)
$$;

create function accompaniment.plan_item_books_guard() returns trigger language plpgsql as $$
begin
    if not accompaniment.plan_books_sound(new.id, new.attempt) and not exists (
            select from accompaniment.plan_waiver
            where item = new.id and what = accompaniment.books_waiver(new.id)) then
        perform accompaniment.plan_refuse('the file of entries was not found sound');
    end if;
    return new;
end $$;
-- What an item is about does not change (plan_item_guard), so the old row tells whether it keeps accounts.
create trigger plan_item_books_guard before update on accompaniment.plan_item
    for each row when (new.stage = 'EXPORT_VERIFIED' and old.stage <> 'EXPORT_VERIFIED' and old.at_fiscal_closing and old.history)
    execute function accompaniment.plan_item_books_guard();
