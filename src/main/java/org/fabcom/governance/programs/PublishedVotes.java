package org.fabcom.governance.programs;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.governance.assemblies.AgendaItem.Way;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.Result;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Times;
import org.fabcom.tally.Outcome;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.Method;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Published;
import org.fabcom.web.listing.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Votes of the bodies in which the person of a token takes part, and what they came to: no paper, no name, nothing before the closing. */
@Configuration(proxyBeanMethods = false)
class PublishedVotes {

    /** @param result null before the closing */
    record Row(
            UUID id,
            UUID body,
            String bodyName,
            String question,
            Ballot.State state,
            BallotRules rules,
            @Nullable Way way,
            Instant opens,
            Instant closes,
            @Nullable Result result) {

        /** Of hands that go up there is none: nothing of anybody is kept. */
        private @Nullable Secrecy secrecy() {
            return way == Way.HANDS ? null : rules.secrecy();
        }

        /** Figures of a vote for or against; none of a secret one with so few papers that they would tell. */
        private @Nullable Long figure(ToLongFunction<Result> what) {
            if (result == null || result.guarded() || rules.method() != Method.MAJORITY) return null;
            return what.applyAsLong(result);
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Query<Row> QUERY = Query.of(
                    "x.*, coalesce(e.result, t.result)::text as said, i.way, " + OwnBodies.NAME,
                    "governance.ballot x left join governance.tally t on t.ballot = x.id"
                            + " left join governance.tie e on e.ballot = x.id left join governance.agenda_item i on i.id = x.item"
                            + OwnBodies.NAMED,
                    PublishedVotes::read)
            .where("x.body = any (:bodies)")
            .order("x.announced_at desc, x.id");

    private static final Query<Row> ONE = QUERY.where("x.id = :one");

    private static final Listing<Row> LISTING = Listing.<Row>of("votes", "")
            .id("body", Row::body)
            .text("body_name", Row::bodyName)
            .text("question", Row::question)
            .choice("state", Ballot.State.class, Row::state, "governance.ballot.state.")
            .choice("method", Method.class, it -> it.rules().method(), "governance.method.")
            .choice("secrecy", Secrecy.class, Row::secrecy, "governance.secrecy.")
            .choice("way", Way.class, Row::way, "governance.item.way.")
            .many("options", ", ", (it, page) -> it.rules().options())
            .time("opens", Row::opens)
            .time("closes", Row::closes)
            .choice(
                    "outcome",
                    Outcome.class,
                    it -> it.result() == null ? null : it.result().outcome(),
                    "governance.outcome.")
            .many(
                    "winners",
                    ", ",
                    (it, page) -> it.result() == null ? List.of() : it.result().winners())
            .number("registered", it -> it.result() == null ? null : it.result().registered())
            .number(
                    "represented",
                    it -> it.result() == null ? null : it.result().represented())
            .number("for", it -> it.figure(Result::yes))
            .number("against", it -> it.figure(Result::no))
            .number("abstain", it -> it.figure(Result::abstain))
            .text("sha256", it -> it.result() == null ? null : it.result().sha256())
            .at(it -> "/agora/votes/" + it.id());

    private static Row read(ResultSet row, int n) throws SQLException {
        var said = row.getString("said");
        var way = row.getString("way");
        return new Row(
                Rows.id(row, "id"),
                Rows.id(row, "body"),
                row.getString("body_name"),
                row.getString("question"),
                state(row),
                JSON.readValue(row.getString("rules"), BallotRules.class),
                way == null ? null : Way.valueOf(way),
                Times.read(row, "opens_at"),
                Times.read(row, "closes_at"),
                said == null || state(row) != Ballot.State.CLOSED ? null : JSON.readValue(said, Result.class));
    }

    private static Ballot.State state(ResultSet row) throws SQLException {
        if (Times.readIfAny(row, "annulled_at") != null) return Ballot.State.ANNULLED;
        if (Times.readIfAny(row, "closed_at") != null) return Ballot.State.CLOSED;
        return Times.readIfAny(row, "opened_at") == null ? Ballot.State.ANNOUNCED : Ballot.State.OPEN;
    }

    @Bean
    Published<Row> publishedVotes(OwnBodies bodies) {
        return new Published<Row>(
                        "votes",
                        "governance",
                        "Votes of the bodies in which one takes part, with what they came to; body: of this one only",
                        LISTING,
                        List.of(OwnBodies.ASKED),
                        (asked, me, page) -> bodies.rows(QUERY, asked, me))
                .within("governance:read")
                .numbered(Row::id)
                .one((id, me, page) -> bodies.row(ONE, id, me));
    }
}
