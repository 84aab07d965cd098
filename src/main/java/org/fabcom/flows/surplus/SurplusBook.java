package org.fabcom.flows.surplus;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.flows.surplus.Surplus.Scaled;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Offers between shops. Each change says the step that it starts from: false if somebody was faster. Thread-safe. */
@Repository
record SurplusBook(Sql db) {

    static final int MOST = 200;

    /** Its intake stands: it was not taken back. */
    private static final String IN =
            " s.in_line is not null and not exists (select from flows.weighing w where w.corrects = s.in_line) ";

    /** The lorry did not come: its exit was taken back. */
    private static final String BACK = " exists (select from flows.weighing w where w.corrects = s.out_line) ";

    private static final String SELECT = """
            select s.id, s.owner, s.site, s.kind, s.words, s.grams, s.pieces, s.offered_by, s.offered_at,
                s.withdrawn_at is not null as withdrawn, s.taker, s.taker_site, s.taken_by, case when""" + IN + """
                    then s.in_line end as in_line, case when not (""" + IN + """
                    ) and""" + BACK + """
                    then null else s.out_line end as out_line,
                o.grams as out_grams, o.pieces as out_pieces, a.grams as in_grams, a.pieces as in_pieces
            from flows.surplus s left join flows.weighing o on o.id = s.out_line left join flows.weighing a on a.id = s.in_line
            where\s""";

    Optional<Surplus> find(UUID id) {
        return db.sql(SELECT + "s.id = :id").param("id", id).optional(SurplusBook::read);
    }

    /** The same, and nobody else makes a step before this transaction ends. */
    Optional<Surplus> locked(UUID id) {
        db.sql("select id from flows.surplus where id = :id for update")
                .param("id", id)
                .optional((row, n) -> n);
        return find(id);
    }

    /** What one shop offers, or takes. */
    List<Surplus> of(PartyId house, boolean takes) {
        return db.sql(SELECT + (takes ? "s.taker" : "s.owner") + " = :house order by s.offered_at desc, s.id limit "
                        + MOST)
                .param("house", house.value())
                .list(SurplusBook::read);
    }

    /** What the others offer and nobody takes yet. */
    List<Surplus> others(PartyId house) {
        return db.sql(SELECT + "s.owner <> :house and s.taker is null and s.withdrawn_at is null"
                        + " order by s.offered_at desc, s.id limit " + MOST)
                .param("house", house.value())
                .list(SurplusBook::read);
    }

    /** Of one number twice is once. */
    void offer(Surplus it, PartyId by) {
        db.sql("""
            insert into flows.surplus (id, owner, site, kind, words, grams, pieces, offered_by, offered_at)
            values (:id, :owner, :site, :kind, :words, :grams, :pieces, :by, :now) on conflict (id) do nothing
            """)
                .param("id", it.id())
                .param("owner", it.owner().value())
                .param("site", it.site())
                .param("kind", it.kind())
                .param("words", it.words())
                .param("grams", it.grams())
                .param("pieces", it.pieces())
                .param("by", by.value())
                .update();
    }

    boolean withdraw(UUID id) {
        return db.sql("update flows.surplus set withdrawn_at = :now "
                        + "where id = :id and taker is null and withdrawn_at is null")
                .param("id", id)
                .updated();
    }

    boolean take(UUID id, PartyId taker, UUID site, PartyId by) {
        return db.sql("""
            update flows.surplus set taker = :taker, taker_site = :site, taken_by = :by, taken_at = :now
            where id = :id and taker is null and withdrawn_at is null
            """)
                .param("taker", taker.value(), "site", site, "by", by.value(), "id", id)
                .updated();
    }

    boolean giveUp(UUID id) {
        return db.sql("update flows.surplus s set taker = null, taker_site = null, taken_by = null, taken_at = null, "
                        + "out_line = null, in_line = null where id = :id and taker is not null and not (" + IN
                        + ") "
                        + "and (out_line is null or" + BACK + ")")
                .param("id", id)
                .updated();
    }

    boolean left(UUID id, UUID line) {
        return line(
                id,
                "out_line = :line, in_line = null",
                "taker is not null and not (" + IN + ") and (out_line is null or" + BACK + ")",
                line);
    }

    /** {@code site}: where it came in, of the house that takes it. */
    boolean arrived(UUID id, UUID line, UUID site) {
        return line(
                id,
                "in_line = :line, taker_site = '" + site + "'",
                "out_line is not null and not (" + IN + ") and not" + BACK,
                line);
    }

    private boolean line(UUID id, String set, String where, UUID line) {
        return db.sql("update flows.surplus s set " + set + " where id = :id and " + where)
                .param("line", line, "id", id)
                .updated();
    }

    private static @Nullable Scaled scaled(ResultSet row, @Nullable UUID line, String way) throws SQLException {
        return line == null ? null : new Scaled(row.getLong(way + "_grams"), row.getInt(way + "_pieces"));
    }

    private static Surplus read(ResultSet row, int n) throws SQLException {
        var out = Rows.idIfAny(row, "out_line");
        var in = Rows.idIfAny(row, "in_line");
        return new Surplus(
                Rows.id(row, "id"),
                Rows.party(row, "owner"),
                Rows.id(row, "site"),
                Rows.id(row, "kind"),
                row.getString("words"),
                row.getLong("grams"),
                row.getInt("pieces"),
                Rows.party(row, "offered_by"),
                Times.read(row, "offered_at"),
                row.getBoolean("withdrawn"),
                Rows.partyIfAny(row, "taker"),
                Rows.idIfAny(row, "taker_site"),
                Rows.partyIfAny(row, "taken_by"),
                out,
                in,
                scaled(row, out, "out"),
                scaled(row, in, "in"));
    }
}
