package org.fabcom.web.access;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.web.Page;

/** Port: what goes on in a room at this moment and would stop if it were closed. */
public interface RoomStakes {

    /** The switch that closes it ({@link Switches}). */
    String room();

    /** In the reader’s words, with how many; empty if nothing goes on. */
    String now(Page page);

    /** Two numbers of a room, asked of its own tables, in the words of one key. */
    static RoomStakes counted(String room, String key, Sql db, String sql) {
        return new RoomStakes() {
            @Override
            public String room() {
                return room;
            }

            @Override
            public String now(Page page) {
                var counts = db.sql(sql).single((row, n) -> List.of(row.getLong(1), row.getLong(2)));
                long one = counts.getFirst();
                long other = counts.getLast();
                return one + other == 0 ? "" : page.t(key, one, other);
            }
        };
    }
}
