package org.fabcom.membership.joining;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.membership.Member.Contact;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.joining.Application.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who asked to join. Thread-safe. */
@Repository
public class Applications {

    private static final String SELECT = """
            select a.id, a.organisation, a.party, a.kind, a.name, a.spokesperson, a.email, a.phone, a.address, a.category,
                a.charter, a.sponsor, a.words, a.language, a.state, a.reason, a.made_by, a.member,
                (a.made_at at time zone kernel.zone())::date as made_on
            from membership.application a
            """;

    private final Sql db;

    Applications(Sql db) {
        this.db = db;
    }

    Optional<Application> find(UUID id) {
        return db.sql(SELECT + " where a.id = :id").param("id", id).optional(Applications::read);
    }

    /** The same; until the transaction ends nobody else answers it. */
    Application lock(UUID id) {
        return db.sql(SELECT + " where a.id = :id for update").param("id", id).single(Applications::read);
    }

    /** Those that wait for an answer, first come first. */
    List<Application> waiting(PartyId organisation) {
        return db.sql(SELECT + " where a.organisation = :organisation and a.state = 'APPLIED' order by a.made_at, a.id")
                .param("organisation", organisation.value())
                .list(Applications::read);
    }

    /** What a person asked for themselves or wrote for others, the last one first. */
    public List<Application> mine(PartyId person) {
        return db.sql(SELECT + " where (a.party = :person or a.made_by = :person)"
                        + " order by a.made_at desc, a.id limit 50")
                .param("person", person.value())
                .list(Applications::read);
    }

    void add(Application it) {
        db.sql("""
                insert into membership.application (id, organisation, party, kind, name, spokesperson, email, phone, address,
                    category, charter, sponsor, words, language, state, made_by, made_at)
                values (:id, :organisation, :party, :kind, :name, :spokesperson, :email, :phone, :address, :category, :charter,
                    :sponsor, :words, :language, :state, :by, :now)
                """)
                .param("id", it.id())
                .param("organisation", it.organisation().value())
                .param("party", Rows.value(it.party()), Types.OTHER)
                .param("kind", it.kind().name())
                .param("name", it.contact().name())
                .param("spokesperson", it.spokesperson())
                .param("email", it.contact().email())
                .param("phone", it.contact().phone())
                .param("address", it.contact().address())
                .param("category", it.category(), Types.OTHER)
                .param("charter", it.charter(), Types.OTHER)
                .param("sponsor", it.sponsor())
                .param("words", it.words())
                .param("language", it.language())
                .param("state", it.state().name())
                .param("by", Rows.value(it.by()), Types.OTHER)
                .update();
    }

    /** The letter was answered: the address is that of whoever has an account with it. */
    void confirm(UUID id, @Nullable PartyId party) {
        db.sql("""
                update membership.application set state = 'APPLIED', party = coalesce(:party, party)
                where id = :id and state = 'UNCONFIRMED'
                """)
                .param("id", id)
                .param("party", Rows.value(party), Types.OTHER)
                .update();
    }

    /** False if it was answered meanwhile. */
    public boolean withdraw(UUID id) {
        return db.sql("""
                update membership.application set state = 'WITHDRAWN' where id = :id and state in ('UNCONFIRMED', 'APPLIED')
                """).param("id", id).updated();
    }

    /**
     * How to reach who was accepted stands in the register from now on, and only there.
     *
     * @param member the line of the register; null: refused
     */
    void answer(UUID id, @Nullable UUID member, String reason, PartyId by) {
        db.sql("""
                update membership.application set state = :state, member = :member, reason = :reason, answered_by = :by,
                    answered_at = :now where id = :id and state = 'APPLIED'
                """)
                .param("state", (member == null ? State.REFUSED : State.ACCEPTED).name())
                .param("member", member, Types.OTHER)
                .param("reason", reason)
                .param("by", by.value())
                .param("id", id)
                .update();
        if (member != null)
            db.sql(
                            "update membership.application set email = '', phone = '', address = '', spokesperson = '', sponsor = '',"
                                    + " words = '' where id = :id and state = 'ACCEPTED'")
                    .param("id", id)
                    .update();
    }

    /** Links that nobody opened go after a while, after a year what nobody answers, after three what came to nothing. */
    void forget(LocalDate today) {
        db.sql("""
                delete from membership.application where state = 'UNCONFIRMED' and made_at < :month
                    or state = 'APPLIED' and made_at < :year or state in ('REFUSED', 'WITHDRAWN') and made_at < :years
                """)
                .param("month", today.minusDays(30), "year", today.minusYears(1), "years", today.minusYears(3))
                .update();
    }

    private static Application read(ResultSet row, int n) throws SQLException {
        return new Application(
                Rows.id(row, "id"),
                Rows.party(row, "organisation"),
                Rows.partyIfAny(row, "party"),
                MemberKind.valueOf(row.getString("kind")),
                new Contact(
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("address")),
                row.getString("spokesperson"),
                Rows.idIfAny(row, "category"),
                Rows.idIfAny(row, "charter"),
                row.getString("sponsor"),
                row.getString("words"),
                row.getString("language"),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                Rows.partyIfAny(row, "made_by"),
                row.getObject("made_on", LocalDate.class),
                Rows.idIfAny(row, "member"));
    }
}
