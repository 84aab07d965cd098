package org.fabcom.market.ratings;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.Visitor;
import org.fabcom.market.Standing;
import org.fabcom.market.categories.Criterion;
import org.fabcom.market.deals.Deal;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.ActOfPage;
import org.fabcom.web.programs.NeedsScope;
import org.fabcom.web.programs.SentBody;
import org.fabcom.web.programs.SentForm;
import org.fabcom.web.programs.TakesBodies;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ratings of a deal by programs of its sides: given, read once they are revealed, answered; hidden by a moderator. */
@RestController
record RatingApi(RatingPages pages, Ratings ratings, Standing standing) implements TakesBodies {

    private static final String DEAL = "/api/v1/deals/{deal}/rating";
    private static final String VALUE = "note-";
    private static final String OF_POST = "annonce-";
    private static final String COMMENT = "commentaire";
    private static final SentBody SENT = SentBody.of(
                    "RatingSent", "value-ID for each criterion, post-ID for each where the post is rated too")
            .text(COMMENT, 1000, "")
            .as("comment")
            .counts("note", Map.of("type", "integer", "minimum", -2, "maximum", 2))
            .as("value")
            .counts("annonce", Map.of("type", "integer", "minimum", -2, "maximum", 2))
            .as("post");
    private static final SentBody ANSWER =
            SentBody.of("RatingAnswer", "").text(RatingPages.WORDS, 1000, "").as("words");
    private static final SentBody HIDING =
            SentBody.of("RatingHiding", "").text(RatingPages.REASON, 500, "").as("reason");

    record Asked(UUID id, String name) {}

    /** @param post what it is about besides the other side; null: nothing */
    record Given(
            UUID id,
            UUID author,
            UUID about,
            @Nullable UUID post,
            Map<UUID, Integer> values,
            String comment,
            boolean hidden,
            String answer,
            Instant at) {}

    /**
     * @param open whether one may rate now, until {@code until}
     * @param criteria on which, each from −2 to 2
     * @param post whether the post may be rated too
     * @param given those that are revealed
     */
    record Rated(boolean open, Instant until, List<Asked> criteria, boolean post, List<Given> given) {}

    @Override
    public List<SentBody> bodies() {
        return List.of(SENT, SentBody.of("RatingSettled", "To answer: words. To hide: reason", ANSWER, HIDING));
    }

    @GetMapping(DEAL)
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("market:read")
    Rated rating(UUID deal, Visitor me) {
        return now(pages.mine(deal, me), me);
    }

    @PostMapping(DEAL)
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("market:write")
    Rated rate(UUID deal, HttpServletRequest request, Visitor me, Page page) {
        var it = pages.mine(deal, me);
        var form = SENT.sound(request);
        var asked =
                ratings.criteria(it).stream().map(one -> one.id().toString()).collect(Collectors.toSet());
        boolean post = post(it, me);
        for (var name : form.names())
            if (!name.equals(COMMENT)
                    && (!asked.contains(name.substring(name.indexOf('-') + 1)) || name.startsWith(OF_POST) && !post))
                form.reject(name, "is not asked of this deal");
        if (form.wrong()) throw SentForm.refused(form);
        ActOfPage.done(pages.rate(deal, form, me, page), form);
        return now(it, me);
    }

    /** {@code answer}: by whom it is about, once. {@code hide}: its comment, by a moderator who says why. */
    @PostMapping("/api/v1/ratings/{rating}/{act:answer|hide}")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("market:write")
    Given settle(UUID rating, String act, HttpServletRequest request, Visitor me, Page page) {
        boolean answers = act.equals("answer");
        var it = ratings.find(rating).orElseThrow(Problem::notFound);
        var sight = standing.of(me);
        if (answers ? !sight.acts(it.about()) : !sight.moderator()) throw Problem.notFound();
        var form = (answers ? ANSWER : HIDING).sound(request);
        var words = answers ? RatingPages.answer(form, page) : RatingPages.reason(form, page);
        if (form.wrong()) throw SentForm.refused(form);
        var outcome = answers ? ratings.answer(rating, words, sight) : ratings.hide(rating, words, sight);
        if (outcome != Ratings.Outcome.DONE) throw Problem.of(409, "FC-4811");
        return given(ratings.find(rating).orElseThrow());
    }

    private Rated now(Deal it, Visitor me) {
        var sight = standing.of(me);
        return new Rated(
                ratings.mayRate(it, sight),
                ratings.until(it),
                ratings.criteria(it).stream().map(RatingApi::asked).toList(),
                post(it, me),
                ratings.of(it).stream().map(RatingApi::given).toList());
    }

    /** Who replied says something of the post too. */
    private boolean post(Deal it, Visitor me) {
        return ratings.side(it, standing.of(me)).filter(it.replier()::equals).isPresent();
    }

    private static Asked asked(Criterion it) {
        return new Asked(it.id(), it.name());
    }

    private static Given given(Rating it) {
        return new Given(
                it.id(),
                it.author().value(),
                it.about().value(),
                it.post(),
                it.values(),
                it.comment(),
                it.hidden(),
                it.answer(),
                it.at());
    }
}
