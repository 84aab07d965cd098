package org.fabcom.flows.offline;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.flows.Site;
import org.fabcom.kernel.Constraints;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Times;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Registered browsers and what came from them. Thread-safe. */
@Repository
class Devices {

    private static final int P256 = 256;

    /** A browser of a person at a site. */
    record Device(UUID id, PartyId person, byte[] key, Instant since) {}

    /** What came under a number. */
    record Received(String said, String outcome, String why) {}

    private final JdbcClient db;
    private final Clock clock;

    Devices(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Empty if it is no P-256 key. */
    Optional<UUID> register(Site site, PartyId person, byte[] key) {
        if (!readable(key)) return Optional.empty();
        var id = Ids.next();
        db.sql(
                        "insert into flows.device (id, site, person, public_key, registered_at) values (:id, :site, :person, :key, :now)")
                .param("id", id)
                .param("site", site.id())
                .param("person", person.value())
                .param("key", key)
                .param("now", Times.sql(clock.instant()))
                .update();
        return Optional.of(id);
    }

    Optional<Device> find(UUID id, Site site) {
        return db.sql(
                        "select id, person, public_key, registered_at from flows.device where id = :id and site = :site and revoked_at is null")
                .param("id", id)
                .param("site", site.id())
                .query((row, n) -> new Device(
                        Rows.id(row, "id"),
                        Rows.party(row, "person"),
                        row.getBytes("public_key"),
                        Times.read(row, "registered_at")))
                .optional();
    }

    /** The last number that is here; 0: none. */
    int last(UUID device) {
        return db.sql("select coalesce(max(number), 0) from flows.received where device = :device")
                .param("device", device)
                .query(Integer.class)
                .single();
    }

    Optional<Received> received(UUID device, int number) {
        return db.sql("select said, outcome, why from flows.received where device = :device and number = :number")
                .param("device", device)
                .param("number", number)
                .query((row, n) -> new Received(row.getString("said"), row.getString("outcome"), row.getString("why")))
                .optional();
    }

    /** False if another tab was faster, or a number is missing before it. */
    boolean keep(UUID device, int number, String said, byte[] signature, String why) {
        try {
            db.sql("""
                    insert into flows.received (device, number, said, signature, outcome, why, received_at)
                    values (:device, :number, :said, :signature, :outcome, :why, :now)
                    """)
                    .param("device", device)
                    .param("number", number)
                    .param("said", said)
                    .param("signature", signature)
                    .param("outcome", why.isEmpty() ? "KEPT" : "REFUSED")
                    .param("why", why)
                    .param("now", Times.sql(clock.instant()))
                    .update();
            return true;
        } catch (DuplicateKeyException faster) {
            return false;
        } catch (DataIntegrityViolationException gap) {
            if (Constraints.broken(gap).filter("number_gap"::equals).isEmpty()) throw gap;
            return false;
        }
    }

    /** Whether the device said exactly this. Browsers sign in the form of IEEE P1363. */
    static boolean signed(Device it, String said, byte[] signature) {
        try {
            var check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(it.key())));
            check.update(said.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }

    private static boolean readable(byte[] key) {
        try {
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(key)) instanceof ECPublicKey it
                    && it.getParams().getOrder().bitLength() == P256;
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }
}
