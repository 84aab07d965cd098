-- Signed minutes are read on a page too, word for word: their text stands beside the file (ADR 0237).
alter table governance.minutes add column words jsonb check (words is null or words ? 'sections');
comment on column governance.minutes.words is 'what was signed, as title and sections, which the signatures name by its sum; none: signed before these were kept';
