-- An issued invoice never changes, the address of its client may: it is learnt after, and reminders go there.
create table billing.invoice_contact (
    invoice uuid primary key references billing.invoice,
    email   text        not null check (length(email) between 3 and 254 and email like '%_@_%'),
    said_by uuid        not null references people.party,
    said_at timestamptz not null
);
comment on table billing.invoice_contact is 'where the client of an invoice is written to, when that was learnt after it was issued';
comment on column billing.invoice_contact.invoice is 'the invoice';
comment on column billing.invoice_contact.email is 'the address of mail';
comment on column billing.invoice_contact.said_by is 'who said it';
comment on column billing.invoice_contact.said_at is 'when they said it';
grant select, insert, update, delete on billing.invoice_contact to fabcom_app;
comment on column billing.reminder.sent_to is 'the address it went to; empty: it was printed for the post';
