-- A service may be a program that is installed: it has no account that could be lost.
do $$
declare
    only_commons text := (select conname from pg_constraint where conrelid = 'catalogue.sheet'::regclass and contype = 'c'
        and pg_get_constraintdef(oid) like '%nature%hosting IS NULL%');
begin
    execute format('alter table catalogue.sheet drop constraint %I', only_commons);
end $$;
alter table catalogue.sheet add constraint sheet_service_hosting
    check (nature = 'commons' or hosting is null or hosting in ('desktop', 'mobile'));
