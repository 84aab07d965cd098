package org.fabcom.founding.deliberation;

import module java.base;
import java.sql.Types;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
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

    /**
     * A meeting.
     *
     * @param code the question that was treated, empty: the path as a whole
     * @param sentence for which of its sentences cards were held up, 0: none that can be decided here
     * @param enteredBy who counted; null: it came from elsewhere
     * @param confirmedBy who else counted
     */
    public record InPersonSession(
            UUID id,
            String code,
            LocalDate day,
            String place,
            int present,
            CardCount cards,
            int sentence,
            @Nullable UUID enteredBy,
            @Nullable UUID confirmedBy) {

        /** Of which cards decide nothing. */
        public InPersonSession(String code, LocalDate day, String place, int present, CardCount cards) {
            this(Ids.next(), code, day, place, present, cards, 0, null, null);
        }

        /** Whether somebody else may confirm what was counted. */
        public boolean confirmable() {
            return sentence > 0 && cards.all() > 0 && confirmedBy == null;
        }
    }

    private final Sql db;

    InPersonSessions(Sql db) {
        this.db = db;
    }

    /** The last one first. */
    public List<InPersonSession> of(UUID path) {
        return db.sql(
                        "select id, code, day, place, present, green, orange, red, sentence_number, entered_by, confirmed_by"
                                + " from founding.session where path = :path order by day desc, entered_at desc, id desc")
                .param("path", path)
                .list((row, n) -> new InPersonSession(
                        Rows.id(row, "id"),
                        row.getString("code"),
                        row.getObject("day", LocalDate.class),
                        row.getString("place"),
                        row.getInt("present"),
                        new CardCount(row.getInt("green"), row.getInt("orange"), row.getInt("red")),
                        row.getInt("sentence_number"),
                        Rows.idIfAny(row, "entered_by"),
                        Rows.idIfAny(row, "confirmed_by")));
    }

    public void add(UUID path, InPersonSession it) {
        db.sql("""
                insert into founding.session (id, path, code, day, place, present, green, orange, red, sentence_number,
                    entered_by, entered_at)
                values (:id, :path, :code, :day, :place, :present, :green, :orange, :red, :sentence, :by, :now)
                """)
                .param("id", it.id())
                .param("path", path)
                .param("code", it.code())
                .param("day", it.day())
                .param("place", it.place())
                .param("present", it.present())
                .param("green", it.cards().green())
                .param("orange", it.cards().orange())
                .param("red", it.cards().red())
                .param("sentence", it.sentence())
                .param("by", it.enteredBy(), Types.OTHER)
                .update();
    }

    /** By somebody else than who counted. */
    boolean confirm(UUID path, UUID session, UUID by) {
        return db.sql("update founding.session set confirmed_by = :by"
                        + " where id = :id and path = :path and confirmed_by is null and entered_by <> :by")
                .param("by", by, "id", session, "path", path)
                .updated();
    }
}
