package org.fabcom.membership;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** The categories of members of each organisation. Thread-safe. */
@Repository
public class Categories {

    private final Sql db;

    Categories(Sql db) {
        this.db = db;
    }

    /** In the order in which they give the vote. */
    public List<Category> of(PartyId organisation) {
        return db.sql("select id, organisation, name, college, votes, rank, open, version from membership.category"
                        + " where organisation = :organisation order by rank, lower(name), id")
                .param("organisation", organisation.value())
                .list(Categories::read);
    }

    /** The names of the colleges, in the order of their categories. */
    public List<String> colleges(PartyId organisation) {
        return of(organisation).stream()
                .filter(Category::votes)
                .map(Category::college)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    /** With an id of its own; empty if the organisation has one of this name. */
    public Optional<UUID> add(Category it) {
        return db.sql("""
                insert into membership.category (id, organisation, name, college, votes, rank, open)
                values (:id, :organisation, :name, :college, :votes, :rank, :open) on conflict do nothing returning id
                """)
                .param("id", Ids.next())
                .param("organisation", it.organisation().value())
                .param("name", it.name())
                .param("college", it.college())
                .param("votes", it.votes())
                .param("rank", it.rank())
                .param("open", it.open())
                .optional(UUID.class);
    }

    /** One that nobody is or was in, and on which nothing hangs. False if something does. */
    public boolean remove(PartyId organisation, UUID category) {
        return db.sql("""
                delete from membership.category c where c.id = :id and c.organisation = :organisation
                    and not exists (select from membership.member_category mc where mc.category = c.id)
                    and not exists (select from membership.category_rule g where g.category = c.id)
                    and not exists (select from membership.dues_rule r where r.category = c.id)
                    and not exists (select from membership.application a where a.category = c.id)
                """)
                .param("id", category, "organisation", organisation.value())
                .updated();
    }

    /** What it gives from today on, what it gave before stays for days that are past. False if it changed since it was read. */
    public boolean change(Category next) {
        return db.sql("""
                with old as (
                    select id, college, votes, rank from membership.category where id = :id
                ), changed as (
                    update membership.category set name = :name, college = :college, votes = :votes, rank = :rank, open = :open,
                        version = version + 1 where id = :id and version = :version returning id
                ), other as (
                    select o.* from old o join changed using (id) where (o.college, o.votes, o.rank) <> (:college, :votes, :rank)
                ), before as (
                    insert into membership.category_rule (category, since, college, votes, rank)
                    select id, date '1900-01-01', college, votes, rank from other o
                    where not exists (select from membership.category_rule r where r.category = o.id)
                ), fresh as (
                    insert into membership.category_rule (category, since, college, votes, rank)
                    select id, :today, :college, :votes, :rank from other
                )
                select exists (select from changed)
                """)
                .param("id", next.id())
                .param("name", next.name())
                .param("college", next.college())
                .param("votes", next.votes())
                .param("rank", next.rank())
                .param("open", next.open())
                .param("version", next.version())
                .single(Boolean.class);
    }

    private static Category read(ResultSet row, int n) throws SQLException {
        return new Category(
                Rows.id(row, "id"),
                Rows.party(row, "organisation"),
                row.getString("name"),
                row.getString("college"),
                row.getBoolean("votes"),
                row.getInt("rank"),
                row.getBoolean("open"),
                row.getInt("version"));
    }
}
