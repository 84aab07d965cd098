-- Where a batch came from: the name of a file, or the key under which a program sent it. Nothing of both: typed or pasted.
alter table ledger.batch add column file text check (length(file) between 1 and 200);
alter table ledger.batch add column key text check (length(key) between 1 and 120);
create unique index batch_key on ledger.batch (made_by, key) where key is not null;
