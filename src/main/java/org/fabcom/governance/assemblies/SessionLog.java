package org.fabcom.governance.assemblies;

import module java.base;
import java.sql.Types;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What happened in a session, in order: only added to. Thread-safe. */
@Repository
public class SessionLog {

    public static final int LONGEST = 2_000;

    public enum What {
        OPENED,
        NO_QUORUM,
        SUSPENDED,
        RESUMED,
        CLOSED,
        INCIDENT,
        RESERVE,
        /** A giver came: their proxy holds no more. */
        PROXY_VOID,
        /** Equal sides were parted. */
        TIE,
        /** Somebody else chairs, or writes it down. */
        BUREAU,
        /** A vote counts no more: its item waits for another one. */
        ANNULLED,
        /** A member without an account voted aloud: whoever leads entered it. */
        ALOUD
    }

    public record Event(What what, String words, Instant at) {}

    private final Sql db;

    SessionLog(Sql db) {
        this.db = db;
    }

    /** What is longer is refused, never cut. */
    public static boolean fits(String words) {
        return words.length() <= LONGEST;
    }

    void add(UUID assembly, What what, @Nullable UUID item, String words, PartyId by) {
        if (!fits(words)) throw new IllegalArgumentException("words");
        db.sql("insert into governance.assembly_event (assembly, what, item, words, at, noted_by)"
                        + " values (:assembly, :what, :item, :words, :now, :by)")
                .param("assembly", assembly)
                .param("what", what.name())
                .param("item", item, Types.OTHER)
                .param("words", words)
                .param("by", by.value())
                .update();
    }

    /** How often it happened to an item. */
    int times(UUID item, What what) {
        return db.sql("select count(*) from governance.assembly_event where item = :item and what = :what")
                .param("item", item, "what", what.name())
                .single(Integer.class);
    }

    public List<Event> of(UUID assembly) {
        return db.sql(
                        "select what, words, at from governance.assembly_event where assembly = :assembly order by number")
                .param("assembly", assembly)
                .list((row, n) ->
                        new Event(What.valueOf(row.getString("what")), row.getString("words"), Times.read(row, "at")));
    }
}
