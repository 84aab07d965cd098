package org.fabcom.till.offline;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.web.offline.Device;
import org.fabcom.web.offline.SignedLine;
import org.fabcom.web.offline.SignedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What came from devices and did not enter the journal of its till. */
@Repository
public class Asides {

    static final String GAP = "GAP";

    /** A till took meanwhile what a line of it pays. */
    static final String PAID = "FC-5213";

    /** Signed by its device, and understood: only the moment was wrong. Somebody may still enter it. */
    private static final Set<String> ENTERED_LATER = Set.of(
            "FC-5202",
            "FC-5209",
            "FC-5212",
            "FC-5214",
            Asides.PAID,
            "OBJECT",
            "DUE",
            "DOUBT",
            "EXPIRED",
            SignedQueue.CHAIN);

    /**
     * @param device null: none that this till knows
     * @param line without a signature when the number never came
     */
    record Aside(UUID id, @Nullable Device device, SignedLine line, String why, Instant receivedAt) {

        boolean enterable() {
            return device != null && ENTERED_LATER.contains(why);
        }
    }

    private static final String SELECT = """
            select a.id, a.number, a.said, a.signature, a.why, a.received_at, d.id as device, d.person, d.public_key, d.registered_at
            from till.aside a left join till.device d on d.id = a.device and d.till = a.till
            where a.till = :till and a.ended_at is null
            """;

    private final Sql db;

    Asides(Sql db) {
        this.db = db;
    }

    /** The same for the same reason stands once. */
    void add(UUID till, UUID device, SignedLine line, String why) {
        db.sql("""
                insert into till.aside (id, till, device, number, said, signature, why, digest, received_at)
                values (:id, :till, :device, :number, :said, :signature, :why, :digest, :now)
                on conflict (device, number, why, digest) do nothing
                """)
                .param("id", Ids.next())
                .param("till", till)
                .param("device", device)
                .param("number", line.number())
                .param("said", line.said())
                .param("signature", line.signature())
                .param("why", why)
                .param("digest", HexFormat.of().parseHex(SignedQueue.hash(line.said())))
                .update();
    }

    /** In the order in which they were sold. */
    List<Aside> open(UUID till) {
        return db.sql(SELECT + " order by a.received_at, a.device, a.number")
                .param("till", till)
                .list(Asides::read);
    }

    Optional<Aside> find(UUID till, UUID id) {
        return db.sql(SELECT + " and a.id = :id").param("till", till, "id", id).optional(Asides::read);
    }

    /** How many wait for somebody. */
    public int count(UUID till) {
        return db.sql("select count(*) from till.aside where till = :till and ended_at is null")
                .param("till", till)
                .single(Integer.class);
    }

    /** {@code why}: what became of it; empty: it entered. */
    void end(UUID id, PartyId by, String why) {
        db.sql(
                        "update till.aside set ended_at = :now, ended_by = :by, ended_why = :why where id = :id and ended_at is null")
                .param("by", by.value(), "why", why, "id", id)
                .update();
    }

    private static Aside read(ResultSet row, int n) throws SQLException {
        var device = Rows.idIfAny(row, "device");
        var signature = row.getBytes("signature");
        return new Aside(
                Rows.id(row, "id"),
                device == null
                        ? null
                        : new Device(
                                device,
                                Rows.party(row, "person"),
                                row.getBytes("public_key"),
                                Times.read(row, "registered_at")),
                new SignedLine(
                        row.getInt("number"), row.getString("said"), signature == null ? new byte[0] : signature),
                row.getString("why"),
                Times.read(row, "received_at"));
    }
}
