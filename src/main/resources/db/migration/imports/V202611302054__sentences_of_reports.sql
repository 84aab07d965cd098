-- What a report says is kept as a sentence too: its key and what stands in it, so that whoever reads it reads it in their language.
alter table imports.line add sentence text;
comment on column imports.line.sentence is 'the same as key and what stands in it (JSON), for other languages; null for names and before 30 November 2026';
alter table imports.run add sentence text;
comment on column imports.run.sentence is 'its message as key and what stands in it (JSON), for other languages';
