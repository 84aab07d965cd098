-- A sheet of a commons is kept as a draft until it is published, and names the decision that rules it.
alter table governance.commons_sheet add column draft boolean not null default false;
alter table governance.commons_sheet add column ruled_by uuid references governance.decision;
comment on column governance.commons_sheet.draft is 'not published yet: only people of the body read it';
comment on column governance.commons_sheet.ruled_by is 'the decision that rules it';
