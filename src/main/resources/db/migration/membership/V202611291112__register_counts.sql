-- What the register of thousands counts is kept: its categories of today stand on the line, whoever is in them.
alter table membership.member add column categories uuid[] not null default '{}';
comment on column membership.member.categories is 'derived: the categories of today, in their own order; kept by a trigger';

create function membership.say_categories() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    update membership.member m set categories = k.now
    from (select array(select distinct c.category from membership.member_category c
        where c.member = new.member and c.until is null order by 1) as now) k
    where m.id = new.member and m.categories <> k.now;
    return null;
end $$;
create trigger said after insert or update of until on membership.member_category
    for each row execute function membership.say_categories();

update membership.member m set categories = k.now
from (select c.member, array_agg(distinct c.category order by c.category) as now from membership.member_category c
    where c.until is null group by 1) k
where m.id = k.member;

select counts.keep('membership.member_cell', 'membership.member', '{organisation,state,kind,categories}');
create index on membership.member_cell (organisation);
comment on column membership.member_cell.id is 'the row';
comment on column membership.member_cell.key is 'of its facets, by which rows are made one';
comment on column membership.member_cell.organisation is 'whose register';
comment on column membership.member_cell.state is 'of the lines';
comment on column membership.member_cell.kind is 'of the lines';
comment on column membership.member_cell.categories is 'of the lines';
comment on column membership.member_cell.n is 'how many there are, or how many more';
