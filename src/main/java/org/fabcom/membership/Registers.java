package org.fabcom.membership;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which organisations keep their members here. Thread-safe. */
@Repository
public class Registers {

    private final Sql db;

    Registers(Sql db) {
        this.db = db;
    }

    public Optional<Register> find(PartyId organisation) {
        return db.sql("select organisation, entry, welcome, dues_first, hearing_days, version from membership.register"
                        + " where organisation = :organisation")
                .param("organisation", organisation.value())
                .optional((row, n) -> new Register(
                        Rows.party(row, "organisation"),
                        Register.Entry.valueOf(row.getString("entry")),
                        row.getString("welcome"),
                        row.getBoolean("dues_first"),
                        row.getInt("hearing_days"),
                        row.getInt("version")));
    }

    /** Throws a problem 404 where none is kept. */
    public Register kept(UUID organisation) {
        return find(new PartyId(organisation)).orElseThrow(Problem::notFound);
    }

    /** Those that may be asked to join, by name. */
    public List<PartyId> joinable() {
        return db.sql("""
                select r.organisation from membership.register r join people.party_card p on p.id = r.organisation
                where r.entry <> 'CLOSED' order by people.sorted(p.name), p.id
                """).list((row, n) -> Rows.party(row, "organisation"));
    }

    /** The register that one must be in to post and pay on this instance; empty: everybody may. */
    public Optional<PartyId> guarding() {
        return db.sql("select organisation from membership.register where guards")
                .optional((row, n) -> Rows.party(row, "organisation"));
    }

    /** This one and no other; null: none. */
    @Transactional
    public void guard(@Nullable PartyId organisation) {
        db.sql("update membership.register set guards = false where guards").update();
        if (organisation != null)
            db.sql("update membership.register set guards = true where organisation = :organisation")
                    .param("organisation", organisation.value())
                    .update();
    }

    /** All organisations that keep one, by name. */
    public List<PartyId> all() {
        return db.sql(
                        "select r.organisation from membership.register r join people.party_card p on p.id = r.organisation"
                                + " order by people.sorted(p.name), p.id")
                .list((row, n) -> Rows.party(row, "organisation"));
    }

    /** Until the transaction ends nobody else enters this register. */
    public void lock(PartyId organisation) {
        db.sql("select organisation from membership.register where organisation = :organisation for update")
                .param("organisation", organisation.value())
                .single(UUID.class);
    }

    /** False if it is open already. */
    public boolean open(PartyId organisation, Register.Entry entry, PartyId by) {
        return db.sql("insert into membership.register (organisation, entry, opened_by, opened_at)"
                        + " values (:organisation, :entry, :by, :now) on conflict do nothing")
                .param("organisation", organisation.value(), "entry", entry.name(), "by", by.value())
                .updated();
    }

    /** False if somebody changed it since this version was read. */
    public boolean change(Register next) {
        return db.sql("""
                update membership.register set entry = :entry, welcome = :welcome, dues_first = :first, hearing_days = :days,
                    version = version + 1
                where organisation = :organisation and version = :version
                """)
                .param("organisation", next.organisation().value())
                .param("entry", next.entry().name())
                .param("welcome", next.welcome())
                .param("first", next.duesFirst())
                .param("days", next.hearingDays())
                .param("version", next.version())
                .updated();
    }
}
