-- Whoever answers for a proposal may write an amendment anew: its author's own words stay, and who wrote the others is said.
alter table governance.amendment
    add column first_words text,
    add column rewritten_by uuid references people.party;
comment on column governance.amendment.first_words is 'what its author had written, where somebody else wrote it anew';
comment on column governance.amendment.rewritten_by is 'who wrote it anew for its author; none: the words are its author’s';
