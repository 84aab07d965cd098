package org.fabcom.acts.reports;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.acts.totals.Figures;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The reports. Whoever writes with an old version is told so: nothing of what others wrote is lost. */
@Repository
record ActivityReports(Sql db, Clock clock) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String COLUMNS = """
            select id, title, issuer, funder, intro, from_day, to_day, mediator, area, tags, sections::text, created_by, created_at, finished_at,
                finished_by, figures::text, version
            """;
    private static final String SELECT = COLUMNS + "from acts.report";

    /** Under the number its form was given: sent twice it is prepared once. False if somebody else’s report has this number. */
    boolean create(UUID id, Report.Content content, PartyId by) {
        int made = fill(
                        db.sql(
                                "insert into acts.report (id, title, issuer, funder, intro, from_day, to_day, mediator, area, tags, sections,"
                                        + " created_by, created_at) values (:id, :title, :issuer, :funder, :intro, :from, :to, :mediator, :area, :tags,"
                                        + " cast(:sections as jsonb), :by, :now) on conflict (id) do nothing"),
                        content)
                .param("id", id, "by", by.value())
                .update();
        return made == 1 || find(id).filter(it -> it.createdBy().equals(by)).isPresent();
    }

    /** False if it changed meanwhile, or is finished. */
    boolean change(UUID id, int version, Report.Content content) {
        return fill(
                        db.sql(
                                "update acts.report set title = :title, issuer = :issuer, funder = :funder, intro = :intro, from_day = :from,"
                                        + " to_day = :to, mediator = :mediator, area = :area, tags = :tags,"
                                        + " sections = cast(:sections as jsonb), version = version + 1"
                                        + " where id = :id and version = :version and finished_at is null"),
                        content)
                .param("id", id, "version", version)
                .updated();
    }

    /** False if it changed meanwhile. */
    boolean finish(UUID id, int version, Figures figures, PartyId by) {
        return db.sql("update acts.report set finished_at = :now, finished_by = :by,"
                        + " figures = cast(:figures as jsonb), version = version + 1"
                        + " where id = :id and version = :version and finished_at is null")
                .param("by", by.value(), "figures", JSON.writeValueAsString(figures), "id", id, "version", version)
                .updated();
    }

    /** Title, introduction and comments of a version, for ever; false if they went before. */
    boolean takeWords(UUID version, PartyId by) {
        return db.sql("select acts.take_words(:version, :by)")
                .param("version", version, "by", by.value())
                .single(Boolean.class);
    }

    /** Opens it again as if it had not been finished a moment ago: no version of that stays. False: it was longer ago. */
    boolean undo(UUID id) {
        return db.sql("select acts.undo_version(:id)").param("id", id).single(Boolean.class);
    }

    void reopen(UUID id) {
        db.sql("update acts.report set finished_at = null, finished_by = null, figures = null,"
                        + " version = version + 1 where id = :id and finished_at is not null")
                .param("id", id)
                .update();
    }

    void withdraw(UUID id, boolean gone) {
        db.sql("update acts.report set withdrawn_at = :at, version = version + 1 where id = :id")
                .param("at", gone ? Times.sql(clock.instant()) : null, "id", id)
                .update();
    }

    Optional<Report> find(UUID id) {
        return db.sql(SELECT + " where id = :id").param("id", id).optional(ActivityReports::read);
    }

    /** As often as it was finished, the first time first. */
    List<Report.Version> versions(UUID id) {
        return db.sql(COLUMNS
                        + ", key, number, gone from (select v.id as key, v.number, v.words_gone_at as gone, r.* from acts.report_version v"
                        + " cross join lateral jsonb_populate_record(null::acts.report, v.as_finished) r"
                        + " where v.report = :id) kept order by number")
                .param("id", id)
                .list((row, n) -> new Report.Version(
                        Rows.id(row, "key"), row.getInt("number"), read(row, n), row.getObject("gone") != null));
    }

    /** The newest that this person made, whose letterhead the next one takes. */
    Optional<Report> last(PartyId by) {
        return db.sql(SELECT + " where withdrawn_at is null and created_by = :by order by created_at desc, id limit 1")
                .param("by", by.value())
                .optional(ActivityReports::read);
    }

    /** Of the team, or of one mediator; the newest first. */
    List<Report> list(@Nullable PartyId mediator) {
        return db.sql(SELECT + " where withdrawn_at is null and (:all or mediator = :mediator)"
                        + " order by created_at desc, id limit 200")
                .param("all", mediator == null, "mediator", mediator == null ? new UUID(0, 0) : mediator.value())
                .list(ActivityReports::read);
    }

    private static Sql.Statement fill(Sql.Statement query, Report.Content it) {
        return query.param("title", it.title())
                .param("issuer", it.issuer())
                .param("funder", it.funder())
                .param("intro", it.intro())
                .param("from", it.from())
                .param("to", it.to())
                .param("mediator", it.mediator() == null ? null : it.mediator().value())
                .param("area", it.area())
                .param("tags", it.tags().toArray(UUID[]::new))
                .param("sections", JSON.writeValueAsString(it.parts()));
    }

    private static Report read(ResultSet row, int n) throws SQLException {
        var mediator = row.getObject("mediator", UUID.class);
        var finished = row.getObject("finished_by", UUID.class);
        return new Report(
                row.getObject("id", UUID.class),
                new Report.Content(
                        row.getString("title"),
                        row.getString("issuer"),
                        row.getString("funder"),
                        row.getString("intro"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        mediator == null ? null : new PartyId(mediator),
                        row.getString("area"),
                        Rows.ids(row, "tags"),
                        Arrays.asList(JSON.readValue(row.getString("sections"), Report.Part[].class))),
                new PartyId(row.getObject("created_by", UUID.class)),
                Times.read(row, "created_at"),
                finished == null
                        ? null
                        : new Report.Finished(
                                Times.read(row, "finished_at"),
                                new PartyId(finished),
                                JSON.readValue(row.getString("figures"), Figures.class)),
                row.getInt("version"));
    }
}
