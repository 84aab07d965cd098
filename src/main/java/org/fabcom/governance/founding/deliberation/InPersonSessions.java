package org.fabcom.governance.founding.deliberation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When founders met in one room, and the coloured cards that were counted. Thread-safe. */
@Repository
public class InPersonSessions {

    /** Green, orange and red cards held up. */
    public record CardCount(int green, int orange, int red) {

        public int all() {
            return green + orange + red;
        }
    }

    /** A meeting. {@code code}: the question that was treated, empty: the path as a whole. */
    public record InPersonSession(String code, LocalDate day, String place, int present, CardCount cards) {}

    private final JdbcClient db;
    private final Clock clock;

    InPersonSessions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The last one first. */
    public List<InPersonSession> of(UUID path) {
        return db.sql("select code, day, place, present, green, orange, red from governance.founding_session"
                        + " where path = :path order by day desc, entered_at desc, id desc")
                .param("path", path)
                .query((row, n) -> new InPersonSession(
                        row.getString("code"),
                        row.getObject("day", LocalDate.class),
                        row.getString("place"),
                        row.getInt("present"),
                        new CardCount(row.getInt("green"), row.getInt("orange"), row.getInt("red"))))
                .list();
    }

    public void add(UUID path, InPersonSession it) {
        db.sql("""
                insert into governance.founding_session (id, path, code, day, place, present, green, orange, red, entered_at)
                values (:id, :path, :code, :day, :place, :present, :green, :orange, :red, :now)
                """)
                .param("id", Ids.next())
                .param("path", path)
                .param("code", it.code())
                .param("day", it.day())
                .param("place", it.place())
                .param("present", it.present())
                .param("green", it.cards().green())
                .param("orange", it.cards().orange())
                .param("red", it.cards().red())
                .param("now", Times.sql(clock.instant()))
                .update();
    }
}
