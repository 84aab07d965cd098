package org.fabcom.cases.listing;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.cases.CaseDays;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.CaseState;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.postgres.FreshPlans;
import org.fabcom.people.Trade;
import org.springframework.stereotype.Repository;

/** Reads cases in a row; merged ones are left out. Who may see them is for the caller to say in the filter. */
@Repository
public class CaseListing {

    /** The day that stands in the case itself. */
    private static final String OWN_DAY = "case when cases.case_over(c.state) then null"
            + " when c.state = 'ASSIGNED' or c.due >= current_date then c.due end";

    /** Each with its next day, which orders them: days of meetings and of follow-ups are few, and read at once for all. */
    private static final String BY_DAY = "select f.case_file from " + CaseCells.FACETS + """
            join cases.case_file c on c.id = f.case_file
            left join (select m.subject_id as id, min(m.starts)::date as day from agenda.meeting_card m
                where m.subject_kind = 'accompaniment.case' and m.state = 'PLANNED' and m.starts_at > now() group by 1) m on m.id = c.id
            left join (select w.case_file as id, min(coalesce(w.again, w.due)) as day from cases.case_follow_up w where w.answered_at is null group by 1) w
                on w.id = c.id
            """;

    private static final String ALL_ROWS = """
            select f.case_file, f.organisation, p.name, f.commune, o.trade, f.state, m.name as mediator_name, f.opened_at, c.need, f.heard_at,
                least(#own,
                    (select min(m.starts)::date from agenda.meeting_card m where m.subject_kind = 'accompaniment.case'
                        and m.subject_id = c.id and m.state = 'PLANNED' and m.starts_at > now()),
                    (select min(coalesce(w.again, w.due)) from cases.case_follow_up w
                    where w.case_file = c.id and w.answered_at is null)
                    #days) as next_day,
                (select count(*) from cases.case_contest k where k.case_file = c.id and k.answer is null) as remarks
            """.replace("#own", OWN_DAY) + "from " + CaseCells.WHOLE
            + "join people.party_card p on p.id = f.organisation left join people.party_card m on m.id = f.mediator ";

    private static final String ANOTHER =
            "and b.id <> a.id and b.merged_into is null and b.state not in ('CLOSED', 'REDIRECTED', 'DROPPED')";

    /** How rows are ordered. */
    public enum Order {
        OLDEST("f.opened_at, f.case_file"),
        NEWEST("f.opened_at desc, f.case_file desc"),
        NEXT("least(" + OWN_DAY + ", m.day, w.day#days) nulls last, f.heard_at, f.case_file"),
        SILENT("f.heard_at, f.case_file");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    private final FreshPlans lists;
    private final Sql db;
    private final String rows;
    private final String days;

    CaseListing(FreshPlans lists, Sql db, List<CaseDays> days) {
        this.lists = lists;
        this.db = db;
        this.days = days.stream().map(it -> ", (" + it.next() + ")").collect(Collectors.joining());
        this.rows = ALL_ROWS.replace("#days", this.days);
    }

    /** Some rows that are asked for: those of a filter, in this order. */
    public record Asked(CaseFilter filter, Order order, long offset, int most) {}

    public List<CaseRow> rows(CaseFilter filter, Order order, long offset, int most) {
        return rows(List.of(new Asked(filter, order, offset, most))).getFirst();
    }

    /** Which ones is asked anew each time, in one narrow table; what they look like is planned once, and asked once for all. */
    public List<List<CaseRow>> rows(List<Asked> all) {
        var ids = all.stream().map(this::ids).toList();
        var found = new HashMap<UUID, CaseRow>();
        var wanted = ids.stream().flatMap(List::stream).distinct().toArray(UUID[]::new);
        if (wanted.length > 0)
            db.sql(rows + " where " + Rows.among("f.case_file", "ids"))
                    .param("ids", wanted)
                    .list(CaseListing::read)
                    .forEach(it -> found.put(it.id().value(), it));
        return ids.stream()
                .map(it ->
                        it.stream().filter(found::containsKey).map(found::get).toList())
                .toList();
    }

