package org.fabcom.cases.work;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAct;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.CaseRefusal;
import org.fabcom.cases.Cases;
import org.fabcom.cases.Decision;
import org.fabcom.cases.ToCome;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.postgres.FreshPlans;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Follow-ups: three days set when the moving is done, each answered once, before the case is closed as a success. */
@Repository
public class FollowUps {

    static final List<Integer> DAYS = List.of(30, 90, 365);

    private static final String SELECT = """
            select f.case_file, f.days, f.due, f.again, f.answered_at, f.still_used, f.people, f.old_account, f.problems, p.name
            from cases.case_follow_up f left join people.party_card p on p.id = f.answered_by
            """;

    /** The first of both is in the index. */
    private static final String ASKED = "f.due <= :until and coalesce(f.again, f.due) <= :until";

    private final Sql db;
    private final FreshPlans lists;
    private final Cases cases;
    private final ObjectProvider<StillOpen> parts;
    private final ToCome toCome;
    private final Clock clock;

    FollowUps(Sql db, FreshPlans lists, Cases cases, ObjectProvider<StillOpen> parts, ToCome toCome, Clock clock) {
        this.db = db;
        this.lists = lists;
        this.cases = cases;
        this.parts = parts;
        this.toCome = toCome;
        this.clock = clock;
    }

    public List<FollowUp> of(CaseId id) {
        return db.sql(SELECT + " where f.case_file = :id order by f.round, f.days")
                .param("id", id.value())
                .list(FollowUps::read);
    }

    /** After so many days, the last time the case was followed. */
    public Optional<FollowUp> asked(CaseId id, int days) {
        return of(id).stream().filter(one -> one.days() == days).reduce((before, last) -> last);
    }

    /** Those of a mediator’s cases without an answer whose day comes until then, the oldest first. */
    public List<FollowUp> dueFor(PartyId mediator, LocalDate until) {
        return lists.sql(SELECT + """
                 join cases.case_file c on c.id = f.case_file
                where c.mediator = :mediator and c.merged_into is null and f.answered_at is null and #asked
                order by f.due, f.case_file
                """.replace("#asked", ASKED))
                .param("mediator", mediator.value(), "until", until)
                .list(FollowUps::read);
    }

    /** One that is due, and whose it is. */
    public record Due(FollowUp followUp, String organisation) {}

    /** The first of them, each with the name of its organisation. */
    public List<Due> firstFor(PartyId mediator, LocalDate until, int most) {
        return lists.sql("""
                select f.*, null as name, o.name as organisation from cases.case_follow_up f
                join cases.case_file c on c.id = f.case_file join people.party_card o on o.id = c.organisation
                where c.mediator = :mediator and c.merged_into is null and f.answered_at is null and #asked
                order by f.due, f.case_file limit :most
                """.replace("#asked", ASKED))
                .param("mediator", mediator.value(), "until", until, "most", most)
                .list((row, n) -> new Due(read(row, n), row.getString("organisation")));
    }

    /** All that wait for an answer and whose day has come. */
    public List<FollowUp> due(LocalDate today) {
        return db.sql(SELECT + """
                 join cases.case_file c on c.id = f.case_file
                where c.merged_into is null and f.answered_at is null and #asked order by f.due, f.case_file
                """.replace("#asked", ASKED))
                .param("until", today)
                .list(FollowUps::read);
    }

    /** What was planned is done: the days count from here. Answers given the time before stay, and are asked for anew. */
    @Transactional
    public Decision follow(CaseId id, int version, LocalDate from, PartyId by) {
        var decided = cases.decide(id, version, by, it -> it.follow(from));
        if (!(decided instanceof Decision.Done)) return decided;
        for (int days : DAYS) {
            db.sql("""
                    insert into cases.case_follow_up (case_file, days, round, due)
                    select :case, :days, coalesce(max(round), 0) + 1, :due
                    from cases.case_follow_up where case_file = :case and days = :days
                    on conflict (case_file, days) where answered_at is null do update set due = excluded.due, again = null
                    """)
                    .param("case", id.value(), "days", days, "due", from.plusDays(days))
                    .update();
        }
        return decided;
    }

    /** What became of it. Possible after the closing too: the year is long. */
    @Transactional
    public Decision answer(CaseId id, int days, FollowUp.Answer said, PartyId by) {
        var decided = cases.decide(id, by, it -> {
            var no = refused(id, days);
            if (no != null) return no;
            return it.note(CaseAct.FOLLOW_UP_ANSWERED, said.problems(), null, "J+" + days + " " + said.used());
        });
        if (!(decided instanceof Decision.Done)) return decided;
        write("""
                update cases.case_follow_up set answered_at = :at, answered_by = :by, still_used = :used,
                    people = :people, old_account = :old, problems = :problems
                where case_file = :id and days = :days and answered_at is null
                """, id, days, said, by);
        return decided;
    }

    /** Nobody answered: asked for again on that day, a year ahead at most; each try stays in the journal. */
    @Transactional
    public Decision later(CaseId id, int days, LocalDate day, PartyId by) {
        var today = Days.today(clock);
        var decided = cases.decide(id, by, it -> {
            var no = refused(id, days);
            if (no != null) return no;
            if (!day.isAfter(today)) return Decision.no(CaseRefusal.NEWS_PAST);
            if (day.isAfter(today.plusYears(1))) return Decision.no(CaseRefusal.NEWS_FAR);
            return it.note(CaseAct.FOLLOW_UP_TRIED, "", null, "J+" + days + " " + day);
        });
        if (!(decided instanceof Decision.Done)) return decided;
        db.sql("""
                update cases.case_follow_up set again = :day
                where case_file = :id and days = :days and answered_at is null
                """).param("day", day, "id", id.value(), "days", days).update();
        return decided;
    }

