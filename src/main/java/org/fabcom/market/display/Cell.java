package org.fabcom.market.display;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.market.Sight;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.PostDraft.Audience;

/** Posts that are alike in all that the filters count share a cell; a few hundred cells stand for all posts. */
record Cell(int id, Audience audience, Post.Kind kind, UUID category, Set<CurrencyId> currencies) {

    static final String SELECT = "select id, audience, kind, category, currencies from market.cell";

    /** Every post in it is for this visitor's eyes; of others they may still see some (E18). */
    boolean open(Sight sight) {
        return switch (audience) {
            case EVERYBODY -> true;
            case MEMBERS -> sight.person() != null;
            case GROUPS -> sight.moderator();
        };
    }

    static Cell read(ResultSet row, int n) throws SQLException {
        return new Cell(
                row.getInt("id"),
                Audience.valueOf(row.getString("audience")),
                Post.Kind.valueOf(row.getString("kind")),
                row.getObject("category", UUID.class),
                Arrays.stream((UUID[]) row.getArray("currencies").getArray())
                        .map(CurrencyId::new)
                        .collect(Collectors.toSet()));
    }
}
