package org.fabcom.governance.decisions;

import module java.base;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.people.webhooks.Webhooks;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Query;
import org.fabcom.web.listing.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The register of each body: numbered without gap each year; what follows a decision is done at its day. Thread-safe. */
@Repository
public class Decisions {

    private static final String COLUMNS = """
            d.*, coalesce(w.holder, d.holder) as holder_now, coalesce(p.name, '') as holder_name, coalesce(k.review, d.review) as reviewed_on,
            o.year || '-' || o.number as replaces_reference, l.year || '-' || l.number as replaced_by, l.effect as replaced_on,
            exists (select from governance.decision_event e where e.decision = d.id and e.kind = 'REPEALED') as repealed""";

    private static final String FROM = """
            governance.decision d
            left join lateral (select e.holder from governance.decision_event e where e.decision = d.id and e.kind = 'HANDED'
                order by e.done_at desc, e.id desc limit 1) w on true
            left join people.party_card p on p.id = coalesce(w.holder, d.holder)
            left join governance.decision o on o.id = d.replaces
            left join lateral (select r.year, r.number, r.effect from governance.decision r where r.replaces = d.id
                order by r.effect, r.decided_at limit 1) l on true
            left join lateral (select e.review from governance.decision_event e where e.decision = d.id and e.kind = 'KEPT'
                order by e.done_at desc, e.id desc limit 1) k on true""";

    private static final String SELECT = "select " + COLUMNS + " from " + FROM;

    private static final String TO_REVIEW = SELECT + " where coalesce(k.review, d.review) <= :on and d.effect <= :on";
    private static final String SOONEST = " order by coalesce(k.review, d.review), d.id";

    private static final Query<Decision> LIST = Query.of(COLUMNS, FROM, Decision::read)
            .where("d.body = any (:bodies)")
            .words("d.title_folded like :like")
            .order("d.decided_on desc, d.number desc, d.id");

    private final Sql db;
    private final DecisionEvents events;
    private final Rules rules;
    private final Webhooks webhooks;
    private final Clock clock;

