package org.fabcom.observatory;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.catalogue.Sheets;
import org.fabcom.commons.SizeClass;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.answers.Checked;
import org.fabcom.diagnosis.kept.Diagnoses;
import org.fabcom.diagnosis.kept.Kept;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Sql;
import org.fabcom.observatory.World.About;
import org.fabcom.observatory.World.Ended;
import org.fabcom.observatory.World.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the rows of a {@link World}: only of organisations that agree, each once, the latest of its sheets and endings. */
@Repository
record Counting(Sql db, Diagnoses diagnoses, Sheets catalogue) {

    private static final String AGREED = """
            with agreed as (
                select organisation from (
                    select distinct on (organisation) organisation, given from observatory.observatory_consent
                    where at <= :then order by organisation, entry desc) last where given)
            """;
    private static final String DEPARTEMENT =
            "coalesce(case when o.commune_code like '97%' then left(o.commune_code, 3) else left(o.commune_code, 2) end, '')";

    /**
     * What is asked again for an edition of before is no copy of what it counted.
     *
     * @param then consents and sheets as they were at that moment; the département ({@link Editions} noted what it was), and what is
     *     told of an ending (outcome, days, minutes, euros, tools left), as they are now: a case that was reopened is not found again
     */
    World world(LocalDate sheetsFrom, LocalDate endedFrom, LocalDate until, Instant then) {
        return new World(sheets(sheetsFrom, until, then), ended(endedFrom, until, then));
    }

    private record Found(UUID id, UUID organisation, String departement) {}

    private List<Sheet> sheets(LocalDate from, LocalDate until, Instant then) {
        var found = db.sql(AGREED + "select distinct on (d.organisation) d.id, d.organisation, " + DEPARTEMENT
                        + " as departement "
                        + "from diagnosis.sheet_card d join agreed a on a.organisation = d.organisation "
                        + "join people.organisation_card o on o.id = d.organisation "
                        + "where d.made_at <= :then and (d.removed_at is null or d.removed_at > :then) "
                        + "and d.day >= :from and d.day < :until "
                        + "order by d.organisation, d.day desc, d.made_at desc")
                .param("from", from, "until", until, "then", then)
                .list((row, n) -> new Found(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation", UUID.class),
                        row.getString("departement")));
        var kept = kept(found.stream().map(Found::id));
        return found.stream().map(it -> sheet(it, found(kept, it.id()))).toList();
    }

    private Map<UUID, Kept> kept(Stream<UUID> ids) {
        return diagnoses.all(ids.toList()).stream().collect(Collectors.toMap(Kept::id, it -> it));
    }

    private static Kept found(Map<UUID, Kept> kept, UUID id) {
        return Objects.requireNonNull(kept.get(id));
    }

    private static Sheet sheet(Found it, Kept kept) {
        Set<String> tools = kept.library().known().stream()
                .map(one -> one.sheet().name())
                .collect(Collectors.toCollection(HashSet::new));
        return new Sheet(new About(it.organisation(), it.departement(), size(kept)), tools);
    }

    private static SizeClass size(Kept kept) {
        return SizeClass.of(
                Checked.of(Answers.ofQuery(kept.answers())).situation().people());
    }

    private record Closed(
            @Nullable UUID plan,
            @Nullable UUID diagnosis,
            UUID organisation,
            String departement,
            String outcome,
            @Nullable Integer days,
            int minutes,
            long cents) {}

    private List<Ended> ended(LocalDate from, LocalDate until, Instant then) {
        var closed = db.sql(AGREED + """
                select distinct on (c.organisation) p.id as plan, c.diagnosis, c.organisation, #departement as departement,
                    c.outcome, (c.closed_at at time zone kernel.zone())::date
                        - (p.accepted_at at time zone kernel.zone())::date as days, c.real_minutes, c.real_cents
                from cases.case_card c join agreed a on a.organisation = c.organisation
                join people.organisation_card o on o.id = c.organisation
                left join plan.plan_card p on p.case_file = c.id
                where c.state = 'CLOSED' and c.merged_into is null
                  and (c.closed_at at time zone kernel.zone())::date >= :from
                  and (c.closed_at at time zone kernel.zone())::date < :until
                order by c.organisation, c.closed_at desc
                """.replace("#departement", DEPARTEMENT))
                .param("from", from, "until", until, "then", then)
                .list(Counting::closed);
        var left =
                left(closed.stream().flatMap(it -> Stream.ofNullable(it.plan())).toList());
        var kept = kept(closed.stream().flatMap(it -> Stream.ofNullable(it.diagnosis())));
        return closed.stream().map(it -> ended(it, left, kept)).toList();
    }

    private static Closed closed(ResultSet row, int n) throws SQLException {
        int days = row.getInt("days");
        boolean unknown = row.wasNull();
        return new Closed(
                row.getObject("plan", UUID.class),
                row.getObject("diagnosis", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("departement"),
                row.getString("outcome"),
                unknown ? null : days,
                row.getInt("real_minutes"),
                row.getLong("real_cents"));
    }

    private static Ended ended(Closed it, Map<UUID, Map<String, String>> left, Map<UUID, Kept> kept) {
        var size = it.diagnosis() == null ? SizeClass.UNKNOWN : size(found(kept, it.diagnosis()));
        return new Ended(
                new About(it.organisation(), it.departement(), size),
                it.outcome(),
                it.days(),
                it.minutes(),
                it.cents(),
                it.plan() == null ? Map.of() : left.getOrDefault(it.plan(), Map.of()));
    }

    private record Gone(UUID plan, String tool, String target) {}

    /** Tools and targets by the names of the catalogue; another target is nobody's to name. */
    private Map<UUID, Map<String, String>> left(List<UUID> plans) {
        if (plans.isEmpty()) return Map.of();
        var gone = db.sql("select plan, tool, coalesce(target, '') as target from plan.item_card "
                        + "where plan = any (:plans) and slug is not null and way = 'LEAVING' and stage = 'CLOSED' "
                        + "and standing = 'MOVING' order by position")
                .param("plans", plans.toArray(UUID[]::new))
                .list((row, n) ->
                        new Gone(row.getObject("plan", UUID.class), row.getString("tool"), row.getString("target")));
        var known = catalogue.named(gone.stream().map(Gone::target).distinct().toList());
        var left = new HashMap<UUID, Map<String, String>>();
        for (var it : gone) {
            var sheets = known.getOrDefault(Fold.key(it.target()), List.of());
            left.computeIfAbsent(it.plan(), k -> new HashMap<>())
                    .put(it.tool(), sheets.isEmpty() ? "" : sheets.getFirst().name());
        }
        return left;
    }
}
