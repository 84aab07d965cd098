package org.fabcom.market.deals.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.market.Sight;
import org.fabcom.market.Standing;
import org.fabcom.market.deals.Actor;
import org.fabcom.market.deals.Deal;
import org.fabcom.market.deals.DealOutcome;
import org.fabcom.market.deals.DealRefusal;
import org.fabcom.market.deals.Dealing;
import org.fabcom.market.deals.Deals;
import org.fabcom.market.deals.Replying;
import org.fabcom.market.posts.Posts;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.NeedsScope;
import org.fabcom.web.programs.Once;
import org.fabcom.web.programs.SentForm;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deals by programs: a reply to a post, and the steps of its two sides. */
@RestController
class DealApi {

    private static final int LONGEST = 2000;

    /** Where a deal stands after a step. */
    record Stands(UUID id, Deal.State state, int version) {}

    private final Posts posts;
    private final Deals deals;
    private final Replying replying;
    private final Dealing dealing;
    private final ReplyForms forms;
    private final Standing standing;
    private final Once once;

    DealApi(
            Posts posts,
            Deals deals,
            Replying replying,
            Dealing dealing,
            ReplyForms forms,
            Standing standing,
            Once once) {
        this.posts = posts;
        this.deals = deals;
        this.replying = replying;
        this.dealing = dealing;
        this.forms = forms;
        this.standing = standing;
        this.once = once;
    }

    @PostMapping("/api/v1/posts/{post}/replies")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("market:write")
    ResponseEntity<Stands> reply(@PathVariable UUID post, HttpServletRequest request, Visitor me, Page page)
            throws IOException {
        var key = once.id(request, me, "reply " + post);
        var sight = standing.of(me);
        var it = posts.find(post, sight).orElseThrow(Problem::notFound);
        var form = SentForm.of(request, "pour", "quantite", "message", "devise", "contre", "prix-*");
        var reply = forms.read(it, form, page);
        if (reply.isEmpty()) throw SentForm.refused(form);
        var outcome = replying.reply(post, party(form, me, sight), reply.get(), key, Actor.of(sight));
        if (outcome instanceof DealOutcome.Refused(var why) && why == DealRefusal.LINK) {
            form.reject("contre", page.t("market.reply.own.wrong"));
            throw SentForm.refused(form);
        }
        return ResponseEntity.status(outcome instanceof DealOutcome.Done ? 201 : 200)
                .body(stands(outcome));
    }

    @PostMapping("/api/v1/deals/{deal}/{act:reject|withdraw}")
    @Access(value = Access.Level.SIGNED_IN, ends = true)
    @NeedsScope("market:write")
    Stands end(@PathVariable UUID deal, @PathVariable String act, HttpServletRequest request, Visitor me, Page page)
            throws IOException {
        return act(deal, act, request, me, page);
    }

    /** Its {@code version} is that of the reply one has read. */
    @PostMapping("/api/v1/deals/{deal}/{act:accept|invoice|pay|receive|finish}")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("market:write")
    Stands act(@PathVariable UUID deal, @PathVariable String act, HttpServletRequest request, Visitor me, Page page)
            throws IOException {
        var sight = standing.of(me);
        var own = deals.find(deal)
                .filter(it -> sight.acts(it.owner()) || sight.acts(it.replier()))
                .map(Deal::id)
                .orElseThrow(Problem::notFound);
        var form = SentForm.of(request, "version", "mot");
        var note = form.value("mot").replace("\r\n", "\n");
        if (note.length() > LONGEST) form.reject("mot", page.t("market.form.long", LONGEST));
        if (act.equals("accept") && !form.value("version").matches("[0-9]{1,4}"))
            form.reject("version", page.t("market.api.version"));
        if (form.wrong()) throw SentForm.refused(form);
        var actor = Actor.of(sight);
        return stands(
                switch (act) {
                    case "accept" -> dealing.accept(own, Integer.parseInt(form.value("version")), note, actor);
                    case "reject" -> replying.reject(own, note, actor);
                    case "withdraw" -> replying.withdraw(own, actor);
                    case "invoice" -> dealing.invoice(own, actor);
                    case "pay" -> dealing.pay(own, actor);
                    case "receive" -> dealing.receive(own, actor);
                    case "finish" -> dealing.finish(own, actor);
                    default -> throw Problem.notFound();
                });
    }

    private Stands stands(DealOutcome outcome) {
        var deal = switch (outcome) {
            case DealOutcome.Done(var id) -> deals.find(id).orElseThrow();
            case DealOutcome.Again(var id) -> deals.find(id).orElseThrow();
            case DealOutcome.Refused(var why) -> throw ReplyPages.problem(why);
            case DealOutcome.Unbooked(var why, var currency) -> throw Problem.of(422, why.code());
        };
        return new Stands(deal.id(), deal.state(), deal.latest());
    }

    private static PartyId party(Form form, Visitor me, Sight sight) {
        var asked = form.value("pour");
        if (asked.isEmpty()) return me.party();
        return sight.acting().stream()
                .filter(it -> it.toString().equals(asked))
                .findFirst()
                .orElseThrow(Problem::forbidden);
    }
}
