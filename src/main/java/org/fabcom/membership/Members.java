package org.fabcom.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The lines of the registers and the steps by which their state changes. The base numbers the lines. Thread-safe. */
@Repository
public class Members {

    private static final String SELECT = """
            select m.id, m.organisation, m.number, m.party, m.kind, m.name, m.email, m.phone, m.address, m.formerly, m.joined_on,
                m.state, m.ended_on, m.cause, m.version
            from membership.member m
            """;

    private final JdbcClient db;
    private final Clock clock;

    Members(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Optional<Member> find(UUID id) {
        return db.sql(SELECT + " where m.id = :id")
                .param("id", id)
                .query(Members::read)
                .optional();
    }

    /** All lines of a register, by number. */
    public List<Member> of(PartyId organisation) {
        return db.sql(SELECT + " where m.organisation = :organisation order by m.number")
                .param("organisation", organisation.value())
                .query(Members::read)
                .list();
    }

    /** The line of a party that has not ended. */
    public Optional<Member> current(PartyId organisation, PartyId party) {
        return db.sql(SELECT + " where m.organisation = :organisation and m.party = :party and m.ended_on is null")
                .param("organisation", organisation.value())
                .param("party", party.value())
                .query(Members::read)
                .optional();
    }

    /** Writes the next line and its first step; a party that is in the register already breaks the rule {@code member_once}. */
    @Transactional
    public Member admit(NewMember it) {
        var id = Ids.next();
        db.sql("""
                insert into membership.member (id, organisation, number, party, kind, name, email, phone, address, formerly,
                    joined_on, state, added_by, added_at)
                values (:id, :organisation, 0, :party, :kind, :name, :email, :phone, :address, :formerly, :joined, 'ADMITTED',
                    :by, :now)
                """)
                .param("id", id)
                .param("organisation", it.organisation().value())
                .param("party", Rows.value(it.party()), Types.OTHER)
                .param("kind", it.kind().name())
                .param("name", Plain.line(it.contact().name()))
                .param("email", it.contact().email())
                .param("phone", it.contact().phone())
                .param("address", it.contact().address())
                .param("formerly", it.formerly())
                .param("joined", it.joinedOn())
                .param("by", it.by().value())
                .param("now", Times.sql(clock.instant()))
                .update();
        step(id, it.state(), null, it.joinedOn(), it.reason(), it.onBehalf(), it.by());
        boolean first = true;
        for (var category : it.categories()) {
            db.sql("insert into membership.member_category (member, category, since, voting)"
                            + " values (:member, :category, :since, :voting)")
                    .param("member", id)
                    .param("category", category)
                    .param("since", it.joinedOn())
                    .param("voting", first)
                    .update();
            first = false;
        }
        return find(id).orElseThrow();
    }

    /**
     * From a day on, not before the step before. False if this state cannot follow the present one, or that day is before the
     * last step.
     */
    @Transactional
    public boolean move(
            UUID member,
            MemberState to,
            @Nullable EndCause cause,
            LocalDate day,
            String reason,
            boolean onBehalf,
            PartyId by) {
        var now = db.sql(SELECT + " where m.id = :id for update")
                .param("id", member)
                .query(Members::read)
                .single();
        if (!now.state().next().contains(to) || day.isBefore(lastStep(member))) return false;
        step(member, to, cause, day, reason, onBehalf, by);
        return true;
    }

    private LocalDate lastStep(UUID member) {
        return db.sql("select max(day) from membership.step where member = :member")
                .param("member", member)
                .query(LocalDate.class)
                .single();
    }

    private void step(
            UUID member,
            MemberState state,
            @Nullable EndCause cause,
            LocalDate day,
            String reason,
            boolean onBehalf,
            PartyId by) {
        db.sql("""
                insert into membership.step (member, state, cause, day, reason, on_behalf, made_by, made_at)
                values (:member, :state, :cause, :day, :reason, :behalf, :by, :now)
                """)
                .param("member", member)
                .param("state", state.name())
                .param("cause", cause == null ? null : cause.name(), Types.VARCHAR)
                .param("day", day)
                .param("reason", reason)
                .param("behalf", onBehalf)
                .param("by", by.value())
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    static Member read(ResultSet row, int n) throws SQLException {
        var cause = row.getString("cause");
        return new Member(
                Rows.id(row, "id"),
                Rows.party(row, "organisation"),
                row.getInt("number"),
                Rows.partyIfAny(row, "party"),
                MemberKind.valueOf(row.getString("kind")),
                new Member.Contact(
                        row.getString("name"), row.getString("email"), row.getString("phone"), row.getString("address")),
                row.getString("formerly"),
                row.getObject("joined_on", LocalDate.class),
                MemberState.valueOf(row.getString("state")),
                row.getObject("ended_on", LocalDate.class),
                cause == null ? null : EndCause.valueOf(cause),
                row.getInt("version"));
    }
}
