-- What a member without an account said aloud is their own word, whoever entered it: it stands over who carries their voice.
alter table governance.vote add column aloud boolean not null default false;
comment on column governance.vote.aloud is 'said aloud in the room by the member, and entered by whoever led the session';