    Decisions(Sql db, DecisionEvents events, Rules rules, Webhooks webhooks, Clock clock) {
        this.db = db;
        this.events = events;
        this.rules = rules;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** Taken today. */
    @Transactional
    public Decision enter(NewDecision it, @Nullable PartyId by) {
        return enter(it, Days.today(clock), by);
    }

    /**
     * The next line of the body's year, in the caller's transaction (G8); its rule holds at once if its day has come.
     *
     * @param day on which it was taken, which is earlier than it is written where the machine stood still
     * @param by null: a job closed the ballot
     */
    @Transactional
    public Decision enter(NewDecision it, LocalDate day, @Nullable PartyId by) {
        var id = Ids.next();
        var today = Days.today(clock);
        var review = it.review();
        if (review == null)
            review = it.effect().plusMonths(rules.count(it.body().id(), Rule.REVIEW_MONTHS, today));
        insert(id, it, review, day, by);
        var made = find(id).orElseThrow();
        enact(made, today);
        var house = it.body().organisation();
        if (house != null) webhooks.happened(DecisionWebhooks.ADOPTED, List.of(house), id, made.url());
        return made;
    }

    private void insert(UUID id, NewDecision it, LocalDate review, LocalDate day, @Nullable PartyId by) {
        RuleChange.fill(db.sql("""
                insert into governance.decision (id, body, title, title_folded, text, sha256, rule, outcome, source_path, effect, review,
                    holder, change_key, change_value, more_changes, replaces, decided_by, decided_on, decided_at)
                values (:id, :body, :title, :folded, :text, :sha256, :rule, :outcome, :path, :effect, :review, :holder, :key, :value, :more,
                    :replaces, :by, :day, :now)
                """), it.changes())
                .param("id", id)
                .param("body", it.body().id())
                .param("title", it.title())
                .param("folded", Fold.words(it.title()))
                .param("text", it.text())
                .param("sha256", it.sha256())
                .param("rule", it.rule())
                .param("outcome", it.outcome())
                .param("path", it.sourcePath())
                .param("effect", it.effect())
                .param("review", review.isBefore(it.effect()) ? it.effect() : review)
                .param("holder", it.holder().value())
                .param("replaces", it.replaces(), java.sql.Types.OTHER)
                .param("by", Rows.value(by), java.sql.Types.OTHER)
                .param("day", day)
                .update();
    }

    public Optional<Decision> find(UUID id) {
        return db.sql(SELECT + " where d.id = :id").param("id", id).optional(Decision::read);
    }

    /** The last one that this page took. */
    public Optional<Decision> from(UUID body, String path) {
        return db.sql(
                        SELECT
                                + " where d.body = :body and d.source_path = :path order by d.decided_at desc, d.id desc limit 1")
                .param("body", body, "path", path)
                .optional(Decision::read);
    }

    /** The same text was decided there already, on that page. */
    public boolean entered(UUID body, String path, String sha256) {
        return Waited.entered(db, body, path, sha256);
    }

    /** By what people call it. */
    public Optional<Decision> find(UUID body, int year, int number) {
        return db.sql(SELECT + " where d.body = :body and d.year = :year and d.number = :number")
                .param("body", body, "year", year, "number", number)
                .optional(Decision::read);
    }

    /** Of these bodies, the newest first. */
    public Source<Decision> asked(List<UUID> bodies, Address address) {
        return LIST.asked(db::sql, address, Map.of("bodies", bodies.toArray(UUID[]::new)));
    }

    /** The newest first. */
    public List<Decision> newest(UUID body, int most) {
        return db.sql(SELECT + " where d.body = :body order by d.decided_at desc, d.id desc limit :most")
                .param("body", body, "most", most)
                .list(Decision::read);
    }

    /** Those that hold and whose review has come (G10). */
    List<Decision> toReview(List<UUID> bodies, LocalDate on) {
        return toReview(
                db.sql(TO_REVIEW + " and d.body = any (:bodies)" + SOONEST)
                        .param("bodies", bodies.toArray(UUID[]::new)),
                on);
    }

    /** The same of all bodies. */
    List<Decision> toReview(LocalDate on) {
        return toReview(db.sql(TO_REVIEW + SOONEST), on);
    }

    private static List<Decision> toReview(Sql.Statement sql, LocalDate on) {
        return sql.param("on", on).list(Decision::read).stream()
                .filter(it -> it.state(on) == Decision.State.TO_REVIEW)
                .toList();
    }

    /** Those whose rule waits for its day, which has come. */
    List<Decision> toEnact(LocalDate on) {
        return db.sql(SELECT + """
                 where d.change_key is not null and d.effect <= :on and not exists (select from governance.decision_event e
                    where e.decision = d.id and e.kind in ('ENACTED', 'REPEALED')) order by d.effect, d.decided_at, d.id
                """).param("on", on).list(Decision::read);
    }

    /** G9: its rules say it from that day on, all or none, with a link to the decision; once, however often this is asked. */
    @Transactional
    public boolean enact(Decision it, LocalDate on) {
        if (it.changes().isEmpty() || it.effect().isAfter(on) || it.repealed()) return false;
        var over = it.replacedOn();
        var since = Waited.since(db, it, on);
        if (over != null && !over.isAfter(since) || !fits(it, on)) return false;
        if (!events.note(it.id(), "ENACTED", null, "", null)) return false;
        say(it, Waited.values(db, it, on), since, it.id(), it.holder());
        return true;
    }

    private void say(Decision it, Map<Rule, String> values, LocalDate since, @Nullable UUID decision, PartyId by) {
        for (var rule : rules.order(it.body(), values, since).orElseThrow())
            rules.say(it.body(), rule, Objects.requireNonNull(values.get(rule)), since, decision, by);
    }

    /** False where its rules cannot hold beside another one that was said: they wait until they can. */
    boolean fits(Decision it, LocalDate on) {
        return rules.fits(it.body(), Waited.values(db, it, on), Waited.since(db, it, on));
    }

    /**
     * It holds no more; rules that it changed and that nobody said again since are what they were before. False before its review,
     * if it was repealed, or if what was before cannot hold any more.
     */
    @Transactional
    public boolean repeal(Decision it, String note, PartyId by) {
        var today = Days.today(clock);
        if (it.state(today) != Decision.State.TO_REVIEW) return false;
        var before = new LinkedHashMap<Rule, String>();
        for (var change : it.changes()) {
            var value = before(it, change.rule(), today);
            if (value != null) before.put(change.rule(), value);
        }
        if (!rules.fits(it.body(), before, today)) return false;
        if (!events.note(it.id(), "REPEALED", null, note, by)) return false;
        say(it, before, today, null, by);
        return true;
    }

    /** What the rule was without this decision; null where somebody said it again since. */
    private @Nullable String before(Decision it, Rule rule, LocalDate today) {
        var said = rules.said(it.body()).stream()
                .filter(one -> one.rule() == rule && !one.since().isAfter(today))
                .toList();
        if (said.isEmpty() || !it.id().equals(said.getFirst().decision())) return null;
        return said.stream()
                .filter(one -> one.decision() == null
                        || !it.id().equals(one.decision())
                                && find(one.decision())
                                        .filter(Decision::repealed)
                                        .isEmpty())
                .map(Rules.Saying::value)
                .findFirst()
                .orElse(rule.usual());
    }
}
