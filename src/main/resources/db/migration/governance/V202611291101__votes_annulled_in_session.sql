-- A session notes that its officers changed, and that a vote counts no more.
alter table governance.assembly_event drop constraint assembly_event_what_check;
alter table governance.assembly_event add constraint assembly_event_what_check check (what in ('OPENED', 'NO_QUORUM', 'SUSPENDED',
    'RESUMED', 'CLOSED', 'INCIDENT', 'RESERVE', 'PROXY_VOID', 'TIE', 'BUREAU', 'ANNULLED'));

-- Of a secret ballot it is known whose paper somebody else handed in, as the sheet of a polling station knows it.
alter table governance.urn add column carried bit varying;
alter table governance.urn disable trigger kept;
update governance.urn set carried = repeat('0', length(signed))::bit varying;
alter table governance.urn enable trigger kept;
alter table governance.urn alter column carried set not null;
alter table governance.urn add check (length(carried) = length(signed));
comment on column governance.urn.carried is 'one bit for each place of the roll: its paper came by who carries the voice';
