-- A file may be sent without a word: then the words are there and empty. No row still means that they are gone.
alter table talk.message_words drop constraint message_words_words_check, add constraint message_words_words_check
    check (length(words) <= 4000);
alter table talk.note_words drop constraint note_words_words_check, add constraint note_words_words_check
    check (length(words) <= 4000);
