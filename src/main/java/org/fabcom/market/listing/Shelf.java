package org.fabcom.market.listing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    Map<Post.Kind, Long> byKind(Wanted wanted) {
        var found = new LinkedHashMap<Post.Kind, Long>();
        db.sql("select p.kind, count(*) as n from market.post p where " + wanted.where() + " group by 1")
                .params(wanted.parameters())
                .query(row -> {
                    found.put(Post.Kind.valueOf(row.getString("kind")), row.getLong("n"));
                });
        return found;
    }

    Map<UUID, Long> byCategory(Wanted wanted) {
        var found = new LinkedHashMap<UUID, Long>();
        db.sql("select p.category, count(*) as n from market.post p where " + wanted.where() + " group by 1")
                .params(wanted.parameters())
                .query(row -> {
                    found.put(row.getObject("category", UUID.class), row.getLong("n"));
                });
        return found;
    }

    Map<CurrencyId, Long> byCurrency(Wanted wanted) {
        var found = new LinkedHashMap<CurrencyId, Long>();
        db.sql("select m.currency, count(*) as n from market.post p join market.post_price m on m.post = p.id where "
                        + wanted.where() + " group by 1 order by 2 desc")
                .params(wanted.parameters())
                .query(row -> {
                    found.put(new CurrencyId(row.getObject("currency", UUID.class)), row.getLong("n"));
                });
        return found;
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
