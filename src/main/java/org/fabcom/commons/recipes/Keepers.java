package org.fabcom.commons.recipes;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.Cases;
import org.fabcom.commons.Recipe;
import org.fabcom.commons.Recipes;
import org.fabcom.commons.SharedPlan;
import org.fabcom.commons.SharedPlans;
import org.fabcom.commons.Story.Line;
import org.fabcom.commons.StoryScreen;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Rights;
import org.fabcom.people.RoleHolder;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Whoever keeps a recipe: of a plan published here, its mediator and the coordinators; of our templates and of plans from elsewhere, the coordinators. */
@Component
record Keepers(SharedPlans plans, Recipes recipes, Cases cases, Rights rights, StoryScreen stories) {

    /** The recipe as it stands, for whoever keeps it; empty for others. */
    Optional<Recipe> kept(String source, Visitor me) {
        return recipes.latest(source).filter(it -> keeps(source, me));
    }

    boolean keeps(String source, Visitor me) {
        if (me.is(InstanceRole.COORDINATOR)) return true;
        return me.is(InstanceRole.MEDIATOR)
                && mediator(source).filter(it -> it.equals(me.party())).isPresent();
    }

    Optional<SharedPlan> plan(String source) {
        return Recipe.plan(source).flatMap(plans::find);
    }

    private Optional<PartyId> mediator(String source) {
        return file(source).flatMap(it -> Optional.ofNullable(it.mediator()));
    }

    /** Whose plan it is a line of; empty for our templates and for plans from elsewhere. */
    Optional<PartyId> organisation(String source) {
        return file(source).map(Case::organisation);
    }

    private Optional<Case> file(String source) {
        return plan(source).flatMap(it -> Optional.ofNullable(it.caseId())).flatMap(cases::find);
    }

    /** Names of tools that the plan it is a line of speaks of. */
    Set<String> tools(String source) {
        return plan(source).stream()
                .flatMap(it -> it.story().lines().stream())
                .flatMap(it -> Stream.of(it.tool(), it.target()))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Those to tell of a report: the mediator of the plan while they are one, else the coordinators. */
    List<PartyId> of(String source) {
        var holders = rights.holders();
        var mediator = mediator(source)
                .filter(it -> holders.stream()
                        .anyMatch(one -> one.person().equals(it) && one.role() == InstanceRole.MEDIATOR));
        if (mediator.isPresent()) return List.of(mediator.get());
        return holders.stream()
                .filter(one -> one.role() == InstanceRole.COORDINATOR)
                .map(RoleHolder::person)
                .toList();
    }

    /** “Google Drive → Nextcloud, du plan « … »”, or the family of our templates. */
    String title(String source, Page page) {
        return plan(source)
                .map(it -> page.t(
                        "commons.recipe.plan",
                        line(it, source, page),
                        it.story().title()))
                .orElseGet(() -> page.t(
                        "commons.recipe.family",
                        page.t("commons.family." + Recipe.family(source).orElse("other"))));
    }

    /** The same in a few words of French, for a letter. */
    String name(String source) {
        return plan(source)
                .map(it -> it.story().title())
                .orElseGet(() -> Recipe.family(source).orElse(""));
    }

    private String line(SharedPlan plan, String source, Page page) {
        var key = Recipe.line(source);
        return plan.story().lines().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .map((Line it) -> stories.title(it, page))
                .orElse("");
    }
}
