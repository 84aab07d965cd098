-- Posts that an import brought. Taking such a row back takes the draft with it; one that was shown or changed since stays.
create table market.post_import (
    post uuid primary key references market.post
);
comment on table market.post_import is 'posts that an import brought, so that its withdrawal finds them';
comment on column market.post_import.post is 'the post';
create function market.post_taken_back() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select from market.post where id = old.post and version = 1 and state = 'DRAFT') then
        raise foreign_key_violation using message = 'shown or changed since it came';
    end if;
    delete from market.post_price where post = old.post;
    delete from market.post_audience where post = old.post;
    delete from market.post where id = old.post;
    return null;
end $$;
create trigger takes_along after delete on market.post_import
    for each row execute function market.post_taken_back();
create trigger tracked after insert or update or delete on market.post_import
    for each row execute function imports.track();
grant select, insert, update, delete on market.post_import to fabcom_app;
