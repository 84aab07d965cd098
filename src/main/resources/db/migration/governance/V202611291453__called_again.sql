-- An assembly that missed its quorum is called again, and once more if that call was cancelled.
alter table governance.assembly drop constraint assembly_second_call_of_key;
create unique index assembly_second_call on governance.assembly (second_call_of) where state <> 'CANCELLED';

-- Where too few came to name a chair and a secretary, whoever noted it signs alone.
alter table governance.minutes alter column secretary drop not null;
comment on column governance.minutes.secretary is 'who wrote; none: too few came, whoever noted it signed alone';
