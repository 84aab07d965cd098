-- A form of the register that is sent twice is one line: each carries a key of its own.
alter table billing.register_entry add column key text check (length(key) between 1 and 120);
create unique index register_key on billing.register_entry (organisation, key) where key is not null;
comment on column billing.register_entry.key is 'of the form that wrote it: the same one writes once; none: written before keys';
