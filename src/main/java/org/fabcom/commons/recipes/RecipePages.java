package org.fabcom.commons.recipes;

import module java.base;
import org.fabcom.commons.Recipe;
import org.fabcom.commons.RecipeStep;
import org.fabcom.commons.Recipes;
import org.fabcom.commons.SharedPlan;
import org.fabcom.commons.SharedPlans;
import org.fabcom.commons.publishing.ReviewView.WordsView;
import org.fabcom.commons.publishing.Suspect;
import org.fabcom.commons.recipes.RecipesView.RowView;
import org.fabcom.diagnosis.answers.Secrets;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.plan.drawing.Templates;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.Page;
import org.fabcom.web.RoomEntry;
import org.fabcom.web.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Statement A53: reports reach whoever keeps a recipe, who puts it right with a reason, or says why it stays. */
@Controller
record RecipePages(
        Keepers keepers,
        Recipes recipes,
        Reports reports,
        Corrections corrections,
        SharedPlans plans,
        Templates templates,
        RecipeScreen screen) {

    @GetMapping(RecipeScreen.PATH)
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView list(Visitor me, Page page) {
        var waiting = new LinkedHashMap<String, Integer>();
        for (var it : reports.open()) if (keepers.keeps(it.source(), me)) waiting.merge(it.source(), 1, Integer::sum);
        var rows = waiting.entrySet().stream()
                .map(it -> new RowView(
                        RecipeScreen.url(it.getKey()),
                        keepers.title(it.getKey(), page),
                        page.t("commons.reports.count", it.getValue())))
                .toList();
        var families = me.is(InstanceRole.COORDINATOR)
                ? templates.families().stream()
                        .map(Recipe::ofFamily)
                        .filter(it -> recipes.latest(it).isPresent())
                        .map(it -> new RowView(RecipeScreen.url(it), keepers.title(it, page), ""))
                        .toList()
                : List.<RowView>of();
        return page.show("commons/recipes", new RecipesView(rows, families));
    }

    /** All recipes of a published plan, for whoever keeps it. */
    @GetMapping(RecipeScreen.PATH + "/du-plan/{plan}")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView ofPlan(UUID plan, Visitor me, Page page) {
        var it = plans.find(plan).orElseThrow(Problem::notFound);
        var rows = it.story().lines().stream()
                .map(line -> SharedPlan.source(plan, line.key()))
                .filter(source -> keepers.kept(source, me).isPresent())
                .map(source -> new RowView(RecipeScreen.url(source), keepers.title(source, page), ""))
                .toList();
        if (rows.isEmpty()) throw Problem.notFound();
        return page.show("commons/recipes", new RecipesView(List.of(), rows));
    }

    @GetMapping(RecipeScreen.PATH + "/{source}")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView show(String source, Visitor me, Page page) {
        var recipe = keepers.kept(source, me).orElseThrow(Problem::notFound);
        return page.show("commons/recipe", screen.view(recipe, screen.form(recipe), page));
    }

    @PostMapping(RecipeScreen.PATH + "/{source}/corriger")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView correct(String source, Visitor me, Form form, Page page) {
        var recipe = keepers.kept(source, me).orElseThrow(Problem::notFound);
        var correction = correction(recipe, form, page);
        if (!form.wrong() && correction.nothing()) form.reject("raison", page.t("commons.correct.nothing"));
        if (!form.value("version").equals(String.valueOf(recipe.number()))) throw Problem.conflict();
        if (form.wrong()) return page.refuse("commons/recipe", screen.view(recipe, form, page));
        if (form.has("revenir", "oui")) return page.show("commons/recipe", screen.view(recipe, form, page));
        return switch (corrections.correct(correction, screen.decisions(form), me.party())) {
            case Corrected.Done it -> page.redirect(RecipeScreen.url(source), "commons.correct.done", it.offered());
            case Corrected.Undecided it -> check(correction, it.suspects(), form, page);
            case Corrected.Nothing() -> {
                form.reject("raison", page.t("commons.correct.nothing"));
                yield page.refuse("commons/recipe", screen.view(recipe, form, page));
            }
            case Corrected.Late() -> throw Problem.conflict();
        };
    }

    /** Nothing of it is kept until all is decided: it is before the eyes of whoever wrote it, and travels in their page. */
    private ModelAndView check(Correction it, List<Suspect> suspects, Form form, Page page) {
        boolean first = form.all("mots").isEmpty();
        if (!first)
            for (var one : suspects)
                if (!one.reviewed())
                    form.reject(WordsView.field(one.id()), page.t("commons.review.choose", one.words()));
        var view = screen.check(it, suspects, form, page);
        return first ? page.show("commons/check", view) : page.refuse("commons/check", view);
    }

    private static Correction correction(Recipe recipe, Form form, Page page) {
        var steps = new ArrayList<RecipeStep>();
        for (var it : recipe.steps()) {
            var field = RecipeScreen.field(it);
            var text = form.all(field).isEmpty() ? it.text() : form.value(field);
            if (fits(field, text, RecipeStep.LONGEST, form, page) && !text.isBlank()) steps.add(it.with(text));
        }
        var more = form.value("etape-plus");
        if (fits("etape-plus", more, RecipeStep.LONGEST, form, page) && !more.isBlank()) {
            if (steps.size() >= RecipeStep.MOST)
                form.reject("etape-plus", page.t("commons.correct.many", RecipeStep.MOST));
            else steps.add(new RecipeStep("v" + (recipe.number() + 1), false, more));
        }
        var reason = form.value("raison");
        if (reason.isEmpty()) form.reject("raison", page.t("commons.correct.reason.wrong"));
        fits("raison", reason, Correction.LONGEST_REASON, form, page);
        return new Correction(recipe, steps, reason, ids(form.all("repond")));
    }

    /** All of it is for everybody to read: no mails, telephones, passwords. */
    private static boolean fits(String field, String text, int longest, Form form, Page page) {
        if (text.length() > longest) form.reject(field, page.t("commons.correct.long", longest));
        else if (Secrets.in(text)) form.reject(field, page.t("commons.secret"));
        else return true;
        return false;
    }

    private static Set<UUID> ids(List<String> typed) {
        return typed.stream().flatMap(it -> Ids.read(it).stream()).collect(Collectors.toSet());
    }

    @PostMapping(RecipeScreen.PATH + "/{source}/laisser")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView leave(String source, Visitor me, Form form, Page page) {
        var recipe = keepers.kept(source, me).orElseThrow(Problem::notFound);
        var words = form.value("reponse");
        var which = ids(form.all("laisse"));
        if (words.isEmpty() || words.length() > Correction.LONGEST_REASON)
            form.reject("reponse", page.t("commons.correct.reason.wrong"));
        if (which.isEmpty()) form.reject("laisse", page.t("commons.correct.leave.choose"));
        if (form.wrong()) {
            screen.fill(form, recipe);
            return page.refuse("commons/recipe", screen.view(recipe, form, page));
        }
        corrections.leave(source, which, words, me.party());
        return page.redirect(RecipeScreen.PATH, "commons.correct.left");
    }

    /** On the own page of those who accompany. */
    @Bean
    static NavigationEntry recipeListEntry() {
        return new RoomEntry(
                "accompaniment",
                Place.ACCOUNT,
                25,
                RecipeScreen.PATH,
                "commons.recipes.nav",
                InstanceRole.MEDIATOR,
                InstanceRole.COORDINATOR);
    }
}
