-- What tables of people hold besides a name, a commune and a telephone. The address is for letters, it opens no account.
alter table people.served
    add column birth_year smallint check (birth_year between 1900 and 2100),
    add column gender     text check (gender in ('feminin', 'masculin', 'non_communique')),
    add column letters_to text not null default '' check (length(letters_to) <= 254);
