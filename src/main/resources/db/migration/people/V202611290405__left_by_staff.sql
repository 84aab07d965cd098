-- Somebody without an account asks to be erased: whoever coordinates notes it for them, and why.
alter table people.departure
    add column noted_by uuid references people.party,
    add column words text not null default '' check (length(words) <= 500),
    add check (noted_by is not null or words = '');
comment on column people.departure.noted_by is 'who noted the wish of somebody without an account; null: they asked themselves, or were away for long';
comment on column people.departure.words is 'how they asked, as it was noted for them';
