package org.fabcom.market.deals.page;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.market.Standing;
import org.fabcom.market.deals.Deals;
import org.fabcom.market.deals.Dispute;
import org.fabcom.market.deals.Disputes;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.ActOfPage;
import org.fabcom.web.programs.NeedsScope;
import org.fabcom.web.programs.SentBody;
import org.fabcom.web.programs.TakesBodies;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Disputes by programs: read by both sides and the moderation, taken up and decided by a moderator. */
@RestController
record DisputeApi(DealPages pages, Deals deals, Disputes disputes, Standing standing) implements TakesBodies {

    private static final SentBody DECISION = SentBody.of("DealDecision", "")
            .word("decision", "", Dispute.Decision.values())
            .text("raison", DealPages.LONGEST, "needed to decide")
            .as("reason")
            .money("rendu", "of a partial refund")
            .as("refunds");

    record Stands(
            UUID deal,
            UUID party,
            String reason,
            Instant opened,
            boolean taken,
            Dispute.@Nullable Decision decision,
            @Nullable Instant decided,
            String why) {}

    record Waiting(List<Stands> items) {}

    @Override
    public List<SentBody> bodies() {
        return List.of(SentBody.of(
                "StepSent",
                "note for the sides; decision, reason and refunds for a moderator",
                DealApi.STEP,
                DECISION));
    }

    @GetMapping("/api/v1/disputes")
    @Access(instance = {InstanceRole.MODERATOR, InstanceRole.ADMINISTRATOR})
    @NeedsScope("market:read")
    Waiting waiting() {
        return new Waiting(disputes.waiting().stream().map(DisputeApi::stands).toList());
    }

    @GetMapping("/api/v1/deals/{deal}/dispute")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("market:read")
    Stands dispute(UUID deal, Visitor me) {
        var seen = pages.seen(deal, standing.of(me));
        return disputes.of(seen.id()).map(DisputeApi::stands).orElseThrow(Problem::notFound);
    }

    @PostMapping("/api/v1/deals/{deal}/{act:takeup|decide}")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("market:write")
    DealApi.Stands settle(UUID deal, String act, HttpServletRequest request, Visitor me, Page page) {
        var form = DECISION.read(request);
        ActOfPage.done(act.equals("takeup") ? pages.takeUp(deal, me, page) : pages.decide(deal, form, me, page), form);
        return DealApi.stands(deals.find(deal).orElseThrow());
    }

    private static Stands stands(Dispute it) {
        return new Stands(
                it.deal(),
                it.party().value(),
                it.reason(),
                it.openedAt(),
                it.moderator() != null,
                it.decision(),
                it.decidedAt(),
                it.why());
    }
}
