-- nodes stopped
-- A letter about what is late may go by post: nothing but the day is known of it then.
alter table flows.loan_letter
    drop constraint loan_letter_sent_to_check,
    add constraint loan_letter_sent_to check (sent_to = '' or length(sent_to) between 3 and 254);
comment on column flows.loan_letter.sent_to is 'the address of mail; empty: it was printed for the post';
