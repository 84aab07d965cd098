-- Where somebody who asks to be called back lives or works, in their words: the call goes to who is near.
alter table cases.callback add column commune text not null default '' check (length(commune) <= 80);
comment on column cases.callback.commune is 'The commune they named, as typed; empty if none.';
