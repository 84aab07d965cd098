-- A sheet of a commons is ended, never lost; a form that is sent twice makes one. The decisions of a founding path enter a register once.
alter table governance.commons_sheet
    add column key      text unique check (length(key) <= 64),
    add column ended_by uuid references people.party,
    add column ended_at timestamptz,
    add constraint commons_sheet_ended check ((ended_by is null) = (ended_at is null));
comment on column governance.commons_sheet.key is 'of the form that wrote it; none: written before forms had one';
comment on column governance.commons_sheet.ended_by is 'who took it away; none: it stands';
comment on column governance.commons_sheet.ended_at is 'when';

alter table governance.founding_path add column body uuid references governance.body;
comment on column governance.founding_path.body is 'in whose register its decisions were taken up; none: in none yet';
