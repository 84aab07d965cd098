package org.fabcom.membership;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The lines of the registers and the steps by which their state changes. The base numbers the lines. Thread-safe. */
@Repository
public class Members {

    static final String SELECT = """
            select m.id, m.organisation, m.number, m.party, m.kind, m.name, m.email, m.phone, m.address, m.formerly, m.joined_on,
                m.state, m.ended_on, m.cause, m.paid_until, m.version from membership.member m
            """;

    /** Two questions, each of which an index answers, cost less than one with « or ». */
    private static final String OTHER = """
            select from membership.member o where o.organisation = m.organisation and o.id <> m.id
                and o.kind = 'PERSON' and (o.ended_on is null or lower(o.name) <> lower(m.name))
            """;

    /** Lines {@code m} of {@code :person}, be it by their address {@code :email} alone. */
    public static final String WHOSE = "(m.party = :person or m.party is null and m.kind = 'PERSON' and m.email <> ''"
            + " and lower(m.email) = :email and " + alone(":person") + ")";

    private final Sql db;
    private final Registers registers;
    private final MemberTwins twins;

    Members(Sql db, Registers registers, MemberTwins twins) {
        this.db = db;
        this.registers = registers;
        this.twins = twins;
    }

    /** An address shared with another line, current or of another name, is nobody's: one person would act for two. */
    public static String alone(String person) {
        return "not exists (" + OTHER + "and o.email <> '' and lower(o.email) = lower(m.email)) and not exists ("
                + OTHER + "and o.party = " + person + ")";
    }

    public Optional<Member> find(UUID id) {
        return db.sql(SELECT + " where m.id = :id").param("id", id).optional(Members::read);
    }

    /** Of this register; throws a problem 404 where there is none. */
    public Member of(UUID organisation, UUID id) {
        return find(id).filter(it -> it.organisation().value().equals(organisation))
                .orElseThrow(Problem::notFound);
    }

    /** All lines of a register, by number. */
    public List<Member> of(PartyId organisation) {
        return db.sql(SELECT + " where m.organisation = :organisation order by m.number")
                .param("organisation", organisation.value())
                .list(Members::read);
    }

    /** The line of a party that has not ended. */
    public Optional<Member> current(PartyId organisation, PartyId party) {
        return db.sql(SELECT + " where m.organisation = :organisation and m.party = :party and m.ended_on is null")
                .param("organisation", organisation.value(), "party", party.value())
                .optional(Members::read);
    }

    /** True if it ended, and its party has another line since. */
    public boolean joinedAnew(Member it) {
        var party = it.party();
        return it.ended() && party != null && current(it.organisation(), party).isPresent();
    }

    /** Lines of a person, with those that have only their address; the ended ones last. */
    public List<Member> mine(PartyId person, String emailFolded) {
        return db.sql(SELECT + " where " + WHOSE + " order by m.ended_on nulls first, m.joined_on, m.number")
                .param("person", person.value(), "email", emailFolded)
                .list(Members::read);
    }

    /** The person says that it is theirs, which {@link #mine} has asked. False if it has an account already. */
    public boolean link(UUID member, PartyId person) {
        return db.sql(
                        "update membership.member set party = :person, version = version + 1 where id = :id and party is null")
                .param("person", person.value(), "id", member)
                .updated();
    }

    /** Lines of legal persons for which somebody speaks today. */
    public List<Member> spokenFor(PartyId person) {
        return db.sql(SELECT + """
                 where exists (select from membership.representative r
                    where r.member = m.id and r.person = :person and r.until is null) order by lower(m.name), m.number
                """).param("person", person.value()).list(Members::read);
    }

    /** False if somebody changed it since this version was read. */
    public boolean describe(UUID member, int version, Member.Contact contact, String formerly) {
        return db.sql("""
                update membership.member set name = :name, email = :email, phone = :phone, address = :address,
                    formerly = :formerly, version = version + 1 where id = :id and version = :version
                """)
                .param("name", contact.name())
                .param("email", contact.email())
                .param("phone", contact.phone())
                .param("address", contact.address())
                .param("formerly", formerly)
                .param("id", member)
                .param("version", version)
                .updated();
    }

    /** How to reach members whose membership ended before that day; name and number stay. */
    public void forgetContacts(LocalDate before) {
        db.sql("""
                update membership.member set email = '', phone = '', address = '', version = version + 1
                where ended_on < :before and email || phone || address <> ''
                """).param("before", before).update();
    }

    /** From that day on in these, and in no other; votes in the chosen one. */
    @Transactional
    public void classify(UUID member, List<UUID> categories, @Nullable UUID voting, LocalDate day) {
        db.sql("select id from membership.member where id = :member for update")
                .param("member", member)
                .single(UUID.class);
        db.sql("update membership.member_category set until = :day where member = :member and until is null")
                .param("member", member, "day", day)
                .update();
        for (var it : categories)
            db.sql("""
                    insert into membership.member_category (member, category, since, voting)
                    values (:member, :category, :since, :voting)
                    on conflict (member, category, since) do update set until = null, voting = excluded.voting
                    """)
                    .param("member", member, "category", it, "since", day, "voting", it.equals(voting))
                    .update();
    }

    /**
     * Writes the next line and its first step; a party that is in the register already breaks the rule {@code member_once}. Throws a
     * problem 409 for what may be the same member again, unless somebody was asked.
     */
    @Transactional
    public Member admit(NewMember it) {
        registers.lock(it.organisation());
        if (!it.asked() && twins.of(it.organisation(), it.contact()).isPresent()) throw Problem.conflict();
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
                .update();
        step(id, it.state(), null, it.joinedOn(), it.reason(), it.onBehalf(), it.by());
        boolean first = true;
        for (var category : it.categories()) {
            db.sql("insert into membership.member_category (member, category, since, voting)"
                            + " values (:member, :category, :since, :voting)")
                    .param("member", id, "category", category, "since", it.joinedOn(), "voting", first)
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
        if (!may(member, to, day)) return false;
        step(member, to, cause, day, reason, onBehalf, by);
        return true;
    }

    /** Whether this state may follow on that day; until the transaction ends nobody else moves this member. */
    public boolean may(UUID member, MemberState to, LocalDate day) {
        var now = db.sql(SELECT + " where m.id = :id for update")
                .param("id", member)
                .single(Members::read);
        return now.state().next().contains(to) && !day.isBefore(lastStep(member)) && !joinedAnew(now);
    }

    /** From which day on the last state holds. */
    public LocalDate lastStep(UUID member) {
        return db.sql("select max(day) from membership.step where member = :member")
                .param("member", member)
                .single(LocalDate.class);
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
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("address")),
                row.getString("formerly"),
                row.getObject("joined_on", LocalDate.class),
                MemberState.valueOf(row.getString("state")),
                row.getObject("ended_on", LocalDate.class),
                cause == null ? null : EndCause.valueOf(cause),
                row.getObject("paid_until", LocalDate.class),
                row.getInt("version"));
    }
}
