-- Whoever asks at the counter may be reached by a number or by an address of mail.
alter table cases.case_file drop constraint case_file_contact_phone_check;
alter table cases.case_file add constraint case_file_contact_phone_check check (length(contact_phone) <= 200);
