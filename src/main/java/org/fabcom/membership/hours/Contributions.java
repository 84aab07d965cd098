package org.fabcom.membership.hours;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.membership.hours.Contribution.Draft;
import org.fabcom.membership.hours.Contribution.Kind;
import org.fabcom.membership.hours.Contribution.State;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.listing.Facet;
import org.fabcom.web.listing.Query;
import org.fabcom.web.listing.Source;
import org.springframework.stereotype.Repository;

/** What volunteers gave. Thread-safe. */
@Repository
public class Contributions {

    static final Facet STATE = Facet.some("etat", "membership.hours.state")
            .of(State.class, "membership.hours.state.")
            .on("c.state");
    static final Facet KIND = Facet.some("genre", "membership.hours.kind")
            .of(Kind.class, "membership.hours.kind.")
            .on("c.kind");
    static final Facet YEAR = Facet.some("annee", "membership.hours.year")
            .of(years(), (it, page) -> it)
            .on("extract(year from c.day)::text");

    private static final String COLUMNS =
            "c.id, c.organisation, c.kind, c.giver, c.giver_name, c.day, c.minutes, c.cents,"
                    + " c.what, c.work, c.basis, c.state, c.reason, c.declared_by";

    private static final Query<Contribution> LIST = Query.of(COLUMNS, "membership.contribution c", Contributions::read)
            .where("c.organisation = :organisation")
            .typed("people.sorted(c.giver_name) like all (:sought) or c.what ilike :like")
            .filter("du", "c.day >= :du", it -> Filters.day(it, "du"))
            .filter("au", "c.day <= :au", it -> Filters.day(it, "au"))
            .facet(STATE)
            .facet(KIND)
            .facet(YEAR)
            .order("(c.state = 'DECLARED') desc, c.day desc, c.id desc");

    private final Sql db;

    /** The latest first. */
    private static List<String> years() {
        return IntStream.rangeClosed(2000, 2099)
                .mapToObj(it -> String.valueOf(4099 - it))
                .toList();
    }

    Contributions(Sql db) {
        this.db = db;
    }

    Source<Contribution> asked(PartyId organisation, Address asked) {
        return LIST.asked(db::sql, asked, Map.of("organisation", organisation.value()));
    }

    Optional<Contribution> find(UUID id) {
        return db.sql("select " + COLUMNS + " from membership.contribution c where c.id = :id")
                .param("id", id)
                .optional(Contributions::read);
    }

    /** The latest first. */
    List<Contribution> givenBy(PartyId giver) {
        return db.sql("select " + COLUMNS + " from membership.contribution c where c.giver = :giver"
                        + " order by c.day desc, c.id desc limit 200")
                .param("giver", giver.value())
                .list(Contributions::read);
    }

    /** What nobody decided yet, the oldest first. */
    List<Contribution> waiting(PartyId organisation) {
        return db.sql("select " + COLUMNS + " from membership.contribution c where c.organisation = :organisation"
                        + " and c.state = 'DECLARED' order by c.day, c.id limit 200")
                .param("organisation", organisation.value())
                .list(Contributions::read);
    }

    /** False if the same form was sent before. */
    boolean declare(Draft it, UUID key, PartyId by) {
        return db.sql("""
                insert into membership.contribution (id, organisation, kind, giver, giver_name, day, minutes, cents, what, work,
                    basis, declared_by, declared_at, key)
                values (:id, :organisation, :kind, :giver, :name, :day, :minutes, :cents, :what, :work, :basis, :by, :now, :key)
                on conflict on constraint contribution_once do nothing
                """)
                .param("id", Ids.next())
                .param("organisation", it.organisation().value())
                .param("kind", it.kind().name())
                .param("giver", Rows.value(it.giver()), Types.OTHER)
                .param("name", it.name())
                .param("day", it.day())
                .param("minutes", it.minutes(), Types.INTEGER)
                .param("cents", it.cents(), Types.BIGINT)
                .param("what", it.what())
                .param("work", it.work())
                .param("basis", it.basis())
                .param("by", by.value())
                .param("key", key)
                .updated();
    }

    /** False if it is the giver who decides, of a name alone whoever wrote it, or if somebody decided before. */
    boolean decide(Contribution it, State state, String reason, PartyId by) {
        if (!it.decidedBy(by)) return false;
        return db.sql("""
                update membership.contribution set state = :state, reason = :reason, decided_by = :by, decided_at = :now
                where id = :id and state = 'DECLARED'
                """)
                .param("id", it.id(), "state", state.name(), "reason", reason, "by", by.value())
                .updated();
    }

    /** Confirmed minutes of somebody between two days, both included, that paid nothing yet. */
    public long unspent(PartyId organisation, PartyId giver, LocalDate from, LocalDate until) {
        return free(organisation, giver, from, until).values().stream()
                .mapToLong(Integer::longValue)
                .sum();
    }

    /** Pays dues with the oldest of them; false, and nothing is spent, if there are too few. In the caller's transaction. */
    public boolean spend(PartyId organisation, PartyId giver, LocalDate from, LocalDate until, int minutes, UUID dues) {
        db.sql("""
                select c.id from membership.contribution c
                where c.organisation = :organisation and c.giver = :giver and c.kind = 'HOURS' order by c.id for update
                """)
                .param("organisation", organisation.value(), "giver", giver.value())
                .list(UUID.class);
        var free = free(organisation, giver, from, until);
        int left = minutes;
        if (free.values().stream().mapToLong(Integer::longValue).sum() < left) return false;
        for (var it : free.entrySet()) {
            int part = Math.min(left, it.getValue());
            if (part == 0) break;
            db.sql("insert into membership.contribution_spent (contribution, dues, minutes, spent_at)"
                            + " values (:contribution, :dues, :minutes, :now)")
                    .param("contribution", it.getKey(), "dues", dues, "minutes", part)
                    .update();
            left -= part;
        }
        return true;
    }

    /** The oldest first. */
    private Map<UUID, Integer> free(PartyId organisation, PartyId giver, LocalDate from, LocalDate until) {
        var free = new LinkedHashMap<UUID, Integer>();
        db.sql("""
                select c.id, c.minutes - coalesce((select sum(s.minutes) from membership.contribution_spent s
                    where s.contribution = c.id), 0) as free
                from membership.contribution c
                where c.organisation = :organisation and c.giver = :giver and c.state = 'CONFIRMED' and c.kind = 'HOURS'
                  and c.day between :from and :until
                order by c.day, c.id
                """)
                .param("organisation", organisation.value(), "giver", giver.value(), "from", from, "until", until)
                .query(row -> {
                    if (row.getInt("free") > 0) free.put(Rows.id(row, "id"), row.getInt("free"));
                });
        return free;
    }

    private static Contribution read(ResultSet row, int n) throws SQLException {
        return new Contribution(
                Rows.id(row, "id"),
                Rows.party(row, "organisation"),
                Kind.valueOf(row.getString("kind")),
                Rows.partyIfAny(row, "giver"),
                row.getString("giver_name"),
                row.getObject("day", LocalDate.class),
                row.getObject("minutes", Integer.class),
                row.getObject("cents", Long.class),
                row.getString("what"),
                row.getString("work"),
                row.getString("basis"),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                Rows.party(row, "declared_by"));
    }
}
