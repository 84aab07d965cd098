package org.fabcom.agenda.appointments;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organisations that are told of their appointments, each with a key of its own. A key is signed with a secret of the
 * instance and a number: it is kept nowhere, shown once, and a new number makes it useless.
 */
@Repository
class Sources {

    private final Sql db;
    private final Secrets secrets;

    Sources(Sql db, Secrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /** @param receivedAt of the last message with the right key; null if there was none */
    record Source(
            boolean open,
            int number,
            Instant setAt,
            @Nullable Instant receivedAt) {}

    Optional<Source> of(PartyId organisation) {
        return db.sql("select open, number, set_at, received_at from agenda.rdv_source where organisation = :id")
                .param("id", organisation.value())
                .optional((row, n) -> new Source(
                        row.getBoolean("open"),
                        row.getInt("number"),
                        Times.read(row, "set_at"),
                        Times.readIfAny(row, "received_at")));
    }

    /** A new key; the former one is useless from now on. */
    @Transactional
    String draw(PartyId organisation, PartyId by) {
        int number =
                db.sql("""
                insert into agenda.rdv_source (organisation, open, set_by, set_at) values (:id, true, :by, :now)
                on conflict (organisation) do update set number = agenda.rdv_source.number + 1, open = true, set_by = :by,
                    set_at = :now
                returning number
                """).param("id", organisation.value(), "by", by.value()).single(Integer.class);
        return key(organisation, number);
    }

    /** Messages are refused from now on; the key is useless. */
    void close(PartyId organisation) {
        db.sql("update agenda.rdv_source set open = false, number = number + 1 where organisation = :id and open")
                .param("id", organisation.value())
                .update();
    }

    /** Empty for whoever is not told anything. */
    Optional<String> key(UUID organisation) {
        var party = new PartyId(organisation);
        return of(party).filter(Source::open).map(it -> key(party, it.number()));
    }

    private String key(PartyId organisation, int number) {
        return secrets.sign("agenda.rdv", organisation + " " + number);
    }

    void received(PartyId organisation) {
        db.sql("update agenda.rdv_source set received_at = :now where organisation = :id")
                .param("id", organisation.value())
                .update();
    }
}
