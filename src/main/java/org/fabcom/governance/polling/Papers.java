package org.fabcom.governance.polling;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.governance.ballots.Voice;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was cast. With names: a row each, with its history. Secret: a set with counts and a bit for each place, in one row of the
 * ballot, changed by one statement (docs/adr/0155). Within the caller's transaction.
 */
@Repository
record Papers(Sql db) {

    /** @param tracker null: none */
    record Paper(
            @Nullable String college,
            String choice,
            @Nullable String tracker,
            long count) {}

    /** @param sealed it was closed meanwhile; @param carried places whose paper came by who carries the voice */
    record Urn(boolean sealed, BitSet signed, BitSet carried) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    void lay(UUID ballot, int places) {
        db.sql("insert into governance.urn (ballot, signed, carried)"
                        + " values (:ballot, repeat('0', :places)::bit varying, repeat('0', :places)::bit varying)")
                .param("ballot", ballot, "places", places)
                .update();
    }

    /** Nobody votes or closes meanwhile. */
    Urn lock(UUID ballot) {
        return urn(ballot, "for update");
    }

    /** Nobody closes meanwhile; false: it was closed. */
    boolean takes(UUID ballot) {
        return db.sql("select not sealed from governance.urn where ballot = :ballot for update")
                .param("ballot", ballot)
                .single(Boolean.class);
    }

    long turnout(UUID ballot, boolean secret) {
        return db.sql(
                        secret
                                ? "select bit_count(signed) from governance.urn where ballot = :ballot"
                                : "select count(distinct place) from governance.vote where ballot = :ballot")
                .param("ballot", ballot)
                .single(Long.class);
    }

    Urn urn(UUID ballot) {
        return urn(ballot, "");
    }

    private Urn urn(UUID ballot, String lock) {
        return db.sql("select sealed, signed::text as signed, carried::text as carried from governance.urn"
                        + " where ballot = :ballot " + lock)
                .param("ballot", ballot)
                .single((row, n) -> new Urn(
                        row.getBoolean("sealed"), bits(row.getString("signed")), bits(row.getString("carried"))));
    }

    private static BitSet bits(String text) {
        var bits = new BitSet(text.length());
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) == '1') bits.set(i);
        return bits;
    }

    /** False if this place has voted, or the urn is sealed. */
    boolean drop(UUID ballot, Voice voice, String choice, @Nullable String tracker, PartyId by) {
        return db.sql("""
                update governance.urn set signed = set_bit(signed, :place, 1), carried = set_bit(carried, :place, :carried),
                    papers = papers || jsonb_build_object(:paper, coalesce((papers ->> :paper)::int, 0) + 1)
                where ballot = :ballot and not sealed and get_bit(signed, :place) = 0
                """)
                .param("ballot", ballot)
                .param("place", voice.place())
                .param("carried", by.equals(voice.person()) ? 0 : 1)
                .param("paper", written(voice.college(), choice, tracker))
                .updated();
    }

    void seal(UUID ballot) {
        db.sql("update governance.urn set sealed = true where ballot = :ballot")
                .param("ballot", ballot)
                .update();
    }

    /** After {@link #lock}. */
    void note(UUID ballot, Voice voice, String choice, boolean aloud, PartyId by) {
        db.sql("insert into governance.vote (ballot, place, choice, aloud, cast_by, cast_at)"
                        + " values (:ballot, :place, :choice, :aloud, :by, :now)")
                .param("aloud", aloud)
                .param("ballot", ballot)
                .param("place", voice.place())
                .param("choice", choice)
                .param("by", by.value())
                .update();
    }

    /** A vote with a name. */
    record Named(int place, String choice, boolean aloud, PartyId by, Instant at) {

        /** It came from the giver: cast by themselves, or said aloud in the room where they have no account. */
        boolean ownWord(Voice voice) {
            return voice.person() == null ? aloud : by.equals(voice.person());
        }
    }

    /** The last of each place. */
    List<Named> named(UUID ballot) {
        return db.sql("select distinct on (place) place, choice, aloud, cast_by, cast_at from governance.vote"
                        + " where ballot = :ballot order by place, number desc")
                .param("ballot", ballot)
                .list(Papers::named);
    }

    /** All of a place, the newest first (G34). */
    List<Named> history(UUID ballot, int place) {
        return db.sql("select place, choice, aloud, cast_by, cast_at from governance.vote"
                        + " where ballot = :ballot and place = :place order by number desc")
                .param("ballot", ballot, "place", place)
                .list(Papers::named);
    }

    /** How many votes of each place were replaced by a later one. */
    Map<Integer, Integer> changes(UUID ballot) {
        return db.sql("select place, count(*) - 1 as before from governance.vote where ballot = :ballot"
                        + " group by place having count(*) > 1")
                .param("ballot", ballot)
                .map(row -> row.getInt("place"), row -> row.getInt("before"));
    }

    private static Named named(ResultSet row, int n) throws SQLException {
        return new Named(
                row.getInt("place"),
                row.getString("choice"),
                row.getBoolean("aloud"),
                Rows.party(row, "cast_by"),
                Times.read(row, "cast_at"));
    }

    /** Of a secret ballot, in an order that says nothing: theirs. */
    List<Paper> secret(UUID ballot) {
        var papers = new ArrayList<Paper>();
        var said = db.sql("select papers from governance.urn where ballot = :ballot")
                .param("ballot", ballot)
                .single(String.class);
        for (var it : JSON.readTree(said).properties())
            papers.add(read(it.getKey(), it.getValue().longValue()));
        papers.sort(Comparator.comparing(it -> written(it.college(), it.choice(), it.tracker())));
        return papers;
    }

    private static String written(@Nullable String college, String choice, @Nullable String tracker) {
        return (tracker == null ? "" : tracker) + "\t" + (college == null ? "" : college) + "\t" + choice;
    }

    private static Paper read(String written, long count) {
        var parts = written.split("\t", 3);
        return new Paper(none(parts[1]), parts[2], none(parts[0]), count);
    }

    private static @Nullable String none(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Eighty bits by which a voter finds the own paper again. */
    static String tracker() {
        var letters = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) letters.append('-');
            letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
