package org.fabcom.agenda.bookings;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.agenda.rooms.Room;
import org.fabcom.agenda.rooms.Rooms;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.counts.SharedAnswers;
import org.springframework.stereotype.Repository;

/** On what terms rooms are booked; of a room of which nothing was said, nobody books it. */
@Repository
record RoomTerms(Sql db, Rooms rooms) {

    private static final String SELECT =
            "select room, version, " + TermsFields.ALL.columns() + " from agenda.room_terms ";

    /** {@code version} 0: nothing was said yet. */
    record Said(UUID room, Terms terms, int version) {}

    /** A room that may be booked. */
    record Open(Room room, Said said) {

        Terms terms() {
            return said.terms();
        }

        /** Whether all these words, folded, stand in what is said of it. */
        boolean holds(String query, String usual) {
            var draft = room.draft();
            var all = Fold.words(String.join(
                    " ", draft.name(), draft.equipment(), room.organisationName(), draft.communeName(), usual));
            return List.of(Fold.words(query).split(" ")).stream().allMatch(all::contains);
        }
    }

    Said of(UUID room) {
        return db.sql(SELECT + "where room = :room")
                .param("room", room)
                .optional((row, n) -> read(row))
                .orElse(new Said(room, Terms.NONE, 0));
    }

    Optional<Open> open(UUID room) {
        var it = of(room);
        if (it.terms().whom() == Terms.Whom.NOBODY) return Optional.empty();
        return rooms.find(room).filter(one -> !one.closed()).map(one -> new Open(one, it));
    }

    /** All that may be booked, by commune and name. */
    List<Open> open() {
        return SharedAnswers.of(List.of("agenda.bookings"), () -> {
            var said = db.sql(SELECT + "where whom <> 'NOBODY'").map(row -> Rows.id(row, "room"), RoomTerms::read);
            return rooms.open(said.keySet()).stream()
                    .map(it -> new Open(it, Objects.requireNonNull(said.get(it.id()))))
                    .toList();
        });
    }

    /** False if somebody changed them since this version was read. Bookings that are there keep what was said to them. */
    boolean say(UUID room, int version, Terms it, PartyId by) {
        return TermsFields.ALL
                .fill(
                        db.sql("insert into agenda.room_terms (room, version, set_by, set_at, "
                                + TermsFields.ALL.columns() + ") select :room, 1, :by, :now, "
                                + TermsFields.ALL.params()
                                + " where :version = 0 or exists (select from agenda.room_terms where room = :room)"
                                + " on conflict (room) do update set version = agenda.room_terms.version + 1,"
                                + " set_by = :by, set_at = :now, " + TermsFields.ALL.assigned()
                                + " where agenda.room_terms.version = :version"),
                        it)
                .param("room", room, "version", version, "by", by.value())
                .updated();
    }

    private static Said read(ResultSet row) throws SQLException {
        return new Said(Rows.id(row, "room"), TermsFields.ALL.row(row), row.getInt("version"));
    }
}
