package org.fabcom.market.deals.page;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.market.Sight;
import org.fabcom.market.Standing;
import org.fabcom.market.deals.Actor;
import org.fabcom.market.deals.Deal;
import org.fabcom.market.deals.DealOutcome;
import org.fabcom.market.deals.DealRefusal;
import org.fabcom.market.deals.Dealing;
import org.fabcom.market.deals.Deals;
import org.fabcom.market.deals.Dispute.Decision;
import org.fabcom.market.deals.Disputes;
import org.fabcom.market.deals.Replying;
import org.fabcom.market.deals.Step;
import org.fabcom.market.deals.Undoing;
import org.fabcom.market.posts.PriceWords;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A deal and what its two sides do, one POST a step; to all others it does not exist. A moderator comes in with a dispute. */
@Controller
record DealPages(
        Deals deals,
        Disputes disputes,
        Replying replying,
        Dealing dealing,
        Undoing undoing,
        DealDrawing drawing,
        PriceWords words,
        Standing standing) {

    static final int LONGEST = 2000;

    /** What the button of a page did already when it is pressed twice. */
    private static final Map<String, Step.Kind> DONE = Map.of(
            "accepter", Step.Kind.ACCEPTED,
            "payer", Step.Kind.PAID,
            "recu", Step.Kind.RECEIVED,
            "fini", Step.Kind.FINISHED,
            "facturer", Step.Kind.INVOICED);

    @GetMapping("/place/accords/{deal}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID deal, Visitor me, Page page) {
        var sight = standing.of(me);
        return page.show("market/deal", drawing.of(seen(deal, sight), Form.empty(), sight, page));
    }

    @PostMapping("/place/accords/{deal}/{act:refuser|retirer|annuler|garder|rendre|rentre|souci}")
    @Access(value = Access.Level.SIGNED_IN, ends = true)
    ModelAndView end(UUID deal, String act, Form form, Visitor me, Page page) {
        return act(deal, act, form, me, page);
    }

    @PostMapping("/place/accords/{deal}/{act:accepter|facturer|payer|recu|fini|reprendre}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView act(UUID deal, String act, Form form, Visitor me, Page page) {
        var sight = standing.of(me);
        var it = seen(deal, sight);
        var actor = Actor.of(sight);
        var note = form.value("mot").replace("\r\n", "\n");
        if (note.length() > LONGEST) form.reject("mot-" + act, page.t("market.form.long", LONGEST));
        if (act.equals("souci") && note.isEmpty()) form.reject("mot-souci", page.t("market.dispute.reason.missing"));
        if (form.wrong()) return page.refuse("market/deal", drawing.of(it, form.with("mot-" + act, note), sight, page));
        var outcome = switch (act) {
            case "accepter" -> dealing.accept(deal, version(form), note, actor);
            case "refuser" -> replying.reject(deal, note, actor);
            case "retirer" -> replying.withdraw(deal, actor);
            case "facturer" -> dealing.invoice(deal, actor);
            case "payer" -> dealing.pay(deal, actor);
            case "recu" -> dealing.receive(deal, actor);
            case "fini" -> dealing.finish(deal, actor);
            case "annuler" -> undoing.consent(deal, side(it, sight, false), note, actor);
            case "garder" -> undoing.withdrawConsent(deal, side(it, sight, true), actor);
            case "rendre" -> undoing.refund(deal, note, actor);
            case "reprendre" -> undoing.withdrawRefund(deal, actor);
            case "rentre" -> undoing.confirmRefund(deal, actor);
            case "souci" -> disputes.open(deal, side(it, sight, false), note, actor);
            default -> throw Problem.notFound();
        };
        var done = DONE.get(act);
        boolean again = outcome instanceof DealOutcome.Refused(var why)
                && why == DealRefusal.STATE
                && !form.value("geste").isEmpty()
                && deals.trail(deal).stream()
                        .anyMatch(step -> step.kind() == done && Objects.equals(step.by(), actor.person()));
        return again ? page.redirect(it.url()) : answer(outcome, it, "market.did." + act, page);
    }

    /** A moderator takes the dispute up. */
    @PostMapping("/place/accords/{deal}/prendre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView takeUp(UUID deal, Visitor me, Page page) {
        var it = moderated(deal, me);
        return answer(disputes.takeUp(deal, Actor.of(standing.of(me))), it, "market.did.prendre", page);
    }

    @PostMapping("/place/accords/{deal}/trancher")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView decide(UUID deal, Form form, Visitor me, Page page) {
        var it = moderated(deal, me);
        var sight = standing.of(me);
        var decision = Arrays.stream(Decision.values())
                .filter(one -> one.name().equals(form.value("decision")))
                .findFirst();
        if (decision.isEmpty()) form.reject("decision", page.t("market.dispute.decision.missing"));
        var why = form.value("raison").replace("\r\n", "\n");
        if (why.isEmpty()) form.reject("raison", page.t("market.dispute.why.missing"));
        if (why.length() > LONGEST) form.reject("raison", page.t("market.form.long", LONGEST));
        var back = decision.filter(one -> one == Decision.PARTIAL_REFUND).isPresent()
                ? back(it, form, page)
                : List.<Amount>of();
        if (form.wrong() || decision.isEmpty()) return page.refuse("market/deal", drawing.of(it, form, sight, page));
        return answer(
                disputes.decide(deal, decision.get(), back, why, Actor.of(sight)), it, "market.did.trancher", page);
    }

    private List<Amount> back(Deal deal, Form form, Page page) {
        var known = words.known();
        var back = new ArrayList<Amount>();
        for (var it : deals.terms(deal.id(), deal.shown()).inside(known)) {
            var field = "rendu-" + it.currency();
            var currency = known.get(it.currency());
            if (currency == null || form.value(field).isEmpty()) continue;
            currency.read(form.value(field))
                    .ifPresentOrElse(
                            units -> back.add(new Amount(it.currency(), units)),
                            () -> form.reject(
                                    field,
                                    page.t(
                                            "market.form.price.wrong",
                                            currency.say(Math.max(1, currency.step()), page.formats()))));
        }
        return back;
    }

    private static ModelAndView answer(DealOutcome outcome, Deal deal, String key, Page page) {
        return switch (outcome) {
            case DealOutcome.Done done -> page.redirect(deal.url(), key);
            case DealOutcome.Again again -> page.redirect(deal.url());
            case DealOutcome.Refused(var why) -> throw ReplyPages.problem(why);
            case DealOutcome.Unbooked(var why, var currency) -> throw Problem.of(422, why.code());
        };
    }

    private static int version(Form form) {
        if (!form.value("version").matches("[0-9]{1,4}")) throw Problem.badRequest();
        return Integer.parseInt(form.value("version"));
    }

    /** Whoever acts for both sides speaks for the one that has not consented yet, or that has. */
    private static PartyId side(Deal it, Sight sight, boolean consented) {
        boolean owner = sight.acts(it.owner()) && (it.consentOwner() != null) == consented;
        return owner || !sight.acts(it.replier()) ? it.owner() : it.replier();
    }

    Deal seen(UUID deal, Sight sight) {
        return deals.find(deal)
                .filter(it -> sight.acts(it.owner())
                        || sight.acts(it.replier())
                        || sight.moderator() && disputes.of(deal).isPresent())
                .orElseThrow(Problem::notFound);
    }

    private Deal moderated(UUID deal, Visitor me) {
        if (!Standing.moderates(me)) throw Problem.notFound();
        return deals.find(deal).filter(it -> disputes.of(deal).isPresent()).orElseThrow(Problem::notFound);
    }
}
