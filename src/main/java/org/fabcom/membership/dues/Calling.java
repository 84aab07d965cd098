package org.fabcom.membership.dues;

import module java.base;
import org.fabcom.kernel.Constraints;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls dues for a period: each member once, by the rule of the category in which they vote, or else the one for all. The same period
 * again calls those who came since, and nobody twice; they are told soon after ({@link DuesJob.Told}). Whoever owes 0 is settled with the
 * call, and told nothing. Thread-safe.
 */
@Component
public class Calling {

    private static final int USUAL_DAYS = 30;

    /** How many members a rule would call. */
    public record Planned(String rule, int members) {}

    /**
     * What a call of a period would do.
     *
     * @param later the period was called before: who came since then has until that day
     */
    public record Plan(List<Planned> rules, @Nullable LocalDate later) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Called(Dues.Call call, List<UUID> fresh) implements Outcome {}

        record Refused(DuesRefusal why) implements Outcome {}
    }

    /**
     * Members in the register on the first day of the period or the day of the call who have not paid it outside nor were called for
     * it, with their rule.
     */
    private static final String MEMBERS = """
            from membership.member m join lateral (
                select r.id, r.label, r.kind, r.cents from membership.dues_rule r
                where r.organisation = m.organisation and r.from_day <= :from and (r.until_day is null or r.until_day >= :from)
                  and (r.category is null or r.category in (select k.category from membership.member_category k
                    where k.member = m.id and (k.until is null or k.until > :from)))
                order by (r.category is not null) desc,
                    (select k.voting from membership.member_category k where k.member = m.id and k.category = r.category
                        and (k.until is null or k.until > :from) limit 1) desc nulls last,
                    r.from_day desc, r.id desc limit 1) r on true
                cross join lateral (select r.kind = 'FIXED' and r.cents[1] = 0 as owes) nothing
            where m.organisation = :organisation and (cast(:member as uuid) is null or m.id = :member) and m.joined_on <= :until and m.ended_on is null
                and (m.paid_until is null or m.paid_until < :until)
                and not exists (select from membership.dues o join membership.dues_call a on a.id = o.call where o.member = m.id
                  and a.organisation = :organisation and a.from_day = :from and a.until_day = :until)
            """;

    private final Sql db;
    private final DuesRows rows;
    private final Standings standings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Calling(Sql db, DuesRows rows, Standings standings, Clock clock, TransactionTemplate transaction) {
        this.db = db;
        this.rows = rows;
        this.standings = standings;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A line a rule. */
    public Plan plan(PartyId organisation, @Nullable UUID member, LocalDate from, LocalDate until) {
        return new Plan(
                planned(organisation, member, from, until),
                same(organisation, from, until).map(this::later).orElse(null));
    }

    private List<Planned> planned(PartyId organisation, @Nullable UUID member, LocalDate from, LocalDate until) {
        return db.sql("select r.label, count(*) as members " + MEMBERS
                        + " group by r.id, r.label order by lower(r.label)")
                .param("organisation", organisation.value())
                .param("member", member, java.sql.Types.OTHER)
                .param("from", from)
                .param("until", until)
                .list((row, n) -> new Planned(row.getString("label"), row.getInt("members")));
    }

    public Outcome call(
            PartyId organisation, String label, LocalDate from, LocalDate until, LocalDate due, PartyId by) {
        return call(organisation, null, label, from, until, due, by);
    }

    /** The same of one member only; null: of all. */
    public Outcome call(
            PartyId organisation,
            @Nullable UUID member,
            String label,
            LocalDate from,
            LocalDate until,
            LocalDate due,
            PartyId by) {
        try {
            return transaction.execute(status -> called(organisation, member, label, from, until, due, by, status));
        } catch (DataIntegrityViolationException refused) {
            if (Constraints.broken(refused).filter("dues_call_once"::equals).isEmpty()) throw refused;
            return new Outcome.Refused(DuesRefusal.OVERLAP);
        }
    }

    private Outcome called(
            PartyId organisation,
            @Nullable UUID member,
            String label,
            LocalDate from,
            LocalDate until,
            LocalDate due,
            PartyId by,
            TransactionStatus status) {
        db.sql("select 1 from membership.register where organisation = :organisation for no key update")
                .param("organisation", organisation.value())
                .single(Integer.class);
        var before = same(organisation, from, until);
        var call = before.orElseGet(() -> new Dues.Call(Ids.next(), label, from, until, due));
        if (before.isEmpty()) open(organisation, call, by);
        var fresh = add(organisation, member, call, before.isEmpty() ? call.due() : later(call), by);
        rows.settled(fresh).forEach(it -> standings.follow(it, it.settled(), by));
        if (until.isBefore(Days.today(clock))) untold(fresh);
        if (before.isEmpty() && fresh.isEmpty()) {
            status.setRollbackOnly();
            return new Outcome.Refused(DuesRefusal.NOBODY);
        }
        return new Outcome.Called(call, fresh);
    }

    /** A period that is over is entered for the books: nobody is written to. */
    private void untold(List<UUID> fresh) {
        db.sql("delete from membership.dues_untold where dues = any (:fresh)")
                .param("fresh", fresh.toArray(UUID[]::new))
                .update();
    }

    /** Whoever comes into a period that runs has a month; one that is over is due when it was. */
    private LocalDate later(Dues.Call it) {
        var today = Days.today(clock);
        if (it.until().isBefore(today)) return it.due();
        var month = today.plusDays(USUAL_DAYS);
        return it.due().isAfter(month) ? it.due() : month;
    }

    private Optional<Dues.Call> same(PartyId organisation, LocalDate from, LocalDate until) {
        return db.sql("""
                select c.id, c.label, c.from_day, c.until_day, c.due_day from membership.dues_call c
                where c.organisation = :organisation and c.from_day = :from and c.until_day = :until
                """)
                .param("organisation", organisation.value(), "from", from, "until", until)
                .optional((row, n) -> new Dues.Call(
                        Rows.id(row, "id"),
                        row.getString("label"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getObject("due_day", LocalDate.class)));
    }

    private void open(PartyId organisation, Dues.Call it, PartyId by) {
        db.sql("""
                insert into membership.dues_call (id, organisation, label, from_day, until_day, due_day, called_by, called_at)
                values (:id, :organisation, :label, :from, :until, :due, :by, :now)
                """)
                .param("id", it.id())
                .param("organisation", organisation.value())
                .param("label", it.label())
                .param("from", it.from())
                .param("until", it.until())
                .param("due", it.due())
                .param("by", by.value())
                .update();
    }

    private List<UUID> add(PartyId organisation, @Nullable UUID member, Dues.Call call, LocalDate due, PartyId by) {
        return db.sql("""
                with fresh as (insert into membership.dues (id, call, member, rule, due_day, cents, state, settled_on, decided_by, decided_at)
                select gen_random_uuid(), :call, m.id, r.id, :due, case r.kind when 'FIXED' then r.cents[1] end,
                    case when nothing.owes then 'PAID' else 'DUE' end,
                    case when nothing.owes then least(cast(:today as date), cast(:due as date)) end,
                    case when nothing.owes then cast(:by as uuid) end, case when nothing.owes then cast(:now as timestamptz) end
                """ + MEMBERS + " on conflict on constraint dues_once do nothing returning id, state),"
                        + " told as (insert into membership.dues_untold (dues) select id from fresh where state = 'DUE')"
                        + " select id from fresh")
                .param("call", call.id())
                .param("organisation", organisation.value())
                .param("member", member, java.sql.Types.OTHER)
                .param("from", call.from())
                .param("until", call.until())
                .param("due", due)
                .param("by", by.value())
                .list((row, n) -> Rows.id(row, "id"));
    }
}
