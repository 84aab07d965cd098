package org.fabcom.market.ratings;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.market.Standing;
import org.fabcom.market.categories.Criterion;
import org.fabcom.market.deals.Deal;
import org.fabcom.market.deals.Deals;
import org.fabcom.market.posts.Posts;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Rating the other side once a deal is done; answering what was said; hiding a comment. */
@Controller
record RatingPages(Ratings ratings, Deals deals, Posts posts, People people, Standing standing) {

    static final String WORDS = "mots";
    static final String REASON = "raison";
    private static final int LONGEST_REASON = 500;

    @GetMapping("/place/accords/{deal}/avis")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView blank(UUID deal, Visitor me, Page page) {
        var it = mine(deal, me);
        if (!ratings.mayRate(it, standing.of(me))) throw Problem.of(409, "FC-4811");
        return page.show("market/rate", view(it, Form.empty(), me, page));
    }

    @PostMapping("/place/accords/{deal}/avis")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView rate(UUID deal, Form form, Visitor me, Page page) {
        var it = mine(deal, me);
        var sight = standing.of(me);
        var side = ratings.side(it, sight).orElseThrow(Problem::notFound);
        var values = values(it, "note-", form, page, true);
        boolean post = ratings.criteria(it).stream()
                .anyMatch(one -> !form.value("annonce-" + one.id()).isEmpty());
        var ofPost = post ? values(it, "annonce-", form, page, true) : Map.<UUID, Integer>of();
        var comment = form.value("commentaire").replace("\r\n", "\n");
        if (comment.length() > Rating.LONGEST) form.reject("commentaire", page.t("market.form.long", Rating.LONGEST));
        if (form.wrong()) return page.refuse("market/rate", view(it, form, me, page));
        return switch (ratings.rate(deal, side, values, ofPost, comment, sight)) {
            case DONE -> page.redirect(it.url(), "market.rated");
            case CLOSED -> throw Problem.of(409, "FC-4811");
            case NOT_YOURS -> throw Problem.forbidden();
            case VALUES -> throw Problem.badRequest();
        };
    }

    @PostMapping("/place/avis/{rating}/repondre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView answer(UUID rating, Form form, Visitor me, Page page) {
        var it = ratings.find(rating).orElseThrow(Problem::notFound);
        var words = answer(form, page);
        var back = "/place/de/" + it.about();
        if (form.wrong()) return page.redirectWithCare(back, "market.answer.wrong", Rating.LONGEST);
        return switch (ratings.answer(rating, words, standing.of(me))) {
            case DONE -> page.redirect(back, "market.answered");
            case NOT_YOURS -> throw Problem.notFound();
            default -> throw Problem.of(409, "FC-4811");
        };
    }

    @PostMapping("/place/avis/{rating}/masquer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView hide(UUID rating, Form form, Visitor me, Page page) {
        if (!Standing.moderates(me)) throw Problem.notFound();
        var it = ratings.find(rating).orElseThrow(Problem::notFound);
        var reason = reason(form, page);
        var back = "/place/de/" + it.about();
        if (form.wrong()) return page.redirectWithCare(back, "market.hide.wrong", LONGEST_REASON);
        ratings.hide(rating, reason, standing.of(me));
        return page.redirect(back, "market.hid");
    }

    static String answer(Form form, Page page) {
        var words = form.value(WORDS).replace("\r\n", "\n");
        if (words.isEmpty() || words.length() > Rating.LONGEST)
            form.reject(WORDS, page.t("market.answer.wrong", Rating.LONGEST));
        return words;
    }

    static String reason(Form form, Page page) {
        var reason = form.line(REASON, page);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON)
            form.reject(REASON, page.t("market.hide.wrong", LONGEST_REASON));
        return reason;
    }

    Deal mine(UUID deal, Visitor me) {
        var sight = standing.of(me);
        return deals.find(deal)
                .filter(it -> sight.acts(it.owner()) || sight.acts(it.replier()))
                .orElseThrow(Problem::notFound);
    }

    private Map<UUID, Integer> values(Deal deal, String prefix, Form form, Page page, boolean all) {
        var values = new HashMap<UUID, Integer>();
        for (var it : ratings.criteria(deal)) {
            var typed = form.value(prefix + it.id());
            if (typed.matches("-?[0-2]")) values.put(it.id(), Integer.parseInt(typed));
            else if (all) form.reject(prefix + it.id(), page.t("market.rate.missing", it.name()));
        }
        return values;
    }

    private RateView view(Deal deal, Form form, Visitor me, Page page) {
        var side = ratings.side(deal, standing.of(me)).orElseThrow(Problem::notFound);
        var criteria = ratings.criteria(deal);
        return new RateView(
                form,
                posts.find(deal.post()).orElseThrow().draft().title(),
                people.name(deal.other(side)).orElse("?"),
                deal.url(),
                deal.url() + "/avis",
                page.dateTime(ratings.until(deal)),
                questions(criteria, "note-", page),
                side.equals(deal.replier()) ? questions(criteria, "annonce-", page) : List.of(),
                side.toString());
    }

    private static List<RateView.QuestionView> questions(List<Criterion> criteria, String prefix, Page page) {
        var answers = new ArrayList<OptionView>();
        for (int value = Rating.MOST; value >= Rating.LEAST; value--)
            answers.add(OptionView.of(String.valueOf(value), page.t("market.value." + (value + 2))));
        return criteria.stream()
                .map(it -> new RateView.QuestionView(prefix + it.id(), it.name(), answers))
                .toList();
    }
}
