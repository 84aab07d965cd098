package org.fabcom.acts.tags;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.acts.tags.Tag.Described;
import org.fabcom.acts.tags.Tag.Measure;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tags, and how far their goals are. */
@Repository
public class Tags {

    private static final String MEDIATORS =
            "array(select m.mediator from acts.tag_mediator m where m.tag = t.id) as mediators";
    private static final String SELECT =
            "select t.id, t.closed_at, t.version, " + MEDIATORS + ", " + Tag.FIELDS.columns("t") + " from acts.tag t";
    private static final String ORDER = " order by t.closed_at is not null, lower(t.funder), lower(t.name), t.id";

    private final Sql db;

    Tags(Sql db) {
        this.db = db;
    }

    /** So much was planned for a tag, so much is done: both in the unit of the measure. */
    public record Goal(Tag tag, Measure measure, long planned, long done) {}

    List<Tag> all() {
        return db.sql(SELECT + ORDER).list(Tags::read);
    }

    /** Open ones, and these whatever they are, with their labels. */
    public Map<UUID, String> offered(Iterable<UUID> also) {
        var wanted = new ArrayList<UUID>();
        also.forEach(wanted::add);
        var labels = new LinkedHashMap<UUID, String>();
        db.sql(SELECT + " where t.closed_at is null or t.id = any (:also)" + ORDER)
                .param("also", wanted.toArray(UUID[]::new))
                .list(Tags::read)
                .forEach(it -> labels.put(it.id(), it.label()));
        return labels;
    }

    /** All of them, closed ones too. */
    public Map<UUID, String> labels() {
        var labels = new LinkedHashMap<UUID, String>();
        all().forEach(it -> labels.put(it.id(), it.label()));
        return labels;
    }

    Optional<Tag> find(UUID id) {
        return db.sql(SELECT + " where t.id = :id").param("id", id).optional(Tags::read);
    }

    /** Another open one of the same name for the same funder, or of the team’s own: acts would be split between them. */
    boolean taken(Described it, @Nullable UUID but) {
        return db.sql("""
                select exists (select from acts.tag where closed_at is null and lower(name) = lower(:name)
                    and lower(funder) = lower(:funder) and id is distinct from :but)
                """)
                .param("name", it.name())
                .param("funder", it.funder())
                .param("but", but, Types.OTHER)
                .single(Boolean.class);
    }

    @Transactional
    UUID add(Described it, Set<PartyId> mediators, PartyId by) {
        var id = Ids.next();
        var sql = "insert into acts.tag (id, created_by, created_at, " + Tag.FIELDS.columns()
                + ") values (:id, :by, :now, " + Tag.FIELDS.params() + ")";
        Tag.FIELDS.fill(db.sql(sql), it).param("id", id, "by", by.value()).update();
        goalsOf(id, mediators);
        return id;
    }

    private void goalsOf(UUID tag, Set<PartyId> mediators) {
        db.sql("delete from acts.tag_mediator where tag = :tag")
                .param("tag", tag)
                .update();
        db.sql("insert into acts.tag_mediator (tag, mediator) select :tag, unnest(:mediators::uuid[])")
                .param("tag", tag, "mediators", Rows.ids(mediators))
                .update();
    }

    /** False if somebody changed it since this version was read. */
    @Transactional
    boolean change(UUID id, int version, Described it, Set<PartyId> mediators) {
        var sql = "update acts.tag set version = version + 1, " + Tag.FIELDS.assigned()
                + " where id = :id and version = :version";
        boolean changed = Tag.FIELDS
                .fill(db.sql(sql), it)
                .param("id", id, "version", version)
                .updated();
        if (changed) goalsOf(id, mediators);
        return changed;
    }

    /** Offered no more, or again; acts keep it. */
    void close(UUID id, boolean closed) {
        db.sql(
                        "update acts.tag set version = version + 1, closed_at = case when :closed then cast(:now as timestamptz) end"
                                + " where id = :id")
                .param("closed", closed, "id", id)
                .update();
    }

    /** Goals whose time has a day between these; what is done counts from the goal’s first day to its last, or to {@code to}. */
    public List<Goal> goals(LocalDate from, LocalDate to) {
        return db
                .sql("""
                select t.*, #mediators, done.* from acts.tag t cross join lateral (
                    select count(*) as done_acts, coalesce(sum(f.minutes), 0) / 60 as done_hours,
                        coalesce(sum(f.people), 0) as done_people,
                        count(*) filter (where f.form = 'collectif') as done_workshops,
                        (select count(distinct o.organisation) from acts.act_fact_organisation o
                            where o.act = any (array_agg(f.act))) as done_organisations
                    from acts.act_fact_line f
                    where f.kind = 'tag' and f.value = t.id::text
                        and (not exists (select from acts.tag_mediator m where m.tag = t.id)
                            or exists (select from acts.tag_mediator m where m.tag = t.id and m.mediator = f.mediator))
                        and f.day <= :to and (t.from_day is null or f.day >= t.from_day)
                        and (t.to_day is null or f.day <= t.to_day)) done
                where num_nonnulls(t.acts, t.hours, t.people, t.workshops, t.organisations) > 0
                    and (t.from_day is null or t.from_day <= :to) and (t.to_day is null or t.to_day >= :from)
                """.replace("#mediators", MEDIATORS) + ORDER)
                .param("from", from, "to", to)
                .list((row, n) -> goals(row))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Goal> goals(ResultSet row) throws SQLException {
        var tag = read(row, 0);
        var it = tag.described();
        var goals = new ArrayList<Goal>();
        for (var measure : Measure.values()) {
            var planned = switch (measure) {
                case ACTS -> it.acts();
                case HOURS -> it.hours();
                case PEOPLE -> it.people();
                case WORKSHOPS -> it.workshops();
                case ORGANISATIONS -> it.organisations();
            };
            if (planned != null) goals.add(new Goal(tag, measure, planned, row.getLong("done_" + measure)));
        }
        return goals;
    }

    private static Tag read(ResultSet row, int n) throws SQLException {
        return new Tag(
                Rows.id(row, "id"),
                Tag.FIELDS.row(row),
                Rows.parties(row, "mediators"),
                row.getObject("closed_at") != null,
                row.getInt("version"));
    }
}
