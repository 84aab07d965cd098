-- A group asks itself questions that the bank does not know: P1, P2… of its path, in their chapter of the document.
alter table governance.founding_question
    drop constraint founding_question_code_check,
    add constraint founding_question_code_check check (code ~ '^([VP]?[0-9]{1,2})$'),
    drop constraint founding_question_re_examine_check,
    add constraint founding_question_re_examine_check check (length(re_examine) <= 200),
    add column own_title text not null default '' check (length(own_title) <= 160),
    add column own_help  text not null default '' check (length(own_help) <= 1000),
    add column own_needs text not null default '' check (length(own_needs) <= 200),
    add column chapter   text check (chapter in ('CHARTER', 'STATUTES', 'ANNEXES')),
    add constraint founding_question_own check ((code like 'P%') = (own_title <> '') and (code like 'P%') = (chapter is not null));
comment on column governance.founding_question.code is 'which question of the bank: 1 to 21, V1 to V3; P1, P2…: one of the group''s own';
comment on column governance.founding_question.own_title is 'of a question of the group''s own; empty: the bank says it';
comment on column governance.founding_question.own_help is 'what the group says of its own question';
comment on column governance.founding_question.own_needs is 'codes of the questions that are settled before it';
comment on column governance.founding_question.chapter is 'in which part of the document a question of the group''s own stands';
