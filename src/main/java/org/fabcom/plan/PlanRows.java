package org.fabcom.plan;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.cases.CaseId;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.plan.way.Archive;
import org.fabcom.plan.way.Counted;
import org.fabcom.plan.way.Course;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.ItemStanding;
import org.fabcom.plan.way.Reason;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Tally;
import org.jspecify.annotations.Nullable;

/** Plans and items on their way to and from their tables. */
final class PlanRows {

    private static final String PLANS = """
            select p.id, p.case_file, p.organisation, c.opened_at, p.diagnosis, p.drawn_by, p.drawn_at, p.accepted_by,
                p.accepted_at, p.accepted_words,
                coalesce((select e.act = 'DECIDED' from plan.plan_event e where e.plan = p.id and e.act in ('DECIDED', 'FOLLOWED')
                    order by e.at desc, e.id desc limit 1), false) as decided_after
            from plan.plan p join cases.case_card c on c.id = p.case_file
            """;

    /** A row for each thing that was counted in the present attempt, or one: each item with its latest counts and its archive. */
    private static final String LINES = """
            select i.id, i.plan, i.position, i.tool, i.slug, i.family, i.way, i.history, i.at_fiscal_closing, i.target, i.host,
                i.referent, i.fiscal_closing, i.stage, i.standing, i.reason, i.words, i.aside_since, i.resume_on, i.target_on,
                i.opened_on, i.requested_on, i.received_on, i.verified_on, i.imported_on, i.import_verified_on, i.double_from,
                i.double_to, i.switched_on, i.read_only_on, i.closed_on, i.deleted_on, i.attempt, i.spent_minutes, i.spent_cents,
                i.version, plan.plan_begun(i.id) as begun, i.asked_at is not null as asked,
                a.dated, a.place, a.keeper, a.sha256,
                c.kind, c.exported, c.exported_unknown, c.imported, c.imported_unknown, c.comment
            from plan.plan_item i
            left join lateral (select a.dated, a.place, k.keeper, a.sha256 from plan.plan_archive a
                join plan.plan_archive_keeper k on k.archive = a.id
                where a.item = i.id and a.attempt = i.attempt order by a.entry desc limit 1) a on true
            left join lateral (select distinct on (c.kind) c.entry, c.kind, c.exported, c.exported_unknown, c.imported,
                    c.imported_unknown, c.comment
                from plan.plan_count c where c.item = i.id and c.attempt = i.attempt order by c.kind, c.entry desc) c on true
            """;

    /** @param asked waits for the word of the organisation, as long as it is in the plan */
    record Line(Item item, boolean asked) {}

    /** Those of which this column is one of these, in the order of their plan; then those that left it, the first that did first. */
    static List<Line> lines(Sql db, String column, Collection<UUID> some) {
        var lines = new LinkedHashMap<UUID, Line>();
        var counts = new HashMap<UUID, List<Counted>>();
        db.sql(LINES + " where " + Rows.among(column, "some")
                        + " order by i.position, i.aside_since, i.tool, i.id, c.entry")
                .param("some", some.toArray(UUID[]::new))
                .query(row -> {
                    var id = Rows.id(row, "id");
                    if (!lines.containsKey(id)) lines.put(id, new Line(item(row), row.getBoolean("asked")));
                    if (row.getString("kind") != null)
                        counts.computeIfAbsent(id, it -> new ArrayList<>()).add(counted(row));
                });
        counts.forEach((id, all) ->
                lines.computeIfPresent(id, (it, line) -> new Line(line.item().with(all), line.asked())));
        return List.copyOf(lines.values());
    }

    static final String UPDATE = """
            update plan.plan_item set target = :target, host = :host, referent = :referent,
                fiscal_closing = :fiscal, stage = :stage, standing = :standing, reason = :reason, words = :words,
                aside_since = :since, resume_on = :resume, target_on = :target_on, opened_on = :opened_on,
                requested_on = :requested_on, received_on = :received_on, verified_on = :verified_on,
                imported_on = :imported_on, import_verified_on = :import_verified_on, double_from = :double_from,
                double_to = :double_to, switched_on = :switched_on, read_only_on = :read_only_on, closed_on = :closed_on,
                position = case when :standing = 'DROPPED' then null else position end,
                deleted_on = :deleted, attempt = :attempt, spent_minutes = :minutes, spent_cents = :cents, version = :version
            where id = :id and version = :version - 1
            """;

    private static final Map<Stage, String> DAYS = new EnumMap<>(Map.ofEntries(
            Map.entry(Stage.TARGET_CHOSEN, "target_on"),
            Map.entry(Stage.SPACE_OPENED, "opened_on"),
            Map.entry(Stage.EXPORT_REQUESTED, "requested_on"),
            Map.entry(Stage.EXPORT_RECEIVED, "received_on"),
            Map.entry(Stage.EXPORT_VERIFIED, "verified_on"),
            Map.entry(Stage.IMPORTED, "imported_on"),
            Map.entry(Stage.IMPORT_VERIFIED, "import_verified_on"),
            Map.entry(Stage.DOUBLE_RUNNING, "double_from"),
            Map.entry(Stage.SWITCHED, "switched_on"),
            Map.entry(Stage.READ_ONLY, "read_only_on"),
            Map.entry(Stage.CLOSED, "closed_on")));

