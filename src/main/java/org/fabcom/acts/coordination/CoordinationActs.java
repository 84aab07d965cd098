package org.fabcom.acts.coordination;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.acts.coordination.CoordinationAct.Content;
import org.fabcom.acts.coordination.CoordinationAct.Kind;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.listing.Facet;
import org.fabcom.web.listing.Query;
import org.fabcom.web.listing.Source;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The acts of coordination. */
@Repository
public class CoordinationActs {

    private static final String COLUMNS =
            "a.id, a.coordinator, a.withdrawn_at, a.version, " + CoordinationFields.ALL.columns("a")
                    + ", array(select t.tag from acts.coordination_act_tag t where t.act = a.id) as tags";
    private static final String KIND =
            "case when a.animation is not null then 'animation' when a.event is not null then 'event' else 'partnership' end";

    static final Facet SORT = Facet.some("sorte", "coordination.kind")
            .of(Stream.of(Kind.values()).map(Kind::code).toList(), "coordination.kind.")
            .on(KIND);

    private static final Query<CoordinationAct> LIST = Query.of(
                    COLUMNS, "acts.coordination_act a", CoordinationActs::read)
            .where("a.withdrawn_at is null")
            .typed("a.title ilike :like or a.organisers ilike :like")
            .filter("du", "a.day >= :du", it -> Filters.day(it, "du"))
            .filter("au", "a.day <= :au", it -> Filters.day(it, "au"))
            .filter(
                    "etiquette",
                    "exists (select from acts.coordination_act_tag t where t.act = a.id and t.tag = :etiquette)",
                    it -> Filters.id(it, "etiquette"))
            .facet(SORT)
            .order("a.day desc, a.id");

    private final Sql db;

    CoordinationActs(Sql db) {
        this.db = db;
    }

    /** So many of a kind, so many minutes and participants. */
    public record Sum(String kind, long acts, long minutes, long participants) {}

    /** Between two days, by kind. */
    public List<Sum> sums(LocalDate from, LocalDate to) {
        return db.sql("select " + KIND + " as kind, count(*) as acts, coalesce(sum(a.minutes), 0) as minutes,"
                        + " coalesce(sum(a.participants), 0) as participants from acts.coordination_act a"
                        + " where a.withdrawn_at is null and a.day between :from and :to group by 1 order by 1")
                .param("from", from, "to", to)
                .list((row, n) -> new Sum(
                        row.getString("kind"),
                        row.getLong("acts"),
                        row.getLong("minutes"),
                        row.getLong("participants")));
    }

    Source<CoordinationAct> asked(Address address) {
        return LIST.asked(db, address);
    }

    Optional<CoordinationAct> find(UUID id) {
        return db.sql("select " + COLUMNS + " from acts.coordination_act a where a.id = :id")
                .param("id", id)
                .optional(CoordinationActs::read);
    }

    /** Under the number of its form: sent twice it is noted once. */
    @Transactional
    void note(UUID id, PartyId coordinator, Content content, Set<UUID> tags) {
        var sql = "insert into acts.coordination_act (id, coordinator, noted_at, " + CoordinationFields.ALL.columns()
                + ") values (:id, :coordinator, :now, " + CoordinationFields.ALL.params()
                + ") on conflict (id) do nothing";
        int noted = CoordinationFields.ALL
                .fill(db.sql(sql), content)
                .param("id", id, "coordinator", coordinator.value())
                .update();
        if (noted == 1) tag(id, tags);
    }

    private void tag(UUID id, Set<UUID> tags) {
        db.sql("insert into acts.coordination_act_tag (act, tag) select :act, unnest(:tags)")
                .param("act", id, "tags", tags.toArray(UUID[]::new))
                .update();
    }

    /** False if it was changed since this version was read. */
    @Transactional
    boolean change(UUID id, int version, Content content, Set<UUID> tags) {
        var sql = "update acts.coordination_act set version = version + 1, " + CoordinationFields.ALL.assigned()
                + " where id = :id and version = :version and withdrawn_at is null";
        int changed = CoordinationFields.ALL
                .fill(db.sql(sql), content)
                .param("id", id, "version", version)
                .update();
        if (changed == 0) return false;
        db.sql("delete from acts.coordination_act_tag where act = :act")
                .param("act", id)
                .update();
        tag(id, tags);
        return true;
    }

    void withdraw(UUID id, boolean withdrawn) {
        db.sql("update acts.coordination_act set version = version + 1,"
                        + " withdrawn_at = case when :withdrawn then cast(:now as timestamptz) end where id = :id")
                .param("withdrawn", withdrawn, "id", id)
                .update();
    }

    private static CoordinationAct read(ResultSet row, int n) throws SQLException {
        return new CoordinationAct(
                Rows.id(row, "id"),
                Rows.party(row, "coordinator"),
                CoordinationFields.ALL.row(row),
                Set.copyOf(Rows.ids(row, "tags")),
                row.getObject("withdrawn_at") != null,
                row.getInt("version"));
    }
}
