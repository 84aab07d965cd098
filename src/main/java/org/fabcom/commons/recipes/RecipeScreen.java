package org.fabcom.commons.recipes;

import module java.base;
import org.fabcom.commons.Recipe;
import org.fabcom.commons.RecipeStep;
import org.fabcom.commons.Recipes;
import org.fabcom.commons.SharedPlan;
import org.fabcom.commons.publishing.Decisions;
import org.fabcom.commons.publishing.ReviewView.WordsView;
import org.fabcom.commons.publishing.Suspect;
import org.fabcom.commons.recipes.RecipeView.CarriedView;
import org.fabcom.commons.recipes.RecipeView.CheckView;
import org.fabcom.commons.recipes.RecipeView.ReportView;
import org.fabcom.commons.recipes.RecipeView.StepView;
import org.fabcom.commons.recipes.Reports.Report;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** Lays out the pages on which a recipe is put right. */
@Component
record RecipeScreen(Keepers keepers, Recipes recipes, Reports reports, Followed followed) {

    static final String PATH = "/accompagnement/marches";

    static String url(String source) {
        return PATH + "/" + source;
    }

    static String field(RecipeStep it) {
        return "etape-" + it.id();
    }

    /** As it stands. The one report that waits is taken to be what a correction is for. */
    Form form(Recipe recipe) {
        var form = Form.empty();
        fill(form, recipe);
        return form.withAll("laisse", open(recipe));
    }

    void fill(Form form, Recipe recipe) {
        recipe.steps().forEach(it -> form.with(field(it), it.text()));
        var open = open(recipe);
        form.withAll("repond", open.size() == 1 ? open : List.of());
    }

    private List<String> open(Recipe recipe) {
        return reports.open(recipe.source()).stream()
                .map(it -> it.id().toString())
                .toList();
    }

    RecipeView view(Recipe recipe, Form form, Page page) {
        var open = reports.open(recipe.source());
        var steps = recipe.steps().stream()
                .map(it -> new StepView(
                        field(it),
                        page.t(it.pitfall() ? "commons.step.pitfall" : "commons.step.step"),
                        open.stream()
                                .filter(one -> one.step().equals(it.id()))
                                .map(one -> report(one, page))
                                .toList()))
                .toList();
        var gone = open.stream()
                .filter(it -> recipe.step(it.step()).isEmpty())
                .map(it -> report(it, page))
                .toList();
        var versions = recipes.versions(recipe.source()).stream()
                .filter(it -> it.number() > 1 && it.at() != null)
                .map(it -> page.t("commons.corrected", page.shortDate(Objects.requireNonNull(it.at())), it.reason()))
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
                OptionView.all(open, it -> it.id(), it -> line(it, page)),
                form);
    }

    private static ReportView report(Report it, Page page) {
        return new ReportView(it.id().toString(), line(it, page));
    }

    private static String line(Report it, Page page) {
        return page.t(
                "commons.report.line",
                page.t("commons.report." + it.kind()),
                it.byName(),
                page.shortDate(it.at()),
                it.words());
    }

    /** What was decided of the words that the page asked about. */
    Decisions decisions(Form form) {
        var shown = new HashSet<String>();
        var hidden = new HashSet<String>();
        for (var id : form.all("mots")) {
            if (form.has(WordsView.field(id), WordsView.SHOW)) shown.add(id);
            if (form.has(WordsView.field(id), WordsView.HIDE)) hidden.add(id);
        }
        return new Decisions(shown, hidden);
    }

    CheckView check(Correction it, List<Suspect> suspects, Form form, Page page) {
        var source = it.before().source();
        var carried = new ArrayList<CarriedView>();
        carried.add(new CarriedView("version", form.value("version")));
        for (var step : it.before().steps()) carried.add(new CarriedView(field(step), typed(step, form)));
        carried.add(new CarriedView("etape-plus", form.value("etape-plus")));
        carried.add(new CarriedView("raison", it.reason()));
        it.answers().forEach(one -> carried.add(new CarriedView("repond", one.toString())));
        suspects.forEach(one -> carried.add(new CarriedView("mots", one.id())));
        var words = it.words();
        return new CheckView(
                url(source) + "/corriger",
                url(source),
                keepers.title(source, page),
                carried,
                words.subList(0, words.size() - 1),
                it.reason(),
                WordsView.of(suspects, page),
                form);
    }

    private static String typed(RecipeStep step, Form form) {
        return form.all(field(step)).isEmpty() ? step.text() : form.value(field(step));
    }
}
