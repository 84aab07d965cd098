package org.fabcom.governance.charter;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.governance.charter.CharterValue.Said;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Repository;

/** The values of bodies, and what each said before. Thread-safe. */
@Repository
public class CharterValues {

    private static final String SELECT = "select id, body, version, ended_at, " + CharterValue.FIELDS.columns()
            + " from governance.charter_value where body = :body ";

    /** That hold at once: a charter is read whole. */
    static final int MOST = 40;

    private final Sql db;

    CharterValues(Sql db) {
        this.db = db;
    }

    /** In the order in which they were written, those that hold first. */
    List<CharterValue> of(UUID body) {
        return db.sql(SELECT + "order by ended_at is not null, id")
                .param("body", body)
                .list(CharterValues::read);
    }

    /** Throws a problem 404 where the body has none of this id. */
    CharterValue of(UUID body, UUID id) {
        return db.sql(SELECT + "and id = :id")
                .param("body", body, "id", id)
                .optional(CharterValues::read)
                .orElseThrow(Problem::notFound);
    }

    /** The same form again adds nothing. */
    void add(UUID body, Said said, String key, PartyId by) {
        var sql = "insert into governance.charter_value (id, body, key, changed_by, changed_at, "
                + CharterValue.FIELDS.columns() + ") values (:id, :body, :key, :by, :now, "
                + CharterValue.FIELDS.params() + ") on conflict on constraint charter_value_once do nothing";
        CharterValue.FIELDS
                .fill(db.sql(sql), said)
                .param("id", Ids.next(), "body", body, "key", key, "by", by.value())
                .update();
    }

    /** What it said before stays. False if somebody changed it or took it away since this version was read. */
    boolean change(CharterValue it, int version, Said said, PartyId by) {
        var sql = """
                with old as (
                    select * from governance.charter_value where id = :id and version = :version and ended_at is null for update
                ), kept as (
                    insert into governance.charter_value_change (value, version, name, sentence, sign, counter, changed_by, changed_at)
                    select id, version, name, sentence, sign, counter, changed_by, changed_at from old
                )
                update governance.charter_value v set version = v.version + 1, changed_by = :by, changed_at = :now,
                """ + CharterValue.FIELDS.assigned() + " from old where old.id = v.id";
        return CharterValue.FIELDS
                .fill(db.sql(sql), said)
                .param("id", it.id(), "version", version, "by", by.value())
                .updated();
    }

    /** It stays to be read. False if it changed since this version was read. */
    boolean end(CharterValue it, int version, PartyId by) {
        return db.sql("update governance.charter_value set version = version + 1, ended_by = :by, ended_at = :now"
                        + " where id = :id and version = :version and ended_at is null")
                .param("by", by.value(), "id", it.id(), "version", version)
                .updated();
    }

    /** @param by their name; @param at when it was said so */
    record Former(UUID value, Said said, String by, Instant at) {}

    /** What each value of a body said before, the last first, the fifty last at most. */
    Map<UUID, List<Former>> former(UUID body) {
        return db
                .sql("""
                select c.value, c.name, c.sentence, c.sign, c.counter, coalesce(p.name, '') as person, c.changed_at from (
                    select x.*, row_number() over (partition by x.value order by x.version desc) as nth
                    from governance.charter_value_change x join governance.charter_value v on v.id = x.value where v.body = :body) c
                left join people.party_card p on p.id = c.changed_by where c.nth <= 50 order by c.value, c.version desc
                """)
                .param("body", body)
                .list((row, n) -> new Former(
                        Rows.id(row, "value"),
                        CharterValue.FIELDS.row(row),
                        row.getString("person"),
                        Times.read(row, "changed_at")))
                .stream()
                .collect(Collectors.groupingBy(Former::value));
    }

    /** Those that hold, by name, in their order: what an argument or an objection may say is at stake. */
    public Map<UUID, String> names(UUID body) {
        var names = new LinkedHashMap<UUID, String>();
        of(body).stream()
                .filter(CharterValue::holds)
                .forEach(it -> names.put(it.id(), it.said().name()));
        return names;
    }

    /** How many hold. */
    long count(UUID body) {
        return db.sql("select count(*) from governance.charter_value where body = :body and ended_at is null")
                .param("body", body)
                .single(Long.class);
    }

    private static CharterValue read(ResultSet row, int n) throws SQLException {
        return new CharterValue(
                Rows.id(row, "id"),
                Rows.id(row, "body"),
                CharterValue.FIELDS.row(row),
                row.getInt("version"),
                Times.readIfAny(row, "ended_at"));
    }
}
