package org.fabcom.diagnosis.kept;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.Item;
import org.fabcom.diagnosis.Level;
import org.fabcom.diagnosis.Library;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The kept diagnoses. What is taken away is hidden, not lost, so that it can be brought back. */
@Repository
public class Diagnoses {

    private static final String ROW = """
            select d.id, d.organisation, o.name as organisation_name, p.name as by_name, d.made_at, d.tools, d.first_tool,
                d.cents, d.unknown_costs, d.members_cents, d.minutes, d.high, d.watch
            from diagnosis.diagnosis d join people.party_card o on o.id = d.organisation join people.party_card p on p.id = d.made_by
            where d.removed_at is null
            """;

    private final Sql db;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Diagnoses(Sql db, JsonMapper json, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /** Keeps the answers with the facts they were judged by. */
    @Transactional
    public UUID keep(PartyId organisation, PartyId by, String answers, Diagnosis diagnosis, Library library) {
        var id = Ids.next();
        var now = clock.instant();
        var totals = diagnosis.totals();
        db.sql("""
                insert into diagnosis.diagnosis (id, organisation, made_by, made_at, day, answers, library, rules, tools,
                    names, first_tool, cents, unknown_costs, members_cents, minutes, high, watch, low, unknown)
                values (:id, :organisation, :by, :at, :day, :answers, :library::jsonb, :rules, :tools, :names, :first,
                    :cents, :unknownCosts, :members, :minutes, :high, :watch, :low, :unknown)
                """)
                .param("id", id)
                .param("organisation", organisation.value())
                .param("by", by.value())
                .param("at", now)
                .param("day", diagnosis.day())
                .param("answers", answers)
                .param("library", json.writeValueAsString(library))
                .param("rules", Diagnosis.RULES)
                .param("tools", diagnosis.items().size())
                .param("names", names(diagnosis))
                .param("first", diagnosis.byPriority().getFirst().name())
                .param("cents", totals.cents())
                .param("unknownCosts", totals.unknownCosts().size())
                .param("members", totals.membersCents())
                .param("minutes", totals.minutes())
                .param("high", totals.count(Level.HIGH))
                .param("watch", totals.count(Level.WATCH))
                .param("low", totals.count(Level.LOW))
                .param("unknown", totals.count(Level.UNKNOWN))
                .update();
        events.publishEvent(new DiagnosisSaved(id, organisation, by, now));
        return id;
    }

    private static String names(Diagnosis diagnosis) {
        return diagnosis.items().stream()
                .map(Item::name)
                .map(Fold::words)
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    public Optional<Kept> find(UUID id) {
        return all(List.of(id)).stream().findFirst();
    }

    /** These, in no order, those that were taken away too. */
    public List<Kept> all(Collection<UUID> ids) {
        return db.sql("select id, organisation, made_by, made_at, day, answers, library, removed_at "
                        + "from diagnosis.diagnosis where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .list((row, n) -> new Kept(
                        row.getObject("id", UUID.class),
                        new PartyId(row.getObject("organisation", UUID.class)),
                        new PartyId(row.getObject("made_by", UUID.class)),
                        Times.read(row, "made_at"),
                        row.getObject("day", LocalDate.class),
                        row.getString("answers"),
                        json.readValue(row.getString("library"), Library.class),
                        row.getObject("removed_at") != null));
    }

    /** Those of some organisations, the newest first. */
    public List<KeptRow> of(Collection<PartyId> organisations) {
        return db.sql(ROW + " and d.organisation = any (people.same_as(:organisations)) order by d.made_at desc, d.id")
                .param(
                        "organisations",
                        organisations.stream().map(PartyId::value).toArray(UUID[]::new))
                .list(Diagnoses::row);
    }

    /** All of them, for staff. */
    public List<KeptRow> search(Filter filter, long offset, int most) {
        return filter.on(db.sql(ROW + Filter.WHERE + " order by d.made_at desc, d.id offset :offset limit :most"))
                .param("offset", offset, "most", most)
                .list(Diagnoses::row);
    }

    public long count(Filter filter) {
        return filter.on(db.sql("select count(*) from (" + ROW + Filter.WHERE + ") x"))
                .single(Long.class);
    }

    public void remove(UUID id) {
        db.sql("update diagnosis.diagnosis set removed_at = :now where id = :id and removed_at is null")
                .param("id", id)
                .update();
    }

    public void bringBack(UUID id) {
        db.sql("update diagnosis.diagnosis set removed_at = null where id = :id")
                .param("id", id)
                .update();
    }

    /** What staff look for: words of the structure or of a tool, and how serious. */
    public record Filter(String text, boolean high, boolean unknownCosts) {

        static final String WHERE = """
                 and (:text = '' or d.names like :like or o.name ilike :plain)
                 and (not :high or d.high > 0)
                 and (not :costs or d.unknown_costs > 0)
                """;

        Sql.Statement on(Sql.Statement statement) {
            var folded = Fold.words(text);
            return statement
                    .param("text", folded)
                    .param("like", "%" + folded + "%")
                    .param("plain", "%" + text.strip().replaceAll("[%_\\\\]", "") + "%")
                    .param("high", high)
                    .param("costs", unknownCosts);
        }
    }

    private static KeptRow row(ResultSet row, int n) throws SQLException {
        return new KeptRow(
                row.getObject("id", UUID.class),
                new PartyId(row.getObject("organisation", UUID.class)),
                row.getString("organisation_name"),
                row.getString("by_name"),
                Times.read(row, "made_at"),
                row.getInt("tools"),
                row.getString("first_tool"),
                row.getObject("cents", Long.class),
                row.getInt("unknown_costs"),
                row.getObject("members_cents", Long.class),
                row.getObject("minutes", Long.class),
                row.getInt("high"),
                row.getInt("watch"));
    }
}
