package org.fabcom.governance.bodies;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What holds for a body on a day. Thread-safe. */
@Repository
public class Rules {

    /** Said of each other. */
    private static final List<Rule> COLLEGES = List.of(Rule.COLLEGE_LEAST, Rule.COLLEGE_MOST);

    private final Sql db;

    Rules(Sql db) {
        this.db = db;
    }

    /** As it was said for that day, else the usual. */
    public String value(UUID body, Rule rule, LocalDate on) {
        return db.sql("select value from governance.rule where body = :body and key = :key and since <= :on"
                        + " order by since desc, number desc limit 1")
                .param("body", body, "key", rule.name(), "on", on)
                .optional(String.class)
                .orElse(rule.usual());
    }

    /** Nobody of the body said otherwise: what holds is ours. */
    public boolean usual(UUID body, Rule rule, LocalDate on) {
        return db.sql(
                        "select not exists (select from governance.rule where body = :body and key = :key and since <= :on)")
                .param("body", body, "key", rule.name(), "on", on)
                .single(Boolean.class);
    }

    /** What was said of it, the newest first. @param decision null: said by hand; @param by their name */
    public record Saying(
            Rule rule,
            String value,
            LocalDate since,
            @Nullable UUID decision,
            String by,
            Instant at) {}

    /** All that was ever said for a body, what comes later first. */
    public List<Saying> said(UUID body) {
        return db.sql("""
                select r.key, r.value, r.since, r.decision, coalesce(p.name, '') as name, r.said_at from governance.rule r
                left join people.party_card p on p.id = r.said_by where r.body = :body order by r.since desc, r.number desc
                """)
                .param("body", body)
                .list((row, n) -> new Saying(
                        Rule.valueOf(row.getString("key")),
                        row.getString("value"),
                        row.getObject("since", LocalDate.class),
                        Rows.idIfAny(row, "decision"),
                        row.getString("name"),
                        Times.read(row, "said_at")));
    }

    /** Nothing was said of it yet, and the body has decided nothing: its statutes are copied here. */
    boolean founding(UUID body, Rule rule) {
        return db.sql("select not exists (select from governance.rule where body = :body and key = :key)"
                        + " and not exists (select from governance.decision where body = :body)")
                .param("body", body, "key", rule.name())
                .single(Boolean.class);
    }

    /** Why it cannot be said by hand (a message key), null if it can; the base keeps the same. */
    @Nullable
    String wrong(UUID body, Rule rule, String value, LocalDate since) {
        if (rule.guardsStatutes() && !founding(body, rule)) return "agora.rules.guarded";
        return fits(body, Map.of(rule, value), since) ? null : "agora.rules.colleges";
    }

    /** All together, with what else was said for as long as they would hold. */
    public boolean fits(UUID body, Map<Rule, String> values, LocalDate since) {
        return order(body, values, since).isPresent();
    }

    /** In which order they are said from a day on, so that each holds beside the others at once; empty: they cannot. */
    public Optional<List<Rule>> order(UUID body, Map<Rule, String> values, LocalDate since) {
        var free = values.keySet().stream().filter(it -> !COLLEGES.contains(it)).toList();
        var bound = COLLEGES.stream().filter(values::containsKey).toList();
        if (bound.isEmpty()) return Optional.of(free);
        var said = said(body);
        return Stream.of(bound, bound.reversed())
                .filter(order -> holds(said, order, values, since))
                .findFirst()
                .map(order -> Stream.concat(free.stream(), order.stream()).toList());
    }

    private static boolean holds(List<Saying> said, List<Rule> order, Map<Rule, String> values, LocalDate since) {
        var now = new ArrayList<>(said);
        for (var rule : order) {
            var value = Objects.requireNonNull(values.get(rule));
            if (!fits(now, rule, value, since)) return false;
            int place =
                    (int) now.stream().filter(it -> it.since().isAfter(since)).count();
            now.add(place, new Saying(rule, value, since, null, "", Instant.EPOCH));
        }
        return true;
    }

    /** No college weighs at least more than at most. */
    private static boolean fits(List<Saying> all, Rule rule, String value, LocalDate since) {
        boolean least = rule == Rule.COLLEGE_LEAST;
        var other = least ? Rule.COLLEGE_MOST : Rule.COLLEGE_LEAST;
        var later = all.stream().filter(it -> it.since().isAfter(since)).toList();
        var end = later.stream()
                .filter(it -> it.rule() == rule)
                .map(Saying::since)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
        int said = Integer.parseInt(value);
        return Stream.concat(
                        Stream.of(value(all, other, since)),
                        later.stream()
                                .filter(it -> it.rule() == other && it.since().isBefore(end))
                                .map(Saying::value))
                .mapToInt(Integer::parseInt)
                .allMatch(it -> least ? said <= it : said >= it);
    }

    private static String value(List<Saying> all, Rule rule, LocalDate on) {
        return all.stream()
                .filter(it -> it.rule() == rule && !it.since().isAfter(on))
                .findFirst()
                .map(Saying::value)
                .orElse(rule.usual());
    }

    /** Bodies of which it was said so; those of which nothing was said are left out. */
    public List<UUID> saying(Rule rule, String value, LocalDate on) {
        return db.sql("""
                select body from (select distinct on (body) body, value from governance.rule where key = :key and since <= :on
                    order by body, since desc, number desc) last where value = :value
                """).param("key", rule.name(), "on", on, "value", value).list((row, n) -> Rows.id(row, "body"));
    }

    public int count(UUID body, Rule rule, LocalDate on) {
        return Integer.parseInt(value(body, rule, on));
    }

    public boolean yes(UUID body, Rule rule, LocalDate on) {
        return value(body, rule, on).equals("yes");
    }

    /**
     * From that day on, whoever asks.
     *
     * @param decision null: said by hand
     */
    public void say(UUID body, Rule rule, String value, LocalDate since, @Nullable UUID decision, PartyId by) {
        db.sql("insert into governance.rule (body, key, value, since, decision, said_by, said_at)"
                        + " values (:body, :key, :value, :since, :decision, :by, :now)")
                .param("body", body)
                .param("key", rule.name())
                .param("value", value)
                .param("since", since)
                .param("decision", decision)
                .param("by", by.value())
                .update();
    }
}
