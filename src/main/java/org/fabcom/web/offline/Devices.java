package org.fabcom.web.offline;

import module java.base;
import org.fabcom.kernel.Constraints;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Registered browsers and what came from them. Thread-safe. */
@Repository
public class Devices {

    /** What came under a number: {@code KEPT}, {@code REFUSED}, or {@code MISSING} when it never will. */
    public record Received(String said, String outcome, String why) {}

    private final Sql db;

    Devices(Sql db) {
        this.db = db;
    }

    /** Empty if it is no P-256 key. */
    public Optional<UUID> register(QueueTables in, UUID place, PartyId person, byte[] key) {
        if (!DeviceKey.readable(key)) return Optional.empty();
        var id = Ids.next();
        db.sql("insert into " + in.device() + " (id, " + in.place()
                        + ", person, public_key, registered_at) values (:id, :place, :person, :key, :now)")
                .param("id", id, "place", place, "person", person.value(), "key", key)
                .update();
        return Optional.of(id);
    }

    Optional<Device> find(QueueTables in, UUID id, UUID place) {
        return db.sql("select id, person, public_key, registered_at from " + in.device() + " where id = :id and "
                        + in.place() + " = :place and revoked_at is null")
                .param("id", id, "place", place)
                .optional((row, n) -> new Device(
                        Rows.id(row, "id"),
                        Rows.party(row, "person"),
                        row.getBytes("public_key"),
                        Times.read(row, "registered_at")));
    }

    /** A browser that may send, and how many lines came from it. */
    public record Registered(UUID id, PartyId person, Instant since, int lines) {}

    /** Those at a place that are taken, the newest first. */
    public List<Registered> of(QueueTables in, UUID place) {
        return db.sql("select d.id, d.person, d.registered_at, (select count(*) from " + in.received()
                        + " r where r.device = d.id) as lines from " + in.device() + " d where d." + in.place()
                        + " = :place and d.revoked_at is null order by d.registered_at desc, d.id")
                .param("place", place)
                .list((row, n) -> new Registered(
                        Rows.id(row, "id"),
                        Rows.party(row, "person"),
                        Times.read(row, "registered_at"),
                        row.getInt("lines")));
    }

    /** From now on nothing of it is taken. False if it was none of this place, or is not taken any more. */
    public boolean revoke(QueueTables in, UUID id, UUID place) {
        return db.sql("update " + in.device() + " set revoked_at = :now where id = :id and " + in.place()
                        + " = :place and revoked_at is null")
                .param("id", id, "place", place)
                .updated();
    }

    /** The last number that is here; 0: none. */
    int last(QueueTables in, UUID device) {
        return db.sql("select coalesce(max(number), 0) from " + in.received() + " where device = :device")
                .param("device", device)
                .single(Integer.class);
    }

    public Optional<Received> received(QueueTables in, UUID device, int number) {
        return db.sql("select said, outcome, why from " + in.received()
                        + " where device = :device and number = :number")
                .param("device", device, "number", number)
                .optional((row, n) ->
                        new Received(row.getString("said"), row.getString("outcome"), row.getString("why")));
    }

    /** False if another tab was faster, or a number is missing before it: what the transaction wrote must go then. */
    boolean keep(QueueTables in, UUID device, SignedLine line, String why) {
        return keep(in, device, line.number(), line.said(), line.signature(), why.isEmpty() ? "KEPT" : "REFUSED", why);
    }

    /** That a number never comes. */
    boolean miss(QueueTables in, UUID device, int number) {
        return keep(in, device, number, "{}", null, "MISSING", "GAP");
    }

    private boolean keep(
            QueueTables in,
            UUID device,
            int number,
            String said,
            byte @Nullable [] signature,
            String outcome,
            String why) {
        try {
            db.sql("insert into " + in.received()
                            + " (device, number, said, signature, outcome, why, received_at)"
                            + " values (:device, :number, :said, :signature, :outcome, :why, :now)")
                    .param("device", device)
                    .param("number", number)
                    .param("said", said)
                    .param("signature", signature)
                    .param("outcome", outcome)
                    .param("why", why)
                    .update();
            return true;
        } catch (DuplicateKeyException faster) {
            return false;
        } catch (DataIntegrityViolationException gap) {
            if (Constraints.broken(gap).filter("number_gap"::equals).isEmpty()) throw gap;
            return false;
        }
    }
}
