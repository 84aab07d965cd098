-- Where a letter is answered; null: nowhere but at the address it comes from.
alter table post.letter add column reply_to text check (length(reply_to) between 3 and 320);
comment on column post.letter.reply_to is 'secret: writes in a thread as its reader';
