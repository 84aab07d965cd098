package org.fabcom.commons.recipes;

import module java.base;
import org.fabcom.commons.Recipe;
import org.fabcom.commons.Recipes;
import org.fabcom.commons.SharedPlan;
import org.fabcom.commons.publishing.Decisions;
import org.fabcom.commons.publishing.PersonalDataScan;
import org.fabcom.commons.recipes.Followed.Follower;
import org.fabcom.commons.recipes.Reports.Kind;
import org.fabcom.commons.recipes.Reports.Report;
import org.fabcom.commons.recipes.Reports.Said;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Seats;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From a report to the open plans: each who is concerned is told once, in the transaction that concerns them. */
@Component
public class Corrections {

    private final Recipes recipes;
    private final Followed followed;
    private final Reports reports;
    private final Keepers keepers;
    private final PersonalDataScan reading;
    private final Seats seats;
    private final Notices notices;

    Corrections(
            Recipes recipes,
            Followed followed,
            Reports reports,
            Keepers keepers,
            PersonalDataScan reading,
            Seats seats,
            Notices notices) {
        this.recipes = recipes;
        this.followed = followed;
        this.reports = reports;
        this.keepers = keepers;
        this.reading = reading;
        this.seats = seats;
        this.notices = notices;
    }

    /** Under the number its form was given. {@code tool}: of the item from which it is said. */
    @Transactional
    Said report(UUID id, Recipe recipe, String step, Kind kind, String words, UUID item, String tool, PartyId by) {
        var said = reports.report(id, recipe, step, kind, words, item, by);
        if (said == Said.DONE)
            for (var keeper : keepers.of(recipe.source()))
                if (!keeper.equals(by))
                    notices.tell(new Telling(
                            keeper,
                            RecipeNotices.REPORTED,
                            id,
                            RecipeScreen.url(recipe.source()),
                            List.of(tool, keepers.name(recipe.source()))));
        return said;
    }

    /**
     * A new version with its reason, once somebody has decided on all words in it that may point to somebody. The reports it answers
     * are closed and whoever made them is told; so is the organisation whose plan it was; open plans are offered it.
     */
    @Transactional
    public Corrected correct(Correction wanted, Decisions decisions, PartyId by) {
        var whose = keepers.organisation(wanted.before().source()).orElse(null);
        var tools = keepers.tools(wanted.before().source());
        var asked = reading.found(whose, wanted.words(), tools);
        var it = wanted.decided(decisions, asked);
        if (it.nothing()) return new Corrected.Nothing();
        var undecided = PersonalDataScan.undecided(asked, reading.found(whose, it.words(), tools), decisions);
        if (!undecided.isEmpty()) return new Corrected.Undecided(undecided);
        var source = it.before().source();
        var done = recipes.correct(source, it.before().number(), it.steps(), it.reason(), by);
        if (done.isEmpty()) return new Corrected.Late();
        var answered = reports.open(source).stream()
                .filter(one -> it.answers().contains(one.id()) || it.changes(one.step()))
                .toList();
        answer(answered, done.get().number(), it.reason(), by);
        if (whose != null) keepers.plan(source).ifPresent(plan -> tellOwners(done.get(), plan, whose, by));
        return new Corrected.Done(done.get(), offer(done.get(), by));
    }

    /** It bears their name, and they may withdraw it. */
    private void tellOwners(Recipe it, SharedPlan plan, PartyId whose, PartyId by) {
        if (plan.withdrawn()) return;
        var event = Ids.next();
        for (var person : seats.referents(whose))
            if (!person.equals(by))
                notices.tell(new Telling(
                        person,
                        RecipeNotices.OURS,
                        event,
                        plan.url() + "#" + Recipe.line(it.source()),
                        List.of(plan.story().title(), it.reason())));
    }

    private int offer(Recipe it, PartyId by) {
        var event = Ids.next();
        var followers = followed.followers(it.source());
        var first = new LinkedHashMap<PartyId, Follower>();
        for (var one : followers) first.putIfAbsent(one.mediator(), one);
        first.forEach((mediator, one) -> {
            if (!mediator.equals(by))
                notices.tell(new Telling(
                        mediator,
                        RecipeNotices.CORRECTED,
                        event,
                        "/accompagnements/" + one.caseFile() + "/plan/" + one.item() + "#marche",
                        List.of(keepers.name(it.source()), it.reason())));
        });
        return followers.size();
    }

    /** It stays as it is, and why. */
    @Transactional
    void leave(String source, Set<UUID> answers, String words, PartyId by) {
        var answered = reports.open(source).stream()
                .filter(it -> answers.contains(it.id()))
                .toList();
        answer(answered, null, words, by);
    }

    private void answer(
            List<Report> answered, @org.jspecify.annotations.Nullable Integer number, String words, PartyId by) {
        reports.answer(answered, number, words, by);
        for (var it : answered)
            if (!it.by().equals(by))
                notices.tell(new Telling(
                        it.by(),
                        number == null ? RecipeNotices.LEFT : RecipeNotices.PUT_RIGHT,
                        it.id(),
                        itemUrl(it),
                        List.of(keepers.name(it.source()), words)));
    }

    private String itemUrl(Report it) {
        return followed.caseOf(it.item())
                .map(file -> "/accompagnements/" + file + "/plan/" + it.item())
                .orElse("/");
    }
}
