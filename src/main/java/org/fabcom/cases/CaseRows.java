package org.fabcom.cases;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;

/** Cases on their way to and from their table. */
final class CaseRows {

    static final String SELECT = """
            select id, organisation, opened_by, opened_at, channel, need, availability, contact_name, contact_phone, diagnosis,
                state, before, reason, mediator, assigned_at, due, reported_at, accepted_at, accepted_by, outcome,
                real_minutes, real_cents, closed_at, merged_into, version
            from cases.case_file
            """;

    private CaseRows() {}

    static void insert(Sql db, Case it) {
        var request = it.request();
        db.sql("""
                insert into cases.case_file (id, organisation, opened_by, opened_at, channel, need, availability,
                    contact_name, contact_phone, diagnosis, state, version)
                values (:id, :organisation, :by, :at, :channel, :need, :availability, :name, :phone, :diagnosis, :state, 1)
                """)
                .param("id", it.id().value())
                .param("organisation", request.organisation().value())
                .param("by", request.openedBy().value())
                .param("at", request.openedAt())
                .param("channel", request.channel().name())
                .param("need", request.need())
                .param("availability", request.availability())
                .param("name", request.contactName())
                .param("phone", request.contactPhone())
                .param("diagnosis", it.diagnosis())
                .param("state", it.state().name())
                .update();
    }

    static void update(Sql db, Case it) {
        var handling = it.handling();
        var closing = it.closing();
        int moved = db.sql("""
                update cases.case_file set diagnosis = :diagnosis, state = :state, before = :before, reason = :reason,
                    mediator = :mediator, assigned_at = :assigned, due = :due, reported_at = :reported,
                    accepted_at = :accepted, accepted_by = :acceptedBy, outcome = :outcome, real_minutes = :minutes,
                    real_cents = :cents, closed_at = :closed, merged_into = :merged, version = :version
                where id = :id and version = :version - 1
                """)
                .param("id", it.id().value())
                .param("diagnosis", it.diagnosis())
                .param("state", it.state().name())
                .param("before", it.before() == null ? null : it.before().name())
                .param("reason", it.reason())
                .param("mediator", handling == null ? null : handling.mediator().value())
                .param("assigned", handling == null ? null : Times.sql(handling.since()))
                .param("due", handling == null ? null : handling.due())
                .param("reported", time(it.report().reportedAt()))
                .param("accepted", time(it.report().acceptedAt()))
                .param("acceptedBy", value(it.report().acceptedBy()))
                .param("outcome", closing == null ? null : closing.outcome().name())
                .param("minutes", closing == null ? null : closing.minutes())
                .param("cents", closing == null ? null : closing.cents())
                .param("closed", closing == null ? null : Times.sql(closing.at()))
                .param(
                        "merged",
                        it.mergedInto() == null ? null : it.mergedInto().value())
                .param("version", it.version())
                .update();
        if (moved != 1) throw new IllegalStateException("case " + it.id() + " was not locked");
    }

    static Case read(ResultSet row, int n) throws SQLException {
        var before = row.getString("before");
        var merged = row.getObject("merged_into", UUID.class);
        return new Case(
                new CaseId(row.getObject("id", UUID.class)),
                request(row),
                CaseState.valueOf(row.getString("state")),
                before == null ? null : CaseState.valueOf(before),
                row.getString("reason"),
                handling(row),
                row.getObject("diagnosis", UUID.class),
                new Case.Report(
                        Times.readIfAny(row, "reported_at"),
                        Times.readIfAny(row, "accepted_at"),
                        party(row, "accepted_by")),
                closing(row),
                merged == null ? null : new CaseId(merged),
                row.getInt("version"));
    }

    private static CaseRequest request(ResultSet row) throws SQLException {
        return new CaseRequest(
                new PartyId(row.getObject("organisation", UUID.class)),
                new PartyId(row.getObject("opened_by", UUID.class)),
                Times.read(row, "opened_at"),
                CaseRequest.Channel.valueOf(row.getString("channel")),
                row.getString("need"),
                row.getString("availability"),
                row.getString("contact_name"),
                row.getString("contact_phone"));
    }

    private static Case.@Nullable Handling handling(ResultSet row) throws SQLException {
        var mediator = party(row, "mediator");
        if (mediator == null) return null;
        return new Case.Handling(mediator, Times.read(row, "assigned_at"), row.getObject("due", LocalDate.class));
    }

    private static Case.@Nullable Closing closing(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        if (outcome == null) return null;
        return new Case.Closing(
                Case.Outcome.valueOf(outcome),
                row.getInt("real_minutes"),
                row.getLong("real_cents"),
                Times.read(row, "closed_at"));
    }

    private static @Nullable PartyId party(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PartyId(id);
    }

    private static @Nullable UUID value(@Nullable PartyId party) {
        return party == null ? null : party.value();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : Times.sql(at);
    }
}
