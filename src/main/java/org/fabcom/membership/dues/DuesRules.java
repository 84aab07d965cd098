package org.fabcom.membership.dues;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** The rules by which members owe dues. Thread-safe. */
@Repository
public class DuesRules {

    static final String COLUMNS =
            "r.id, r.organisation, r.label, r.kind, r.cents, r.upto, r.minutes, r.category, r.counterpart,"
                    + " r.from_day, r.until_day";

    private final Sql db;

    DuesRules(Sql db) {
        this.db = db;
    }

    /** Those that hold first, then the ended ones. */
    public List<DuesRule> of(PartyId organisation) {
        return db.sql("select " + COLUMNS + " from membership.dues_rule r where r.organisation = :organisation"
                        + " order by (r.until_day is null) desc, r.from_day desc, lower(r.label), r.id")
                .param("organisation", organisation.value())
                .list(DuesRules::read);
    }

    public Optional<DuesRule> find(UUID id) {
        return db.sql("select " + COLUMNS + " from membership.dues_rule r where r.id = :id")
                .param("id", id)
                .optional(DuesRules::read);
    }

    public UUID add(DuesRule it, PartyId by) {
        var id = Ids.next();
        db.sql("""
                insert into membership.dues_rule (id, organisation, label, kind, cents, upto, minutes, category, counterpart,
                    from_day, until_day, made_by, made_at)
                values (:id, :organisation, :label, :kind, :cents, :upto, :minutes, :category, :counterpart, :from, :until,
                    :by, :now)
                """)
                .param("id", id)
                .param("organisation", it.organisation().value())
                .param("label", it.label())
                .param("kind", it.kind().name())
                .param("cents", it.cents().toArray(Long[]::new))
                .param("upto", it.upto().toArray(Long[]::new))
                .param("minutes", it.minutes(), Types.INTEGER)
                .param("category", it.category(), Types.OTHER)
                .param("counterpart", it.counterpart())
                .param("from", it.from())
                .param("until", it.until(), Types.DATE)
                .param("by", by.value())
                .update();
        return id;
    }

    /** From tomorrow on it holds no more; one by which nobody was called never did. False if it ended before. */
    public boolean end(PartyId organisation, UUID id) {
        return db.sql("""
                update membership.dues_rule r set until_day = case when exists (select from membership.dues d where d.rule = r.id)
                    then greatest(from_day, :today) else from_day - 1 end
                where id = :id and organisation = :organisation and (until_day is null or until_day > :today)
                """).param("id", id, "organisation", organisation.value()).updated();
    }

    static DuesRule read(ResultSet row, int n) throws SQLException {
        return new DuesRule(
                Rows.id(row, "id"),
                Rows.party(row, "organisation"),
                row.getString("label"),
                DuesRule.Kind.valueOf(row.getString("kind")),
                numbers(row, "cents"),
                numbers(row, "upto"),
                row.getObject("minutes", Integer.class),
                Rows.idIfAny(row, "category"),
                row.getBoolean("counterpart"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }

    static List<Long> numbers(ResultSet row, String column) throws SQLException {
        return List.of((Long[]) row.getArray(column).getArray());
    }
}
