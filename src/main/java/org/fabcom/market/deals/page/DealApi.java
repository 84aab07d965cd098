package org.fabcom.market.deals.page;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.market.Sight;
import org.fabcom.market.Standing;
import org.fabcom.market.deals.Actor;
import org.fabcom.market.deals.Deal;
import org.fabcom.market.deals.DealOutcome;
import org.fabcom.market.deals.DealRefusal;
import org.fabcom.market.deals.Deals;
import org.fabcom.market.deals.Replying;
import org.fabcom.market.posts.Posts;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.ActOfPage;
import org.fabcom.web.programs.NeedsScope;
import org.fabcom.web.programs.Once;
import org.fabcom.web.programs.SentBody;
import org.fabcom.web.programs.SentForm;
import org.fabcom.web.programs.TakesBodies;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deals by programs: a reply to a post, and the steps of its two sides. */
@RestController
record DealApi(
        Posts posts, Deals deals, Replying replying, DealPages pages, ReplyForms forms, Standing standing, Once once)
        implements TakesBodies {

    private static final String NOTE = "mot";

    private static final SentBody REPLY = SentBody.of("ReplySent", "As the form of a reply asks")
            .id("pour", "")
            .as("replier")
            .number("quantite", "")
            .as("quantity")
            .text("message", ReplyForms.LONGEST, "")
            .id("devise", "")
            .as("currency")
            .id("contre", "one of one's own posts, given in return")
            .as("own_post")
            .money("prix", "for one unit")
            .as("prices");

    /** Of the two sides; a moderator's stands in {@link DisputeApi}. */
    static final SentBody STEP = SentBody.of("DealStep", "")
            .number("version", "of the reply that was read; needed to accept")
            .text(NOTE, DealPages.LONGEST, "")
            .as("note");

    /** Steps by their names for programs: those of the page. */
    private static final Map<String, String> ACTS = Map.ofEntries(
            Map.entry("accept", "accepter"),
            Map.entry("reject", "refuser"),
            Map.entry("withdraw", "retirer"),
            Map.entry("invoice", "facturer"),
            Map.entry("pay", "payer"),
            Map.entry("receive", "recu"),
            Map.entry("finish", "fini"),
            Map.entry("cancel", "annuler"),
            Map.entry("keep", "garder"),
            Map.entry("refund", "rendre"),
            Map.entry("rescind", "reprendre"),
            Map.entry("returned", "rentre"),
            Map.entry("dispute", "souci"));

    /** Where a deal stands after a step. */
    record Stands(UUID id, Deal.State state, int version) {}

    @Override
    public List<SentBody> bodies() {
        return List.of(REPLY);
    }

    @PostMapping("/api/v1/posts/{post}/replies")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("market:write")
    ResponseEntity<Stands> reply(UUID post, HttpServletRequest request, Visitor me, Page page) {
        var key = once.id(request, me, "reply " + post);
        var sight = standing.of(me);
        var it = posts.find(post, sight).orElseThrow(Problem::notFound);
        var form = REPLY.read(request);
        var reply = forms.said(it, form, page);
        if (reply.isEmpty()) throw SentForm.refused(form);
        var party = party(form, me, sight, page);
        return once.alone(key, () -> {
            if (deals.sent(party, key).isEmpty() && forms.read(it, form, page).isEmpty()) throw SentForm.refused(form);
            return reply(post, party, reply.get(), key, sight, form, page);
        });
    }

    private ResponseEntity<Stands> reply(
            UUID post, PartyId party, Replying.Reply reply, UUID key, Sight sight, Form form, Page page) {
        if (sight.acting().stream()
                .anyMatch(it -> !it.equals(party) && deals.sent(it, key).isPresent())) throw Problem.of(422, "FC-0465");
        var outcome = replying.reply(post, party, reply, key, Actor.of(sight));
        if (outcome instanceof DealOutcome.Again(var before) && !same(before, reply)) throw Problem.of(422, "FC-0465");
        if (outcome instanceof DealOutcome.Refused(var why) && why == DealRefusal.LINK) {
            form.reject("contre", page.t("market.reply.own.wrong"));
            throw SentForm.refused(form);
        }
        return ResponseEntity.status(outcome instanceof DealOutcome.Done ? 201 : 200)
                .body(stands(outcome));
    }

    /** What was said at first, whatever came of it since. */
    private boolean same(UUID before, Replying.Reply reply) {
        var said = deals.terms(before, 1);
        return said.quantity() == reply.quantity()
                && said.message().equals(reply.message())
                && new HashSet<>(said.prices()).equals(new HashSet<>(reply.prices()))
                && Objects.equals(deals.find(before).orElseThrow().ownPost(), reply.ownPost());
    }

    @PostMapping("/api/v1/deals/{deal}/{act:reject|withdraw|cancel|keep|refund|returned|dispute}")
    @Access(value = Access.Level.SIGNED_IN, ends = true)
    @NeedsScope("market:write")
    Stands end(UUID deal, String act, HttpServletRequest request, Visitor me, Page page) {
        return act(deal, act, request, me, page);
    }

    /** Its {@code version} is that of the reply one has read. */
    @PostMapping("/api/v1/deals/{deal}/{act:accept|invoice|pay|receive|finish|rescind}")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("market:write")
    Stands act(UUID deal, String act, HttpServletRequest request, Visitor me, Page page) {
        pages.seen(deal, standing.of(me));
        var form = STEP.read(request);
        if (form.value(NOTE).length() > DealPages.LONGEST)
            form.reject(NOTE, page.t("market.form.long", DealPages.LONGEST));
        if (act.equals("dispute") && form.value(NOTE).isEmpty())
            form.reject(NOTE, page.t("market.dispute.reason.missing"));
        if (act.equals("accept")) SentForm.version(form, page);
        if (form.wrong()) throw SentForm.refused(form);
        var step = ACTS.get(act);
        if (step == null) throw Problem.notFound();
        ActOfPage.done(pages.act(deal, step, form, me, page), form);
        return stands(deals.find(deal).orElseThrow());
    }

    private Stands stands(DealOutcome outcome) {
        return stands(deals.find(
                        switch (outcome) {
                            case DealOutcome.Done(var id) -> id;
                            case DealOutcome.Again(var id) -> id;
                            case DealOutcome.Refused(var why) -> throw ReplyPages.problem(why);
                            case DealOutcome.Unbooked(var why, var currency) -> throw Problem.of(422, why.code());
                        })
                .orElseThrow());
    }

    static Stands stands(Deal deal) {
        return new Stands(deal.id(), deal.state(), deal.latest());
    }

    private static PartyId party(Form form, Visitor me, Sight sight, Page page) {
        var asked = form.value("pour");
        if (form.id("pour", page) == null && !asked.isEmpty()) throw SentForm.refused(form);
        if (asked.isEmpty()) return me.party();
        return sight.acting().stream()
                .filter(it -> it.toString().equals(asked))
                .findFirst()
                .orElseThrow(Problem::forbidden);
    }
}
