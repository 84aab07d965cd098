-- A member without an account gives a proxy on paper, by name; and says a vote aloud where names are shown.
alter table governance.proxy alter column giver drop not null;
alter table governance.proxy add column giver_named text check (giver_named <> '');
alter table governance.proxy add check ((giver is null) = (giver_named is not null));
alter table governance.proxy add check (giver is not null or kind = 'ASSEMBLY');
comment on column governance.proxy.giver_named is 'name of a member without an account, whose paper came to the door; empty: a person gave it';

alter table governance.assembly_event drop constraint assembly_event_what_check;
alter table governance.assembly_event add constraint assembly_event_what_check check (what in ('OPENED', 'NO_QUORUM', 'SUSPENDED',
    'RESUMED', 'CLOSED', 'INCIDENT', 'RESERVE', 'PROXY_VOID', 'TIE', 'BUREAU', 'ANNULLED', 'ALOUD'));
