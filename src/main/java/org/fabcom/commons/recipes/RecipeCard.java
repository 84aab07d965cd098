package org.fabcom.commons.recipes;

import module java.base;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.CasePart.Card;
import org.fabcom.commons.Recipe;
import org.fabcom.commons.RecipeStep;
import org.fabcom.commons.SharedPlan;
import org.fabcom.commons.recipes.Followed.Following;
import org.fabcom.commons.recipes.RecipeCardView.ChangeView;
import org.fabcom.commons.recipes.RecipeCardView.OfferView;
import org.fabcom.commons.recipes.RecipeCardView.SourceView;
import org.fabcom.commons.recipes.RecipeCardView.StepView;
import org.fabcom.kernel.Ids;
import org.fabcom.plan.drawing.Template.Words;
import org.fabcom.plan.drawing.Templates;
import org.fabcom.plan.following.FollowingDesk.Laid;
import org.fabcom.plan.item.ItemPart;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** The recipes of an item on its page: the steps of the version it follows, and what is offered in their place. */
@Component
record RecipeCard(Followed followed, Keepers keepers, Templates templates) implements ItemPart {

    @Override
    public Optional<Card> card(Laid laid, Page page) {
        var following = followed.of(laid.item());
        if (following.isEmpty()) return Optional.empty();
        boolean staff = CaseAccess.staff(page.visitor(), laid.file());
        var sources = following.stream().map(it -> source(it, laid, page)).toList();
        var view = new RecipeCardView(laid.url(), sources, staff && laid.open(), laid.open() && !page.print());
        return Optional.of(new Card("commons/recipecard", view));
    }

    private SourceView source(Following it, Laid laid, Page page) {
        var recipe = it.recipe();
        var plan = keepers.plan(recipe.source());
        var steps = recipe.steps().stream()
                .map(one -> new StepView(one.id(), one.pitfall(), words(recipe, one, page), Ids.next()))
                .toList();
        boolean open = laid.open();
        return new SourceView(
                recipe.source(),
                recipe.number(),
                plan.map(one -> one.story().title()).orElse(""),
                plan.filter(one -> !one.withdrawn()).map(SharedPlan::url).orElse(""),
                plan.map(one -> page.t(
                                "commons.story.by", one.credit(), one.licence().spdx()))
                        .orElse(""),
                plan.map(one -> chain(one, page)).orElse(List.of()),
                steps,
                open ? it.offered().map(one -> offer(recipe, one, page)).orElse(null) : null);
    }

    private static List<String> chain(SharedPlan plan, Page page) {
        return plan.story().ancestors().stream()
                .map(it -> page.t("commons.chain.line", it.title(), it.credit(), it.licence()))
                .toList();
    }

    /** Steps of our templates that nobody has changed are said in the reader's language. */
    private String words(Recipe recipe, RecipeStep step, Page page) {
        return Recipe.family(recipe.source())
                .flatMap(family -> templates.family(family).pitfalls().stream()
                        .filter(it -> it.fr().equals(step.text()))
                        .findFirst())
                .map((Words it) -> it.in(page.lang()))
                .orElse(step.text());
    }

    private OfferView offer(Recipe now, Recipe next, Page page) {
        var changes = new ArrayList<ChangeView>();
        for (var it : now.steps()) {
            var after = next.step(it.id()).map(one -> words(next, one, page)).orElse("");
            var before = words(now, it, page);
            if (!before.equals(after)) changes.add(new ChangeView(before, after));
        }
        for (var it : next.steps())
            if (now.step(it.id()).isEmpty()) changes.add(new ChangeView("", words(next, it, page)));
        return new OfferView(next.number(), next.reason(), changes);
    }
}
