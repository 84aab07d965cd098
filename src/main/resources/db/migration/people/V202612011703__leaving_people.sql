-- Whoever asked to be erased is paid no more: who chooses whom to pay reads it before the form.
create or replace view people.person_card as select p.id, p.email_folded, p.erased_at,
    exists (select from people.departure d where d.person = p.id and d.cause = 'ASKED') as leaving from people.person p;
comment on view people.person_card is 'for other rooms: whether somebody is still there, or leaves, and by which address';
