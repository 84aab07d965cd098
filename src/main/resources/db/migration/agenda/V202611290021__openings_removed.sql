-- An opening that its mediator took away: nobody sees it, and who took a time of it keeps their page.
alter table agenda.opening add removed_at timestamptz check (removed_at is null or closed_at is not null);
