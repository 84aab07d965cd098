package org.fabcom.market.deals.page;

import module java.base;
import org.fabcom.kernel.Ids;
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
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.Posts;
import org.fabcom.market.posts.Publishing;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Replying to a post, and changing what one proposed while nobody has accepted it. */
@Controller
record ReplyPages(
        Posts posts, Deals deals, Replying replying, ReplyForms forms, Standing standing, Publishing publishing) {

    private static final String TEMPLATE = "market/reply";

    @GetMapping("/place/{post}/repondre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView blank(UUID post, Visitor me, Page page) {
        var sight = standing.of(me);
        var it = seen(post, sight);
        if (!it.takesReplies(publishing.today())) throw problem(DealRefusal.CLOSED);
        if (sight.acting().stream().allMatch(it.owner()::equals)) throw problem(DealRefusal.OWN_POST);
        return page.show(TEMPLATE, view(it, forms.blank(it, page), sight, page));
    }

    @PostMapping("/place/{post}/repondre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView reply(UUID post, Form form, Visitor me, Page page) {
        var sight = standing.of(me);
        var it = seen(post, sight);
        var party = party(form, me, sight);
        var key = Ids.read(form.value("cle")).orElseThrow(Problem::badRequest);
        var reply = forms.read(it, form, page);
        reply.filter(said -> it.payer(party).equals(party)).ifPresent(said -> forms.lacking(said, party, form, page));
        if (form.wrong() || reply.isEmpty()) return page.refuse(TEMPLATE, view(it, form, sight, page));
        return switch (replying.reply(post, party, reply.get(), key, Actor.of(sight))) {
            case DealOutcome.Done(var deal) -> page.redirect("/place/accords/" + deal, "market.replied");
            case DealOutcome.Again(var deal) -> page.redirect("/place/accords/" + deal);
            case DealOutcome.Refused(var why)
            when why == DealRefusal.LINK -> {
                form.reject("contre", page.t("market.reply.own.wrong"));
                yield page.refuse(TEMPLATE, view(it, form, sight, page));
            }
            case DealOutcome.Refused(var why) -> throw problem(why);
            case DealOutcome.Unbooked(var why, var currency) -> throw Problem.of(422, why.code());
        };
    }

    @GetMapping("/place/accords/{deal}/modifier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView edit(UUID deal, Visitor me, Page page) {
        var sight = standing.of(me);
        var it = mine(deal, sight);
        if (it.state() != Deal.State.OPEN) throw problem(DealRefusal.STATE);
        var post = posts.find(it.post()).orElseThrow();
        var terms = deals.terms(deal, it.latest());
        var form = forms.filled(terms.prices(), terms.quantity(), terms.message(), page)
                .with("version", it.latest());
        return page.show(TEMPLATE, revising(it, post, form, sight, page));
    }

    @PostMapping("/place/accords/{deal}/modifier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView revise(UUID deal, Form form, Visitor me, Page page) {
        var sight = standing.of(me);
        var it = mine(deal, sight);
        if (!form.value("version").matches("[0-9]{1,4}")) throw Problem.badRequest();
        if (it.state() != Deal.State.OPEN) throw problem(DealRefusal.STATE);
        var post = posts.find(it.post()).orElseThrow();
        var reply = forms.read(post, form, page);
        if (reply.isEmpty()) return page.refuse(TEMPLATE, revising(it, post, form, sight, page));
        return switch (replying.revise(deal, Integer.parseInt(form.value("version")), reply.get(), Actor.of(sight))) {
            case DealOutcome.Done done -> page.redirect(it.url(), "market.revised");
            case DealOutcome.Again again -> page.redirect(it.url());
            case DealOutcome.Refused(var why) -> throw problem(why);
            case DealOutcome.Unbooked(var why, var currency) -> throw Problem.of(422, why.code());
        };
    }

    static Problem problem(DealRefusal why) {
        return Problem.of(why.status(), why.code());
    }

    private Post seen(UUID post, Sight sight) {
        return posts.find(post, sight).orElseThrow(Problem::notFound);
    }

    private Deal mine(UUID deal, Sight sight) {
        return deals.find(deal).filter(it -> sight.acts(it.replier())).orElseThrow(Problem::notFound);
    }

    private static PartyId party(Form form, Visitor me, Sight sight) {
        var asked = form.value("pour");
        if (asked.isEmpty()) return me.party();
        return sight.acting().stream()
                .filter(it -> it.toString().equals(asked))
                .findFirst()
                .orElseThrow(Problem::forbidden);
    }

    private ReplyView view(Post post, Form form, Sight sight, Page page) {
        return forms.view(post, form, true, post.url() + "/repondre", post.url(), sight, page);
    }

    private ReplyView revising(Deal deal, Post post, Form form, Sight sight, Page page) {
        return forms.view(post, form, false, deal.url() + "/modifier", deal.url(), sight, page);
    }
}
