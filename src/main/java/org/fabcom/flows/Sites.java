package org.fabcom.flows;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.counts.AskedOnce;
import org.fabcom.kernel.counts.Existence;
import org.fabcom.kernel.counts.Existences;
import org.springframework.stereotype.Repository;

/** The sites of organisations. Thread-safe. */
@Repository
public class Sites implements Existence {

    /** A site and all that somebody may do there. */
    public record Standing(Site site, Set<Duty> duties) {

        public Standing {
            duties = Set.copyOf(duties);
        }
    }

    private final Sql db;
    private final SiteFields fields;
    private final String select;

    Sites(Sql db, SiteFields fields) {
        this.db = db;
        this.fields = fields;
        this.select = "select s.id, s.owner, s.version, s.closed_at is not null as closed, " + fields.all.columns("s")
                + " from flows.site s where ";
    }

    public Optional<Site> find(UUID id) {
        return db.sql(select + "s.id = :id").param("id", id).optional(this::read);
    }

    /** With what this person was given to do there. */
    Optional<Standing> standing(UUID id, PartyId person) {
        return db.sql(select.replace(
                                " from flows.site s",
                                ", array(select duty from flows.duty where person = :person and site = s.id and (ended_at is null or ended_at > :now)) as duties"
                                        + " from flows.site s")
                        + "s.id = :id")
                .param("id", id, "person", person.value())
                .optional((row, n) -> new Standing(read(row, n), duties(row)));
    }

    private static Set<Duty> duties(ResultSet row) throws SQLException {
        var held = EnumSet.noneOf(Duty.class);
        for (var it : (String[]) row.getArray("duties").getArray()) held.add(Duty.valueOf(it));
        return held;
    }

    /** Those that are open, by name. */
    public List<Site> of(PartyId owner) {
        return of(List.of(owner));
    }

    @Override
    public String exists() {
        return "select from flows.site where owner = any (:parties)";
    }

    /** The same of several, one after the other. */
    public List<Site> of(Collection<PartyId> owners) {
        if (Existences.none(Sites.class, owners)) return List.of();
        return AskedOnce.each("flows.sites", owners, this::ofEach).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private Map<PartyId, List<Site>> ofEach(List<PartyId> owners) {
        return db
                .sql(select + Rows.among("s.owner", "owners") + " and s.closed_at is null order by lower(s.name), s.id")
                .param("owners", Rows.ids(owners))
                .list(this::read)
                .stream()
                .collect(Collectors.groupingBy(Site::owner));
    }

    /** Those of these numbers that there are. */
    public Map<UUID, Site> find(Collection<UUID> ids) {
        return AskedOnce.each(
                "flows.site",
                ids,
                some -> db
                        .sql(select + Rows.among("s.id", "ids"))
                        .param("ids", some.toArray(UUID[]::new))
                        .list(this::read)
                        .stream()
                        .collect(Collectors.toMap(Site::id, it -> it)));
    }

    /** With those that are closed, which stay in reports. */
    public List<Site> all(PartyId owner) {
        return db.sql(select + "s.owner = :owner order by s.closed_at is not null, lower(s.name), s.id")
                .param("owner", owner.value())
                .list(this::read);
    }

    public boolean none(PartyId owner) {
        return all(owner).isEmpty();
    }

    public UUID add(PartyId owner, Site.Described said) {
        var id = Ids.next();
        var sql = "insert into flows.site (id, owner, added_at, " + fields.all.columns()
                + ") values (:id, :owner, :now, " + fields.all.params() + ")";
        fields.all
                .fill(db.sql(sql), said)
                .param("id", id, "owner", owner.value())
                .update();
        return id;
    }

    /** False if somebody changed it since this version was read. */
    public boolean change(UUID id, int version, Site.Described said, boolean closed) {
        var sql = "update flows.site set version = version + 1, closed_at = case when :closed then coalesce(closed_at,"
                + " :now) end, " + fields.all.assigned() + " where id = :id and version = :version";
        return fields.all
                .fill(db.sql(sql), said)
                .param("id", id, "version", version, "closed", closed)
                .updated();
    }

    private Site read(ResultSet row, int n) throws SQLException {
        return new Site(
                Rows.id(row, "id"),
                Rows.party(row, "owner"),
                fields.all.row(row),
                row.getInt("version"),
                row.getBoolean("closed"));
    }
}
