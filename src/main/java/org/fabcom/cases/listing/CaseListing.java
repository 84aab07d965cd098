package org.fabcom.cases.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.CaseState;
import org.fabcom.kernel.FreshPlans;
import org.fabcom.kernel.Times;
import org.fabcom.people.Trade;
import org.springframework.stereotype.Repository;

/** Reads cases in a row; merged ones are left out. Who may see them is for the caller to say in the filter. */
@Repository
public class CaseListing {

    private static final String FROM = """
            from cases.case_file c
            join people.organisation_card o on o.id = c.organisation
            join people.party_card p on p.id = c.organisation
            left join people.party_card m on m.id = c.mediator
            join cases.case_news n on n.case_file = c.id
            """;
    private static final String ROWS = """
            select c.id, p.name, o.commune_name, o.trade, c.state, m.name as mediator_name, c.opened_at, c.need,
                n.at as heard_at,
                least(case when c.state = 'ASSIGNED' then c.due end, (select min(f.due) from cases.case_follow_up f
                    where f.case_file = c.id and f.answered_at is null),
                    case when c.state in ('UNDER_WAY', 'FOLLOW_UP') then (select min(case
                        when i.standing = 'PAUSED' then i.resume_on
                        when i.standing = 'MOVING' and i.stage = 'DOUBLE_RUNNING' then i.double_to
                        when i.standing = 'MOVING' and i.stage = 'READ_ONLY' then i.read_only_on + 30 end)
                        from plan.plan_card l join plan.item_card i on i.plan = l.id
                        where l.case_file = c.id) end) as next_day,
                (select count(*) from cases.case_contest k where k.case_file = c.id and k.answer is null) as remarks
            """ + FROM;

    /** Where numbers are wanted. */
    private static final String COUNTED = "from cases.case_file c join cases.case_news n on n.case_file = c.id ";

    private static final String PLACED = COUNTED + "join people.organisation_card o on o.id = c.organisation ";

    /** How rows are ordered. */
    public enum Order {
        OLDEST("c.opened_at, c.id"),
        NEWEST("c.opened_at desc, c.id desc"),
        NEXT("next_day nulls last, heard_at, c.id"),
        SILENT("n.at, c.id");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    private final FreshPlans db;

    CaseListing(FreshPlans db) {
        this.db = db;
    }

    public List<CaseRow> rows(CaseFilter filter, Order order, long offset, int most) {
        return filter.on(db.sql(ROWS + filter.where() + " order by " + order.sql + " offset :offset limit :most"))
                .param("offset", offset)
                .param("most", most)
                .query(CaseListing::read)
                .list();
    }

    public long count(CaseFilter filter) {
        return filter.on(db.sql("select count(*) " + (filter.ofOrganisations() ? PLACED : COUNTED) + filter.where()))
                .query(Long.class)
                .single();
    }

    /** Communes with cases, those with most first. */
    public Places communes(CaseFilter filter, int most) {
        var anywhere = filter.at("");
        var total = new AtomicLong();
        var found = anywhere.on(db.sql("select o.commune_name, count(*), sum(count(*)) over () " + PLACED
                        + anywhere.where()
                        + " group by o.commune_name order by count(*) desc, o.commune_name limit :most"))
                .param("most", most)
                .query((row, n) -> {
                    total.set(row.getLong(3));
                    return new Place(row.getString(1), row.getLong(2));
                })
                .list();
        return new Places(found, total.get());
    }

    /** The communes with most cases, and how many cases there are in all communes. */
    public record Places(List<Place> most, long cases) {}

    /** A commune and how many cases it has. */
    public record Place(String name, long count) {}

    private static CaseRow read(ResultSet row, int n) throws SQLException {
        return new CaseRow(
                new CaseId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("commune_name"),
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
