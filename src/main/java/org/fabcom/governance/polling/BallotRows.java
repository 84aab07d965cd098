package org.fabcom.governance.polling;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.ballots.NewBallot;
import org.fabcom.governance.ballots.Result;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.tally.rules.BallotRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Ballots and what they came to, as rows. Thread-safe. */
@Repository
record BallotRows(Sql db) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SELECT = "select * from governance.ballot where ";

    Optional<Ballot> find(UUID ballot) {
        return list("id = :id", Map.of("id", ballot)).stream().findFirst();
    }

    List<Ballot> list(String which, Map<String, ?> params) {
        return db.sql(SELECT + which).params(params).list(BallotRows::read);
    }

    UUID insert(NewBallot it, Instant announced, @Nullable UUID follows, PartyId by) {
        var id = Ids.next();
        db.sql("""
                insert into governance.ballot (id, body, question, path, text_sha256, rules, record_date, assembly, item, board,
                    announced_at, announced_by, opens_at, closes_at, follows)
                values (:id, :body, :question, :path, :sha, :rules::jsonb, :record, :assembly, :item, :board,
                    :announced, :by, :opens, :closes, :follows)
                """)
                .param("id", id)
                .param("body", it.body().id())
                .param("question", it.question())
                .param("path", it.path())
                .param("sha", it.textSha256())
                .param("rules", JSON.writeValueAsString(it.rules()))
                .param("record", it.recordDate())
                .param("assembly", it.assembly(), Types.OTHER)
                .param("item", it.item(), Types.OTHER)
                .param("board", it.board(), Types.BOOLEAN)
                .param("announced", announced)
                .param("by", by.value())
                .param("opens", it.opens())
                .param("closes", it.closes())
                .param("follows", follows, Types.OTHER)
                .update();
        return id;
    }

    PartyId announcer(UUID ballot) {
        return db.sql("select announced_by from governance.ballot where id = :id")
                .param("id", ballot)
                .single((row, n) -> Rows.party(row, "announced_by"));
    }

    /** Nobody opens, closes or annuls it meanwhile. */
    /** Votes of a body are announced one after the other. */
    void turn(UUID body) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('governance.ballot ' || :body, 0))")
                .param("body", body.toString())
                .list((row, n) -> 1);
    }

    Optional<Ballot> lock(UUID ballot) {
        return list("id = :id for update", Map.of("id", ballot)).stream().findFirst();
    }

    void opened(UUID ballot, Instant at, String rollSha256) {
        db.sql("update governance.ballot set opened_at = :at, roll_sha256 = :sha where id = :id")
                .param("at", at, "sha", rollSha256, "id", ballot)
                .update();
    }

    void closed(UUID ballot, Instant at) {
        db.sql("update governance.ballot set closed_at = :at where id = :id")
                .param("at", at, "id", ballot)
                .update();
    }

    void annulled(UUID ballot, Instant at, String why, @Nullable PartyId by) {
        db.sql("update governance.ballot set annulled_at = :at, annulled_why = :why, annulled_by = :by where id = :id")
                .param("at", at)
                .param("why", why)
                .param("by", Rows.value(by), Types.OTHER)
                .param("id", ballot)
                .update();
    }

    void conflict(UUID ballot, PartyId person, String reason, Instant at, PartyId by) {
        db.sql("""
                insert into governance.conflict (ballot, person, reason, declared_at, declared_by)
                values (:ballot, :person, :reason, :at, :by) on conflict do nothing
                """)
                .param("ballot", ballot)
                .param("person", person.value())
                .param("reason", reason)
                .param("at", at)
                .param("by", by.value())
                .update();
    }

    /** Whoever left the roll of a ballot is not on that of the one that takes its place (G40). */
    void conflictsFollow(UUID first, UUID next) {
        db.sql("""
                insert into governance.conflict (ballot, person, reason, declared_at, declared_by)
                select :next, person, reason, declared_at, declared_by from governance.conflict where ballot = :first
                """).param("first", first, "next", next).update();
    }

    List<Ballots.Conflict> conflicts(UUID ballot) {
        return db.sql("""
                select c.person, p.name, c.reason, c.declared_at from governance.conflict c
                join people.party_card p on p.id = c.person where c.ballot = :ballot order by c.declared_at, c.person
                """)
                .param("ballot", ballot)
                .list((row, n) -> new Ballots.Conflict(
                        Rows.party(row, "person"),
                        row.getString("name"),
                        row.getString("reason"),
                        Times.read(row, "declared_at")));
    }

    void tallied(UUID ballot, String file, String answer, Result result, @Nullable PartyId by) {
        db.sql("""
                insert into governance.tally (ballot, file, sha256, answer, result, closed_by)
                values (:ballot, :file, :sha, :answer, :result::jsonb, :by)
                """)
                .param("ballot", ballot)
                .param("file", file)
                .param("sha", result.sha256())
                .param("answer", answer)
                .param("result", JSON.writeValueAsString(result))
                .param("by", Rows.value(by), Types.OTHER)
                .update();
    }

    void parted(
            UUID ballot,
            String chosen,
            @Nullable String value,
            @Nullable String seed,
            Result result,
            Instant at,
            PartyId by) {
        db.sql("""
                insert into governance.tie (ballot, chosen, public_value, seed, result, parted_by, parted_at)
                values (:ballot, :chosen, :value, :seed, :result::jsonb, :by, :at)
                """)
                .param("ballot", ballot)
                .param("chosen", chosen)
                .param("value", value)
                .param("seed", seed)
                .param("result", JSON.writeValueAsString(result))
                .param("by", by.value())
                .param("at", at)
                .update();
    }

    Optional<Result> result(UUID ballot) {
        return Optional.ofNullable(results(List.of(ballot)).get(ballot));
    }

    /** With a tie parted, if it was. */
    Map<UUID, Result> results(Collection<UUID> ballots) {
        return db.sql("""
                select t.ballot, coalesce(e.result, t.result)::text as result from governance.tally t
                left join governance.tie e on e.ballot = t.ballot where t.ballot = any (:ballots)
                """)
                .param("ballots", ballots.toArray(UUID[]::new))
                .map(row -> Rows.id(row, "ballot"), row -> JSON.readValue(row.getString("result"), Result.class));
    }

    Optional<Ballots.Parted> parted(UUID ballot) {
        return db.sql("select chosen, public_value, seed from governance.tie where ballot = :ballot")
                .param("ballot", ballot)
                .optional((row, n) -> new Ballots.Parted(
                        row.getString("chosen"), row.getString("public_value"), row.getString("seed")));
    }

    /** The file and the answer of a tally. */
    Optional<Ballots.Counted> counted(UUID ballot) {
        return db.sql("select file, answer, sha256 from governance.tally where ballot = :ballot")
                .param("ballot", ballot)
                .optional((row, n) ->
                        new Ballots.Counted(row.getString("file"), row.getString("answer"), row.getString("sha256")));
    }

    private static Ballot read(ResultSet row, int n) throws SQLException {
        return new Ballot(
                Rows.id(row, "id"),
                Rows.id(row, "body"),
                row.getString("question"),
                row.getString("path"),
                row.getString("text_sha256"),
                JSON.readValue(row.getString("rules"), BallotRules.class),
                row.getObject("record_date", LocalDate.class),
                Rows.idIfAny(row, "assembly"),
                Rows.idIfAny(row, "item"),
                row.getObject("board", Boolean.class),
                Times.read(row, "announced_at"),
                Times.read(row, "opens_at"),
                Times.read(row, "closes_at"),
                Times.readIfAny(row, "opened_at"),
                Times.readIfAny(row, "closed_at"),
                Times.readIfAny(row, "annulled_at"),
                row.getString("annulled_why"),
                Rows.idIfAny(row, "follows"),
                row.getString("roll_sha256"));
    }
}
