-- What an import has just written is summed and put into the account before it is committed: the planner knows nothing of it yet,
-- and only the owner of a table may let it look.
create function flows.former_seen() returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
    analyze flows.former_visit, flows.former_line;
end $$;
revoke execute on function flows.former_seen() from public;
grant execute on function flows.former_seen() to fabcom_app;
