-- A letter about what is late may go by post: nothing but its day is known then.
comment on column flows.loan_letter.sent_to is 'the address of mail; post: it was printed';
