package org.fabcom.commons.shelf;

import module java.base;
import org.fabcom.commons.RecipeStep;
import org.fabcom.commons.Recipes;
import org.fabcom.commons.SharedPlan;
import org.fabcom.commons.SharedPlans;
import org.fabcom.commons.Story.Line;
import org.fabcom.kernel.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A published plan as a file, described in {@code docs/plan-format.md}: what goes out here comes in at {@link Arriving}. */
@Component
record OpenFormat(JsonMapper json, Recipes recipes) {

    static final String NAME = "fabcom-plan";
    static final int VERSION = 1;

    /** @param base of this instance: {@code https://fabrique.example} */
    String write(SharedPlan it, String base) {
        var story = it.story();
        var file = new LinkedHashMap<String, Object>();
        file.put("format", NAME);
        file.put("formatVersion", VERSION);
        file.put("id", SharedPlans.name(it));
        file.put("title", story.title());
        file.put("licence", it.licence().spdx());
        file.put("licenceUrl", it.licence().url());
        file.put("credit", it.credit());
        file.put("publishedOn", LocalDate.ofInstant(it.publishedAt(), Days.ZONE).toString());
        file.put("source", story.source().isEmpty() ? base + it.url() : story.source());
        file.put("organisation", story.setting());
        file.put("result", story.result());
        file.put("lines", story.lines().stream().map(line -> line(it, line)).toList());
        file.put("madeFrom", story.ancestors());
        file.put("uses", Map.of("taken", it.uses().taken(), "arrived", it.uses().arrived()));
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n";
    }

    private Map<String, @Nullable Object> line(SharedPlan plan, Line it) {
        var versions = recipes.versions(plan.source(it.key()));
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("key", it.key());
        line.put("tool", it.tool());
        line.put("slug", it.slug());
        line.put("family", it.family());
        line.put("leaving", it.leaving());
        line.put("target", it.target());
        line.put("end", it.end());
        line.put("reason", it.reason());
        line.put("days", it.days());
        line.put("doubleDays", it.doubleDays());
        line.put("minutes", it.minutes());
        line.put("cents", it.cents());
        line.put("milestones", it.milestones());
        line.put("counts", it.counts());
        List<RecipeStep> steps =
                versions.isEmpty() ? it.recipe() : versions.getFirst().steps();
        line.put("recipe", steps);
        var corrections = new ArrayList<Map<String, String>>();
        for (var one : versions)
            if (one.number() > 1 && one.at() != null)
                corrections.add(
                        Map.of("on", LocalDate.ofInstant(one.at(), Days.ZONE).toString(), "reason", one.reason()));
        line.put("corrections", corrections);
        return line;
    }
}
