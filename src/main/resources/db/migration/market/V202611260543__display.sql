-- What lies on display, one narrow line a published post, so that ten times as many posts are counted in the same time (E19).
-- Posts that are alike in all that the filters count share a cell; a few hundred cells stand for all posts.
create table market.cell (
    id         integer generated always as identity primary key,
    audience   text not null,
    kind       text not null,
    category   uuid not null references market.category,
    currencies uuid[] not null,
    unique (audience, kind, category, currencies)
);

create table market.shelf (
    post         uuid primary key references market.post,
    owner        uuid not null,
    published_at timestamptz not null,
    cell         integer not null references market.cell,
    expires_on   date not null,
    words        tsvector not null
);
comment on table market.shelf is 'derived: published posts, as market.post says; kept by a trigger, compared by check';

insert into market.cell (audience, kind, category, currencies)
    select distinct audience, kind, category, currencies from market.post where state = 'PUBLISHED';
insert into market.shelf (post, owner, published_at, cell, expires_on, words)
    select p.id, p.owner, p.published_at, c.id, p.expires_on, p.words from market.post p
    join market.cell c using (audience, kind, category, currencies) where p.state = 'PUBLISHED';

create index shelf_words on market.shelf using gin (words);
create index shelf_new on market.shelf (published_at desc, post desc);
create index shelf_cell on market.shelf (cell, expires_on);
create index shelf_owner on market.shelf (owner);
drop index market.post_words, market.post_new, market.post_category;

-- The application never writes here itself.
create function market.put_on_display() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    alike integer;
begin
    if new.state <> 'PUBLISHED' then
        delete from market.shelf where post = new.id;
        return null;
    end if;
    select id into alike from market.cell
        where (audience, kind, category, currencies) = (new.audience, new.kind, new.category, new.currencies);
    if alike is null then
        insert into market.cell (audience, kind, category, currencies)
            values (new.audience, new.kind, new.category, new.currencies) on conflict do nothing;
        select id into alike from market.cell
            where (audience, kind, category, currencies) = (new.audience, new.kind, new.category, new.currencies);
    end if;
    insert into market.shelf (post, owner, published_at, cell, expires_on, words)
        values (new.id, new.owner, new.published_at, alike, new.expires_on, new.words)
        on conflict (post) do update set published_at = excluded.published_at, cell = excluded.cell,
            expires_on = excluded.expires_on, words = excluded.words;
    return null;
end $$;
create trigger post_displayed after insert on market.post for each row
    when (new.state = 'PUBLISHED') execute function market.put_on_display();
create trigger post_displayed_anew after update on market.post for each row
    when ((old.state, old.audience, old.category, old.currencies, old.published_at, old.expires_on, old.words)
        is distinct from (new.state, new.audience, new.category, new.currencies, new.published_at, new.expires_on, new.words))
    execute function market.put_on_display();
grant select on market.shelf, market.cell to fabcom_app;
