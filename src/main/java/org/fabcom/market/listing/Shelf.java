package org.fabcom.market.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fabcom.ledger.CurrencyId;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.Posts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published posts as visitors find them. Every query asks {@link Wanted}, hence the visitor's sight (E18). */
@Repository
public class Shelf {

    private final JdbcClient db;

    Shelf(JdbcClient db) {
        this.db = db;
    }

    /** The newest first. */
    public List<Post> search(Wanted wanted, long offset, int most) {
        return db.sql("select " + Posts.COLUMNS + " from market.post p where " + wanted.where()
                        + " order by p.published_at desc, p.id desc offset :offset limit :limit")
                .params(wanted.parameters())
                .param("offset", offset)
                .param("limit", most)
                .query(Posts::read)
                .list();
    }

    public long count(Wanted wanted) {
        return db.sql("select count(*) from market.post p where " + wanted.where())
                .params(wanted.parameters())
                .query(Long.class)
                .single();
    }

    /** The count, and what each filter would leave, in one reading. */
    Tally tally(Wanted wanted) {
        return new Tally(
                wanted,
                db.sql("select p.kind, p.category, p.currencies, " + wanted.priced() + " as priced, count(*) as n "
                                + "from market.post p where " + wanted.wide() + " group by 1, 2, 3, 4")
                        .params(wanted.parameters())
                        .query(Shelf::cell)
                        .list());
    }

    private static Tally.Cell cell(ResultSet row, int n) throws SQLException {
        return new Tally.Cell(
                Post.Kind.valueOf(row.getString("kind")),
                row.getObject("category", UUID.class),
                Arrays.stream((UUID[]) row.getArray("currencies").getArray())
                        .map(CurrencyId::new)
                        .collect(Collectors.toSet()),
                row.getBoolean("priced"),
                row.getLong("n"));
    }

    /** Codes, or names where no code is known, of the communes of what is wanted. */
    List<String> communes(Wanted wanted) {
        return db.sql("select distinct coalesce(p.commune_code, p.commune_name) from market.post p where "
                        + wanted.where() + " and p.commune_name <> ''")
                .params(wanted.parameters())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
