package org.fabcom.accompaniment.commons.recipes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.accompaniment.commons.Recipe;
import org.fabcom.accompaniment.commons.RecipeStep;
import org.fabcom.accompaniment.commons.Recipes;
import org.fabcom.accompaniment.commons.recipes.Followed.Follower;
import org.fabcom.accompaniment.commons.recipes.Reports.Kind;
import org.fabcom.accompaniment.commons.recipes.Reports.Report;
import org.fabcom.accompaniment.commons.recipes.Reports.Said;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
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
    private final Notices notices;

    Corrections(Recipes recipes, Followed followed, Reports reports, Keepers keepers, Notices notices) {
        this.recipes = recipes;
        this.followed = followed;
        this.reports = reports;
        this.keepers = keepers;
        this.notices = notices;
    }

    /** Under the number its form was given. {@code tool}: of the item from which it is said. */
    @Transactional
    public Said report(
            UUID id, Recipe recipe, String step, Kind kind, String words, UUID item, String tool, PartyId by) {
        var said = reports.report(id, recipe, step, kind, words, item, by);
        if (said == Said.DONE)
            for (var keeper : keepers.of(recipe.source()))
                if (!keeper.equals(by))
                    notices.tell(new Telling(
                            keeper,
                            RecipeNotices.REPORTED,
                            id,
                            null,
                            RecipePages.url(recipe.source()),
                            List.of(tool, keepers.name(recipe.source())),
                            ""));
        return said;
    }

    /** A new version with its reason; those who reported a step of it are answered, open plans are offered it. Empty if somebody was faster. */
    @Transactional
    public Optional<Recipe> correct(Recipe before, List<RecipeStep> steps, String reason, PartyId by) {
        var done = recipes.correct(before.source(), before.number(), steps, reason, by);
        done.ifPresent(it -> {
            var answered = reports.open(it.source()).stream()
                    .filter(one -> changed(before, it, one.step()))
                    .toList();
            answer(answered, it.number(), reason, by);
            offer(it, by);
        });
        return done;
    }

    private static boolean changed(Recipe before, Recipe after, String step) {
        return !before.step(step).equals(after.step(step));
    }

    private void offer(Recipe it, PartyId by) {
        var event = Ids.next();
        var first = new LinkedHashMap<PartyId, Follower>();
        for (var one : followed.followers(it.source())) first.putIfAbsent(one.mediator(), one);
        first.forEach((mediator, one) -> {
            if (!mediator.equals(by))
                notices.tell(new Telling(
                        mediator,
                        RecipeNotices.CORRECTED,
                        event,
                        null,
                        "/accompagnements/" + one.caseFile() + "/plan/" + one.item() + "#marche",
                        List.of(keepers.name(it.source()), it.reason()),
                        ""));
        });
    }

    /** It stays as it is, and why. */
    @Transactional
    public void leave(String source, String words, PartyId by) {
        answer(reports.open(source), null, words, by);
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
                        null,
                        itemUrl(it),
                        List.of(keepers.name(it.source()), words),
                        ""));
    }

    private String itemUrl(Report it) {
        return followed.caseOf(it.item())
                .map(file -> "/accompagnements/" + file + "/plan/" + it.item())
                .orElse("/");
    }
}
