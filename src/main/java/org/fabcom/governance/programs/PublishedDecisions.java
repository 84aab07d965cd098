package org.fabcom.governance.programs;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.decisions.Decision;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.kernel.Days;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Listing;
import org.fabcom.web.listing.Published;
import org.fabcom.web.listing.Source;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers of decisions: those that everybody reads, and with a token those of the bodies in which its person takes part. */
@Configuration(proxyBeanMethods = false)
class PublishedDecisions {

    record Row(String body, Decision decision, Decision.State state) {}

    private static final Listing<Row> LISTING = Listing.<Row>of("decisions", "")
            .id("body", it -> it.decision().body())
            .text("body_name", Row::body)
            .text("reference", it -> it.decision().reference())
            .text("title", it -> it.decision().title())
            .text("text", it -> it.decision().text())
            .choice("state", Decision.State.class, Row::state, "agora.decision.state.")
            .text("rule", it -> it.decision().rule())
            .text("outcome", it -> it.decision().outcome())
            .day("decided", it -> it.decision().decidedOn())
            .day("effect", it -> it.decision().effect())
            .day("review", it -> it.decision().review())
            .text("holder", it -> it.decision().holderName())
            .text("replaces", it -> it.decision().replacesReference())
            .text("replaced_by", it -> it.decision().replacedBy())
            .text("sha256", it -> it.decision().sha256())
            .at(it -> it.decision().url());

    @Bean
    Published<Row> publishedDecisions(OwnBodies own, Bodies bodies, Decisions decisions, Clock clock) {
        return new Published<Row>(
                        "decisions",
                        "governance",
                        "Registers of decisions: those that everybody reads, and with a token those of its person’s bodies",
                        LISTING,
                        List.of("q", OwnBodies.ASKED),
                        (asked, me, page) -> rows(decisions.asked(own.readable(asked, me), asked), bodies, clock))
                .numbered(it -> it.decision().id())
                .one((id, me, page) -> decisions
                        .find(id)
                        .filter(it -> own.readable(Address.of("/"), me).contains(it.body()))
                        .map(it -> drawn(List.of(it), bodies, clock).getFirst()));
    }

    private static Source<Row> rows(Source<Decision> source, Bodies bodies, Clock clock) {
        return source.drawn(all -> drawn(all, bodies, clock));
    }

    private static List<Row> drawn(List<Decision> all, Bodies bodies, Clock clock) {
        var today = Days.today(clock);
        var names = bodies.names(all.stream().map(Decision::body).distinct().toArray(UUID[]::new));
        return all.stream()
                .map(it -> new Row(names.getOrDefault(it.body(), ""), it, it.state(today)))
                .toList();
    }
}