    /** Why it is not answered now; null: it is. */
    private @Nullable Decision refused(CaseId id, int days) {
        var asked = asked(id, days).orElse(null);
        if (asked == null) return Decision.no(CaseRefusal.NOT_NOW);
        if (asked.answer() != null) return Decision.no(CaseRefusal.FOLLOWED_ALREADY);
        return asked.early(Days.today(clock)) ? Decision.no(CaseRefusal.NEWS_EARLY, asked.due()) : null;
    }

    /** Corrects what was answered, as it was read: another answer follows that one, which stays. */
    @Transactional
    public Decision correct(CaseId id, int days, FollowUp.Answer read, FollowUp.Answer said, PartyId by) {
        var decided = cases.decide(
                id,
                by,
                it -> asked(id, days).filter(one -> read.equals(one.answer())).isPresent()
                        ? it.note(CaseAct.FOLLOW_UP_ANSWERED, said.problems(), null, "J+" + days + " " + said.used())
                        : Decision.no(CaseRefusal.FOLLOWED_ALREADY));
        if (!(decided instanceof Decision.Done)) return decided;
        write("""
                insert into cases.case_follow_up
                    (case_file, days, round, due, answered_at, answered_by, still_used, people, old_account, problems)
                select case_file, days, round + 1, due, :at, :by, :used, :people, :old, :problems
                from cases.case_follow_up where case_file = :id and days = :days order by round desc limit 1
                """, id, days, said, by);
        return decided;
    }

    private void write(String statement, CaseId id, int days, FollowUp.Answer said, PartyId by) {
        db.sql(statement)
                .param("at", clock.instant())
                .param("by", by.value())
                .param("used", said.used().name())
                .param("people", said.people(), Types.INTEGER)
                .param("old", said.oldAccount().name())
                .param("problems", said.problems())
                .param("id", id.value())
                .param("days", days)
                .update();
    }

    /** Closes; a success only without overdue follow-up, a full one only once nothing is open, a partial one once something is done. Meetings to come that do not take place are called off with it. */
    @Transactional
    public Closed close(
            Case it, int version, Case.Closing how, String why, List<String> off, LocalDate today, PartyId by) {
        var decided = cases.decide(it.id(), version, by, now -> end(now, how, why, today));
        return new Closed(decided, decided instanceof Decision.Done ? toCome.callOff(it, off, by) : 0);
    }

    /** What came of it, and how many meetings were called off. */
    public record Closed(Decision decision, int off) {}

    /** What would come of ending it so now, outcome by outcome. */
    public Map<Case.Outcome, Decision> endings(Case it, LocalDate today) {
        var endings = new EnumMap<Case.Outcome, Decision>(Case.Outcome.class);
        for (var outcome : Case.Outcome.values())
            endings.put(outcome, end(it, new Case.Closing(outcome, 0, 0, clock.instant()), "?", today));
        return endings;
    }

    private Decision end(Case it, Case.Closing how, String why, LocalDate today) {
        var id = it.id();
        var ended = it.close(
                how,
                why,
                (int) of(id).stream().filter(one -> one.dueBy(today)).count(),
                names(stillOpen(id)),
                parts.orderedStream().allMatch(one -> one.regained(id)));
        boolean nothing = how.outcome() == Case.Outcome.PARTIAL && !partly(id);
        return ended instanceof Decision.Done && nothing ? Decision.no(CaseRefusal.NOTHING_DONE) : ended;
    }

    /** What is not at its end in this case, in whichever part of the house. */
    public List<StillOpen.Thing> stillOpen(CaseId id) {
        return parts.orderedStream().flatMap(it -> it.of(id).stream()).toList();
    }

    /** Something of what was planned was left or kept on purpose; where nothing was planned, whoever closes knows. */
    private boolean partly(CaseId id) {
        return stillOpen(id).isEmpty() || parts.orderedStream().anyMatch(it -> it.settled(id) > 0);
    }

    /** What took the place of what: news are asked of it. */
    public List<String> moved(CaseId id) {
        return parts.orderedStream().flatMap(it -> it.moved(id).stream()).toList();
    }

    private static List<String> names(List<StillOpen.Thing> open) {
        return open.stream().map(StillOpen.Thing::name).toList();
    }

    private static FollowUp read(ResultSet row, int n) throws SQLException {
        return new FollowUp(
                new CaseId(row.getObject("case_file", UUID.class)),
                row.getInt("days"),
                row.getObject("due", LocalDate.class),
                row.getObject("again", LocalDate.class),
                answer(row));
    }

    private static FollowUp.@Nullable Answer answer(ResultSet row) throws SQLException {
        var at = Times.readIfAny(row, "answered_at");
        if (at == null) return null;
        return new FollowUp.Answer(
                FollowUp.Used.valueOf(row.getString("still_used")),
                row.getObject("people", Integer.class),
                FollowUp.OldAccount.valueOf(row.getString("old_account")),
                row.getString("problems"),
                row.getString("name"),
                at);
    }
}