    private PlanRows() {}

    static Map<CaseId, Plan> plans(Sql db, List<CaseId> cases) {
        return db
                .sql(PLANS + " where " + Rows.among("p.case_file", "cases"))
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .list(PlanRows::plan)
                .stream()
                .collect(Collectors.toMap(Plan::caseId, it -> it));
    }

    private static Plan plan(ResultSet row, int n) throws SQLException {
        return new Plan(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_file", UUID.class)),
                new PartyId(row.getObject("organisation", UUID.class)),
                LocalDate.ofInstant(Times.read(row, "opened_at"), Days.ZONE),
                row.getObject("diagnosis", UUID.class),
                new PartyId(row.getObject("drawn_by", UUID.class)),
                Times.read(row, "drawn_at"),
                party(row, "accepted_by"),
                Times.readIfAny(row, "accepted_at"),
                row.getString("accepted_words"),
                row.getBoolean("decided_after"));
    }

    /** Without what was counted. */
    private static Item item(ResultSet row) throws SQLException {
        var minutes = row.getObject("spent_minutes", Integer.class);
        return new Item(
                row.getObject("id", UUID.class),
                row.getObject("plan", UUID.class),
                row.getInt("position"),
                subject(row),
                row.getString("target") == null
                        ? null
                        : new Item.Target(row.getString("target"), row.getString("host")),
                party(row, "referent"),
                row.getObject("fiscal_closing", LocalDate.class),
                course(row),
                List.of(),
                row.getString("place") == null ? null : archive(row),
                minutes == null ? null : new Item.Spent(minutes, row.getLong("spent_cents")),
                row.getBoolean("begun"),
                row.getInt("version"));
    }

    static Item.Subject subject(ResultSet row) throws SQLException {
        return new Item.Subject(
                row.getString("tool"),
                row.getString("slug"),
                row.getString("family"),
                Stage.Way.valueOf(row.getString("way")),
                row.getBoolean("history"),
                row.getBoolean("at_fiscal_closing"));
    }

    private static Course course(ResultSet row) throws SQLException {
        var reached = new EnumMap<Stage, LocalDate>(Stage.class);
        for (var day : DAYS.entrySet()) {
            var on = row.getObject(day.getValue(), LocalDate.class);
            if (on != null) reached.put(day.getKey(), on);
        }
        var to = row.getObject("double_to", LocalDate.class);
        var from = reached.get(Stage.DOUBLE_RUNNING);
        return new Course(
                Stage.valueOf(row.getString("stage")),
                ItemStanding.valueOf(row.getString("standing")),
                aside(row),
                reached,
                from == null || to == null ? null : new Course.Window(from, to),
                row.getObject("deleted_on", LocalDate.class),
                row.getInt("attempt"));
    }

    private static Course.@Nullable Aside aside(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        if (reason == null) return null;
        return new Course.Aside(
                Reason.valueOf(reason),
                row.getString("words"),
                row.getObject("aside_since", LocalDate.class),
                row.getObject("resume_on", LocalDate.class));
    }

    static Sql.Statement write(Sql.Statement statement, Item item) {
        var course = item.course();
        var aside = course.aside();
        var target = item.target();
        var window = course.window();
        var spent = item.spent();
        var bound = statement;
        for (var day : DAYS.entrySet())
            bound = bound.param(day.getValue(), course.reached().get(day.getKey()));
        return bound.param("id", item.id())
                .param("target", target == null ? null : target.software())
                .param("host", target == null ? "" : target.host())
                .param(
                        "referent",
                        item.referent() == null ? null : item.referent().value())
                .param("fiscal", item.fiscalClosing())
                .param("stage", course.stage().name())
                .param("standing", course.standing().name())
                .param("reason", aside == null ? null : aside.reason().name())
                .param("words", aside == null ? "" : aside.text())
                .param("since", aside == null ? null : aside.since())
                .param("resume", aside == null ? null : aside.resumeOn())
                .param("double_to", window == null ? null : window.to())
                .param("deleted", course.deletedOn())
                .param("attempt", course.attempt())
                .param("minutes", spent == null ? null : spent.minutes())
                .param("cents", spent == null ? null : spent.cents())
                .param("version", item.version());
    }

    private static Counted counted(ResultSet row) throws SQLException {
        return new Counted(
                row.getString("kind"), tally(row, "exported"), tally(row, "imported"), row.getString("comment"));
    }

    private static Tally tally(ResultSet row, String side) throws SQLException {
        var number = row.getObject(side, Long.class);
        return number != null ? Tally.of(number) : row.getBoolean(side + "_unknown") ? Tally.UNKNOWN : Tally.NOT_YET;
    }

    private static Archive archive(ResultSet row) throws SQLException {
        return new Archive(
                row.getObject("dated", LocalDate.class),
                row.getString("place"),
                row.getString("keeper"),
                row.getString("sha256"));
    }

    static @Nullable PartyId party(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PartyId(id);
    }
}