    private List<UUID> ids(Asked asked) {
        if (asked.most() == 0) return List.of();
        var filter = asked.filter();
        var select = asked.order() == Order.NEXT ? BY_DAY : "select f.case_file from " + CaseCells.FACETS;
        var sql = select + filter.where() + " order by " + asked.order().sql + " offset :offset limit :most";
        return filter.on(lists.sql(sql.replace("#days", days)))
                .param("offset", asked.offset(), "most", asked.most())
                .list((row, n) -> row.getObject(1, UUID.class));
    }

    /** Those of them whose organisation has another case that is open: perhaps the same request twice. */
    public Set<CaseId> notAlone(Collection<CaseId> some) {
        return Set.copyOf(db.sql("""
                        select a.id from cases.case_file a where a.id = any (:ids) and (
                            exists (select from cases.case_file b where b.organisation = a.organisation #open)
                            or exists (select from cases.case_file b
                                where b.organisation = any (people.same_as(array[a.organisation])) #open))
                        """.replace("#open", ANOTHER))
                .param("ids", some.stream().map(CaseId::value).toArray(UUID[]::new))
                .list((row, n) -> new CaseId(row.getObject(1, UUID.class))));
    }

    /** One of them, a merged one too. */
    public Optional<CaseRow> row(CaseId id) {
        return db.sql(rows + " where f.case_file = :id").param("id", id.value()).optional(CaseListing::read);
    }

    /** Planned anew where words or a moment are asked about; else a plan for any state, commune and mediator is as good. */
    private Sql.Statement sql(CaseFilter filter, String sql) {
        boolean narrow = filter.text().isEmpty() && filter.organisations().isEmpty() && filter.silentSince() == null;
        return narrow ? db.sql(sql) : lists.sql(sql);
    }

    public long count(CaseFilter filter) {
        return filter.on(sql(
                        filter,
                        "select coalesce(sum(" + many(filter) + "), 0) from ("
                                + CaseCells.of(filter, filter.silentSince() != null) + ") f where " + filter.stateOk()
                                + " and "
                                + filter.placeOk() + " and " + filter.whoOk()))
                .single(Long.class);
    }

    /** Communes with cases, those with most first. */
    public Places communes(CaseFilter filter, int most) {
        var total = new AtomicLong();
        var found = filter.on(sql(filter, """
                select commune, sum(%1$s), sum(sum(%1$s)) over () from (%2$s) f where %3$s and %4$s
                group by commune having sum(%1$s) > 0 order by 2 desc, 1 limit :most
                """.formatted(
                                many(filter),
                                CaseCells.of(filter, filter.silentSince() != null),
                                filter.stateOk(),
                                filter.whoOk())))
                .param("most", most)
                .list((row, n) -> {
                    total.set(row.getLong(3));
                    return new Place(row.getString(1), row.getLong(2));
                });
        return new Places(found, total.get());
    }

    private static String many(CaseFilter filter) {
        return filter.silentSince() == null ? "every" : "silent";
    }

    /** The communes with most cases, and how many cases there are in all communes. */
    public record Places(List<Place> most, long cases) {}

    /** A commune and how many cases it has. */
    public record Place(String name, long count) {}

    private static CaseRow read(ResultSet row, int n) throws SQLException {
        return new CaseRow(
                new CaseId(row.getObject("case_file", UUID.class)),
                Rows.party(row, "organisation"),
                row.getString("name"),
                row.getString("commune"),
                Trade.valueOf(row.getString("trade")),
                CaseState.valueOf(row.getString("state")),
                Objects.requireNonNullElse(row.getString("mediator_name"), ""),
                Times.read(row, "opened_at"),
                Times.read(row, "heard_at"),
                row.getObject("next_day", LocalDate.class),
                row.getInt("remarks"),
                row.getString("need"));
    }
}
