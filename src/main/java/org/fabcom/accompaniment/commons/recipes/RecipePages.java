package org.fabcom.accompaniment.commons.recipes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.fabcom.accompaniment.answers.Secrets;
import org.fabcom.accompaniment.commons.Recipe;
import org.fabcom.accompaniment.commons.RecipeStep;
import org.fabcom.accompaniment.commons.Recipes;
import org.fabcom.accompaniment.commons.SharedPlan;
import org.fabcom.accompaniment.commons.SharedPlans;
import org.fabcom.accompaniment.commons.recipes.RecipeView.StepView;
import org.fabcom.accompaniment.commons.recipes.RecipesView.RowView;
import org.fabcom.accompaniment.plan.drawing.Templates;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Statement A53: reports reach whoever keeps a recipe, who puts it right with a reason, or says why it stays. */
@Controller
class RecipePages {

    static final String PATH = "/accompagnement/marches";
    private static final int LONGEST_REASON = 600;

    private final Keepers keepers;
    private final Recipes recipes;
    private final Reports reports;
    private final Followed followed;
    private final Corrections corrections;
    private final SharedPlans plans;
    private final Templates templates;

    RecipePages(
            Keepers keepers,
            Recipes recipes,
            Reports reports,
            Followed followed,
            Corrections corrections,
            SharedPlans plans,
            Templates templates) {
        this.keepers = keepers;
        this.recipes = recipes;
        this.reports = reports;
        this.followed = followed;
        this.corrections = corrections;
        this.plans = plans;
        this.templates = templates;
    }

    static String url(String source) {
        return PATH + "/" + source;
    }

    @GetMapping(PATH)
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView list(Visitor me, Page page) {
        var waiting = new LinkedHashMap<String, Integer>();
        for (var it : reports.open()) if (keepers.keeps(it.source(), me)) waiting.merge(it.source(), 1, Integer::sum);
        var rows = waiting.entrySet().stream()
                .map(it -> new RowView(
                        url(it.getKey()),
                        keepers.title(it.getKey(), page),
                        page.t("commons.reports.count", it.getValue())))
                .toList();
        var families = me.is(InstanceRole.COORDINATOR)
                ? templates.families().stream()
                        .map(Recipe::ofFamily)
                        .filter(it -> recipes.latest(it).isPresent())
                        .map(it -> new RowView(url(it), keepers.title(it, page), ""))
                        .toList()
                : List.<RowView>of();
        return page.show("accompaniment/commons/recipes", new RecipesView(rows, families));
    }

    /** All recipes of a published plan, for whoever keeps it. */
    @GetMapping(PATH + "/du-plan/{plan}")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView ofPlan(@PathVariable UUID plan, Visitor me, Page page) {
        var it = plans.find(plan).orElseThrow(Problem::notFound);
        var rows = it.story().lines().stream()
                .map(line -> SharedPlan.source(plan, line.key()))
                .filter(source -> keepers.kept(source, me).isPresent())
                .map(source -> new RowView(url(source), keepers.title(source, page), ""))
                .toList();
        if (rows.isEmpty()) throw Problem.notFound();
        return page.show("accompaniment/commons/recipes", new RecipesView(List.of(), rows));
    }

    @GetMapping(PATH + "/{source}")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView show(@PathVariable String source, Visitor me, Page page) {
        var recipe = keepers.kept(source, me).orElseThrow(Problem::notFound);
        var form = Form.empty();
        recipe.steps().forEach(it -> form.with("etape-" + it.id(), it.text()));
        return page.show("accompaniment/commons/recipe", view(recipe, form, page));
    }

    @PostMapping(PATH + "/{source}/corriger")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView correct(@PathVariable String source, Visitor me, Form form, Page page) {
        var recipe = keepers.kept(source, me).orElseThrow(Problem::notFound);
        var steps = steps(recipe, form, page);
        var reason = form.value("raison");
        if (reason.isEmpty() || reason.length() > LONGEST_REASON)
            form.reject("raison", page.t("commons.correct.reason.wrong"));
        if (!form.wrong() && steps.equals(recipe.steps())) form.reject("raison", page.t("commons.correct.nothing"));
        if (!form.value("version").equals(String.valueOf(recipe.number()))) throw Problem.conflict();
        if (form.wrong()) return page.refuse(422, "accompaniment/commons/recipe", view(recipe, form, page));
        if (corrections.correct(recipe, steps, reason, me.party()).isEmpty()) throw Problem.conflict();
        return page.redirect(url(source), "commons.correct.done");
    }

    private static List<RecipeStep> steps(Recipe recipe, Form form, Page page) {
        var steps = new ArrayList<RecipeStep>();
        for (var it : recipe.steps()) {
            var field = "etape-" + it.id();
            var text = form.all(field).isEmpty() ? it.text() : form.value(field);
            if (text.length() > RecipeStep.LONGEST)
                form.reject(field, page.t("commons.correct.long", RecipeStep.LONGEST));
            else if (Secrets.in(text)) form.reject(field, page.t("accompaniment.secret"));
            else if (!text.isBlank()) steps.add(it.with(text));
        }
        var more = form.value("etape-plus");
        if (!more.isBlank() && more.length() <= RecipeStep.LONGEST && steps.size() < RecipeStep.MOST)
            steps.add(new RecipeStep("v" + (recipe.number() + 1), false, more));
        return steps;
    }

    @PostMapping(PATH + "/{source}/laisser")
    @Access(instance = {InstanceRole.MEDIATOR, InstanceRole.COORDINATOR})
    ModelAndView leave(@PathVariable String source, Visitor me, Form form, Page page) {
        var recipe = keepers.kept(source, me).orElseThrow(Problem::notFound);
        var words = form.value("reponse");
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            form.reject("reponse", page.t("commons.correct.reason.wrong"));
            recipe.steps().forEach(it -> form.with("etape-" + it.id(), it.text()));
            return page.refuse(422, "accompaniment/commons/recipe", view(recipe, form, page));
        }
        corrections.leave(source, words, me.party());
        return page.redirect(PATH, "commons.correct.left");
    }

    private RecipeView view(Recipe recipe, Form form, Page page) {
        var open = reports.open(recipe.source());
        var steps = recipe.steps().stream()
                .map(it -> new StepView(
                        "etape-" + it.id(),
                        page.t(it.pitfall() ? "commons.step.pitfall" : "commons.step.step"),
                        open.stream()
                                .filter(one -> one.step().equals(it.id()))
                                .map(one -> line(one, page))
                                .toList()))
                .toList();
        var gone = open.stream()
                .filter(it -> recipe.step(it.step()).isEmpty())
                .map(it -> line(it, page))
                .toList();
        var versions = recipes.versions(recipe.source()).stream()
                .filter(it -> it.number() > 1 && it.at() != null)
                .map(it -> page.t(
                        "commons.corrected", page.shortDate(java.util.Objects.requireNonNull(it.at())), it.reason()))
                .toList();
        return new RecipeView(
                url(recipe.source()),
                keepers.title(recipe.source(), page),
                keepers.plan(recipe.source()).map(SharedPlan::url).orElse(""),
                recipe.number(),
                steps,
                gone,
                versions,
                followed.followers(recipe.source()).size(),
                !open.isEmpty(),
                form);
    }

    private static String line(Reports.Report it, Page page) {
        return page.t(
                "commons.report.line",
                page.t("commons.report." + it.kind()),
                it.byName(),
                page.shortDate(it.at()),
                it.words());
    }
}
