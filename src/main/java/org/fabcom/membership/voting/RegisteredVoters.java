package org.fabcom.membership.voting;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.membership.Arrears;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.fabcom.membership.Registers;
import org.fabcom.membership.Voter;
import org.fabcom.membership.Voter.Why;
import org.fabcom.membership.VotingRights;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;

/** Voting rights as the register says them for a day: the state of that day, its categories, who was late then. Thread-safe. */
@Repository
record RegisteredVoters(Sql db, Registers registers, StandingIn standing, ObjectProvider<Arrears> arrears, Clock clock)
        implements VotingRights {

    private static final String CATEGORY = """
            left join lateral (select coalesce(h.college, c.college) as college, coalesce(h.votes, c.votes) as votes
                from membership.member_category mc join membership.category c on c.id = mc.category
                left join lateral (select g.college, g.votes, g.rank from membership.category_rule g
                    where g.category = c.id and g.since <= :day order by g.since desc, g.number desc limit 1) h on true
                where mc.member = m.id and mc.since <= :day and (mc.until is null or mc.until > :day)
                order by 2 desc, mc.voting desc, coalesce(h.rank, c.rank), c.name, c.id limit 1) k on true
            """;

    private static final String ON =
            """
            select m.id, m.number, m.kind, m.name, m.organisation,
                (select s.state from membership.step s where s.member = m.id and s.day <= :day
                    order by s.number desc limit 1) as state,
                k.college, k.votes,
                case when m.kind = 'ORGANISATION' then r.person else coalesce(m.party, a.id) end as person
            from membership.member m
            """ + CATEGORY + """
            left join lateral (select p.person from membership.representative p
                where p.member = m.id and p.person is not null and p.since <= :day and (p.until is null or p.until > :day)
                order by p.place limit 1) r on true
            left join people.person_card a on m.party is null and m.kind = 'PERSON' and m.email <> ''
                and a.email_folded = lower(m.email) and a.erased_at is null and
            """ + Members.alone("a.id") + " where m.organisation = :organisation";

    /** That of a whole register is asked only where some category has a college; from those who are in one. */
    private static final String COLLEGES = """
            select exists (select from membership.category h join membership.member_category i on i.category = h.id
                join membership.member m on m.id = i.member
            """ + CATEGORY + """
                where h.organisation = :organisation and i.since <= :day and (i.until is null or i.until > :day)
                    and (h.college <> '' or exists (select from membership.category_rule g where g.category = h.id and g.college <> ''))
                    and k.college <> '')
            """;

    /** The same the other way round, from the person to the lines. */
    private static final String OF = """
            select distinct m.organisation from membership.member m where m.id in (
                select o.id from membership.member o where o.kind = 'PERSON' and o.party = :person
                union all
                select m.id from people.person_card a join membership.member m on m.email <> '' and lower(m.email) = a.email_folded
                    and m.party is null and m.kind = 'PERSON'
                where a.id = :person and a.erased_at is null and
            """ + Members.alone("a.id") + """
                union all
                select r.member from membership.representative r join membership.member o on o.id = r.member
                where o.kind = 'ORGANISATION' and r.person = :person and r.since <= :day and (r.until is null or r.until > :day)
                    and not exists (select from membership.representative e where e.member = r.member and e.place < r.place
                        and e.person is not null and e.since <= :day and (e.until is null or e.until > :day)))
            and (select s.state from membership.step s where s.member = m.id and s.day <= :day
                order by s.number desc limit 1) <> 'ENDED'
            """;

    /** As the register has it. {@code votes}: null without a category. */
    private record Line(
            UUID member,
            int number,
            MemberKind kind,
            String name,
            @Nullable MemberState state,
            @Nullable String college,
            @Nullable Boolean votes,
            @Nullable PartyId person) {}

    @Override
    public boolean keeps(PartyId organisation) {
        return registers.find(organisation).isPresent();
    }

    @Override
    public List<Voter> on(PartyId organisation, LocalDate recordDate) {
        var late = new HashSet<UUID>();
        arrears.forEach(it -> late.addAll(it.late(organisation, recordDate)));
        var lines = db.sql(ON + " order by people.sorted(m.name), m.number")
                .param("organisation", organisation.value(), "day", recordDate)
                .list(RegisteredVoters::read);
        boolean colleges = lines.stream()
                .anyMatch(it -> it.college() != null && !it.college().isEmpty());
        return lines.stream().map(it -> voter(it, late::contains, colleges)).toList();
    }

    @Override
    public Optional<Voter> of(PartyId organisation, UUID member, LocalDate recordDate) {
        return db.sql(ON + " and m.id = :member")
                .param("organisation", organisation.value(), "day", recordDate, "member", member)
                .optional(RegisteredVoters::read)
                .map(it -> voter(
                        it,
                        id -> arrears.stream().anyMatch(one -> one.late(organisation, id, recordDate)),
                        colleges(organisation, recordDate)));
    }

    private boolean colleges(PartyId organisation, LocalDate day) {
        return db.sql(COLLEGES)
                .param("organisation", organisation.value(), "day", day)
                .single(Boolean.class);
    }

    @Override
    public Set<PartyId> of(PartyId person) {
        return db.sql(OF)
                .param("person", person.value(), "day", Days.today(clock))
                .set((row, n) -> Rows.party(row, "organisation"));
    }

    @Override
    public boolean suspended(PartyId organisation, PartyId person) {
        var states = standing.in(organisation, person, List.of());
        return !states.isEmpty() && states.stream().allMatch(MemberState.SUSPENDED::equals);
    }

    private static Voter voter(Line it, Predicate<UUID> late, boolean colleges) {
        var college = it.college() == null || it.college().isEmpty() ? null : it.college();
        return new Voter(
                it.member(), it.number(), it.person(), it.name(), college, why(it, late, colleges && college == null));
    }

    /** Whoever is late today may have settled that day already: the dues say it, not the step. */
    private static @Nullable Why why(Line it, Predicate<UUID> late, boolean nowhere) {
        var state = it.state();
        if (state == null) return Why.JOINED_LATER;
        return switch (state) {
            case ENDED -> Why.LEFT;
            case SUSPENDED -> Why.SUSPENDED;
            case ADMITTED -> Why.LATE_DUES;
            case ACTIVE, LATE -> {
                if (late.test(it.member())) yield Why.LATE_DUES;
                if (nowhere || Boolean.FALSE.equals(it.votes())) yield Why.CATEGORY_WITHOUT_VOTE;
                yield it.kind() == MemberKind.ORGANISATION && it.person() == null ? Why.NO_REPRESENTATIVE : null;
            }
        };
    }

    private static Line read(ResultSet row, int n) throws SQLException {
        var state = row.getString("state");
        return new Line(
                Rows.id(row, "id"),
                row.getInt("number"),
                MemberKind.valueOf(row.getString("kind")),
                row.getString("name"),
                state == null ? null : MemberState.valueOf(state),
                row.getString("college"),
                row.getObject("votes", Boolean.class),
                Rows.partyIfAny(row, "person"));
    }
}
