create function people.hold_organisations(houses uuid[]) returns void language plpgsql as $$
begin
    perform 1 from people.organisation o where o.id = any (houses) order by o.id for share;
end $$;
comment on function people.hold_organisations(uuid[]) is
    'for other rooms: these are neither merged nor taken apart before the transaction ends; who does so now is waited for';
