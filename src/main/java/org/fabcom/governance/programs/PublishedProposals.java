package org.fabcom.governance.programs;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.governance.proposals.Proposal;
import org.fabcom.governance.proposals.Proposals;
import org.fabcom.web.listing.Facet;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Published;
import org.fabcom.web.listing.Query;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Proposals of the bodies in which the person of a token takes part, with the text that holds; a draft is its author's. */
@Configuration(proxyBeanMethods = false)
class PublishedProposals {

    record Row(Proposal proposal, String body, String text) {}

    private static final Facet STATE = Facet.some("etat", "agora.proposals.state")
            .of(Proposal.State.class, "agora.state.")
            .on("x.state");

    private static final Query<Row> QUERY = Query.of(
                    "x.*, coalesce(p.name, '') as author_name, t.text as words, " + OwnBodies.NAME,
                    "governance.proposal x join governance.proposal_text t on t.proposal = x.id and t.number = x.current"
                            + " left join people.party_card p on p.id = x.author" + OwnBodies.NAMED,
                    PublishedProposals::read)
            .where("x.body = any (:bodies) and (x.state <> 'DRAFT' or x.author = :me)")
            .words("x.title_folded like :like")
            .facet(STATE)
            .order("x.touched_at desc, x.id");

    private static final Query<Row> ONE = QUERY.where("x.id = :one");

    private static final Listing<Row> LISTING = Listing.<Row>of("proposals", "")
            .id("body", it -> it.proposal().body())
            .text("body_name", Row::body)
            .text("title", it -> it.proposal().title())
            .choice("state", Proposal.State.class, it -> it.proposal().state(), "agora.state.")
            .text("author", it -> it.proposal().authorName())
            .text("driver", it -> it.proposal().driver())
            .text("nothing", it -> it.proposal().nothing())
            .number("version", it -> it.proposal().current())
            .text("text", Row::text)
            .text("sha256", it -> it.proposal().sha256())
            .time("written", it -> it.proposal().madeAt())
            .time("touched", it -> it.proposal().touchedAt())
            .facets(List.of(STATE))
            .at(it -> it.proposal().url());

    private static Row read(ResultSet row, int n) throws SQLException {
        return new Row(Proposals.read(row, n), row.getString("body_name"), row.getString("words"));
    }

    @Bean
    Published<Row> publishedProposals(OwnBodies bodies) {
        return new Published<Row>(
                        "proposals",
                        "governance",
                        "Proposals of the bodies in which one takes part, with the text that holds; body: of this one only",
                        LISTING,
                        List.of("q", OwnBodies.ASKED),
                        (asked, me, page) -> bodies.rows(QUERY, asked, me))
                .within("governance:read")
                .numbered(it -> it.proposal().id())
                .one((id, me, page) -> bodies.row(ONE, id, me));
    }
}
