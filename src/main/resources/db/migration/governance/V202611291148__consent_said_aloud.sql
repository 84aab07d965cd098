-- In a round of consent one may also say that one can live with the text.
alter table governance.objection drop constraint objection_kind_check;
alter table governance.objection add constraint objection_kind_check check (kind in ('OBJECTION', 'CONCERN', 'AGREEMENT'));
create unique index objection_agreed on governance.objection (proposal, round, said_by) where kind = 'AGREEMENT';
