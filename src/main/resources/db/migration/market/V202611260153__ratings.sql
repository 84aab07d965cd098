-- What each side of a deal that is done says of the other, and the replier of the post; once, never changed (E59, E60).
create table market.rating (
    id      uuid primary key,
    deal    uuid not null references market.deal,
    author  uuid not null references people.party,       -- the party that rates
    made_by uuid not null references people.party,
    about   uuid not null references people.party,
    post    uuid references market.post,                 -- the post is rated, not its owner
    comment text not null default '' check (length(comment) <= 1000),
    made_at timestamptz not null,
    unique nulls not distinct (deal, author, post),
    check (author <> about)
);
create index rating_about on market.rating (about);
create index rating_post on market.rating (post) where post is not null;

create table market.rating_value (
    rating    uuid not null references market.rating,
    criterion uuid not null references market.criterion,
    value     smallint not null check (value between -2 and 2),
    primary key (rating, criterion)
);
create table market.rating_answer (
    rating  uuid primary key references market.rating,
    words   text not null check (length(btrim(words)) between 1 and 1000),
    made_by uuid not null references people.party,
    made_at timestamptz not null
);
create table market.rating_hiding (
    rating  uuid primary key references market.rating,
    made_by uuid not null references people.party,
    made_at timestamptz not null,
    reason  text not null check (length(btrim(reason)) between 1 and 500)
);

-- Only the two sides of a deal that is done, one about the other.
create function market.rating_placed() returns trigger language plpgsql as $$
begin
    if not exists (select from market.deal d where d.id = new.deal and d.done_at is not null
            and (d.owner, d.replier) in ((new.author, new.about), (new.about, new.author))
            and (new.post is null or (new.post = d.post and new.author = d.replier))) then
        raise exception 'market: only the two sides of a deal that is done rate it' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger placed before insert on market.rating for each row execute function market.rating_placed();
-- Comments and answers go when their author is erased; figures never do.
create function market.rating_stays() returns trigger language plpgsql as $$
begin
    if (to_jsonb(new) - 'comment' - 'words') is distinct from (to_jsonb(old) - 'comment' - 'words') then
        raise exception 'market: a rating stays as it was given' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger stays before update on market.rating for each row execute function market.rating_stays();
create trigger stays before update on market.rating_answer for each row execute function market.rating_stays();
select journal.protect('market.rating_value');
select journal.protect('market.rating_hiding');
grant select, insert on market.rating, market.rating_answer to fabcom_app;
grant update (comment) on market.rating to fabcom_app;
grant update (words) on market.rating_answer to fabcom_app;
